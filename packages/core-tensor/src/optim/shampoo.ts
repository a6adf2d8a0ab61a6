import { atLeast, type OptionsOf, options, share } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import { scale } from "./scale.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { scaleByMomentum } from "./scale-by-momentum.ts";
import { rate } from "./scale-by-schedule.ts";
import {
  type ScaleByShampooOptions,
  scaleByShampoo,
  scaleByShampooOptions,
} from "./scale-by-shampoo.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link shampoo}; `lr` is required. */
export const shampooOptions = options(
  "shampoo",
  {
    /** Learning rate, in units of the params: at least 0, or a schedule. Required. */
    lr: rate(),
    /** Share of the last mean step that is kept, in [0, 1); no bias correction. */
    momentum: share(0.9),
    /** Decoupled weight decay, multiplied by the learning rate too. */
    weightDecay: atLeast(0, 0),
  },
  { from: scaleByShampooOptions },
);

/** Options of {@link shampoo}; `lr` is required. */
export interface ShampooOptions extends ScaleByShampooOptions, OptionsOf<typeof shampooOptions> {}

/**
 * Shampoo as an optimiser: {@link scaleByShampoo}, then a mean of its results with `momentum`, decoupled weight decay and the learning rate.
 *
 * @param options - see {@link ShampooOptions}.
 * @throws code "option" for unknown, missing or out-of-range options.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, grad } from "@legendre/core-tensor";
 * import { shampoo } from "@legendre/core-tensor/optim";
 *
 * const optimizer = shampoo({ lr: 0.1, momentum: 0, every: 1 });
 * const loss = (w: tf.Tensor2D) => tf.sum(tf.square(tf.sub(w, tf.eye(2)))) as tf.Tensor;
 * let params = tf.zeros([2, 2]) as tf.Tensor2D;
 * let state = optimizer.init(params);
 * for (let step = 0; step < 30; step++) {
 *   const next = optimizer.update(grad(loss)(params), state, params);
 *   params = applyUpdates(params, next.updates);
 *   state = next.state;
 * }
 * console.log((loss(params).dataSync()[0] ?? 1) < 0.02); // true
 * ```
 */
export function shampoo(options: ShampooOptions): TreeTransform {
  const { lr, momentum, weightDecay, ...own } = shampooOptions.resolve(options);
  const stages: TreeTransform[] = [
    scaleByShampoo(own),
    scaleByMomentum({ decay: momentum }),
    scale(1 - momentum),
    learningRate("shampoo", lr),
  ];
  if (weightDecay > 0) stages.splice(3, 0, addDecayedWeights(weightDecay));
  return chain(...stages) as TreeTransform;
}
