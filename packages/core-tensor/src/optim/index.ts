/**
 * Optimisers as pure transforms of trees, and learning rates that change.
 *
 * @module core-tensor/optim
 */

export type { Key } from "../random/index.ts";
export type { Tree } from "../tree/index.ts";
export {
  type AdafactorOptions,
  adafactor,
  adafactorDefaults,
} from "./adafactor.ts";
export {
  type AdagradOptions,
  adagrad,
  adagradDefaults,
  type RssState,
  type ScaleByRssOptions,
  scaleByRss,
  scaleByRssDefaults,
} from "./adagrad.ts";
export { type AdamOptions, adam, adamDefaults } from "./adam.ts";
export { adamw, adamwDefaults } from "./adamw.ts";
export {
  type AddDecayedWeightsOptions,
  addDecayedWeights,
} from "./add-decayed-weights.ts";
export { type ApplyIfFiniteState, applyIfFinite } from "./apply-if-finite.ts";
export { applyUpdates } from "./apply-updates.ts";
export { type Chained, type ChainState, chain } from "./chain.ts";
export { clip } from "./clip.ts";
export { clipByGlobalNorm } from "./clip-by-global-norm.ts";
export { type EmaOptions, type EmaState, ema } from "./ema.ts";
export {
  type InjectHyperparamsState,
  injectHyperparams,
} from "./inject-hyperparams.ts";
export { type LambOptions, lamb, lambDefaults, scaleByTrustRatio } from "./lamb.ts";
export {
  type LbfgsOptions,
  type LbfgsSearchState,
  lbfgs,
  lbfgsDefaults,
} from "./lbfgs.ts";
export type { LeafMask } from "./leaf-mask.ts";
export { type LionOptions, lion, lionOptions } from "./lion.ts";
export {
  type LookaheadOptions,
  type LookaheadState,
  lookahead,
  lookaheadDefaults,
} from "./lookahead.ts";
export { type MaskedState, masked } from "./masked.ts";
export { type MultiStepsState, multiSteps } from "./multi-steps.ts";
export { type LeafLabels, type MultiTransformState, multiTransform } from "./multi-transform.ts";
export { type MuonOptions, muon, muonDefaults } from "./muon.ts";
export { type RmspropOptions, rmsprop, rmspropDefaults } from "./rmsprop.ts";
export { scale } from "./scale.ts";
export {
  type AdamState,
  type ScaleByAdamOptions,
  scaleByAdam,
  scaleByAdamDefaults,
} from "./scale-by-adam.ts";
export {
  type FactoredRmsState,
  type ScaleByFactoredRmsOptions,
  scaleByFactoredRms,
  scaleByFactoredRmsDefaults,
} from "./scale-by-factored-rms.ts";
export {
  type LbfgsPair,
  type LbfgsState,
  type ScaleByLbfgsOptions,
  scaleByLbfgs,
  scaleByLbfgsDefaults,
} from "./scale-by-lbfgs.ts";
export { scaleByLearningRate } from "./scale-by-learning-rate.ts";
export {
  type LionState,
  type ScaleByLionOptions,
  scaleByLion,
  scaleByLionOptions,
} from "./scale-by-lion.ts";
export {
  type MomentumState,
  type ScaleByMomentumOptions,
  scaleByMomentum,
  scaleByMomentumDefaults,
} from "./scale-by-momentum.ts";
export {
  type MuonState,
  type ScaleByMuonOptions,
  scaleByMuon,
  scaleByMuonDefaults,
} from "./scale-by-muon.ts";
export {
  type RmsState,
  type ScaleByRmsOptions,
  scaleByRms,
  scaleByRmsDefaults,
} from "./scale-by-rms.ts";
export { type Schedule, type ScheduleState, scaleBySchedule } from "./scale-by-schedule.ts";
export {
  type ScaleByShampooOptions,
  type ShampooState,
  scaleByShampoo,
  scaleByShampooDefaults,
} from "./scale-by-shampoo.ts";
export {
  type ScaleBySoapOptions,
  type SoapState,
  scaleBySoap,
  scaleBySoapDefaults,
} from "./scale-by-soap.ts";
export {
  type ScheduleFreeOptions,
  type ScheduleFreeParamsOptions,
  type ScheduleFreeState,
  scheduleFree,
  scheduleFreeDefaults,
  scheduleFreeParams,
} from "./schedule-free.ts";
export { constantSchedule } from "./schedules/constant.ts";
export { type CosineScheduleOptions, cosineSchedule } from "./schedules/cosine.ts";
export { type CosineRestartsOptions, cosineRestarts } from "./schedules/cosine-restarts.ts";
export { type ExponentialDecayOptions, exponentialDecay } from "./schedules/exponential-decay.ts";
export { joinSchedules } from "./schedules/join.ts";
export { type LinearScheduleOptions, linearSchedule } from "./schedules/linear.ts";
export { type OneCycleScheduleOptions, oneCycleSchedule } from "./schedules/one-cycle.ts";
export {
  type PolynomialScheduleOptions,
  polynomialSchedule,
} from "./schedules/polynomial.ts";
export { type StepDecayOptions, stepDecay } from "./schedules/step-decay.ts";
export { type WarmupOptions, warmup } from "./schedules/warmup.ts";
export { type SgdOptions, sgd, sgdDefaults } from "./sgd.ts";
export { type ShampooOptions, shampoo, shampooDefaults } from "./shampoo.ts";
export { type SoapOptions, soap, soapDefaults } from "./soap.ts";
export type {
  AnyTransform,
  ChainExtra,
  ChainParams,
  EmptyState,
  GradientTransform,
  TreeTransform,
  Updated,
  UpdateExtra,
} from "./transform.ts";
export { valueAndGradFromState } from "./value-and-grad-from-state.ts";
export type { TransformState, Wrapped } from "./wrapped.ts";
