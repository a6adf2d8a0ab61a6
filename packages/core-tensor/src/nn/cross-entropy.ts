import { constant } from "../kernels/rules.ts";
import { batchMean } from "../losses/batch.ts";
import { bernoulliTerms, categoricalTerms } from "../losses/terms.ts";
import { add, fill, mul, type Scalar, sum, type Tensor } from "../ops.ts";
import { fraction, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";

/** The options of {@link softmaxCrossEntropy}. */
export const softmaxCrossEntropyOptions = options("softmaxCrossEntropy", {
  /** The share of each label's probability that is spread evenly over all classes, from 0 to 1. */
  smoothing: fraction(0),
});

/** Options of {@link softmaxCrossEntropy}. */
export interface SoftmaxCrossEntropyOptions extends OptionsOf<typeof softmaxCrossEntropyOptions> {}

/**
 * The cross-entropy of a categorical distribution,
 * $$\frac1n \sum_i -\log \operatorname{softmax}(\text{logits}_i)_{\text{labels}_i},$$
 * summed over all axes between the batch and the classes, mean over the batch.
 *
 * @param logits - shape `[n, …, k]`, unnormalised log probabilities of k classes; −∞ for a class that cannot be.
 * @param labels - class numbers, int32 of shape `[n, …]`; or probabilities of the classes (one-hot or
 *   soft), shape `[n, …, k]`.
 * @param options - see {@link SoftmaxCrossEntropyOptions}: label smoothing, as PyTorch's `label_smoothing`.
 * @returns a scalar in nats, owned by the caller; it and its gradient are NaN for a class number outside
 *   0 … k − 1 or a probability outside [0, 1], Infinity for a class of logit −∞. Rows of probabilities
 *   are taken to add up to 1.
 * @throws code "shape" when the shapes do not fit each other; "option"; "disposed".
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
export function softmaxCrossEntropy(
  logits: Tensor,
  labels: Tensor,
  options?: SoftmaxCrossEntropyOptions,
): Scalar {
  const where = "softmaxCrossEntropy";
  const { smoothing } = softmaxCrossEntropyOptions.resolve(options);
  return scoped(() => {
    const terms = categoricalTerms(where, logits, labels);
    if (smoothing === 0) return batchMean(where, terms, logits);
    const share = constant(smoothing / (logits.shape.at(-1) as number));
    const even = categoricalTerms(where, logits, fill(logits.shape, 1));
    const smooth = add(mul(sum(terms), constant(1 - smoothing)), mul(sum(even), share));
    return batchMean(where, smooth, logits);
  });
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
