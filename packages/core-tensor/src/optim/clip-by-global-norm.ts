import { div, maximum, mul } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { treeNorm } from "../tree/index.ts";
import { constant, mapLeaves, stateless } from "./stage.ts";
import type { EmptyState, TreeTransform } from "./transform.ts";

/**
 * Shrinks the updates so that their Euclidean norm over all leaves together is at most `maxNorm`:
 * $u \leftarrow u \cdot \text{maxNorm} / \max(\lVert u \rVert, \text{maxNorm})$, which leaves shorter
 * updates as they are, to the bit. As in optax; PyTorch adds 1e-6 to the norm.
 *
 * @param maxNorm - above 0.
 * @throws `option`, `non-finite` for anything else.
 * @see Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", ICML
 * 2013, algorithm 1.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { clipByGlobalNorm } from "@legendre/core-tensor/optim";
 *
 * const params = { a: tf.scalar(0), b: tf.scalar(0) };
 * const grads = { a: tf.scalar(30), b: tf.scalar(40) };
 * const { updates } = clipByGlobalNorm(5).update(grads, {}, params);
 * console.log(updates.a.dataSync()[0].toFixed(4), updates.b.dataSync()[0].toFixed(4)); // → 3.0000 4.0000
 * ```
 */
export function clipByGlobalNorm(maxNorm: number): TreeTransform<EmptyState> {
  checkNumber("clipByGlobalNorm", "maxNorm", maxNorm, { exclusiveMin: 0 });
  return stateless("clipByGlobalNorm", (updates) => {
    const limit = constant(maxNorm);
    const factor = div(limit, maximum(treeNorm(updates), limit));
    return mapLeaves((update) => mul(update, factor), updates);
  });
}
