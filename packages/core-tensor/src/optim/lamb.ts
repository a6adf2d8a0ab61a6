import {
  div,
  equal,
  logicalOr,
  mul,
  type Scalar,
  where as select,
  sqrt,
  square,
  sum,
  type Tensor,
} from "../ops.ts";
import { atLeast, type OptionsOf, optional, options, value } from "../options.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import type { LeafMask } from "./leaf-mask.ts";
import { type ScaleByAdamOptions, scaleByAdam, scaleByAdamOptions } from "./scale-by-adam.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { rate } from "./scale-by-schedule.ts";
import { constant, mapLeaves, stateless } from "./stage.ts";
import type { EmptyState, TreeTransform } from "./transform.ts";

/**
 * Gives the update of each leaf the length of that leaf's params, LAMB's and LARS's rule:
 *
 * $$u \leftarrow u \cdot \frac{\lVert\theta\rVert}{\lVert u \rVert}$$
 *
 * with Euclidean norms over the leaf. Where either norm is 0 the update stays as it is, so that weights that start at 0 can leave it. As
 * optax's `scale_by_trust_ratio` with its defaults.
 *
 * @see You et al., "Large batch optimization for deep learning: training BERT in 76 minutes", ICLR 2020, section 3.2.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByTrustRatio } from "@legendre/core-tensor/optim";
 *
 * const params = { w: tf.tensor1d([3, 4]) };
 * const { updates } = scaleByTrustRatio().update({ w: tf.tensor1d([0, 20]) }, {}, params);
 * console.log([...updates.w.dataSync()]); // → [ 0, 5 ]
 * ```
 */
export function scaleByTrustRatio(): TreeTransform<EmptyState> {
  return stateless("scaleByTrustRatio", (updates, params) =>
    mapLeaves((update, param) => mul(update, trustRatio(param!, update)), updates, params),
  );
}

function trustRatio(param: Tensor, update: Tensor): Tensor {
  const [own, other] = [param, update].map((leaf) => sqrt(sum(square(leaf))) as Scalar);
  const none = constant(0);
  const one = constant(1);
  const empty = logicalOr(equal(own!, none), equal(other!, none));
  return select(empty, one, div(own!, select(empty, one, other!)));
}

/** The options of {@link lamb}. */
export const lambOptions = options(
  "lamb",
  {
    /** Learning rate: at least 0, or a schedule; the relative length of a step. Required. */
    lr: rate(),
    /** Added to the root outside it, in units of the gradient; at least 0. */
    eps: atLeast(0, 1e-6),
    /** Added to the update as `weightDecay · params`, before its length is set. */
    weightDecay: atLeast(0, 0.01),
    /** Which weights decay; see {@link addDecayedWeights}. If left out: all. */
    decayMask: optional(value<LeafMask>()),
  },
  { from: scaleByAdamOptions },
);

/** Options of {@link lamb}. */
export interface LambOptions extends ScaleByAdamOptions, OptionsOf<typeof lambOptions> {}

/**
 * LAMB, for large batches: Adam's update with weight decay, whose length in each leaf is `lr` times that of the params,
 *
 * $$r = \frac{\hat m}{\sqrt{\hat v} + \text{eps}} + \text{weightDecay} \cdot \theta, \qquad
 * u = -\text{lr} \cdot \frac{\lVert\theta\rVert}{\lVert r \rVert}\, r$$
 *
 * by {@link scaleByAdam} and {@link scaleByTrustRatio}. As optax's `lamb`, whose default decay is 0.
 *
 * @throws `option` for unknown or out-of-range options, or no `lr`.
 * @see You et al., "Large batch optimization for deep learning: training BERT in 76 minutes", ICLR 2020, algorithm 2.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { lamb } from "@legendre/core-tensor/optim";
 *
 * const optimizer = lamb({ lr: 0.1, weightDecay: 0 });
 * const params = { w: tf.tensor1d([3, 4]) };
 * const { updates } = optimizer.update({ w: tf.tensor1d([0, 7]) }, optimizer.init(params), params);
 * console.log(updates.w.dataSync()[1].toFixed(3)); // → -0.500
 * ```
 */
export function lamb(options: LambOptions): TreeTransform {
  const { lr, weightDecay, decayMask, ...own } = lambOptions.resolve(options);
  const stages: TreeTransform[] = [scaleByAdam(own), scaleByTrustRatio(), learningRate("lamb", lr)];
  if (weightDecay > 0) stages.splice(1, 0, addDecayedWeights(weightDecay, { mask: decayMask }));
  return chain(...stages) as TreeTransform;
}
