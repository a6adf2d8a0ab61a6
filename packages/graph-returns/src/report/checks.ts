import { checkTask } from "../leaks/check-leaks.ts";
import type { BinaryMetrics } from "../metrics/index.ts";
import type { ReturnsTask } from "../protocols/task.ts";
import type { CheckStatus, Found, Given } from "./checks/check.ts";
import {
  dummies,
  labelColumns,
  missingRows,
  pairsAcross,
  roundedIds,
  sameCustomers,
  supervisedMessages,
  timeOrder,
} from "./checks/of-data.ts";
import { baseRate, definitions, degree, hubs, pooled, seeds, tensors } from "./checks/of-models.ts";
import type { ReportModel } from "./report-model.ts";

/** One pitfall of predicting returns, and whether this result fell into it. */
export interface ReportCheck {
  /** A short name, the same in every report. */
  readonly id: string;
  /** What is checked, as a sentence that is true where all is well. */
  readonly title: string;
  readonly status: CheckStatus;
  readonly found: string;
}

/**
 * Looks whether a result fell into one of fifteen pitfalls that public work on these data did fall into.
 *
 * @param task - the task.
 * @param models - what models said of it.
 * @param metrics - of the test purchases, in the order of `models`.
 */
export function reportChecks(
  task: ReturnsTask,
  models: readonly ReportModel[],
  metrics: readonly BinaryMetrics[],
): ReportCheck[] {
  const given: Given = { task, models, metrics, leaks: checkTask(task) };
  return lints.map(([id, title, look]) => {
    const [status, found] = look(given);
    return { id, title, status, found };
  });
}

type Lint = readonly [id: string, title: string, look: (given: Given) => Found];

const lints: readonly Lint[] = [
  ["label-columns", "No column that models read is made from the labels", labelColumns],
  ["messages", "No purchase that is judged carries a message", supervisedMessages],
  ["pairs", "No pair of customer and variant is both learned from and judged", pairsAcross],
  ["customers", "Customers that are judged are not those learned from", sameCustomers],
  ["pooled", "Metrics are over all purchases at once, not means over batches", pooled],
  ["definitions", "Precision, recall and log loss are what they are called", definitions],
  ["base-rate", "F1 is more than calling everything returned gives", baseRate],
  [
    "time",
    "Rates and counts of customers and variants come from before the judged purchases",
    timeOrder,
  ],
  ["missing-rows", "A missing row of a customer tells nothing of the label", missingRows],
  ["ids", "Ids have not been through doubles", roundedIds],
  ["dummies", "Columns of words and their shipped one-hot columns agree", dummies],
  ["degree", "Graph models know how many neighbours a node has", degree],
  ["hubs", "Graph models are not deep across nodes that join half of the graph", hubs],
  ["tensors", "Fits free the tensors they make", tensors],
  ["seeds", "Results follow from a seed", seeds],
];
