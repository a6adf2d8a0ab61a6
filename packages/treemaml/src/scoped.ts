import { tidy } from "@legendre/core-tensor/ops";

/** `tf.tidy` for any tree: frees the tensors that `f` made, except those in its result. */
export function scoped<T>(f: () => T): T {
  return tidy(f as never) as T;
}
