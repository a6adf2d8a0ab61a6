import type { Reliability } from "../calibration/index.ts";
import type { ChosenThreshold, Costs, SavingsCurve } from "../decide/index.ts";
import type { BinaryMetrics } from "../metrics/index.ts";
import type { ProtocolBox } from "../protocols/task.ts";
import type { FairnessView, SegmentMetrics } from "../segments/index.ts";
import type { ReportCheck } from "./checks.ts";
import type { Coverage } from "./coverage.ts";
import type { ReportModel } from "./report-model.ts";

/** One model of a report. */
export interface ReportRow {
  readonly name: string;
  readonly test: BinaryMetrics;
  /** Area and log loss with intervals by customer. */
  readonly overall: SegmentMetrics;
  /** Where the model's training probabilities are known. */
  readonly train?: BinaryMetrics;
  readonly seed?: number;
  readonly summary?: ReportModel["summary"];
}

/** Segments of one kind. */
export interface ReportSegments {
  readonly by: string;
  readonly rows: readonly SegmentMetrics[];
}

/** Everything a report says, as data; `reportPage` draws it. */
export interface ReturnsReport {
  readonly title: string;
  readonly box: ProtocolBox;
  readonly checks: readonly ReportCheck[];
  readonly coverage: Coverage;
  /** All models, baselines among them. */
  readonly models: readonly ReportRow[];
  /** The model that all below is about. */
  readonly chosen: string;
  readonly reliability: Reliability;
  readonly thresholds: readonly ChosenThreshold[];
  readonly costs?: Costs;
  readonly savings?: SavingsCurve;
  readonly segments: readonly ReportSegments[];
  readonly quadrants: readonly SegmentMetrics[];
  readonly fairness: readonly FairnessView[];
  /** What the model is for, who made it; words of the caller. */
  readonly card: Readonly<Record<string, string>>;
  /** Versions of what computed the numbers. */
  readonly versions: Readonly<Record<string, string>>;
  readonly schemaHash: string;
  readonly dataHash: string;
}
