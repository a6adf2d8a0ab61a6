import { deviceRemedies } from "../engine/devices/open.ts";
import { LegendreError } from "../errors.ts";
import { BufferPool } from "../executors/onnx/buffer-pool.ts";
import { type Buffer, loadOrt } from "../executors/onnx/runtime.ts";
import { activeLevel } from "../graph/level.ts";
import { optimiseProgram } from "../graph/passes/optimise.ts";
import { valueProgram } from "../graph/passes/value-program.ts";
import { spec, trace } from "../graph/trace.ts";
import { resultTensor } from "../jit/buffers.ts";
import { pinLeaves, unpin } from "../jit/executable.ts";
import { channelBlockHere, planHere } from "../jit/plan-here.ts";
import { encodeContent } from "../jit/saved-content.ts";
import { type Signature, signatureOf } from "../jit/signature.ts";
import { sizeOf } from "../kernels/host-array.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { Tensor } from "../ops.ts";
import { checkNumber, resolveOptions } from "../options.ts";
import { treeFlatten, treePaths, treeUnflatten } from "../tree/index.ts";
import { warnOnce } from "../warn.ts";
import {
  checkReduction,
  combined,
  type LeafReduction,
  type Reduction,
  reductionsOf,
} from "./combine.ts";
import type { WorkerPool } from "./pool.ts";
import { chunkSizes, sharedBuffer } from "./shared.ts";

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

/** A kind of arguments: the programs of its chunks, and the shared memory they work in. */
interface Kind {
  /** Rows of each worker. */
  readonly rows: readonly number[];
  /** The number of each worker's program, and what it is. */
  readonly programs: readonly { readonly id: number; readonly made: MadeProgram }[];
  readonly inputs: readonly Buffer[];
  /** The tensor whose numbers lie in an input now: a batch or params that stay are copied once. */
  readonly held: (Tensor["dataId"] | undefined)[];
  /** For each worker its leaves of the result. */
  readonly outputs: readonly (readonly Buffer[])[];
}

interface MadeProgram {
  readonly bytes: Uint8Array;
  readonly types: readonly ValueType[];
  readonly structure: Parameters<typeof treeUnflatten>[0];
}

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
  const kinds = new Map<string, Promise<Kind>>();
  const results = new BufferPool();
  let programCount = 0;
  let pool: Promise<WorkerPool> | undefined;
  let loaded = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const started = async (): Promise<WorkerPool> => {
    if (pool !== undefined && !(await pool).broken()) return pool;
    const loading = await loadOrt();
    if ("reason" in loading) {
      warnOnce(
        `pmapWorkers: onnxruntime-node cannot be loaded (${loading.reason}), so the workers run op by op on tfjs; install it with: ${deviceRemedies.cpu}`,
      );
    }
    loaded = new Set();
    pool = import("./pool.ts").then(async ({ startWorkers }) => {
      const { workers, threads } = await sizes(settings);
      return startWorkers(workers, threads);
    });
    pool.catch(() => {
      pool = undefined;
    });
    return pool;
  };

  const makeKind = async (args: A, signature: Signature, size: number): Promise<Kind> => {
    const split = splitLeaves(args, settings.inAxes);
    const rows = chunkSizes(rowsOf(signature, split), size);
    const made = new Map<number, { id: number; made: MadeProgram }>();
    for (const count of new Set(rows)) {
      made.set(count, { id: programCount++, made: await makeProgram(f, signature, split, count) });
    }
    for (const { made: program } of made.values()) checkReductions(settings.out, program);
    const programs = rows.map((count) => made.get(count) as { id: number; made: MadeProgram });
    return {
      rows,
      programs,
      inputs: signature.types.map(sharedBuffer),
      held: [],
      outputs: programs.map(({ made: { types } }) => types.map(sharedBuffer)),
    };
  };

  const call = async (args: A): Promise<R> => {
    const { signature, leaves } = signatureOf(args, []);
    const { workers: count } = await sizes(settings);
    const making = kinds.get(signature.key) ?? makeKind(args, signature, count);
    kinds.set(signature.key, making);
    making.catch(() => kinds.delete(signature.key));
    const kind = await making;
    const workers = await started();
    if (kinds.size > keptKinds) await dropOldest(workers);
    copyIn(kind, leaves, signature.types);
    const split = splitLeaves(args, settings.inAxes);
    let offset = 0;
    const answers = kind.rows.map(async (count, index) => {
      const start = offset;
      offset += count;
      const { id, made } = kind.programs[index] as Kind["programs"][number];
      const place = `${index}:${id}`;
      if (!loaded.has(place)) {
        loaded.add(place);
        await workers.ask(index, { kind: "load", program: id, bytes: made.bytes });
      }
      const inputs = kind.inputs.map((buffer, leaf) => {
        if (split[leaf] !== true) return buffer;
        const row = sizeOf((signature.types[leaf] as ValueType).shape.slice(1));
        return buffer.subarray(start * row, (start + count) * row) as Buffer;
      });
      const outputs = kind.outputs[index] as readonly Buffer[];
      await workers.ask(index, { kind: "run", program: id, inputs, outputs });
    });
    // All are waited for, so that no worker still writes when the next call begins.
    const settled = await Promise.allSettled(answers);
    for (const answer of settled) if (answer.status === "rejected") throw answer.reason;
    return assemble(kind);
  };

  /** Lets go of the kind that came first; calls run one after the other, so that nobody uses it. */
  const dropOldest = async (workers: WorkerPool): Promise<void> => {
    const [oldest] = kinds;
    if (oldest === undefined) return;
    kinds.delete(oldest[0]);
    for (const [index, { id }] of (await oldest[1]).programs.entries()) {
      if (loaded.delete(`${index}:${id}`)) await workers.ask(index, { kind: "drop", program: id });
    }
  };

  const assemble = (kind: Kind): R => {
    const { types, structure } = (kind.programs[0] as Kind["programs"][number]).made;
    const reductions = reductionsOf(settings.out, structure);
    const tensors = types.map((_, leaf) => {
      const parts = kind.programs.map(({ made }, index) => ({
        type: made.types[leaf] as ValueType,
        rows: kind.rows[index] as number,
        data: kind.outputs[index]?.[leaf] as Buffer,
      }));
      const where = treePaths(structure)[leaf] ?? "";
      const { type, buffer } = combined(reductions[leaf] as never, parts, where, results);
      return resultTensor(buffer, type, results);
    });
    return treeUnflatten<R>(structure, tensors);
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
      const closing = pool;
      pool = undefined;
      await (await closing?.catch(() => undefined))?.close();
    },
  });
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
async function sizes({
  workers,
  threads,
}: PmapWorkersOptions): Promise<{ workers: number; threads: number }> {
  const { availableParallelism } = await import("node:os");
  const count = workers ?? availableParallelism();
  const each = threads ?? Math.max(1, Math.floor(availableParallelism() / count));
  return { workers: count, threads: each };
}

/** Throws unless each result can be put together as `out` says. */
function checkReductions(out: Reduction, { structure, types }: MadeProgram): void {
  const reductions = reductionsOf(out, structure);
  const paths = treePaths(structure);
  for (const [leaf, type] of types.entries()) {
    checkReduction(reductions[leaf] as LeafReduction, type, paths[leaf] ?? "");
  }
}

/** For each leaf of the arguments whether it is cut. */
function splitLeaves(
  args: readonly unknown[],
  inAxes: readonly (0 | null)[] | undefined,
): boolean[] {
  return args.flatMap((arg, position) =>
    treeFlatten(arg).leaves.map(
      () => (inAxes?.[position] ?? (inAxes?.[position] === null ? null : 0)) === 0,
    ),
  );
}

/** The length of the first axis of all leaves that are cut. */
function rowsOf({ types, structure }: Signature, split: readonly boolean[]): number {
  const paths = treePaths(structure);
  let rows: number | undefined;
  let first = "";
  for (const [index, { shape }] of types.entries()) {
    if (split[index] !== true) continue;
    const [length] = shape;
    const path = paths[index] ?? "";
    if (length === undefined) {
      const message = `argument "${path}" is a scalar and cannot be cut; give its position null in inAxes`;
      throw new LegendreError("shape", "pmapWorkers", message, { path });
    }
    if (rows !== undefined && length !== rows) {
      const message = `argument "${path}" has ${length} rows, and "${first}" has ${rows}; all that is cut must have as many, the rest is null in inAxes`;
      throw new LegendreError("shape", "pmapWorkers", message, { path, rows: length });
    }
    rows = length;
    first ||= path;
  }
  if (rows !== undefined && rows > 0) return rows;
  const message =
    rows === 0
      ? "the arguments have no rows"
      : "no argument is cut; give one 0 in inAxes, or use jit";
  throw new LegendreError("shape", "pmapWorkers", message);
}

/** The program for `rows` rows, as a worker takes it. */
async function makeProgram(
  f: (...args: never) => unknown,
  signature: Signature,
  split: readonly boolean[],
  rows: number,
): Promise<MadeProgram> {
  const specs = signature.types.map(({ shape, dtype }, index) =>
    spec(split[index] === true ? [rows, ...shape.slice(1)] : shape, dtype),
  );
  const args = treeUnflatten<unknown[]>(signature.structure, specs);
  const program = valueProgram(optimiseProgram(trace(f as never, ...args)));
  const { plan } = await planHere(program.graph);
  const channelBlock = (await channelBlockHere()) ?? null;
  const bytes = await encodeContent({
    name: f.name,
    static: [],
    donate: [],
    precision: "float32",
    channelBlock,
    programs: [{ statics: [], program, runs: program, plan }],
  });
  const { graph, output } = program;
  return {
    bytes,
    structure: output,
    types: graph.outputs.map((id) => graph.values[id] as ValueType),
  };
}

/** Copies arguments into shared memory, but for tensors that lie there already. */
function copyIn(kind: Kind, leaves: readonly unknown[], types: readonly ValueType[]): void {
  const fresh = leaves.map(
    (leaf, index) => !(leaf instanceof Tensor) || kind.held[index] !== leaf.dataId,
  );
  const pins = pinLeaves(
    leaves.filter((_, index) => fresh[index]),
    types.filter((_, index) => fresh[index]),
  );
  let next = 0;
  for (const [index, leaf] of leaves.entries()) {
    if (fresh[index] !== true) continue;
    kind.inputs[index]?.set(pins[next++]?.buffer as never);
    kind.held[index] = leaf instanceof Tensor ? leaf.dataId : undefined;
  }
  unpin(pins);
}
