import { LegendreError } from "../errors.ts";
import { eye, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { type Csr, checkCsr, csrShape } from "./csr.ts";
import { matmul } from "./matmul.ts";

/**
 * A sparse matrix as a dense one; entries at the same place are added up.
 *
 * @param a - a `Csr` `[rows, columns]` with one value for each entry.
 * @returns float32 `[rows, columns]`, owned by the caller.
 * @throws code "shape" for values with heads, "structure", "disposed".
 *
 * @example
 * ```ts
 * import { csr, toDense } from "@legendre/core-tensor/sparse";
 *
 * const a = csr({ rows: [1, 0, 1], columns: [2, 0, 2], values: [3, 1, 4] }, { shape: [2, 3] });
 * console.log(toDense(a).arraySync()); // [ [ 1, 0, 0 ], [ 0, 0, 7 ] ]
 * ```
 *
 * @remarks For looking at small ones: `rows · columns` numbers, and `entries · columns` additions.
 */
export function toDense(a: Csr): Tensor {
  checkCsr("toDense", a);
  if (a.values !== undefined && a.values.rank !== 1) {
    throw new LegendreError(
      "shape",
      "toDense",
      `values have shape [${a.values.shape}], expected [entries]; take one head, with tf.slice`,
      { values: a.values.shape },
    );
  }
  return scoped(() => matmul(a, eye(csrShape(a)[1])));
}
