import { callKernel } from "../graph/dispatch.ts";
import type { Program } from "../graph/graph.ts";
import { tensorRunner } from "../kernels/graph-run.ts";
import { lookupKernel } from "../kernels/table.ts";
import { scoped } from "../scope.ts";
import { treeUnflatten } from "../tree/index.ts";
import { tensorArguments } from "./arguments.ts";

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
    const run = tensorRunner(lookupKernel, program.graph, callKernel);
    return treeUnflatten(program.output, run(tensors));
  });
}
