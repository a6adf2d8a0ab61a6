import { LegendreError } from "../errors.ts";
import { scoped } from "../scope.ts";
import { kind } from "../tree/check-tensors.ts";
import type { GradientTransform, TreeTransform, UpdateExtra } from "./transform.ts";

/** The states of the stages of a {@link chain}, in order. */
export type ChainState<T extends readonly unknown[]> = {
  [K in keyof T]: T[K] extends { init(params: never): infer S } ? S : unknown;
};

/**
 * Transforms one after the other: the updates of one stage go into the next, the extras to all.
 *
 * @param transforms - the stages, first to last.
 * @returns a transform whose state is the array of the stages' states.
 * @throws `option` for an argument that is no transform.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { chain, clipByGlobalNorm, scale } from "@legendre/core-tensor";
 *
 * const optimizer = chain(clipByGlobalNorm(1), scale(-0.1));
 * const params = { w: tf.tensor1d([0, 0]) };
 * const grads = { w: tf.tensor1d([30, 40]) };
 * const { updates } = optimizer.update(grads, optimizer.init(params), params);
 * console.log(updates.w.dataSync()[0].toFixed(3)); // → -0.060
 * ```
 */
export function chain<const T extends readonly TreeTransform<unknown, E>[], E = UpdateExtra>(
  ...transforms: T
): TreeTransform<ChainState<T>, E>;
/** For stages that serve one type of params only. */
export function chain<
  P,
  const T extends readonly GradientTransform<P, unknown, E>[],
  E = UpdateExtra<P>,
>(...transforms: T): GradientTransform<P, ChainState<T>, E>;
export function chain(
  ...transforms: readonly GradientTransform<unknown, unknown, unknown>[]
): GradientTransform<unknown, readonly unknown[], unknown> {
  transforms.forEach((transform, i) => {
    if (typeof transform?.init === "function" && typeof transform.update === "function") return;
    const got = transform === undefined ? "nothing" : kind(transform);
    const what = `argument ${i + 1} must be a transform ({ init, update }), got ${got}`;
    throw new LegendreError("option", "chain", what, { index: i, value: transform });
  });
  return {
    init: (params) => scoped(() => transforms.map((transform) => transform.init(params))),
    update: (updates, state, params, extra) => {
      if (!Array.isArray(state) || state.length !== transforms.length) {
        const got = Array.isArray(state) ? `${state.length} states` : kind(state);
        const what = `state has ${got}, the chain has ${transforms.length} stages; pass what init or the last update returned`;
        throw new LegendreError("structure", "chain.update", what, { expected: transforms.length });
      }
      return scoped(() => {
        let current = updates;
        const next = transforms.map((transform, i) => {
          const stage = transform.update(current, state[i], params, extra);
          current = stage.updates;
          return stage.state;
        });
        return { updates: current, state: next };
      });
    },
  };
}
