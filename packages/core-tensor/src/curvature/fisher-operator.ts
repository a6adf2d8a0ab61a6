import type { Tensor } from "../ops.ts";
import { type FvpOptions, fvpOptions } from "./fisher-options.ts";
import type { CurvatureOperator } from "./hessian-operator.ts";
import { congruenceOperator } from "./jacobian-congruence.ts";
import type { Likelihood } from "./likelihood.ts";
import { fisherOfOutputs } from "./output-maps.ts";

/**
 * The Fisher information matrix of `fvp` as an operator: the model is evaluated once, and with
 * `fisher: "sampled"` targets are drawn once, so that all products are with one matrix.
 *
 * @param f - the model as a function of its parameters alone, `params → outputs` of shape `[n, …]`.
 * @param likelihood - what the outputs parametrise.
 * @param params - where the matrix is taken; keep it alive as long as the operator is used.
 * @param options - as of `fvp`.
 * @returns a {@link CurvatureOperator} on trees like `params`; call its `dispose`.
 * @throws code "option" when `"sampled"` has neither key nor targets, or `"empirical"` no targets;
 *   "structure", "disposed" for params that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian } from "@legendre/core-tensor";
 * import { fisherOperator } from "@legendre/core-tensor/curvature";
 *
 * const x = tf.tensor2d([[1, 2], [3, 4]]);
 * const f = (w: tf.Tensor) => tf.matMul(x, w as tf.Tensor2D) as tf.Tensor;
 * const targets = tf.tensor2d([[1], [-2]]);
 * const w = tf.zeros([2, 1]) as tf.Tensor;
 * const op = fisherOperator(f, gaussian(), w, { fisher: "empirical", targets });
 * console.log(op.matvec(tf.ones([2, 1])).dataSync()); // Float32Array(2) [ 43.5, 59 ]
 * op.dispose();
 * ```
 */
export function fisherOperator<P>(
  f: (params: P) => Tensor,
  likelihood: Likelihood,
  params: P,
  options: FvpOptions = {},
): CurvatureOperator<P> {
  const checked = fvpOptions.resolve(options, "fisherOperator");
  return congruenceOperator("fisherOperator", f, params, (outputs) =>
    fisherOfOutputs(likelihood, checked, outputs),
  );
}
