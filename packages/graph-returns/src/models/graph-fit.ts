import { treeClone, treeDispose } from "@legendre/core-tensor";
import { graphEncoderDefaults } from "../encoders/graph-encoder.ts";
import { outcomesOf, sideEncoders } from "../encodings/purchase-features.ts";
import {
  messagesOfOthers,
  type SupervisionFold,
  supervisionFolds,
} from "../protocols/supervision-folds.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";
import { runner } from "./compile-option.ts";
import { type FittedGraph, fittedGraph, needsDegrees } from "./fitted-graph.ts";
import { disposeInput, graphInput } from "./graph-input.ts";
import type { GraphSettings } from "./graph-model.ts";
import { type GraphParams, graphNetwork } from "./graph-network.ts";
import {
  type GraphRecipe,
  type GraphSource,
  graphSource,
  structureScaling,
} from "./graph-source.ts";
import { fullBatches, sampledBatches, type Trained } from "./graph-trainer.ts";
import { hostTree } from "./host-tree.ts";
import { marginLogLoss, rateOf } from "./logistic.ts";
import type { ReturnsFitContext } from "./returns-model.ts";
import { rowRandom } from "./row-random.ts";
import type { FitSummary } from "./tabular.ts";

/** Fits a graph model on a task; see `graphModel`. */
export async function fitGraph(
  name: string,
  settings: GraphSettings,
  task: ReturnsTask,
  { seed = 0, signal }: ReturnsFitContext,
): Promise<FittedGraph> {
  const { data, train, validation } = task;
  const network = graphNetwork(settings);
  const parts = train.removeSupervised
    ? supervisionFolds(data, train, { folds: settings.folds + 1, seed })
    : [{ supervised: train.edges, messages: train.messages }];
  // Validation customers are new: what the model learns of known ones shows in purchases it did not learn from.
  const known = train.removeSupervised ? parts.slice(-1) : [];
  const cold = train.removeSupervised ? Math.round(settings.cold * settings.folds) : 0;
  const learned = parts
    .slice(0, parts.length - known.length)
    .map((part, i) =>
      i < cold ? { ...part, messages: messagesOfOthers(data, train.split, part) } : part,
    )
    .filter(filled);
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
  const sampled = settings.training === "sampled";
  const inputs = (sampled ? [first] : learned).map((part) =>
    inputOf(train.split, part, part === first ? firstSource : undefined),
  );
  const trainer = sampled
    ? sampledBatches(network, settings, {
        source: sourceOf(train.split, train),
        edges: Int32Array.from(learned.flatMap(({ supervised }) => [...supervised])),
        ...{ recipe, exclude: train.removeSupervised, seed, cold: cold / settings.folds },
      })
    : fullBatches(network, settings, inputs);
  const rates = Object.entries(recipe.known).map(([kind, { length }]) => [kind, length] as const);
  let at: Trained = trainer.init(
    network.init(rowRandom(seed), inputs[0]!, {
      ...{ rate: recipe.rate, known: Object.fromEntries(rates) },
    }),
  );
  const run = runner(settings.compile);
  const watched = held.map((input) => run((p: GraphParams) => network.logits(p, input)));
  const heldLabels = held.flatMap(({ tensors }) => [...tensors.y.dataSync()]);
  const losses: number[] = [];
  let best = treeClone(at.params as never) as GraphParams;
  let bestEpoch = 0;
  let status: FitSummary["status"] = "finished";
  try {
    for (let epoch = 1; epoch <= settings.epochs; epoch++) {
      at = await trainer.pass(at, signal);
      let better = true;
      if (watched.length > 0) {
        const margins: number[] = [];
        for (const each of watched) {
          const logits = await each(at.params);
          for (const logit of await logits.data()) margins.push(logit);
          logits.dispose();
        }
        losses.push(marginLogLoss(margins, heldLabels));
        better = bestEpoch === 0 || losses[epoch - 1]! < losses[bestEpoch - 1]!;
      }
      if (better) {
        treeDispose(best as never);
        best = treeClone(at.params as never) as GraphParams;
        bestEpoch = epoch;
      } else if (epoch - bestEpoch >= settings.patience) {
        status = "stopped";
        break;
      }
    }
    const { encoder, units, factors, vectors } = settings;
    const content = {
      ...{ name, recipe, kept: await hostTree(best), schemaHash: data.schemaHash },
      network: { encoder, units, factors, vectors },
      summary: { rounds: bestEpoch, status, validationLogLoss: losses },
    };
    return fittedGraph(content, settings.compile);
  } finally {
    treeDispose([at, best] as never);
    for (const input of [...inputs, ...held]) disposeInput(input);
    await Promise.all([trainer, ...watched].map((each) => each.dispose()));
  }
}

const filled = ({ supervised }: SupervisionFold): boolean => supervised.length > 0;

type BaseRecipe = Omit<GraphRecipe, "scaling">;

function baseRecipe({ encoder, virtual, vectors }: GraphSettings, task: ReturnsTask): BaseRecipe {
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
    ...{ virtual, rate: rateOf(outcomesOf(data, train)) },
    hops: (encoder.hidden ?? graphEncoderDefaults.hidden).length,
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
