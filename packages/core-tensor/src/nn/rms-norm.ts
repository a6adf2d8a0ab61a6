import { constant } from "../kernels/rules.ts";
import { add, div, fill, mean, mul, sqrt, square, type Tensor, type Tensor1D } from "../ops.ts";
import { above, flag, type OptionsOf, options } from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkFeatures, checkLeaves, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";

/** The options of {@link rmsNorm}. */
export const rmsNormOptions = options("rmsNorm", {
  /** Added to the mean square, above 0. */
  eps: above(0, 1e-6),
  scale: flag(true),
});

/** Options of {@link rmsNorm}. */
export interface RmsNormOptions<S extends boolean = boolean>
  extends OptionsOf<typeof rmsNormOptions> {
  /** Whether a learned factor follows. @defaultValue `true` */
  readonly scale?: S | undefined;
}

/** Parameters of {@link rmsNorm}: `scale` of shape `[features]`, or none. */
export type RmsNormParams<S extends boolean = true> = S extends true
  ? { readonly scale: Tensor1D }
  : NoState;

/**
 * Normalisation by the root mean square along the last axis,
 * $$y = \frac{x}{\sqrt{\tfrac1d \sum_j x_j^2 + \text{eps}}} \cdot \text{scale}$$
 * the layer normalisation of most language models: no mean is taken away. As PyTorch's `RMSNorm` with that `eps`.
 *
 * @returns a model of inputs `[n, …, features]` without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { rmsNorm } from "@legendre/core-tensor/nn";
 *
 * const layer = rmsNorm();
 * const { params, state } = layer.init(random.key(0), [2]);
 * const { output } = layer.apply(params, state, tf.tensor2d([[1, 7]]));
 * console.log([...output.dataSync()].map((x) => x.toFixed(3))); // [ '0.200', '1.400' ]
 * ```
 *
 * @see Zhang and Sennrich, Root mean square layer normalization (2019).
 */
export function rmsNorm<S extends boolean = true>(
  options?: RmsNormOptions<S>,
): Model<RmsNormParams<S>, NoState> {
  const { eps, scale } = rmsNormOptions.resolve(options);
  return {
    init(_key: Key, inputShape: readonly number[]) {
      const shape = [lastSize("rmsNorm.init", inputShape, null, "[…, features]")];
      const params = scale ? { scale: fill(shape, 1) } : {};
      return { params: params as RmsNormParams<S>, state: {} };
    },
    apply(params: RmsNormParams<S>, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = "rmsNorm.apply";
      resolveApply(where, options);
      checkLeaves(where, "params", params, scale ? { scale: [null] } : {});
      checkFeatures(where, x, null, "scale" in params ? params.scale.shape[0] : null);
      const output = scoped(() => {
        const root = sqrt(add(mean(square(x), -1, true), constant(eps)));
        return "scale" in params ? mul(div(x, root), params.scale) : div(x, root);
      });
      return { output, state };
    },
  };
}
