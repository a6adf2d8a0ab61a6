import { hostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64 } from "@legendre/core-tensor/linalg";
import { jointSetScore, largestSet } from "../select/set-scores.ts";
import type { HostBlock, HostInverse } from "./host-blocks.ts";
import { transposedOf } from "./transposed.ts";

/** Finds a flat position's leaf and its place there. */
type Place = (position: number) => { leaf: number; at: number };

/**
 * $\tfrac12 θ_S^\top Q_{SS}^{-1} θ_S$ of many sets: neurons, features, channels. A set falls into one part a block of `Q`.
 * A part that is a product of rows and columns of a Kronecker block (all inputs of a neuron; all outputs of a
 * feature; all windows of a channel) has
 * $Q_{SS} = \operatorname{diag}(A)(G_{RR} \otimes G_{JJ})\operatorname{diag}(A)$, so that with `Z = θ / A`
 * $$ρ = \tfrac12 \left| L_R^{-1} Z\, L_J^{-\top} \right|^2$$
 * and one Cholesky factor of the input side serves all neurons of a layer. Other parts are scored from their entries,
 * beyond {@link largestSet} weights in pieces.
 */
export function scoreSets(
  inverse: HostInverse,
  place: Place,
  theta: ArrayLike<number>,
  diagonal: ArrayLike<number>,
  sets: readonly Int32Array[],
): Float32Array {
  const factors = new FactorCache();
  const general = jointSetScore({ entry: inverse.entry, diagonal }, theta);
  return Float32Array.from(sets, (set) => {
    const parts = new Map<number, { flat: number[]; inside: number[] }>();
    for (const position of set) {
      const { leaf, at } = place(position);
      const located = inverse.locate(leaf, at);
      const part = parts.get(located.block) ?? { flat: [], inside: [] };
      part.flat.push(position);
      part.inside.push(located.position);
      parts.set(located.block, part);
    }
    let total = 0;
    for (const [index, { flat, inside }] of parts) {
      const block = inverse.blocks[index] as HostBlock;
      total += productScore(block, index, inside, flat, theta, factors) ?? pieces(general, flat);
    }
    return total;
  });
}

function pieces(score: ReturnType<typeof jointSetScore>, flat: readonly number[]): number {
  let total = 0;
  for (let start = 0; start < flat.length; start += largestSet) {
    const piece = flat.slice(start, start + largestSet);
    total += score(piece, piece.length);
  }
  return total;
}

/** Undefined where the part is no product of rows and columns. */
function productScore(
  { planned, factors: [gRows, gColumns] = [], scale }: HostBlock,
  index: number,
  inside: readonly number[],
  flat: readonly number[],
  theta: ArrayLike<number>,
  cache: FactorCache,
): number | undefined {
  const width = planned.shape[1] as number;
  if (planned.shape.length !== 2 || (gRows === undefined && gColumns === undefined))
    return undefined;
  const rows = [...new Set(inside.map((p) => Math.floor(p / width)))].sort((x, y) => x - y);
  const columns = [...new Set(inside.map((p) => p % width))].sort((x, y) => x - y);
  const [r, j] = [rows.length, columns.length];
  if (r * j !== inside.length) return undefined;
  const rowOf = new Map(rows.map((row, i) => [row, i]));
  const columnOf = new Map(columns.map((column, i) => [column, i]));
  const z = new Float64Array(r * j);
  inside.forEach((p, k) => {
    const at =
      (rowOf.get(Math.floor(p / width)) as number) * j + (columnOf.get(p % width) as number);
    z[at] = (theta[flat[k] as number] as number) / (scale[p] as number);
  });
  const left = gRows && cache.of(`${index} rows`, gRows, planned.shape[0] as number, rows);
  const right = gColumns && cache.of(`${index} columns`, gColumns, width, columns);
  if (left !== undefined) forward(left, r, z, j);
  // The columns are solved as the rows of the transpose.
  const last = right === undefined ? z : forward(right, j, transposedOf(z, r, j), r);
  let total = 0;
  for (const value of last) total += value * value;
  return total / 2;
}

/** `L⁻¹ B` in place for `B` of `m` columns. */
function forward(lower: Float64Array, n: number, b: Float64Array, m: number): Float64Array {
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) {
      const l = lower[i * n + k] as number;
      for (let c = 0; c < m; c++) {
        b[i * m + c] = (b[i * m + c] as number) - l * (b[k * m + c] as number);
      }
    }
    const pivot = lower[i * n + i] as number;
    for (let c = 0; c < m; c++) b[i * m + c] = (b[i * m + c] as number) / pivot;
  }
  return b;
}

/** Cholesky factors of the sub-blocks of a factor; most sets of a layer share one side. */
class FactorCache {
  readonly #last = new Map<string, { indices: readonly number[]; lower: Float64Array }>();

  of(name: string, g: Float32Array, n: number, indices: readonly number[]): Float64Array {
    const last = this.#last.get(name);
    const same =
      last?.indices.length === indices.length && last.indices.every((i, k) => i === indices[k]);
    if (last !== undefined && same) return last.lower;
    const k = indices.length;
    const block = new Float64Array(k * k);
    for (let a = 0; a < k; a++) {
      for (let b = 0; b < k; b++) {
        block[a * k + b] = g[(indices[a] as number) * n + (indices[b] as number)] as number;
      }
    }
    const factor = cholesky64(hostArray(block, [k, k], "float64"), { condition: false });
    if (factor.status === "not-positive-definite") {
      const what = `the inverse curvature of ${k} ${name.split(" ")[1]} of a layer is not positive definite, so that they have no score; raise the damping`;
      throw new LegendreError("numerical", "prune", what, { size: k });
    }
    const lower = Float64Array.from(factor.lower.data);
    this.#last.set(name, { indices, lower });
    return lower;
  }
}
