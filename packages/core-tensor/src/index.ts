/**
 * TensorFlow.js ops as programs: traced once, differentiated to any order, run exactly or fast. What most code needs;
 * each subject's own entry (`@legendre/core-tensor/optim`, …) has all of it.
 *
 * @module core-tensor
 */
export {
  bernoulli,
  categorical,
  fvp,
  gaussian,
  ggnvp,
  hvp,
  type Likelihood,
} from "./curvature/index.ts";
export { type Batches, type BatchSource, batches, type Column, rows } from "./data/index.ts";
export { describeEngine, type EngineName, useEngine } from "./engine/index.ts";
export { type ErrorCode, isLegendreError, LegendreError } from "./errors.ts";
export { runReference, runTfjs } from "./executors/index.ts";
export {
  HostArray,
  hostArray,
  type Program,
  printProgram,
  type Spec,
  spec,
  trace,
} from "./graph/index.ts";
export {
  type Checkpoint,
  type JsonValue,
  loadCheckpoint,
  loadCompiled,
  saveCheckpoint,
  saveCompiled,
} from "./io/index.ts";
export { type CompiledFunction, type JitOptions, type Jitted, jit } from "./jit/index.ts";
export {
  bernoulliCrossEntropy,
  conv,
  dense,
  flatten,
  fromLayersModel,
  type LayersTree,
  type MlpParams,
  type Model,
  maxPool,
  meanSquaredError,
  mlp,
  type ParamsOf,
  type StateOf,
  sequential,
  softmaxCrossEntropy,
  type Variables,
} from "./nn/index.ts";
export {
  adam,
  adamw,
  applyUpdates,
  chain,
  cosineSchedule,
  type GradientTransform,
  type Schedule,
  sgd,
  type TreeTransform,
  type UpdateExtra,
} from "./optim/index.ts";
export * as random from "./random/index.ts";
export {
  accuracy,
  consoleReporter,
  type FitOptions,
  type FitRecord,
  type FitResult,
  fit,
} from "./train/index.ts";
export {
  cond,
  customVjp,
  foriLoop,
  grad,
  hessian,
  jacobian,
  jvp,
  linearize,
  remat,
  scan,
  stopGradient,
  valueAndGrad,
  vjp,
  vmap,
  whileLoop,
} from "./transforms/index.ts";
export {
  ravel,
  type Tree,
  treeAdd,
  treeAxpy,
  treeClone,
  treeDispose,
  treeDot,
  treeFlatten,
  treeLeaves,
  treeMap,
  treeNorm,
  treePaths,
  treeScale,
  treeSub,
  treeUnflatten,
  treeZerosLike,
} from "./tree/index.ts";
