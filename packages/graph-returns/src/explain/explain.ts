import { LegendreError } from "@legendre/core-tensor";
import {
  type OptionsOf,
  optional,
  options,
  type Settings,
  value,
} from "@legendre/core-tensor/options";
import type { CalibratedReturns } from "../calibration/calibrate-model.ts";
import type { ReturnsData } from "../data/returns-data.ts";
import type { OpenGraph } from "../models/fitted-graph.ts";
import type { FittedOnRows, FittedReturns } from "../models/fitted-returns.ts";
import type { Phase } from "../protocols/task.ts";
import { explained } from "./by-column.ts";
import type { Explanation, RowAttributions } from "./explanation.ts";
import { graphAttributions } from "./graph-attributions.ts";
import {
  type IntegratedGradientsOptions,
  integratedGradientsOptions,
} from "./integrated-gradients.ts";
import { partOf } from "./phase-part.ts";
import { tabularAttributions } from "./tabular-attributions.ts";

/** The options of {@link explain}. */
export const explainOptions = options(
  "explain",
  {
    /** Numbers of the purchases in their split; among those of the phase. If left out: all of the phase. */
    edges: optional(value<ArrayLike<number>>()),
  },
  { from: integratedGradientsOptions },
);

/** Options of {@link explain}. */
export interface ExplainOptions
  extends IntegratedGradientsOptions,
    OptionsOf<typeof explainOptions> {}

/**
 * How a model's predictions came about: what each column of customer and variant, and the messages along each relation,
 * add to the log odds of a return, against the average purchase.
 *
 * - Logistic regression: weight times distance from the mean; exact.
 * - Boosting and forests: {@link treeShap}; exact. A forest's amounts are probabilities.
 * - MLP and graph models: integrated gradients; of a graph model from average columns and no messages. Exact where all activations
 *   are (leaky) ReLUs, as in every graph model; {@link integratedGradients} for an MLP of other activations.
 * - A calibrated model: as the model inside, with base and amounts moved by the calibrator, in log odds: they lead to the
 *   calibrated probability.
 *
 * @param fitted - of `onFeatures`, `graphModel`, `embeddingHead`, or one of these calibrated.
 * @param data - the data set.
 * @param phase - whose purchases are explained, with its messages.
 * @param options - see {@link ExplainOptions}.
 * @returns one explanation for each purchase, in the order of `edges`.
 * @throws code "option" for a model of another kind or edges outside the phase; as the model's `predict`.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { explain } from "@legendre/graph-returns/explain";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { logisticRegression, onFeatures } from "@legendre/graph-returns/models";
 *
 * const task = protocolTask(await generateReturns({ edges: 2000 }));
 * const fitted = await onFeatures(logisticRegression()).fit(task);
 * const [first] = await explain(fitted, task.data, task.test, { edges: task.test.edges.slice(0, 1) });
 * const sum = first!.contributions.reduce((total, { amount }) => total + amount, first!.base);
 * console.log(first!.method, Math.abs(sum - Math.log(first!.probability / (1 - first!.probability))) < 1e-4); // → linear true
 * ```
 *
 * @remarks These say how the model reckons, not what causes returns.
 */
export async function explain(
  fitted: FittedReturns,
  data: ReturnsData,
  phase: Phase,
  options: ExplainOptions = {},
): Promise<Explanation[]> {
  const { where } = explainOptions;
  const { edges, tolerance, maxPoints } = explainOptions.resolve(options);
  const part = edges === undefined ? phase : partOf(where, phase, edges);
  const probabilities = await fitted.predict(data, part);
  const { names, rows } = await attributionsOf(fitted, data, part, { tolerance, maxPoints });
  const { customer, variant } = data.splits[part.split].edges;
  return rows.map((row, i) => {
    const edge = part.edges[i]!;
    const nodes = { split: part.split, customer: customer[edge]!, variant: variant[edge]! };
    return { edge, probability: probabilities[i]!, ...explained(names, row, data, nodes) };
  });
}

async function attributionsOf(
  fitted: FittedReturns,
  data: ReturnsData,
  phase: Phase,
  options: Settings<typeof integratedGradientsOptions.kinds>,
): Promise<{ readonly names: readonly string[]; readonly rows: readonly RowAttributions[] }> {
  if ("uncalibrated" in fitted) {
    const { uncalibrated, recalibrated } = fitted as CalibratedReturns;
    const { names, rows } = await attributionsOf(uncalibrated, data, phase, options);
    return { names, rows: recalibrated(data, phase, rows) };
  }
  if ("network" in fitted) {
    return graphAttributions((fitted as OpenGraph).network(), data, phase, options.maxPoints);
  }
  if ("tabular" in fitted) {
    const { rows, tabular } = fitted as FittedOnRows;
    const x = await rows(data, phase);
    return { names: x.names, rows: tabularAttributions(tabular, x, options) };
  }
  const message = `"${fitted.name}" says nothing of how it predicts; expected a model of onFeatures, graphModel or embeddingHead, calibrated or not`;
  throw new LegendreError("option", "explain", message, { model: fitted.name });
}
