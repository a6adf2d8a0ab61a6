import {
  boosting,
  type CompileOption,
  embeddingHead,
  graphModel,
  logisticRegression,
  mlpClassifier,
  onFeatures,
  prior,
  type ReturnsModel,
  randomForest,
  type TabularModel,
} from "@legendre/graph-returns/models";
import { mixedEffects } from "../shared/returns/mixed-effects.ts";

/** Sizes of the models: full, or tiny for a smoke run. */
export interface Sizes {
  readonly trees: number;
  readonly epochs: number;
}

/** The models that are also fitted on random pairs of the training tables, where most customers are known. */
export const onRandomPairs: readonly string[] = [
  ...["logistic regression", "boosting", "boosting + target encodings"],
  ...["logistic regression + target encodings", "mixed effects", "GNN SAGE mean"],
];

/** All models of the table by name, in the order of its rows. */
export function ladderModels(
  { trees, epochs }: Sizes,
  compile: CompileOption,
): Record<string, ReturnsModel> {
  const boosted = boosting({ trees, maxDepth: 5, learningRate: 0.08 });
  const tabular: Record<string, TabularModel> = {
    "logistic regression": logisticRegression(),
    "random forest": randomForest({
      trees: Math.round(trees / 3),
      maxDepth: 12,
      minSamplesLeaf: 20,
    }),
    boosting: boosted,
    MLP: mlpClassifier({ epochs, compile }),
  };
  // Brands, types and countries are hubs of half of all nodes; with them areas are lower by a hundredth.
  const virtual = ["product"] as const;
  const graph = (convolution: "sage-mean" | "sage-sum" | "sage-max" | "gcn" | "gat" | "rgcn") =>
    graphModel({ encoder: { convolution }, virtual, epochs, compile });
  const named = (of: readonly (readonly [string, ReturnsModel])[]) => Object.fromEntries(of);
  return {
    prior: onFeatures(prior()),
    ...named(Object.entries(tabular).map(([name, model]) => [name, onFeatures(model)])),
    ...named(
      Object.entries(tabular).map(([name, model]) => [
        `${name} + target encodings`,
        onFeatures(model, { encodings: true }),
      ]),
    ),
    // The generator's own numbers.
    "mixed effects": mixedEffects({ customer: 1.22, variant: 0.25, product: 0.28 }),
    "GNN SAGE mean": graph("sage-mean"),
    "GNN SAGE mean + boosting": embeddingHead(graph("sage-mean"), boosted),
    "GNN RGCN": graph("rgcn"),
    "GNN GCN": graph("gcn"),
    "GNN GAT": graph("gat"),
    "GNN SAGE max": graph("sage-max"),
    "GNN SAGE sum": graph("sage-sum"),
  };
}
