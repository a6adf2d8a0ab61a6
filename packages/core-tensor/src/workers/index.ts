/**
 * One function on several worker threads, each with a part of the batch. Node only.
 *
 * @module core-tensor/workers
 */
export type { LeafReduction, Reduction } from "./combine.ts";
export { type ParallelFunction, type PmapWorkersOptions, pmapWorkers } from "./pmap-workers.ts";
export { serveCompiled, type WorkerPort } from "./serve.ts";
