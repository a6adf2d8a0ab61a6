import { valueToWaitFor } from "../executors/unread.ts";
import { findRecorded } from "../graph/level.ts";
import { Tensor } from "../ops.ts";
import { treeLeaves } from "../tree/index.ts";

/**
 * Waits until all numbers of a tree can be read at once. Results of a compiled function may lie on a device that can only be waited for
 * (`xla`, a browser's WebGPU); there `dataSync` and eager ops throw before this, and work after it.
 *
 * @param tree - any tree; leaves that are no such results cost nothing.
 * @returns the same tree, whose tensors still belong to whom they belonged to.
 * @throws code "engine" where a device was lost.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { jit } from "@legendre/core-tensor";
 * import { untilReady } from "@legendre/core-tensor/jit";
 *
 * const double = jit((p: { w: tf.Tensor }) => ({ w: tf.mul(p.w, 2) }));
 * const { w } = await untilReady(await double({ w: tf.tensor1d([1, 2]) }));
 * console.log([...w.dataSync()]); // → [ 2, 4 ]
 * ```
 *
 * @remarks A copy of each result into ordinary memory, once. The name is that of `jax.block_until_ready`, which blocks.
 */
export async function untilReady<T>(tree: T): Promise<T> {
  const waits = treeLeaves<unknown>(tree).flatMap((leaf) =>
    leaf instanceof Tensor && findRecorded(leaf)?.remote !== undefined ? [leaf.data()] : [],
  );
  await Promise.all(waits);
  return tree;
}

/**
 * What a function of the caller's returns. Results on a device that it closes over are not known before it runs: where it reads one too
 * early, that one is waited for and the function runs again.
 */
export async function whenReadable<R>(f: () => R): Promise<R> {
  for (;;) {
    try {
      return f();
    } catch (error) {
      const value = valueToWaitFor(error);
      if (value === undefined) throw error;
      await value.read();
    }
  }
}
