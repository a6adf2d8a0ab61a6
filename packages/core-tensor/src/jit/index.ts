/**
 * Compiled functions.
 *
 * @module core-tensor/jit
 */

export type { DeviceChoice, DeviceName } from "../engine/index.ts";
export type { HostArray, Program, Spec } from "../graph/index.ts";
export {
  type CallOptions,
  type CompiledFunction,
  callOptions,
  type Hosted,
  type JitStats,
  type OrHost,
  type OrHostList,
  type OrSpecs,
} from "./compiled-function.ts";
export { inFloat64 } from "./in-float64.ts";
export { type Jitted, jit } from "./jit.ts";
export type { Lowered, LoweredStep } from "./lowered.ts";
export { type DoubleOptions, type JitOptions, jitOptions, type Precision } from "./options.ts";
export {
  decodeCompiled,
  encodeCompiled,
  type LoadCompiledOptions,
  type LoadedFunction,
  loadCompiledOptions,
} from "./saved.ts";
export { untilReady } from "./until-ready.ts";
