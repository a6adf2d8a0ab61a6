import { add, mul, type Scalar, sub, type Tensor } from "../ops.ts";
import { count, number, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeClone } from "../tree/index.ts";
import { everyNth } from "./multi-steps.ts";
import { checkState, checkUpdate, chooseTree, constant, mapLeaves, startCount } from "./stage.ts";
import type { AnyTransform, GradientTransform } from "./transform.ts";
import { checkTransform, phaseOf, type TransformState, type Wrapped } from "./wrapped.ts";

/** The options of {@link lookahead}. */
export const lookaheadOptions = options("lookahead", {
  /** Fast steps between two slow ones, at least 1. */
  every: count(1, 5),
  /** How far a slow step goes along the way of the fast ones, above 0 and at most 1. */
  rate: number({ exclusiveMin: 0, max: 1 }, 0.5),
});

/** Options of {@link lookahead}. */
export interface LookaheadOptions extends OptionsOf<typeof lookaheadOptions> {}

/** The state of {@link lookahead}. */
export interface LookaheadState<S> {
  /** Fast steps since the last slow one; `[]`, int32. */
  readonly count: Scalar;
  /** The slow params; like the params. */
  readonly slow: Tree<Tensor>;
  /** The state of the transform. */
  readonly inner: S;
}

/**
 * Lets an optimiser run ahead: after every `every` of its steps the params go back to a point between
 * where it started and where it came,
 *
 * $$\phi \leftarrow \phi + \text{rate} \cdot (\theta - \phi), \qquad \theta \leftarrow \phi$$
 *
 * with the slow params $\phi$, at first those given to `init`. The optimiser keeps its state.
 *
 * @param transform - an optimiser, whose updates are steps; nothing may change them afterwards.
 * @throws `option` for what is no transform, and for unknown or out-of-range options.
 * @see Zhang et al., "Lookahead optimizer: k steps forward, 1 step back", NeurIPS 2019, algorithm 1.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, sgd } from "@legendre/core-tensor";
 * import { lookahead } from "@legendre/core-tensor/optim";
 *
 * const optimizer = lookahead(sgd({ lr: 1 }), { every: 2 });
 * const params = tf.scalar(0);
 * const first = optimizer.update(tf.scalar(-1), optimizer.init(params), params);
 * const ahead = applyUpdates(params, first.updates);
 * const second = optimizer.update(tf.scalar(-1), first.state, ahead);
 * console.log(ahead.dataSync()[0], applyUpdates(ahead, second.updates).dataSync()[0]); // → 1 1
 * ```
 */
export function lookahead<T extends AnyTransform>(
  transform: T,
  options?: LookaheadOptions,
): Wrapped<T, LookaheadState<TransformState<T>>> {
  checkTransform("lookahead", transform);
  const { every, rate } = lookaheadOptions.resolve(options);
  const inner = transform as unknown as GradientTransform<unknown>;
  const wrapped: GradientTransform<unknown, LookaheadState<unknown>> = {
    ...phaseOf(inner),
    init: (params) =>
      scoped(() => ({
        count: startCount(),
        slow: treeClone(params) as Tree<Tensor>,
        inner: inner.init(params),
      })),
    update: (updates, state, params, extra) => {
      const where = "lookahead.update";
      checkUpdate(where, updates, params);
      checkState(where, { slow: state.slow }, params);
      return scoped(() => {
        const { flag, count } = everyNth(state.count, every);
        const next = inner.update(updates, state.inner, params, extra);
        const step = constant(rate);
        const moved = mapLeaves(
          (slow, param, update) => add(slow, mul(sub(add(param!, update!), slow), step)),
          state.slow,
          params,
          next.updates,
        );
        const back = mapLeaves((_, to, param) => sub(to!, param!), params, moved, params);
        return {
          updates: chooseTree(flag, back, next.updates),
          state: { count, slow: chooseTree(flag, moved, state.slow), inner: next.state },
        };
      });
    },
  };
  return wrapped as unknown as Wrapped<T, LookaheadState<TransformState<T>>>;
}
