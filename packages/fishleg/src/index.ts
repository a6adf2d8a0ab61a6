/**
 * The FishLeg optimiser: second-order training that learns its own inverse curvature.
 *
 * @module fishleg
 */
export type { Direction } from "./aux/direction.ts";
export { explainHealth, type HealthRecord, readHealth } from "./aux/explain-health.ts";
export type { FisherProduct } from "./aux/fisher-product.ts";
export type { AuxHealth } from "./aux/health.ts";
export { plotHealth } from "./aux/plot-health.ts";
export type { AuxState } from "./aux/state.ts";
export type { BlockKind, BlockTensors } from "./blocks/block.ts";
export { type BlockDescription, describeBlocks } from "./blocks/describe.ts";
export { type ExplainBlocksOptions, explainBlocks } from "./blocks/explain.ts";
export type { ChooseBlock, PlanOptions } from "./blocks/plan.ts";
export {
  type FishlegChainState,
  type FishlegOptions,
  fishleg,
  fishlegDefaults,
} from "./fishleg.ts";
export type { LearnedInverse } from "./inverse/codec.ts";
export type { WeightIndex } from "./inverse/entries.ts";
export type { InverseFisherState, PerBlock } from "./inverse/inverse.ts";
export type { Damping, LearningRates, Start } from "./inverse/start-options.ts";
export {
  type InverseFisher,
  type InverseFisherExtra,
  inverseFisher,
  type ReadableInverse,
} from "./inverse-fisher.ts";
export {
  type InverseFisherAuxOptions,
  type InverseFisherOptions,
  inverseFisherDefaults,
} from "./inverse-fisher-options.ts";
export { gaussianWithSd } from "./likelihood/gaussian-with-sd.ts";
export {
  type AuxOptions,
  type InverseOptions,
  type ScaleByFishlegOptions,
  scaleByFishlegDefaults,
} from "./options.ts";
export { type FishlegState, scaleByFishleg } from "./scale-by-fishleg.ts";
export type { MaxDecrease } from "./trust-region.ts";
