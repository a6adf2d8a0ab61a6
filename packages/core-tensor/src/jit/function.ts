import type { DeviceName } from "../engine/devices/names.ts";
import type { BufferPool } from "../executors/onnx/buffer-pool.ts";
import { activeLevel } from "../graph/level.ts";
import type { Spec } from "../graph/trace.ts";
import type { HostArray } from "../kernels/host-array.ts";
import { Tensor } from "../ops.ts";
import { checkOneOf, resolveOptions } from "../options.ts";
import type { ProgramCache } from "./cache.ts";
import { takeDonated } from "./donate.ts";
import { type Executable, pinLeaves, runExecutable, tensorsAt, unpin } from "./executable.ts";
import type { Lowered } from "./lowered.ts";
import type { JitSettings } from "./options.ts";
import { type Signature, signatureOf } from "./signature.ts";
import { staticText } from "./statics.ts";
import type { Target } from "./target.ts";

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

/** Options of one call. */
export interface CallOptions {
  /**
   * Ends the call: it rejects with the signal's reason. A model that runs is not interrupted; the signal is
   * heard before each step. Arguments, donated ones too, stay as they are.
   */
  readonly signal?: AbortSignal | undefined;
}

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

/** How a {@link CompiledFunction} finds its programs. */
export interface FunctionParts<A extends readonly unknown[], R> {
  readonly name: string;
  readonly settings: JitSettings;
  readonly inline: (...args: A) => R;
  readonly lower: (...args: readonly unknown[]) => Lowered;
  readonly pool: BufferPool;
  readonly cache: ProgramCache;
  /** Makes the program for a signature that the cache does not have. */
  readonly make: (signature: Signature, args: readonly unknown[]) => Promise<Executable>;
  /** Where its programs run. */
  readonly target: Target;
  readonly stats: () => Pick<JitStats, "compiles" | "compileSeconds" | "executor" | "device">;
}

/** What stands behind compiled functions, for `encodeCompiled`. */
const partsOf = new WeakMap<object, FunctionParts<never, unknown>>();

/** The parts of a compiled function; undefined for anything else. */
export function functionParts(f: unknown): FunctionParts<never, unknown> | undefined {
  return typeof f === "function" ? partsOf.get(f) : undefined;
}

/** The arguments that are values, and the static ones as text. */
export function separate(
  args: readonly unknown[],
  positions: readonly number[],
): { values: readonly unknown[]; statics: readonly string[] } {
  if (positions.length === 0) return { values: args, statics: [] };
  return {
    values: args.filter((_, index) => !positions.includes(index)),
    statics: positions.map((position) => staticText(args[position], position)),
  };
}

/** Makes the function that looks a program up and runs it. */
export function compiledFunction<A extends readonly unknown[], R>(
  parts: FunctionParts<A, R>,
): CompiledFunction<A, R> {
  const { name, settings, inline, pool, cache, make, target } = parts;
  let calls = 0;

  /** A call, and another try on the next device where there is one. */
  const call = async (args: A, signal: AbortSignal | undefined): Promise<R> => {
    calls++;
    for (;;) {
      try {
        return await attempt(args, signal);
      } catch (error) {
        const { again, forget } = target.afterFault(error);
        // Not waited for: it ends with the calls under way, of which this is one.
        if (forget) void cache.clear();
        if (!again) throw error;
      }
    }
  };

  const attempt = async (args: A, signal: AbortSignal | undefined): Promise<R> => {
    const { values, statics } = separate(args, settings.static);
    const again = cache.again(values, statics);
    if (again !== undefined) return run(again.executable, again.leaves, values, args, signal);
    const signed = signatureOf(values, statics, settings.precision);
    const pins = pinLeaves(signed.leaves, signed.signature.types);
    try {
      const executable = await cache.get(signed.signature, (signature) => make(signature, args));
      signal?.throwIfAborted();
      return await run(executable, signed.leaves, values, args, signal);
    } finally {
      unpin(pins);
    }
  };

  const run = async (
    executable: Executable,
    leaves: readonly unknown[],
    values: readonly unknown[],
    args: A,
    signal: AbortSignal | undefined,
  ): Promise<R> => {
    const pins = pinLeaves(leaves, executable.signature.types);
    let result: R;
    try {
      result = await runExecutable<R>(executable, pins, values, pool, signal);
    } finally {
      unpin(pins);
    }
    for (const [leaf, position] of tensorsAt(args, settings.donate)) {
      if (leaf instanceof Tensor) takeDonated(leaf, name, position);
    }
    return result;
  };

  const direct = (...args: A): Promise<R> =>
    activeLevel() === undefined ? call(args, undefined) : (inline(...args) as never);
  const compiled = Object.assign(direct, {
    inline,
    lower: (...args: OrSpecs<A>) => parts.lower(...(args as readonly unknown[])),
    with: (options: CallOptions) => {
      const { signal } = resolveOptions("jit.with", options as object, {
        signal: undefined as AbortSignal | undefined,
      });
      if (signal !== undefined)
        checkOneOf("jit.with", "signal", typeof signal.aborted, ["boolean"]);
      return (...args: A): Promise<R> =>
        activeLevel() === undefined ? call(args, signal) : (inline(...args) as never);
    },
    stats: (): JitStats => ({ calls, entries: cache.size, ...parts.stats() }),
    dispose: () => cache.clear(),
  });
  partsOf.set(compiled, parts as never);
  return compiled;
}
