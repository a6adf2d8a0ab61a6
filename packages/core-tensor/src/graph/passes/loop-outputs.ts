import { primitive } from "../../kernels/graph-run.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { Graph, GraphNode } from "../graph.ts";

/** Loops and branches without the results that nothing reads, and without the inputs that only those need. */
export function withoutUnusedOutputs(graph: Graph): Graph {
  const needed = new Set(graph.outputs);
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some((id) => needed.has(id))) continue;
    const used = node.outputs.map((id) => needed.has(id));
    const slim = primitive(lookupKernel, node.kernel).slim?.(node.attrs, used);
    const made =
      slim === undefined
        ? node
        : {
            ...node,
            attrs: slim.attrs,
            inputs: node.inputs.filter((_, index) => slim.inputs[index]),
            outputs: node.outputs.filter((_, index) => slim.outputs[index]),
          };
    for (const id of made.inputs) needed.add(id);
    nodes.push(made);
  }
  return { ...graph, nodes: nodes.reverse() };
}
