import { broadcastTo, getBackend, matMul, type Tensor } from "../../ops.ts";
import { swapLast } from "../factorise/matrices.ts";
import { sizeOf } from "../host-array.ts";
import { sameShape } from "../shapes.ts";
import type { Attrs } from "../value-type.ts";

/**
 * A product on the tfjs backend in use. tfjs pairs matrix i with matrix i mod n, which for batches
 * such as `[2, 1]` and `[2, 3]` is not broadcasting: the matrices are repeated before it sees them.
 */
export function productOnTfjs(
  a: Tensor,
  b: Tensor,
  batch: readonly number[],
  { transposeA, transposeB }: Attrs,
): Tensor {
  const full = (x: Tensor) =>
    sizeOf(x.shape.slice(0, -2)) === 1 || sameShape(x.shape.slice(0, -2), batch)
      ? x
      : broadcastTo(x, [...batch, ...x.shape.slice(-2)]);
  if (getBackend() !== "wasm") {
    return matMul(full(a), full(b), transposeA as boolean, transposeB as boolean);
  }
  // wasm multiplies transposed matrices without XNNPACK, 10 to 15 times slower than plain ones.
  const stored = (x: Tensor, transposed: boolean) => (transposed ? swapLast(full(x)) : full(x));
  return matMul(stored(a, transposeA as boolean), stored(b, transposeB as boolean));
}
