import { add, div, fill, sqrt, square, type Tensor } from "../ops.ts";
import { atLeast, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import type { Tree } from "../tree/index.ts";
import { addDecayedWeights } from "./add-decayed-weights.ts";
import { chain } from "./chain.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { rate } from "./scale-by-schedule.ts";
import { checkState, checkUpdate, constant, mapLeaves } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleByRss}. */
export const scaleByRssOptions = options("scaleByRss", {
  /** The sum of squares before the first step, in units of the gradient squared; at least 0. */
  initial: atLeast(0, 0),
  /** Added to the root outside it, in units of the gradient; at least 0. */
  eps: atLeast(0, 1e-10),
});

/** Options of {@link scaleByRss}. */
export interface ScaleByRssOptions extends OptionsOf<typeof scaleByRssOptions> {}

/** The state of {@link scaleByRss}. */
export interface RssState {
  /** The sum of the squares of all gradients so far, like the params. */
  readonly sum: Tree<Tensor>;
}

/**
 * Divides the updates by the root of the sum of all their squares so far, Adagrad's rule:
 *
 * $$s_t = s_{t-1} + g_t^2, \qquad u_t = \frac{g_t}{\sqrt{s_t} + \text{eps}}, \quad s_0 = \text{initial}$$
 *
 * As PyTorch's `Adagrad`; optax's `scale_by_rss` adds its `eps` inside the root and starts at 0.1.
 *
 * @throws `option` for unknown or out-of-range options.
 * @see Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
 * optimization", JMLR 2011.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByRss } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByRss({ initial: 16 });
 * const params = tf.tensor1d([0, 0]);
 * const { updates } = transform.update(tf.tensor1d([3, 0]), transform.init(params), params);
 * console.log([...updates.dataSync()].map((x) => x.toFixed(3))); // → [ '0.600', '0.000' ]
 * ```
 */
export function scaleByRss(options?: ScaleByRssOptions): TreeTransform<RssState> {
  const { initial, eps } = scaleByRssOptions.resolve(options);
  const where = "scaleByRss.update";
  return {
    init: (params) =>
      scoped(() => ({
        sum: mapLeaves(({ shape }) => fill(shape, initial), params) as Tree<Tensor>,
      })),
    update: (updates, state, params) => {
      checkUpdate(where, updates, params);
      checkState(where, { sum: state.sum }, params);
      return scoped(() => {
        const epsilon = constant(eps);
        const sum = mapLeaves((s, g) => add(s, square(g!)), state.sum, updates);
        const scaled = mapLeaves((g, s) => div(g, add(sqrt(s!), epsilon)), updates, sum);
        return { updates: scaled, state: { sum } };
      });
    },
  };
}

/** The options of {@link adagrad}. */
export const adagradOptions = options(
  "adagrad",
  {
    /** Learning rate: at least 0, or a schedule. Required. */
    lr: rate(),
    /** Added to the gradient as `weightDecay · params`, before it is rescaled. */
    weightDecay: atLeast(0, 0),
  },
  { from: scaleByRssOptions },
);

/** Options of {@link adagrad}. */
export interface AdagradOptions extends ScaleByRssOptions, OptionsOf<typeof adagradOptions> {}

/**
 * Adagrad: {@link scaleByRss} and a learning rate, $u = -\text{lr} \cdot g / (\sqrt{s} + \text{eps})$ with the sum $s$ of all
 * squared gradients so far. Steps get shorter where gradients were large or many, for good: it suits rare features of sparse data.
 * As PyTorch's `Adagrad`, whose `lr_decay` is a schedule here.
 *
 * @throws `option` for unknown or out-of-range options, or no `lr`.
 * @see Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
 * optimization", JMLR 2011.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { adagrad } from "@legendre/core-tensor/optim";
 *
 * const optimizer = adagrad({ lr: 0.5 });
 * const params = { w: tf.scalar(1) };
 * const { updates } = optimizer.update({ w: tf.scalar(3) }, optimizer.init(params), params);
 * console.log(updates.w.dataSync()[0].toFixed(3)); // → -0.500
 * ```
 */
export function adagrad(options: AdagradOptions): TreeTransform {
  const { lr, initial, eps, weightDecay } = adagradOptions.resolve(options);
  const stages: TreeTransform[] = [scaleByRss({ initial, eps }), learningRate("adagrad", lr)];
  if (weightDecay > 0) stages.unshift(addDecayedWeights(weightDecay));
  return chain(...stages) as TreeTransform;
}
