import {
  cast,
  equal,
  fill,
  gather,
  range,
  reshape,
  slice,
  type Tensor,
  tensor1d,
} from "@legendre/core-tensor/ops";

/** The numbers of a tensor at positions counted row by row, as a tensor of the shape given. */
export function pick(x: Tensor, positions: readonly number[], shape: readonly number[]): Tensor {
  const at = tensor1d([...positions], "int32");
  return reshape(gather(reshape(x, [x.size]), at), [...shape]);
}

/** The entries of a square matrix at some rows and columns, `[rows, columns]`. */
export function entriesOf(
  matrix: Tensor,
  rows: readonly number[],
  columns: readonly number[],
): Tensor {
  const n = matrix.shape[1] as number;
  const positions = rows.flatMap((row) => columns.map((column) => row * n + column));
  return pick(matrix, positions, [rows.length, columns.length]);
}

/** 1 where a row's number is that of the column, else 0; `[rows, columns]`. */
export function equalPairs(rows: readonly number[], columns: readonly number[]): Tensor {
  const values = rows.flatMap((row) => columns.map((column) => (row === column ? 1 : 0)));
  return reshape(tensor1d(values), [rows.length, columns.length]);
}

/** Row `index` of a matrix, `[n]`. */
export function rowOf(matrix: Tensor, index: number): Tensor {
  const n = matrix.shape[1] as number;
  return reshape(slice(matrix, [index, 0], [1, n]), [n]);
}

/** The vector `[n]` that is 1 at `index` and 0 elsewhere. */
export function unitVector(n: number, index: number): Tensor {
  return cast(equal(range(0, n, 1, "float32"), fill([], index)), "float32");
}

/** The index along each axis of a position that is counted row by row. */
export function unravelIndex(position: number, shape: readonly number[]): number[] {
  let rest = position;
  const index = [...shape].reverse().map((length) => {
    const along = rest % length;
    rest = (rest - along) / length;
    return along;
  });
  return index.reverse();
}
