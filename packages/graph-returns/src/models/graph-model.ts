import {
  adam,
  applyUpdates,
  bernoulliCrossEntropy,
  checkNumber,
  jit,
  resolveOptions,
  type TreeStructure,
  treeClone,
  treeDispose,
  treeFlatten,
  treeUnflatten,
  valueAndGrad,
} from "@legendre/core-tensor";
import { concat, type Scalar, type Tensor, tensor } from "@legendre/core-tensor/ops";
import { gatherRows } from "@legendre/core-tensor/sparse";
import type { ReturnsData } from "../data/returns-data.ts";
import { type DecoderParams, decodeEdges, initDecoder } from "../encoders/edge-decoder.ts";
import {
  type EncoderParams,
  type GraphEncoder,
  type GraphEncoderOptions,
  graphEncoder,
  graphEncoderDefaults,
} from "../encoders/graph-encoder.ts";
import { type FeatureMatrix, featureMatrix } from "../encodings/feature-matrix.ts";
import { encoderOf, type NodeEncoder } from "../encodings/node-encoder.ts";
import { outcomesOf, type SideEncoders, sideEncoders } from "../encodings/purchase-features.ts";
import type { VirtualNode } from "../graph/build-graph.ts";
import { supervisionFolds } from "../protocols/supervision-folds.ts";
import type { Messages, Phase, ReturnsTask } from "../protocols/task.ts";
import {
  disposeInput,
  type GraphInput,
  graphInput,
  type InputRecipe,
  shapeOf,
} from "./graph-input.ts";
import { marginLogLoss, rateOf, sigmoid } from "./logistic.ts";
import {
  checkSchema,
  type FittedReturns,
  type ReturnsFitContext,
  type ReturnsModel,
} from "./returns-model.ts";
import { rowRandom } from "./row-random.ts";
import type { FitSummary, SavedModel } from "./tabular.ts";

/** Options of {@link graphModel}. */
export interface GraphModelOptions {
  /** The encoder of nodes. @defaultValue two layers of `sage-mean`, 16 features each */
  readonly encoder?: GraphEncoderOptions;
  /** Units of the decoder of purchases. @defaultValue `32` */
  readonly units?: number;
  /** Virtual nodes of the graph. @defaultValue none */
  readonly virtual?: readonly VirtualNode[];
  /** Learning rate of Adam. @defaultValue `0.01` */
  readonly lr?: number;
  /** Decoupled weight decay. @defaultValue `0.01` */
  readonly weightDecay?: number;
  /** Passes over the training purchases at most. @defaultValue `60` */
  readonly epochs?: number;
  /**
   * Passes after which the fit stops without a better log loss of the validation purchases and a part of the
   * training purchases that is not learned from. @defaultValue `15`
   */
  readonly patience?: number;
  /**
   * Parts of the training purchases; a step learns from one of them with the messages of the others, so that no
   * purchase hears of itself. @defaultValue `4`
   */
  readonly folds?: number;
}

/** The defaults of {@link GraphModelOptions}. */
export const graphModelDefaults: Required<GraphModelOptions> = Object.freeze({
  encoder: {} as GraphEncoderOptions,
  virtual: [] as readonly VirtualNode[],
  ...{ units: 32, lr: 0.01, weightDecay: 0.01, epochs: 60, patience: 15, folds: 4 },
});

/** {@link ReturnsModel} of a graph. */
export interface GraphModel extends ReturnsModel {
  readonly fit: (task: ReturnsTask, context?: ReturnsFitContext) => Promise<FittedGraph>;
}

/** Weights of a graph model: a tree of tensors. */
export interface GraphParams {
  readonly encoder: EncoderParams;
  readonly decoder: DecoderParams;
}

/**
 * A graph neural network of purchases: an encoder passes messages along the purchases of the task, a decoder
 * takes the features of both ends. Full batch, trained by Adam on the log loss.
 *
 * @param options - see {@link GraphModelOptions}.
 * @returns a model whose fit keeps the weights with the least log loss of the validation purchases, whose
 *   customers are new, and of one part in `folds + 1` of the training purchases, whose customers are known.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { graphModel, plantedReturns, protocolTask, trainModel } from "@legendre/graph-returns";
 *
 * const data = plantedReturns({ model: "who-else", customers: 300, variants: 150 });
 * const { test } = await trainModel(graphModel({ epochs: 40 }), protocolTask(data, { protocol: "label-aware" }));
 * console.log(test.auc > 0.75); // → true
 * ```
 *
 * @remarks A step is one compiled program for each fold. A step costs about three products of each relation's
 *   matrix with its features and three dense products a node and layer.
 */
export function graphModel(options: GraphModelOptions = {}): GraphModel {
  const where = "graphModel";
  const settings = resolveOptions(where, options, graphModelDefaults);
  checkNumber(where, "units", settings.units, { integer: true, min: 1 });
  checkNumber(where, "lr", settings.lr, { exclusiveMin: 0 });
  checkNumber(where, "weightDecay", settings.weightDecay, { min: 0 });
  checkNumber(where, "epochs", settings.epochs, { integer: true, min: 1 });
  checkNumber(where, "patience", settings.patience, { integer: true, min: 1 });
  checkNumber(where, "folds", settings.folds, { integer: true, min: 1 });
  const encoder = graphEncoder(settings.encoder);
  const name = `GNN ${settings.encoder.convolution ?? "sage-mean"}`;
  return { name, fit: (task, context = {}) => fitGraph(name, settings, encoder, task, context) };
}

/** Logits of an input's purchases. */
export function graphLogits(encoder: GraphEncoder, params: GraphParams, input: GraphInput): Tensor {
  const h = encoder.apply(params.encoder, input.graph, input.x);
  return decodeEdges(params.decoder, h["customer"]!, h["variant"]!, input.customer, input.variant);
}

async function fitGraph(
  name: string,
  settings: Required<GraphModelOptions>,
  encoder: GraphEncoder,
  task: ReturnsTask,
  { seed = 0, signal }: ReturnsFitContext,
): Promise<FittedGraph> {
  const { data, train, validation } = task;
  const recipe: InputRecipe = {
    encoders: sideEncoders(task, "indicator"),
    virtual: settings.virtual,
    rate: rateOf(outcomesOf(data, train)),
  };
  const parts = train.removeSupervised
    ? supervisionFolds(data, train, { folds: settings.folds + 1, seed })
    : [{ supervised: train.edges, messages: train.messages }];
  // Validation customers are new: what the model learns of known ones shows in purchases it did not learn from.
  const known = train.removeSupervised ? parts.slice(-1) : [];
  const filled = (each: (typeof parts)[number]): boolean => each.supervised.length > 0;
  const inputs = parts
    .slice(0, parts.length - known.length)
    .filter(filled)
    .map(({ supervised, messages }) => graphInput(data, train.split, supervised, messages, recipe));
  const held = [
    ...known
      .filter(filled)
      .map((each) => graphInput(data, train.split, each.supervised, each.messages, recipe)),
    ...[validation]
      .filter(({ edges }) => edges.length > 0)
      .map(({ split, edges, messages }) => graphInput(data, split, edges, messages, recipe)),
  ];
  const draws = rowRandom(seed);
  const shape = shapeOf(inputs[0]!);
  const last = (settings.encoder.hidden ?? graphEncoderDefaults.hidden).at(-1)!;
  let params: GraphParams = {
    encoder: encoder.init(draws, shape),
    decoder: initDecoder(draws, last, settings.units),
  };
  const optimizer = adam({ lr: settings.lr, weightDecay: settings.weightDecay });
  let state = optimizer.init(params);
  const steps = inputs.map((input) =>
    jit((p: GraphParams, s: typeof state) => {
      const loss = (at: GraphParams): Scalar =>
        bernoulliCrossEntropy(graphLogits(encoder, at, input), input.y);
      const { grads } = valueAndGrad(loss)(p);
      const { updates, state: next } = optimizer.update(grads, s, p, {});
      return { params: applyUpdates(p, updates), state: next };
    }),
  );
  const watched = held.map((input) => jit((p: GraphParams) => graphLogits(encoder, p, input)));
  const heldLabels = held.flatMap(({ y }) => Array.from(y.dataSync()));
  const losses: number[] = [];
  let best = treeClone(params);
  let bestEpoch = 0;
  let status: FitSummary["status"] = "finished";
  try {
    for (let epoch = 1; epoch <= settings.epochs; epoch++) {
      for (const step of steps) {
        signal?.throwIfAborted();
        const next = await step(params, state);
        treeDispose([params, state]);
        ({ params, state } = next);
      }
      let better = true;
      if (watched.length > 0) {
        const margins: number[] = [];
        for (const each of watched) {
          const logits = await each(params);
          for (const logit of logits.dataSync()) margins.push(logit);
          logits.dispose();
        }
        losses.push(marginLogLoss(margins, heldLabels));
        better = bestEpoch === 0 || losses[epoch - 1]! < losses[bestEpoch - 1]!;
      }
      if (better) {
        treeDispose(best);
        best = treeClone(params);
        bestEpoch = epoch;
      } else if (epoch - bestEpoch >= settings.patience) {
        status = "stopped";
        break;
      }
    }
    return fittedGraph({
      ...{ name, recipe, kept: hostTree(best), encoderOptions: settings.encoder },
      summary: { rounds: bestEpoch, status, validationLogLoss: losses },
      schemaHash: data.schemaHash,
    });
  } finally {
    treeDispose([params, state, best]);
    for (const input of [...inputs, ...held]) disposeInput(input);
    await Promise.all([...steps, ...watched].map((each) => each.dispose()));
  }
}

/** A graph model that has learned. */
export interface FittedGraph extends FittedReturns {
  /**
   * Features of both ends of purchases after the last layer, side by side: what another model may take as its
   * columns.
   */
  readonly embed: (
    data: ReturnsData,
    split: Messages["split"],
    edges: Int32Array,
    messages: Messages,
  ) => Promise<FeatureMatrix>;
}

/** A {@link FittedGraph} with what explanations look into. */
export interface OpenGraph extends FittedGraph {
  readonly network: () => GraphNetwork;
}

/** The parts of a graph model that has learned. */
export interface GraphNetwork {
  readonly encoder: GraphEncoder;
  readonly options: GraphEncoderOptions;
  readonly recipe: InputRecipe;
  readonly schemaHash: string;
  /** The weights as tensors, which the caller disposes of. */
  readonly params: () => GraphParams;
}

/** What a fitted graph model is made of. */
interface GraphContent {
  readonly name: string;
  readonly summary: FitSummary;
  readonly encoderOptions: GraphEncoderOptions;
  readonly kept: HostTree;
  readonly recipe: InputRecipe;
  readonly schemaHash: string;
}

function fittedGraph(content: GraphContent): OpenGraph {
  const { name, summary, encoderOptions, kept, recipe, schemaHash } = content;
  const encoder = graphEncoder(encoderOptions);
  /** Runs a function of weights and an input once, compiled. */
  const once = async (
    f: (params: GraphParams, input: GraphInput) => Tensor,
    data: ReturnsData,
    { split, edges, messages }: Pick<Phase, "split" | "edges" | "messages">,
  ): Promise<Float32Array> => {
    checkSchema(data, schemaHash);
    const input = graphInput(data, split, edges, messages, recipe);
    const params = kept.tensors();
    const compiled = jit((p: GraphParams) => f(p, input));
    const out = await compiled(params);
    const values = out.dataSync().slice() as Float32Array;
    treeDispose([out, params]);
    disposeInput(input);
    await compiled.dispose();
    return values;
  };
  return {
    ...{ name, summary },
    async predict(data, phase) {
      const logits = await once((p, input) => graphLogits(encoder, p, input), data, phase);
      return logits.map(sigmoid);
    },
    async embed(data, split, edges, messages) {
      const ends = (p: GraphParams, { graph, x, customer, variant }: GraphInput): Tensor => {
        const h = encoder.apply(p.encoder, graph, x);
        return concat(
          [gatherRows(h["customer"]!, customer), gatherRows(h["variant"]!, variant)],
          1,
        );
      };
      const values = await once(ends, data, { split, edges, messages });
      const width = edges.length === 0 ? 0 : values.length / edges.length;
      const names = Array.from({ length: width }, (_, i) => `embedding ${i}`);
      return { ...featureMatrix(names, values), rows: edges.length };
    },
    network: () => ({
      ...{ encoder, options: encoderOptions, recipe, schemaHash },
      params: kept.tensors,
    }),
    saved() {
      const { customers, variants } = recipe.encoders;
      return {
        kind: "graph",
        settings: {
          ...{ name, schemaHash, summary, encoderOptions, structure: kept.structure },
          ...{ virtual: recipe.virtual, rate: recipe.rate, shapes: kept.shapes },
          parts: { customers: customers.parts, variants: variants.parts },
        } as never,
        arrays: Object.fromEntries(kept.values.map((values, i) => [`weights${i}`, values])),
      };
    },
  };
}

/** Reads what a {@link graphModel} saved. */
export function loadGraphModel({ settings, arrays }: SavedModel): FittedGraph {
  const { name, schemaHash, summary, encoderOptions, structure, shapes, virtual, rate, parts } =
    settings as never as GraphContent &
      HostTree &
      InputRecipe & { readonly parts: Record<keyof SideEncoders, NodeEncoder["parts"]> };
  const values = shapes.map((_, i) => arrays[`weights${i}`] as Float32Array);
  const encoders = {
    customers: encoderOf(parts.customers, "indicator"),
    variants: encoderOf(parts.variants, "indicator"),
  };
  const recipe = { virtual, rate, encoders };
  const kept = hostTreeOf(structure, shapes, values);
  return fittedGraph({ name, schemaHash, summary, encoderOptions, kept, recipe });
}

/** Weights in plain memory, so that a fitted model has nothing to free. */
interface HostTree {
  readonly structure: TreeStructure;
  readonly shapes: readonly (readonly number[])[];
  readonly values: readonly Float32Array[];
  /** The weights as tensors, which the caller disposes of. */
  readonly tensors: () => GraphParams;
}

function hostTreeOf(
  structure: TreeStructure,
  shapes: HostTree["shapes"],
  values: readonly Float32Array[],
): HostTree {
  const tensors = (): GraphParams =>
    treeUnflatten<GraphParams>(
      structure,
      values.map((each, i) => tensor(each, [...shapes[i]!])),
    );
  return { structure, shapes, values, tensors };
}

/** Reads weights out of their tensors. */
function hostTree(params: GraphParams): HostTree {
  const { leaves, structure } = treeFlatten<Tensor>(params);
  const values = leaves.map((leaf) => leaf.dataSync().slice() as Float32Array);
  return hostTreeOf(
    structure,
    leaves.map(({ shape }) => shape),
    values,
  );
}
