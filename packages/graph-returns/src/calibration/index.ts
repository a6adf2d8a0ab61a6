export { type BrierDecomposition, brierDecomposition } from "./brier-decomposition.ts";
export {
  type CalibratedReturns,
  type CalibrateModelOptions,
  calibrateModel,
} from "./calibrate-model.ts";
export type { CalibrationStatus, Calibrator, SavedCalibrator } from "./calibrator.ts";
export {
  type CalibrationMethod,
  chainCalibrators,
  type FitCalibratorOptions,
  fitCalibrator,
  loadCalibrator,
} from "./fit-calibrator.ts";
export { type PriorCorrectionOptions, priorCorrection } from "./prior-correction.ts";
export {
  type Reliability,
  type ReliabilityBin,
  type ReliabilityOptions,
  reliability,
} from "./reliability.ts";
