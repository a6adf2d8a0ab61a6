import { treeDispose, treeLeaves } from "@legendre/core-tensor";
import { Tensor } from "@legendre/core-tensor/ops";

/**
 * The same tree when all its numbers can be read at once. Results of a program may lie on a device, where `dataSync` and eager ops throw
 * until somebody has waited for them. Freed where the device fails.
 */
export async function readable<T>(tree: T): Promise<T> {
  try {
    for (const leaf of treeLeaves<unknown>(tree)) if (leaf instanceof Tensor) await leaf.data();
    return tree;
  } catch (error) {
    treeDispose(tree);
    throw error;
  }
}
