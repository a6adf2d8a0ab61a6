/**
 * Non-linear least squares in float64: fits of curves, and of any function of residuals.
 *
 * @module reversible-gn/least-squares
 */

export type { NielsenState } from "../nielsen.ts";
export { type ComparedFit, compareFits, type FitComparison } from "./compare-fits.ts";
export type { Conditioning, Covariance, CovarianceOptions, NullShare } from "./conditioning.ts";
export {
  type CurveFit,
  type CurveFitOptions,
  curveFit,
  type Interval,
  type Prediction,
  type PredictOptions,
} from "./curve-fit.ts";
export { type FitModelOptions, fitModel, type ModelFit } from "./fit-model.ts";
export {
  type ParamOptions,
  type ParamSpec,
  type ParamTensors,
  paramOptions,
} from "./fit-params.ts";
export type { FitReport, ReportedParam, ResidualTest } from "./fit-report.ts";
export {
  type GaussNewtonOptimizerState,
  type GaussNewtonOptions,
  gaussNewton,
} from "./gauss-newton.ts";
export { type LeastSquaresOptions, leastSquares, type Resample } from "./least-squares.ts";
export type {
  Bounds,
  ByLeaf,
  BySomeLeaves,
  FitMethod,
  FitPrecision,
  SolverOptions,
} from "./options.ts";
export type { JacobianMode } from "./residual-program.ts";
export type { FitStep, FitStop, LeastSquaresResult } from "./result.ts";
export type { RobustLoss } from "./robust-loss.ts";
export type { StoredSystemName, SystemName } from "./step-system.ts";
export type { Fitted, Numeric, Traced } from "./values.ts";
