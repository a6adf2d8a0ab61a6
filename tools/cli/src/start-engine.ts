import { type EngineName, type Jitted, jit, useEngine } from "@legendre/core-tensor";
import { tidy } from "@tensorflow/tfjs";

/** How a program runs its functions, as `--engine` says. */
export interface StartedEngine {
  /** What is in use, for names of results. */
  readonly name: "onnx" | EngineName;
  /** Whether functions are compiled; the `compile` option of `fit`. */
  readonly compile: boolean;
  /** Compiles a function, or runs it op by op where an eager engine was asked for. */
  readonly run: <A extends readonly unknown[], R>(
    f: (...args: A) => R,
  ) => (...args: A) => Promise<R>;
}

/** Starts the engine that `--engine` names: compiled functions unless an eager engine is named. */
export async function startEngine(name: "onnx" | EngineName | undefined): Promise<StartedEngine> {
  if (name === undefined || name === "onnx") {
    // Data and results still pass through eager tensors.
    await useEngine();
    const run = <A extends readonly unknown[], R>(f: (...args: A) => R): Jitted<A, R> => jit(f);
    return { name: "onnx", compile: true, run };
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
