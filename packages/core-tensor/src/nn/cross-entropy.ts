import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { constant } from "../kernels/rules.ts";
import { sameShape } from "../kernels/shapes.ts";
import {
  greaterEqual,
  less,
  logicalAnd,
  mul,
  neg,
  oneHot,
  type Scalar,
  where as select,
  softplus,
  sub,
  sum,
  type Tensor,
} from "../ops.ts";
import { scoped } from "../scope.ts";
import { batchMean, checkPair } from "./reduction.ts";

/**
 * The cross-entropy of a categorical distribution,
 * $$\frac1n \sum_i -\log \operatorname{softmax}(\text{logits}_i)_{\text{labels}_i},$$
 * summed over all axes between the batch and the classes, mean over the batch.
 *
 * @param logits - shape `[n, …, k]`, unnormalised log probabilities of k classes.
 * @param labels - class numbers, int32 of shape `[n, …]`; or probabilities of the classes (one-hot or
 *   soft), shape `[n, …, k]`.
 * @returns a scalar in nats, owned by the caller. A class number outside 0 … k − 1 makes it NaN.
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
  const outer = logits.shape.slice(0, -1);
  const classes = logits.shape.at(-1) ?? 0;
  if (sameShape(labels.shape, logits.shape) && labels.rank > 1) {
    checkPair(where, "logits", logits, "labels", labels);
    return scoped(() => batchMean(where, neg(mul(labels, logSoftmax(logits))), logits));
  }
  if (logits.rank < 2 || !sameShape(labels.shape, outer) || labels.dtype !== "int32") {
    throw new LegendreError(
      "shape",
      where,
      `got logits [${logits.shape}] and ${labels.dtype} labels [${labels.shape}]; expected logits ` +
        "[n, …, k] with int32 class numbers [n, …], or with probabilities of the shape of logits",
      { logits: logits.shape, labels: labels.shape, dtype: labels.dtype },
    );
  }
  return scoped(() => {
    const chosen = mul(oneHot(labels as never, classes), logSoftmax(logits));
    const known = logicalAnd(
      greaterEqual(labels, constant(0, "int32")),
      less(labels, constant(classes, "int32")),
    );
    // One-hot rows of unknown classes are zero, which would pass for a perfect prediction.
    return batchMean(where, select(known, neg(sum(chosen, -1)), constant(Number.NaN)), logits);
  });
}

/**
 * The cross-entropy of independent yes-or-no outcomes,
 * $$\frac1n \sum_i \sum_j \log(1 + e^{l_{ij}}) - t_{ij}\, l_{ij},$$
 * summed over the outputs, mean over the batch.
 *
 * @param logits - shape `[n, …]`, log odds l of any size.
 * @param targets - t, outcomes or probabilities from 0 to 1; the shape of `logits`.
 * @returns a scalar in nats, owned by the caller.
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
  checkPair(where, "logits", logits, "targets", targets);
  return scoped(() => batchMean(where, sub(softplus(logits), mul(targets, logits)), logits));
}

/** The kernel itself: tfjs's function is made of several ops and loses digits in second derivatives. */
function logSoftmax(logits: Tensor): Tensor {
  return callKernel("LogSoftmax", { logits })[0] as Tensor;
}
