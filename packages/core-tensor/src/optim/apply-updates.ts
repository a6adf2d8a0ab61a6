import { add } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkUpdate, mapLeaves } from "./stage.ts";

/**
 * The params after one step, $\theta + u$, leaf by leaf.
 *
 * @param params - a tree of tensors.
 * @param updates - a tree of the same structure and shapes, what an optimiser's `update` returned.
 * @returns the new params, owned by the caller; the old ones are left alive.
 * @throws `structure`, `shape`, `disposed`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates } from "@legendre/core-tensor";
 *
 * const params = applyUpdates({ w: tf.tensor1d([1, 2]) }, { w: tf.tensor1d([0.5, -1]) });
 * console.log([...params.w.dataSync()]); // → [ 1.5, 1 ]
 * ```
 */
export function applyUpdates<P>(params: P, updates: P): P {
  checkUpdate("applyUpdates", updates, params);
  return scoped(() => mapLeaves((param, update) => add(param, update!), params, updates));
}
