import { div, maximum, mean, mul, sqrt, square, type Tensor } from "../ops.ts";
import { above, atLeast, flag, type OptionsOf, optional, options, value } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import type { LeafMask } from "./leaf-mask.ts";
import {
  type ScaleByFactoredRmsOptions,
  scaleByFactoredRms,
  scaleByFactoredRmsOptions,
} from "./scale-by-factored-rms.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { rate } from "./scale-by-schedule.ts";
import { constant, mapLeaves, stateless } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link adafactor}. */
export const adafactorOptions = options(
  "adafactor",
  {
    /** Learning rate: at least 0, or a schedule. Required. */
    lr: rate(),
    /** The largest root mean square of a leaf's update before the learning rate, above 0. */
    clip: above(0, 1),
    /** Whether the learning rate counts relative to the root mean square of a leaf's params, which counts as at least 0.001. */
    relative: flag(true),
    /** Decoupled weight decay, multiplied by the learning rate too. */
    weightDecay: atLeast(0, 0),
    /** Which weights decay; see {@link addDecayedWeights}. If left out: all. */
    decayMask: optional(value<LeafMask>()),
  },
  { from: scaleByFactoredRmsOptions },
);

/** Options of {@link adafactor}. */
export interface AdafactorOptions
  extends ScaleByFactoredRmsOptions,
    OptionsOf<typeof adafactorOptions> {}

/** The least root mean square of params that `relative` counts with: the paper's $\epsilon_2$. */
const LEAST_SCALE = 1e-3;

/**
 * Adafactor, for large models: {@link scaleByFactoredRms}, whose state is small, with updates clipped leaf by leaf and a learning rate relative to
 * the size of the params,
 *
 * $$u = -\text{lr} \cdot \left(\max(10^{-3}, \mathrm{rms}(\theta)) \cdot \frac{v}{\max(1, \mathrm{rms}(v) / \text{clip})} +
 * \text{weightDecay} \cdot \theta\right)$$
 *
 * with the rescaled gradient $v$ and root mean squares over a leaf. As optax's `adafactor` without momentum, whose decay is not multiplied by
 * `lr`; the paper's own learning rate is the schedule $\min(10^{-2}, t^{-1/2})$.
 *
 * @throws `option` for unknown or out-of-range options, or no `lr`.
 * @see Shazeer and Stern, "Adafactor: adaptive learning rates with sublinear memory cost", ICML 2018, algorithms 4 and 5.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { adafactor } from "@legendre/core-tensor/optim";
 *
 * const optimizer = adafactor({ lr: 0.1 });
 * const params = { w: tf.fill([2, 2], 3) };
 * const { updates } = optimizer.update({ w: tf.ones([2, 2]) }, optimizer.init(params), params);
 * console.log(updates.w.dataSync()[0].toFixed(3)); // → -0.300
 * ```
 */
export function adafactor(options: AdafactorOptions): TreeTransform {
  const where = "adafactor";
  const { lr, clip, relative, weightDecay, decayMask, ...own } = adafactorOptions.resolve(options);
  const sized = stateless(where, (updates, params) =>
    mapLeaves(
      (update, param) => {
        const over = maximum(constant(1), div(rootMeanSquare(update), constant(clip)));
        const clipped = div(update, over);
        if (!relative) return clipped;
        return mul(clipped, maximum(rootMeanSquare(param!), constant(LEAST_SCALE)));
      },
      updates,
      params,
    ),
  );
  const stages: TreeTransform[] = [scaleByFactoredRms(own), sized, learningRate(where, lr)];
  if (weightDecay > 0) stages.splice(2, 0, addDecayedWeights(weightDecay, { mask: decayMask }));
  return chain(...stages) as TreeTransform;
}

function rootMeanSquare(x: Tensor): Tensor {
  return sqrt(mean(square(x)));
}
