import { auc, type ProtocolName, protocolTask, type ReturnsData } from "@legendre/graph-returns";
import {
  generateReturns,
  type PlantedModel,
  plantedReturns,
} from "@legendre/graph-returns/generator";
import {
  boosting,
  type CompileOption,
  graphModel,
  logisticRegression,
  mlpClassifier,
  onFeatures,
  type ReturnsModel,
  trainModel,
} from "@legendre/graph-returns/models";
import { mixedEffects } from "../shared/returns/mixed-effects.ts";

/** One fit on a planted shop. */
export interface Planted {
  /** `interaction`: the generator with χ > 0, a product of hidden factors of customer and variant. */
  readonly shop: PlantedModel | "interaction";
  readonly degree: number;
  readonly protocol: ProtocolName;
  readonly customers: number;
  readonly variants: number;
  readonly method: (typeof plantedModels)[number];
  readonly epochs: number;
  readonly seed: number;
}

/** What a fit leaves. */
export interface Result {
  readonly auc: number;
  /** The area that the true probabilities have. */
  readonly oracle: number;
  readonly rounds: number;
}

/**
 * The models, by what they can see: columns; columns and their products; labels of others; these with the priors that
 * the shop was drawn from; the graph.
 */
export const plantedModels = [
  ...(["LR", "MLP", "LR + rates", "boosting + rates", "MAP", "GNN"] as const),
] as const;

function modelOf({ shop, method, epochs }: Planted, compile: CompileOption): ReturnsModel {
  switch (method) {
    case "LR":
      return onFeatures(logisticRegression());
    case "MLP":
      return onFeatures(mlpClassifier({ epochs, batchSize: 512, compile }));
    case "LR + rates":
      return onFeatures(logisticRegression(), { encodings: true });
    case "boosting + rates":
      return onFeatures(boosting({ maxDepth: 4 }), { encodings: true });
    case "MAP":
      return mixedEffects({ customer: 1.5, variant: 1 });
    default:
      return graphModel({
        epochs,
        compile,
        patience: 30,
        // Products of hidden factors need a place where factors can be learned.
        ...(shop === "interaction"
          ? { vectors: { variant: 8 }, factors: 8, lr: 0.01, weightDecay: 0.3, cold: 0 }
          : {}),
      });
  }
}

/** Fits one model on one planted shop. */
export async function plantedFit(planted: Planted, compile: CompileOption = true): Promise<Result> {
  const { data, probability } = await shopOf(planted);
  const task = protocolTask(data, { protocol: planted.protocol, seed: planted.seed });
  const { test, summary } = await trainModel(modelOf(planted, compile), task, {
    seed: planted.seed,
  });
  const { label } = data.splits.testing.edges;
  return {
    auc: Math.round(test.auc * 1e4) / 1e4,
    oracle: Math.round(auc(label, probability) * 1e4) / 1e4,
    rounds: summary.rounds,
  };
}

async function shopOf(planted: Planted): Promise<{ data: ReturnsData; probability: Float64Array }> {
  const { shop, customers, variants, degree, seed } = planted;
  if (shop === "interaction") {
    // Few variants, everybody buys in both months, and most of it is released: enough to learn four factors of each.
    const catalogue = { variants: 0.08, slowVariants: 0.02 };
    const parameters = { interaction: 3, purchases: 40, release: 0.6, active: 1, ...catalogue };
    const data = await generateReturns({ customers, seed, parameters });
    return { data, probability: data.truth.probability.testing };
  }
  const data = plantedReturns({ model: shop, customers, variants, degree, seed });
  return { data, probability: data.probability.testing };
}
