import { LegendreError } from "../../errors.ts";
import { type Graph, lastUsesIn, typeIn } from "../../kernels/graph.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { hostStep } from "./host-step.ts";
import { modelStep } from "./model-step.ts";
import { type Plan, type PlanOptions, planGraph } from "./partition.ts";
import { findChannelBlock } from "./private/channel-block.ts";
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
  /**
   * Runs it on the leaves of the arguments; the results are new buffers, taken from `storage`. A call that
   * fails gives back what it took. `signal` is asked before each step, and its reason thrown. An argument that
   * is a result is copied, unless its value is among `lent`: then the result is the argument's own buffer.
   */
  run(
    inputs: readonly Buffer[],
    signal?: AbortSignal,
    lent?: ReadonlySet<number>,
  ): Promise<Buffer[]>;
  /** Sessions and host ops, in the order they run. */
  readonly steps: readonly { readonly kind: "model" | "host"; readonly nodes: string }[];
  /** Frees the sessions once the calls under way have ended; later calls are errors. */
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
  return startPlan(graph, planGraph(graph, { ...options, channelBlock }), ort, storage, options);
}

/** Makes a graph ready that is cut into steps already. */
export async function startPlan(
  graph: Graph,
  { steps }: Plan,
  ort: Ort,
  storage: Storage,
  options: SessionOptions = {},
): Promise<CompiledGraph> {
  const tensorOf = (id: number, buffer: Buffer): OrtTensor => {
    const { dtype, shape } = graph.values[id] as ValueType;
    return new ort.Tensor(dtype, buffer, shape);
  };
  const fed = new Set([...graph.outputs, ...steps.flatMap(inputsOf)]);
  const fixed = graph.constants.flatMap(({ id, data }) => {
    if (!fed.has(id)) return [];
    const buffer = newBuffer(typeIn(graph, id));
    buffer.set(data);
    return [[id, tensorOf(id, buffer)] as const];
  });
  const doubles = hasDoubles(graph);
  const built: Step[] = [];
  try {
    for (const step of steps) {
      if (step.kind === "host") {
        built.push(hostStep(graph, step.node, tensorOf, storage));
        continue;
      }
      // Between the calls of a model of several, the others and host ops run.
      const spin = options.spin ?? steps.length === 1;
      const session = await createSession(ort, step.segment.bytes, {
        ...options,
        spin,
        doubles,
      });
      built.push(modelStep(graph, session, step.segment, tensorOf, storage));
    }
  } catch (error) {
    for (const step of built) await step.release();
    throw error;
  }
  const last = lastSteps(graph, steps);
  const kept = new Set([...graph.inputs, ...graph.constants.map(({ id }) => id)]);
  const running = new Set<Promise<Buffer[]>>();
  let released = false;
  return {
    steps: steps.map((step) => ({
      kind: step.kind,
      nodes: step.kind === "host" ? step.node.kernel : `${step.segment.outputs.length} outputs`,
    })),
    run: (inputs, signal, lent) => {
      const call = runOnce(inputs, signal, lent);
      running.add(call);
      const done = (): void => void running.delete(call);
      call.then(done, done);
      return call;
    },
    async release() {
      if (released) return;
      released = true;
      // A cache may let go of a program while calls of it are under way.
      await Promise.allSettled(running);
      for (const step of built) await step.release();
    },
  };

  async function runOnce(
    inputs: readonly Buffer[],
    signal?: AbortSignal,
    lent?: ReadonlySet<number>,
  ): Promise<Buffer[]> {
    if (released) {
      const message = "the program was released before this call; make it again, or call later";
      throw new LegendreError("disposed", "jit", message);
    }
    const values: (OrtTensor | undefined)[] = [];
    for (const [id, tensor] of fixed) values[id] = tensor;
    for (const [index, id] of graph.inputs.entries()) {
      values[id] = tensorOf(id, inputs[index] as Buffer);
    }
    const giveBack = (id: number): void => {
      storage.give(graph.values[id] as ValueType, values[id]?.data as Buffer);
      values[id] = undefined;
    };
    try {
      for (const [index, step] of built.entries()) {
        signal?.throwIfAborted();
        // Awaited only where it is a promise, since a turn of the queue costs as much as a small host op.
        const pending = step.run(values);
        if (pending !== undefined) await pending;
        for (const id of last[index] as number[]) giveBack(id);
      }
      return ownedResults(graph, values, kept, storage, lent);
    } catch (error) {
      for (const [id, value] of values.entries()) {
        if (value !== undefined && !kept.has(id)) giveBack(id);
      }
      throw error;
    }
  }
}

/** Results, each in a buffer of its own, but for those lent: an argument or constant that is a result is copied. */
function ownedResults(
  graph: Graph,
  values: readonly (OrtTensor | undefined)[],
  kept: ReadonlySet<number>,
  storage: Storage,
  lent: ReadonlySet<number> | undefined,
): Buffer[] {
  const taken = new Set<number>();
  return graph.outputs.map((id) => {
    const data = values[id]?.data as Buffer;
    if (lent?.has(id)) return data;
    if (!kept.has(id) && !taken.has(id)) {
      taken.add(id);
      return data;
    }
    const copy = storage.take(graph.values[id] as ValueType);
    copy.set(data as never);
    return copy;
  });
}

/** Whether a graph computes in float64. */
export function hasDoubles({ values }: Graph): boolean {
  return values.some(({ dtype }) => dtype === "float64");
}

type PlannedStep = Plan["steps"][number];

/** The values that a step reads. */
export function inputsOf(step: PlannedStep): readonly number[] {
  return step.kind === "host" ? step.node.inputs : step.segment.inputs;
}

/** For each step the intermediate values that nothing reads after it. */
export function lastSteps(graph: Graph, steps: readonly PlannedStep[]): number[][] {
  return lastUsesIn(
    graph,
    steps.map((step) => (step.kind === "host" ? step.node : step.segment)),
  );
}
