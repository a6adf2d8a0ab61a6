import type { Graph } from "../../graph/graph.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { explain } from "./explain.ts";
import { inputName, type LoweredSegment, outputName } from "./lower.ts";
import type { OrtSession, OrtTensor } from "./runtime.ts";
import type { Step, Storage, TensorOf } from "./step.ts";

/** Runs one model; its results are written into storage of ours, so that nothing is copied. */
export function modelStep(
  graph: Graph,
  session: OrtSession,
  { inputs, outputs }: Pick<LoweredSegment, "inputs" | "outputs">,
  tensorOf: TensorOf,
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
      await session.run(feeds, fetches).catch((error: unknown) => explain(error));
    },
    release: () => session.release(),
  };
}
