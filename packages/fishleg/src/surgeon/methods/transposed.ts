/** Side of the blocks in which a matrix is turned. */
const side = 16;

/** The transpose of a row-major matrix. */
export function transposedOf(data: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(data.length);
  turn(data, rows, columns, out, rows);
  return out;
}

/**
 * Writes a row-major matrix transposed into another one.
 *
 * @param stride - how far apart the rows of the other one are.
 * @param column - the first of the columns that it fills there.
 */
export function turn(
  data: ArrayLike<number>,
  rows: number,
  columns: number,
  out: Float64Array,
  stride: number,
  column: number = 0,
): void {
  for (let left = 0; left < columns; left += side) {
    const right = Math.min(left + side, columns);
    for (let i = 0; i < rows; i++) {
      for (let j = left; j < right; j++) {
        out[j * stride + column + i] = data[i * columns + j] as number;
      }
    }
  }
}
