import { atLeast, type OptionsOf, optional, options, value } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import type { LeafMask } from "./leaf-mask.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { type ScaleByLionOptions, scaleByLion, scaleByLionOptions } from "./scale-by-lion.ts";
import { rate } from "./scale-by-schedule.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link lion}. */
export const lionOptions = options(
  "lion",
  {
    /** Learning rate: at least 0, or a schedule; three to ten times smaller than Adam's. Required. */
    lr: rate(),
    /** Decoupled weight decay, multiplied by the learning rate too. */
    weightDecay: atLeast(0, 0),
    /** Which weights decay, all if left out; see {@link addDecayedWeights}. */
    decayMask: optional(value<LeafMask>()),
  },
  { from: scaleByLionOptions },
);

/** Options of {@link lion}. */
export interface LionOptions extends ScaleByLionOptions, OptionsOf<typeof lionOptions> {}

/**
 * Lion: every weight moves by the learning rate, in the direction of a sign,
 *
 * $$u = -\text{lr} \cdot \left(\operatorname{sign}(b_1 m + (1 - b_1) g) + \text{weightDecay} \cdot \theta\right)$$
 *
 * with the decaying mean $m$ of {@link scaleByLion}. It keeps one tree beside the params, where Adam keeps
 * two.
 *
 * @throws `option` for unknown or out-of-range options, or no `lr`.
 * @see Chen et al., "Symbolic discovery of optimization algorithms", NeurIPS 2023, algorithm 2.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates } from "@legendre/core-tensor";
 * import { lion } from "@legendre/core-tensor/optim";
 *
 * const optimizer = lion({ lr: 0.01 });
 * const params = { w: tf.tensor1d([1, 1]) };
 * const grads = { w: tf.tensor1d([5, -0.2]) };
 * const { updates } = optimizer.update(grads, optimizer.init(params), params);
 * console.log([...applyUpdates(params, updates).w.dataSync()].map((x) => x.toFixed(3))); // → [ '0.990', '1.010' ]
 * ```
 */
export function lion(options: LionOptions): TreeTransform {
  const { lr, weightDecay, decayMask, ...own } = lionOptions.resolve(options);
  const stages: TreeTransform[] = [scaleByLion(own), learningRate("lion", lr)];
  if (weightDecay > 0) stages.splice(1, 0, addDecayedWeights(weightDecay, { mask: decayMask }));
  return chain(...stages) as TreeTransform;
}
