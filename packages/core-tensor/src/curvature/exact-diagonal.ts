import { tensorNow } from "../graph/double-level.ts";
import { hostArray } from "../kernels/host-array.ts";
import type { LinearOperator } from "../linalg/index.ts";
import { readDots } from "../linalg/read.ts";
import { type Tensor, tensor1d } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree, ravel, treeLeaves } from "../tree/index.ts";

/**
 * The diagonal of an operator by one product with each unit vector: for small problems and for tests of
 * the estimators.
 *
 * @param op - a square operator on trees like `like`.
 * @param like - a tree of tensors with the shapes of the operator's argument, e.g. the parameters.
 * @returns a tree like `like`, owned by the caller.
 * @throws code "structure", "disposed" for what is no tree of tensors.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { exactDiagonal } from "@legendre/core-tensor/curvature";
 * import { operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[1, 5], [6, 2]]));
 * console.log(exactDiagonal(op, tf.zeros([2]) as tf.Tensor).dataSync()); // Float32Array(2) [ 1, 2 ]
 * ```
 *
 * @remarks Costs as many products as there are numbers in `like`.
 */
export function exactDiagonal<T>(op: LinearOperator<T>, like: T): T {
  checkTensorTree("exactDiagonal", "like", like);
  const size = treeLeaves<Tensor>(like).reduce((total, leaf) => total + leaf.size, 0);
  return scoped(() => {
    const { unravel } = ravel(like);
    const diagonal = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      scoped(() => {
        const unit = unravel(tensor1d(new Float32Array(size).fill(1, i, i + 1)));
        diagonal[i] = readDots([[unit, op.matvec(unit)]])[0]!;
        return null;
      });
    }
    return unravel(tensorNow(hostArray(diagonal)));
  });
}
