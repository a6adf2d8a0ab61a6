import { type EngineName, type Jitted, jit, useEngine } from "@legendre/core-tensor";
import { tidy } from "@tensorflow/tfjs";

/** What `--engine` may name: the compiled engine, on a device, or an eager one. */
export type Engine = "onnx" | "webgpu" | "cuda" | EngineName;

/** How a program runs its functions, as `--engine` says. */
export interface StartedEngine {
  /** What is in use, for names of results. */
  readonly name: Engine;
  /** Whether functions are compiled, and for which device; the `compile` option of `fit`. */
  readonly compile: boolean | { readonly device: "webgpu" | "cuda" };
  /** Compiles a function, or runs it op by op where an eager engine was asked for. */
  readonly run: <A extends readonly unknown[], R>(
    f: (...args: A) => R,
  ) => (...args: A) => Promise<R>;
}

/** Starts the engine that `--engine` names: compiled functions unless an eager engine is named. */
export async function startEngine(name: Engine | undefined): Promise<StartedEngine> {
  if (name === undefined || name === "onnx") {
    // Data and results still pass through eager tensors.
    await useEngine();
    const run = <A extends readonly unknown[], R>(f: (...args: A) => R): Jitted<A, R> => jit(f);
    return { name: "onnx", compile: true, run };
  }
  if (name === "webgpu" || name === "cuda") {
    await useEngine();
    const compile = { device: name };
    const run = <A extends readonly unknown[], R>(f: (...args: A) => R): Jitted<A, R> =>
      jit(f, compile);
    return { name, compile, run };
  }
  await useEngine({ engine: name });
  return {
    name,
    compile: false,
    run:
      (f) =>
      async (...args) =>
        tidy(() => f(...args) as never),
  };
}
