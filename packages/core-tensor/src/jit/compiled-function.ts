import type { DeviceName } from "../engine/devices/names.ts";
import type { Spec } from "../graph/trace.ts";
import type { HostArray } from "../kernels/host-array.ts";
import type { Tensor } from "../ops.ts";
import { type OptionsOf, optional, options, value } from "../options.ts";
import type { Lowered } from "./lowered.ts";

/** What a compiled function has done so far. */
export interface JitStats {
  readonly calls: number;
  readonly compiles: number;
  /** Programs kept now. */
  readonly entries: number;
  /** Seconds spent tracing and compiling. */
  readonly compileSeconds: number;
  /** What runs the programs, the one made last; undefined before the first. */
  readonly executor: "onnx" | "xla" | "tfjs" | "reference" | undefined;
  /** Where onnxruntime or XLA runs the program made last; undefined before that, and on tfjs. */
  readonly device: DeviceName | undefined;
}

/** The options of one call. */
export const callOptions = options("jit.with", {
  /**
   * Ends the call: it rejects with the signal's reason. A model that runs is not interrupted; the signal is
   * heard before each step. Arguments, donated ones too, stay as they are.
   */
  signal: optional(
    value<AbortSignal>(undefined, [
      "an AbortSignal",
      (given) => typeof (given as AbortSignal | null)?.aborted === "boolean",
    ]),
  ),
});

/** Options of one call. */
export interface CallOptions extends OptionsOf<typeof callOptions> {}

/** `T`, where any tensor may be a {@link Spec}. */
export type OrSpecs<T> = T extends Tensor
  ? T | Spec
  : T extends object
    ? { [K in keyof T]: OrSpecs<T[K]> }
    : T;

/** `T`, where any tensor may be a {@link HostArray}: what a function compiled in float64 takes. */
export type OrHost<T> = T extends HostArray
  ? T
  : T extends Tensor
    ? T | HostArray
    : T extends object
      ? { [K in keyof T]: OrHost<T[K]> }
      : T;

/** An argument list whose tensors may be host arrays. */
export type OrHostList<A extends readonly unknown[]> = { [K in keyof A]: OrHost<A[K]> };

/** `T` with a {@link HostArray} in place of each tensor: what a function compiled in float64 returns. */
export type Hosted<T> = T extends Tensor | HostArray
  ? HostArray
  : T extends ArrayBufferView | ((...args: never[]) => unknown)
    ? T
    : T extends object
      ? { [K in keyof T]: Hosted<T[K]> }
      : T;

/**
 * A function that runs as compiled programs; see `jit` and `loadCompiled`. `A` and `R` are what the function itself takes
 * and returns, `G` and `H` what a call does: host arrays in place of tensors where it is compiled in float64.
 */
export interface CompiledFunction<
  A extends readonly unknown[],
  R,
  G extends readonly unknown[] = A,
  H = R,
> {
  (...args: G): Promise<H>;
  /** The function itself, for calls inside other traced or differentiated functions. */
  readonly inline: (...args: A) => R;
  /** The same function with options for its calls. */
  readonly with: (options: CallOptions) => (...args: G) => Promise<H>;
  /** What runs for these arguments, to look at; nothing is compiled. Tensors may be specs. */
  readonly lower: (...args: OrSpecs<A>) => Lowered;
  readonly stats: () => JitStats;
  /** Frees all sessions, after the calls under way. Later calls of a `jit` function compile again. */
  readonly dispose: () => Promise<void>;
}
