import { mul } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { constant, mapLeaves, stateless } from "./stage.ts";
import type { EmptyState, TreeTransform } from "./transform.ts";

/**
 * Multiplies the updates by a constant: $u \leftarrow \text{factor} \cdot u$.
 *
 * @param factor - any finite number; a negative one turns gradients into descent steps.
 * @throws `option`, `non-finite` for anything else.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scale } from "@legendre/core-tensor/optim";
 *
 * const params = tf.tensor1d([1, 2]);
 * const { updates } = scale(-0.5).update(tf.tensor1d([4, 6]), {}, params);
 * console.log([...updates.dataSync()]); // → [ -2, -3 ]
 * ```
 */
export function scale(factor: number): TreeTransform<EmptyState> {
  checkNumber("scale", "factor", factor);
  return stateless("scale", (updates) => {
    const by = constant(factor);
    return mapLeaves((update) => mul(update, by), updates);
  });
}
