import { hostProduct } from "../host/product.ts";
import { productTransposed, transposed } from "../host-linalg/products.ts";
import { type KindOf, type MatrixInput, ofKind, seenMatrix, shapeError } from "./matrix-input.ts";

/**
 * The product `A B` of two matrices, in float64.
 *
 * @param a - shape `[m, k]`.
 * @param b - shape `[k, n]`.
 * @returns shape `[m, n]`, of the kind of `a`; owned by the caller.
 * @throws code "shape", "non-finite", "disposed", "structure" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import { hostArray } from "@legendre/core-tensor";
 * import { matMul64 } from "@legendre/core-tensor/linalg";
 *
 * const a = hostArray([1, 2, 3, 4], [2, 2], "float64");
 * console.log([...matMul64(a, hostArray([1, 1e-12], [2, 1], "float64")).data]); // [ 1.000000000002, 3.000000000004 ]
 * ```
 *
 * @remarks `m k n` multiplications and additions on the WebAssembly module, on several threads where it is large. Cannot be traced or
 *   differentiated: `matMul` can.
 */
export function matMul64<A extends MatrixInput>(a: A, b: MatrixInput): KindOf<A> {
  const where = "matMul64";
  const { rows, columns: inner, data } = seenMatrix(where, "a", a);
  const right = seenMatrix(where, "b", b);
  const { columns } = right;
  if (right.rows !== inner) {
    throw shapeError(where, "b", b.shape, `[${inner}, n]: as many rows as a has columns`);
  }
  const turned = transposed(right.data, inner, columns);
  const product =
    hostProduct(data, turned, rows, columns, inner) ??
    productTransposed(data, turned, rows, columns, inner);
  return ofKind(a, [rows, columns], product);
}
