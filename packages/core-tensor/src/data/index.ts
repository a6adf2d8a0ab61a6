/**
 * Batches by position, pictures, and what is made of them on the way.
 *
 * @module core-tensor/data
 */

export type { Precision } from "../jit/options.ts";
export type { HostArray } from "../kernels/host-array.ts";
export type { Key } from "../random/index.ts";
export { type Augmentation, type AugmentOptions, augment, augmentOptions } from "./augment.ts";
export {
  type Batches,
  type BatchesOptions,
  type BatchOf,
  batches,
  batchesOptions,
  type DoubleBatchesOptions,
  type HostBatchOf,
} from "./batches.ts";
export {
  type Column,
  type HostValues,
  type RowArray,
  type RowsOptions,
  rows,
  rowsOptions,
} from "./column.ts";
export {
  type DecodedImage,
  type DecodeImageOptions,
  decodeImage,
  decodeImageOptions,
} from "./decode-image.ts";
export type { ImagePlan } from "./fill-rows.ts";
export { type BatchIterator, type BatchPosition, type BatchSource, batchAt } from "./position.ts";
export { type Prefetched, type PrefetchOptions, prefetch, prefetchOptions } from "./prefetch.ts";
