import { type JsonValue, LegendreError } from "@legendre/core-tensor";
import { checkValues, type FeatureMatrix, type Missing } from "../encodings/feature-matrix.ts";

/** Purchases as rows of features, and what became of them. */
export interface TabularData {
  readonly x: FeatureMatrix;
  /** 1 where the purchase was returned, 0 where it was kept. */
  readonly y: ArrayLike<number>;
}

/** What a fit is told beside the data. */
export interface FitContext {
  /** Rows that are not learned from; their log loss decides when an iterative model stops. */
  readonly validation?: TabularData | undefined;
  /** Seed of everything random. @defaultValue `0` */
  readonly seed?: number | undefined;
  /** Ends the fit with an error of its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** How a fit went. */
export interface FitSummary {
  /** Trees, steps of Newton's method or passes over the data that the model has seen. */
  readonly rounds: number;
  /** `"stopped"` early, by the validation log loss; `"finished"` otherwise. */
  readonly status: "finished" | "stopped";
  /** Log loss of the validation rows after each round, where there are some. */
  readonly validationLogLoss: readonly number[];
  /** Seed of a fit on a task; none where the model comes from elsewhere. It is in the file of `saveReturnsModel`. */
  readonly seed?: number;
  /** Days after which outcomes were known, of a fit on a task that took that into account: a scorer's messages do, too. */
  readonly outcomeDelay?: number;
}

/** A model of numbers in plain memory: what `saveModel` writes. */
export interface SavedModel {
  /** Which model, and thereby which function reads it. */
  readonly kind: string;
  readonly settings: { readonly [name: string]: JsonValue };
  readonly arrays: Readonly<Record<string, Float32Array | Int32Array>>;
}

/** A model that has learned. Plain data and functions on it: nothing has to be freed. */
export interface FittedTabular {
  readonly kind: string;
  /** The columns it reads, in order. */
  readonly columns: readonly string[];
  readonly summary: FitSummary;
  /**
   * The probability of a return for each row.
   *
   * @throws code "data" for other columns than those of the fit, "non-finite" for values it cannot read.
   */
  readonly predict: (x: FeatureMatrix) => Promise<Float32Array>;
  readonly saved: () => SavedModel;
  /**
   * `predict` with what it prepares kept ready between calls; whoever opens it disposes of it. Left out where
   * `predict` prepares nothing.
   */
  readonly open?: () => {
    readonly predict: (x: FeatureMatrix) => Promise<Float32Array>;
    readonly dispose: () => Promise<void>;
  };
}

/** A model of rows of features that can be fitted. */
export interface TabularModel {
  readonly name: string;
  /** What it does with NaN. */
  readonly missing: Missing;
  /**
   * @throws code "shape" or "data" for rows and outcomes that do not fit, "non-finite" with column and row for
   *   values it cannot read.
   */
  readonly fit: (data: TabularData, context?: FitContext) => Promise<FittedTabular>;
}

/** Raises an error for data that no model can be fitted on. */
export function checkTabular(where: string, data: TabularData, missing: Missing): void {
  const { x, y } = data;
  if (x.rows !== y.length) {
    const message = `got ${x.rows} rows of features and ${y.length} outcomes; give one outcome for each row`;
    throw new LegendreError("shape", where, message, { rows: x.rows, outcomes: y.length });
  }
  if (x.rows === 0) {
    throw new LegendreError("data", where, "there are no rows to fit; the split may be empty", {
      rows: 0,
    });
  }
  for (let i = 0; i < y.length; i++) {
    if (y[i] === 0 || y[i] === 1) continue;
    const message = `the outcome of row ${i} is ${y[i]}, expected 0 (kept) or 1 (returned)`;
    throw new LegendreError("data", where, message, { row: i, outcome: y[i] });
  }
  checkValues(where, x, missing);
}

/** Checks rows to be learned from, and those to be stopped by unless there are none of these. */
export function checkFit(
  where: string,
  data: TabularData,
  { validation }: FitContext,
  missing: Missing,
): TabularData | undefined {
  checkTabular(where, data, missing);
  if (validation === undefined || validation.x.rows === 0) return undefined;
  checkTabular(where, validation, missing);
  return validation;
}
