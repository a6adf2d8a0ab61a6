import type { LinearOperator } from "../linalg/index.ts";
import type { Tensor } from "../ops.ts";
import { grad } from "../transforms/grad.ts";
import { linearize } from "../transforms/jvp.ts";
import { treeDispose, treeLeaves } from "../tree/index.ts";

/** A curvature matrix at fixed parameters, as an operator that keeps one evaluation of the model. */
export interface CurvatureOperator<P> extends LinearOperator<P> {
  readonly shape: readonly [number, number];
  readonly rmatvec: (v: P) => P;
  /** Frees the intermediate values; inside `tf.tidy` this happens by itself when that scope ends. */
  readonly dispose: () => void;
}

/**
 * The Hessian `∇²f(params)` as an operator: the gradient is recorded once, and each product pushes a
 * direction through that record.
 *
 * @param f - a synchronous function from a tree of float32 tensors to a scalar.
 * @param params - where the Hessian is taken; keep it alive as long as the operator is used.
 * @returns a {@link CurvatureOperator} on trees like `params`; call its `dispose`.
 * @throws code "structure", "disposed" for params that do not fit; "tracing" for ops without an entry in
 *   the kernel table.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { hessianOperator } from "@legendre/core-tensor/curvature";
 * import { cg } from "@legendre/core-tensor/linalg";
 *
 * const f = (x: tf.Tensor) => tf.sum(tf.pow(x, 4));
 * const op = hessianOperator(f, tf.tensor1d([1, 2]) as tf.Tensor);
 * console.log(op.matvec(tf.tensor1d([1, 1])).dataSync()); // Float32Array(2) [ 12, 48 ]
 * console.log(cg(op, tf.tensor1d([12, 96])).status); // converged
 * op.dispose();
 * ```
 *
 * @remarks Costs two gradients' time and memory at once, then about one gradient per product, where
 *   `hvp` costs two.
 */
export function hessianOperator<P>(f: (params: P) => Tensor, params: P): CurvatureOperator<P> {
  const { value, pushforward, dispose } = linearize(grad(f), params);
  return symmetricOperator(params, pushforward, () => {
    dispose();
    treeDispose(value);
  });
}

/** An operator on trees like `params` from its products. */
export function symmetricOperator<P>(
  params: P,
  matvec: (v: P) => P,
  dispose: () => void,
): CurvatureOperator<P> {
  const size = treeLeaves<Tensor>(params).reduce((total, leaf) => total + leaf.size, 0);
  return { shape: [size, size], matvec, rmatvec: matvec, dispose };
}
