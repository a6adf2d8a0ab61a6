import { HostArray } from "@legendre/core-tensor";
import { eliminationCosts64 } from "@legendre/core-tensor/linalg";

/** Which of the weights of {@link sequentialCosts} are ranked. */
export interface Ranked {
  /** True for weights that stay; they are refitted, and cost Infinity. */
  readonly fixed?: (index: number) => boolean;
  /** Where it ends: weights that cost more are left at Infinity. @defaultValue `Infinity` */
  readonly upTo?: number;
}

/**
 * What removing each of some weights costs when they go one by one, the cheapest first, and the others are refitted after
 * each: `w_q² / (2 C_qq)`, then `w ← w − C_:q w_q / C_qq` and `C ← C − C_:q C_:q^T / C_qq`.
 *
 * @param c - the block of the inverse curvature that belongs to the weights, `[k, k]`, row-major.
 * @param x - the weights, `[k]`.
 * @returns the costs, which never fall in the order of the removals; Infinity for a weight that rounding leaves no room.
 * @remarks About `k³ / 6` multiplications and additions where all are ranked, on the WebAssembly module for many.
 * @see Hassibi and Stork (1993), "Second order derivatives for network pruning: optimal brain surgeon".
 */
export function sequentialCosts(
  c: Float64Array,
  x: Float64Array,
  { fixed, upTo = Number.POSITIVE_INFINITY }: Ranked = {},
): Float64Array {
  const width = x.length;
  const open = fixed && [...x.keys()].filter((i) => !fixed(i));
  if (open === undefined || open.length === width) return costsOf(c, x, upTo);
  // A weight that stays has no part in what the others cost: its row changes nothing but its own refit.
  const k = open.length;
  const block = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    const row = (open[a] as number) * width;
    for (let b = 0; b < k; b++) block[a * k + b] = c[row + (open[b] as number)] as number;
  }
  const own = costsOf(
    block,
    Float64Array.from(open, (i) => x[i] as number),
    upTo,
  );
  const costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  open.forEach((i, a) => {
    costs[i] = own[a] as number;
  });
  return costs;
}

function costsOf(c: Float64Array, x: Float64Array, upTo: number): Float64Array {
  const k = x.length;
  // Not by `hostArray`, which would copy the block.
  const block = new HostArray([k, k], "float64", c);
  return eliminationCosts64(block, new HostArray([k], "float64", x), { upTo }).data as Float64Array;
}
