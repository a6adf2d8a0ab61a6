/**
 * One page of what models are worth: metrics, segments, calibration, decisions, and checks of the whole.
 *
 * @module graph-returns/report
 */

export type { Reliability } from "../calibration/reliability.ts";
export type { ReturnsData } from "../data/returns-data.ts";
export type { Costs } from "../decide/costs.ts";
export type { SavingsCurve } from "../decide/savings-curve.ts";
export type { ChosenThreshold } from "../decide/thresholds.ts";
export type { BinaryMetrics } from "../metrics/binary-metrics.ts";
export type { FittedReturns } from "../models/fitted-returns.ts";
export type { Phase, ProtocolBox, ProtocolName, ReturnsTask } from "../protocols/task.ts";
export type { FairnessView } from "../segments/fairness.ts";
export type { SegmentMetrics } from "../segments/segment-metrics.ts";
export type { Segmentation } from "../segments/segmentation.ts";
export type { Interval } from "../statistics/interval.ts";
export type { CheckStatus } from "./checks/check.ts";
export type { ReportCheck } from "./checks.ts";
export type { Coverage, PhaseCoverage } from "./coverage.ts";
export { dataHash } from "./data-hash.ts";
export {
  loadPredictions,
  type Predictions,
  type PredictionsTask,
  savePredictions,
} from "./predictions-file.ts";
export type { ReportRow, ReportSegments, ReturnsReport } from "./report-data.ts";
export { type ReportModel, reportModel } from "./report-model.ts";
export { reportPage } from "./report-page.ts";
export {
  type ReturnsReportOptions,
  returnsReport,
  returnsReportOptions,
} from "./returns-report.ts";
