import { callKernel } from "../graph/dispatch.ts";
import { gather, range } from "../ops.ts";
import { scoped } from "../scope.ts";
import { type Csr, checkCsr } from "./csr.ts";

/**
 * The transpose of a sparse matrix: `Aᵀ`, or a graph with its edges turned round.
 *
 * @param a - a {@link Csr}.
 * @returns a {@link Csr} that shares tensors with `a`: dispose of one of the two, and of the other's
 *   `rows`, `turned.order` and `values`.
 * @throws code "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { csr, csrTranspose, toDense } from "@legendre/core-tensor/sparse";
 *
 * const a = csr({ rows: [0, 0], columns: [1, 2], values: [5, 7] }, { shape: [1, 3] });
 * console.log(toDense(csrTranspose(a)).arraySync()); // [ [ 0 ], [ 5 ], [ 7 ] ]
 * ```
 *
 * @remarks Written with ops, so that it can be traced. Products with the transpose need it not:
 *   `transposeMatmul` takes the matrix as it is.
 */
export function csrTranspose(a: Csr): Csr {
  checkCsr("csrTranspose", a);
  return scoped(() => {
    const { order, pointers, columns } = a.turned;
    const entries = order.shape[0]!;
    const numbers = range(0, entries, 1, "int32");
    // The inverse permutation: number k at place order[k].
    const [inverse] = callKernel(
      "UnsortedSegmentSum",
      { x: numbers, segmentIds: order },
      { numSegments: entries },
    );
    const turned = { pointers: a.pointers, columns: a.columns, order: inverse! };
    const structure = { pointers, columns, rows: gather(a.columns, order), turned };
    return a.values === undefined ? structure : { ...structure, values: gather(a.values, order) };
  });
}
