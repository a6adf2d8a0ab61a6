/**
 * Batches by position, and readers of data sets.
 *
 * @module core-tensor/data
 */

export type { Key } from "../random/index.ts";
export {
  type Batches,
  type BatchesOptions,
  type BatchOf,
  batches,
} from "./batches.ts";
export { type Column, type HostValues, type RowArray, type RowsOptions, rows } from "./column.ts";
export { type IdxArray, readIdx } from "./idx.ts";
export { type DigitSet, loadMnist, type Mnist } from "./mnist.ts";
export type { BatchIterator, BatchPosition, BatchSource } from "./position.ts";
