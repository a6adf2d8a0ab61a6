/**
 * Exact Gauss-Newton steps in deep reversible networks, with every choice of inverse.
 *
 * @module reversible-gn
 */
export { ntk, reversibleNtk } from "./instruments/ntk.ts";
export type { Branch, LinearBranch } from "./networks/branch.ts";
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
} from "./networks/rev-conv.ts";
export {
  type RevMlp,
  type RevMlpBranchParams,
  type RevMlpBranchState,
  type RevMlpOptions,
  revMlp,
} from "./networks/rev-mlp.ts";
export {
  type ReversibleModel,
  type ReversibleOptions,
  type ReversibleParams,
  type ReversibleState,
  reversible,
  type Stage,
} from "./networks/reversible.ts";
export { checkRoundTrip, roundTrip } from "./networks/round-trip.ts";
export {
  type GaussNewtonHealth,
  type GaussNewtonState,
  type ScaleByGaussNewtonOptions,
  scaleByGaussNewton,
} from "./scale-by-gauss-newton.ts";
export {
  applyStep,
  type GnStep,
  type GnStepOptions,
  gnStep,
  type InverseName,
} from "./step/gn-step.ts";
export { type OutputHessian, targetChange } from "./targets/target-change.ts";
