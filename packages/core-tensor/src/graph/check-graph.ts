import { LegendreError } from "../errors.ts";
import { bodiesOf } from "../kernels/body.ts";
import type { Body, Graph, GraphNode } from "../kernels/graph.ts";
import { sizeOf } from "../kernels/host-array.ts";
import { isComposite } from "../kernels/kernel.ts";
import { sameShape } from "../kernels/shapes.ts";
import { findKernel } from "../kernels/table.ts";
import type { ValueType } from "../kernels/value-type.ts";

/** Loops within loops that a file may hold; deeper ones would only be there to do harm. */
const deepest = 32;

/**
 * Throws unless every value is made once and before it is used, and every node is as its kernel's row
 * says; so are the graphs inside of nodes.
 */
export function checkGraph(graph: Graph, depth: number): void {
  if (depth > deepest) throw new Error(`its loops are nested more than ${deepest} deep`);
  const { values } = graph;
  const made = new Set<number>();
  const make = (id: number): void => {
    if (!isType(values[id])) throw new Error(`value ${id} has no type`);
    if (made.has(id)) throw new Error(`value ${id} is made twice`);
    made.add(id);
  };
  const need = (id: number): ValueType => {
    if (!made.has(id)) throw new Error(`value ${id} is used before it is made`);
    return values[id] as ValueType;
  };
  for (const id of graph.inputs) make(id);
  for (const { id } of graph.constants) make(id);
  for (const node of graph.nodes) {
    checkNode(node, node.inputs.map(need), values, depth);
    for (const id of node.outputs) make(id);
  }
  for (const id of graph.outputs) need(id);
}

/** A file may say anything: a shape that only looks like a list, of a length that is asked for at once. */
function isType(type: ValueType | undefined): boolean {
  if (typeof type !== "object" || type === null || typeof type.dtype !== "string") return false;
  return Array.isArray(type.shape) && type.shape.every((n) => Number.isSafeInteger(n) && n >= 0);
}

function checkNode(
  node: GraphNode,
  inputs: readonly ValueType[],
  values: readonly ValueType[],
  depth: number,
): void {
  const kernel = findKernel(node.kernel);
  if (kernel === undefined || isComposite(kernel)) {
    throw new LegendreError(
      "tracing",
      "decodeProgram",
      `the program uses the op "${node.kernel}", which the kernel table has no row for; add it with defineKernel before loading`,
      { kernel: node.kernel },
    );
  }
  if (kernel.inputs !== "list" && kernel.inputs.length !== inputs.length) {
    throw new Error(`"${node.kernel}" has ${inputs.length} inputs`);
  }
  kernel.checkAttrs?.(node.attrs);
  for (const body of bodiesOf(node.attrs)) checkBody(body, depth + 1);
  const types = kernel.shape(inputs, node.attrs);
  const fits =
    types.length === node.outputs.length &&
    types.every((type, index) => {
      const stored = values[node.outputs[index] as number];
      return stored?.dtype === type.dtype && sameShape(stored.shape, type.shape);
    });
  if (!fits) throw new Error(`the results of "${node.kernel}" have other types than its row says`);
}

function checkBody(body: Body, depth: number): void {
  checkGraph(body, depth);
  for (const { id, data } of body.constants) {
    const numbers = Array.isArray(data) && data.every((value) => typeof value === "number");
    if (!numbers || data.length !== sizeOf((body.values[id] as ValueType).shape)) {
      throw new Error(`constant ${id} of a loop does not have the numbers of its shape`);
    }
  }
}
