import { callKernel, type KernelInputs } from "../graph/dispatch.ts";
import type { Graph, GraphNode, Program } from "../graph/graph.ts";
import { fromHost } from "../graph/host-run.ts";
import { lookupKernel } from "../kernels/table.ts";
import { clone, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { treeUnflatten } from "../tree/index.ts";
import { tensorArguments } from "./arguments.ts";
import { lastUses } from "./liveness.ts";

/**
 * Replays a program op by op on the tfjs backend in use, freeing each intermediate value at its last
 * use. Inside another traced or differentiated function the ops are recorded there instead, so a
 * program can be called like any function.
 *
 * @param program - a traced program.
 * @param args - its arguments, in trees of the structure it was traced with; leaves are tensors
 *   (never disposed here), host arrays or numbers.
 * @returns the result tree; its tensors belong to the caller.
 * @throws code "structure", "shape" or "disposed" when arguments do not fit the program.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { runTfjs, spec, trace } from "@legendre/core-tensor";
 *
 * const program = trace((x: tf.Tensor) => tf.sum(tf.square(x)), spec([2]));
 * const norm = runTfjs(program, tf.tensor1d([3, 4])) as tf.Scalar;
 * console.log(norm.dataSync()[0]); // 25
 * ```
 */
export function runTfjs(program: Program, ...args: readonly unknown[]): unknown {
  return scoped(() => {
    const { tensors } = tensorArguments("runTfjs", program, args);
    const outputs = replay(program.graph, tensors);
    return treeUnflatten(program.output, outputs);
  });
}

/** Runs the nodes of a graph on tensors; the caller tidies up. */
function replay(graph: Graph, inputs: readonly Tensor[]): Tensor[] {
  const values = new Map<number, Tensor>();
  for (const [index, id] of graph.inputs.entries()) values.set(id, inputs[index] as Tensor);
  for (const { id, value } of graph.constants) values.set(id, fromHost(value));
  const dying = lastUses(graph);
  for (const [index, node] of graph.nodes.entries()) {
    const outputs = runNode(node, values);
    for (const [position, id] of node.outputs.entries()) {
      values.set(id, outputs[position] as Tensor);
    }
    for (const id of dying[index] ?? []) {
      values.get(id)?.dispose();
      values.delete(id);
    }
  }
  // Clones, since one value may be two results, or an argument.
  return graph.outputs.map((id) => clone(values.get(id) as Tensor));
}

function runNode(node: GraphNode, values: ReadonlyMap<number, Tensor>): Tensor[] {
  const tensors = node.inputs.map((id) => values.get(id) as Tensor);
  const names = lookupKernel(node.kernel).inputs;
  const inputs: KernelInputs =
    names === "list" ? tensors : Object.fromEntries(names.map((name, i) => [name, tensors[i]]));
  return callKernel(node.kernel, inputs, node.attrs);
}
