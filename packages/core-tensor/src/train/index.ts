/**
 * The training loop, its reporters, and metrics.
 *
 * @module core-tensor/train
 */

export type { BatchPosition, BatchSource } from "../data/index.ts";
export type { HostArray, Hosted, JitOptions, OrHost, Precision } from "../jit/index.ts";
export type { GradientTransform, Schedule, Updated, UpdateExtra } from "../optim/index.ts";
export type { Key } from "../random/index.ts";
export {
  type CompileOption,
  type Compiler,
  compiled,
  compiler,
  type OwnOptions,
  type Runnable,
} from "./compile-option.ts";
export {
  type ConsoleReporterOptions,
  consoleReporter,
  consoleReporterOptions,
  type TextStream,
} from "./console-reporter.ts";
export { type Divergence, type DivergenceRule, divergenceOptions } from "./divergence.ts";
export type { DoubleFitOptions, Tensors } from "./double-fit-options.ts";
export { type EarlyStopping, earlyStoppingOptions } from "./early-stopping.ts";
export {
  type FindLearningRateOptions,
  findLearningRate,
  findLearningRateOptions,
  type LearningRateRange,
} from "./find-learning-rate.ts";
export { fit } from "./fit.ts";
export {
  type EvaluationPlace,
  type FitOptions,
  type FitResult,
  fitOptions,
  type LossContext,
  type StepExtra,
  type StepResult,
} from "./fit-options.ts";
export { accuracy, type DecisionOptions, decisionOptions } from "./metrics/accuracy.ts";
export { brier } from "./metrics/brier.ts";
export { confusionMatrix } from "./metrics/confusion-matrix.ts";
export { type EceOptions, ece, eceOptions } from "./metrics/ece.ts";
export type { Labels, Scores } from "./metrics/inputs.ts";
export { logLoss } from "./metrics/log-loss.ts";
export { topKAccuracy } from "./metrics/top-k-accuracy.ts";
export {
  type FitRecord,
  type FitStatus,
  type Progress,
  type Reporter,
  silentReporter,
} from "./reporter.ts";
