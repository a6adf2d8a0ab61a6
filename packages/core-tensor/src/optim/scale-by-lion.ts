import { sign, type Tensor } from "../ops.ts";
import { type OptionsOf, options, share } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeZerosLike } from "../tree/index.ts";
import { checkState, checkUpdate, constant, mapLeaves, mix } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleByLion}. */
export const scaleByLionOptions = options("scaleByLion", {
  /** Share of the old mean in the step, in [0, 1). */
  b1: share(0.9),
  /** Decay rate of the mean of the gradients, in [0, 1). */
  b2: share(0.99),
});

/** Options of {@link scaleByLion}. */
export interface ScaleByLionOptions extends OptionsOf<typeof scaleByLionOptions> {}

/** The state of {@link scaleByLion}. */
export interface LionState {
  /** Decaying mean of the gradients, like the params; zero before the first step. */
  readonly mu: Tree<Tensor>;
}

/**
 * Replaces each element of the updates by a sign, Lion's rule:
 *
 * $$u_t = \operatorname{sign}(b_1 m_{t-1} + (1 - b_1) g_t), \qquad m_t = b_2 m_{t-1} + (1 - b_2) g_t$$
 *
 * with $m_0 = 0$ and $\operatorname{sign}(0) = 0$.
 *
 * @throws `option` for unknown or out-of-range options.
 * @see Chen et al., "Symbolic discovery of optimization algorithms", NeurIPS 2023, algorithm 2.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByLion } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByLion();
 * const params = tf.tensor1d([0, 0, 0]);
 * const { updates } = transform.update(tf.tensor1d([3, -0.01, 0]), transform.init(params), params);
 * console.log([...updates.dataSync()]); // → [ 1, -1, 0 ]
 * ```
 */
export function scaleByLion(options?: ScaleByLionOptions): TreeTransform<LionState> {
  const { b1, b2 } = scaleByLionOptions.resolve(options);
  const where = "scaleByLion.update";
  return {
    init: (params) => ({ mu: treeZerosLike(params) as Tree<Tensor> }),
    update: (updates, state, params) => {
      checkUpdate(where, updates, params);
      checkState(where, { mu: state.mu }, params);
      return scoped(() => {
        const [keep1, take1, keep2, take2] = [b1, 1 - b1, b2, 1 - b2].map(constant);
        const signs = mapLeaves((g, m) => sign(mix(m!, keep1!, g, take1!)), updates, state.mu);
        const mu = mapLeaves((m, g) => mix(m, keep2!, g!, take2!), state.mu, updates);
        return { updates: signs, state: { mu } };
      });
    },
  };
}
