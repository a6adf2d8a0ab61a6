import type { Program } from "../graph.ts";
import { optimiseProgram } from "./optimise.ts";
import { valueGraph } from "./written-out.ts";

/**
 * The program that computes the values of another one and keeps nothing for derivatives: `stopGradient` is gone, and
 * functions that bring a derivative of their own are written out as ops. That is what compiled functions run. For
 * derivatives take the program that it was made from.
 *
 * @param program - a traced program.
 * @returns a simplified program of the same arguments and results; the very same one where there is nothing of the kind.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { remat, spec, trace } from "@legendre/core-tensor";
 * import { valueProgram } from "@legendre/core-tensor/graph";
 *
 * const program = trace((x: tf.Tensor) => remat((y: tf.Tensor) => tf.tanh(y))(x), spec([3]));
 * console.log(program.graph.nodes[0].kernel, valueProgram(program).graph.nodes[0].kernel); // CustomDerivative Tanh
 * ```
 */
export function valueProgram(program: Program): Program {
  const graph = valueGraph(program.graph);
  return graph === program.graph ? program : optimiseProgram({ ...program, graph });
}
