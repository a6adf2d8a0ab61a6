import type { Device, OrtDevice } from "../engine/devices/device.ts";
import type { XlaDevice } from "../engine/devices/xla/xla-device.ts";
import { isLegendreError } from "../errors.ts";
import type { BufferPool } from "../executors/onnx/buffer-pool.ts";
import type { DeviceGraph, Held } from "../executors/onnx/compiled-on-device.ts";
import type { Plan } from "../executors/onnx/partition.ts";
import type { Buffer, SessionOptions } from "../executors/onnx/runtime.ts";
import { runReference } from "../executors/reference.ts";
import { runTfjs } from "../executors/tfjs.ts";
import type { Graph, Program } from "../graph/graph.ts";
import { inDoubles } from "../graph/passes/in-doubles.ts";
import { valueProgram } from "../graph/passes/value-program.ts";
import { HostArray, type HostData } from "../kernels/host-array.ts";
import type { ValueType } from "../kernels/value-type.ts";
import type { Tensor } from "../ops.ts";
import { treeLeaves, treeMap, treeUnflatten } from "../tree/index.ts";
import { warnOnce } from "../warn.ts";
import { inMemory, isBuffer, type PinnedLeaf, pinLeaf, resultOf } from "./buffers.ts";
import type { SavedProgram } from "./saved-content.ts";
import type { Signature } from "./signature.ts";
import type { Target } from "./target.ts";
import { untilReady } from "./until-ready.ts";

/*
 * In comes a traced program with the signature that it is for, out goes what a call runs: sessions on the first device that
 * takes it, or the program itself to be replayed on tfjs (in doubles: on the reference). Executors are imported when they are
 * first needed, since the ONNX schema alone would double what importing this package costs. Running is a function beside the
 * value and no method of it, so that programs from files and from traces are the same plain object.
 */

/** A program that can be called. */
export interface Executable {
  readonly signature: Signature;
  /**
   * What it is, for files: with the rules of its solvers. Where it has any it is traced when it is asked for, since running needs none of them, and they
   * take longer to trace than all else.
   */
  readonly program: () => Program;
  /** What it runs: without what only derivatives need. */
  readonly runs: Program;
  /** Undefined where the program is replayed on tfjs. */
  readonly compiled: DeviceGraph | undefined;
  /** Where it runs; undefined where the program is replayed on tfjs. */
  readonly device: Device | undefined;
}

/**
 * Makes sessions for a program, cut into steps for the processor or not yet. Where onnxruntime cannot be
 * loaded, or the last device refuses a model, the program runs on tfjs instead, and a person is warned once.
 *
 * @throws code "engine" when the only device asked for does not start.
 */
export async function makeExecutable(
  signature: Signature,
  program: Program,
  pool: BufferPool,
  target: Target,
  options: Pick<SessionOptions, "threads" | "spin">,
  saved: Partial<Pick<SavedProgram, "runs" | "plan">> = {},
): Promise<Executable> {
  const isWide = signature.precision === "float64";
  const { runs = isWide ? inDoubles(program) : valueProgram(program), plan } = saved;
  const made = { signature, program: () => program, runs };
  for (;;) {
    const device = await target.open();
    if (device === undefined) return { ...made, compiled: undefined, device };
    try {
      const compiled =
        device.name === "xla"
          ? await compileForXla(device, runs, !isWide)
          : await compileFor(device, runs, pool, options, plan);
      return { ...made, compiled, device };
    } catch (error) {
      if (!isLegendreError(error, "engine")) throw error;
      if (target.goesOn(error)) continue;
      if (error.details["fault"] === "lost") throw error;
      const instead = isWide ? "in TypeScript" : "op by op on tfjs";
      warnOnce(`${error.message}. It runs ${instead}, which is slower.`);
      return { ...made, compiled: undefined, device: undefined };
    }
  }
}

async function compileForXla(
  device: XlaDevice,
  { graph }: Program,
  keepsResults: boolean,
): Promise<DeviceGraph> {
  const { compileOnXla } = await import("../executors/stablehlo/compiled-on-xla.ts");
  return compileOnXla(graph, device, { keepsResults });
}

/** Loaded on first use: the ONNX schema would double the time that importing this package takes. */
async function compileFor(
  device: OrtDevice,
  { graph }: Program,
  pool: BufferPool,
  { threads, spin }: Pick<SessionOptions, "threads" | "spin">,
  plan: Plan | undefined,
): Promise<DeviceGraph> {
  if (!device.fillsResults) {
    const { compileOnDevice } = await import("../executors/onnx/compiled-on-device.ts");
    return compileOnDevice(graph, device, { threads, spin });
  }
  const { compileGraph, startPlan } = await import("../executors/onnx/compiled.ts");
  const { ort, name } = device;
  const options = name === "cpu" ? { threads, spin } : { threads, spin, device };
  const compiled =
    plan === undefined
      ? await compileGraph(graph, ort, pool, options)
      : await startPlan(graph, plan, ort, pool, options);
  return {
    ...compiled,
    run: async (inputs, signal, lent): Promise<Held[]> =>
      compiled.run(inputs.every(isBuffer) ? inputs : await inMemory(inputs), signal, lent),
  };
}

/** Runs a program on the leaves of its arguments; the tensors of the result belong to the caller. */
export async function runExecutable<R>(
  { signature, runs, compiled, device }: Executable,
  pins: readonly PinnedLeaf[],
  args: readonly unknown[],
  pool: BufferPool,
  signal: AbortSignal | undefined,
): Promise<R> {
  const doubles = signature.precision === "float64";
  if (compiled === undefined) {
    await untilReady(args);
    signal?.throwIfAborted();
    return (doubles ? ownArrays(runReference(runs, ...args)) : runTfjs(runs, ...args)) as R;
  }
  const { graph } = runs;
  const held = pins.map(({ buffer }) => buffer);
  const givesBack = device?.fillsResults === true ? pool : undefined;
  if (doubles) {
    const results = await compiled.run(await inDoubleWidth(graph, held), signal);
    return treeUnflatten<R>(runs.output, await hostResults(graph, results, givesBack));
  }
  const lent = lentBy(graph, pins);
  const results = await compiled.run(held, signal, new Set(lent.keys()));
  const tensors: Tensor[] = results.map((result, index) => {
    const id = graph.outputs[index] as number;
    const type = graph.values[id] as ValueType;
    const share = lent.get(id);
    if (share === undefined) return resultOf(result, type, givesBack);
    return share() ?? resultOf((result as Buffer).slice(), type, undefined);
  });
  return treeUnflatten<R>(runs.output, tensors);
}

/** Arguments in the width of the program, whatever array they come in. */
async function inDoubleWidth(graph: Graph, held: readonly Held[]): Promise<Buffer[]> {
  const buffers = held.every(isBuffer) ? held : await inMemory(held);
  return buffers.map((buffer, index) => {
    const { dtype } = graph.values[graph.inputs[index] as number] as ValueType;
    const isNarrow = dtype === "float64" && !(buffer instanceof Float64Array);
    return isNarrow ? Float64Array.from(buffer) : buffer;
  });
}

/** Results that share numbers with an argument, a constant or each other, as views of another shape do, in arrays of their own. */
function ownArrays(results: unknown): unknown {
  return treeMap(
    ({ shape, dtype, data }: HostArray) => new HostArray(shape, dtype, data.slice()),
    results,
  );
}

/** Results in arrays of their own, which nobody gives back. */
async function hostResults(
  graph: Graph,
  results: readonly Held[],
  pool: BufferPool | undefined,
): Promise<HostArray[]> {
  const arrays = await inMemory(results);
  return arrays.map((data, index) => {
    const { shape, dtype } = graph.values[graph.outputs[index] as number] as ValueType;
    pool?.lose(data);
    const held = results[index] as Held;
    if (!isBuffer(held)) held.release();
    return new HostArray(shape, dtype, data as HostData);
  });
}

/**
 * The results that are results of earlier calls, handed through: a step that leaves most of a state as it is
 * would otherwise copy it. By value, each with what makes a tensor of it.
 */
function lentBy(graph: Graph, pins: readonly PinnedLeaf[]): Map<number, () => Tensor | undefined> {
  const results = new Set(graph.outputs);
  return new Map(
    graph.inputs.flatMap((id, index) => {
      const share = results.has(id) ? pins[index]?.share : undefined;
      return share === undefined ? [] : [[id, share] as const];
    }),
  );
}

/** The numbers of all leaves, held until {@link unpin}. */
export function pinLeaves(leaves: readonly unknown[], types: readonly ValueType[]): PinnedLeaf[] {
  const pins: PinnedLeaf[] = [];
  try {
    for (const [index, leaf] of leaves.entries()) {
      pins.push(pinLeaf(leaf, types[index] as ValueType));
    }
  } catch (error) {
    unpin(pins);
    throw error;
  }
  return pins;
}

/** Lets go of leaves. */
export function unpin(pins: readonly PinnedLeaf[]): void {
  for (const pin of pins) pin.unpin();
}

/** The tensors of arguments at some positions, each with its position. */
export function tensorsAt(
  args: readonly unknown[],
  positions: readonly number[],
): [unknown, number][] {
  return positions.flatMap((position) =>
    treeLeaves<unknown>(args[position]).map((leaf): [unknown, number] => [leaf, position]),
  );
}
