import { LegendreError } from "../errors.ts";
import { BufferPool } from "../executors/onnx/buffer-pool.ts";
import type { Buffer } from "../executors/onnx/runtime.ts";
import { activeLevel } from "../graph/level.ts";
import { resultTensor } from "../jit/buffers.ts";
import { signatureOf } from "../jit/signature.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { checkNumber, resolveOptions } from "../options.ts";
import { treePaths, treeUnflatten } from "../tree/index.ts";
import { combined, type LeafReduction, type Reduction, reductionsOf } from "./combine.ts";
import { copyIn, type Kind, makeKind } from "./kinds.ts";
import { LoadedPool, type PoolSize } from "./loaded-pool.ts";

/** Options of {@link pmapWorkers}. */
export interface PmapWorkersOptions {
  /** Worker threads. @defaultValue the processors that Node sees */
  readonly workers?: number | undefined;
  /** Threads of one op in each worker. @defaultValue the processors divided by the workers, at least 1 */
  readonly threads?: number | undefined;
  /**
   * For each argument 0, its leaves are cut along their first axis, or null: each worker sees all of it.
   * @defaultValue 0 for each
   */
  readonly inAxes?: readonly (0 | null)[] | undefined;
  /**
   * How results are put together, for all of them or as a tree of the result's upper structure: `"concat"` along the
   * first axis, `"sum"`, or `"mean"`, weighted by the rows of each worker.
   * @defaultValue `"concat"`
   */
  readonly out?: Reduction | undefined;
}

/** A function that runs in worker threads; see {@link pmapWorkers}. */
export interface ParallelFunction<A extends readonly unknown[], R> {
  (...args: A): Promise<R>;
  /** Ends the workers; later calls start new ones. */
  readonly dispose: () => Promise<void>;
}

/** Kinds of arguments whose programs and shared memory are kept. */
const keptKinds = 16;

/**
 * Runs a function on slices of its arguments in several worker threads at once: data-parallel steps on one machine.
 * The function is traced here and goes to the workers as a compiled program, never as code; arguments and results
 * pass through shared memory, and a tensor that was sent before is not sent again.
 *
 * @param f - a synchronous function from trees of tensors to a tree of tensors, as for `jit`.
 * @param options - see {@link PmapWorkersOptions}.
 * @returns a function of whole arguments; its results belong to the caller. Rows are divided as evenly as they go;
 *   with fewer rows than workers, some rest. Calls at the same time run one after the other. Inside another traced or
 *   differentiated function `f` is called as it is.
 * @throws code "shape" for arguments whose first axes differ; "option"; "engine" when a worker dies: the call is lost,
 *   arguments stay as they were, and the next call starts new workers; and whatever the program raises.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { valueAndGrad } from "@legendre/core-tensor";
 * import { pmapWorkers } from "@legendre/core-tensor/workers";
 *
 * const loss = (w: tf.Tensor, x: tf.Tensor) => tf.mean(tf.square(tf.mul(x, w))) as tf.Scalar;
 * const parallel = pmapWorkers((w: tf.Tensor, x: tf.Tensor) => valueAndGrad((v: tf.Tensor) => loss(v, x))(w), {
 *   workers: 2, inAxes: [null, 0], out: "mean",
 * });
 * const { value } = await parallel(tf.scalar(2), tf.tensor1d([1, 2, 3]));
 * console.log(value.dataSync()[0]?.toFixed(4)); // 18.6667
 * await parallel.dispose();
 * ```
 *
 * @remarks onnxruntime spreads large ops over all processors by itself. Workers pay where ops are too small for that,
 * or run on the host; measure both.
 */
export function pmapWorkers<A extends readonly unknown[], R>(
  f: (...args: A) => R,
  options: PmapWorkersOptions = {},
): ParallelFunction<A, R> {
  const settings = checkedOptions(options);
  const pool = new LoadedPool(() => poolSize(settings));
  const kinds = new Map<string, Promise<Kind>>();
  const results = new BufferPool();
  let programs = 0;
  let last: Promise<unknown> = Promise.resolve();

  const call = async (args: A): Promise<R> => {
    const { signature, leaves } = signatureOf(args, []);
    const { key } = signature;
    const { workers } = await poolSize(settings);
    const making =
      kinds.get(key) ?? makeKind(f, args, signature, settings, workers, () => programs++);
    kinds.set(key, making);
    making.catch(() => kinds.delete(key));
    const kind = await making;
    if (kinds.size > keptKinds) await dropOldest(kinds, pool);
    copyIn(kind, leaves);
    await pool.run(kind);
    return assembled<R>(kind, settings.out, results);
  };

  const parallel = (...args: A): Promise<R> => {
    if (activeLevel() !== undefined) return f(...args) as never;
    const result = last.then(() => call(args));
    last = result.catch(() => {});
    return result;
  };
  return Object.assign(parallel, {
    dispose: async (): Promise<void> => {
      // Calls that were made before are still answered.
      await last;
      await pool.close();
    },
  });
}

/** Lets go of the kind that came first; calls run one after the other, so that nobody uses it. */
async function dropOldest(kinds: Map<string, Promise<Kind>>, pool: LoadedPool): Promise<void> {
  const [oldest] = kinds;
  if (oldest === undefined) return;
  kinds.delete(oldest[0]);
  await pool.drop(await oldest[1]);
}

/** The results of all workers, put together. */
function assembled<R>({ programs, rows, outputs }: Kind, out: Reduction, results: BufferPool): R {
  const { types, structure } = (programs[0] as Kind["programs"][number]).made;
  const reductions = reductionsOf(out, structure);
  const paths = treePaths(structure);
  const tensors = types.map((_, leaf) => {
    const parts = programs.map(({ made }, worker) => ({
      type: made.types[leaf] as ValueType,
      rows: rows[worker] as number,
      data: outputs[worker]?.[leaf] as Buffer,
    }));
    const reduction = reductions[leaf] as LeafReduction;
    const { type, buffer } = combined(reduction, parts, paths[leaf] ?? "", results);
    return resultTensor(buffer, type, results);
  });
  return treeUnflatten<R>(structure, tensors);
}

function checkedOptions(options: PmapWorkersOptions) {
  const settings = resolveOptions("pmapWorkers", options as object, {
    workers: undefined as number | undefined,
    threads: undefined as number | undefined,
    inAxes: undefined as readonly (0 | null)[] | undefined,
    out: "concat" as Reduction,
  });
  for (const name of ["workers", "threads"] as const) {
    const value = settings[name];
    if (value !== undefined) checkNumber("pmapWorkers", name, value, { integer: true, min: 1 });
  }
  for (const [position, axis] of (settings.inAxes ?? []).entries()) {
    if (axis === 0 || axis === null) continue;
    const message = `inAxes[${position}] must be 0 (cut along the first axis) or null (each worker sees all), got ${axis}; transpose the argument to cut along another axis`;
    throw new LegendreError("option", "pmapWorkers", message, { position, axis });
  }
  return settings;
}

/** How many workers, each with how many threads. */
async function poolSize({ workers, threads }: PmapWorkersOptions): Promise<PoolSize> {
  const { availableParallelism } = await import("node:os");
  const count = workers ?? availableParallelism();
  const each = threads ?? Math.max(1, Math.floor(availableParallelism() / count));
  return { workers: count, threads: each };
}
