/**
 * Compiled functions.
 *
 * @module core-tensor/jit
 */
export { type JitOptions, type JitStats, type Jitted, jit } from "./jit.ts";
