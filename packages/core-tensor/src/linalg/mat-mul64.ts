import { hostProduct } from "../host/product.ts";
import { productTransposed, transposed } from "../host-linalg/products.ts";
import { flag, type OptionsOf, options } from "../options.ts";
import { type KindOf, type MatrixInput, ofKind, seenMatrix, shapeError } from "./matrix-input.ts";

/** The options of {@link matMul64}. */
export const matMul64Options = options("matMul64", {
  /** Whether `b` is given transposed, `[n, k]`, each row a column of the product. */
  transposeB: flag(false),
});

/** Options of {@link matMul64}. */
export interface MatMul64Options extends OptionsOf<typeof matMul64Options> {}

/**
 * The product `A B` of two matrices, in float64.
 *
 * @param a - shape `[m, k]`.
 * @param b - shape `[k, n]`, or `[n, k]` with `transposeB`.
 * @returns shape `[m, n]`, of the kind of `a`; owned by the caller.
 * @throws code "shape", "non-finite", "disposed", "structure" for arguments that do not fit; "option" for unknown options.
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
 * @remarks `m k n` multiplications and additions on the WebAssembly module, on several threads where it is large; half of them for
 *   `matMul64(a, a, { transposeB: true })`. `b` is copied in another order unless it is given transposed. Cannot be traced or differentiated: `matMul` can.
 */
export function matMul64<A extends MatrixInput>(
  a: A,
  b: MatrixInput,
  options: MatMul64Options = {},
): KindOf<A> {
  const where = "matMul64";
  const { transposeB } = matMul64Options.resolve(options);
  const { rows, columns: inner, data } = seenMatrix(where, "a", a);
  const right = a === b ? { rows, columns: inner, data } : seenMatrix(where, "b", b);
  const [length, columns] = transposeB ? [right.columns, right.rows] : [right.rows, right.columns];
  if (length !== inner) {
    const expected = transposeB
      ? `[n, ${inner}], transposed: as many columns as a has`
      : `[${inner}, n]: as many rows as a has columns`;
    throw shapeError(where, "b", b.shape, expected);
  }
  const turned = transposeB ? right.data : transposed(right.data, inner, columns);
  const product =
    hostProduct(data, turned, rows, columns, inner) ??
    productTransposed(data, turned, rows, columns, inner);
  return ofKind(a, [rows, columns], product);
}
