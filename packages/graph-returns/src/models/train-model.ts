import { resolveOptions } from "@legendre/core-tensor/options";
import { outcomesOf } from "../encodings/purchase-features.ts";
import { type BinaryMetrics, binaryMetrics } from "../metrics/index.ts";
import {
  type Phase,
  type ProtocolBox,
  quadrantNames,
  type ReturnsTask,
} from "../protocols/task.ts";
import type { FittedReturns } from "./fitted-returns.ts";
import type { ReturnsFitContext, ReturnsModel } from "./returns-model.ts";
import type { FitSummary } from "./tabular.ts";

/** How well a model does on a phase of a task. */
export interface Evaluation extends BinaryMetrics {
  /** The same for purchases of known and new customers and variants; left out where there are none. */
  readonly quadrants: Readonly<Record<string, BinaryMetrics>>;
}

/** A model that was fitted on a task, and what came of it. */
export interface TrainedModel {
  readonly fitted: FittedReturns;
  readonly model: string;
  /** What was allowed to be known; belongs above every number. */
  readonly box: ProtocolBox;
  readonly summary: FitSummary;
  readonly test: Evaluation;
  /** Where the task has validation purchases. */
  readonly validation?: Evaluation;
}

/**
 * Metrics of a fitted model on a phase, over all its purchases at once.
 *
 * @param fitted - from `trainModel`, or a model's `fit`.
 * @param task - the task.
 * @param phase - `task.test` if left out.
 */
export async function evaluate(
  fitted: FittedReturns,
  task: ReturnsTask,
  phase: Phase = task.test,
): Promise<Evaluation> {
  const labels = outcomesOf(task.data, phase);
  const probabilities = await fitted.predict(task.data, phase);
  const quadrants = quadrantNames.flatMap((name, quadrant) => {
    const own = (_: number, i: number): boolean => phase.quadrant[i] === quadrant;
    const part = labels.filter(own);
    return part.length === 0
      ? []
      : [[name, binaryMetrics(part, probabilities.filter(own))] as const];
  });
  return { ...binaryMetrics(labels, probabilities), quadrants: Object.fromEntries(quadrants) };
}

/**
 * Fits a model on the training phase of a task and judges it on validation and test.
 *
 * @param model - `onFeatures(…)`, `graphModel(…)`.
 * @param task - from `protocolTask`.
 * @param context - seed and signal.
 * @returns see {@link TrainedModel}; `box` says under which protocol the numbers hold.
 * @throws what the model does; the reason of an aborted signal.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { boosting, onFeatures, trainModel } from "@legendre/graph-returns/models";
 *
 * const task = protocolTask(await generateReturns({ edges: 2000 }), { protocol: "paper" });
 * const { box, test } = await trainModel(onFeatures(boosting({ trees: 50 })), task);
 * console.log(box.features, test.auc > 0.75); // → all columns, those made from the labels too true
 * ```
 */
export async function trainModel(
  model: ReturnsModel,
  task: ReturnsTask,
  context: ReturnsFitContext = {},
): Promise<TrainedModel> {
  const { seed, signal } = resolveOptions("trainModel", context, {
    seed: 0,
    signal: undefined as AbortSignal | undefined,
  });
  const fitted = await model.fit(task, { seed, signal });
  const test = await evaluate(fitted, task);
  const { box } = task;
  const found = { fitted, model: model.name, box, summary: fitted.summary, test };
  if (task.validation.edges.length === 0) return found;
  return { ...found, validation: await evaluate(fitted, task, task.validation) };
}
