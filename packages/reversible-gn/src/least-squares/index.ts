/**
 * Non-linear least squares in float64: fits of curves, and of any function of residuals.
 *
 * @module reversible-gn/least-squares
 */

export type { NielsenState } from "../nielsen.ts";
export { type ComparedFit, compareFits, type FitComparison } from "./compare-fits.ts";
export {
  type Conditioning,
  type Covariance,
  type CovarianceOptions,
  covarianceOptions,
  type NullShare,
} from "./conditioning.ts";
export {
  type CurveFit,
  type CurveFitOptions,
  curveFit,
  curveFitOptions,
} from "./curve-fit.ts";
export { type FitModelOptions, type FittedModel, fitModel, type ModelFit } from "./fit-model.ts";
export {
  type ParamOptions,
  type ParamSpec,
  type ParamTensors,
  paramOptions,
} from "./fit-params.ts";
export type { FitReport, ReportedParam } from "./fit-report.ts";
export {
  type FittedCurve,
  type Interval,
  type Prediction,
  type PredictOptions,
  predictOptions,
} from "./fitted-curve.ts";
export {
  type GaussNewtonOptimizerState,
  type GaussNewtonOptions,
  gaussNewton,
  gaussNewtonOptions,
} from "./gauss-newton.ts";
export {
  type AnyDraw,
  type LeastSquaresOptions,
  leastSquares,
  leastSquaresOptions,
  type Resample,
  resampleOptions,
} from "./least-squares.ts";
export { loadFit, loadModelFit } from "./load-fit.ts";
export { type JoinedParam, productOf, sumOf } from "./models/combine.ts";
export type { CurveModel, GuessedParam, GuessedPoints } from "./models/curve-model.ts";
export { models } from "./models/models.ts";
export {
  type Bounds,
  type ByLeaf,
  type BySomeLeaves,
  boundsOptions,
  type FitMethod,
  type FitPrecision,
  type SolverOptions,
  solverOptions,
} from "./options.ts";
export { type ParamProfile, type ProfileOptions, profileOptions } from "./profile.ts";
export type { JacobianMode } from "./residual-program.ts";
export type { ResidualTest, ResidualTests } from "./residual-tests.ts";
export type { FitStep, FitStop, LeastSquaresResult } from "./result.ts";
export type { RobustLoss } from "./robust-loss.ts";
export type { SavedFit } from "./saved-fit.ts";
export type { StoredSystemName, SystemName } from "./step-system.ts";
export type { Fitted, Numeric, Traced } from "./values.ts";
