import type { Graph } from "../../graph/graph.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { findChannelBlock } from "./channel-block.ts";
import { hostStep } from "./host-step.ts";
import { inlineLimit } from "./lower.ts";
import { modelStep } from "./model-step.ts";
import { type PlanOptions, planGraph } from "./partition.ts";
import {
  type Buffer,
  createSession,
  newBuffer,
  type Ort,
  type OrtTensor,
  type SessionOptions,
} from "./runtime.ts";
import type { Step, Storage } from "./step.ts";

/** A graph ready to run: sessions made, constants laid out. */
export interface CompiledGraph {
  /** Runs it on the leaves of the arguments; the results are new buffers, taken from `storage`. */
  run(inputs: readonly Buffer[]): Promise<Buffer[]>;
  /** Sessions and host ops, in the order they run. */
  readonly steps: readonly { readonly kind: "model" | "host"; readonly nodes: string }[];
  release(): Promise<void>;
}

/** Compiles a graph: cuts it into models and host ops, and makes a session for each model. */
export async function compileGraph(
  graph: Graph,
  ort: Ort,
  storage: Storage,
  options: SessionOptions & PlanOptions = {},
): Promise<CompiledGraph> {
  const channelBlock = options.channelBlock ?? (await findChannelBlock(ort));
  const { steps } = planGraph(graph, { ...options, channelBlock });
  const results = new Set(graph.outputs);
  const tensorOf = (id: number, buffer: Buffer): OrtTensor => {
    const { dtype, shape } = graph.values[id] as ValueType;
    return new ort.Tensor(dtype, buffer, shape);
  };
  const fixed = graph.constants.flatMap(({ id, value }) => {
    const buffer = newBuffer(value);
    buffer.set(value.data);
    const fed = value.data.length > inlineLimit || results.has(id) || readByHost(graph, id, steps);
    return fed ? [[id, tensorOf(id, buffer)] as const] : [];
  });
  const built: Step[] = [];
  for (const step of steps) {
    if (step.kind === "host") {
      built.push(hostStep(graph, step.node, tensorOf, storage));
      continue;
    }
    const session = await createSession(ort, step.segment.bytes, options);
    built.push(modelStep(graph, session, step.segment, tensorOf, storage));
  }
  const last = lastSteps(graph, steps);
  const running = new Set<Promise<Buffer[]>>();
  return {
    steps: steps.map((step) => ({
      kind: step.kind,
      nodes: step.kind === "host" ? step.node.kernel : `${step.segment.outputs.length} outputs`,
    })),
    run: (inputs) => {
      const call = runOnce(inputs);
      running.add(call);
      const done = (): void => void running.delete(call);
      call.then(done, done);
      return call;
    },
    async release() {
      // A cache may let go of a program while calls of it are under way.
      await Promise.allSettled(running);
      for (const step of built) await step.release();
    },
  };

  async function runOnce(inputs: readonly Buffer[]): Promise<Buffer[]> {
    const values: (OrtTensor | undefined)[] = [];
    for (const [id, tensor] of fixed) values[id] = tensor;
    for (const [index, id] of graph.inputs.entries()) {
      values[id] = tensorOf(id, inputs[index] as Buffer);
    }
    for (const [index, step] of built.entries()) {
      await step.run(values);
      for (const id of last[index] ?? []) {
        storage.give(graph.values[id] as ValueType, values[id]?.data as Buffer);
        values[id] = undefined;
      }
    }
    return ownedResults(graph, values, storage);
  }
}

/** Results, each in a buffer of its own: an argument or constant that is a result is copied. */
function ownedResults(
  graph: Graph,
  values: readonly (OrtTensor | undefined)[],
  storage: Storage,
): Buffer[] {
  const taken = new Set<number>([...graph.inputs, ...graph.constants.map(({ id }) => id)]);
  return graph.outputs.map((id) => {
    const data = values[id]?.data as Buffer;
    if (!taken.has(id)) {
      taken.add(id);
      return data;
    }
    const copy = storage.take(graph.values[id] as ValueType);
    copy.set(data as never);
    return copy;
  });
}

type PlannedSteps = ReturnType<typeof planGraph>["steps"];

function readByHost(graph: Graph, id: number, steps: PlannedSteps): boolean {
  return (
    graph.values[id] !== undefined &&
    steps.some((step) => step.kind === "host" && step.node.inputs.includes(id))
  );
}

/** For each step the intermediate values that nothing reads after it. */
function lastSteps(graph: Graph, steps: PlannedSteps): number[][] {
  const keep = new Set<number>([
    ...graph.inputs,
    ...graph.outputs,
    ...graph.constants.map(({ id }) => id),
  ]);
  const last = new Map<number, number>();
  for (const [index, step] of steps.entries()) {
    const used =
      step.kind === "host"
        ? [...step.node.inputs, ...step.node.outputs]
        : [...step.segment.inputs, ...step.segment.outputs];
    for (const id of used) if (!keep.has(id)) last.set(id, index);
  }
  const dying: number[][] = steps.map(() => []);
  for (const [id, index] of last) dying[index]?.push(id);
  return dying;
}
