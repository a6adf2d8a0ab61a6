import { type BatchSource, treeClone } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { options } from "@legendre/core-tensor/options";
import { checkTensor, checkTensorTree } from "@legendre/core-tensor/tree";
import { fitSchema } from "../data/schema-hash.ts";
import type { ReturnsTask } from "../protocols/task.ts";
import { seed } from "../seed.ts";
import { fitNodes } from "./fit-nodes.ts";
import { type FittedGraph, fittedGraph } from "./fitted-graph.ts";
import { checkDesign, type GraphProblemOptions, graphDesignOptions } from "./graph-design.ts";
import { disposeInput, type GraphInput, type InputTensors } from "./graph-input.ts";
import type { GraphParams } from "./graph-network.ts";
import { graphParts } from "./graph-parts.ts";
import { hostTree } from "./host-tree.ts";
import type { FitSummary } from "./tabular.ts";

/** The options of {@link graphProblem}. */
export const graphProblemOptions = options("graphProblem", {}, { from: graphDesignOptions });

const contextOptions = options("graphProblem", { seed });

/** A graph model of a task before it has learned, as functions of its weights. */
export interface GraphProblem {
  /** First weights, seeded; the caller's. */
  readonly init: () => GraphParams;
  /** The logit of a return of each purchase of an input, float32 `[purchases]`. */
  readonly logits: (params: GraphParams, input: InputTensors) => Tensor;
  /**
   * The training purchases in full batches: a fold each, with the messages of the others, so that no purchase hears of
   * itself. `y` of a batch are the outcomes. Valid until `dispose`; what `at` gives is the caller's.
   */
  readonly data: BatchSource<InputTensors>;
  /**
   * Purchases that are not learned from: a fold of the training purchases (left out where these carry no messages), and
   * those of validation, where the task has some. Owned by the problem.
   */
  readonly heldOut: readonly InputTensors[];
  /**
   * The model with these weights, as the fit of {@link graphModel} returns it: it predicts, is saved and is served.
   *
   * @param params - like those of `init`; hidden layers may be narrower, as the encoder of each kind of node by itself. Read, not kept.
   * @param summary - how they were found. @defaultValue no rounds, `"finished"`
   */
  readonly fitted: (params: GraphParams, summary?: FitSummary) => Promise<FittedGraph>;
  /** Frees `data` and `heldOut`; models that were made stay. */
  readonly dispose: () => void;
}

/**
 * A graph model for a trainer of your own: any optimiser, a pruner, an instrument that takes functions of weights. What
 * `graphModel` does with Adam is `fit` on the log loss of `logits` over `data`, watched on `heldOut`.
 *
 * @param task - from `protocolTask`.
 * @param options - see {@link GraphProblemOptions}; defaults as in {@link graphModel}.
 * @param context - `seed` of the first weights and of the folds, 0 by default.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { adam, bernoulli, fit } from "@legendre/core-tensor";
 * import { protocolTask } from "@legendre/graph-returns";
 * import { plantedReturns } from "@legendre/graph-returns/generator";
 * import { evaluate, graphProblem } from "@legendre/graph-returns/models";
 *
 * const data = plantedReturns({ model: "who-else", customers: 300, variants: 150 });
 * const task = protocolTask(data, { protocol: "label-aware" });
 * const problem = graphProblem(task);
 * const { nll } = bernoulli();
 * const { params } = await fit({
 *   params: problem.init(),
 *   data: problem.data,
 *   epochs: 40,
 *   compile: true,
 *   optimizer: adam({ lr: 0.005 }),
 *   loss: (p, batch) => nll(problem.logits(p, batch), batch.y),
 * });
 * const { auc } = await evaluate(await problem.fitted(params), task);
 * console.log(auc > 0.7); // → true
 * ```
 *
 * @remarks A batch is all of the graph that its purchases hear of; a compiled step is one program for each fold. For shops
 *   that do not fit, `graphModel` has sampled batches.
 */
export function graphProblem(
  task: ReturnsTask,
  options: GraphProblemOptions = {},
  context: {
    /** @defaultValue `0` */
    readonly seed?: number | undefined;
  } = {},
): GraphProblem {
  const first = contextOptions.resolve(context).seed;
  const settings = graphProblemOptions.resolve(options);
  const name = checkDesign("graphProblem", settings);
  const { network, recipe, inputs, held, init } = graphParts(settings, task, {
    seed: first,
    all: true,
  });
  // All inputs of a task have the same relations, in the same order.
  const { relations } = inputs[0] as GraphInput;
  return {
    init,
    logits: (params, tensors) => network.logits(params, { relations, tensors }),
    data: {
      perEpoch: inputs.length,
      at: ({ batch }) => treeClone((inputs[batch] as GraphInput).tensors as never) as InputTensors,
    },
    heldOut: held.map(({ tensors }) => tensors),
    async fitted(params, summary = { rounds: 0, status: "finished", validationLogLoss: [] }) {
      checkTensorTree("graphProblem.fitted", "params", params);
      const { encoder, factors, vectors } = settings;
      checkTensor("graphProblem.fitted", "params.decoder.bias", params.decoder.bias);
      const units = params.decoder.bias.shape[0] as number;
      const kept = await hostTree(params);
      const schemaHash = fitSchema(task);
      const content = { name, recipe, kept, schemaHash, summary, nodes: fitNodes(task) };
      return fittedGraph(
        { ...content, network: { encoder, units, factors, vectors } },
        settings.compile,
      );
    },
    dispose: () => {
      for (const input of [...inputs, ...held]) disposeInput(input);
    },
  };
}
