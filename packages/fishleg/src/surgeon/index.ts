/**
 * The FishLeg Surgeon: second-order pruning with the learned inverse Fisher matrix, and its rivals in the same form.
 *
 * @module fishleg/surgeon
 */
export { type CompensationKind, compensationKinds } from "./compensate/kinds.ts";
export {
  decodeSparse,
  encodeSparse,
  type SparseEncoding,
  type SparseOptions,
  saveSparse,
  smallerLayersModel,
} from "./export/index.ts";
export type { Granularity, PruneGroup, WeightSlice } from "./granularity.ts";
export { applyMask, checkMask, fullMask, type Mask } from "./mask.ts";
export type {
  Assessment,
  Compiled,
  InverseCurvature,
  MethodRun,
  PruningMethod,
  PruningPoint,
  PruningProblem,
} from "./methods/method.ts";
export type {
  FineTune,
  FineTuneInput,
  Pruned,
  PruneOptions,
  WeightCost,
} from "./prune-options.ts";
export type {
  CurvatureHealth,
  LayerSparsity,
  PruneLevel,
  PruneReport,
  PruneStep,
} from "./report.ts";
export {
  cubicSparsity,
  geometricSparsity,
  linearSparsity,
  type SparsitySchedule,
} from "./schedule.ts";
export {
  type ChannelGroup,
  type DependencyGraph,
  type DependencyGraphOptions,
  dependencyGraph,
  type FrozenAxis,
  type Removed,
  type RemoveGroupsOptions,
  removedGroups,
  removeGroups,
  type SmallerModel,
  smallerModel,
} from "./structure/index.ts";
export type { Weights } from "./weights.ts";
