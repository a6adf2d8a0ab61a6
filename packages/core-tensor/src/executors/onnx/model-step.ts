import { LegendreError } from "../../errors.ts";
import type { Graph } from "../../graph/graph.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { inputName, type LoweredSegment, outputName } from "./lower.ts";
import type { OrtSession, OrtTensor } from "./runtime.ts";
import type { Step, Storage, TensorOf } from "./step.ts";

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
  if (/bad_alloc|allocat/i.test(reason)) {
    const message = `onnxruntime ran out of memory: ${reason}; use smaller batches, or remat around the blocks of a deep model`;
    throw new LegendreError("engine", "jit", message, {}, { cause: error });
  }
  throw new LegendreError(
    "engine",
    "jit",
    `onnxruntime could not run a compiled model: ${reason}; run the program with runTfjs to see which op it is`,
    {},
    { cause: error },
  );
}

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
      await session.run(feeds, fetches).catch(explain);
    },
    release: () => session.release(),
  };
}
