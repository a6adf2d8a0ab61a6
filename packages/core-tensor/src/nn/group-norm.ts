import { LegendreError } from "../errors.ts";
import { sizeOf } from "../kernels/host-array.ts";
import { add, fill, mul, reshape, type Tensor } from "../ops.ts";
import { count, type OptionsOf, options } from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkFeatures, checkLeaves, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";
import { momentsOf, type NormOptions, type NormParams, normOptions, rescale } from "./normalise.ts";

/** The options of {@link groupNorm}. */
export const groupNormOptions = options(
  "groupNorm",
  {
    /** How many groups the features make; divides their number. */
    groups: count(1, 32),
  },
  { from: normOptions },
);

/** Options of {@link groupNorm}. */
export interface GroupNormOptions<A extends boolean = boolean>
  extends NormOptions<A>,
    OptionsOf<typeof groupNormOptions> {}

/**
 * Group normalisation: the features fall into `groups` of neighbours, and each example is normalised
 * with mean and (biased) variance of each group over the group and all axes between batch and features,
 * $$y = \frac{x - \mu}{\sqrt{\sigma^2 + \text{eps}}} \cdot \text{scale} + \text{bias}$$
 * One group for each feature is instance normalisation. The same in training and outside.
 *
 * @returns a model of inputs `[n, …, features]` without state; `scale` and `bias` have one entry a feature.
 * @throws code "option" for options out of range; "shape" for features that the groups do not divide;
 *   its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { groupNorm } from "@legendre/core-tensor/nn";
 *
 * const layer = groupNorm({ groups: 2 });
 * const { params, state } = layer.init(random.key(0), [4]);
 * const { output } = layer.apply(params, state, tf.tensor2d([[1, 3, 10, 30]]));
 * console.log([...output.dataSync()].map((x) => x.toFixed(2))); // [ '-1.00', '1.00', '-1.00', '1.00' ]
 * ```
 *
 * @see Wu and He, Group normalization (2018), eq. 7.
 */
export function groupNorm<A extends boolean = true>(
  options?: GroupNormOptions<A>,
): Model<NormParams<A>, NoState> {
  const { eps, affine, groups } = groupNormOptions.resolve(options);
  return {
    init(_key: Key, inputShape: readonly number[]) {
      const features = lastSize("groupNorm.init", inputShape, null, "[…, features]");
      checkDivides("groupNorm.init", groups, features);
      const params = affine ? { scale: fill([features], 1), bias: fill([features], 0) } : {};
      return { params: params as NormParams<A>, state: {} };
    },
    apply(params: NormParams<A>, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = "groupNorm.apply";
      resolveApply(where, options);
      checkLeaves(where, "params", params, affine ? { scale: [null], bias: [null] } : {});
      checkFeatures(where, x, null, "scale" in params ? params.scale.shape[0] : null);
      const [batch, features] = [x.shape[0]!, x.shape.at(-1)!];
      checkDivides(where, groups, features);
      const output = scoped(() => {
        const places = sizeOf(x.shape.slice(1, -1));
        const grouped = reshape(x, [batch, places, groups, features / groups]);
        const { centred, variance } = momentsOf(grouped, [1, 3]);
        const normal = reshape(rescale(centred, variance, eps, {}), x.shape);
        return "scale" in params ? add(mul(normal, params.scale), params.bias) : normal;
      });
      return { output, state };
    },
  };
}

function checkDivides(where: string, groups: number, features: number): void {
  if (features % groups === 0) return;
  const message = `got ${features} features, which ${groups} groups do not divide; set groups to a divisor`;
  throw new LegendreError("shape", where, message, { features, groups });
}
