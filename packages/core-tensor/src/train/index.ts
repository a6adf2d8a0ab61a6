/**
 * The training loop and its reporters.
 *
 * @module core-tensor/train
 */

export type { BatchPosition, BatchSource } from "../data/index.ts";
export type { GradientTransform, Updated, UpdateExtra } from "../optim/index.ts";
export type { Key } from "../random/index.ts";
export {
  type ConsoleReporterOptions,
  consoleReporter,
  type TextStream,
} from "./console-reporter.ts";
export { fit } from "./fit.ts";
export type { FitOptions, FitResult, LossContext, StepExtra, StepResult } from "./fit-options.ts";
export {
  type FitRecord,
  type FitStatus,
  type Progress,
  type Reporter,
  silentReporter,
} from "./reporter.ts";
