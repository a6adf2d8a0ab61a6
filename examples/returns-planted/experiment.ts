import {
  auc,
  boosting,
  generateReturns,
  graphModel,
  logisticRegression,
  mlpClassifier,
  onFeatures,
  type PlantedModel,
  type ProtocolName,
  plantedReturns,
  protocolTask,
  type ReturnsData,
  type ReturnsModel,
  trainModel,
} from "@legendre/graph-returns";

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

/** The models, by what they can see: columns; columns and their products; labels of others; the graph. */
export const plantedModels = ["LR", "MLP", "LR + rates", "boosting + rates", "GNN"] as const;

function modelOf({ method, epochs }: Planted): ReturnsModel {
  switch (method) {
    case "LR":
      return onFeatures(logisticRegression());
    case "MLP":
      return onFeatures(mlpClassifier({ epochs, batchSize: 512 }));
    case "LR + rates":
      return onFeatures(logisticRegression(), { encodings: true });
    case "boosting + rates":
      return onFeatures(boosting({ maxDepth: 4 }), { encodings: true });
    default:
      return graphModel({ epochs });
  }
}

/** Fits one model on one planted shop. */
export async function plantedFit(planted: Planted): Promise<Result> {
  const { data, probability } = await shopOf(planted);
  const task = protocolTask(data, { protocol: planted.protocol, seed: planted.seed });
  const { test, summary } = await trainModel(modelOf(planted), task, { seed: planted.seed });
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
    const parameters = { interaction: 3, purchases: 7.5, release: 0.6 };
    const data = await generateReturns({ customers, seed, parameters: parameters as never });
    return { data, probability: data.truth.probability.testing };
  }
  const data = plantedReturns({ model: shop, customers, variants, degree, seed });
  return { data, probability: data.probability.testing };
}
