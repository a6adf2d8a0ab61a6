import { treeDispose } from "@legendre/core-tensor";

/** Calls `f` with a tree of tensors and disposes of that in any case. */
export async function released<T, R>(tree: T, f: (tree: T) => R | Promise<R>): Promise<R> {
  try {
    return await f(tree);
  } finally {
    treeDispose(tree);
  }
}
