import { fitSchema } from "../data/schema-hash.ts";
import { type FeatureMatrix, joinColumns } from "../encodings/feature-matrix.ts";
import { keySources, keysOf, type NodeRates, nodeRates } from "../encodings/node-rates.ts";
import {
  outcomesOf,
  pairGroups,
  purchaseFeatures,
  sideEncoders,
} from "../encodings/purchase-features.ts";
import { type TargetEncoder, targetEncoder } from "../encodings/target-encoder.ts";
import { firstTime, knownAt, outcomeAt, returnAt } from "../protocols/outcome-times.ts";
import { inIdOrder } from "../protocols/pairs.ts";
import type { ReturnsTask } from "../protocols/task.ts";
import { fitNodes } from "./fit-nodes.ts";
import { fittedOnRows, type Rows, rowsMaker, seeded } from "./fitted-on-rows.ts";
import type { FittedReturns } from "./fitted-returns.ts";
import type { TabularModel } from "./tabular.ts";

/** What a fit on a task is told. */
export interface ReturnsFitContext {
  /** Seed of everything random. @defaultValue `0` */
  readonly seed?: number | undefined;
  /** Ends the fit with an error of its reason. */
  readonly signal?: AbortSignal | undefined;
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
   * purchases; out of fold where the row itself is one of them. Where time parts the phases, a training row has those known before it,
   * validation those known when its first purchase was made, and later purchases those of training and validation.
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
      const rows: Rows = { missing, encoders, rates: encoded?.rates, earlier: encoded?.earlier };
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
  { data, train, validation, features }: ReturnsTask,
  y: Uint8Array,
  seed: number,
): { readonly outOfFold: FeatureMatrix } & Pick<Required<Rows>, "rates" | "earlier"> {
  const { split, outcomeDelay } = train;
  const sources = keySources(data.splits[split], features);
  const keys = keysOf(data, split, train.edges, sources);
  const ratesOf = (encoder: TargetEncoder, rate?: number): NodeRates => {
    const saved = encoder.saved();
    return nodeRates(data, sources, rate === undefined ? saved : { ...saved, rate });
  };
  if (outcomeDelay === undefined) {
    const groups = pairGroups(data, split, train.edges);
    const encoder = targetEncoder(keys, y, { seed, groups });
    return { outOfFold: encoder.outOfFold, rates: ratesOf(encoder), earlier: undefined };
  }
  const table = data.splits[split].edges;
  const dates = (of: (e: number) => number) => Float64Array.from(train.edges, of);
  const inTime = targetEncoder(keys, y, {
    when: {
      made: dates((e) => table.time![e]!),
      known: dates((e) => knownAt(table, e, outcomeDelay)),
      turned: dates((e) => returnAt(table, e)),
    },
  });
  if (validation.edges.length === 0) {
    return { outOfFold: inTime.outOfFold, rates: ratesOf(inTime), earlier: undefined };
  }
  const encoderAt = (edges: Int32Array, moment: number): TargetEncoder =>
    targetEncoder(
      keysOf(data, split, edges, sources),
      Uint8Array.from(edges, (e) => outcomeAt(table, e, moment)),
    );
  const begin = firstTime(table, validation.edges);
  const known = train.edges.filter((e) => knownAt(table, e, outcomeDelay) <= begin);
  const all = Int32Array.from([...train.edges, ...validation.edges]);
  return {
    outOfFold: inTime.outOfFold,
    rates: ratesOf(encoderAt(all, Number.POSITIVE_INFINITY)),
    earlier: {
      rates: ratesOf(encoderAt(known, begin), inTime.saved().rate),
      until: validation.edges.reduce((last, e) => Math.max(last, table.time![e]!), begin),
    },
  };
}
