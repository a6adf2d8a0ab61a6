/**
 * Optimisers as pure transforms of trees, and learning rates that change.
 *
 * @module core-tensor/optim
 */

export type { Key } from "../random/index.ts";
export type { Tree } from "../tree/index.ts";
export { type AdamOptions, adam, adamDefaults } from "./adam.ts";
export {
  type AddDecayedWeightsOptions,
  addDecayedWeights,
  type DecayMask,
} from "./add-decayed-weights.ts";
export { applyUpdates } from "./apply-updates.ts";
export {
  type AnyTransform,
  type ChainExtra,
  type Chained,
  type ChainParams,
  type ChainState,
  chain,
} from "./chain.ts";
export { clipByGlobalNorm } from "./clip-by-global-norm.ts";
export { clipByValue } from "./clip-by-value.ts";
export { scale } from "./scale.ts";
export {
  type AdamState,
  type ScaleByAdamOptions,
  scaleByAdam,
  scaleByAdamDefaults,
} from "./scale-by-adam.ts";
export { scaleByLearningRate } from "./scale-by-learning-rate.ts";
export {
  type MomentumState,
  type ScaleByMomentumOptions,
  scaleByMomentum,
  scaleByMomentumDefaults,
} from "./scale-by-momentum.ts";
export { type Schedule, type ScheduleState, scaleBySchedule } from "./scale-by-schedule.ts";
export { constantSchedule } from "./schedules/constant.ts";
export { type ExponentialDecayOptions, exponentialDecay } from "./schedules/exponential-decay.ts";
export { type LinearScheduleOptions, linearSchedule } from "./schedules/linear.ts";
export { type StepDecayOptions, stepDecay } from "./schedules/step-decay.ts";
export { type SgdOptions, sgd, sgdDefaults } from "./sgd.ts";
export type {
  EmptyState,
  GradientTransform,
  TreeTransform,
  Updated,
  UpdateExtra,
} from "./transform.ts";
