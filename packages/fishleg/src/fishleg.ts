import { chain, type GradientTransform, type Schedule } from "@legendre/core-tensor";
import {
  addDecayedWeights,
  type MomentumState,
  scale,
  scaleByLearningRate,
  scaleByMomentum,
} from "@legendre/core-tensor/optim";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { type ScaleByFishlegOptions, scaleByFishlegDefaults } from "./options.ts";
import { type FishlegState, scaleByFishleg } from "./scale-by-fishleg.ts";

/** Options of {@link fishleg}; `outputs`, `likelihood` and `lr` are required. */
export interface FishlegOptions<P = unknown, B = unknown> extends ScaleByFishlegOptions<P, B> {
  /** Learning rate, at least 0, or a schedule: the share of the natural-gradient step that is taken. */
  readonly lr: number | Schedule;
  /** Share of the last mean step that is kept, in [0, 1). @defaultValue `0.9` */
  readonly momentum?: number | undefined;
  /** Decoupled weight decay, multiplied by the learning rate too. @defaultValue `0` */
  readonly weightDecay?: number | undefined;
}

/** The defaults of {@link FishlegOptions}. */
export const fishlegDefaults: typeof scaleByFishlegDefaults & {
  readonly momentum: number;
  readonly weightDecay: number;
} = Object.freeze({ ...scaleByFishlegDefaults, momentum: 0.9, weightDecay: 0 });

/** The state of {@link fishleg}: that of its stages. */
export type FishlegChainState = readonly [FishlegState, MomentumState, ...unknown[]];

/**
 * The FishLeg optimiser: natural-gradient steps with a learned inverse Fisher matrix and momentum,
 * $$m_t = β m_{t-1} + (1 - β)\, Q(λ_t)\, g_t, \qquad θ_{t+1} = θ_t - \text{lr}\,(m_t + \text{weightDecay} \cdot θ_t)$$
 * with $m_0 = 0$ and no bias correction. It is {@link scaleByFishleg} followed by stages of core-tensor;
 * see there for what `update` needs in `extra`.
 *
 * @param options - see {@link FishlegOptions}.
 * @throws code "option" for unknown, missing or out-of-range options.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, gaussian, random, valueAndGrad } from "@legendre/core-tensor";
 * import { fishleg } from "@legendre/fishleg";
 *
 * const x = random.normal(random.key(0), [64, 2]) as tf.Tensor2D;
 * const y = tf.matMul(x, tf.tensor2d([[1], [-2]]));
 * const outputs = (w: tf.Tensor2D, batch: tf.Tensor2D) => tf.matMul(batch, w) as tf.Tensor;
 * const optimizer = fishleg({ outputs, likelihood: gaussian(), lr: 1, momentum: 0.5 });
 * let params: tf.Tensor2D = tf.zeros([2, 1]);
 * let state = optimizer.init(params);
 * for (let step = 0; step < 100; step++) {
 *   const { value, grads } = valueAndGrad((w: tf.Tensor2D) => gaussian().nll(outputs(w, x), y))(params);
 *   const extra = { batch: x, value, step, key: random.key(step) };
 *   const next = optimizer.update(grads, state, params, extra);
 *   params = applyUpdates(params, next.updates);
 *   state = next.state;
 * }
 * console.log([...params.dataSync()].map((v) => v.toFixed(2))); // [ '1.00', '-2.00' ]
 * ```
 *
 * @see Garcia et al., "Fisher-Legendre (FishLeg) optimization of deep neural networks", ICLR 2023.
 */
export function fishleg<P, B>(
  options: FishlegOptions<P, B>,
): GradientTransform<P, FishlegChainState> {
  const known = {
    outputs: undefined,
    likelihood: undefined,
    lr: undefined,
    ...fishlegDefaults,
  };
  const { lr, momentum, weightDecay, ...inverse } = resolveOptions<object>(
    "fishleg",
    options,
    known,
  ) as Required<FishlegOptions<P, B>>;
  checkNumber("fishleg", "momentum", momentum, { min: 0, exclusiveMax: 1 });
  checkNumber("fishleg", "weightDecay", weightDecay, { min: 0 });
  if (typeof lr !== "function") checkNumber("fishleg", "lr", lr, { min: 0 });
  const decay = weightDecay ?? 0;
  return chain(
    scaleByFishleg(inverse),
    scaleByMomentum({ decay: momentum ?? 0 }),
    scale(1 - (momentum ?? 0)),
    ...(decay > 0 ? [addDecayedWeights(decay)] : []),
    scaleByLearningRate(lr),
  ) as unknown as GradientTransform<P, FishlegChainState>;
}
