export type { Estimate } from "../statistics/clusters.ts";
export {
  type FairnessGap,
  type FairnessOptions,
  type FairnessView,
  fairnessView,
  type GroupTreatment,
} from "./fairness.ts";
export { type PurchaseSegmentsOptions, purchaseSegments } from "./purchase-segments.ts";
export {
  type SegmentMetrics,
  type SegmentMetricsOptions,
  segmentMetrics,
} from "./segment-metrics.ts";
export { type Segmentation, segmentation } from "./segmentation.ts";
