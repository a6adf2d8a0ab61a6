export { fromXgboost, toXgboost } from "../boosting/xgboost-json.ts";
export {
  type FeatureMatrix,
  featureMatrix,
  joinColumns,
  type Missing,
  takeRows,
} from "../encodings/feature-matrix.ts";
export {
  type Keys,
  type TargetEncoder,
  type TargetEncoderOptions,
  targetEncoder,
} from "../encodings/target-encoder.ts";
export {
  type Boosting,
  type BoostingOptions,
  boosting,
  boostingDefaults,
} from "./boosting.ts";
export {
  type FittedLogisticRegression,
  type LogisticRegression,
  type LogisticRegressionOptions,
  logisticRegression,
  logisticRegressionDefaults,
} from "./logistic-regression.ts";
export {
  type MlpClassifierOptions,
  mlpClassifier,
  mlpClassifierDefaults,
} from "./mlp-classifier.ts";
export { decodeModel, encodeModel, loadModel, saveModel } from "./model-file.ts";
export { prior } from "./prior.ts";
export {
  type RandomForest,
  type RandomForestOptions,
  randomForest,
  randomForestDefaults,
} from "./random-forest.ts";
export type {
  FitContext,
  FitSummary,
  FittedTabular,
  SavedModel,
  TabularData,
  TabularModel,
} from "./tabular.ts";
export type { FittedTrees } from "./tree-model.ts";
