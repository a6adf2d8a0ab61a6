import { graphEncoderOptions } from "../encoders/graph-encoder.ts";
import { outcomesOf, sideEncoders } from "../encodings/purchase-features.ts";
import {
  messagesOfOthers,
  type SupervisionFold,
  supervisionFolds,
} from "../protocols/supervision-folds.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";
import { needsDegrees } from "./fitted-graph.ts";
import type { GraphDesign } from "./graph-design.ts";
import { type GraphInput, graphInput } from "./graph-input.ts";
import { type GraphNetwork, type GraphParams, graphNetwork } from "./graph-network.ts";
import {
  type GraphRecipe,
  type GraphSource,
  graphSource,
  structureScaling,
} from "./graph-source.ts";
import { rateOf } from "./logistic.ts";
import { rowRandom } from "./row-random.ts";

/** A task as a graph model learns from it; the inputs' tensors belong to the caller. */
export interface GraphParts {
  readonly network: GraphNetwork;
  readonly recipe: GraphRecipe;
  /**
   * What sampled batches are drawn from: purchases that are learned from, and the source of their messages. All in one, whose batches
   * leave their own pairs out; a fold each where that would not be enough, since time or orders part them.
   */
  readonly sources: () => readonly SampledSource[];
  /** Share of the folds whose customers are as new. */
  readonly cold: number;
  /** A fold of the training purchases each, with the messages of the others; or the first of them alone. */
  readonly inputs: readonly GraphInput[];
  /** What is not learned from: a fold of the training purchases, then the validation purchases; none that is empty. */
  readonly held: readonly GraphInput[];
  /** First weights. */
  readonly init: () => GraphParams;
}

/** Purchases of sampled batches, with their messages. */
export interface SampledSource {
  readonly source: GraphSource;
  readonly edges: Int32Array;
  /** Whether the messages hold the purchases. */
  readonly exclude: boolean;
}

/** Parts a task for a graph model. */
export function graphParts(
  settings: GraphDesign,
  task: ReturnsTask,
  { seed, all }: { readonly seed: number; readonly all: boolean },
): GraphParts {
  const { data, train, validation } = task;
  const network = graphNetwork(settings);
  const parts = train.removeSupervised
    ? supervisionFolds(data, train, { folds: settings.folds + 1, seed })
    : [{ supervised: train.edges, messages: train.messages }];
  // Validation alone is too few purchases of a small shop to stop by.
  const known = train.removeSupervised ? parts.slice(-1) : [];
  const cold = train.removeSupervised ? Math.round(settings.cold * settings.folds) : 0;
  const whole = parts.slice(0, parts.length - known.length).filter(filled);
  const learned = whole.map((part, i) =>
    i < cold ? { ...part, messages: messagesOfOthers(data, train.split, part) } : part,
  );
  // The last one's customers are known, as most numbers of messages are to be.
  const first = learned.at(-1)!;
  const base = baseRecipe(settings, task);
  const sourceOf = (split: Phase["split"], { messages }: Pick<SupervisionFold, "messages">) =>
    graphSource(data, split, messages, base);
  const firstSource = sourceOf(train.split, first);
  const recipe: GraphRecipe = { ...base, scaling: scalingOf(firstSource, first.supervised, base) };

  const degrees = needsDegrees(settings.encoder);
  const inputOf = (split: Phase["split"], part: SupervisionFold, source?: GraphSource) =>
    graphInput(source ?? sourceOf(split, part), part.supervised, recipe, { degrees });
  const held = [
    ...known.filter(filled).map((part) => inputOf(train.split, part)),
    ...[{ supervised: validation.edges, messages: validation.messages }]
      .filter(filled)
      .map((part) => inputOf(validation.split, part)),
  ];
  const inputs = (all ? learned : [first]).map((part) =>
    inputOf(train.split, part, part === first ? firstSource : undefined),
  );
  const rates = Object.entries(recipe.known).map(([kind, { length }]) => [kind, length] as const);
  return {
    network,
    recipe,
    inputs,
    held,
    cold: cold / settings.folds,
    sources() {
      const { order } = data.splits[train.split].edges;
      if (!train.removeSupervised || (train.outcomeDelay === undefined && order === undefined)) {
        const edges = Int32Array.from(learned.flatMap(({ supervised }) => [...supervised]));
        return [{ source: sourceOf(train.split, train), edges, exclude: train.removeSupervised }];
      }
      return whole.map((part) => {
        return { source: sourceOf(train.split, part), edges: part.supervised, exclude: false };
      });
    },
    init: () =>
      network.init(rowRandom(seed), inputs[0]!, {
        rate: recipe.rate,
        known: Object.fromEntries(rates),
      }),
  };
}

const filled = ({ supervised }: SupervisionFold): boolean => supervised.length > 0;

type BaseRecipe = Omit<GraphRecipe, "scaling">;

function baseRecipe({ encoder, virtual, vectors }: GraphDesign, task: ReturnsTask): BaseRecipe {
  const { data, train } = task;
  const edges = data.splits[train.messages.split].edges;
  const idsOf = (kind: "customer" | "variant"): BigInt64Array => {
    const seen = new Uint8Array(data.nodes[kind]!.count);
    for (const e of train.messages.edges) seen[edges[kind][e]!] = 1;
    return data.nodes[kind]!.ids.filter((_, node) => seen[node] === 1);
  };
  const known = Object.keys(vectors).map((kind) => [kind, idsOf(kind as "customer")] as const);
  return {
    encoders: sideEncoders(task, "indicator"),
    virtual,
    rate: rateOf(outcomesOf(data, train)),
    hops: (encoder.hidden ?? graphEncoderOptions.defaults.hidden).length,
    known: Object.fromEntries(known),
  };
}

/** Scalings over the ends of purchases that are learned from, and over all virtual nodes that have members. */
function scalingOf(
  source: GraphSource,
  supervised: Int32Array,
  { rate }: BaseRecipe,
): GraphRecipe["scaling"] {
  const { edges } = source.data.splits[source.split];
  const nodesOf = (kind: string): Int32Array => {
    if (kind === "customer" || kind === "variant") return supervised.map((e) => edges[kind][e]!);
    const members = source.counts.relations[kind]!.target;
    const nodes = Int32Array.from(members.keys()).filter((node) => members[node]! > 0);
    return nodes.length > 0 ? nodes : Int32Array.of(0);
  };
  return structureScaling(source, nodesOf, rate);
}
