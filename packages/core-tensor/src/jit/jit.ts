import type { Program } from "../graph/graph.ts";
import { inDoubles } from "../graph/passes/in-doubles.ts";
import { optimiseProgram } from "../graph/passes/optimise.ts";
import { valueProgram } from "../graph/passes/value-program.ts";
import { spec, trace } from "../graph/trace.ts";
import { tracedForValues } from "../transforms/traced-custom.ts";
import { treeUnflatten } from "../tree/index.ts";
import { Calls, compiledFunction } from "./calls.ts";
import type { CompiledFunction, Hosted, OrHostList, OrSpecs } from "./compiled-function.ts";
import { withEarlyDraws } from "./early-draws.ts";
import { loweredProgram } from "./lowered.ts";
import { type DoubleOptions, type JitOptions, jitOptions } from "./options.ts";
import { type Signature, signedCall } from "./signature.ts";
import { whenReadable } from "./until-ready.ts";

/** A function compiled on demand; see {@link jit}. */
export interface Jitted<A extends readonly unknown[], R, G extends readonly unknown[] = A, H = R>
  extends CompiledFunction<A, R, G, H> {
  /** Compiles for these arguments without a call; tensors may be specs. */
  readonly compile: (...args: OrSpecs<A>) => Promise<void>;
}

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
  const settings = jitOptions.resolve(options);

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

  const runsFor = settings.precision === "float64" ? inDoubles : valueProgram;
  const calls = new Calls<A, R>({
    name: f.name || "a function",
    settings,
    isSaved: false,
    inline: f,
    lower: (...args) => {
      const { signature } = signedCall(args, settings);
      return loweredProgram(runsFor(tracedForValues(() => traceFor(signature, args)).result));
    },
    programFor: async (signature, args) => {
      // Of the arguments only the static ones are part of the program; the others are not kept alive by it.
      const fixed = args.map((arg, index) => (settings.static.includes(index) ? arg : undefined));
      const { result: program, leftOut } = await whenReadable(() =>
        tracedForValues(() => traceFor(signature, fixed)),
      );
      return leftOut ? { program, whole: () => traceFor(signature, fixed) } : { program };
    },
  });
  return Object.assign(compiledFunction(calls), {
    compile: (...args: OrSpecs<A>) => calls.compile(args as readonly unknown[]),
  });
}
