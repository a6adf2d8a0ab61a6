import { HostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64, matMul64, triangularSolve64 } from "@legendre/core-tensor/linalg";
import type { InverseCurvature } from "./method.ts";
import { transposedOf } from "./transposed.ts";

/** Weights whose gradients are multiplied together: of 512 gradients 8 MB. */
const width = 2048;

/** Examples that are multiplied together: of symmetric and triangular matrices what is right of the diagonal is left out. */
const height = 256;

/**
 * The inverse of `m⁻¹ Gᵀ G + γ I` over the weights that are kept, by `(I − Wᵀ W) / γ` with `W = L⁻¹ G` and `L Lᵀ = G Gᵀ + m γ I`: no matrix of
 * the size of the weights. Pruned weights have no entries.
 *
 * @param g - `Gᵀ`, `[k, m]` row-major: for each weight that is kept its gradients of the examples; overwritten by `Wᵀ`.
 * @param kept - positions of these weights, ascending.
 * @param weights - how many there are, pruned or not.
 * @throws code "numerical" where it is not positive definite in spite of the damping.
 * @remarks `m² k` multiplications, an entry `m`, a product `2 m k` or, of a vector with few numbers other than 0, `m k`; all in float64.
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
  const factor = cholesky64(matrix(gramOf(g, m, k, m * damping), m, m));
  if (factor.status === "not-positive-definite") {
    const what = `the products of ${m} gradients plus damping ${damping} are not positive definite; raise the damping`;
    throw new LegendreError("numerical", where, what, { damping });
  }
  solve(factor.lower, g, m, k);
  const rowOf = new Int32Array(weights).fill(-1);
  for (let c = 0; c < k; c++) rowOf[kept[c] as number] = c;
  const entry = (i: number, j: number): number => {
    const [a, b] = [rowOf[i] as number, rowOf[j] as number];
    return a < 0 || b < 0 ? 0 : ((i === j ? 1 : 0) - dot(g, a * m, g, b * m, m)) / damping;
  };
  const block = (positions: ArrayLike<number>): Float64Array => {
    const own = Array.from(positions, (i) => rowOf[i] as number);
    const size = own.length;
    const part = new Float64Array(size * m);
    own.forEach((row, a) => {
      if (row >= 0) part.set(g.subarray(row * m, (row + 1) * m), a * m);
    });
    const rows = matrix(part, size, m);
    const product = matMul64(rows, rows, { transposeB: true }).data as Float64Array;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        const at = a * size + b;
        if ((own[a] as number) < 0 || (own[b] as number) < 0) product[at] = 0;
        else product[at] = ((own[a] === own[b] ? 1 : 0) - (product[at] as number)) / damping;
      }
    }
    return product;
  };
  const diagonal = new Float64Array(weights);
  for (let c = 0; c < k; c++) {
    diagonal[kept[c] as number] = (1 - dot(g, c * m, g, c * m, m)) / damping;
  }
  const apply = async (v: Float64Array): Promise<Float64Array> => {
    const along = new Float64Array(m);
    for (let c = 0; c < k; c++) {
      const value = v[kept[c] as number] as number;
      if (value === 0) continue;
      for (let r = 0; r < m; r++)
        along[r] = (along[r] as number) + value * (g[c * m + r] as number);
    }
    const out = new Float64Array(weights);
    for (let c = 0; c < k; c++) {
      const at = kept[c] as number;
      out[at] = ((v[at] as number) - dot(g, c * m, along, 0, m)) / damping;
    }
    return out;
  };
  return { entry, block, diagonal, apply };
}

/** Not by `hostArray`, which would copy the numbers. */
const matrix = (data: Float64Array, rows: number, columns: number): HostArray =>
  new HostArray([rows, columns], "float64", data);

/** The inner product of `size` numbers of two arrays; four sums, which do not wait for each other. */
function dot(x: Float64Array, fromX: number, y: Float64Array, fromY: number, size: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < size; i += 4) {
    a += (x[fromX + i] as number) * (y[fromY + i] as number);
    b += (x[fromX + i + 1] as number) * (y[fromY + i + 1] as number);
    c += (x[fromX + i + 2] as number) * (y[fromY + i + 2] as number);
    d += (x[fromX + i + 3] as number) * (y[fromY + i + 3] as number);
  }
  for (; i < size; i++) a += (x[fromX + i] as number) * (y[fromY + i] as number);
  return a + b + (c + d);
}

/** The first columns of a matrix, `[rows, last]`. */
function firstColumns(data: Float64Array, rows: number, columns: number, last: number): HostArray {
  if (last === columns) return matrix(data, rows, columns);
  const part = new Float64Array(rows * last);
  for (let r = 0; r < rows; r++) {
    part.set(data.subarray(r * columns, r * columns + last), r * last);
  }
  return matrix(part, rows, last);
}

/** The pieces of so many at most, `[first, last]`. */
function piecesOf(total: number, size: number): [first: number, last: number][] {
  return Array.from({ length: Math.ceil(total / size) }, (_, i) => [
    i * size,
    Math.min((i + 1) * size, total),
  ]);
}

/** `G Gᵀ` plus `added` on its diagonal. */
function gramOf(g: Float64Array, m: number, k: number, added: number): Float64Array {
  const gram = new Float64Array(m * m);
  for (const [left, right] of piecesOf(k, width)) {
    const size = right - left;
    const part = transposedOf(g.subarray(left * m, right * m), size, m);
    for (const [first, last] of piecesOf(m, height)) {
      const own = matrix(part.subarray(first * size, last * size), last - first, size);
      const before = matrix(part.subarray(0, last * size), last, size);
      const product = matMul64(own, before, { transposeB: true }).data;
      for (let i = first; i < last; i++) {
        for (let j = 0; j <= i; j++) {
          gram[i * m + j] =
            (gram[i * m + j] as number) + (product[(i - first) * last + j] as number);
        }
      }
    }
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < i; j++) gram[j * m + i] = gram[i * m + j] as number;
    gram[i * m + i] = (gram[i * m + i] as number) + added;
  }
  return gram;
}

/** `Gᵀ ← (L⁻¹ G)ᵀ`. */
function solve(lower: HostArray, g: Float64Array, m: number, k: number): void {
  const identity = new Float64Array(m * m);
  for (let i = 0; i < m; i++) identity[i * m + i] = 1;
  const right = matrix(identity, m, m);
  const inverse = triangularSolve64(lower, right, { condition: false }).value.data as Float64Array;
  // The last examples first, since each is made of those before it.
  for (const [first, last] of piecesOf(m, height).reverse()) {
    const rows = firstColumns(inverse.subarray(first * m, last * m), last - first, m, last);
    for (const [left, right] of piecesOf(k, width)) {
      const part = firstColumns(g.subarray(left * m, right * m), right - left, m, last);
      const product = matMul64(part, rows, { transposeB: true }).data as Float64Array;
      const size = last - first;
      for (let c = left; c < right; c++) {
        g.set(product.subarray((c - left) * size, (c - left + 1) * size), c * m + first);
      }
    }
  }
}
