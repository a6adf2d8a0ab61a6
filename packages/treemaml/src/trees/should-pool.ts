import { atLeast, count, type OptionsOf, options } from "@legendre/core-tensor/options";

/** The options of {@link shouldPool}. */
export const shouldPoolOptions = options("shouldPool", {
  /** Dimensions. */
  d: count(1),
  /** Support examples a task. */
  n: count(1),
  /** Tasks that would be pooled. */
  c: count(1),
  /** Squared distance from the start to the mean of the cluster. */
  offset: atLeast(0),
  /** Standard deviation of tasks in the cluster, a coordinate. */
  spread: atLeast(0),
  /** Standard deviation of the noise. */
  noise: atLeast(0, 0),
});

/** Options of {@link shouldPool}. */
export interface ShouldPoolOptions extends OptionsOf<typeof shouldPoolOptions> {}

/** A step of a task: the best size of the step, and what is left of the squared distance. */
export interface BestStep {
  readonly lr: number;
  readonly error: number;
}

/** What {@link shouldPool} finds. */
export interface PoolAdvice {
  /** Whether the pooled step leaves less. */
  readonly pool: boolean;
  readonly pooled: BestStep;
  readonly solo: BestStep;
}

/**
 * Whether one pooled step beats one step of a task's own, in closed form, for linear regression with isotropic
 * Gaussian inputs. With `A = ‖μ‖² + d s²`, `B = ‖μ‖² + d s²/c` and `V = ((d + 1) A + σ² d)/(n c)` the best step of
 * size `B/(2 (B + V))` leaves `A − B²/(B + V)`.
 *
 * @param options - see {@link ShouldPoolOptions}.
 * @throws code "option" for options out of range.
 *
 * @example
 * ```ts
 * import { shouldPool } from "@legendre/treemaml";
 *
 * const advice = shouldPool({ d: 16, n: 8, c: 4, offset: 16, spread: 0.3 });
 * console.log(advice.pool, advice.pooled.error.toFixed(2), advice.solo.error.toFixed(2)); // → true 7.00 11.86
 * ```
 *
 * @remarks Pooling pays through less variance of the gradient: with many examples a task, or in spurious clusters, it loses.
 */
export function shouldPool(options: ShouldPoolOptions): PoolAdvice {
  const { d, n, c, offset, spread, noise } = shouldPoolOptions.resolve(options);
  const a = offset + d * spread ** 2;
  const best = (tasks: number): BestStep => {
    const b = offset + (d * spread ** 2) / tasks;
    const v = ((d + 1) * a + noise ** 2 * d) / (n * tasks);
    return b + v === 0
      ? { lr: 0, error: a }
      : { lr: b / (2 * (b + v)), error: a - b ** 2 / (b + v) };
  };
  const [pooled, solo] = [best(c), best(1)];
  return { pool: pooled.error < solo.error, pooled, solo };
}
