import { add, clone, mul, type Tensor } from "../ops.ts";
import { flag, type OptionsOf, options, share } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeZerosLike } from "../tree/index.ts";
import { checkState, checkUpdate, constant, mapLeaves } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleByMomentum}. */
export const scaleByMomentumOptions = options("scaleByMomentum", {
  /** Share of the last velocity that is kept, in [0, 1). */
  decay: share(0.9),
  /** Look one step ahead: $u_t = g_t + \text{decay} \cdot v_t$. */
  nesterov: flag(false),
});

/** Options of {@link scaleByMomentum}. */
export interface ScaleByMomentumOptions extends OptionsOf<typeof scaleByMomentumOptions> {}

/** The state of {@link scaleByMomentum}. */
export interface MomentumState {
  /** The decaying sum of past updates, like the params; zero before the first step. */
  readonly velocity: Tree<Tensor>;
}

/**
 * Adds up past updates with decaying weight (a sum, not a mean: there is no factor 1 − decay):
 *
 * $$v_t = \text{decay} \cdot v_{t-1} + g_t, \qquad u_t = v_t, \quad v_0 = 0$$
 *
 * or, with `nesterov`, $u_t = g_t + \text{decay} \cdot v_t$. This is PyTorch's SGD with dampening 0
 * and optax's `trace`.
 *
 * @throws `option` for unknown or out-of-range options.
 * @see Sutskever et al., "On the importance of initialization and momentum in deep learning", ICML 2013.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByMomentum } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByMomentum({ decay: 0.5 });
 * const params = tf.scalar(0);
 * const first = transform.update(tf.scalar(1), transform.init(params), params);
 * const second = transform.update(tf.scalar(1), first.state, params);
 * console.log(second.updates.dataSync()[0]); // → 1.5
 * ```
 */
export function scaleByMomentum(options?: ScaleByMomentumOptions): TreeTransform<MomentumState> {
  const { decay, nesterov } = scaleByMomentumOptions.resolve(options);
  const where = "scaleByMomentum.update";
  return {
    init: (params) => ({ velocity: treeZerosLike(params) as Tree<Tensor> }),
    update: (updates, state, params) => {
      checkUpdate(where, updates, params);
      checkState(where, { velocity: state.velocity }, params);
      return scoped(() => {
        const rate = constant(decay);
        const onto = (kept: Tensor, added: Tensor): Tensor => add(mul(kept, rate), added);
        const velocity = mapLeaves((v, g) => onto(v, g!), state.velocity, updates);
        // A clone, since the caller may free updates and state independently.
        const ahead = (g: Tensor, v: Tensor): Tensor => (nesterov ? onto(v, g) : clone(v));
        const moved = mapLeaves((g, v) => ahead(g, v!), updates, velocity);
        return { updates: moved, state: { velocity } };
      });
    },
  };
}
