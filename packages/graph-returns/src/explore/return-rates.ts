import type { ReturnsSplit } from "../data/returns-data.ts";
import { edgeNumbers, edgeWords } from "./edge-view.ts";

/** A share of returns with a 95 % interval of Wilson. */
export interface RateOf {
  readonly name: string;
  readonly edges: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Return rates of a split by each category, and by bins of each column of numbers. */
export function returnRates(split: ReturnsSplit, bins: number): Record<string, RateOf[]> {
  const out: Record<string, RateOf[]> = {};
  const { label } = split.edges;
  for (const side of ["customers", "variants"] as const) {
    for (const column of split[side].columns) {
      if (column.kind === "category") {
        const { codes, words } = edgeWords(split, side, column.name);
        out[column.name] = grouped(
          label,
          codes,
          words.map((word) => word || "not known"),
        );
      } else if (column.kind === "number" && column.safety !== "leaky") {
        const values = edgeNumbers(split, side, column.name);
        const distinct = [...new Set(values.filter((value) => !Number.isNaN(value)))].sort(
          (x, y) => x - y,
        );
        if (distinct.length <= bins) {
          const codes = Int32Array.from(values, (value) =>
            Number.isNaN(value) ? distinct.length : distinct.indexOf(value),
          );
          out[column.name] = grouped(label, codes, [...distinct.map(String), "not known"]);
          continue;
        }
        const [name, edges] =
          column.name === "yearOfBirth"
            ? (["age", [26, 36, 46, 56, 66]] as const)
            : ([column.name, quantiles(values, bins)] as const);
        const shown = name === "age" ? values.map((year) => 2021 - year) : values;
        out[name] = byRange(label, shown, edges, name === "age" ? 15 : undefined);
      }
    }
  }
  return out;
}

function grouped(label: Uint8Array, codes: ArrayLike<number>, names: readonly string[]): RateOf[] {
  const count = new Float64Array(names.length);
  const returned = new Float64Array(names.length);
  label.forEach((y, e) => {
    count[codes[e]!]!++;
    returned[codes[e]!]! += y;
  });
  return names.flatMap((name, i) =>
    count[i] === 0 ? [] : [rateOf(name, returned[i]!, count[i]!)],
  );
}

/** Inner edges of bins with about equally many values, without those that fall together. */
function quantiles(values: Float64Array, bins: number): number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const edges = Array.from(
    { length: bins },
    (_, i) => sorted[Math.floor((i * sorted.length) / bins)]!,
  );
  return [...new Set(edges)].filter((edge) => edge > sorted[0]!);
}

function byRange(
  label: Uint8Array,
  values: Float64Array,
  edges: readonly number[],
  least?: number,
): RateOf[] {
  const codes = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? edges.length + 1 : edges.filter((edge) => value >= edge).length,
  );
  const say = (x: number) => String(Number(x.toPrecision(4)));
  const whole = least !== undefined;
  const name = (i: number): string => {
    if (i === edges.length) return edges.length === 0 ? "all" : `${say(edges[i - 1]!)} and more`;
    if (whole) return `${i === 0 ? least : edges[i - 1]}–${edges[i]! - 1}`;
    return i === 0 ? `below ${say(edges[0]!)}` : `${say(edges[i - 1]!)}–${say(edges[i]!)}`;
  };
  const names = [...Array.from({ length: edges.length + 1 }, (_, i) => name(i)), "not known"];
  return grouped(label, codes, names);
}

/** A rate with its interval: Wilson's, which stays inside [0, 1] and works for few edges. */
export function rateOf(name: string, returned: number, edges: number): RateOf {
  const [z, p] = [1.959964, returned / edges];
  const centre = (p + z ** 2 / (2 * edges)) / (1 + z ** 2 / edges);
  const half =
    (z * Math.sqrt((p * (1 - p)) / edges + z ** 2 / (4 * edges ** 2))) / (1 + z ** 2 / edges);
  return { name, edges, rate: p, low: centre - half, high: centre + half };
}
