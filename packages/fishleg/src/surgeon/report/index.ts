export {
  type CompareLatencyOptions,
  compareLatency,
  compareLatencyOptions,
  type Latency,
} from "./compare-latency.ts";
export { type Quality, quality } from "./quality.ts";
export { type WeightSizes, weightSizes } from "./weight-sizes.ts";
