import { symmetricEigen } from "../host-linalg/eigh.ts";
import { orthonormalise } from "../linalg/basis.ts";
import type { LinearOperator, SolverStatus } from "../linalg/index.ts";
import { count, type OptionsOf, options } from "../options.ts";
import { randomKey } from "../random/key.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree, treeDispose } from "../tree/index.ts";
import { drawProbe } from "./probes.ts";

/** The options of {@link lanczos}. */
export const lanczosOptions = options("lanczos", {
  /** What the starting direction is drawn from. */
  key: randomKey(),
  /** Products to spend; at least 1. */
  steps: count(1, 30),
});

/** Options of {@link lanczos}. */
export interface LanczosOptions extends OptionsOf<typeof lanczosOptions> {}

/** What {@link lanczos} returns: an approximation of the spectrum by `steps` points. */
export interface LanczosResult {
  /** Ritz values, rising; the extreme ones come near eigenvalues first. */
  readonly values: Float64Array;
  /** The weight of each in the spectrum as the starting direction sees it; they sum to 1. */
  readonly weights: Float64Array;
  /** For each Ritz value the norm `‖A y − θ y‖`: an eigenvalue is at most so far away. */
  readonly errors: Float64Array;
  /** Products taken; fewer than asked where the Krylov space was complete before. */
  readonly steps: number;
  /** `"converged"`, or `"non-finite"` where a product was not, with the Ritz values of the steps before. */
  readonly status: SolverStatus;
}

/**
 * Approximate eigenvalues of a symmetric operator by the Lanczos process with full reorthogonalisation,
 * from a random direction.
 *
 * @param op - a symmetric operator on trees like `like`.
 * @param like - a tree of tensors with the shapes of the operator's argument, e.g. the parameters.
 * @returns a {@link LanczosResult}, plain numbers.
 * @throws code "option", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { lanczos } from "@legendre/core-tensor/curvature";
 * import { operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[2, 1], [1, 2]]));
 * const { values } = lanczos(op, tf.zeros([2]) as tf.Tensor, { key: random.key(1) });
 * console.log([...values].map((x) => x.toFixed(4))); // [ '1.0000', '3.0000' ]
 * ```
 *
 * @remarks `steps` trees are alive at the end; step `j` costs one product and `2 j` inner products. The
 *   vectors are float32, so that eigenvalues closer than 1e-6 of the largest are one.
 * @see Golub and Van Loan, "Matrix Computations", 4th ed., section 10.1.
 */
export function lanczos<T>(op: LinearOperator<T>, like: T, options: LanczosOptions): LanczosResult {
  const { key, steps } = lanczosOptions.resolve(options);
  checkTensorTree("lanczos", "like", like);
  const diagonal: number[] = [];
  const beside: number[] = [];
  let status: SolverStatus = "converged";
  scoped(() => {
    const start = drawProbe(key, 0, like, "normal");
    const basis: T[] = [orthonormalise(start, []).unit ?? start];
    treeDispose(start);
    // The largest product so far, which the operator's norm is not below.
    let scale = 0;
    for (let step = 0; step < steps; step++) {
      const { coefficients, norm, before, unit } = scoped(() =>
        orthonormalise(op.matvec(basis[step]!), basis, scale),
      );
      if (!Number.isFinite(norm)) {
        status = "non-finite";
        break;
      }
      scale = Math.max(scale, before);
      diagonal.push(coefficients[step]!);
      beside.push(norm);
      if (unit === undefined) break;
      basis.push(unit);
    }
    return null;
  });
  return { ...ritz(diagonal, beside), steps: diagonal.length, status };
}

/** Eigenvalues of the tridiagonal matrix, and what its eigenvectors tell of them. */
function ritz(
  diagonal: readonly number[],
  beside: readonly number[],
): Pick<LanczosResult, "values" | "weights" | "errors"> {
  const n = diagonal.length;
  const t = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    t[i * n + i] = diagonal[i]!;
    if (i + 1 === n) continue;
    t[i * n + i + 1] = beside[i]!;
    t[(i + 1) * n + i] = beside[i]!;
  }
  const { values, rows } = symmetricEigen(t, n);
  return {
    values,
    weights: Float64Array.from({ length: n }, (_, i) => rows[i * n]! ** 2),
    errors: Float64Array.from({ length: n }, (_, i) =>
      Math.abs(beside[n - 1]! * rows[i * n + n - 1]!),
    ),
  };
}
