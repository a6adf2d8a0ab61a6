import { LegendreError } from "../errors.ts";
import { scoped } from "../scope.ts";
import { kindOf } from "../tree/kind-of.ts";
import type {
  AnyTransform,
  ChainExtra,
  ChainParams,
  GradientTransform,
  TreeTransform,
} from "./transform.ts";
import { checkTransform } from "./wrapped.ts";

/** The states of the stages of a {@link chain}, in order. */
export type ChainState<T extends readonly unknown[]> = {
  [K in keyof T]: T[K] extends { init(params: never): infer S } ? S : unknown;
};

/**
 * The transform of a {@link chain}: one for params of every type, unless a stage serves one type only.
 */
export type Chained<T extends readonly AnyTransform[]> = [ChainParams<T[number]>] extends [never]
  ? TreeTransform<ChainState<T>, ChainExtra<T[number]>>
  : GradientTransform<ChainParams<T[number]>, ChainState<T>, ChainExtra<T[number]>>;

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
 * import { chain } from "@legendre/core-tensor";
 * import { clipByGlobalNorm, scale } from "@legendre/core-tensor/optim";
 *
 * const optimizer = chain(clipByGlobalNorm(1), scale(-0.1));
 * const params = { w: tf.tensor1d([0, 0]) };
 * const grads = { w: tf.tensor1d([30, 40]) };
 * const { updates } = optimizer.update(grads, optimizer.init(params), params);
 * console.log(updates.w.dataSync()[0].toFixed(3)); // → -0.060
 * ```
 */
export function chain<const T extends readonly AnyTransform[]>(...transforms: T): Chained<T>;
export function chain(
  ...transforms: readonly GradientTransform<unknown, unknown, unknown>[]
): GradientTransform<unknown, readonly unknown[], unknown> {
  transforms.forEach((transform, i) => {
    checkTransform("chain", transform, i);
  });
  const phased = transforms.filter((transform) => transform.phase !== undefined);
  return {
    ...(phased.length === 0 ? {} : { phase: commonPhase(phased) }),
    init: (params) => scoped(() => transforms.map((transform) => transform.init(params))),
    update: (updates, state, params, extra) => {
      if (!Array.isArray(state) || state.length !== transforms.length) {
        const got = Array.isArray(state) ? `${state.length} states` : kindOf(state);
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

/** The phase of several stages: that of the only one, else a step number for each combination met. */
export function commonPhase(
  stages: readonly Pick<TreeTransform, "phase">[],
): (step: number) => number {
  const [only] = stages;
  if (stages.length === 1 && only?.phase !== undefined) return only.phase;
  const met = new Map<string, number>();
  return (step) => {
    const key = stages.map((stage) => stage.phase?.(step)).join();
    const known = met.get(key) ?? step;
    met.set(key, known);
    return known;
  };
}
