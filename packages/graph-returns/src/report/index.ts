/**
 * One page of what models are worth: metrics, segments, calibration, decisions, and checks of the whole.
 *
 * @module graph-returns/report
 */

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
} from "./returns-report.ts";
