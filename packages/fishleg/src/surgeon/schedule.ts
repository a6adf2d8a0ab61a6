/** The sparsity after a share `t` of the levels, from `t = 0` to 1: from `from` to `to`. */
export type SparsitySchedule = (t: number, from: number, to: number) => number;

/**
 * $s(t) = s_f + (s_i - s_f)(1 - t)^3$: fast at first, while there is much to take, slow at the end. Outside
 * `[0, 1]` the ends.
 *
 * @see Zhu and Gupta, "To prune, or not to prune", 2017, equation 1.
 *
 * @example
 * ```ts
 * import { cubicSparsity } from "@legendre/fishleg/surgeon";
 *
 * console.log([0, 0.5, 1].map((t) => cubicSparsity(t, 0, 0.9).toFixed(4))); // → [ '0.0000', '0.7875', '0.9000' ]
 * ```
 */
export const cubicSparsity: SparsitySchedule = (t, from, to) =>
  to + (from - to) * (1 - clamped(t)) ** 3;

/** The same step at each level. */
export const linearSparsity: SparsitySchedule = (t, from, to) => from + (to - from) * clamped(t);

/** The same factor of the density at each level. */
export const geometricSparsity: SparsitySchedule = (t, from, to) =>
  1 - (1 - from) ** (1 - clamped(t)) * (1 - to) ** clamped(t);

function clamped(t: number): number {
  return Math.min(1, Math.max(0, t));
}
