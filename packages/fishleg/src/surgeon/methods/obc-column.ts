import { invertInPlace } from "./invert-small.ts";

/**
 * What removing each weight into one output costs when they are removed one by one, the cheapest first, and the others
 * refitted after each: $w_q^2 / (2 [M^{-1}]_{qq})$ with the inverse of the second moments of the inputs that are left.
 *
 * @param moments - damped, `[n, n]`, row-major.
 * @param w - the weights, `[n]`; overwritten.
 * @param kept - 1 for inputs that are there; the others cost Infinity.
 * @param rows - the first so many can be removed.
 */
export function columnRemovalCosts(
  moments: Float64Array,
  n: number,
  w: Float64Array,
  kept: Uint8Array,
  rows: number,
): Float64Array {
  const costs = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const left: number[] = [];
  for (let i = 0; i < n; i++) if (kept[i] === 1) left.push(i);
  let k = left.length;
  const c = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++)
      c[a * k + b] = moments[(left[a] as number) * n + (left[b] as number)] as number;
  }
  invertInPlace(c, k);
  const width = k;
  const x = Float64Array.from(left, (i) => w[i] as number);
  let last = 0;
  for (;;) {
    let [best, cheapest] = [-1, Number.POSITIVE_INFINITY];
    for (let a = 0; a < k; a++) {
      if ((left[a] as number) >= rows) continue;
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
    left.length = k;
  }
}
