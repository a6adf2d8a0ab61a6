import { quotas } from "../scope.ts";
import { type SweptLayer, sweepColumns } from "./column-sweep.ts";

/** What a layer's sweep has to reach. */
export interface SweepTarget {
  /** The share of the layer that is gone afterwards. */
  readonly sparsity: number;
  readonly pattern: readonly [n: number, m: number] | undefined;
  /** Columns that are looked at together. */
  readonly block: number;
}

/**
 * What goes of a layer, chosen while it is swept: of each block of columns the share that is asked for, of all outputs
 * together, or of every `m` columns of each output so many that `n` stay. Weights that are gone count, and stay gone. Returns the flat
 * positions of those that were alive.
 */
export function chooseInSweep(
  layer: SweptLayer & { readonly power: Float64Array },
  theta: Float64Array,
  alive: Uint8Array,
  { sparsity, pattern, block }: SweepTarget,
): number[] {
  const { columns, outputs, upper, power, position } = layer;
  const w = new Float64Array(outputs * columns);
  const dead = new Uint8Array(w.length);
  for (let output = 0; output < outputs; output++) {
    for (let i = 0; i < columns; i++) {
      const at = position(i, output);
      w[output * columns + i] = theta[at] as number;
      dead[output * columns + i] = alive[at] === 0 ? 1 : 0;
    }
  }
  const score = (at: number): number => {
    const i = at % columns;
    if (dead[at] === 1) return -1;
    if (power[i] === 0) return 0;
    const ratio = (w[at] as number) / (upper[i * columns + i] as number);
    return ratio * ratio;
  };
  /** The cheapest of some places, those that are gone already first. */
  const cheapest = (places: readonly number[], count: number): number[] => {
    const ranked = places.map((at) => ({ at, score: score(at) }));
    ranked.sort((x, y) => x.score - y.score || x.at - y.at);
    return ranked.slice(0, count).map(({ at }) => at);
  };
  const gone = dead.slice();
  if (pattern === undefined) {
    const parts = Array.from({ length: Math.ceil(columns / block) }, (_, part) =>
      placesOf(outputs, columns, part * block, Math.min((part + 1) * block, columns)),
    );
    const deadIn = parts.map((places) => places.reduce((sum, at) => sum + (dead[at] as number), 0));
    const sizes = parts.map(({ length }) => length);
    const counts = quotas(sizes, deadIn, sparsity);
    sweepColumns(layer, w, gone, block, (first) => {
      const part = first / block;
      for (const at of cheapest(parts[part] as number[], counts[part] as number)) gone[at] = 1;
    });
  } else {
    const [n, m] = pattern;
    // A group is looked at when the sweep reaches it; what a block is does not matter then.
    sweepColumns(layer, w, gone, m, (first, last) => {
      for (let output = 0; output < outputs; output++) {
        const places = placesOf(1, columns, first, last).map((i) => output * columns + i);
        for (const at of cheapest(places, m - n)) gone[at] = 1;
      }
    });
  }
  const chosen: number[] = [];
  gone.forEach((is, at) => {
    if (is === 1 && dead[at] === 0) chosen.push(position(at % columns, Math.floor(at / columns)));
  });
  return chosen;
}

function placesOf(outputs: number, columns: number, first: number, last: number): number[] {
  const width = last - first;
  return Array.from(
    { length: outputs * width },
    (_, k) => Math.floor(k / width) * columns + first + (k % width),
  );
}
