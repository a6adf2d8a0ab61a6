/**
 * Compiled functions.
 *
 * @module core-tensor/jit
 */

export type { DeviceChoice, DeviceName } from "../engine/index.ts";
export type { HostArray, Program, Spec } from "../graph/index.ts";
export type {
  CallOptions,
  CompiledFunction,
  Hosted,
  JitStats,
  OrHost,
  OrHostList,
  OrSpecs,
} from "./compiled-function.ts";
export { inFloat64 } from "./in-float64.ts";
export { type Jitted, jit } from "./jit.ts";
export type { Lowered, LoweredStep } from "./lowered.ts";
export type { DoubleOptions, JitOptions, Precision } from "./options.ts";
export {
  decodeCompiled,
  encodeCompiled,
  type LoadCompiledOptions,
  type LoadedFunction,
} from "./saved.ts";
export { untilReady } from "./until-ready.ts";
