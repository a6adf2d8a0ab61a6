import type { LinearOperator } from "../linalg/index.ts";
import { mul, relu, sqrt, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import {
  checkTensorTree,
  disposeReplaced,
  treeAdd,
  treeAxpy,
  treeFlatten,
  treeScale,
  treeSub,
  treeUnflatten,
  treeZerosLike,
} from "../tree/index.ts";
import { type HutchinsonOptions, hutchinsonOptions } from "./hutchinson-trace.ts";
import { drawProbe } from "./probes.ts";

/** An estimate of a diagonal; both trees are owned by the caller. */
export interface DiagonalEstimate<T> {
  readonly value: T;
  /** Of each entry, from the scatter of the samples; zeros for a single sample. */
  readonly standardError: T;
  /** Products with the operator that were spent. */
  readonly products: number;
}

/**
 * An unbiased estimate of a diagonal, the mean of `z ∘ A z` over random directions with `E z zᵀ = I`.
 *
 * @param op - a square operator on trees like `like`.
 * @param like - a tree of tensors with the shapes of the operator's argument, e.g. the parameters.
 * @returns a {@link DiagonalEstimate}. For Rademacher directions entry `i` of a sample has the variance
 *   `Σ_{j≠i} a_ij²`.
 * @throws code "option", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { hutchinsonDiagonal } from "@legendre/core-tensor/curvature";
 * import { operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[1, 0], [0, 2]]));
 * const { value } = hutchinsonDiagonal(op, tf.zeros([2]) as tf.Tensor, { key: random.key(0), samples: 2 });
 * console.log(value.dataSync()); // Float32Array(2) [ 1, 2 ]
 * ```
 *
 * @remarks The plain mean, where Bekas et al. divide by the mean of `z²`: the same for Rademacher
 *   directions, and for normal ones unbiased, with a known error.
 * @see Bekas, Kokiopoulou and Saad (2007), "An estimator for the diagonal of a matrix", Applied Numerical
 *   Mathematics 57.
 */
export function hutchinsonDiagonal<T>(
  op: LinearOperator<T>,
  like: T,
  options: HutchinsonOptions,
): DiagonalEstimate<T> {
  const where = "hutchinsonDiagonal";
  const { key, samples, distribution } = hutchinsonOptions.resolve(options, where);
  checkTensorTree(where, "like", like);
  return scoped(() => {
    let state = { mean: treeZerosLike(like), squares: treeZerosLike(like) };
    for (let i = 0; i < samples; i++) {
      // Welford's update, which does not subtract large sums.
      const next = scoped(() => {
        const z = drawProbe(key, i, like, distribution);
        const sample = treeTimes(z, op.matvec(z));
        const before = treeSub(sample, state.mean);
        const mean = treeAxpy(1 / (i + 1), before, state.mean);
        return { mean, squares: treeAdd(state.squares, treeTimes(before, treeSub(sample, mean))) };
      });
      disposeReplaced(state, next);
      state = next;
    }
    const variance = treeScale(1 / Math.max(1, samples * (samples - 1)), state.squares);
    const { leaves, structure } = treeFlatten<Tensor>(variance);
    const standardError = treeUnflatten<T>(
      structure,
      leaves.map((leaf) => sqrt(relu(leaf))),
    );
    return { value: state.mean, standardError, products: samples };
  });
}

/** The product of two trees, entry by entry. */
function treeTimes<T>(x: T, y: T): T {
  const { leaves, structure } = treeFlatten<Tensor>(x);
  const others = treeFlatten<Tensor>(y).leaves;
  return treeUnflatten<T>(
    structure,
    leaves.map((leaf, i) => mul(leaf, others[i]!)),
  );
}
