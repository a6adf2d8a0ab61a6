import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree, treePaths, treeStructure } from "../tree/index.ts";
import { type KfacLayer, kfacLayers } from "./kfac-layers.ts";
import { openTrace } from "./open-trace.ts";

/**
 * Paths of the kernels for which `kfacFactors` gives factors; nothing is computed.
 *
 * @param f - the model: `params` to outputs with one row an example.
 * @param params - a tree of float32 tensors.
 * @throws code "structure" for a kernel that is used more than once.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { kfacKernels } from "@legendre/core-tensor/curvature";
 *
 * const x = tf.tensor2d([[1, 2], [3, 4]]);
 * const params = { w: tf.ones([2, 1]) as tf.Tensor2D, scale: tf.ones([1]) };
 * console.log(kfacKernels((p) => tf.mul(tf.matMul(x, p.w), p.scale) as tf.Tensor, params)); // → [ 'w' ]
 * ```
 *
 * @remarks Costs one trace.
 */
export function kfacKernels<P>(f: (params: P) => Tensor, params: P): string[] {
  const where = "kfacKernels";
  checkTensorTree(where, "params", params);
  const paths = treePaths(treeStructure(params));
  let layers: readonly KfacLayer[] = [];
  scoped(() => {
    layers = kfacLayers(where, openTrace(where, f, params).program, paths.length);
    return null;
  });
  return layers.map(({ kernel }) => paths[kernel]!);
}
