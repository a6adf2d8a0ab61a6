/**
 * Sparse matrices and graphs: products, attention over edges, sums over segments.
 *
 * @module core-tensor/sparse
 */
export {
  type AdditiveScoresOptions,
  additiveScores,
  additiveScoresOptions,
} from "./additive-scores.ts";
export type { Duplicates, Indices } from "./coordinates.ts";
export {
  type CompressedRows,
  type Coordinates,
  type Csr,
  type CsrOptions,
  csr,
  csrOptions,
  csrShape,
} from "./csr.ts";
export { columnDegrees, rowDegrees } from "./degrees.ts";
export { edgeSoftmax } from "./edge-softmax.ts";
export {
  type MatmulOptions,
  matmul,
  matmulOptions,
  type Reduce,
  transposeMatmul,
} from "./matmul.ts";
export {
  type OrderMethod,
  type Reordered,
  type ReorderOptions,
  reorder,
  reorderOptions,
} from "./reorder.ts";
export { gatherRows, scatterAddRows } from "./rows.ts";
export {
  type SampledMatmulOptions,
  sampledMatmul,
  sampledMatmulOptions,
} from "./sampled-matmul.ts";
export { segmentMax, segmentMean, segmentSoftmax, segmentSum } from "./segments.ts";
export { toDense } from "./to-dense.ts";
export { csrTranspose } from "./transpose.ts";
