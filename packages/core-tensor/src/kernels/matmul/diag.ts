import { pad, reshape, slice, type Tensor } from "../../ops.ts";
import { sizeOf } from "../host-array.ts";
import type { CompositeKernel } from "../kernel.ts";

/**
 * The diagonal of the two leading axes of `x`, `[n, n, rest] → [n, rest]`. With a row of padding the
 * storage reads as `[n, n + 1, rest]`, where the diagonal is the first column.
 */
export function leadingDiagonal(x: Tensor): Tensor {
  const [n, , ...rest] = x.shape as [number, number, ...number[]];
  const inner = sizeOf(rest);
  const rows = pad(reshape(x, [n * n, inner]), [
    [0, n],
    [0, 0],
  ]);
  const column = slice(reshape(rows, [n, n + 1, inner]), [0, 0, 0], [n, 1, inner]);
  return reshape(column, [n, ...rest]);
}

/** The elements of `x` on the diagonal of a matrix: {@link leadingDiagonal} backwards. */
const diag: CompositeKernel = {
  name: "Diag",
  inputs: ["x"],
  decompose: ({ x }) => {
    const n = x!.size;
    const rows = pad(reshape(x!, [n, 1]), [
      [0, 0],
      [0, n],
    ]);
    const square = slice(reshape(rows, [n * (n + 1)]), [0], [n * n]);
    return [reshape(square, [...x!.shape, ...x!.shape])];
  },
};

/** Ops between vectors and the diagonals of matrices. */
export const diags: readonly CompositeKernel[] = [diag];
