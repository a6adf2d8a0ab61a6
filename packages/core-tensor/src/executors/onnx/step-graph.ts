import { type Graph, type GraphNode, lastUsesIn, typeIn } from "../../kernels/graph.ts";
import { HostArray, hostData } from "../../kernels/host-array.ts";
import type { HostValue } from "../../kernels/host-form.ts";
import type { Kernel } from "../../kernels/kernel.ts";
import { lookupKernel } from "../../kernels/table.ts";
import { callsUnderWay } from "../calls.ts";
import type { LoweredSegment } from "./lower.ts";
import type { Plan } from "./partition.ts";
import { type Buffer, newBuffer, type OrtTensor } from "./runtime.ts";
import type { Step, Storage, TensorOf } from "./step.ts";

/*
 * In comes a graph with its plan, out goes a function that runs it, and how to free its sessions. Each value is dropped after
 * the last step that reads it, and a call that fails gives back all that it made. Where values lie is the placement's business
 * (`compiled.ts`: arrays of ours; `compiled-on-device.ts`: tensors of a device), so that order, lifetimes, abort and errors are
 * written once for all devices.
 */

/** A graph that runs in steps: models and host ops, one after the other. */
export interface StepGraph<Value> {
  /**
   * Runs it on the leaves of the arguments; the results belong to the caller. A call that fails gives back what it took. `signal`
   * is asked before each step, and its reason thrown. An argument that is a result comes out as a copy or shared, unless its value
   * is among `lent`: then the result is the argument's own buffer.
   */
  run(inputs: readonly Value[], signal?: AbortSignal, lent?: ReadonlySet<number>): Promise<Value[]>;
  /** Sessions and host ops, in the order they run. */
  readonly steps: readonly { readonly kind: "model" | "host"; readonly nodes: string }[];
  /** Frees the sessions once the calls under way have ended; later calls are errors. */
  release(): Promise<void>;
}

/** The values of one run by id; what has not been made yet, or is not needed any more, is undefined. */
export type Values = (OrtTensor | undefined)[];

/** What becomes of the values of one run. */
export interface Run<Value> {
  /** Gives back a value that nothing needs any more. */
  readonly free: (id: number) => void;
  /** Whether a value is not this run's own, so that it stays when the run fails. */
  readonly keeps: (id: number) => boolean;
  /** The results, each of its own. */
  readonly results: () => Value[];
}

/** Where the values of a graph lie while it runs: in buffers of ours, or on a device. */
export interface Placement<Value> {
  readonly tensorOf: TensorOf;
  /** Where host ops put their results. */
  readonly storage: Storage;
  /** Makes a model ready. */
  readonly model: (segment: LoweredSegment) => Promise<Step>;
  /** Takes arguments in, beside the constants that are there. */
  readonly take: (
    values: Values,
    inputs: readonly Value[],
    lent: ReadonlySet<number> | undefined,
  ) => Run<Value> | Promise<Run<Value>>;
}

type PlannedStep = Plan["steps"][number];

/** A step as the graph sees it: the values that it reads and makes. */
const partOf = (step: PlannedStep) => (step.kind === "host" ? step.node : step.segment);

/** Makes the steps of a graph ready. */
export async function stepGraph<Value>(
  graph: Graph,
  steps: readonly PlannedStep[],
  placement: Placement<Value>,
): Promise<StepGraph<Value>> {
  const { tensorOf, storage } = placement;
  const fed = new Set([...graph.outputs, ...steps.flatMap((step) => partOf(step).inputs)]);
  const fixed = graph.constants.flatMap(({ id, data }) => {
    if (!fed.has(id)) return [];
    const buffer = newBuffer(typeIn(graph, id));
    buffer.set(data);
    return [[id, tensorOf(id, buffer)] as const];
  });
  const built: Step[] = [];
  const releaseAll = async (): Promise<void> => {
    for (const step of built) await step.release();
  };
  try {
    for (const step of steps) {
      const made =
        step.kind === "host"
          ? hostStep(graph, step.node, tensorOf, storage)
          : await placement.model(step.segment);
      built.push(made);
    }
  } catch (error) {
    // Sessions hold memory, of a device too.
    await releaseAll();
    throw error;
  }
  const last = lastUsesIn(graph, steps.map(partOf));
  const calls = callsUnderWay();
  return {
    steps: steps.map((step) => ({
      kind: step.kind,
      nodes: step.kind === "host" ? step.node.kernel : `${step.segment.outputs.length} outputs`,
    })),
    run: (inputs, signal, lent) => calls.track(runOnce(inputs, signal, lent)),
    async release() {
      if (await calls.end()) await releaseAll();
    },
  };

  async function runOnce(
    inputs: readonly Value[],
    signal: AbortSignal | undefined,
    lent: ReadonlySet<number> | undefined,
  ): Promise<Value[]> {
    calls.check();
    const values: Values = [];
    for (const [id, tensor] of fixed) values[id] = tensor;
    // Awaited only where it is a promise, since a turn of the queue costs as much as a small host op.
    const taken = placement.take(values, inputs, lent);
    const run = taken instanceof Promise ? await taken : taken;
    try {
      for (const [index, step] of built.entries()) {
        signal?.throwIfAborted();
        const pending = step.run(values);
        if (pending !== undefined) await pending;
        for (const id of last[index] as number[]) run.free(id);
      }
      return run.results();
    } catch (error) {
      for (const [id, value] of values.entries()) {
        if (value !== undefined && !run.keeps(id)) run.free(id);
      }
      throw error;
    }
  }
}

/** Runs one op between sessions: its `host` form, or else its `value` column in float64. */
function hostStep(graph: Graph, node: GraphNode, tensorOf: TensorOf, storage: Storage): Step {
  const kernel = lookupKernel(node.kernel) as Kernel;
  const constants = new Set(graph.constants.map(({ id }) => id));
  const typed = (id: number, data: Buffer): HostValue => {
    const { shape, dtype } = typeIn(graph, id);
    return { shape, dtype, data, fixed: constants.has(id) };
  };
  return {
    run(values) {
      const results = node.outputs.map((id) => storage.take(typeIn(graph, id)));
      for (const [index, id] of node.outputs.entries()) {
        values[id] = tensorOf(id, results[index] as Buffer);
      }
      if (kernel.host !== undefined) {
        const given = node.inputs.map((id) => typed(id, values[id]?.data as Buffer));
        const wanted = node.outputs.map((id, index) => typed(id, results[index] as Buffer));
        if (kernel.host(given, wanted, node.attrs)) return;
      }
      const inputs = node.inputs.map((id) => {
        const { shape, dtype } = typeIn(graph, id);
        const source = values[id]?.data as Buffer;
        const data = hostData(dtype, source.length);
        data.set(source as never);
        return new HostArray(shape, dtype, data);
      });
      const outputs = kernel.value(inputs, node.attrs);
      for (const [index, buffer] of results.entries()) {
        buffer.set((outputs[index] as HostArray).data as never);
      }
    },
    release: async () => {},
  };
}
