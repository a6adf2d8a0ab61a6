/** A linear map as a function: shape `[n]` to shape `[m]`. */
export type Matvec = (vector: Float64Array) => ArrayLike<number> | Promise<ArrayLike<number>>;

/**
 * The matrix of a linear map by brute force, shape `[m, n]`: column `j` is the map of the unit
 * vector `j`. This is the dense twin that matrix-free products are compared with.
 *
 * @param columns The number of inputs, `n`.
 */
export async function denseFromMatvec(matvec: Matvec, columns: number): Promise<number[][]> {
  const matrix: number[][] = [];
  for (let j = 0; j < columns; j++) {
    const unit = new Float64Array(columns);
    unit[j] = 1;
    const column = Array.from(await matvec(unit));
    column.forEach((value, i) => {
      matrix[i] ??= [];
      (matrix[i] as number[])[j] = value;
    });
  }
  return matrix;
}

/**
 * Throws unless the matrix is square and `|aᵢⱼ − aⱼᵢ| ≤ tolerance · max(1, |aᵢⱼ|)` everywhere.
 */
export function expectSymmetric(
  matrix: readonly (readonly number[])[],
  { tolerance = 1e-10 }: { readonly tolerance?: number } = {},
): void {
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length) {
      throw new Error(`row ${i} has ${row.length} entries, the matrix ${matrix.length} rows`);
    }
    row.forEach((value, j) => {
      const mirrored = matrix[j]?.[i] ?? Number.NaN;
      if (!(Math.abs(value - mirrored) <= tolerance * Math.max(1, Math.abs(value)))) {
        throw new Error(`entry [${i}][${j}] is ${value}, its mirror image ${mirrored}`);
      }
    });
  });
}
