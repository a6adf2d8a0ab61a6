export { auc } from "./auc.ts";
export { averagePrecision } from "./average-precision.ts";
export {
  type BinaryMetrics,
  type BinaryMetricsOptions,
  binaryMetrics,
  binaryMetricsOptions,
} from "./binary-metrics.ts";
export { doubleSoftmaxCE } from "./double-softmax-ce.ts";
export {
  allReturnedF1,
  bestF1,
  type Decisions,
  type DecisionsOptions,
  decisions,
  decisionsOptions,
} from "./f1.ts";
export type { Outcomes } from "./ranked.ts";
