import { constant } from "../kernels/rules.ts";
import { batchMean, checkPair } from "../losses/batch.ts";
import { probabilities } from "../losses/targets.ts";
import { categoricalTerms } from "../losses/terms.ts";
import {
  add,
  clipByValue,
  equal,
  log,
  mean,
  mul,
  type Scalar,
  where as select,
  sub,
  sum,
  type Tensor,
} from "../ops.ts";
import { above, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";

/** The options of {@link huber}. */
export const huberOptions = options("huber", {
  /** The error from which on the loss is linear, in units of the targets; above 0. */
  delta: above(0, 1),
});

/** Options of {@link huber}. */
export interface HuberOptions extends OptionsOf<typeof huberOptions> {}

/**
 * Huber's loss, squared near 0 and linear beyond `delta`, a mean over all elements:
 * $$\frac1m \sum_j \begin{cases} \tfrac12 e_j^2 & |e_j| \le \text{delta} \\ \text{delta} \cdot (|e_j| - \tfrac12 \text{delta}) & \text{else} \end{cases},
 * \qquad e = p - t$$
 * As PyTorch's `HuberLoss` and optax's `huber_loss`; `tf.losses.huberLoss` weighs otherwise.
 *
 * @param predictions - p, any shape.
 * @param targets - t, the shape of `predictions`.
 * @param options - see {@link HuberOptions}.
 * @returns a scalar in squared units of the targets, owned by the caller.
 * @throws code "shape" when the shapes differ; "option"; "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { huber } from "@legendre/core-tensor/nn";
 *
 * console.log(huber(tf.tensor1d([0.5, 10]), tf.tensor1d([0, 0])).dataSync()[0]); // 4.8125
 * ```
 *
 * @see Huber, Robust estimation of a location parameter (1964).
 */
export function huber(predictions: Tensor, targets: Tensor, options?: HuberOptions): Scalar {
  const { delta } = huberOptions.resolve(options);
  checkPair("huber", "predictions", predictions, "targets", targets);
  return scoped(() => {
    const error = sub(predictions, targets);
    // q (e − q / 2), with q the error cut to ± delta, is all branches at once, NaN for NaN, and smooth at 0, where |e| is not.
    const near = clipByValue(error, -delta, delta);
    return mean(mul(near, sub(error, mul(near, constant(0.5))))) as Scalar;
  });
}

/**
 * The Kullback-Leibler divergence of predicted class probabilities from target ones,
 * $$\frac1n \sum_i \sum_c t_{ic} \left(\log t_{ic} - \log \operatorname{softmax}(\text{logits}_i)_c\right),$$
 * summed over all axes but the batch, mean over the batch: what distillation minimises. It differs from {@link softmaxCrossEntropy} by the entropy of the targets. As
 * PyTorch's `KLDivLoss` of log-softmax with reduction "batchmean".
 *
 * @param logits - shape `[n, …, k]`; −∞ for a class that cannot be.
 * @param targets - t, probabilities of that shape, whose rows are taken to add up to 1.
 * @returns a scalar in nats, at least 0 up to rounding, owned by the caller; NaN for a probability outside [0, 1].
 * @throws code "shape" when the shapes differ; "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { klDivergence } from "@legendre/core-tensor/nn";
 *
 * const logits = tf.tensor2d([[0, 0]]);
 * console.log(klDivergence(logits, tf.tensor2d([[1, 0]])).dataSync()[0].toFixed(4)); // 0.6931
 * ```
 */
export function klDivergence(logits: Tensor, targets: Tensor): Scalar {
  const where = "klDivergence";
  checkPair(where, "logits", logits, "targets", targets);
  return scoped(() => {
    const p = probabilities(targets);
    const none = equal(p, constant(0));
    // t log t is 0 at 0, and so is its part of the slope by what it was made of.
    const own = mul(p, log(select(none, constant(1), p)));
    return batchMean(where, add(sum(own), sum(categoricalTerms(where, logits, targets))), logits);
  });
}
