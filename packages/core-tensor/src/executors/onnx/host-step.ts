import type { Graph, GraphNode } from "../../graph/graph.ts";
import { HostArray, hostData } from "../../kernels/host-array.ts";
import type { HostValue } from "../../kernels/host-form.ts";
import type { Kernel } from "../../kernels/kernel.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import type { Buffer } from "./runtime.ts";
import type { Step, Storage, TensorOf } from "./step.ts";

/** Runs one op between sessions: its `host` form, or else its `value` column in float64. */
export function hostStep(
  graph: Graph,
  node: GraphNode,
  tensorOf: TensorOf,
  storage: Storage,
): Step {
  const kernel = lookupKernel(node.kernel) as Kernel;
  const constants = new Set(graph.constants.map(({ id }) => id));
  const typed = (id: number, data: Buffer): HostValue => {
    const { shape, dtype } = graph.values[id] as ValueType;
    return { shape, dtype, data, fixed: constants.has(id) };
  };
  return {
    run(values) {
      const results = node.outputs.map((id) => storage.take(graph.values[id] as ValueType));
      for (const [index, id] of node.outputs.entries()) {
        values[id] = tensorOf(id, results[index] as Buffer);
      }
      if (kernel.host !== undefined) {
        const given = node.inputs.map((id) => typed(id, values[id]?.data as Buffer));
        const wanted = node.outputs.map((id, index) => typed(id, results[index] as Buffer));
        if (kernel.host(given, wanted, node.attrs)) return;
      }
      const inputs = node.inputs.map((id) => {
        const { shape, dtype } = graph.values[id] as ValueType;
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
