import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { checkTensorTree } from "../tree/index.ts";
import { type Csr, checkCsr } from "./csr.ts";

/**
 * Softmax of scores over the entries of each row: attention over the edges that come in at a node.
 *
 * @param a - a `Csr`; its values are not read.
 * @param scores - float32 `[entries]` or `[entries, heads]`, in the order of the entries.
 * @returns weights shaped like `scores` that add up to 1 in each row that has entries; owned by the caller.
 * @throws code "shape" where there is not one score for each entry, "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { csr, edgeSoftmax, matmul } from "@legendre/core-tensor/sparse";
 *
 * const graph = csr({ rows: [0, 0, 1], columns: [0, 1, 1] }, { shape: [2, 2] });
 * const weights = edgeSoftmax(graph, tf.tensor1d([1, 1, 4]));
 * console.log([...weights.dataSync()]); // [ 0.5, 0.5, 1 ]
 * const attended = matmul({ ...graph, values: weights }, tf.tensor2d([[2], [4]]));
 * console.log([...attended.dataSync()]); // [ 3, 4 ]
 * ```
 *
 * @see Veličković et al., "Graph attention networks", ICLR 2018, equation 3.
 */
export function edgeSoftmax(a: Csr, scores: Tensor): Tensor {
  checkCsr("edgeSoftmax", a);
  checkTensorTree("edgeSoftmax", "scores", scores);
  const entries = a.columns.shape[0]!;
  if (scores.rank === 0 || scores.shape[0] !== entries) {
    throw new LegendreError(
      "shape",
      "edgeSoftmax",
      `scores have shape [${scores.shape}], expected [${entries}] or [${entries}, heads]`,
      { scores: scores.shape, entries },
    );
  }
  const numSegments = a.pointers.shape[0]! - 1;
  return callKernel("SegmentSoftmax", { x: scores, segmentIds: a.rows }, { numSegments })[0]!;
}
