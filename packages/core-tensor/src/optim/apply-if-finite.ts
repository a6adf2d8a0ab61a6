import {
  add,
  all,
  cast,
  isFinite as finite,
  greater,
  maximum,
  mul,
  type Scalar,
  sub,
  type Tensor,
  zerosLike,
} from "../ops.ts";
import { checkNumber } from "../options.ts";
import { scoped } from "../scope.ts";
import { treeLeaves } from "../tree/index.ts";
import { checkUpdate, chooseTree, constant, mapLeaves, nextCount, startCount } from "./stage.ts";
import type { AnyTransform, GradientTransform } from "./transform.ts";
import { checkTransform, phaseOf, type TransformState, type Wrapped } from "./wrapped.ts";

/** The state of {@link applyIfFinite}. */
export interface ApplyIfFiniteState<S> {
  /** Steps in a row, up to the last one, whose gradients were not finite; `[]`, int32. */
  readonly inARow: Scalar;
  /** All steps so far whose gradients were not finite; `[]`, int32. */
  readonly total: Scalar;
  /** The state of the transform. */
  readonly inner: S;
}

/**
 * Leaves out steps whose gradients hold a NaN or an infinity: the updates are zero and the state of the optimiser stays as it was, so that
 * one bad batch does not spoil its means. After `most` of them in a row the next one is applied as it is, since a loss that is never finite
 * again has to be seen.
 *
 * @param transform - an optimiser.
 * @param most - steps in a row that may be left out, at least 0.
 * @throws `option` for what is no transform, and for a number out of range.
 * @see DeepMind, optax: `apply_if_finite`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { sgd } from "@legendre/core-tensor";
 * import { applyIfFinite } from "@legendre/core-tensor/optim";
 *
 * const optimizer = applyIfFinite(sgd({ lr: 1 }), 5);
 * const params = tf.scalar(0);
 * const { updates, state } = optimizer.update(tf.scalar(NaN), optimizer.init(params), params);
 * console.log(updates.dataSync()[0], state.total.dataSync()[0]); // → 0 1
 * ```
 *
 * @remarks No value is read, so that the update can be traced: the transform runs at every step, and its result is dropped where it is not
 * wanted.
 */
export function applyIfFinite<T extends AnyTransform>(
  transform: T,
  most: number,
): Wrapped<T, ApplyIfFiniteState<TransformState<T>>>;
export function applyIfFinite(
  transform: GradientTransform<unknown>,
  most: number,
): GradientTransform<unknown, ApplyIfFiniteState<unknown>> {
  const where = "applyIfFinite";
  checkTransform(where, transform);
  checkNumber(where, "most", most, { integer: true, min: 0 });
  return {
    ...phaseOf(transform),
    init: (params) =>
      scoped(() => ({ inARow: startCount(), total: startCount(), inner: transform.init(params) })),
    update: (updates, state, params, extra) => {
      checkUpdate(`${where}.update`, updates, params);
      return scoped(() => {
        const good = allFinite(updates);
        const bad = cast(sub(constant(1), good), "int32");
        const inARow = mul(bad, nextCount(state.inARow)) as Scalar;
        const next = transform.update(updates, state.inner, params, extra);
        const given = cast(greater(inARow, cast(constant(most), "int32")), "float32");
        const flag = maximum(good, given) as Scalar;
        const none = mapLeaves((update) => zerosLike(update), next.updates);
        return {
          updates: chooseTree(flag, next.updates, none),
          state: {
            inARow,
            total: add(state.total, bad) as Scalar,
            inner: chooseTree(flag, next.state, state.inner),
          },
        };
      });
    },
  };
}

/** 1 where all numbers of a tree are finite, else 0; `[]`, float32. */
function allFinite(tree: unknown): Tensor {
  return treeLeaves(tree).reduce<Tensor>(
    (so, leaf) => mul(so, cast(all(finite(leaf)), "float32")),
    constant(1),
  );
}
