export type { Estimate } from "../statistics/clusters.ts";
export {
  type FairnessGap,
  type FairnessOptions,
  type FairnessView,
  fairnessView,
  fairnessViewOptions,
  type GroupTreatment,
} from "./fairness.ts";
export {
  type PurchaseSegmentsOptions,
  purchaseSegments,
  purchaseSegmentsOptions,
} from "./purchase-segments.ts";
export {
  type SegmentMetrics,
  type SegmentMetricsOptions,
  segmentMetrics,
  segmentMetricsOptions,
} from "./segment-metrics.ts";
export { type Segmentation, segmentation } from "./segmentation.ts";
