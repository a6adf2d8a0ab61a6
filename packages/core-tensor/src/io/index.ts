/**
 * Files of arrays, checkpoints, saved models and metrics.
 *
 * @module core-tensor/io
 */
export { int32FromInt64 } from "../format/int64.ts";
export { decodeNpy, encodeNpy, type NpyArray } from "../format/npy.ts";
export { type NpyData, type NpyDtype, npyDtypes } from "../format/npy-dtypes.ts";
export {
  decodeSafetensors,
  encodeSafetensors,
  type SafetensorsContent,
} from "../format/safetensors.ts";
export {
  type SafetensorsArray,
  type SafetensorsData,
  type SafetensorsDtype,
  safetensorsDtypes,
} from "../format/safetensors-dtypes.ts";
export type { SafetensorsEntry } from "../format/safetensors-layout.ts";
export type { CompiledFunction, LoadCompiledOptions, LoadedFunction } from "../jit/index.ts";
export {
  type Checkpoint,
  decodeCheckpoint,
  encodeCheckpoint,
  type JsonValue,
} from "./checkpoint.ts";
export { loadCheckpoint, saveCheckpoint } from "./checkpoint-file.ts";
export { loadCompiled, saveCompiled } from "./compiled-file.ts";
export { createSafetensors, type SafetensorsWriter } from "./create-safetensors.ts";
export { type FileHandlerOptions, fileHandler, fileHandlerOptions } from "./file-handler.ts";
export {
  type MetricsRecord,
  type MetricsWriter,
  type OpenMetricsOptions,
  openMetrics,
  openMetricsOptions,
  readMetrics,
} from "./metrics.ts";
export { loadNpy, loadNpz, saveNpy, saveNpz } from "./npy-file.ts";
export {
  type DecodeNpzOptions,
  decodeNpz,
  decodeNpzOptions,
  type EncodeNpzOptions,
  encodeNpz,
  encodeNpzOptions,
} from "./npz.ts";
export { openSafetensors, type SafetensorsReader } from "./open-safetensors.ts";
