import { type EngineName, type Jitted, jit, useEngine } from "@legendre/core-tensor";
import { tidy } from "@tensorflow/tfjs";

/** What `--engine` may name: the compiled engine, on a device, or an eager one. */
export type Engine = "onnx" | CompilingDevice | EngineName;

/** Devices other than the processor that functions are compiled for. */
const compilingDevices = ["webgpu", "cuda", "xla"] as const;
type CompilingDevice = (typeof compilingDevices)[number];

/** How a program runs its functions, as `--engine` says. */
export interface StartedEngine {
  /** What is in use, for names of results. */
  readonly name: Engine;
  /** Whether functions are compiled, and for which device; the `compile` option of `fit`. */
  readonly compile: boolean | { readonly device: CompilingDevice };
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
  const device = compilingDevices.find((each) => each === name);
  if (device !== undefined) {
    await useEngine();
    const compile = { device };
    const run = <A extends readonly unknown[], R>(f: (...args: A) => R): Jitted<A, R> =>
      jit(f, compile);
    return { name: device, compile, run };
  }
  await useEngine({ engine: name as EngineName });
  return {
    name,
    compile: false,
    run:
      (f) =>
      async (...args) =>
        tidy(() => f(...args) as never),
  };
}
