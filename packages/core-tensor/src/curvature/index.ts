/**
 * Curvature products, operators and estimators, and the likelihoods they need.
 *
 * @module core-tensor/curvature
 */

export type { LinearOperator } from "../linalg/operator.ts";
export type { SolverStatus } from "../linalg/status.ts";
export type { Key } from "../random/index.ts";
export { bernoulli } from "./bernoulli.ts";
export { categorical } from "./categorical.ts";
export {
  type EkfacFactors,
  type EkfacOptions,
  ekfacFactors,
  ekfacOptions,
} from "./ekfac-factors.ts";
export { exactDiagonal } from "./exact-diagonal.ts";
export { fisherOperator } from "./fisher-operator.ts";
export { type FvpOptions, fvpOptions } from "./fisher-options.ts";
export { fvp } from "./fvp.ts";
export { type GaussianOptions, gaussian, gaussianOptions } from "./gaussian.ts";
export { ggnOperator } from "./ggn-operator.ts";
export { ggnvp } from "./ggnvp.ts";
export { type CurvatureOperator, hessianOperator } from "./hessian-operator.ts";
export {
  type HutchPlusPlusOptions,
  hutchPlusPlusOptions,
  hutchPlusPlusTrace,
} from "./hutch-plus-plus.ts";
export { type DiagonalEstimate, hutchinsonDiagonal } from "./hutchinson-diagonal.ts";
export {
  type HutchinsonOptions,
  hutchinsonOptions,
  hutchinsonTrace,
  type TraceEstimate,
} from "./hutchinson-trace.ts";
export { hvp } from "./hvp.ts";
export { type KernelAxes, kernelAxes } from "./kernel-axes.ts";
export type { KernelKind } from "./kernel-uses.ts";
export { type KfacFactors, kfacFactors } from "./kfac-factors.ts";
export { kfacKernels } from "./kfac-kernels.ts";
export { type LanczosOptions, type LanczosResult, lanczos, lanczosOptions } from "./lanczos.ts";
export type { Likelihood } from "./likelihood.ts";
export { perExampleGradients } from "./per-example-gradients.ts";
export type { ProbeDistribution } from "./probes.ts";
export {
  type SpectralDensity,
  type SpectralDensityOptions,
  spectralDensity,
  spectralDensityOptions,
} from "./spectral-density.ts";
