export {
  type BrierDecomposition,
  type BrierDecompositionOptions,
  brierDecomposition,
  brierDecompositionOptions,
} from "./brier-decomposition.ts";
export {
  type CalibratedReturns,
  type CalibrateModelOptions,
  calibrateModel,
  calibrateModelOptions,
} from "./calibrate-model.ts";
export type { CalibrationStatus, Calibrator, SavedCalibrator } from "./calibrator.ts";
export {
  type CalibrationMethod,
  type CalibrationOptions,
  calibrationOptions,
  chainCalibrators,
  type FitCalibratorOptions,
  fitCalibrator,
  fitCalibratorOptions,
  loadCalibrator,
} from "./fit-calibrator.ts";
export {
  type PriorCorrectionOptions,
  priorCorrection,
  priorCorrectionOptions,
} from "./prior-correction.ts";
export {
  type Reliability,
  type ReliabilityBin,
  type ReliabilityOptions,
  reliability,
  reliabilityOptions,
} from "./reliability.ts";
