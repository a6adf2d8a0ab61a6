import { type JitOptions, jit } from "@legendre/core-tensor";
import { scoped } from "../scoped.ts";

/**
 * Makes a function compiled, or run in a scope; its first argument is static. One that is called now and then, between steps,
 * does not spin.
 */
export type Make = <A extends readonly unknown[], R>(
  f: (...args: A) => R,
  options?: Pick<JitOptions, "spin">,
) => ((...args: A) => Promise<R>) & { dispose(): void };

/** What makes functions for a learner: compiled, perhaps for a device, or run as they are. */
export function runner(compile: boolean | Pick<JitOptions, "device">): Make {
  if (compile !== false) {
    const options = compile === true ? {} : compile;
    return ((f: never, own: object = {}) => jit(f, { ...options, ...own, static: [0] })) as never;
  }
  return ((f: (...args: unknown[]) => unknown) =>
    Object.assign(async (...args: unknown[]) => scoped(() => f(...args)), {
      dispose: () => {},
    })) as never;
}
