import { tidy } from "./ops.ts";

/**
 * `tf.tidy` for any tree: runs `f`, frees the tensors it made except those in its result. The result
 * must not hold big plain arrays, since tfjs walks every member in search of tensors.
 */
export function scoped<T>(f: () => T): T {
  return tidy(f as never) as T;
}
