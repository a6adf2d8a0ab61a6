import { type CategoryColumn, numberAt } from "../data/columns.ts";
import type { Finding } from "../data/findings.ts";
import type { ReturnsData } from "../data/returns-data.ts";

/**
 * Share of what is open about the label from which on a column that is said to be safe is pointed out: that of a
 * correlation of 0.5 between two normal variables.
 */
const suspicious = 0.2;
/** Parts that numbers are cut into, of equal mass. */
const parts = 20;
/** Words of fewer customers or variants count as one word, since each tells what its few do. */
const rare = 5;

/**
 * Columns called safe that know the label too well: by the share of the label's entropy that they tell, so that words,
 * and numbers whose both ends tell, are found as well.
 */
export function tellingColumns({ splits: { training } }: ReturnsData): Finding[] {
  const { open, label: every } = training.edges;
  const known = Int32Array.from(every.keys()).filter((e) => open?.[e] !== 1);
  const label = Uint8Array.from(known, (e) => every[e]!);
  return (["customers", "variants"] as const).flatMap((side) => {
    const { columns, rowOf } = training[side];
    const ends = side === "customers" ? training.edges.customer : training.edges.variant;
    const rows = known.map((e) => rowOf[ends[e]!]!);
    return columns.flatMap((column): Finding[] => {
      if (column.kind === "reference" || column.safety !== "safe") return [];
      const groups =
        column.kind === "category"
          ? wordsOf(column, rows)
          : quantiles(Float64Array.from(rows, (row) => numberAt(column, row)));
      const share = toldShare(groups, label);
      if (!(share >= suspicious)) return [];
      const message =
        `it is called safe and tells ${Math.round(100 * share)} % of what is open about the label; if it counts returns, ` +
        'or is filled in after delivery, call it "leaky"';
      const details = { side, share };
      return [{ code: "W_TELLING_COLUMN", message, column: column.name, details }];
    });
  });
}

/** The word of each purchase, −1 for a rare one. */
function wordsOf({ codes }: CategoryColumn, rows: Int32Array): Int32Array {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return rows.map((row) => {
    const code = row < 0 ? 0 : codes[row]!;
    return row >= 0 && counts.get(code)! < rare ? -1 : code;
  });
}

/** The part of equal mass that each number is in, 0 for NaN; equal numbers are in one part. */
function quantiles(values: Float64Array): Int32Array {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const bounds = Array.from(
    { length: parts },
    (_, i) => known[Math.floor((i * known.length) / parts)]!,
  );
  return Int32Array.from(values, (value) => bounds.filter((bound) => value >= bound).length);
}

/**
 * Mutual information of groups and labels over the entropy of labels, less what groups tell by chance (Miller and Madow);
 * 0 where there is nothing to tell.
 */
function toldShare(groups: Int32Array, label: Uint8Array): number {
  const counts = new Map<number, [count: number, returned: number]>();
  for (const [i, group] of groups.entries()) {
    const found = counts.get(group) ?? [0, 0];
    counts.set(group, [found[0] + 1, found[1] + label[i]!]);
  }
  const rows = label.length;
  const whole = entropy(label.reduce((sum, y) => sum + y, 0) / rows);
  let left = 0;
  for (const [count, returned] of counts.values()) {
    left += (count / rows) * entropy(returned / count);
  }
  return whole > 0 ? (whole - left - (counts.size - 1) / (2 * rows)) / whole : 0;
}

/** Of a coin, in nats. */
const entropy = (p: number): number =>
  p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
