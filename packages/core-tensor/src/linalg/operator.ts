import { matMul, reshape, type Tensor, type Tensor2D } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkShape, checkTensorTree, treeClone } from "../tree/index.ts";

/**
 * A linear map `v ↦ A v` that is known by its products: `T` is the tree it takes, `U` the one it gives.
 * Solvers, preconditioners and the estimators of `curvature` all work with it.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cg, type LinearOperator } from "@legendre/core-tensor/linalg";
 *
 * const triple: LinearOperator<tf.Tensor> = { matvec: (v) => tf.mul(v, 3) };
 * console.log(cg(triple, tf.tensor1d([3, 6]) as tf.Tensor).value.dataSync()); // Float32Array(2) [ 1, 2 ]
 * ```
 */
export interface LinearOperator<T, U = T> {
  /** `A v`: a new tree, owned by the caller. Must not keep or change `v`. */
  readonly matvec: (v: T) => U;
  /** `Aᵀ u`, where it is known; for a symmetric operator the same as `matvec`. */
  readonly rmatvec?: (u: U) => T;
  /** How many numbers come out and go in, `[rows, columns]`, where that is known. */
  readonly shape?: readonly [number, number];
}

/**
 * The operator of a dense matrix: vectors of shape `[n]` to vectors of shape `[m]`.
 *
 * @param a - shape `[m, n]`. Not copied: keep it alive as long as the operator is used.
 * @returns an operator with both products.
 * @throws code "shape", "structure" or "disposed" when `a` is no matrix.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[1, 2], [3, 4]]));
 * console.log(op.matvec(tf.tensor1d([1, 1])).dataSync()); // Float32Array(2) [ 3, 7 ]
 * ```
 */
export function operatorFromMatrix(a: Tensor): LinearOperator<Tensor> {
  checkTensorTree("operatorFromMatrix", "a", a);
  checkShape("operatorFromMatrix", "a", a, [null, null]);
  const [rows, columns] = a.shape as [number, number];
  const product = (v: Tensor, size: number, transpose: boolean): Tensor => {
    checkShape(transpose ? "rmatvec" : "matvec", "v", v, [size]);
    return scoped(() => {
      const column = matMul(a as Tensor2D, reshape(v, [size, 1]), transpose);
      return reshape(column, [column.size]) as Tensor;
    });
  };
  return {
    shape: [rows, columns],
    matvec: (v) => product(v, columns, false),
    rmatvec: (u) => product(u, rows, true),
  };
}

/**
 * The identity, `v ↦ v` (as a new tree that shares its values).
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { identityOperator } from "@legendre/core-tensor/linalg";
 *
 * const { w } = identityOperator<{ w: tf.Tensor }>().matvec({ w: tf.scalar(3) });
 * console.log(w.dataSync()[0]); // 3
 * ```
 */
export function identityOperator<T>(): LinearOperator<T> {
  return { matvec: treeClone, rmatvec: treeClone };
}
