import { LegendreError } from "../errors.ts";
import { atLeast, flag, type OptionsOf, options, share } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { scaleByMomentum } from "./scale-by-momentum.ts";
import { rate } from "./scale-by-schedule.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link sgd}. */
export const sgdOptions = options(
  "sgd",
  {
    /** Learning rate: at least 0, or a schedule. Required. */
    lr: rate(),
    /** Share of the last velocity that is kept, in [0, 1). */
    momentum: share(0),
    /** Nesterov's momentum; needs a `momentum` above 0. */
    nesterov: flag(false),
    /** Added to the gradient as `weightDecay · params`, before the momentum. */
    weightDecay: atLeast(0, 0),
  },
  {
    rules: ({ momentum, nesterov }, where) => {
      if (!nesterov || momentum > 0) return;
      const what =
        "nesterov looks ahead along the velocity, and momentum is 0; set momentum, e.g. to 0.9";
      throw new LegendreError("option", where, what, { option: "momentum" });
    },
  },
);

/** Options of {@link sgd}. */
export interface SgdOptions extends OptionsOf<typeof sgdOptions> {}

/**
 * Stochastic gradient descent, with momentum and weight decay if asked for:
 *
 * $$g \leftarrow g + \text{weightDecay} \cdot \theta, \qquad v \leftarrow \text{momentum} \cdot v + g,
 * \qquad u = -\text{lr} \cdot v$$
 *
 * with $u = -\text{lr} \cdot (g + \text{momentum} \cdot v)$ for `nesterov`. As PyTorch's `SGD` with
 * dampening 0: the decay is coupled.
 *
 * @throws `option` for unknown or out-of-range options, or no `lr`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, grad, sgd } from "@legendre/core-tensor";
 *
 * const optimizer = sgd({ lr: 0.1, momentum: 0.9 });
 * let params = { w: tf.scalar(1) };
 * let state = optimizer.init(params);
 * for (let i = 0; i < 100; i++) {
 *   const grads = grad((p: { w: tf.Scalar }) => tf.square(p.w))(params);
 *   const next = optimizer.update(grads, state, params);
 *   params = applyUpdates(params, next.updates);
 *   state = next.state;
 * }
 * console.log(Math.abs(params.w.dataSync()[0]) < 0.02); // → true
 * ```
 */
export function sgd(options: SgdOptions): TreeTransform {
  const { lr, momentum, nesterov, weightDecay } = sgdOptions.resolve(options);
  const stages: TreeTransform[] = [learningRate("sgd", lr)];
  if (momentum > 0) stages.unshift(scaleByMomentum({ decay: momentum, nesterov }));
  if (weightDecay > 0) stages.unshift(addDecayedWeights(weightDecay));
  return chain(...stages) as TreeTransform;
}
