/**
 * The FishLeg Surgeon: second-order pruning with the learned inverse Fisher matrix, and its rivals in the same form.
 *
 * @module fishleg/surgeon
 */

export type { Direction } from "../aux/direction.ts";
export type { FisherProduct } from "../aux/fisher-product.ts";
export type { BlockKind } from "../blocks/block.ts";
export type { ChooseBlock } from "../blocks/plan.ts";
export type { Damping, LearningRates, Start } from "../inverse/start-options.ts";
export type { InverseFisherAuxOptions } from "../inverse-fisher-options.ts";
export type { AuxOptions } from "../options.ts";
export { type CompensationKind, compensationKinds } from "./compensate/kinds.ts";
export {
  decodeSparse,
  encodeSparse,
  encodeSparseOptions,
  type SparseEncoding,
  type SparseOptions,
  saveSparse,
} from "./export/index.ts";
export { type FineTuningOptions, fineTuning, type TuningPlace } from "./fine-tuning.ts";
export type { Granularity, Groups, PruneGroup, WeightSlice } from "./granularity.ts";
export { applyMask, checkMask, fullMask, type Mask } from "./mask.ts";
export {
  type ExactFisherOptions,
  exactFisher,
  exactFisherOptions,
} from "./methods/exact-fisher.ts";
export { fishlegSurgeon } from "./methods/fishleg-surgeon.ts";
export { type KfacObsOptions, kfacObs, kfacObsOptions } from "./methods/kfac-obs.ts";
export { type MFacOptions, mFac, mFacOptions } from "./methods/m-fac.ts";
export type {
  Assessment,
  Compiled,
  InverseCurvature,
  MethodRun,
  PruningMethod,
  PruningPoint,
  PruningProblem,
  Refit,
  Wanted,
} from "./methods/method.ts";
export { type ObcOptions, obc, obcOptions } from "./methods/obc.ts";
export { type ObdOptions, obd, obdOptions } from "./methods/obd.ts";
export {
  type ObertOptions,
  obert,
  obertOptions,
} from "./methods/obert.ts";
export { magnitude, randomPruning } from "./methods/scores-only.ts";
export { type SparseGptOptions, sparseGpt, sparseGptOptions } from "./methods/sparse-gpt.ts";
export {
  type FishlegSurgeonOptions,
  fishlegSurgeonDefaults,
  type SurgeonDefaults,
} from "./methods/surgeon-settings.ts";
export { type WandaOptions, wanda, wandaOptions } from "./methods/wanda.ts";
export { prune } from "./prune.ts";
export type {
  FineTune,
  FineTuneInput,
  Pruned,
  PruneOptions,
  WeightCost,
} from "./prune-options.ts";
export {
  type CompareLatencyOptions,
  compareLatency,
  compareLatencyOptions,
  type Latency,
  type Quality,
  quality,
  type WeightSizes,
  weightSizes,
} from "./report/index.ts";
export type {
  CurvatureHealth,
  CurvatureSignals,
  LayerSparsity,
  PruneLevel,
  PruneReport,
  PruneStep,
  SolverEnd,
} from "./report.ts";
export {
  cubicSparsity,
  geometricSparsity,
  linearSparsity,
  type SparsitySchedule,
} from "./schedule.ts";
export type { Scope } from "./scope.ts";
export { pruneDefaults } from "./settings.ts";
export { keepSparse, pruneState, type SparseState } from "./sparse-optimizer.ts";
export type { Weights } from "./weights.ts";
