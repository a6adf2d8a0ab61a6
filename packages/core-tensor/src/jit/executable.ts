import { isLegendreError } from "../errors.ts";
import type { BufferPool } from "../executors/onnx/buffer-pool.ts";
import type { CompiledGraph } from "../executors/onnx/compiled.ts";
import type { Plan } from "../executors/onnx/partition.ts";
import { loadOrt, type SessionOptions } from "../executors/onnx/runtime.ts";
import { runTfjs } from "../executors/tfjs.ts";
import type { Program } from "../graph/graph.ts";
import type { ValueType } from "../kernels/value-type.ts";
import type { Tensor } from "../ops.ts";
import { treeLeaves, treeUnflatten } from "../tree/index.ts";
import { warnOnce } from "../warn.ts";
import { type PinnedLeaf, pinLeaf, resultTensor } from "./buffers.ts";
import type { Signature } from "./signature.ts";

/** A program that can be called. */
export interface Executable {
  readonly signature: Signature;
  readonly program: Program;
  /** Undefined where the program is replayed on tfjs. */
  readonly compiled: CompiledGraph | undefined;
}

/**
 * Makes sessions for a program, cut into steps or not yet. Where onnxruntime cannot be loaded, or refuses a
 * model, the program runs on tfjs instead, and a person is warned once.
 */
export async function makeExecutable(
  signature: Signature,
  program: Program,
  pool: BufferPool,
  options: SessionOptions,
  plan?: Plan,
): Promise<Executable> {
  const loaded = await loadOrt();
  if ("reason" in loaded) {
    warnOnce(
      `jit: onnxruntime-node cannot be loaded (${loaded.reason}), so compiled functions run op by op on tfjs; install it with: npm install onnxruntime-node@1.30.0`,
    );
    return { signature, program, compiled: undefined };
  }
  // Loaded on first use: the ONNX schema would double the time that importing this package takes.
  const { compileGraph, startPlan } = await import("../executors/onnx/compiled.ts");
  try {
    const compiled =
      plan === undefined
        ? await compileGraph(program.graph, loaded.ort, pool, options)
        : await startPlan(program.graph, plan, loaded.ort, pool, options);
    return { signature, program, compiled };
  } catch (error) {
    if (!isLegendreError(error, "engine")) throw error;
    warnOnce(`${error.message}. It runs op by op on tfjs, which is slower.`);
    return { signature, program, compiled: undefined };
  }
}

/** Runs a program on the leaves of its arguments; the tensors of the result belong to the caller. */
export async function runExecutable<R>(
  { program, compiled }: Executable,
  pins: readonly PinnedLeaf[],
  args: readonly unknown[],
  pool: BufferPool,
  signal: AbortSignal | undefined,
): Promise<R> {
  if (compiled === undefined) {
    signal?.throwIfAborted();
    return runTfjs(program, ...args) as R;
  }
  const { graph } = program;
  const buffers = await compiled.run(
    pins.map(({ buffer }) => buffer),
    signal,
  );
  const tensors: Tensor[] = buffers.map((buffer, index) =>
    resultTensor(buffer, graph.values[graph.outputs[index] as number] as ValueType, pool),
  );
  return treeUnflatten<R>(program.output, tensors);
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
