import type { Tensor } from "../ops.ts";
import { type FvpOptions, fvpOptions } from "./fisher-options.ts";
import { congruenceProduct } from "./jacobian-congruence.ts";
import type { Likelihood } from "./likelihood.ts";
import { fisherOfOutputs } from "./output-maps.ts";

/**
 * Product with a Fisher information matrix,
 * $$F v = \frac{1}{n} \sum_i g_i (g_i^\top v),$$
 * `g_i` being the gradient of row `i`'s negative log-likelihood at the target that `fisher` says
 * (for `"exact"` also averaged over targets).
 *
 * @param f - the model as a function of its parameters alone, `params → outputs` of shape `[n, …]`.
 * @param likelihood - what the outputs parametrise.
 * @param params - where the matrix is taken: a tree of float32 tensors.
 * @param v - the direction: structure and shapes of `params`.
 * @returns a tree like `params`, owned by the caller.
 * @throws code "option" when `"sampled"` has neither key nor targets, or `"empirical"` no targets;
 *   "structure", "shape", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { categorical, fvp } from "@legendre/core-tensor";
 *
 * const x = tf.tensor2d([[1, 2]]);
 * const f = (w: tf.Tensor) => tf.matMul(x, w as tf.Tensor2D) as tf.Tensor;
 * const w = tf.tensor2d([[0.1, 0.2, -0.3], [0, 0.4, -0.1]]) as tf.Tensor;
 * const v = tf.tensor2d([[1, 0, -1], [0.5, -0.5, 2]]);
 * console.log(fvp(f, categorical(), w, v).dataSync()[0].toFixed(5)); // 0.42508
 * ```
 *
 * @remarks Costs one evaluation of `f`, one forward and one reverse pass; `"sampled"` and `"empirical"`
 * also differentiate the likelihood. `"sampled"` is unbiased, one draw being noisy; `"empirical"` is
 * another matrix, which agrees with the Fisher only for a well-specified model at its optimum.
 */
export function fvp<P>(
  f: (params: P) => Tensor,
  likelihood: Likelihood,
  params: P,
  v: P,
  options: FvpOptions = {},
): P {
  const checked = fvpOptions.resolve(options);
  return congruenceProduct("fvp", f, params, v, (outputs) =>
    fisherOfOutputs(likelihood, checked, outputs),
  );
}
