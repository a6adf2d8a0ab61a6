import { LegendreError } from "../../errors.ts";
import type { Graph, GraphNode } from "../../graph/graph.ts";
import { HostArray, hostData } from "../../kernels/host-array.ts";
import type { Kernel } from "../../kernels/kernel.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { inlineLimit, inputName, outputName } from "./lower.ts";
import { planGraph } from "./partition.ts";
import {
  type Buffer,
  createSession,
  newBuffer,
  type Ort,
  type OrtSession,
  type OrtTensor,
  type SessionOptions,
} from "./runtime.ts";

/** Gives out storage for results; see {@link BufferPool}. */
export interface Storage {
  take(type: ValueType): Buffer;
  give(type: ValueType, buffer: Buffer): void;
}

/** A graph ready to run: sessions made, constants laid out. */
export interface CompiledGraph {
  /** Runs it on the leaves of the arguments; the results are new buffers, taken from `storage`. */
  run(inputs: readonly Buffer[]): Promise<Buffer[]>;
  /** Sessions and host ops, in the order they run. */
  readonly steps: readonly { readonly kind: "model" | "host"; readonly nodes: string }[];
  release(): Promise<void>;
}

interface Step {
  readonly run: (values: (OrtTensor | undefined)[]) => Promise<void> | void;
  readonly release: () => Promise<void>;
}

/** Compiles a graph: cuts it into models and host ops, and makes a session for each model. */
export async function compileGraph(
  graph: Graph,
  ort: Ort,
  storage: Storage,
  options: SessionOptions = {},
): Promise<CompiledGraph> {
  const { steps } = planGraph(graph);
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

/** Raises what onnxruntime said as an error of ours. */
function explain(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  if (/indices element out of data bounds/.test(reason)) {
    throw new LegendreError(
      "data",
      "gather",
      `got an index outside its axis, expected 0 to the length less one (onnxruntime: ${reason})`,
      {},
      { cause: error },
    );
  }
  throw new LegendreError(
    "engine",
    "jit",
    `onnxruntime could not run a compiled model: ${reason}; run the program with runTfjs to see which op it is`,
    {},
    { cause: error },
  );
}

function modelStep(
  graph: Graph,
  session: OrtSession,
  { inputs, outputs }: { readonly inputs: readonly number[]; readonly outputs: readonly number[] },
  tensorOf: (id: number, buffer: Buffer) => OrtTensor,
  storage: Storage,
): Step {
  const feedNames = inputs.map(inputName);
  const fetchNames = outputs.map(outputName);
  return {
    async run(values) {
      const feeds: Record<string, OrtTensor> = {};
      for (const [index, name] of feedNames.entries()) {
        feeds[name] = values[inputs[index] as number] as OrtTensor;
      }
      const fetches: Record<string, OrtTensor> = {};
      for (const [index, name] of fetchNames.entries()) {
        const id = outputs[index] as number;
        const tensor = tensorOf(id, storage.take(graph.values[id] as ValueType));
        fetches[name] = tensor;
        values[id] = tensor;
      }
      await session.run(feeds, fetches).catch(explain);
    },
    release: () => session.release(),
  };
}

/** Runs one op with its `value` column, in float64, between sessions. */
function hostStep(
  graph: Graph,
  node: GraphNode,
  tensorOf: (id: number, buffer: Buffer) => OrtTensor,
  storage: Storage,
): Step {
  const kernel = lookupKernel(node.kernel) as Kernel;
  return {
    run(values) {
      const inputs = node.inputs.map((id) => {
        const { shape, dtype } = graph.values[id] as ValueType;
        const source = values[id]?.data as Buffer;
        const data = hostData(dtype, source.length);
        data.set(source as never);
        return new HostArray(shape, dtype, data);
      });
      const outputs = kernel.value(inputs, node.attrs);
      for (const [index, id] of node.outputs.entries()) {
        const buffer = storage.take(graph.values[id] as ValueType);
        buffer.set((outputs[index] as HostArray).data as never);
        values[id] = tensorOf(id, buffer);
      }
    },
    release: async () => {},
  };
}
