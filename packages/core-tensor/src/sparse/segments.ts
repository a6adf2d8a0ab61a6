import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { div, expandDims, fill, maximum, type Tensor } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";

function checkSegments(where: string, x: Tensor, ids: Tensor, count: number): void {
  checkTensorTree(where, "x", x);
  checkTensorTree(where, "segmentIds", ids);
  checkNumber(where, "numSegments", count, { integer: true, min: 0 });
  if (ids.dtype === "int32") return;
  throw new LegendreError(
    "shape",
    where,
    `segmentIds are ${ids.dtype}, expected int32; cast them with tf.cast(ids, "int32")`,
    { dtype: ids.dtype },
  );
}

/**
 * Sums of the rows of `x` with the same id, `y_s = Σ x_i` over the rows `i` with id `s`.
 *
 * @param x - float32 `[n, …]`.
 * @param segmentIds - int32 `[n]`, in any order; rows with an id outside `0 … numSegments − 1` are left out.
 * @param numSegments - rows of the result.
 * @returns `[numSegments, …]`, 0 where no row has the id; owned by the caller.
 * @throws code "shape", "option", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { segmentSum } from "@legendre/core-tensor/sparse";
 *
 * const ids = tf.tensor1d([1, 0, 1], "int32");
 * console.log([...segmentSum(tf.tensor1d([1, 2, 3]), ids, 2).dataSync()]); // [ 2, 4 ]
 * ```
 *
 * @remarks An op: it can be traced, compiled and differentiated to any order.
 */
export function segmentSum(x: Tensor, segmentIds: Tensor, numSegments: number): Tensor {
  checkSegments("segmentSum", x, segmentIds, numSegments);
  return callKernel("UnsortedSegmentSum", { x, segmentIds }, { numSegments })[0]!;
}

/**
 * Means of the rows of `x` with the same id; 0 where no row has it. Arguments and errors as of
 * {@link segmentSum}.
 *
 * @param x - float32 `[n, …]`.
 * @param segmentIds - int32 `[n]`.
 * @param numSegments - rows of the result.
 * @returns `[numSegments, …]`, owned by the caller.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { segmentMean } from "@legendre/core-tensor/sparse";
 *
 * const ids = tf.tensor1d([1, 0, 1], "int32");
 * console.log([...segmentMean(tf.tensor1d([1, 2, 3]), ids, 3).dataSync()]); // [ 2, 2, 0 ]
 * ```
 */
export function segmentMean(x: Tensor, segmentIds: Tensor, numSegments: number): Tensor {
  checkSegments("segmentMean", x, segmentIds, numSegments);
  return scoped(() => {
    const sums = callKernel("UnsortedSegmentSum", { x, segmentIds }, { numSegments })[0]!;
    const ones = fill(segmentIds.shape, 1);
    const counts = callKernel("UnsortedSegmentSum", { x: ones, segmentIds }, { numSegments })[0]!;
    let sizes: Tensor = maximum(counts, fill([], 1));
    while (sizes.rank < sums.rank) sizes = expandDims(sizes, sizes.rank);
    return div(sums, sizes);
  });
}

/**
 * The largest of the rows of `x` with the same id, number by number; 0 where no row has it. Arguments and
 * errors as of {@link segmentSum}.
 *
 * @param x - float32 `[n, …]`.
 * @param segmentIds - int32 `[n]`.
 * @param numSegments - rows of the result.
 * @returns `[numSegments, …]`, owned by the caller.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { segmentMax } from "@legendre/core-tensor/sparse";
 *
 * const ids = tf.tensor1d([1, 0, 1], "int32");
 * console.log([...segmentMax(tf.tensor1d([-1, -2, -3]), ids, 3).dataSync()]); // [ -2, -1, 0 ]
 * ```
 *
 * @remarks Equal rows share the derivative equally.
 */
export function segmentMax(x: Tensor, segmentIds: Tensor, numSegments: number): Tensor {
  checkSegments("segmentMax", x, segmentIds, numSegments);
  return scoped(() => callKernel("SegmentMax", { x, segmentIds }, { numSegments })[0]!);
}

/**
 * Softmax over the rows of `x` with the same id, number by number: `exp(x_i) / Σ exp(x_j)`. Arguments and
 * errors as of {@link segmentSum}.
 *
 * @param x - float32 `[n, …]`.
 * @param segmentIds - int32 `[n]`.
 * @param numSegments - how many ids there are.
 * @returns shaped like `x`, 0 where the id is outside `0 … numSegments − 1`; owned by the caller.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { segmentSoftmax } from "@legendre/core-tensor/sparse";
 *
 * const ids = tf.tensor1d([1, 0, 1], "int32");
 * console.log([...segmentSoftmax(tf.tensor1d([5, 2, 5]), ids, 2).dataSync()]); // [ 0.5, 1, 0.5 ]
 * ```
 */
export function segmentSoftmax(x: Tensor, segmentIds: Tensor, numSegments: number): Tensor {
  checkSegments("segmentSoftmax", x, segmentIds, numSegments);
  return callKernel("SegmentSoftmax", { x, segmentIds }, { numSegments })[0]!;
}
