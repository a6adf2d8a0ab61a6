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
export type { BootstrapOptions, bootstrapOptions } from "../statistics/bootstrap.ts";
export type { Interval, IntervalOptions, intervalOptions } from "../statistics/interval.ts";
export { comparePolicies, comparePoliciesOptions, type PolicySavings } from "./compare-policies.ts";
export { type Costs, costNames, costThreshold, type PerPurchase } from "./costs.ts";
export {
  type ActionPlan,
  type PlanOptions,
  planActions,
  planActionsOptions,
} from "./plan-actions.ts";
export {
  type SavingsCurve,
  type SavingsCurveOptions,
  type SavingsPoint,
  savingsCurve,
  savingsCurveOptions,
} from "./savings-curve.ts";
export {
  type SavingsSensitivityOptions,
  type SensitivityLine,
  savingsSensitivity,
  savingsSensitivityOptions,
} from "./sensitivity.ts";
export {
  type ChooseThresholdsOptions,
  type ChosenThreshold,
  chooseThresholds,
  chooseThresholdsOptions,
  recallThreshold,
  type Scored,
} from "./thresholds.ts";
