/**
 * Programs for XLA: on processors, GPUs and TPUs, from one to many.
 *
 * @module core-tensor/xla
 */

export type { ErrorCode, LegendreError } from "../errors.ts";
export {
  type ToStableHloOptions,
  toStableHlo,
  toStableHloOptions,
} from "../executors/stablehlo/to-stablehlo.ts";
export type { Program } from "../graph/index.ts";
export type { HloPrecision } from "../kernels/stablehlo-writer.ts";
export { encodeXla, saveXla } from "./encode-xla.ts";
