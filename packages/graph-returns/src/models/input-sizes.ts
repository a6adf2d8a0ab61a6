/** Sizes to which inputs are filled up, so that one compiled step takes them all; they grow with what comes. */
export interface InputSizes {
  readonly nodes: Record<string, number>;
  readonly entries: Record<string, number>;
  purchases: number;
}

/** Room for one more than there are, for what fills up; an eighth more than needed, so that it seldom grows. */
export function grown(
  sizes: Record<string, number>,
  needed: Record<string, number>,
): Record<string, number> {
  for (const [name, count] of Object.entries(needed)) {
    if ((sizes[name] ?? 0) <= count) sizes[name] = Math.ceil(1.125 * count) + 8;
  }
  return sizes;
}

export function grownTo(sizes: InputSizes | undefined, count: number): number {
  if (sizes === undefined) return count;
  sizes.purchases = Math.max(sizes.purchases, count);
  return sizes.purchases;
}

/** Values with zeros behind them. */
export function filled<T extends Int32Array | Float32Array>(values: T, length: number): T {
  if (values.length === length) return values;
  const out = new (values.constructor as new (n: number) => T)(length);
  out.set(values);
  return out;
}
