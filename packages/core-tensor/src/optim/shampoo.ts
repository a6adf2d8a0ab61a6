import { checkNumber, resolveOptions } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import { scale } from "./scale.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { scaleByMomentum } from "./scale-by-momentum.ts";
import type { Schedule } from "./scale-by-schedule.ts";
import {
  checkShampoo,
  type ScaleByShampooOptions,
  scaleByShampoo,
  scaleByShampooDefaults,
} from "./scale-by-shampoo.ts";
import type { TreeTransform } from "./transform.ts";

/** Options of {@link shampoo}; `lr` is required. */
export interface ShampooOptions extends ScaleByShampooOptions {
  /** Learning rate, in units of the params: at least 0, or a schedule. Required. */
  readonly lr: number | Schedule;
  /** Share of the last mean step that is kept, in [0, 1); no bias correction. @defaultValue `0.9` */
  readonly momentum?: number | undefined;
  /** Decoupled weight decay, multiplied by the learning rate too. @defaultValue `0` */
  readonly weightDecay?: number | undefined;
}

/** The defaults of {@link ShampooOptions}; `lr` has none. */
export const shampooDefaults: typeof scaleByShampooDefaults & {
  readonly momentum: number;
  readonly weightDecay: number;
} = Object.freeze({ ...scaleByShampooDefaults, momentum: 0.9, weightDecay: 0 });

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
  const name = "shampoo";
  const { lr, momentum, weightDecay, ...own } = resolveOptions(name, options, {
    lr: undefined as ShampooOptions["lr"] | undefined,
    ...shampooDefaults,
  });
  checkNumber(name, "momentum", momentum, { min: 0, exclusiveMax: 1 });
  checkNumber(name, "weightDecay", weightDecay, { min: 0 });
  const stages: TreeTransform[] = [
    scaleByShampoo(checkShampoo(name, own)),
    scaleByMomentum({ decay: momentum }),
    scale(1 - momentum),
    learningRate(name, lr),
  ];
  if (weightDecay > 0) stages.splice(3, 0, addDecayedWeights(weightDecay));
  return chain(...stages) as TreeTransform;
}
