import { clipByValue as clipTensor } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { mapLeaves, stateless } from "./stage.ts";
import type { EmptyState, TreeTransform } from "./transform.ts";

/**
 * Clips each element of the updates to $[-\text{maxValue}, \text{maxValue}]$; as optax's `clip` and
 * PyTorch's `clip_grad_value_`. It changes the direction of the updates; see {@link clipByGlobalNorm}.
 *
 * @param maxValue - above 0.
 * @throws `option`, `non-finite` for anything else.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { clip } from "@legendre/core-tensor/optim";
 *
 * const params = tf.zeros([3]);
 * const { updates } = clip(1).update(tf.tensor1d([-5, 0.5, 2]), {}, params);
 * console.log([...updates.dataSync()]); // → [ -1, 0.5, 1 ]
 * ```
 */
export function clip(maxValue: number): TreeTransform<EmptyState> {
  checkNumber("clip", "maxValue", maxValue, { exclusiveMin: 0 });
  return stateless("clip", (updates) =>
    mapLeaves((update) => clipTensor(update, -maxValue, maxValue), updates),
  );
}
