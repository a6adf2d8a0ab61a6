import { batchMean } from "../losses/batch.ts";
import { bernoulliTerms, categoricalTerms } from "../losses/terms.ts";
import type { Scalar, Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";

/**
 * The cross-entropy of a categorical distribution,
 * $$\frac1n \sum_i -\log \operatorname{softmax}(\text{logits}_i)_{\text{labels}_i},$$
 * summed over all axes between the batch and the classes, mean over the batch.
 *
 * @param logits - shape `[n, …, k]`, unnormalised log probabilities of k classes; −∞ for a class that cannot be.
 * @param labels - class numbers, int32 of shape `[n, …]`; or probabilities of the classes (one-hot or
 *   soft), shape `[n, …, k]`.
 * @returns a scalar in nats, owned by the caller; it and its gradient are NaN for a class number outside
 *   0 … k − 1 or a probability outside [0, 1], Infinity for a class of logit −∞. Rows of probabilities
 *   are taken to add up to 1.
 * @throws code "shape" when the shapes do not fit each other; "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { softmaxCrossEntropy } from "@legendre/core-tensor";
 *
 * const logits = tf.tensor2d([[0, 0], [0, 10]]);
 * const loss = softmaxCrossEntropy(logits, tf.tensor1d([0, 1], "int32"));
 * console.log(loss.dataSync()[0].toFixed(4)); // 0.3466
 * ```
 */
export function softmaxCrossEntropy(logits: Tensor, labels: Tensor): Scalar {
  const where = "softmaxCrossEntropy";
  return scoped(() => batchMean(where, categoricalTerms(where, logits, labels), logits));
}

/**
 * The cross-entropy of independent yes-or-no outcomes,
 * $$\frac1n \sum_i \sum_j \log(1 + e^{l_{ij}}) - t_{ij}\, l_{ij},$$
 * summed over the outputs, mean over the batch.
 *
 * @param logits - shape `[n, …]`, log odds l of any finite size.
 * @param targets - t, outcomes or probabilities from 0 to 1; the shape of `logits`.
 * @returns a scalar in nats, owned by the caller; it and its gradient are NaN for a target outside [0, 1].
 *   The loss of an infinite logit is NaN.
 * @throws code "shape" when the shapes differ; "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { bernoulliCrossEntropy } from "@legendre/core-tensor";
 *
 * const loss = bernoulliCrossEntropy(tf.tensor2d([[0, 1e4, -1e4]]), tf.tensor2d([[1, 1, 0]]));
 * console.log(loss.dataSync()[0].toFixed(4)); // 0.6931
 * ```
 *
 * @remarks The gradient by a logit is $(\sigma(l) - t)/n$, exactly 0 where a large logit is right.
 */
export function bernoulliCrossEntropy(logits: Tensor, targets: Tensor): Scalar {
  const where = "bernoulliCrossEntropy";
  return scoped(() => batchMean(where, bernoulliTerms(where, logits, targets), logits));
}
