import { checkNumber, checkOneOf, resolveOptions } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { scaleByMomentum } from "./scale-by-momentum.ts";
import { type ScaleByRmsOptions, scaleByRms, scaleByRmsDefaults } from "./scale-by-rms.ts";
import type { Schedule } from "./scale-by-schedule.ts";
import type { TreeTransform } from "./transform.ts";

/** Options of {@link rmsprop}. */
export interface RmspropOptions extends ScaleByRmsOptions {
  /** Learning rate: at least 0, or a schedule. Required. */
  readonly lr: number | Schedule;
  /** Share of the last velocity that is kept, in [0, 1). @defaultValue `0` */
  readonly momentum?: number | undefined;
  /** Added to the gradient as `weightDecay · params`, before it is rescaled. @defaultValue `0` */
  readonly weightDecay?: number | undefined;
}

/** The defaults of {@link RmspropOptions}; `lr` has none. */
export const rmspropDefaults: {
  readonly decay: number;
  readonly eps: number;
  readonly centred: boolean;
  readonly momentum: number;
  readonly weightDecay: number;
} = Object.freeze({ ...scaleByRmsDefaults, momentum: 0, weightDecay: 0 });

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
  const known = { lr: undefined as RmspropOptions["lr"] | undefined, ...rmspropDefaults };
  const { lr, decay, eps, centred, momentum, weightDecay } = resolveOptions(
    "rmsprop",
    options,
    known,
  );
  checkNumber("rmsprop", "decay", decay, { min: 0, exclusiveMax: 1 });
  checkNumber("rmsprop", "eps", eps, { min: 0 });
  checkOneOf("rmsprop", "centred", centred, [true, false]);
  checkNumber("rmsprop", "momentum", momentum, { min: 0, exclusiveMax: 1 });
  checkNumber("rmsprop", "weightDecay", weightDecay, { min: 0 });
  const stages: TreeTransform[] = [scaleByRms({ decay, eps, centred })];
  if (weightDecay > 0) stages.unshift(addDecayedWeights(weightDecay));
  if (momentum > 0) stages.push(scaleByMomentum({ decay: momentum }));
  stages.push(learningRate("rmsprop", lr));
  return chain(...stages) as TreeTransform;
}
