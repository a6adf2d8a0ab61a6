import { add, clone, div, mul, type Scalar, sub, type Tensor } from "../ops.ts";
import { type OptionsOf, oneOf, optional, options, share } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeClone, treeZerosLike } from "../tree/index.ts";
import {
  checkState,
  checkUpdate,
  constant,
  mapLeaves,
  nextCount,
  oneMinusPower,
  startCount,
} from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link ema}. */
export const emaOptions = options("ema", {
  /** Share of the old mean that is kept, in [0, 1); 0.999 for params and 0.9 for updates if left out. */
  decay: optional(share()),
  /** What the mean is of. */
  of: oneOf(["updates", "params"], "updates"),
});

/** Options of {@link ema}. */
export interface EmaOptions extends OptionsOf<typeof emaOptions> {}

/** The state of {@link ema}. */
export interface EmaState {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /**
   * The mean, bias-corrected, like the params. Before the first step zero for updates, the params
   * themselves for params.
   */
  readonly average: Tree<Tensor>;
}

/**
 * The exponential moving average of what passes through,
 *
 * $$\bar x_t = \frac{1 - \text{decay}}{1 - \text{decay}^t} \sum_{i=1}^{t} \text{decay}^{t-i} x_i$$
 *
 * - of `"updates"`: the updates are replaced by their mean, momentum as a mean in place of a sum.
 * - of `"params"`: the updates pass as they are, and `state.average` is the mean of the params after each
 *   step, to evaluate with. It must be the last stage of a chain.
 *
 * The weights add up to 1 from the first step on (bias correction), when the mean is $x_1$.
 *
 * @throws `option` for unknown or out-of-range options.
 * @see Polyak and Juditsky, "Acceleration of stochastic approximation by averaging" (1992).
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { chain } from "@legendre/core-tensor";
 * import { ema, scale } from "@legendre/core-tensor/optim";
 *
 * const optimizer = chain(scale(-1), ema({ decay: 0.5, of: "params" }));
 * const params = tf.scalar(1);
 * const first = optimizer.update(tf.scalar(1), optimizer.init(params), params); // to 0
 * const second = optimizer.update(tf.scalar(-3), first.state, tf.scalar(0)); // to 3
 * console.log((second.state[1].average as tf.Tensor).dataSync()[0]); // → 2
 * ```
 *
 * @remarks The mean is carried corrected, $\bar x_t = \bar x_{t-1} + c_t (x_t - \bar x_{t-1})$ with
 * $c_t = (1 - \text{decay}) / (1 - \text{decay}^t)$, so that nothing is left to do when it is used.
 */
export function ema(options?: EmaOptions): TreeTransform<EmaState> {
  const { of, decay = of === "params" ? 0.999 : 0.9 } = emaOptions.resolve(options);
  const where = "ema.update";
  return {
    init: (params) =>
      scoped(() => ({
        count: startCount(),
        average: (of === "params" ? treeClone(params) : treeZerosLike(params)) as Tree<Tensor>,
      })),
    update: (updates, state, params) => {
      checkUpdate(where, updates, params);
      checkState(where, { average: state.average }, params);
      return scoped(() => {
        const count = nextCount(state.count);
        const taken = div(constant(1 - decay), oneMinusPower(decay, count));
        const toward = (mean: Tensor, x: Tensor): Tensor => add(mean, mul(taken, sub(x, mean)));
        const average = mapLeaves(
          (mean, update, param) => toward(mean, of === "params" ? add(param!, update!) : update!),
          state.average,
          updates,
          params,
        );
        const passed = of === "params" ? updates : average;
        // Clones, since the caller may free updates and state independently.
        const out = mapLeaves((_, leaf) => clone(leaf!), updates, passed);
        return { updates: out, state: { count, average } };
      });
    },
  };
}
