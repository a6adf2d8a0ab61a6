import { div, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { grad } from "../transforms/grad.ts";
import { linearize, pushTree } from "../transforms/jvp.ts";
import { record } from "../transforms/record.ts";
import { checkUsable, pullTree } from "../transforms/vjp.ts";
import { checkSameShapes, treeDispose, treeLeaves } from "../tree/index.ts";
import { rows } from "./ggnvp.ts";
import { type CurvatureOperator, symmetricOperator } from "./hessian-operator.ts";
import type { Likelihood } from "./likelihood.ts";

/**
 * The generalised Gauss-Newton matrix of `ggnvp` as an operator: the model is evaluated once.
 *
 * @param f - the model as a function of its parameters alone, `params → outputs` of shape `[n, …]`.
 * @param likelihood - a {@link Likelihood} (mean over the `n` rows, sum over the outputs of a row), or
 *   any convex scalar loss of the outputs.
 * @param params - where the matrix is taken; keep it alive as long as the operator is used.
 * @returns a {@link CurvatureOperator} on trees like `params`; call its `dispose`.
 * @throws code "structure", "disposed" for params that do not fit; "tracing" for ops without an entry in
 *   the kernel table.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian, ggnOperator } from "@legendre/core-tensor";
 *
 * const x = tf.tensor2d([[1, 2], [3, 4]]);
 * const f = (w: tf.Tensor) => tf.matMul(x, w as tf.Tensor2D) as tf.Tensor;
 * const op = ggnOperator(f, gaussian(), tf.zeros([2, 1]) as tf.Tensor);
 * console.log(op.matvec(tf.ones([2, 1])).dataSync()); // Float32Array(2) [ 12, 17 ]
 * op.dispose();
 * ```
 *
 * @remarks Each product costs one forward and one reverse pass through the record.
 */
export function ggnOperator<P>(
  f: (params: P) => Tensor,
  likelihood: Likelihood | ((outputs: Tensor) => Tensor),
  params: P,
): CurvatureOperator<P> {
  return jacobianCongruence("ggnOperator", f, params, (outputs) => {
    if (typeof likelihood !== "function") {
      return {
        product: (tangent) => div(likelihood.hessianProduct(outputs, tangent), rows(outputs)),
        dispose: () => {},
      };
    }
    const { value, pushforward, dispose } = linearize(grad(likelihood), outputs);
    return {
      product: pushforward,
      dispose: () => {
        dispose();
        treeDispose(value);
      },
    };
  });
}

/** A linear map of output tangents, with what it holds. */
export interface OutputMap {
  readonly product: (tangent: Tensor) => Tensor;
  readonly dispose: () => void;
}

/** The operator `Jᵀ C J` for the Jacobian of a model and a map `C` made of its outputs. */
export function jacobianCongruence<P>(
  where: string,
  f: (params: P) => Tensor,
  params: P,
  makeMap: (outputs: Tensor) => OutputMap,
): CurvatureOperator<P> {
  const recording = record(where, f, params, "both");
  recording.tape.handOver();
  const outputs = recording.outputs[0]!;
  const release = (): void => {
    recording.tape.release();
    treeDispose(recording.outputs);
  };
  let map: OutputMap;
  try {
    map = makeMap(outputs);
  } catch (error) {
    release();
    throw error;
  }
  let disposed = false;
  const matvec = (v: P): P => {
    checkUsable(`${where}.matvec`, disposed);
    checkSameShapes(`${where}.matvec`, "v", v, "params", params);
    return scoped(() => {
      const tangent = pushTree<Tensor>(recording, treeLeaves<Tensor>(v));
      return pullTree<P>(recording, [map.product(tangent)]);
    });
  };
  return symmetricOperator(params, matvec, () => {
    disposed = true;
    map.dispose();
    release();
  });
}
