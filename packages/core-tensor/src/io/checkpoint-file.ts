import { readWhole, writeAtomically } from "./atomic-file.ts";
import {
  type Checkpoint,
  decodeCheckpoint,
  encodeCheckpoint,
  type JsonValue,
} from "./checkpoint.ts";

/**
 * Saves a tree as a checkpoint file ({@link encodeCheckpoint}) in one step: whoever is killed or runs
 * out of disk in the middle leaves the old file whole. Node only.
 *
 * @param path - the file; its folder is made if need be.
 * @param tree - tensors, numbers, strings and booleans, in any nesting; left alive.
 * @param meta - plain JSON data to keep beside it.
 * @throws `structure`, `disposed`; `data` when the file cannot be written.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { loadCheckpoint, saveCheckpoint } from "@legendre/core-tensor";
 *
 * const params = { kernel: tf.ones([3, 2]), bias: tf.zeros([2]) };
 * await saveCheckpoint("out/model.safetensors", params, { epoch: 3 });
 * const { tree, meta } = await loadCheckpoint<typeof params>("out/model.safetensors");
 * console.log(tree.kernel.shape, meta); // → [ 3, 2 ] { epoch: 3 }
 * ```
 *
 * @remarks The whole file is in memory once. One writer a path at a time.
 */
export async function saveCheckpoint(
  path: string,
  tree: unknown,
  meta: JsonValue = {},
): Promise<void> {
  await writeAtomically("saveCheckpoint", path, await encodeCheckpoint(tree, meta));
}

/**
 * Loads what {@link saveCheckpoint} saved. Node only.
 *
 * @param path - the file.
 * @returns the tree, whose tensors belong to the caller, and what was stored beside it. The type `T`
 * is the caller's word.
 * @throws `data` for a file that is missing, damaged, cut off, no checkpoint, or of another version.
 *
 * @example
 * ```ts
 * import { loadCheckpoint, saveCheckpoint } from "@legendre/core-tensor";
 *
 * await saveCheckpoint("out/settings.safetensors", { lr: 0.1, name: "adam" });
 * console.log((await loadCheckpoint("out/settings.safetensors")).tree); // → { lr: 0.1, name: 'adam' }
 * ```
 */
export async function loadCheckpoint<T = unknown>(path: string): Promise<Checkpoint<T>> {
  return decodeCheckpoint<T>(await readWhole("loadCheckpoint", path, "check the path"), path);
}
