import type { Program } from "../graph/graph.ts";
import { arrayRunner } from "../kernels/graph-run.ts";
import { lookupKernel } from "../kernels/table.ts";
import { treeUnflatten } from "../tree/index.ts";
import { hostArguments } from "./arguments.ts";

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
  const leaves = hostArguments("runReference", program, args);
  return treeUnflatten(program.output, arrayRunner(lookupKernel, program.graph)(leaves));
}
