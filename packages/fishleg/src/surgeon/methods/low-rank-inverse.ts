import { type HostArray, hostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64, matMul64, triangularSolve64 } from "@legendre/core-tensor/linalg";
import type { InverseCurvature } from "./method.ts";

/** Columns that are multiplied together: of 512 gradients 8 MB. */
// mutants: equal (constant) pieces of any size give the same products
const width = 2048;

/** Rows that are multiplied together: of symmetric and triangular matrices what is right of the diagonal is left out. */
// mutants: equal (constant) pieces of any size give the same products
const height = 256;

/**
 * The inverse of `m⁻¹ Gᵀ G + γ I` over the weights that are kept, by `(I − Wᵀ W) / γ` with `W = L⁻¹ G` and `L Lᵀ = G Gᵀ + m γ I`: no matrix of
 * the size of the weights. Pruned weights have no entries.
 *
 * @param g - `[m, k]` row-major, gradients of examples by the k weights kept; overwritten by `W`.
 * @param kept - positions of these weights, ascending.
 * @param weights - how many there are, pruned or not.
 * @throws code "numerical" where it is not positive definite in spite of the damping.
 * @remarks `m² k` multiplications, an entry `m`, a product `2 m k`, all in float64.
 */
export function lowRankInverse(
  where: string,
  g: Float64Array,
  m: number,
  kept: ArrayLike<number>,
  weights: number,
  damping: number,
): InverseCurvature {
  const k = kept.length;
  const factor = cholesky64(hostArray(gramOf(g, m, k, m * damping), [m, m], "float64"));
  if (factor.status === "not-positive-definite") {
    const what = `the products of ${m} gradients plus damping ${damping} are not positive definite; raise the damping`;
    throw new LegendreError("numerical", where, what, { damping });
  }
  solve(factor.lower, g, m, k);
  // mutants: equal (constant) any number below 0
  const columnOf = new Int32Array(weights).fill(-1);
  for (let c = 0; c < k; c++) columnOf[kept[c] as number] = c;
  const dot = (a: number, b: number): number => {
    let total = 0;
    for (let r = 0; r < m; r++) total += (g[r * k + a] as number) * (g[r * k + b] as number);
    return total;
  };
  const entry = (i: number, j: number): number => {
    const [a, b] = [columnOf[i] as number, columnOf[j] as number];
    return a < 0 || b < 0 ? 0 : ((i === j ? 1 : 0) - dot(a, b)) / damping;
  };
  const block = (positions: ArrayLike<number>): Float64Array => {
    const own = Array.from(positions, (i) => columnOf[i] as number);
    const size = own.length;
    const part = new Float64Array(size * m);
    for (let a = 0; a < size; a++) {
      const column = own[a] as number;
      if (column < 0) continue;
      for (let r = 0; r < m; r++) part[a * m + r] = g[r * k + column] as number;
    }
    const right = hostArray(part, [size, m], "float64");
    const product = matMul64(right, transposedOf(right)).data as Float64Array;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        const at = a * size + b;
        if ((own[a] as number) < 0 || (own[b] as number) < 0) product[at] = 0;
        else product[at] = ((own[a] === own[b] ? 1 : 0) - (product[at] as number)) / damping;
      }
    }
    return product;
  };
  const squares = new Float64Array(k);
  for (let r = 0; r < m; r++) {
    for (let c = 0; c < k; c++) squares[c] = (squares[c] as number) + (g[r * k + c] as number) ** 2;
  }
  const diagonal = new Float64Array(weights);
  for (let c = 0; c < k; c++) diagonal[kept[c] as number] = (1 - (squares[c] as number)) / damping;
  const apply = async (v: Float64Array): Promise<Float64Array> => {
    const own = Float64Array.from(kept, (i) => v[i] as number);
    const x = own.slice();
    for (let r = 0; r < m; r++) {
      let along = 0;
      for (let c = 0; c < k; c++) along += (g[r * k + c] as number) * (own[c] as number);
      for (let c = 0; c < k; c++) x[c] = (x[c] as number) - (g[r * k + c] as number) * along;
    }
    const out = new Float64Array(weights);
    for (let c = 0; c < k; c++) out[kept[c] as number] = (x[c] as number) / damping;
    return out;
  };
  return { entry, block, diagonal, apply };
}

/** Some columns of the first rows of a matrix, `[rows, last − first]`. */
function columnsOf(
  matrix: Float64Array,
  rows: number,
  columns: number,
  first: number,
  last: number,
): HostArray {
  const part = new Float64Array(rows * (last - first));
  for (let r = 0; r < rows; r++) {
    part.set(matrix.subarray(r * columns + first, r * columns + last), r * (last - first));
  }
  return hostArray(part, [rows, last - first], "float64");
}

/** `f(first, last)` for pieces of so many at most. */
function inPieces(total: number, size: number, f: (first: number, last: number) => void): void {
  for (let first = 0; first < total; first += size) f(first, Math.min(first + size, total));
}

/** Some rows of a matrix, `[last − first, columns]`. */
function rowsOf({ data, shape }: HostArray, first: number, last: number): HostArray {
  const columns = shape[1] as number;
  const part = (data as Float64Array).subarray(first * columns, last * columns);
  return hostArray(part, [last - first, columns], "float64");
}

/** `G Gᵀ` plus `added` on its diagonal. */
function gramOf(g: Float64Array, m: number, k: number, added: number): Float64Array {
  const gram = new Float64Array(m * m);
  inPieces(k, width, (left, right) => {
    const part = columnsOf(g, m, k, left, right);
    const turned = transposedOf(part).data as Float64Array;
    inPieces(m, height, (first, last) => {
      const before = columnsOf(turned, right - left, m, 0, last);
      const product = matMul64(rowsOf(part, first, last), before).data;
      for (let i = first; i < last; i++) {
        for (let j = 0; j <= i; j++) {
          gram[i * m + j] =
            (gram[i * m + j] as number) + (product[(i - first) * last + j] as number);
        }
      }
    });
  });
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < i; j++) gram[j * m + i] = gram[i * m + j] as number;
    gram[i * m + i] = (gram[i * m + i] as number) + added;
  }
  return gram;
}

/** `G ← L⁻¹ G`. */
function solve(lower: HostArray, g: Float64Array, m: number, k: number): void {
  const identity = new Float64Array(m * m);
  for (let i = 0; i < m; i++) identity[i * m + i] = 1;
  const right = hostArray(identity, [m, m], "float64");
  const inverse = triangularSolve64(lower, right, { condition: false }).value.data as Float64Array;
  inPieces(k, width, (left, right) => {
    const part = columnsOf(g, m, k, left, right);
    inPieces(m, height, (first, last) => {
      const own = columnsOf(inverse.subarray(first * m), last - first, m, 0, last);
      const product = matMul64(own, rowsOf(part, 0, last)).data as Float64Array;
      for (let r = first; r < last; r++) {
        const from = (r - first) * (right - left);
        g.set(product.subarray(from, from + right - left), r * k + left);
      }
    });
  });
}

function transposedOf({ data, shape }: HostArray): HostArray {
  const [rows, columns] = shape as [number, number];
  const out = new Float64Array(data.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) out[j * rows + i] = data[i * columns + j] as number;
  }
  return hostArray(out, [columns, rows], "float64");
}
