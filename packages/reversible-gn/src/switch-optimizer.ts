import {
  type GradientTransform,
  LegendreError,
  treeClone,
  type UpdateExtra,
} from "@legendre/core-tensor";
import type { Updated } from "@legendre/core-tensor/optim";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";

/** Options of {@link switchOptimizer}. */
export interface SwitchOptimizerOptions<P, A, B> {
  /** The step, counted from 0, that is the first of `to`. */
  readonly at: number;
  readonly from: GradientTransform<P, A>;
  readonly to: GradientTransform<P, B>;
}

/** The state of {@link switchOptimizer}. */
export interface SwitchState<A, B> {
  readonly from: A;
  readonly to: B;
}

/**
 * One optimiser until a step, another from then on: what does exact Gauss-Newton do to weights that Adam has trained?
 *
 * @param options - see {@link SwitchOptimizerOptions}; `to` counts its own steps from 0.
 * @returns a transform; both states are made at the start, and each stands still while the other works.
 * @throws code "option" for options out of range, and from `update` when `extra.step` is no number (`fit` passes it).
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scale } from "@legendre/core-tensor/optim";
 * import { switchOptimizer } from "@legendre/reversible-gn";
 *
 * const optimizer = switchOptimizer({ at: 2, from: scale(-1), to: scale(-10) });
 * const w = tf.scalar(0) as tf.Tensor;
 * const state = optimizer.init(w);
 * const update = (step: number) =>
 *   (optimizer.update(tf.scalar(1), state, w, { step }).updates as tf.Tensor).dataSync()[0];
 * console.log(update(1), update(2)); // -1 -10
 * ```
 *
 * @see Buffelli et al., NeurIPS 2024, figure 7, which switches after half of the run.
 */
export function switchOptimizer<P, A, B>(
  options: SwitchOptimizerOptions<P, A, B>,
): GradientTransform<P, SwitchState<A, B>> {
  const where = "switchOptimizer";
  const { at, from, to } = resolveOptions(where, options as object, {
    at: undefined as number | undefined,
    from: undefined,
    to: undefined,
  }) as never as SwitchOptimizerOptions<P, A, B>;
  checkNumber(where, "at", at, { integer: true, min: 0 });
  for (const [name, transform] of [["from", from] as const, ["to", to] as const]) {
    if (typeof transform?.update === "function") continue;
    const message = `${name} must be an optimiser, e.g. adam({ lr }), got ${typeof transform}`;
    throw new LegendreError("option", where, message, { option: name });
  }
  return {
    // A step number that stands for many has to stay on its side of the switch.
    phase: (step) => {
      if (step >= at) return at + (to.phase?.(step - at) ?? 0);
      const early = from.phase?.(step) ?? 0;
      return early < at ? early : step;
    },
    init: (params) => ({ from: from.init(params), to: to.init(params) }),
    update: (updates, state, params, extra = {}): Updated<P, SwitchState<A, B>> => {
      const step = stepOf(extra);
      if (step < at) {
        const found = from.update(updates, state.from, params, extra as never);
        return {
          updates: found.updates,
          state: { from: found.state, to: treeClone(state.to) as B },
        };
      }
      const found = to.update(updates, state.to, params, { ...extra, step: step - at } as never);
      return {
        updates: found.updates,
        state: { from: treeClone(state.from) as A, to: found.state },
      };
    },
  };
}

function stepOf({ step }: UpdateExtra): number {
  if (typeof step === "number") return step;
  const message = "extra.step is missing; pass the number of the step, as fit does";
  throw new LegendreError("option", "switchOptimizer.update", message, { option: "extra.step" });
}
