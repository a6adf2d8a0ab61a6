/**
 * Models of returns: of rows of features and of the graph. They are fitted on a task, judged, saved and loaded.
 *
 * @module graph-returns/models
 */

export type { CompileOption } from "@legendre/core-tensor/train";
export { fromXgboost } from "../boosting/from-xgboost.ts";
export type { KernelName } from "../boosting/kernel/kernel.ts";
export { toXgboost } from "../boosting/to-xgboost.ts";
export type { Tree } from "../boosting/tree.ts";
export type { ReturnsData } from "../data/returns-data.ts";
export {
  type ConvolutionName,
  type DecoderParams,
  type DecoderShape,
  decodeEdges,
  disposeGraph,
  type EncoderLayer,
  type EncoderParams,
  type GraphEncoder,
  type GraphEncoderOptions,
  type GraphShape,
  graphEncoder,
  graphEncoderOptions,
  initDecoder,
  type MessageGraph,
  type MessageRelation,
  messageGraph,
  type PurchaseEnds,
  purchaseEnds,
  type RelationParams,
  type SelfParams,
} from "../encoders/index.ts";
export {
  type FeatureMatrix,
  featureMatrix,
  joinColumns,
  type Missing,
  takeRows,
} from "../encodings/feature-matrix.ts";
export {
  type Keys,
  type OutcomeTimes,
  type SavedRates,
  type TargetEncoder,
  type TargetEncoderOptions,
  targetEncoder,
  targetEncoderOptions,
} from "../encodings/target-encoder.ts";
export type { HeteroGraph, VirtualNode } from "../graph/build-graph.ts";
export type { BinaryMetrics } from "../metrics/binary-metrics.ts";
export type { Messages, Phase, ProtocolBox, ReturnsTask } from "../protocols/task.ts";
export type { ServedGraph } from "../serve/served-graph.ts";
export type { ServedModel } from "../serve/served-model.ts";
export {
  type Boosting,
  type BoostingOptions,
  boosting,
  boostingOptions,
} from "./boosting.ts";
export { embeddingHead } from "./embedding-head.ts";
export type { FittedGraph } from "./fitted-graph.ts";
export type { FittedOnRows, FittedReturns } from "./fitted-returns.ts";
export {
  type GraphModelOptions,
  type GraphProblemOptions,
  graphDesignOptions,
  graphModelOptions,
} from "./graph-design.ts";
export type { InputTensors } from "./graph-input.ts";
export { type GraphModel, graphModel } from "./graph-model.ts";
export type { GraphParams } from "./graph-network.ts";
export { type GraphProblem, graphProblem, graphProblemOptions } from "./graph-problem.ts";
export {
  type FittedLogisticRegression,
  type LogisticRegression,
  type LogisticRegressionOptions,
  logisticRegression,
  logisticRegressionOptions,
} from "./logistic-regression.ts";
export {
  type MlpClassifierOptions,
  mlpClassifier,
  mlpClassifierOptions,
} from "./mlp-classifier.ts";
export {
  decodeModel,
  encodeModel,
  loadModel,
  loadReturnsModel,
  saveModel,
  saveReturnsModel,
} from "./model-file.ts";
export { prior } from "./prior.ts";
export {
  type RandomForest,
  type RandomForestOptions,
  randomForest,
  randomForestOptions,
} from "./random-forest.ts";
export {
  type OnFeaturesOptions,
  onFeatures,
  type ReturnsFitContext,
  type ReturnsModel,
} from "./returns-model.ts";
export { type RowRandom, rowRandom } from "./row-random.ts";
export type {
  FitContext,
  FitSummary,
  FittedTabular,
  SavedModel,
  TabularData,
  TabularModel,
} from "./tabular.ts";
export { type Evaluation, evaluate, type TrainedModel, trainModel } from "./train-model.ts";
export type { FittedTrees } from "./tree-model.ts";
