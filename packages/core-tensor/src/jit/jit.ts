import { BufferPool } from "../executors/onnx/buffer-pool.ts";
import type { CompiledGraph } from "../executors/onnx/compiled.ts";
import { loadOrt } from "../executors/onnx/runtime.ts";
import { runTfjs } from "../executors/tfjs.ts";
import type { Program } from "../graph/graph.ts";
import { activeLevel } from "../graph/level.ts";
import { optimiseProgram } from "../graph/passes/optimise.ts";
import { spec, trace } from "../graph/trace.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { checkNumber, resolveOptions } from "../options.ts";
import { treeUnflatten } from "../tree/index.ts";
import { pinLeaf, resultTensor } from "./buffers.ts";
import { changedLeaves, type Signature, signatureOf } from "./signature.ts";
import { warnOnce } from "./warn.ts";

/** Options of {@link jit}. */
export interface JitOptions {
  /**
   * Positions of arguments that are part of the program and not values: they may be anything that JSON
   * can write, and each new value compiles anew.
   * @defaultValue `[]`
   */
  readonly static?: readonly number[];
  /** Threads of one op; onnxruntime's choice if left out. @defaultValue `undefined` */
  readonly threads?: number | undefined;
  /** Programs that are kept; the one that was not used for longest goes. @defaultValue 32 */
  readonly cacheSize?: number;
}

/** What a compiled function has done so far. */
export interface JitStats {
  readonly calls: number;
  readonly compiles: number;
  /** Programs kept now. */
  readonly entries: number;
  /** Seconds spent tracing and compiling. */
  readonly compileSeconds: number;
  /** What runs the programs; undefined before the first call. */
  readonly executor: "onnx" | "tfjs" | undefined;
}

/** A compiled function; see {@link jit}. */
export interface Jitted<A extends readonly unknown[], R> {
  (...args: A): Promise<R>;
  /** The function itself, for calls inside other traced or differentiated functions. */
  readonly inline: (...args: A) => R;
  /** The program for these arguments. */
  readonly lower: (...args: A) => Program;
  readonly stats: () => JitStats;
  /** Frees all sessions; later calls compile again. */
  readonly dispose: () => Promise<void>;
}

interface Entry {
  readonly signature: Signature;
  readonly program: Program;
  /** Undefined where onnxruntime cannot be loaded. */
  readonly compiled: CompiledGraph | undefined;
}

/** Compiles after which a function is told that its arguments keep changing. */
const manyCompiles = 8;

/**
 * Compiles a function: it is traced once for each combination of argument structure, shapes and dtypes,
 * and the program runs on onnxruntime at native speed. Where onnxruntime is not installed the program
 * is replayed on the eager engine, with one warning.
 *
 * @param f - a synchronous function from trees of tensors to a tree of tensors.
 * @param options - see {@link JitOptions}.
 * @returns a function of the same arguments that returns a promise of the result; its tensors belong to
 *   the caller. Arguments are never disposed, and must live until the promise settles. Inside another
 *   traced or differentiated function `f` is called as it is.
 * @throws code "tracing" when `f` reads values or uses ops without an entry in the kernel table;
 *   "structure" and "disposed" for arguments; "engine" when onnxruntime refuses a program.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad, jit } from "@legendre/core-tensor";
 *
 * const slope = jit(grad((x: tf.Tensor) => tf.sum(tf.tanh(x)) as tf.Scalar));
 * const at = await slope(tf.tensor1d([0, 0.5]) as tf.Tensor);
 * console.log(at.dataSync()[1]?.toFixed(4)); // 0.7864
 * ```
 *
 * @remarks A number among the arguments is a value, not part of the program: a learning rate that changes
 * does not compile anew.
 */
export function jit<A extends readonly unknown[], R>(
  f: (...args: A) => R,
  options: JitOptions = {},
): Jitted<A, R> {
  const settings = resolveOptions("jit", options as object, {
    static: [] as readonly number[],
    threads: undefined as number | undefined,
    cacheSize: 32,
  });
  checkNumber("jit", "cacheSize", settings.cacheSize, { integer: true, min: 1 });
  if (settings.threads !== undefined) {
    checkNumber("jit", "threads", settings.threads, { integer: true, min: 1 });
  }
  const cache = new Map<string, Promise<Entry>>();
  const pool = new BufferPool();
  const count = { calls: 0, compiles: 0, seconds: 0 };
  let executor: JitStats["executor"];
  let previous: Signature | undefined;

  /** The arguments without the static ones, and a function of them. */
  const separate = (
    args: A,
  ): { values: unknown[]; statics: unknown[]; inner: (...values: unknown[]) => R } => {
    const isStatic = (index: number): boolean => settings.static.includes(index);
    const values = args.filter((_, index) => !isStatic(index));
    const inner = (...given: unknown[]): R => {
      const rest = [...given];
      const all = args.map((arg, index) => (isStatic(index) ? arg : rest.shift()));
      return f(...(all as unknown as A));
    };
    return { values, statics: settings.static.map((index) => args[index]), inner };
  };

  const traceFor = (signature: Signature, inner: (...values: unknown[]) => R): Program => {
    const specs = signature.types.map(({ shape, dtype }) => spec(shape, dtype));
    return optimiseProgram(trace(inner, ...treeUnflatten<unknown[]>(signature.structure, specs)));
  };

  const compile = async (
    signature: Signature,
    inner: (...values: unknown[]) => R,
  ): Promise<Entry> => {
    const start = performance.now();
    count.compiles++;
    if (count.compiles === manyCompiles && previous !== undefined) {
      const what = changedLeaves(previous, signature).join(", ") || "a static argument";
      warnOnce(
        `jit: ${f.name || "a function"} was compiled ${manyCompiles} times; what changed last is ${what}. Pad it to a fixed shape, or compile a function a shape.`,
      );
    }
    previous = signature;
    const program = traceFor(signature, inner);
    const loaded = await loadOrt();
    if ("reason" in loaded) {
      warnOnce(
        `jit: onnxruntime-node cannot be loaded (${loaded.reason}), so compiled functions run op by op on tfjs; install it with: npm install onnxruntime-node@1.30.0`,
      );
      executor = "tfjs";
      count.seconds += (performance.now() - start) / 1000;
      return { signature, program, compiled: undefined };
    }
    const { threads } = settings;
    // Loaded on first use: the ONNX schema would double the time that importing this package takes.
    const { compileGraph } = await import("../executors/onnx/compiled.ts");
    const compiled = await compileGraph(program.graph, loaded.ort, pool, { threads });
    executor = "onnx";
    count.seconds += (performance.now() - start) / 1000;
    return { signature, program, compiled };
  };

  const entryFor = (signature: Signature, inner: (...values: unknown[]) => R): Promise<Entry> => {
    const known = cache.get(signature.key);
    const entry = known ?? compile(signature, inner);
    cache.delete(signature.key);
    cache.set(signature.key, entry);
    if (known === undefined) {
      // A failed compile must not be remembered as the answer.
      entry.catch(() => cache.delete(signature.key));
      if (cache.size > settings.cacheSize) {
        const [oldest] = cache;
        if (oldest !== undefined) {
          cache.delete(oldest[0]);
          void oldest[1].then(({ compiled }) => compiled?.release()).catch(() => {});
        }
      }
    }
    return entry;
  };

  const call = async (args: A): Promise<R> => {
    count.calls++;
    const { values, statics, inner } = separate(args);
    const signature = signatureOf(values, statics);
    const pins = signature.leaves.map((leaf, index) =>
      pinLeaf(leaf, signature.types[index] as ValueType),
    );
    try {
      const { program, compiled } = await entryFor(signature, inner);
      if (compiled === undefined) return runTfjs(program, ...values) as R;
      const results = await compiled.run(pins.map(({ buffer }) => buffer));
      const tensors = program.graph.outputs.map((id, index) =>
        resultTensor(results[index] as never, program.graph.values[id] as ValueType, pool),
      );
      return treeUnflatten<R>(program.output, tensors);
    } finally {
      for (const { unpin } of pins) unpin();
    }
  };

  const jitted = ((...args: A) => (activeLevel() === undefined ? call(args) : f(...args))) as (
    ...args: A
  ) => Promise<R>;
  return Object.assign(jitted, {
    inline: f,
    lower: (...args: A): Program => {
      const { values, statics, inner } = separate(args);
      return traceFor(signatureOf(values, statics), inner);
    },
    stats: (): JitStats => ({
      calls: count.calls,
      compiles: count.compiles,
      entries: cache.size,
      compileSeconds: count.seconds,
      executor,
    }),
    dispose: async (): Promise<void> => {
      const entries = await Promise.allSettled(cache.values());
      cache.clear();
      for (const entry of entries) {
        if (entry.status === "fulfilled") await entry.value.compiled?.release();
      }
    },
  });
}
