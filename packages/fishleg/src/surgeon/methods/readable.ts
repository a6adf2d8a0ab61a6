import { treeDispose } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";

/** {@link untilReady} of results of our own: freed where the device fails. */
export async function readable<T>(tree: T): Promise<T> {
  try {
    return await untilReady(tree);
  } catch (error) {
    treeDispose(tree);
    throw error;
  }
}
