import type { LinearOperator } from "../linalg/index.ts";
import { readDots } from "../linalg/read.ts";
import { count, type OptionsOf, oneOf, options } from "../options.ts";
import { randomKey } from "../random/key.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";
import { drawProbe, meanAndError, type ProbeDistribution } from "./probes.ts";

/** The options of {@link hutchinsonTrace} and of `hutchinsonDiagonal`. */
export const hutchinsonOptions = options("hutchinsonTrace", {
  /** What the directions are drawn from; the same key gives the same estimate. */
  key: randomKey(),
  /** Products to spend; at least 1. */
  samples: count(1, 32),
  /** How directions are drawn; the variance of `"rademacher"` is the smaller one. */
  distribution: oneOf<ProbeDistribution, "rademacher">(["rademacher", "normal"], "rademacher"),
});

/** Options of {@link hutchinsonTrace} and of `hutchinsonDiagonal`. */
export interface HutchinsonOptions extends OptionsOf<typeof hutchinsonOptions> {}

/** An estimate of a trace. */
export interface TraceEstimate {
  readonly value: number;
  /** Of the value, from the scatter of the samples; NaN for a single sample. */
  readonly standardError: number;
  /** Products with the operator that were spent. */
  readonly products: number;
}

/**
 * An unbiased estimate of a trace, the mean of `zᵀ A z` over random directions with `E z zᵀ = I`.
 *
 * @param op - a square operator on trees like `like`.
 * @param like - a tree of tensors with the shapes of the operator's argument, e.g. the parameters.
 * @returns a {@link TraceEstimate}. For Rademacher directions the variance of a sample is
 *   `2 Σ_{i≠j} a_ij²` (of a symmetric `A`), for normal ones `2 ‖A‖_F²`.
 * @throws code "option", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { hutchinsonTrace } from "@legendre/core-tensor/curvature";
 * import { operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[1, 0], [0, 2]]));
 * const { value, standardError } = hutchinsonTrace(op, tf.zeros([2]), { key: random.key(0) });
 * console.log(value, standardError); // 3 0
 * ```
 *
 * @see Hutchinson (1989), Communications in Statistics 18(3).
 */
export function hutchinsonTrace<T>(
  op: LinearOperator<T>,
  like: T,
  options: HutchinsonOptions,
): TraceEstimate {
  const { key, samples, distribution } = hutchinsonOptions.resolve(options);
  checkTensorTree("hutchinsonTrace", "like", like);
  const values = Array.from({ length: samples }, (_, i) => {
    let value = 0;
    scoped(() => {
      const z = drawProbe(key, i, like, distribution);
      value = readDots([[z, op.matvec(z)]])[0]!;
      return null;
    });
    return value;
  });
  const { mean, error } = meanAndError(values);
  return { value: mean, standardError: error, products: samples };
}
