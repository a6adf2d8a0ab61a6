/** `Σ x y`. */
export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
  return sum;
}

/** Euclidean length, without overflow. */
export function normOf(x: Float64Array): number {
  let largest = 0;
  for (const value of x) largest = Math.max(largest, Math.abs(value));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (const value of x) sum += (value / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** `Aᵀ x` for a row-major matrix `[rows, columns]`. */
export function productTransposed(
  a: Float64Array,
  x: Float64Array,
  rows: number,
  columns: number,
): Float64Array {
  const result = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const factor = x[i] as number;
    if (factor === 0) continue;
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      result[j] = (result[j] as number) + factor * (a[at] as number);
    }
  }
  return result;
}

/** `A x` for a row-major matrix with as many columns as `x` has numbers. */
export function product(a: Float64Array, x: Float64Array): Float64Array {
  const columns = x.length;
  return Float64Array.from({ length: a.length / columns }, (_, i) => {
    let sum = 0;
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      sum += (a[at] as number) * (x[j] as number);
    }
    return sum;
  });
}

/** The length of each column of a row-major matrix, without overflow. */
export function columnNorms(a: Float64Array, columns: number): Float64Array {
  const largest = new Float64Array(columns);
  a.forEach((value, at) => {
    const j = at % columns;
    largest[j] = Math.max(largest[j] as number, Math.abs(value));
  });
  const sums = new Float64Array(columns);
  a.forEach((value, at) => {
    const j = at % columns;
    const size = largest[j] as number;
    if (size > 0) sums[j] = (sums[j] as number) + (value / size) ** 2;
  });
  return sums.map((sum, j) => (largest[j] as number) * Math.sqrt(sum));
}
