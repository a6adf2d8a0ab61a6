import { LegendreError } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import { fitSchema } from "../data/schema-hash.ts";
import { type FeatureMatrix, joinColumns } from "../encodings/feature-matrix.ts";
import { encoderOf, type MissingForm, type NodeEncoder } from "../encodings/node-encoder.ts";
import {
  keySources,
  keysOf,
  type NodeRates,
  nodeRates,
  ratesByNode,
} from "../encodings/node-rates.ts";
import {
  outcomesOf,
  pairGroups,
  purchaseFeatures,
  type SideEncoders,
  sideEncoders,
} from "../encodings/purchase-features.ts";
import { loadTargetEncoder, targetEncoder } from "../encodings/target-encoder.ts";
import { inIdOrder } from "../protocols/pairs.ts";
import type { Messages, Phase, ReturnsTask } from "../protocols/task.ts";
import type { ServedModel } from "../serve/served-model.ts";
import { checkNodes, type FitNodes, fitNodes, loadNodes, nodesArrays } from "./fit-nodes.ts";
import { loadRates, ratesArrays, ratesHead, type SavedHead } from "./saved-rates.ts";
import type { FitSummary, FittedTabular, SavedModel, TabularModel } from "./tabular.ts";

/** What a fit on a task is told. */
export interface ReturnsFitContext {
  /** Seed of everything random. @defaultValue `0` */
  readonly seed?: number | undefined;
  /** Ends the fit with an error of its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A model that has learned from a task's training phase. */
export interface FittedReturns {
  readonly name: string;
  readonly summary: FitSummary;
  /** The probability of a return for each supervised purchase of a phase, in its order. */
  readonly predict: (data: ReturnsData, phase: Phase) => Promise<Float32Array>;
  /** Numbers and settings in plain memory; see `saveReturnsModel`. */
  readonly saved: () => SavedModel;
  /**
   * The model made ready for single purchases of a shop, with these messages; `scorer` asks for it. A model of
   * your own may leave it out, and is then not served.
   */
  readonly serving?: (data: ReturnsData, messages: Messages) => Promise<ServedModel>;
}

/** A fitted model that makes rows of features of purchases and gives them to a tabular model. */
export interface FittedOnRows extends FittedReturns {
  /** The features of a phase's supervised purchases, a row each. */
  readonly rows: (data: ReturnsData, phase: Phase) => Promise<FeatureMatrix>;
  /** The model of these rows. */
  readonly tabular: FittedTabular;
}

/** A model of purchases: of rows of features, or of a graph. */
export interface ReturnsModel {
  readonly name: string;
  /** Reads the task's columns, its messages and the outcomes of its training phase, and nothing else. */
  readonly fit: (task: ReturnsTask, context?: ReturnsFitContext) => Promise<FittedReturns>;
}

/** Options of {@link onFeatures}. */
export interface OnFeaturesOptions {
  /**
   * Whether rows also have the return rates of their customer, variant, product and supplier among the training
   * purchases; out of fold where the row itself is one of them.
   * @defaultValue `false`
   */
  readonly encodings?: boolean;
}

/**
 * A tabular model on the features of both ends of each purchase.
 *
 * @param model - `boosting()`, `logisticRegression()`, …
 * @param options - see {@link OnFeaturesOptions}.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { logisticRegression, onFeatures, trainModel } from "@legendre/graph-returns/models";
 *
 * const task = protocolTask(await generateReturns({ edges: 2000 }));
 * const { test } = await trainModel(onFeatures(logisticRegression()), task);
 * console.log(test.auc > 0.55, task.box.protocol); // → true checkout
 * ```
 */
export function onFeatures(model: TabularModel, options: OnFeaturesOptions = {}): ReturnsModel {
  const { encodings = false } = options;
  const name = encodings ? `${model.name} + target encodings` : model.name;
  return {
    name,
    async fit(task, { seed = 0, signal } = {}) {
      const { data, validation } = task;
      const train = inIdOrder(data, task.train);
      const missing = model.missing === "learn" ? "nan" : "indicator";
      const encoders = sideEncoders(task, missing);
      const y = outcomesOf(data, train);
      const plain = purchaseFeatures(data, train, encoders);
      const encoded = encodings ? rated({ ...task, train }, y, seed) : undefined;
      const rows: Rows = { missing, encoders, rates: encoded?.rates };
      const x = encoded === undefined ? plain : joinColumns(plain, encoded.outOfFold);
      const held =
        validation.edges.length === 0
          ? undefined
          : { x: rowsMaker(rows)(data, validation), y: outcomesOf(data, validation) };
      const fitted = await model.fit({ x, y }, { validation: held, seed, signal });
      return fittedOnRows(name, fitSchema(task), seeded(fitted, seed), rows, fitNodes(task));
    },
  };
}

/** Training rows encoded by the outcomes of others, and the rates of all by id. */
function rated(
  { data, train, features }: ReturnsTask,
  y: Uint8Array,
  seed: number,
): { readonly outOfFold: FeatureMatrix; readonly rates: NodeRates } {
  const sources = keySources(data.splits[train.split], features);
  const groups = pairGroups(data, train.split, train.edges);
  const keys = keysOf(data, train.split, train.edges, sources);
  const { outOfFold, saved } = targetEncoder(keys, y, { seed, groups });
  return { outOfFold, rates: nodeRates(data, sources, saved()) };
}

/** The same model, with the seed of its fit. */
const seeded = (fitted: FittedTabular, seed: number | undefined): FittedTabular =>
  seed === undefined ? fitted : { ...fitted, summary: { ...fitted.summary, seed } };

/** How the rows of a fitted model are made. */
interface Rows {
  readonly missing: MissingForm;
  readonly encoders: SideEncoders;
  readonly rates: NodeRates | undefined;
}

/** What makes the rows of a phase of any data of the fit's schema. */
function rowsMaker({ encoders, rates }: Rows): (data: ReturnsData, phase: Phase) => FeatureMatrix {
  if (rates === undefined) return (data, phase) => purchaseFeatures(data, phase, encoders);
  const ratesOf = ratesByNode(rates);
  return (data, phase) => {
    const keys = keysOf(data, phase.split, phase.edges, rates.sources);
    const encoded = loadTargetEncoder(ratesOf(data))(keys);
    return joinColumns(purchaseFeatures(data, phase, encoders), encoded);
  };
}

function fittedOnRows(
  name: string,
  schemaHash: string,
  fitted: FittedTabular,
  rows: Rows,
  nodes: FitNodes | undefined,
): FittedOnRows {
  const rowsOf = rowsMaker(rows);
  return {
    ...{ name, summary: fitted.summary, tabular: fitted },
    async rows(data, phase) {
      checkSchema(data, schemaHash);
      return rowsOf(data, phase);
    },
    async predict(data, phase) {
      checkSchema(data, schemaHash);
      return fitted.predict(rowsOf(data, phase));
    },
    async serving(data, messages) {
      checkSchema(data, schemaHash);
      if (nodes !== undefined) checkNodes(data, nodes);
      // Who only trains does not load what serves and explains.
      const { servedRows } = await import("../serve/served-rows.ts");
      return servedRows(data, messages, { fitted, ...rows });
    },
    saved() {
      const { kind, settings, arrays } = fitted.saved();
      const { missing, encoders, rates } = rows;
      const { customers, variants } = encoders;
      return {
        kind: "on-features",
        settings: {
          ...{ name, schemaHash, missing, model: { kind, settings } },
          parts: { customers: customers.parts, variants: variants.parts } as never,
          rates: rates === undefined ? null : { ...ratesHead(rates) },
          ...(fitted.summary.seed === undefined ? {} : { seed: fitted.summary.seed }),
        },
        arrays: {
          ...prefixed("model.", arrays),
          ...(rates === undefined ? {} : ratesArrays(rates)),
          ...(nodes === undefined ? {} : nodesArrays(nodes)),
        },
      };
    },
  };
}

type Arrays = SavedModel["arrays"];

/** Arrays under names with a prefix. */
export const prefixed = (prefix: string, arrays: Arrays): Arrays =>
  Object.fromEntries(Object.entries(arrays).map(([name, values]) => [prefix + name, values]));

/** The arrays under a prefix, without it. */
export const under = (prefix: string, arrays: Arrays): Arrays =>
  Object.fromEntries(
    Object.entries(arrays)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, values]) => [name.slice(prefix.length), values]),
  );

/** Reads what a model of {@link onFeatures} saved. */
export function loadOnFeatures(
  { settings, arrays }: SavedModel,
  read: (saved: SavedModel) => FittedTabular,
): FittedReturns {
  const { name, schemaHash, missing, model, parts, rates, seed } = settings as never as {
    readonly name: string;
    readonly schemaHash: string;
    readonly missing: MissingForm;
    readonly model: Omit<SavedModel, "arrays">;
    readonly parts: Record<keyof SideEncoders, NodeEncoder["parts"]>;
    readonly rates: SavedHead | null;
    /** Files of before have none. */
    readonly seed?: number;
  };
  if (seed !== undefined && !Number.isSafeInteger(seed)) throw new TypeError("seed");
  const fitted = seeded(read({ ...model, arrays: under("model.", arrays) }), seed);
  const rows: Rows = {
    missing,
    encoders: {
      customers: encoderOf(parts.customers, missing),
      variants: encoderOf(parts.variants, missing),
    },
    rates: rates === null ? undefined : loadRates(rates, arrays),
  };
  return fittedOnRows(name, schemaHash, fitted, rows, loadNodes(arrays));
}

/** Raises code "data" for a data set with other columns than the one a model was fitted on. */
export function checkSchema(data: ReturnsData, expected: string): void {
  const labels = expected.includes("+");
  const got = fitSchema({ data, features: labels ? ["leaky"] : [] });
  if (got === expected) return;
  // Everything else is the same: shares by reason were loaded once and not the other time.
  const remedy =
    labels && expected.startsWith(data.schemaHash)
      ? "it reads columns made from labels, and others than these are there; load the tables with { reasons: true }, or without, as for the fit"
      : "columns, their kinds or their safety changed; fit it anew";
  const message = `the data have schema ${got}, the model was fitted on ${expected}: ${remedy}`;
  const details = { reason: "schema", got, expected };
  throw new LegendreError("data", "predict", message, details);
}
