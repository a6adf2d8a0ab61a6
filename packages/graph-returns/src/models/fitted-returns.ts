import { LegendreError } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import { fitSchema } from "../data/schema-hash.ts";
import type { FeatureMatrix } from "../encodings/feature-matrix.ts";
import type { Messages, Phase } from "../protocols/task.ts";
import type { ServedModel } from "../serve/served-model.ts";
import type { FitSummary, FittedTabular, SavedModel } from "./tabular.ts";

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
