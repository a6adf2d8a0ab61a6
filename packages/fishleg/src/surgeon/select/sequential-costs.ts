/**
 * What removing each of some weights costs when they go one by one, the cheapest first, and the others are refitted after
 * each: `w_q² / (2 C_qq)`, then `w ← w − C_:q w_q / C_qq` and `C ← C − C_:q C_q: / C_qq`.
 *
 * @param c - the block of the inverse curvature that belongs to the weights, `[k, k]`, row-major; overwritten.
 * @param x - the weights, `[k]`; overwritten.
 * @param fixed - true for weights that stay; they are refitted, and cost Infinity.
 * @returns the costs, which never fall in the order of the removals.
 * @remarks About `k³ / 3` multiplications and additions.
 * @see Hassibi and Stork (1993), "Second order derivatives for network pruning: optimal brain surgeon".
 */
export function sequentialCosts(
  c: Float64Array,
  x: Float64Array,
  fixed?: (index: number) => boolean,
): Float64Array {
  const width = x.length;
  const costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const left = Int32Array.from({ length: width }, (_, i) => i);
  let k = width;
  let last = 0;
  for (;;) {
    let [best, cheapest] = [-1, Number.POSITIVE_INFINITY];
    for (let a = 0; a < k; a++) {
      if (fixed?.(left[a] as number) === true) continue;
      const value = ((x[a] as number) * (x[a] as number)) / (2 * (c[a * width + a] as number));
      if (value < cheapest) [best, cheapest] = [a, value];
    }
    if (best < 0) return costs;
    // What comes later is never ranked before what it was refitted after.
    last = Math.max(last, cheapest);
    costs[left[best] as number] = last;
    const pivot = c[best * width + best] as number;
    const row = c.slice(best * width, best * width + k);
    const step = (x[best] as number) / pivot;
    for (let a = 0; a < k; a++) {
      const factor = (row[a] as number) / pivot;
      x[a] = (x[a] as number) - step * (row[a] as number);
      if (factor === 0) continue;
      const start = a * width;
      for (let b = 0; b < k; b++)
        c[start + b] = (c[start + b] as number) - factor * (row[b] as number);
    }
    // The last one takes the free place, so that the matrix shrinks.
    k--;
    if (best !== k) {
      left[best] = left[k] as number;
      x[best] = x[k] as number;
      for (let b = 0; b <= k; b++) c[best * width + b] = c[k * width + b] as number;
      for (let a = 0; a < k; a++) c[a * width + best] = c[a * width + k] as number;
      c[best * width + best] = c[k * width + k] as number;
    }
  }
}
