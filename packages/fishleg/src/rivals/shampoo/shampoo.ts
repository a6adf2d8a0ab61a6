import type { GradientTransform } from "@legendre/core-tensor";
import { resolveOptions } from "@legendre/core-tensor/options";
import { type NaturalStepOptions, naturalStepDefaults, naturalSteps } from "../natural-steps.ts";
import {
  type ScaleByShampooOptions,
  scaleByShampoo,
  scaleByShampooDefaults,
} from "./scale-by-shampoo.ts";

/** Options of {@link shampoo}; `lr` is required. */
export interface ShampooOptions extends ScaleByShampooOptions, NaturalStepOptions {}

/**
 * Shampoo as an optimiser: {@link scaleByShampoo}, then momentum, weight decay and learning rate as in `fishleg`.
 *
 * @param options - see {@link ShampooOptions}.
 * @throws code "option" for unknown, missing or out-of-range options.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, grad } from "@legendre/core-tensor";
 * import { shampoo } from "@legendre/fishleg/rivals";
 *
 * const optimizer = shampoo<tf.Tensor2D>({ lr: 0.1, momentum: 0, every: 1 });
 * const loss = (w: tf.Tensor2D) => tf.sum(tf.square(tf.sub(w, tf.eye(2)))) as tf.Tensor;
 * let params = tf.zeros([2, 2]) as tf.Tensor2D;
 * let state = optimizer.init(params);
 * for (let step = 0; step < 30; step++) {
 *   const next = optimizer.update(grad(loss)(params), state, params, { step });
 *   params = applyUpdates(params, next.updates);
 *   state = next.state;
 * }
 * console.log((loss(params).dataSync()[0] ?? 1) < 0.02); // true
 * ```
 */
export function shampoo<P>(options: ShampooOptions): GradientTransform<P> {
  const known = { lr: undefined, ...scaleByShampooDefaults, ...naturalStepDefaults };
  const { lr, momentum, weightDecay, ...own } = resolveOptions<object>(
    "shampoo",
    options,
    known,
  ) as Required<ShampooOptions>;
  const steps = { lr, momentum, weightDecay } as NaturalStepOptions;
  return naturalSteps("shampoo", scaleByShampoo<P>(own) as GradientTransform<P>, steps);
}
