import { fill, type Tensor } from "../ops.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkFeatures, checkLeaves, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";
import { momentsOf, type NormOptions, type NormParams, normOptions, rescale } from "./normalise.ts";

/**
 * Layer normalisation along the last axis,
 * $$y = \frac{x - \mu}{\sqrt{\sigma^2 + \text{eps}}} \cdot \text{scale} + \text{bias}$$
 * with mean and (biased) variance of each vector of features. The same in training and outside.
 *
 * @returns a model of inputs `[n, …, features]` without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { layerNorm } from "@legendre/core-tensor/nn";
 *
 * const layer = layerNorm();
 * const { params, state } = layer.init(random.key(0), [3]);
 * const { output } = layer.apply(params, state, tf.tensor2d([[1, 2, 3]]));
 * console.log([...output.dataSync()].map((x) => x.toFixed(3))); // [ '-1.225', '0.000', '1.225' ]
 * ```
 *
 * @see Ba, Kiros and Hinton, Layer normalization (2016).
 */
export function layerNorm<A extends boolean = true>(
  options?: NormOptions<A>,
): Model<NormParams<A>, NoState> {
  const { eps, affine } = normOptions.resolve(options);
  return {
    init(_key: Key, inputShape: readonly number[]) {
      const shape = [lastSize("layerNorm.init", inputShape, null, "[…, features]")];
      const params = affine ? { scale: fill(shape, 1), bias: fill(shape, 0) } : {};
      return { params: params as NormParams<A>, state: {} };
    },
    apply(params: NormParams<A>, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = "layerNorm.apply";
      resolveApply(where, options);
      checkLeaves(where, "params", params, affine ? { scale: [null], bias: [null] } : {});
      checkFeatures(where, x, null, "scale" in params ? params.scale.shape[0] : null);
      const output = scoped(() => {
        const { centred, variance } = momentsOf(x, [x.rank - 1]);
        return rescale(centred, variance, eps, params);
      });
      return { output, state };
    },
  };
}
