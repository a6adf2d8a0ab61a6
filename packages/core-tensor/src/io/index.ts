/**
 * Files of arrays, checkpoints and metrics.
 *
 * @module core-tensor/io
 */
export {
  decodeSafetensors,
  encodeSafetensors,
  type SafetensorsArray,
  type SafetensorsContent,
} from "../format/safetensors.ts";
export { type SafetensorsDtype, safetensorsDtypes } from "../format/safetensors-dtypes.ts";
export {
  type Checkpoint,
  decodeCheckpoint,
  encodeCheckpoint,
  type JsonValue,
} from "./checkpoint.ts";
export { loadCheckpoint, saveCheckpoint } from "./checkpoint-file.ts";
export {
  type MetricsRecord,
  type MetricsWriter,
  type OpenMetricsOptions,
  openMetrics,
  readMetrics,
} from "./metrics.ts";
