/**
 * From probabilities to decisions: calibrated, with a threshold that follows from costs, and with what acting saves.
 *
 * @module graph-returns/decide
 */

export * from "../calibration/index.ts";
export type { ReturnsData } from "../data/returns-data.ts";
export type { RowAttributions } from "../explain/explanation.ts";
export type { Decisions } from "../metrics/f1.ts";
export type { Outcomes } from "../metrics/ranked.ts";
export type { FittedReturns } from "../models/fitted-returns.ts";
export type { Phase, ReturnsTask } from "../protocols/task.ts";
export type { Segmentation } from "../segments/segmentation.ts";
export type { BootstrapOptions } from "../statistics/bootstrap.ts";
export type { Interval } from "../statistics/interval.ts";
export { comparePolicies, type PolicySavings } from "./compare-policies.ts";
export { type Costs, costNames, costThreshold, type PerPurchase } from "./costs.ts";
export { type ActionPlan, type PlanOptions, planActions } from "./plan-actions.ts";
export {
  type SavingsCurve,
  type SavingsCurveOptions,
  type SavingsPoint,
  savingsCurve,
} from "./savings-curve.ts";
export { type SensitivityLine, savingsSensitivity } from "./sensitivity.ts";
export {
  type ChooseThresholdsOptions,
  type ChosenThreshold,
  chooseThresholds,
  recallThreshold,
  type Scored,
} from "./thresholds.ts";
