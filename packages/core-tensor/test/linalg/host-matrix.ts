import { type HostArray, hostArray } from "../../src/index.ts";

/** A float64 matrix of reproducible numbers in (−1, 1). */
export function randomMatrix(rows: number, columns: number, seed = 1): HostArray {
  let state = Math.imul(seed, 2654435761) >>> 0;
  const values = Array.from({ length: rows * columns }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return state / 2 ** 31 - 1;
  });
  return hostArray(values, [rows, columns]);
}

/** The obvious product of two matrices, or of a matrix and a vector. */
export function times(a: HostArray, b: HostArray): HostArray {
  const [rows, inner] = a.shape as [number, number];
  const columns = b.shape[1] ?? 1;
  const c = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      for (let j = 0; j < columns; j++) {
        c[i * columns + j]! += a.data[i * inner + k]! * b.data[k * columns + j]!;
      }
    }
  }
  return hostArray(c, b.shape.length === 1 ? [rows] : [rows, columns]);
}

export function transpose(a: HostArray): HostArray {
  const [rows, columns] = a.shape as [number, number];
  const at = Array.from({ length: rows * columns }, (_, flat) => {
    const [j, i] = [Math.floor(flat / rows), flat % rows];
    return a.data[i * columns + j]!;
  });
  return hostArray(at, [columns, rows]);
}

export function diagonal(values: HostArray): HostArray {
  const n = values.data.length;
  return hostArray(
    Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? values.data[at % n]! : 0)),
    [n, n],
  );
}

export function identity(n: number): HostArray {
  return diagonal(hostArray(new Array(n).fill(1)));
}

/** `B Bᵀ + shift I`. */
export function positiveDefinite(n: number, seed = 1, shift = 1): HostArray {
  const b = randomMatrix(n, n, seed);
  const a = times(b, transpose(b));
  return hostArray(
    a.data.map((value, at) => (at % (n + 1) === 0 ? value + shift : value)),
    [n, n],
  );
}

/** The matrix of Hilbert, `1/(i + j + 1)`, whose condition grows as e^{3.5 n}. */
export function hilbert(n: number): HostArray {
  return hostArray(
    Array.from({ length: n * n }, (_, at) => 1 / (Math.floor(at / n) + (at % n) + 1)),
    [n, n],
  );
}
