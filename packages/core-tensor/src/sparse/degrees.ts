import { cast, fill, maximum, slice, sub, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { type Csr, checkCsr } from "./csr.ts";

/** Numbers of entries from pointers, float32, at least `least`. */
export function degreesOf(pointers: Tensor, least: number): Tensor {
  const count = pointers.shape[0]! - 1;
  const [from, to] = [slice(pointers, [0], [count]), slice(pointers, [1], [count])];
  return maximum(cast(sub(to, from), "float32"), fill([], least));
}

/**
 * The number of entries of each row: how many edges come in at each node.
 *
 * @param a - a `Csr`.
 * @returns float32 `[rows]`, owned by the caller.
 * @throws code "structure", "disposed".
 *
 * @example
 * ```ts
 * import { csr, rowDegrees } from "@legendre/core-tensor/sparse";
 *
 * const a = csr({ rows: [0, 0, 2], columns: [0, 1, 1] }, { shape: [3, 2] });
 * console.log([...rowDegrees(a).dataSync()]); // [ 2, 0, 1 ]
 * ```
 */
export function rowDegrees(a: Csr): Tensor {
  checkCsr("rowDegrees", a);
  return scoped(() => degreesOf(a.pointers, 0));
}

/**
 * The number of entries of each column: how many edges leave each node.
 *
 * @param a - a `Csr`.
 * @returns float32 `[columns]`, owned by the caller.
 * @throws code "structure", "disposed".
 *
 * @example
 * ```ts
 * import { columnDegrees, csr } from "@legendre/core-tensor/sparse";
 *
 * const a = csr({ rows: [0, 0, 2], columns: [0, 1, 1] }, { shape: [3, 2] });
 * console.log([...columnDegrees(a).dataSync()]); // [ 1, 2 ]
 * ```
 */
export function columnDegrees(a: Csr): Tensor {
  checkCsr("columnDegrees", a);
  return scoped(() => degreesOf(a.turned.pointers, 0));
}
