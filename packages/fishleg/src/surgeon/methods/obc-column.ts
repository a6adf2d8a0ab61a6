import { sequentialCosts } from "../select/sequential-costs.ts";
import { invertInPlace } from "./invert-small.ts";

/**
 * What removing each weight into one output costs when they are removed one by one, the cheapest first, and the others
 * refitted after each: $w_q^2 / (2 [M^{-1}]_{qq})$ with the inverse of the second moments of the inputs that are left.
 *
 * @param moments - damped, `[n, n]`, row-major.
 * @param w - the weights, `[n]`.
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
  const k = left.length;
  const c = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++)
      c[a * k + b] = moments[(left[a] as number) * n + (left[b] as number)] as number;
  }
  invertInPlace(c, k);
  const x = Float64Array.from(left, (i) => w[i] as number);
  const own = sequentialCosts(c, x, { fixed: (index) => (left[index] as number) >= rows });
  left.forEach((i, index) => {
    costs[i] = own[index] as number;
  });
  return costs;
}
