/**
 * Meta-learning along a tree of tasks, given or learned: MAML, its variants and TreeMAML in one exact engine.
 *
 * @module treemaml
 */

export {
  type CheckMetaGradientOptions,
  checkMetaGradient,
  type MetaGradientCheck,
} from "./engine/check-meta-gradient.ts";
export {
  type Adapted,
  type MetaLearner,
  type MetaState,
  type MetaStep,
  treeMaml,
} from "./engine/learner.ts";
export type { Examples } from "./engine/level.ts";
export type { MetaGradient } from "./engine/meta-gradient.ts";
export type { LearnInnerLr, Order, Trainable, TreeMamlOptions } from "./engine/settings.ts";
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
export type {
  InnerAdam,
  InnerMomentum,
  InnerOptimizer,
  InnerSgd,
} from "./inner/inner-rule.ts";
export {
  chainSchedule,
  checkSchedule,
  clusterSchedule,
  type Partition,
  type Schedule,
  starSchedule,
} from "./schedule/schedule.ts";
export {
  selectSchedule,
  selectTasks,
  stackTasks,
  type Task,
  type TaskSet,
} from "./tasks/task-set.ts";
