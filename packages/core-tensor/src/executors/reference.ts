import { LegendreError } from "../errors.ts";
import type { Program } from "../graph/graph.ts";
import type { HostArray } from "../kernels/host-array.ts";
import { isComposite } from "../kernels/kernel.ts";
import { lookupKernel } from "../kernels/table.ts";
import { treeUnflatten } from "../tree/index.ts";
import { hostArguments } from "./arguments.ts";
import { lastUses } from "./liveness.ts";

/**
 * Runs a program with the `value` column of the kernel table: plain TypeScript in float64, slow and
 * exact. The ground truth that everything else is held to.
 *
 * @param program - a traced program.
 * @param args - its arguments, in trees of the structure it was traced with; leaves may be
 *   {@link HostArray}s (kept in float64), tensors or numbers.
 * @returns the result tree with {@link HostArray} leaves.
 * @throws code "structure" or "shape" when arguments do not fit the program.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad, hostArray, runReference, spec, trace } from "@legendre/core-tensor";
 *
 * const f = (x: tf.Tensor) => tf.sum(tf.tanh(x)) as tf.Scalar;
 * const slope = runReference(trace(grad(f), spec([1])), hostArray([0.5])) as { data: Float64Array };
 * console.log(slope.data[0]); // 0.7864477329659274
 * ```
 */
export function runReference(program: Program, ...args: readonly unknown[]): unknown {
  const { graph } = program;
  const values = new Map<number, HostArray>();
  const leaves = hostArguments("runReference", program, args);
  for (const [index, id] of graph.inputs.entries()) values.set(id, leaves[index] as HostArray);
  for (const { id, value } of graph.constants) values.set(id, value);
  const dying = lastUses(graph);
  for (const [index, node] of graph.nodes.entries()) {
    const kernel = lookupKernel(node.kernel);
    if (isComposite(kernel)) {
      throw new LegendreError("tracing", "runReference", `"${node.kernel}" is not a primitive op`);
    }
    const inputs = node.inputs.map((id) => values.get(id) as HostArray);
    const outputs = kernel.value(inputs, node.attrs);
    for (const [position, id] of node.outputs.entries()) {
      values.set(id, outputs[position] as HostArray);
    }
    for (const id of dying[index] ?? []) values.delete(id);
  }
  return treeUnflatten(
    program.output,
    graph.outputs.map((id) => values.get(id)),
  );
}
