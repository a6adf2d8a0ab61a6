import type { GradientTransform } from "@legendre/core-tensor";
import { resolveOptions } from "@legendre/core-tensor/options";
import { type NaturalStepOptions, naturalStepDefaults, naturalSteps } from "../natural-steps.ts";
import {
  type ScaleByDiagonalFisherOptions,
  scaleByDiagonalFisher,
  scaleByDiagonalFisherDefaults,
} from "./scale-by-diagonal-fisher.ts";

/** Options of {@link diagonalNaturalGradient}; `outputs`, `likelihood` and `lr` are required. */
export interface DiagonalNaturalGradientOptions<P = unknown, B = unknown>
  extends ScaleByDiagonalFisherOptions<P, B>,
    NaturalStepOptions {}

/**
 * The diagonal natural gradient as an optimiser: {@link scaleByDiagonalFisher}, then momentum, weight decay and
 * learning rate as in `fishleg`.
 *
 * @param options - see {@link DiagonalNaturalGradientOptions}.
 * @throws code "option" for unknown, missing or out-of-range options.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, gaussian, random, valueAndGrad } from "@legendre/core-tensor";
 * import { diagonalNaturalGradient } from "@legendre/fishleg/rivals";
 *
 * const x = random.normal(random.key(0), [64, 2]) as tf.Tensor2D;
 * const y = tf.matMul(x, tf.tensor2d([[1], [-2]]));
 * const outputs = (w: tf.Tensor2D, batch: tf.Tensor2D) => tf.matMul(batch, w) as tf.Tensor;
 * const optimizer = diagonalNaturalGradient({ outputs, likelihood: gaussian(), lr: 1, momentum: 0 });
 * let params = tf.zeros([2, 1]) as tf.Tensor2D;
 * let state = optimizer.init(params);
 * for (let step = 0; step < 60; step++) {
 *   const { value, grads } = valueAndGrad((w: tf.Tensor2D) => gaussian().nll(outputs(w, x), y))(params);
 *   const extra = { batch: x, value, step, key: random.key(step) };
 *   const next = optimizer.update(grads, state, params, extra);
 *   params = applyUpdates(params, next.updates);
 *   state = next.state;
 * }
 * console.log([...params.dataSync()].map((v) => v.toFixed(2))); // [ '1.00', '-2.00' ]
 * ```
 */
export function diagonalNaturalGradient<P, B>(
  options: DiagonalNaturalGradientOptions<P, B>,
): GradientTransform<P> {
  const known = {
    outputs: undefined,
    likelihood: undefined,
    lr: undefined,
    ...scaleByDiagonalFisherDefaults,
    ...naturalStepDefaults,
  };
  const name = "diagonalNaturalGradient";
  const { lr, momentum, weightDecay, ...own } = resolveOptions<object>(
    name,
    options,
    known,
  ) as Required<DiagonalNaturalGradientOptions<P, B>>;
  const steps = { lr, momentum, weightDecay } as NaturalStepOptions;
  return naturalSteps(name, scaleByDiagonalFisher(own) as GradientTransform<P>, steps);
}
