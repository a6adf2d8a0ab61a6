import { clone, type Tensor } from "../ops.ts";
import { inputsByName } from "./call-kernel.ts";
import { constantIn, type Graph, lastUsesIn, typeIn } from "./graph.ts";
import type { HostArray } from "./host-array.ts";
import { fromHost } from "./host-tensor.ts";
import { type CallKernel, type CompositeKernel, isComposite, type Kernel } from "./kernel.ts";
import { isFloat } from "./value-type.ts";

/** Finds the row of an op; handed in by the table, which the rows of loops belong to themselves. */
export type Lookup = (name: string) => Kernel | CompositeKernel;

/** The row of a primitive op. */
export function primitive(lookup: Lookup, name: string): Kernel {
  const kernel = lookup(name);
  if (isComposite(kernel)) throw new Error(`"${name}" is not a primitive op`);
  return kernel;
}

/** A function that evaluates a graph with the `value` columns, in float64. */
export function arrayRunner(
  lookup: Lookup,
  graph: Graph,
): (inputs: readonly HostArray[]) => HostArray[] {
  const rows = graph.nodes.map(({ kernel }) => primitive(lookup, kernel));
  const constants = graph.constants.map((each) => [each.id, constantIn(graph, each)] as const);
  const dying = lastUsesIn(graph);
  return (inputs) => {
    const values = new Map<number, HostArray>(constants);
    for (const [index, id] of graph.inputs.entries()) values.set(id, inputs[index] as HostArray);
    for (const [at, node] of graph.nodes.entries()) {
      const given = node.inputs.map((id) => values.get(id) as HostArray);
      const outputs = (rows[at] as Kernel).value(given, node.attrs);
      for (const [index, id] of node.outputs.entries()) values.set(id, outputs[index] as HostArray);
      for (const id of dying[at] ?? []) values.delete(id);
    }
    return graph.outputs.map((id) => values.get(id) as HostArray);
  };
}

/**
 * A function that runs a graph on tensors, on whatever level is active, freeing each intermediate value
 * at its last use. The results are new tensors; the constants of the graph live in the scope in force.
 */
export function tensorRunner(
  lookup: Lookup,
  graph: Graph,
  call: CallKernel,
): (inputs: readonly Tensor[]) => Tensor[] {
  const constants = graph.constants.map(
    (each) => [each.id, fromHost(constantIn(graph, each))] as const,
  );
  const names = graph.nodes.map(({ kernel }) => primitive(lookup, kernel).inputs);
  const dying = lastUsesIn(graph);
  return (inputs) => {
    const values = new Map<number, Tensor>(constants);
    for (const [index, id] of graph.inputs.entries()) values.set(id, inputs[index] as Tensor);
    for (const [at, { kernel, inputs: ids, attrs, outputs }] of graph.nodes.entries()) {
      const given = ids.map((id) => values.get(id) as Tensor);
      const results = call(kernel, inputsByName(names[at] as Kernel["inputs"], given), attrs);
      for (const [index, id] of outputs.entries()) values.set(id, results[index] as Tensor);
      for (const id of dying[at] ?? []) {
        values.get(id)?.dispose();
        values.delete(id);
      }
    }
    // Clones, since one value may be two results, or an argument.
    const taken = new Set([...graph.inputs, ...constants.map(([id]) => id)]);
    return graph.outputs.map((id) => {
      const value = values.get(id) as Tensor;
      if (taken.has(id)) return clone(value);
      taken.add(id);
      return value;
    });
  };
}

/** Which outputs carry a derivative of the inputs marked. */
export function activeOutputs(lookup: Lookup, graph: Graph, active: readonly boolean[]): boolean[] {
  const reached = new Set<number>();
  for (const [index, id] of graph.inputs.entries()) {
    if (active[index] && isFloat(typeIn(graph, id).dtype)) reached.add(id);
  }
  for (const { kernel, inputs, outputs } of graph.nodes) {
    if (!inputs.some((id) => reached.has(id))) continue;
    const row = primitive(lookup, kernel);
    if (row.jvp === "zero" && row.vjp === "zero") continue;
    for (const id of outputs) if (isFloat(typeIn(graph, id).dtype)) reached.add(id);
  }
  return graph.outputs.map((id) => reached.has(id));
}
