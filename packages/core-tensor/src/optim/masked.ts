import { clone } from "../ops.ts";
import { scoped } from "../scope.ts";
import { chosenExtra, chosenOf, merge } from "./chosen-part.ts";
import { chosenLeaves, type LeafMask } from "./leaf-mask.ts";
import { checkUpdate } from "./stage.ts";
import type { TreeTransform, UpdateExtra } from "./transform.ts";
import { checkTransform, phaseOf } from "./wrapped.ts";

/** The state of {@link masked}. */
export interface MaskedState<S> {
  /** The state of the transform, as for params whose other leaves are null. */
  readonly inner: S;
}

/**
 * Applies a transform to some leaves; the updates of the others pass as they are. Two masks that
 * complement each other give two kinds of leaves two optimisers, and `masked(scale(0), …)` freezes. Leaves
 * that no optimiser chooses keep their gradient, which {@link applyUpdates} would add as it is.
 *
 * @param transform - sees trees whose other leaves are null, in `extra.mask` and in the argument of
 *   `extra.loss` too; one for params of every type.
 * @param mask - which leaves are transformed: a test of each leaf's path, or a tree of booleans like the
 *   params.
 * @throws `option` for what is no transform; `structure` for a mask that does not fit the params.
 * @see DeepMind, optax: `masked`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { chain } from "@legendre/core-tensor";
 * import { masked, scale } from "@legendre/core-tensor/optim";
 *
 * const optimizer = chain(scale(-1), masked(scale(0), (path) => path === "frozen"));
 * const params = { frozen: tf.scalar(1), w: tf.scalar(1) };
 * const grads = { frozen: tf.scalar(8), w: tf.scalar(8) };
 * const { updates } = optimizer.update(grads, optimizer.init(params), params);
 * console.log(Math.abs(updates.frozen.dataSync()[0]), updates.w.dataSync()[0]); // → 0 -8
 * ```
 */
export function masked<S, E extends object = UpdateExtra>(
  transform: TreeTransform<S, E>,
  mask: LeafMask,
): TreeTransform<MaskedState<S>, E> {
  checkTransform("masked", transform);
  return {
    ...phaseOf(transform),
    init: (params) => {
      const chosen = chosenLeaves("masked.init", mask, params);
      return scoped(() => ({ inner: transform.init(chosenOf(params, chosen)) }));
    },
    update: (updates, state, params, extra) => {
      const where = "masked.update";
      checkUpdate(where, updates, params);
      const chosen = chosenLeaves(where, mask, params);
      return scoped(() => {
        const next = transform.update(
          chosenOf(updates, chosen),
          state.inner,
          chosenOf(params, chosen),
          extra && chosenExtra(extra, params, chosen),
        );
        const merged = merge(updates, next.updates, chosen, clone);
        return { updates: merged, state: { inner: next.state } };
      });
    },
  };
}
