/**
 * The choice of the tfjs backend for eager tensors.
 *
 * @module core-tensor/engine
 */
export type { EngineName, EngineState } from "./candidates.ts";
export { describeEngine, type EngineDescription } from "./describe.ts";
export { type UseEngineOptions, useEngine } from "./select.ts";
