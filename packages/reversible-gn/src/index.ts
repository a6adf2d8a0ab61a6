/**
 * Exact Gauss-Newton steps in deep reversible networks, with every choice of inverse.
 *
 * @module reversible-gn
 */

export {
  type AsReleased,
  type AsReleasedOptions,
  asReleased,
  asReleasedOptions,
} from "./as-released.ts";
export {
  type HessianFreeOptions,
  type HessianFreeState,
  hessianFree,
  hessianFreeOptions,
} from "./comparison/hessian-free.ts";
export {
  type LevenbergMarquardtOptions,
  type LevenbergMarquardtState,
  levenbergMarquardt,
  levenbergMarquardtOptions,
} from "./comparison/levenberg-marquardt.ts";
export { type ModelOptions, modelOptions } from "./comparison/model-at-batch.ts";
export { linearCka, minibatchCka } from "./instruments/cka.ts";
export {
  type CrossBatch,
  type CrossBatchInput,
  crossBatch,
  type ProbeBatch,
} from "./instruments/cross-batch.ts";
export {
  centredKernel,
  exampleKernel,
  kernelAlignment,
  kernelDistance,
  kernelNormChange,
  kernelVelocity,
} from "./instruments/kernel-measures.ts";
export { type LeafChange, lazyGap, pathLength, weightChange } from "./instruments/laziness.ts";
export { ntk, reversibleNtk } from "./instruments/ntk.ts";
export { ntkAlignmentSketch } from "./instruments/ntk-sketch.ts";
export { type KernelSpectrum, kernelSpectrum } from "./instruments/spectrum.ts";
export type { Branch, LinearBranch, LinearWeights } from "./networks/branch.ts";
export { type Coupling, coupling, type Pair, type PerBranch } from "./networks/coupling.ts";
export type { Readout, ReadoutState } from "./networks/readout.ts";
export type { Rearrangement } from "./networks/rearrange.ts";
export { recomputed } from "./networks/recomputed.ts";
export {
  type RevConv,
  type RevConvBranchParams,
  type RevConvBranchState,
  type RevConvOptions,
  revConv,
  revConvOptions,
} from "./networks/rev-conv.ts";
export {
  type RevMlp,
  type RevMlpBranchParams,
  type RevMlpBranchState,
  type RevMlpOptions,
  revMlp,
  revMlpOptions,
} from "./networks/rev-mlp.ts";
export {
  type ReversibleModel,
  type ReversibleOptions,
  type ReversibleParams,
  type ReversibleState,
  reversible,
  reversibleOptions,
  type Stage,
} from "./networks/reversible.ts";
export { checkRoundTrip, roundTrip } from "./networks/round-trip.ts";
export type { NielsenState } from "./nielsen.ts";
export {
  type RecordedStep,
  type RecordedStepOptions,
  recordedStep,
  type StepRecord,
} from "./record/recorded-step.ts";
export {
  type TrainingProbe,
  type TrainingProbeOptions,
  trainingProbe,
} from "./record/training-probe.ts";
export {
  type GaussNewtonHealth,
  type GaussNewtonState,
  type ScaleByGaussNewtonOptions,
  scaleByGaussNewton,
} from "./scale-by-gauss-newton.ts";
export { applyStep } from "./step/apply-step.ts";
export type { GnStepOptions, InverseName } from "./step/gn-options.ts";
export { type GnStep, gnStep } from "./step/gn-step.ts";
export type { Truncation } from "./step/linear-system.ts";
export { type StepReport, type StepStatus, stepStatus } from "./step/step-status.ts";
export {
  type SwitchOptimizerOptions,
  type SwitchState,
  switchOptimizer,
} from "./switch-optimizer.ts";
export { type OutputHessian, targetChange } from "./targets/target-change.ts";
