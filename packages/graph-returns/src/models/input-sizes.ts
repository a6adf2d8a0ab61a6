/** How large an input is. */
export interface InputSizes {
  /** Nodes by kind. */
  readonly nodes: Record<string, number>;
  /** Messages by the name of their relation. */
  readonly entries: Record<string, number>;
  purchases: number;
}

/**
 * Makes kept sizes large enough for an input, in place, so that one compiled step takes this input and all before. What is larger than its
 * input is padded.
 *
 * @returns the kept sizes; without any the input's own.
 */
export function enlarge(kept: InputSizes | undefined, needed: InputSizes): InputSizes {
  if (kept === undefined) return needed;
  enlargeEach(kept.nodes, needed.nodes);
  enlargeEach(kept.entries, needed.entries);
  kept.purchases = Math.max(kept.purchases, needed.purchases);
  return kept;
}

/** Padding needs room for one more than there are; it is an eighth more than needed, so that sizes seldom grow. */
function enlargeEach(sizes: Record<string, number>, needed: Record<string, number>): void {
  for (const [name, count] of Object.entries(needed)) {
    if ((sizes[name] ?? 0) <= count) sizes[name] = Math.ceil(1.125 * count) + 8;
  }
}

/** Values with zeros behind them. */
export function padded<T extends Int32Array | Float32Array>(values: T, length: number): T {
  if (values.length === length) return values;
  const out = new (values.constructor as new (n: number) => T)(length);
  out.set(values);
  return out;
}
