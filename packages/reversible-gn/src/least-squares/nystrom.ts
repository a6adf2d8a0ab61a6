import { type HostArray, hostArray, random } from "@legendre/core-tensor";
import { cholesky64, eigh64, matMul64, triangularSolve64 } from "@legendre/core-tensor/linalg";
import { dot } from "./vectors.ts";

/** A positive semidefinite matrix as far as a random sketch sees it: `Uᵀ diag(values) U`. */
export interface Sketch {
  /** `U`, orthonormal rows, `[rank, n]`; fewer than were asked for where the matrix has no more. */
  readonly basis: HostArray;
  /** Above 0, falling. */
  readonly values: Float64Array;
}

/**
 * The Nyström approximation `KΩ (Ωᵀ K Ω)⁻¹ ΩᵀK` of `K` `[n, n]`, by its eigenvectors, with a random `Ω` of `rank` columns. The same at each call. It
 * takes `rank` products with `K`, and `2 rank² n` operations.
 *
 * @returns undefined where the products are not finite, or 0.
 * @see Frangella, Tropp and Udell, "Randomized Nyström preconditioning", SIAM J. Matrix Anal. Appl. 44 (2023), algorithm 2.1.
 */
export async function nystrom(
  product: (v: Float64Array) => Promise<Float64Array>,
  n: number,
  rank: number,
): Promise<Sketch | undefined> {
  const directions = normalRows(rank, n);
  const images: Float64Array[] = [];
  for (const direction of directions) images.push(await product(direction));
  const size = Math.sqrt(images.reduce((sum, image) => sum + dot(image, image), 0));
  if (!(size > 0 && size < Number.POSITIVE_INFINITY)) return undefined;
  // Of K + ν I, from whose values ν is taken away later: rounding may leave K itself a little below 0.
  const shift = Math.sqrt(n) * Number.EPSILON * size;
  images.forEach((image, k) => {
    const direction = directions[k] as Float64Array;
    for (let j = 0; j < n; j++) image[j] = (image[j] as number) + shift * (direction[j] as number);
  });
  const core = products(directions, images);
  const { lower, pivot } = cholesky64(core);
  if (pivot !== undefined) return undefined;
  const { value: half } = triangularSolve64(lower, stacked(images));
  const halves = images.map((_, k) => half.data.subarray(k * n, (k + 1) * n) as Float64Array);
  const { values, vectors } = eigh64(products(halves, halves));
  const kept = Array.from({ length: rank }, (_, i) => rank - 1 - i).filter(
    (i) => (values.data[i] as number) > 10 * shift,
  );
  if (kept.length === 0) return undefined;
  const turn = kept.flatMap((i) =>
    images.map(
      (_, k) => (vectors.data[k * rank + i] as number) / Math.sqrt(values.data[i] as number),
    ),
  );
  return {
    basis: matMul64(hostArray(turn, [kept.length, rank]), half as HostArray),
    values: Float64Array.from(kept, (i) => (values.data[i] as number) - shift),
  };
}

/** Rows of standard normal numbers, the same at each call. */
export function normalRows(rows: number, columns: number): Float64Array[] {
  const { uniform } = random.hostRandom(0);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log1p(-uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: rows }, () => Float64Array.from({ length: columns }, normal));
}

/** Products of each row with each. */
function products(a: readonly Float64Array[], b: readonly Float64Array[]): HostArray {
  const all = a.flatMap((x) => b.map((y) => dot(x, y)));
  return hostArray(all, [a.length, b.length]);
}

function stacked(rows: readonly Float64Array[]): HostArray {
  const n = (rows[0] as Float64Array).length;
  const data = new Float64Array(rows.length * n);
  rows.forEach((row, k) => {
    data.set(row, k * n);
  });
  return hostArray(data, [rows.length, n]);
}
