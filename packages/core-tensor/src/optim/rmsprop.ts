import { atLeast, type OptionsOf, options, share } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { scaleByMomentum } from "./scale-by-momentum.ts";
import { type ScaleByRmsOptions, scaleByRms, scaleByRmsOptions } from "./scale-by-rms.ts";
import { rate } from "./scale-by-schedule.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link rmsprop}. */
export const rmspropOptions = options(
  "rmsprop",
  {
    /** Learning rate: at least 0, or a schedule. Required. */
    lr: rate(),
    /** Share of the last velocity that is kept, in [0, 1). */
    momentum: share(0),
    /** Added to the gradient as `weightDecay · params`, before it is rescaled. */
    weightDecay: atLeast(0, 0),
  },
  { from: scaleByRmsOptions },
);

/** Options of {@link rmsprop}. */
export interface RmspropOptions extends ScaleByRmsOptions, OptionsOf<typeof rmspropOptions> {}

/**
 * RMSProp, with momentum and centring if asked for:
 *
 * $$g \leftarrow g + \text{weightDecay} \cdot \theta, \qquad
 * b \leftarrow \text{momentum} \cdot b + \frac{g}{\sqrt{v} + \text{eps}}, \qquad u = -\text{lr} \cdot b$$
 *
 * with the mean square (centred: the variance) $v$ of {@link scaleByRms}. As PyTorch's `RMSprop`, whose
 * `alpha` is `decay` here; optax's `rmsprop` has the learning rate inside the momentum and decay 0.9.
 *
 * @throws `option` for unknown or out-of-range options, or no `lr`.
 * @see Tieleman and Hinton, "Lecture 6.5: rmsprop", Coursera (2012).
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates } from "@legendre/core-tensor";
 * import { rmsprop } from "@legendre/core-tensor/optim";
 *
 * const optimizer = rmsprop({ lr: 0.01, momentum: 0.9 });
 * const params = { w: tf.scalar(1) };
 * const { updates } = optimizer.update({ w: tf.scalar(3) }, optimizer.init(params), params);
 * console.log(applyUpdates(params, updates).w.dataSync()[0].toFixed(3)); // → 0.900
 * ```
 */
export function rmsprop(options: RmspropOptions): TreeTransform {
  const { lr, momentum, weightDecay, ...own } = rmspropOptions.resolve(options);
  const stages: TreeTransform[] = [scaleByRms(own)];
  if (weightDecay > 0) stages.unshift(addDecayedWeights(weightDecay));
  if (momentum > 0) stages.push(scaleByMomentum({ decay: momentum }));
  stages.push(learningRate("rmsprop", lr));
  return chain(...stages) as TreeTransform;
}
