import { add, div, mul, sqrt, square, sub, type Tensor } from "../ops.ts";
import { atLeast, flag, type OptionsOf, options, share } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeZerosLike } from "../tree/index.ts";
import { checkState, checkUpdate, constant, mapLeaves, mix } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleByRms}. */
export const scaleByRmsOptions = options("scaleByRms", {
  /** Decay rate of the mean of the squares, in [0, 1). */
  decay: share(0.99),
  /** Added to the root outside it, in units of the gradient; at least 0. */
  eps: atLeast(0, 1e-8),
  /** Divide by the standard deviation of the gradients, in place of their root mean square. */
  centred: flag(false),
});

/** Options of {@link scaleByRms}. */
export interface ScaleByRmsOptions extends OptionsOf<typeof scaleByRmsOptions> {}

/** The state of {@link scaleByRms}. */
export interface RmsState {
  /** Decaying mean of the gradients, like the params; null unless centred. */
  readonly mu: Tree<Tensor>;
  /** Decaying mean of their squares, of the squared distances from `mu` where centred; like the params. */
  readonly nu: Tree<Tensor>;
}

/**
 * Divides the updates by the root of the decaying mean of their squares:
 *
 * $$v_t = \text{decay} \cdot v_{t-1} + (1 - \text{decay})\, g_t^2, \qquad
 * u_t = \frac{g_t}{\sqrt{v_t} + \text{eps}}$$
 *
 * and for `centred` by $\sqrt{v_t - m_t^2} + \text{eps}$, where $m_t$ is the decaying mean of the
 * gradients. There is no bias correction, as in PyTorch's `RMSprop`.
 *
 * @throws `option` for unknown or out-of-range options.
 * @see Tieleman and Hinton, "Lecture 6.5: rmsprop", Coursera (2012); Graves, "Generating sequences with
 * recurrent neural networks" (2013), eq. 38–41, for the centred form.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByRms } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByRms({ decay: 0.75 });
 * const params = tf.tensor1d([0, 0]);
 * const { updates } = transform.update(tf.tensor1d([3, -0.01]), transform.init(params), params);
 * console.log([...updates.dataSync()].map((x) => x.toFixed(3))); // → [ '2.000', '-2.000' ]
 * ```
 *
 * @remarks The difference of $v_t$ and $m_t^2$ loses its digits, or its sign, where gradients hardly
 * change; it is therefore carried along by its own recursion, $w_t = \text{decay} \cdot (w_{t-1} +
 * (1 - \text{decay})(g_t - m_{t-1})^2)$, which is the same number.
 */
export function scaleByRms(options?: ScaleByRmsOptions): TreeTransform<RmsState> {
  const { decay, eps, centred } = scaleByRmsOptions.resolve(options);
  const where = "scaleByRms.update";
  return {
    init: (params) =>
      scoped(() => ({
        mu: centred ? (treeZerosLike(params) as Tree<Tensor>) : null,
        nu: treeZerosLike(params) as Tree<Tensor>,
      })),
    update: (updates, state, params) => {
      checkUpdate(where, updates, params);
      checkState(where, centred ? { mu: state.mu, nu: state.nu } : { nu: state.nu }, params);
      return scoped(() => {
        const [keep, take, epsilon] = [constant(decay), constant(1 - decay), constant(eps)];
        const spread = (v: Tensor, g: Tensor, m: Tensor): Tensor =>
          mul(keep, add(v, mul(take, square(sub(g, m)))));
        const nu = centred
          ? mapLeaves((v, g, m) => spread(v, g!, m!), state.nu, updates, state.mu)
          : mapLeaves((v, g) => mix(v, keep, square(g!), take), state.nu, updates);
        const mu = centred ? mapLeaves((m, g) => mix(m, keep, g!, take), state.mu, updates) : null;
        const scaled = mapLeaves((g, v) => div(g, add(sqrt(v!), epsilon)), updates, nu);
        return { updates: scaled, state: { mu, nu } };
      });
    },
  };
}
