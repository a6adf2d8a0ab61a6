import { LegendreError } from "@legendre/core-tensor";

/** Purchases cut into groups by something that is known of them. */
export interface Segmentation {
  /** What they are cut by, `"shippingCountry"` say. */
  readonly name: string;
  /** Names of the groups. */
  readonly labels: readonly string[];
  /** The number of each purchase's group in `labels`; −1 for purchases that are in none. */
  readonly codes: Int32Array;
  /** The column of the tables that it is made of, where it is one. */
  readonly column?: string;
}

/**
 * Groups purchases by a word for each, in the order in which words first come.
 *
 * @param name - what they are cut by.
 * @param words - one for each purchase.
 *
 * @example
 * ```ts
 * import { segmentation } from "@legendre/graph-returns";
 *
 * console.log(segmentation("country", ["SE", "DE", "SE"]).labels); // → [ 'SE', 'DE' ]
 * ```
 */
export function segmentation(name: string, words: readonly string[]): Segmentation {
  const known = new Map<string, number>();
  const codes = Int32Array.from(words, (word) => {
    const code = known.get(word) ?? known.size;
    known.set(word, code);
    return code;
  });
  return { name, labels: [...known.keys()], codes };
}

/** Raises code "shape" unless a segmentation has a code for each row. */
export function checkSegmentation(
  where: string,
  rows: number,
  { name, codes }: Segmentation,
): void {
  if (codes.length === rows) return;
  const message = `the segmentation "${name}" has ${codes.length} purchases and there are ${rows}; give the segment of each`;
  throw new LegendreError("shape", where, message, { name, got: codes.length, expected: rows });
}

/** The rows of each group, rising. */
export function rowsOfSegments({ labels, codes }: Segmentation): Int32Array[] {
  const counts = new Int32Array(labels.length);
  for (const code of codes) if (code >= 0) counts[code]!++;
  const rows = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  codes.forEach((code, i) => {
    if (code >= 0) rows[code]![counts[code]!++] = i;
  });
  return rows;
}
