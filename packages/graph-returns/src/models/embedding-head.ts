import type { ReturnsData } from "../data/returns-data.ts";
import { type FeatureMatrix, joinColumns } from "../encodings/feature-matrix.ts";
import { encoderOf, type MissingForm, type NodeEncoder } from "../encodings/node-encoder.ts";
import {
  outcomesOf,
  purchaseFeatures,
  type SideEncoders,
  sideEncoders,
} from "../encodings/purchase-features.ts";
import { placesOf } from "../protocols/pairs.ts";
import { type SupervisionFoldsOptions, supervisionFolds } from "../protocols/supervision-folds.ts";
import type { Phase } from "../protocols/task.ts";
import { type FittedGraph, loadGraphModel } from "./fitted-graph.ts";
import { prefixed, under } from "./fitted-on-rows.ts";
import type { FittedOnRows } from "./fitted-returns.ts";
import type { GraphModel } from "./graph-model.ts";
import type { ReturnsModel } from "./returns-model.ts";
import type { FittedTabular, SavedModel, TabularModel } from "./tabular.ts";

/**
 * A tabular model, boosting say, on what a graph model makes of both ends of a purchase, beside their own
 * columns.
 *
 * @param graph - from `graphModel`; fitted first.
 * @param head - reads the embeddings; those of training purchases are made with messages of other purchases.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { plantedReturns } from "@legendre/graph-returns/generator";
 * import { boosting, embeddingHead, graphModel, trainModel } from "@legendre/graph-returns/models";
 *
 * const data = plantedReturns({ model: "who-else", customers: 300, variants: 150 });
 * const model = embeddingHead(graphModel({ epochs: 20 }), boosting({ trees: 50 }));
 * const { test } = await trainModel(model, protocolTask(data));
 * console.log(test.auc > 0.7); // → true
 * ```
 */
export function embeddingHead(graph: GraphModel, head: TabularModel): ReturnsModel {
  const name = `${graph.name} + ${head.name}`;
  return {
    name,
    async fit(task, { seed = 0, signal } = {}) {
      const { data, train, validation } = task;
      const inner = await graph.fit(task, { seed, signal });
      const encoders = sideEncoders(task, head.missing === "learn" ? "nan" : "indicator");
      const own = purchaseFeatures(data, train, encoders);
      const embedded = await embedPhase(inner, data, train, { folds: 4, seed: seed + 1 });
      const rows = rowsOf({ inner, encoders });
      const held =
        validation.edges.length === 0
          ? undefined
          : { x: await rows(data, validation), y: outcomesOf(data, validation) };
      const fitted = await head.fit(
        { x: joinColumns(embedded, own), y: outcomesOf(data, train) },
        { validation: held, seed, signal },
      );
      const missing = head.missing === "learn" ? "nan" : "indicator";
      return fittedHead({ name, inner, fitted, encoders, missing });
    },
  };
}

interface HeadContent {
  readonly name: string;
  readonly inner: FittedGraph;
  readonly fitted: FittedTabular;
  readonly encoders: SideEncoders;
  readonly missing: MissingForm;
}

/**
 * Embeddings of a phase's purchases. As in the fit and the predictions of the graph model, no purchase hears of itself: where
 * supervised ones are among the messages, each part is made with the messages of the others.
 */
async function embedPhase(
  inner: FittedGraph,
  data: ReturnsData,
  phase: Phase,
  options: SupervisionFoldsOptions = {},
): Promise<FeatureMatrix> {
  const { split, edges, messages, removeSupervised } = phase;
  if (!removeSupervised) return inner.embed(data, split, edges, messages);
  const place = placesOf(data.splits[split].edges.count, edges);
  let [names, values]: [readonly string[], Float32Array] = [[], new Float32Array(0)];
  for (const fold of supervisionFolds(data, phase, options)) {
    if (fold.supervised.length === 0) continue;
    const made = await inner.embed(data, split, fold.supervised, fold.messages);
    names = made.names;
    const width = names.length;
    if (values.length === 0) values = new Float32Array(edges.length * width);
    for (const [i, edge] of fold.supervised.entries()) {
      values.set(made.values.subarray(i * width, (i + 1) * width), place[edge]! * width);
    }
  }
  return { names, rows: edges.length, values };
}

function rowsOf({ inner, encoders }: Pick<HeadContent, "inner" | "encoders">) {
  return async (data: ReturnsData, phase: Phase): Promise<FeatureMatrix> =>
    joinColumns(await embedPhase(inner, data, phase), purchaseFeatures(data, phase, encoders));
}

function fittedHead(content: HeadContent): FittedOnRows {
  const { name, inner, fitted, encoders, missing } = content;
  const rows = rowsOf(content);
  const { seed, outcomeDelay } = inner.summary;
  const summary = {
    ...fitted.summary,
    ...(seed === undefined ? {} : { seed }),
    ...(outcomeDelay === undefined ? {} : { outcomeDelay }),
  };
  return {
    name,
    summary,
    rows,
    tabular: fitted,
    predict: async (data, phase) => fitted.predict(await rows(data, phase)),
    async serving(data, messages) {
      const graph = await inner.serving(data, messages);
      const { servedHead } = await import("../serve/served-head.ts");
      return servedHead(data, messages, { graph, fitted, encoders });
    },
    saved() {
      const [graph, head] = [inner.saved(), fitted.saved()];
      const parts = { customers: encoders.customers.parts, variants: encoders.variants.parts };
      return {
        kind: "embedding-head",
        settings: {
          name,
          missing,
          parts,
          graph: graph.settings,
          head: { kind: head.kind, settings: head.settings },
        } as never,
        arrays: { ...prefixed("graph.", graph.arrays), ...prefixed("head.", head.arrays) },
      };
    },
  };
}

/** Reads what a model of {@link embeddingHead} saved. */
export function loadEmbeddingHead(
  { settings, arrays }: SavedModel,
  read: (saved: SavedModel) => FittedTabular,
): FittedOnRows {
  const { name, missing, parts, graph, head } = settings as never as {
    readonly name: string;
    readonly missing: MissingForm;
    readonly parts: Record<keyof SideEncoders, NodeEncoder["parts"]>;
    readonly graph: SavedModel["settings"];
    readonly head: Omit<SavedModel, "arrays">;
  };
  return fittedHead({
    name,
    missing,
    inner: loadGraphModel({ kind: "graph", settings: graph, arrays: under("graph.", arrays) }),
    fitted: read({ ...head, arrays: under("head.", arrays) }),
    encoders: {
      customers: encoderOf(parts.customers, missing),
      variants: encoderOf(parts.variants, missing),
    },
  });
}
