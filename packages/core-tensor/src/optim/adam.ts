import { atLeast, type OptionsOf, optional, options, value } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import type { LeafMask } from "./leaf-mask.ts";
import { type ScaleByAdamOptions, scaleByAdam, scaleByAdamOptions } from "./scale-by-adam.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { rate } from "./scale-by-schedule.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link adam}. */
export const adamOptions = options(
  "adam",
  {
    /** Learning rate: at least 0, or a schedule. Required. */
    lr: rate(),
    /** Decoupled weight decay (AdamW), multiplied by the learning rate too. */
    weightDecay: atLeast(0, 0),
    /** Which weights decay, all if left out; see {@link addDecayedWeights}. */
    decayMask: optional(value<LeafMask>()),
  },
  { from: scaleByAdamOptions },
);

/** Options of {@link adam}. */
export interface AdamOptions extends ScaleByAdamOptions, OptionsOf<typeof adamOptions> {}

/**
 * Adam, and with `weightDecay` AdamW:
 *
 * $$u = -\text{lr} \cdot \left(\frac{\hat m}{\sqrt{\hat v} + \text{eps}} + \text{weightDecay} \cdot \theta\right)$$
 *
 * with the bias-corrected means $\hat m$ and $\hat v$ of {@link scaleByAdam}, whose `nesterov` makes it NAdam. As optax's `adamw` and
 * PyTorch's `AdamW`; PyTorch's `Adam` has coupled decay, which is
 * `chain(addDecayedWeights(wd), scaleByAdam(), scaleByLearningRate(lr))` here.
 *
 * @throws `option` for unknown or out-of-range options, or no `lr`.
 * @see Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1; Loshchilov
 * and Hutter, "Decoupled weight decay regularization", ICLR 2019, algorithm 2.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { adam, applyUpdates } from "@legendre/core-tensor";
 *
 * const optimizer = adam({ lr: 0.01 });
 * const params = { w: tf.tensor1d([1, 1]) };
 * const grads = { w: tf.tensor1d([5, -0.2]) };
 * const { updates } = optimizer.update(grads, optimizer.init(params), params);
 * console.log([...applyUpdates(params, updates).w.dataSync()].map((x) => x.toFixed(3))); // → [ '0.990', '1.010' ]
 * ```
 */
export function adam(options: AdamOptions): TreeTransform {
  return adamOf("adam", adamOptions.resolve(options));
}

/** {@link adam} of complete options, under the name of the function that has them. */
export function adamOf(
  where: string,
  { lr, weightDecay, decayMask, ...own }: ReturnType<typeof adamOptions.resolve>,
): TreeTransform {
  const stages: TreeTransform[] = [scaleByAdam(own), learningRate(where, lr)];
  if (weightDecay > 0) stages.splice(1, 0, addDecayedWeights(weightDecay, { mask: decayMask }));
  return chain(...stages) as TreeTransform;
}
