import { batchMean, checkPair } from "../losses/batch.ts";
import { gaussianTerms } from "../losses/terms.ts";
import type { Scalar, Tensor } from "../ops.ts";
import { mean, squaredDifference } from "../ops.ts";
import { scoped } from "../scope.ts";

/**
 * The mean squared error $\frac1m \sum_j (p_j - t_j)^2$ over all m elements: a mean over batch and
 * outputs alike.
 *
 * @param predictions - p, any shape.
 * @param targets - t, the shape of `predictions`.
 * @returns a scalar in squared units of the targets, owned by the caller.
 * @throws code "shape" when the shapes differ; "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { meanSquaredError } from "@legendre/core-tensor";
 *
 * const loss = meanSquaredError(tf.tensor2d([[1, 2]]), tf.tensor2d([[0, 0]]));
 * console.log(loss.dataSync()[0]); // 2.5
 * ```
 */
export function meanSquaredError(predictions: Tensor, targets: Tensor): Scalar {
  checkPair("meanSquaredError", "predictions", predictions, "targets", targets);
  return scoped(() => mean(squaredDifference(predictions, targets)) as Scalar);
}

/**
 * Half the squared error, $\frac1n \sum_i \frac12 \sum_j (p_{ij} - t_{ij})^2$: summed over the
 * outputs, mean over the batch. Up to a constant the negative log likelihood of a gaussian with mean
 * p and variance 1, so its Hessian by the outputs is the identity over n.
 *
 * @param predictions - p, shape `[n, …]`.
 * @param targets - t, the shape of `predictions`.
 * @returns a scalar in squared units of the targets, owned by the caller.
 * @throws code "shape" when the shapes differ; "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { halfSquaredError } from "@legendre/core-tensor/nn";
 *
 * const loss = halfSquaredError(tf.tensor2d([[3, 4], [0, 0]]), tf.tensor2d([[0, 0], [0, 0]]));
 * console.log(loss.dataSync()[0]); // 6.25
 * ```
 */
export function halfSquaredError(predictions: Tensor, targets: Tensor): Scalar {
  const where = "halfSquaredError";
  return scoped(() => batchMean(where, gaussianTerms(where, predictions, targets), predictions));
}
