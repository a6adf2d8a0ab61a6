import { checkNumber, resolveOptions } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import type { LeafMask } from "./leaf-mask.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { type ScaleByLionOptions, scaleByLion, scaleByLionDefaults } from "./scale-by-lion.ts";
import type { Schedule } from "./scale-by-schedule.ts";
import type { TreeTransform } from "./transform.ts";

/** Options of {@link lion}. */
export interface LionOptions extends ScaleByLionOptions {
  /** Learning rate: at least 0, or a schedule; three to ten times smaller than Adam's. Required. */
  readonly lr: number | Schedule;
  /** Decoupled weight decay, multiplied by the learning rate too. @defaultValue `0` */
  readonly weightDecay?: number | undefined;
  /** Which weights decay; see {@link addDecayedWeights}. @defaultValue `undefined` (all) */
  readonly decayMask?: LeafMask | undefined;
}

/** The defaults of {@link LionOptions}; `lr` has none. */
export const lionDefaults: {
  readonly b1: number;
  readonly b2: number;
  readonly weightDecay: number;
} = Object.freeze({ ...scaleByLionDefaults, weightDecay: 0 });

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
  const { lr, b1, b2, weightDecay, decayMask } = resolveOptions("lion", options, {
    lr: undefined as LionOptions["lr"] | undefined,
    decayMask: undefined as LeafMask | undefined,
    ...lionDefaults,
  });
  checkNumber("lion", "b1", b1, { min: 0, exclusiveMax: 1 });
  checkNumber("lion", "b2", b2, { min: 0, exclusiveMax: 1 });
  checkNumber("lion", "weightDecay", weightDecay, { min: 0 });
  const stages: TreeTransform[] = [scaleByLion({ b1, b2 }), learningRate("lion", lr)];
  if (weightDecay > 0) stages.splice(1, 0, addDecayedWeights(weightDecay, { mask: decayMask }));
  return chain(...stages) as TreeTransform;
}
