import { type JitOptions, jit } from "@legendre/core-tensor";
import { tidy } from "@legendre/core-tensor/ops";

/** Whether steps are compiled, or for which device they are; `false` runs them op by op on the eager engine. */
export type CompileOption = boolean | Pick<JitOptions, "device">;

/** A function that may have been compiled. */
export type Runner<A extends readonly unknown[], R> = ((...args: A) => Promise<R>) & {
  readonly dispose: () => Promise<void>;
};

/** How functions run under a {@link CompileOption}. */
export function runner(
  compile: CompileOption,
): <A extends readonly unknown[], R>(f: (...args: A) => R) => Runner<A, R> {
  if (compile !== false) {
    const options = compile === true ? {} : compile;
    return (f) => jit(f, options);
  }
  return <A extends readonly unknown[], R>(f: (...args: A) => R) =>
    Object.assign(async (...args: A): Promise<R> => tidy(() => f(...args) as never) as R, {
      dispose: async () => {},
    });
}
