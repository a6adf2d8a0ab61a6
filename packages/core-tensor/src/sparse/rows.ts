import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { checkTensorTree } from "../tree/index.ts";

/**
 * Rows of `x` by number, `y_e = x[indices[e]]`: features of the nodes at one end of each edge.
 *
 * @param x - `[n, …]`.
 * @param indices - int32 `[entries]`, from 0 to n − 1.
 * @returns `[entries, …]`, owned by the caller.
 * @throws code "data" for an index outside `x`, "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gatherRows } from "@legendre/core-tensor/sparse";
 *
 * const rows = gatherRows(tf.tensor2d([[1, 2], [3, 4]]), tf.tensor1d([1, 1, 0], "int32"));
 * console.log(rows.arraySync()); // [ [ 3, 4 ], [ 3, 4 ], [ 1, 2 ] ]
 * ```
 *
 * @remarks `tf.gather` with a gradient that works on every backend: {@link scatterAddRows}.
 */
export function gatherRows(x: Tensor, indices: Tensor): Tensor {
  checkTensorTree("gatherRows", "x", x);
  checkTensorTree("gatherRows", "indices", indices);
  return callKernel("GatherV2", { x, indices }, { axis: 0, batchDims: 0 })[0]!;
}

/**
 * The transpose of {@link gatherRows}: row `i` of the result is the sum of the rows `x_e` with
 * `indices[e] = i`.
 *
 * @param x - float32 `[entries, …]`.
 * @param indices - int32 `[entries]`; rows with an index outside `0 … rows − 1` are left out.
 * @param rows - rows of the result.
 * @returns `[rows, …]`, owned by the caller.
 * @throws code "shape", "option", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scatterAddRows } from "@legendre/core-tensor/sparse";
 *
 * const sums = scatterAddRows(tf.tensor1d([1, 2, 4]), tf.tensor1d([1, 1, 0], "int32"), 3);
 * console.log([...sums.dataSync()]); // [ 4, 3, 0 ]
 * ```
 */
export function scatterAddRows(x: Tensor, indices: Tensor, rows: number): Tensor {
  checkTensorTree("scatterAddRows", "x", x);
  checkTensorTree("scatterAddRows", "indices", indices);
  checkNumber("scatterAddRows", "rows", rows, { integer: true, min: 0 });
  return callKernel("UnsortedSegmentSum", { x, segmentIds: indices }, { numSegments: rows })[0]!;
}
