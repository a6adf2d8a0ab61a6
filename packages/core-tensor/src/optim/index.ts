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
  adafactorOptions,
} from "./adafactor.ts";
export {
  type AdagradOptions,
  adagrad,
  adagradOptions,
  type RssState,
  type ScaleByRssOptions,
  scaleByRss,
  scaleByRssOptions,
} from "./adagrad.ts";
export { type AdamOptions, adam, adamOptions } from "./adam.ts";
export { adamw, adamwOptions } from "./adamw.ts";
export {
  type AddDecayedWeightsOptions,
  addDecayedWeights,
  addDecayedWeightsOptions,
} from "./add-decayed-weights.ts";
export { type ApplyIfFiniteState, applyIfFinite } from "./apply-if-finite.ts";
export { applyUpdates } from "./apply-updates.ts";
export { type Chained, type ChainState, chain } from "./chain.ts";
export { clip } from "./clip.ts";
export { clipByGlobalNorm } from "./clip-by-global-norm.ts";
export { type EmaOptions, type EmaState, ema, emaOptions } from "./ema.ts";
export {
  type InjectHyperparamsState,
  injectHyperparams,
} from "./inject-hyperparams.ts";
export { type LambOptions, lamb, lambOptions, scaleByTrustRatio } from "./lamb.ts";
export {
  type LbfgsOptions,
  type LbfgsSearchState,
  lbfgs,
  lbfgsOptions,
} from "./lbfgs.ts";
export type { LeafMask } from "./leaf-mask.ts";
export { type LionOptions, lion, lionOptions } from "./lion.ts";
export {
  type LookaheadOptions,
  type LookaheadState,
  lookahead,
  lookaheadOptions,
} from "./lookahead.ts";
export { type MaskedState, masked } from "./masked.ts";
export { type MultiStepsState, multiSteps } from "./multi-steps.ts";
export { type LeafLabels, type MultiTransformState, multiTransform } from "./multi-transform.ts";
export { type MuonOptions, muon, muonOptions } from "./muon.ts";
export { type RmspropOptions, rmsprop, rmspropOptions } from "./rmsprop.ts";
export { scale } from "./scale.ts";
export {
  type AdamState,
  type ScaleByAdamOptions,
  scaleByAdam,
  scaleByAdamOptions,
} from "./scale-by-adam.ts";
export {
  type FactoredRmsState,
  type ScaleByFactoredRmsOptions,
  scaleByFactoredRms,
  scaleByFactoredRmsOptions,
} from "./scale-by-factored-rms.ts";
export {
  type LbfgsPair,
  type LbfgsState,
  type ScaleByLbfgsOptions,
  scaleByLbfgs,
  scaleByLbfgsOptions,
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
  scaleByMomentumOptions,
} from "./scale-by-momentum.ts";
export {
  type MuonState,
  type ScaleByMuonOptions,
  scaleByMuon,
  scaleByMuonOptions,
} from "./scale-by-muon.ts";
export {
  type RmsState,
  type ScaleByRmsOptions,
  scaleByRms,
  scaleByRmsOptions,
} from "./scale-by-rms.ts";
export { type Schedule, type ScheduleState, scaleBySchedule } from "./scale-by-schedule.ts";
export {
  type ScaleByShampooOptions,
  type ShampooState,
  scaleByShampoo,
  scaleByShampooOptions,
} from "./scale-by-shampoo.ts";
export {
  type ScaleBySoapOptions,
  type SoapState,
  scaleBySoap,
  scaleBySoapOptions,
} from "./scale-by-soap.ts";
export {
  type ScheduleFreeOptions,
  type ScheduleFreeParamsOptions,
  type ScheduleFreeState,
  scheduleFree,
  scheduleFreeOptions,
  scheduleFreeParams,
  scheduleFreeParamsOptions,
} from "./schedule-free.ts";
export { constantSchedule } from "./schedules/constant.ts";
export {
  type CosineScheduleOptions,
  cosineSchedule,
  cosineScheduleOptions,
} from "./schedules/cosine.ts";
export {
  type CosineRestartsOptions,
  cosineRestarts,
  cosineRestartsOptions,
} from "./schedules/cosine-restarts.ts";
export {
  type ExponentialDecayOptions,
  exponentialDecay,
  exponentialDecayOptions,
} from "./schedules/exponential-decay.ts";
export { joinSchedules } from "./schedules/join.ts";
export {
  type LinearScheduleOptions,
  linearSchedule,
  linearScheduleOptions,
} from "./schedules/linear.ts";
export {
  type OneCycleScheduleOptions,
  oneCycleSchedule,
  oneCycleScheduleOptions,
} from "./schedules/one-cycle.ts";
export {
  type PolynomialScheduleOptions,
  polynomialSchedule,
  polynomialScheduleOptions,
} from "./schedules/polynomial.ts";
export { type StepDecayOptions, stepDecay, stepDecayOptions } from "./schedules/step-decay.ts";
export { type WarmupOptions, warmup, warmupOptions } from "./schedules/warmup.ts";
export { type SgdOptions, sgd, sgdOptions } from "./sgd.ts";
export { type ShampooOptions, shampoo, shampooOptions } from "./shampoo.ts";
export { type SoapOptions, soap, soapOptions } from "./soap.ts";
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
