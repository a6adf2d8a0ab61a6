/**
 * Meta-learning along a tree of tasks, given or learned: MAML, its variants and TreeMAML in one exact engine.
 *
 * @module treemaml
 */

export {
  type CheckMetaGradientOptions,
  checkMetaGradient,
  checkMetaGradientOptions,
  type MetaGradientCheck,
} from "./engine/check-meta-gradient.ts";
export {
  type ChosenSchedule,
  chooseSchedule,
  type ScheduleScore,
} from "./engine/choose-schedule.ts";
export {
  type LearnScheduleOptions,
  learnSchedule,
  learnScheduleOptions,
} from "./engine/learn-schedule.ts";
export { treeMaml } from "./engine/learner.ts";
export type { Examples } from "./engine/level.ts";
export {
  loadMetaState,
  type MetaCheckpoint,
  type MetaCheckpointExtras,
  saveMetaState,
} from "./engine/meta-checkpoint.ts";
export type { MetaGradient } from "./engine/meta-gradient.ts";
export type { Adapted, MetaLearner, MetaState, MetaStep } from "./engine/meta-learner.ts";
export {
  type RecurringCells,
  type RecurringSchedule,
  type RecurringScheduleOptions,
  type RecurringState,
  recurringSchedule,
  recurringScheduleOptions,
} from "./engine/recurring-schedule.ts";
export type {
  LearnInnerLr,
  Order,
  OuterOptimizer,
  Trainable,
  TreeMamlOptions,
} from "./engine/settings.ts";
export { taskGradients } from "./engine/task-gradients.ts";
export type { TaskLoss } from "./engine/task-loss.ts";
export {
  anil,
  clusterOnly,
  fomaml,
  maml,
  metaSgd,
  reptile,
  type VariantOptions,
} from "./engine/variants.ts";
export {
  type ClassBatch,
  type ClassTasksOptions,
  cifar10Classes,
  cifar10Tree,
  classTasks,
  classTasksOptions,
  fashionClasses,
  fashionTree,
  type LabelledExamples,
} from "./generators/class-tasks.ts";
export {
  type GeneratedTasks,
  generatedTaskSet,
  type RegressionArrays,
  type RegressionBatch,
} from "./generators/generated.ts";
export {
  type HierarchicalGaussianOptions,
  hierarchicalGaussian,
  hierarchicalGaussianOptions,
} from "./generators/hierarchical-gaussian.ts";
export {
  type HsmlMixtureOptions,
  hsmlMixture,
  hsmlMixtureOptions,
} from "./generators/hsml-mixture.ts";
export {
  type AmplitudePhase,
  type SinusoidTasksOptions,
  type SinusoidTreeOptions,
  sinusoidTasks,
  sinusoidTasksOptions,
  sinusoidTree,
  sinusoidTreeOptions,
} from "./generators/sinusoids.ts";
export { type NumberStream, numberStream } from "./generators/stream.ts";
export type {
  InnerAdam,
  InnerMomentum,
  InnerOptimizer,
  InnerSgd,
} from "./inner/inner-rule.ts";
export type { Precondition } from "./inner/precondition.ts";
export {
  evaluateProtocol,
  type Protocol,
  type ProtocolResult,
} from "./protocols/evaluate-protocol.ts";
export { type CachedLevel, cacheNodes, type NodeCache } from "./protocols/node-cache.ts";
export {
  type ChanceLevel,
  type ChanceLevelOptions,
  chanceLevel,
  chanceLevelOptions,
  randomTree,
} from "./quality/chance-level.ts";
export {
  type DendrogramSvgOptions,
  dendrogramSvg,
  dendrogramSvgOptions,
} from "./quality/dendrogram-svg.ts";
export { adjustedRandIndex, normalisedMutualInformation } from "./quality/partition-quality.ts";
export {
  dasguptaCost,
  dendrogramPurity,
  moseleyWangRevenue,
  robinsonFoulds,
  tripletAccuracy,
} from "./quality/tree-quality.ts";
export {
  type LinearMetaBatch,
  type LinearMetaOptimum,
  linearMetaLoss,
  linearMetaOptimum,
} from "./reference/linear-meta-optimum.ts";
export {
  chainSchedule,
  checkSchedule,
  clusterSchedule,
  type Partition,
  type Schedule,
  starSchedule,
} from "./schedule/schedule.ts";
export {
  type TreeScheduleOptions,
  treeSchedule,
  treeScheduleOptions,
} from "./schedule/tree-schedule.ts";
export {
  selectSchedule,
  selectTasks,
  stackTasks,
  type Task,
  type TaskSet,
} from "./tasks/task-set.ts";
export { checkSameTree } from "./trees/check-same-tree.ts";
export { cutGap, cutK, cutSchedule, cutThresholds } from "./trees/cuts.ts";
export { type NestedTasks, nestedTree, taxonomyTree } from "./trees/given-trees.ts";
export { averageLinkage } from "./trees/hac.ts";
export {
  type LearnedTree,
  type LearnTreeOptions,
  learnTree,
  learnTreeOptions,
  refineTree,
  type TreeMethod,
} from "./trees/learn-tree.ts";
export { parseNewick, printNewick } from "./trees/newick.ts";
export { type OnlineTopDownOptions, onlineTopDown, onlineTopDownOptions } from "./trees/otd.ts";
export {
  type BestStep,
  type PoolAdvice,
  type ShouldPoolOptions,
  shouldPool,
  shouldPoolOptions,
} from "./trees/should-pool.ts";
export {
  type Similarities,
  type SimilarityOptions,
  similarities,
  similaritiesOptions,
  type Vectors,
} from "./trees/similarity.ts";
export { sketchVectors } from "./trees/sketch.ts";
export { bisectingSphericalKMeans } from "./trees/spherical-kmeans.ts";
export {
  pruneTree,
  type TaskLeaf,
  type TaskNode,
  type TaskTree,
  treeTasks,
} from "./trees/task-tree.ts";
export {
  type Remembered,
  type TreeMemory,
  type TreeMemoryOptions,
  type TreeMemoryState,
  treeMemory,
  treeMemoryOptions,
} from "./trees/tree-memory.ts";
