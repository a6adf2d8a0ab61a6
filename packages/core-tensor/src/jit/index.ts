/**
 * Compiled functions.
 *
 * @module core-tensor/jit
 */
export type { CallOptions, CompiledFunction, JitStats, OrSpecs } from "./function.ts";
export { type Jitted, jit } from "./jit.ts";
export type { Lowered, LoweredStep } from "./lowered.ts";
export type { JitOptions } from "./options.ts";
export {
  decodeCompiled,
  encodeCompiled,
  type LoadCompiledOptions,
  type LoadedFunction,
} from "./saved.ts";
