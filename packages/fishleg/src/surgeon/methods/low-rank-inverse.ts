import { hostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64 } from "@legendre/core-tensor/linalg";
import type { InverseCurvature } from "./method.ts";

/** Columns that are worked on together, so that they stay near. */
const width = 256;

/**
 * The inverse of `m⁻¹ Gᵀ G + γ I`, by `(I − Wᵀ W) / γ` with `W = L⁻¹ G` and `L Lᵀ = G Gᵀ + m γ I`: no matrix of the size of the weights.
 *
 * @param g - `[m, p]` row-major, gradients of examples, 0 where a weight is gone; overwritten by `W`.
 * @param alive - 1 where a weight is alive, `[p]`; the others have no entries.
 * @throws code "numerical" where it is not positive definite in spite of the damping.
 * @remarks `m² p` multiplications, an entry `m`, a product `2 m p`, all in float64.
 */
export function lowRankInverse(
  where: string,
  g: Float64Array,
  m: number,
  alive: ArrayLike<number>,
  damping: number,
): InverseCurvature {
  const p = alive.length;
  const factor = cholesky64(hostArray(gramOf(g, m, p, m * damping), [m, m], "float64"));
  if (factor.status === "not-positive-definite") {
    const what = `the products of ${m} gradients plus damping ${damping} are not positive definite; raise the damping`;
    throw new LegendreError("numerical", where, what, { damping });
  }
  solve(factor.lower.data as Float64Array, g, m, p);
  const dot = (i: number, j: number): number => {
    let total = 0;
    for (let r = 0; r < m; r++) total += (g[r * p + i] as number) * (g[r * p + j] as number);
    return total;
  };
  const entry = (i: number, j: number): number =>
    alive[i] !== 1 || alive[j] !== 1 ? 0 : ((i === j ? 1 : 0) - dot(i, j)) / damping;
  const diagonal = new Float64Array(p);
  for (let r = 0; r < m; r++) {
    for (let i = 0; i < p; i++)
      diagonal[i] = (diagonal[i] as number) + (g[r * p + i] as number) ** 2;
  }
  for (let i = 0; i < p; i++) {
    diagonal[i] = alive[i] === 1 ? (1 - (diagonal[i] as number)) / damping : 0;
  }
  const apply = async (v: Float64Array): Promise<Float64Array> => {
    const out = Float64Array.from(v, (value, i) => (alive[i] === 1 ? value / damping : 0));
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
  return { entry, diagonal, apply };
}

/** `G Gᵀ` plus `added` on its diagonal. */
function gramOf(g: Float64Array, m: number, p: number, added: number): Float64Array {
  const gram = new Float64Array(m * m);
  for (let first = 0; first < p; first += width) {
    const last = Math.min(first + width, p);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j <= i; j++) {
        let total = 0;
        for (let k = first; k < last; k++) {
          total += (g[i * p + k] as number) * (g[j * p + k] as number);
        }
        gram[i * m + j] = (gram[i * m + j] as number) + total;
      }
    }
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < i; j++) gram[j * m + i] = gram[i * m + j] as number;
    gram[i * m + i] = (gram[i * m + i] as number) + added;
  }
  return gram;
}

/** `G ← L⁻¹ G`. */
function solve(lower: Float64Array, g: Float64Array, m: number, p: number): void {
  for (let first = 0; first < p; first += width) {
    const last = Math.min(first + width, p);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < i; j++) {
        const l = lower[i * m + j] as number;
        for (let k = first; k < last; k++) {
          g[i * p + k] = (g[i * p + k] as number) - l * (g[j * p + k] as number);
        }
      }
      const pivot = lower[i * m + i] as number;
      for (let k = first; k < last; k++) g[i * p + k] = (g[i * p + k] as number) / pivot;
    }
  }
}
