import { BufferPool } from "../executors/onnx/buffer-pool.ts";
import type { Program } from "../graph/graph.ts";
import { inDoubles } from "../graph/passes/in-doubles.ts";
import { optimiseProgram } from "../graph/passes/optimise.ts";
import { valueProgram } from "../graph/passes/value-program.ts";
import { spec, trace } from "../graph/trace.ts";
import { tracedForValues } from "../transforms/traced-custom.ts";
import { treeUnflatten } from "../tree/index.ts";
import { warnOnce } from "../warn.ts";
import { ProgramCache } from "./cache.ts";
import { withEarlyDraws } from "./early-draws.ts";
import { type Executable, makeExecutable } from "./executable.ts";
import {
  type CompiledFunction,
  compiledFunction,
  type Hosted,
  type JitStats,
  type OrHostList,
  type OrSpecs,
  separate,
} from "./function.ts";
import { loweredProgram } from "./lowered.ts";
import { type DoubleOptions, type JitOptions, jitSettings } from "./options.ts";
import { changes, type Signature, signatureOf } from "./signature.ts";
import { makeTarget } from "./target.ts";
import { whenReadable } from "./until-ready.ts";

/** A function compiled on demand; see {@link jit}. */
export interface Jitted<A extends readonly unknown[], R, G extends readonly unknown[] = A, H = R>
  extends CompiledFunction<A, R, G, H> {
  /** Compiles for these arguments without a call; tensors may be specs. */
  readonly compile: (...args: OrSpecs<A>) => Promise<void>;
}

/** Compiles after which a function is told that its arguments keep changing. */
const manyCompiles = 8;

/**
 * Compiles a function: it is traced once for each combination of argument structure, shapes and dtypes,
 * and the program runs on onnxruntime at native speed. Where onnxruntime is not installed, or refuses a
 * program, that is replayed on the eager engine, with one warning.
 *
 * @param f - a synchronous function from trees of tensors to a tree of tensors.
 * @param options - see {@link JitOptions}.
 * @returns a function of the same arguments that returns a promise of the result; its tensors belong to
 *   the caller. Arguments are never disposed unless they are donated, and must live until the promise
 *   settles. Inside another traced or differentiated function `f` is called as it is.
 * @throws code "tracing" when `f` reads values or uses ops without an entry in the kernel table;
 *   "structure" and "disposed" for arguments; "data" for an index outside its axis; "engine" when there is no
 *   memory for a value, or a model fails. A call that fails leaves its arguments and the function as they were.
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
  options: DoubleOptions,
): Jitted<A, R, OrHostList<A>, Hosted<R>>;
export function jit<A extends readonly unknown[], R>(
  f: (...args: A) => R,
  options?: JitOptions,
): Jitted<A, R>;
export function jit<A extends readonly unknown[], R>(
  f: (...args: A) => R,
  options: JitOptions | DoubleOptions = {},
): Jitted<A, R> {
  const settings = jitSettings(options);
  const name = f.name || "a function";
  const cache = new ProgramCache(settings.cacheSize);
  const pool = new BufferPool();
  const count = { compiles: 0, seconds: 0 };
  const target = makeTarget(settings.device);
  let executor: JitStats["executor"];
  let device: JitStats["device"];
  let previous: Signature | undefined;

  const traceFor = (signature: Signature, args: readonly unknown[]): Program => {
    const inner = (...given: unknown[]): R => {
      const rest = given.values();
      const all = args.map((arg, index) =>
        settings.static.includes(index) ? arg : rest.next().value,
      );
      return f(...(all as unknown as A));
    };
    // A function is traced in the types of tfjs, and made wider afterwards.
    const isWide = settings.precision === "float64";
    const specs = signature.types.map(({ shape, dtype }) =>
      spec(shape, isWide && dtype === "float64" ? "float32" : dtype),
    );
    const program = trace(inner, ...treeUnflatten<unknown[]>(signature.structure, specs));
    return withEarlyDraws(optimiseProgram(program));
  };

  const make = async (signature: Signature, args: readonly unknown[]): Promise<Executable> => {
    const start = performance.now();
    count.compiles++;
    if (count.compiles === manyCompiles && previous !== undefined) {
      warnOnce(
        `jit: ${name} was compiled ${manyCompiles} times; what changed last is ${changes(previous, signature, settings.static)}. Pad it to a fixed shape, or compile a function a shape.`,
      );
    }
    previous = signature;
    const { threads, spin } = settings;
    // Of the arguments only the static ones are part of the program; the others are not kept alive by it.
    const fixed = args.map((arg, index) => (settings.static.includes(index) ? arg : undefined));
    const { result: program, leftOut } = await whenReadable(() =>
      tracedForValues(() => traceFor(signature, fixed)),
    );
    const traced = await makeExecutable(signature, program, pool, target, { threads, spin });
    const executable = leftOut ? { ...traced, program: () => traceFor(signature, fixed) } : traced;
    const replayed = settings.precision === "float64" ? "reference" : "tfjs";
    device = executable.device?.name;
    const native = device === "xla" ? "xla" : "onnx";
    executor = executable.compiled === undefined ? replayed : native;
    count.seconds += (performance.now() - start) / 1000;
    return executable;
  };

  const signed = (args: readonly unknown[]): ReturnType<typeof signatureOf> => {
    const { values, statics } = separate(args, settings.static);
    return signatureOf(values, statics, settings.precision);
  };
  const runsFor = settings.precision === "float64" ? inDoubles : valueProgram;
  const compiled = compiledFunction<A, R>({
    name,
    settings,
    inline: f,
    pool,
    cache,
    make,
    target,
    lower: (...args) =>
      loweredProgram(runsFor(tracedForValues(() => traceFor(signed(args).signature, args)).result)),
    stats: () => ({ compiles: count.compiles, compileSeconds: count.seconds, executor, device }),
  });
  return Object.assign(compiled, {
    compile: async (...args: OrSpecs<A>): Promise<void> => {
      const list = args as readonly unknown[];
      await cache.get(signed(list).signature, (signature) => make(signature, list));
    },
  });
}
