import { type HostArray, hostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64, matMul64, triangularSolve64 } from "@legendre/core-tensor/linalg";
import type { InverseCurvature } from "./method.ts";

/** Columns that are multiplied together: of 512 gradients 8 MB. */
const width = 2048;

/**
 * The inverse of `m⁻¹ Gᵀ G + γ I`, by `(I − Wᵀ W) / γ` with `W = L⁻¹ G` and `L Lᵀ = G Gᵀ + m γ I`: no matrix of the size of the weights.
 *
 * @param g - `[m, p]` row-major, gradients of examples, 0 where a weight is pruned; overwritten by `W`.
 * @param kept - 1 where a weight is kept, `[p]`; the others have no entries.
 * @throws code "numerical" where it is not positive definite in spite of the damping.
 * @remarks `m² p` multiplications, an entry `m`, a product `2 m p`, all in float64.
 */
export function lowRankInverse(
  where: string,
  g: Float64Array,
  m: number,
  kept: ArrayLike<number>,
  damping: number,
): InverseCurvature {
  const p = kept.length;
  const factor = cholesky64(hostArray(gramOf(g, m, p, m * damping), [m, m], "float64"));
  if (factor.status === "not-positive-definite") {
    const what = `the products of ${m} gradients plus damping ${damping} are not positive definite; raise the damping`;
    throw new LegendreError("numerical", where, what, { damping });
  }
  solve(factor.lower, g, m, p);
  const dot = (i: number, j: number): number => {
    let total = 0;
    for (let r = 0; r < m; r++) total += (g[r * p + i] as number) * (g[r * p + j] as number);
    return total;
  };
  const entry = (i: number, j: number): number =>
    kept[i] !== 1 || kept[j] !== 1 ? 0 : ((i === j ? 1 : 0) - dot(i, j)) / damping;
  const block = (positions: ArrayLike<number>): Float64Array => {
    const k = positions.length;
    const own = new Float64Array(m * k);
    for (let r = 0; r < m; r++) {
      for (let a = 0; a < k; a++) own[r * k + a] = g[r * p + (positions[a] as number)] as number;
    }
    const part = hostArray(own, [m, k], "float64");
    const product = matMul64(transposedOf(part), part).data;
    return Float64Array.from(product, (value, at) => {
      const i = positions[Math.floor(at / k)] as number;
      const j = positions[at % k] as number;
      return kept[i] !== 1 || kept[j] !== 1 ? 0 : ((i === j ? 1 : 0) - value) / damping;
    });
  };
  const diagonal = new Float64Array(p);
  for (let r = 0; r < m; r++) {
    for (let i = 0; i < p; i++)
      diagonal[i] = (diagonal[i] as number) + (g[r * p + i] as number) ** 2;
  }
  for (let i = 0; i < p; i++) {
    diagonal[i] = kept[i] === 1 ? (1 - (diagonal[i] as number)) / damping : 0;
  }
  const apply = async (v: Float64Array): Promise<Float64Array> => {
    const out = Float64Array.from(v, (value, i) => (kept[i] === 1 ? value / damping : 0));
    for (let r = 0; r < m; r++) {
      let along = 0;
      for (let i = 0; i < p; i++) along += (g[r * p + i] as number) * (v[i] as number);
      if (along === 0) continue;
      for (let i = 0; i < p; i++) {
        out[i] = (out[i] as number) - ((g[r * p + i] as number) * along) / damping;
      }
    }
    return out;
  };
  return { entry, block, diagonal, apply };
}

/** Some columns of `G`, `[m, last − first]`. */
function columnsOf(g: Float64Array, m: number, p: number, first: number, last: number): HostArray {
  const part = new Float64Array(m * (last - first));
  for (let r = 0; r < m; r++) {
    part.set(g.subarray(r * p + first, r * p + last), r * (last - first));
  }
  return hostArray(part, [m, last - first], "float64");
}

/** `G Gᵀ` plus `added` on its diagonal. */
function gramOf(g: Float64Array, m: number, p: number, added: number): Float64Array {
  const gram = new Float64Array(m * m);
  for (let first = 0; first < p; first += width) {
    const part = columnsOf(g, m, p, first, Math.min(first + width, p));
    const product = matMul64(part, transposedOf(part)).data;
    for (let i = 0; i < gram.length; i++) gram[i] = (gram[i] as number) + (product[i] as number);
  }
  for (let i = 0; i < m; i++) gram[i * m + i] = (gram[i * m + i] as number) + added;
  return gram;
}

/** `G ← L⁻¹ G`. */
function solve(lower: HostArray, g: Float64Array, m: number, p: number): void {
  const identity = new Float64Array(m * m);
  for (let i = 0; i < m; i++) identity[i * m + i] = 1;
  const right = hostArray(identity, [m, m], "float64");
  const inverse = triangularSolve64(lower, right, { condition: false }).value;
  for (let first = 0; first < p; first += width) {
    const last = Math.min(first + width, p);
    const product = matMul64(inverse, columnsOf(g, m, p, first, last)).data as Float64Array;
    for (let r = 0; r < m; r++) {
      g.set(product.subarray(r * (last - first), (r + 1) * (last - first)), r * p + first);
    }
  }
}

function transposedOf({ data, shape }: HostArray): HostArray {
  const [rows, columns] = shape as [number, number];
  const out = new Float64Array(data.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) out[j * rows + i] = data[i * columns + j] as number;
  }
  return hostArray(out, [columns, rows], "float64");
}
