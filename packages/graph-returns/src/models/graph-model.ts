import { checkNumber } from "@legendre/core-tensor/options";
import type { ReturnsTask } from "../protocols/task.ts";
import type { FittedGraph } from "./fitted-graph.ts";
import {
  checkDesign,
  type GraphModelOptions,
  type GraphSettings,
  graphModelOptions,
} from "./graph-design.ts";
import { fitGraph } from "./graph-fit.ts";
import type { ReturnsFitContext, ReturnsModel } from "./returns-model.ts";

/** {@link ReturnsModel} of a graph. */
export interface GraphModel extends ReturnsModel {
  readonly fit: (task: ReturnsTask, context?: ReturnsFitContext) => Promise<FittedGraph>;
}

/**
 * A graph neural network of purchases: an encoder passes messages along the purchases of the task, a decoder
 * takes the features of both ends, before the first layer and after the last. Trained by Adam on the log loss, in
 * full batches or in sampled ones.
 *
 * @param options - see {@link GraphModelOptions}.
 * @returns a model whose fit keeps the weights with the least log loss of the validation purchases and of one part in
 *   `folds + 1` of the training purchases, which is not learned from.
 * @throws code "option"; from the fit "engine" where a device does not start.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { plantedReturns } from "@legendre/graph-returns/generator";
 * import { graphModel, trainModel } from "@legendre/graph-returns/models";
 *
 * const data = plantedReturns({ model: "who-else", customers: 300, variants: 150 });
 * const { test } = await trainModel(graphModel({ epochs: 40 }), protocolTask(data, { protocol: "label-aware" }));
 * console.log(test.auc > 0.75); // → true
 * ```
 *
 * @remarks A full-batch step is one compiled program for each fold; sampled batches are filled up to one size and
 *   share a program. A step costs about three products of each relation's matrix with its features and three dense
 *   products a node and layer, of the nodes that messages can come from. Sampling is unbiased for means and sums of
 *   one layer; see `convolve`.
 * @see Hamilton et al., "Inductive representation learning on large graphs", NeurIPS 2017, algorithm 2; van den Berg
 *   et al., "Graph convolutional matrix completion", arXiv 1706.02263, 2017, section 2.
 */
export function graphModel(options: GraphModelOptions = {}): GraphModel {
  const { where } = graphModelOptions;
  const given = graphModelOptions.resolve(options);
  const name = checkDesign(where, given);
  const { hidden } = given.encoder;
  const fanout = given.fanout ?? hidden.map(() => 10);
  checkNumber(where, "fanout.length", fanout.length, { min: hidden.length, max: hidden.length });
  const settings: GraphSettings = { ...given, fanout };
  return { name, fit: (task, context = {}) => fitGraph(name, settings, task, context) };
}
