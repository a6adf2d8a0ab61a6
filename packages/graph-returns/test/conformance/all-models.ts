import {
  boosting,
  embeddingHead,
  graphModel,
  logisticRegression,
  mlpClassifier,
  onFeatures,
  prior,
  type ReturnsModel,
  randomForest,
} from "../../src/models/index.ts";

/** A model of purchases at a small size, and what its fit promises. */
export interface ListedModel {
  readonly name: string;
  /** The functions of the entry `models` that it goes through. */
  readonly made: readonly string[];
  readonly model: ReturnsModel;
  /**
   * Whether the fit on tables in another order is the same as well. Graph models draw nodes by number and sum in
   * float32, so that theirs is another of equal worth.
   */
  readonly sameFit: boolean;
}

const encoder = { hidden: [8] };
const tree = { maxDepth: 3 };
const sage = { epochs: 3, folds: 2, encoder, virtual: ["brand"] } as const;

/** Every model there is: conformance suites go through this list, so that a new model passes them by being listed. */
export const allModels: readonly ListedModel[] = [
  { name: "prior", made: ["prior"], model: onFeatures(prior()), sameFit: true },
  ...[false, true].flatMap((encodings): ListedModel[] =>
    (
      [
        ["logistic", "logisticRegression", logisticRegression()],
        ["boosting", "boosting", boosting({ trees: 10, ...tree })],
        ["forest", "randomForest", randomForest({ trees: 5, ...tree })],
        ["mlp", "mlpClassifier", mlpClassifier({ hidden: [8], epochs: 2 })],
      ] as const
    ).map(([name, made, model]) => ({
      name: encodings ? `${name} with encodings` : name,
      made: [made, "onFeatures"],
      model: onFeatures(model, { encodings }),
      sameFit: true,
    })),
  ),
  {
    name: "graph, with vectors",
    made: ["graphModel"],
    model: graphModel({ ...sage, vectors: { customer: 4, variant: 4 } }),
    sameFit: false,
  },
  {
    name: "graph, attention",
    made: ["graphModel"],
    model: graphModel({ epochs: 2, folds: 2, encoder: { ...encoder, convolution: "gat" } }),
    sameFit: false,
  },
  {
    name: "graph, sampled",
    made: ["graphModel"],
    model: graphModel({ ...sage, training: "sampled" }),
    sameFit: false,
  },
  {
    name: "embedding head",
    made: ["embeddingHead"],
    model: embeddingHead(graphModel(sage), boosting({ trees: 10, ...tree })),
    sameFit: false,
  },
];
