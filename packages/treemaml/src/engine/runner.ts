import {
  type CompileOption,
  compiler,
  type OwnOptions,
  type Runnable,
} from "@legendre/core-tensor/train";

/**
 * Makes a function compiled, or run in a scope; its first argument is static. One that is called now and then, between steps,
 * does not spin.
 */
export type Make = <A extends readonly unknown[], R>(
  f: (...args: A) => R,
  own?: Pick<OwnOptions, "spin">,
) => Runnable<A, R>;

/** What makes functions for a learner: compiled, perhaps for a device, or run as they are. */
export function runner(where: string, compile: CompileOption): Make {
  const make = compiler(where, compile);
  return (f, own = {}) => make(f, { ...own, static: [0] });
}
