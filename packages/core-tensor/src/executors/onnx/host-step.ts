import type { Graph, GraphNode } from "../../graph/graph.ts";
import { HostArray, hostData } from "../../kernels/host-array.ts";
import type { Kernel } from "../../kernels/kernel.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import type { Buffer } from "./runtime.ts";
import type { Step, Storage, TensorOf } from "./step.ts";

/** Runs one op with its `value` column, in float64, between sessions. */
export function hostStep(
  graph: Graph,
  node: GraphNode,
  tensorOf: TensorOf,
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
