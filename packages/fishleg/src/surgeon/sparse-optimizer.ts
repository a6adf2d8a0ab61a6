import {
  type GradientTransform,
  treeFlatten,
  treeMap,
  treeUnflatten,
  type UpdateExtra,
} from "@legendre/core-tensor";
import { clone, mul, type Tensor } from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";
import { withMask } from "../aux/mask.ts";
import { scoped } from "../scoped.ts";
import { checkMask, type Mask } from "./mask.ts";

/** The state of {@link keepSparse}. */
export interface SparseState<P, S> {
  readonly inner: S;
  readonly mask: Mask<P>;
}

/**
 * An optimiser that leaves pruned weights at exactly 0: gradients are masked before it, updates after it, and with them
 * what it remembers of pruned weights. The mask is part of the state, so that a compiled step serves all masks; it is
 * handed on as `extra.mask`, by which FishLeg learns the inverse of the weights that are left.
 *
 * @param optimizer - any transform.
 * @param mask - left alive.
 * @throws code "structure", "shape", "option" from `init` for a mask that does not fit the params.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, sgd } from "@legendre/core-tensor";
 * import { keepSparse } from "@legendre/fishleg/surgeon";
 *
 * const params = { w: tf.tensor1d([2, 0]) };
 * const optimizer = keepSparse(sgd({ lr: 1 }), { w: tf.tensor1d([1, 0]) });
 * const { updates } = optimizer.update({ w: tf.tensor1d([1, 5]) }, optimizer.init(params), params);
 * console.log([...applyUpdates(params, updates as typeof params).w.dataSync()]); // → [ 1, 0 ]
 * ```
 */
export function keepSparse<P, S>(
  optimizer: GradientTransform<P, S>,
  mask: Mask<P>,
): GradientTransform<P, SparseState<P, S>> {
  return {
    ...(optimizer.phase !== undefined && { phase: optimizer.phase }),
    init: (params) => {
      checkMask("keepSparse", mask, params);
      return scoped(() => ({
        inner: optimizer.init(params),
        mask: treeMap((leaf: Tensor) => clone(leaf), mask) as P,
      }));
    },
    update: (updates, state, params, extra) =>
      onTensors("keepSparse.update", { updates, state, params }, () => {
        const own = { ...extra, mask: state.mask } as UpdateExtra<P>;
        const masked = withMask(updates, state.mask);
        const next = optimizer.update(masked, state.inner, params, own);
        return {
          updates: withMask(next.updates, state.mask),
          state: {
            inner: next.state,
            mask: treeMap((leaf: Tensor) => clone(leaf), state.mask) as P,
          },
        };
      }),
  };
}

/**
 * What an optimiser remembers with another mask: moments of weights that were pruned since are dropped. Subtrees of
 * the state with the structure and the shapes of the params count as moments. New tensors.
 */
export function pruneState<S>(state: S, mask: unknown): S {
  const { leaves: masks, structure } = treeFlatten<Tensor>(mask);
  const same = (node: unknown): boolean => {
    const flat = treeFlatten<Tensor>(node);
    return (
      JSON.stringify(flat.structure) === JSON.stringify(structure) &&
      flat.leaves.every((leaf, i) => leaf.shape.join() === masks[i]?.shape.join())
    );
  };
  const visit = (node: unknown): unknown => {
    if (same(node)) {
      const { leaves } = treeFlatten<Tensor>(node);
      return treeUnflatten(
        structure,
        leaves.map((leaf, i) =>
          leaf.dtype === "float32" ? mul(leaf, masks[i] as Tensor) : clone(leaf),
        ),
      );
    }
    if (Array.isArray(node)) return node.map(visit);
    if (isRecord(node)) {
      return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, visit(child)]));
    }
    return treeMap((leaf: Tensor) => clone(leaf), node);
  };
  return onTensors("pruneState", { state, mask }, () => visit(state)) as S;
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return (
    typeof node === "object" && node !== null && Object.getPrototypeOf(node) === Object.prototype
  );
}
