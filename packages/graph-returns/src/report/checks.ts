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
  return pitfalls.map(({ id, title, look }) => ({ id, title, ...look(given) }));
}

interface Pitfall extends Pick<ReportCheck, "id" | "title"> {
  readonly look: (given: Given) => Found;
}

const pitfalls: readonly Pitfall[] = [
  {
    id: "label-columns",
    title: "No column that models read is made from the labels",
    look: labelColumns,
  },
  {
    id: "messages",
    title: "No purchase that is judged carries a message",
    look: supervisedMessages,
  },
  {
    id: "pairs",
    title: "No pair of customer and variant is both learned from and judged",
    look: pairsAcross,
  },
  {
    id: "customers",
    title: "Customers that are judged are not those learned from",
    look: sameCustomers,
  },
  {
    id: "pooled",
    title: "Metrics are over all purchases at once, not means over batches",
    look: pooled,
  },
  {
    id: "definitions",
    title: "Precision, recall and log loss are what they are called",
    look: definitions,
  },
  { id: "base-rate", title: "F1 is more than calling everything returned gives", look: baseRate },
  {
    id: "time",
    title: "Rates and counts of customers and variants come from before the judged purchases",
    look: timeOrder,
  },
  {
    id: "missing-rows",
    title: "A missing row of a customer tells nothing of the label",
    look: missingRows,
  },
  { id: "ids", title: "Ids have not been through doubles", look: roundedIds },
  {
    id: "dummies",
    title: "Columns of words and their shipped one-hot columns agree",
    look: dummies,
  },
  { id: "degree", title: "Graph models know how many neighbours a node has", look: degree },
  {
    id: "hubs",
    title: "Graph models are not deep across nodes that join half of the graph",
    look: hubs,
  },
  { id: "tensors", title: "Fits free the tensors they make", look: tensors },
  { id: "seeds", title: "Results follow from a seed", look: seeds },
];
