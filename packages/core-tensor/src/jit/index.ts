/**
 * Compiled functions.
 *
 * @module core-tensor/jit
 */
export type {
  CallOptions,
  CompiledFunction,
  Hosted,
  JitStats,
  OrHost,
  OrSpecs,
} from "./function.ts";
export { type Jitted, jit } from "./jit.ts";
export type { Lowered, LoweredStep } from "./lowered.ts";
export type { DoubleOptions, JitOptions } from "./options.ts";
export {
  decodeCompiled,
  encodeCompiled,
  type LoadCompiledOptions,
  type LoadedFunction,
} from "./saved.ts";
export type { LeafReduction, Reduction } from "./workers/combine.ts";
export {
  type ParallelFunction,
  type PmapWorkersOptions,
  pmapWorkers,
} from "./workers/pmap-workers.ts";
export { serveCompiled, type WorkerPort } from "./workers/serve.ts";
