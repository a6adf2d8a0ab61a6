import { type Graph, typeIn } from "../../kernels/graph.ts";
import { explain } from "./explain.ts";
import { inputName, type LoweredSegment, outputName } from "./lower.ts";
import { type Plan, type PlanOptions, planGraph } from "./partition.ts";
import { findChannelBlock } from "./private/channel-block.ts";
import {
  type Buffer,
  createSession,
  type Ort,
  type OrtSession,
  type OrtTensor,
  type SessionOptions,
} from "./runtime.ts";
import type { Step, Storage, TensorOf } from "./step.ts";
import { type StepGraph, stepGraph, type Values } from "./step-graph.ts";

/** A graph ready to run in ordinary memory: sessions made, constants laid out. */
export type CompiledGraph = StepGraph<Buffer>;

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

/** Makes a graph ready that is cut into steps already; results and what is between steps are taken from `storage`. */
export function startPlan(
  graph: Graph,
  { steps }: Plan,
  ort: Ort,
  storage: Storage,
  options: SessionOptions = {},
): Promise<CompiledGraph> {
  const tensorOf = (id: number, buffer: Buffer): OrtTensor => {
    const { dtype, shape } = typeIn(graph, id);
    return new ort.Tensor(dtype, buffer, shape);
  };
  const doubles = hasDoubles(graph);
  // Between the calls of a model of several, the others and host ops run.
  const spin = options.spin ?? steps.length === 1;
  const kept = new Set([...graph.inputs, ...graph.constants.map(({ id }) => id)]);
  return stepGraph(graph, steps, {
    tensorOf,
    storage,
    async model(segment) {
      const session = await createSession(ort, segment.bytes, { ...options, spin, doubles });
      return modelStep(graph, session, segment, tensorOf, storage, options.device);
    },
    take(values, inputs, lent) {
      for (const [index, id] of graph.inputs.entries()) {
        values[id] = tensorOf(id, inputs[index] as Buffer);
      }
      return {
        free(id) {
          storage.give(typeIn(graph, id), values[id]?.data as Buffer);
          values[id] = undefined;
        },
        keeps: (id) => kept.has(id),
        results: () => ownedResults(graph, values, kept, storage, lent),
      };
    },
  });
}

/** Runs one model; its results are written into storage of ours, so that nothing is copied. */
function modelStep(
  graph: Graph,
  session: OrtSession,
  { inputs, outputs }: Pick<LoweredSegment, "inputs" | "outputs">,
  tensorOf: TensorOf,
  storage: Storage,
  device: SessionOptions["device"],
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
        const tensor = tensorOf(id, storage.take(typeIn(graph, id)));
        fetches[name] = tensor;
        values[id] = tensor;
      }
      await session.run(feeds, fetches).catch((error: unknown) => explain(error, device));
    },
    release: () => session.release(),
  };
}

/** Results, each in a buffer of its own, but for those lent: an argument or constant that is a result is copied. */
function ownedResults(
  graph: Graph,
  values: Values,
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
    const copy = storage.take(typeIn(graph, id));
    copy.set(data as never);
    return copy;
  });
}

/** Whether a graph computes in float64. */
export function hasDoubles({ values }: Graph): boolean {
  return values.some(({ dtype }) => dtype === "float64");
}
