import { roundingNow } from "../graph/double-level.ts";
import { scoped } from "../scope.ts";
import { treeAxpy, treeClone, treeDispose, treeScale } from "../tree/index.ts";
import { readDots, readNorm } from "./read.ts";

/** A vector taken apart along an orthonormal basis. */
export interface Projected<T> {
  /** The inner products with the basis. */
  readonly coefficients: number[];
  /** The norm of what is left; 0 where that is rounding error. */
  readonly norm: number;
  /** The norm of the vector. */
  readonly before: number;
  /** What is left, as a unit vector owned by the caller; undefined where the norm is 0. */
  readonly unit: T | undefined;
}

/** Below this many rounding errors of the vector, or of the scale, what is left of it is noise. */
const noise = 2e-6 / 2 ** -23;

/**
 * Gram-Schmidt, all products at once and twice over, which is as orthogonal as the precision allows.
 *
 * @param w - a tree of tensors; stays the caller's.
 * @param basis - orthonormal trees like `w`.
 * @param scale - the size of the numbers that `w` was computed from, if larger than its own.
 */
export function orthonormalise<T>(w: T, basis: readonly T[], scale = 0): Projected<T> {
  const coefficients = basis.map(() => 0);
  const before = readNorm(w);
  const rest = scoped(() => {
    let left = treeClone(w);
    for (let pass = 0; pass < 2; pass++) {
      readDots(basis.map((v) => [v, left] as const)).forEach((along, i) => {
        coefficients[i]! += along;
        const next = treeAxpy(-along, basis[i]!, left);
        treeDispose(left);
        left = next;
      });
    }
    return left;
  });
  const norm = readNorm(rest);
  const rounding = noise * roundingNow();
  const dependent = basis.length > 0 ? !(norm > rounding * Math.max(before, scale)) : !(norm > 0);
  const unit = dependent ? undefined : treeScale(1 / norm, rest);
  treeDispose(rest);
  return { coefficients, norm: dependent && !Number.isNaN(norm) ? 0 : norm, before, unit };
}
