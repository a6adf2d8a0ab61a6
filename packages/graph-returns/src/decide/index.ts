/**
 * From probabilities to decisions: calibrated, with a threshold that follows from costs, and with what acting saves.
 *
 * @module graph-returns/decide
 */

export * from "../calibration/index.ts";
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
