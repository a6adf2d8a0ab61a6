import { hostArray, LegendreError } from "@legendre/core-tensor";
import { type CholeskyFactor, cholesky64, choleskySolve64 } from "@legendre/core-tensor/linalg";

/** Columns of the inverse that are solved for at once. */
const leastColumns = 64;

/**
 * The inverse of `X + damping · I`, row-major, in float64.
 *
 * @param what - the matrix, for the error.
 * @throws code "numerical" where it is not positive definite.
 */
export function spdInverse(
  where: string,
  what: string,
  x: Float64Array,
  n: number,
  damping: number,
): Float64Array {
  const damped = x.slice();
  for (let i = 0; i < n; i++) damped[i * (n + 1)] = (damped[i * (n + 1)] as number) + damping;
  const factor = cholesky64(hostArray(damped, [n, n], "float64"), { condition: false });
  if (factor.status === "not-positive-definite") {
    const message = `${what} plus damping ${damping} is not positive definite; raise the damping`;
    throw new LegendreError("numerical", where, message, { damping });
  }
  return inverseOf(factor, n);
}

/**
 * The inverse of a symmetric matrix from its factor. Of some columns the rows from the first of them on are solved for, which takes the
 * factor from there on alone; what is above stands in earlier columns. That is half of the work of all rows.
 */
function inverseOf(factor: CholeskyFactor, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  const lower = factor.lower.data as Float64Array;
  const width = Math.max(leastColumns, Math.ceil(n / 4));
  for (let from = 0; from < n; from += width) {
    const [size, columns] = [n - from, Math.min(width, n - from)];
    const rest = new Float64Array(size * size);
    const right = new Float64Array(size * columns);
    for (let i = 0; i < size; i++) {
      const row = (from + i) * n + from;
      rest.set(lower.subarray(row, row + i + 1), i * size);
      if (i < columns) right[i * columns + i] = 1;
    }
    const part = { ...factor, lower: hostArray(rest, [size, size]) };
    const { value } = choleskySolve64(part, hostArray(right, [size, columns]));
    const solved = value.data as Float64Array;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < Math.min(columns, i + 1); j++) {
        const entry = solved[i * columns + j] as number;
        inverse[(from + i) * n + from + j] = entry;
        inverse[(from + j) * n + from + i] = entry;
      }
    }
  }
  return inverse;
}
