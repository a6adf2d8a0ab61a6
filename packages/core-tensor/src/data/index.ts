/**
 * Batches by position, and readers of data sets.
 *
 * @module core-tensor/data
 */

export type { Key } from "../random/index.ts";
export { type Augmentation, type AugmentOptions, augment } from "./augment.ts";
export {
  type Batches,
  type BatchesOptions,
  type BatchOf,
  batches,
} from "./batches.ts";
export { loadCifar10 } from "./cifar10.ts";
export { type Column, type HostValues, type RowArray, type RowsOptions, rows } from "./column.ts";
export { type DecodedImage, type DecodeImageOptions, decodeImage } from "./decode-image.ts";
export { type LoadFashionMnistOptions, loadFashionMnist } from "./fashion-mnist.ts";
export type { ImagePlan } from "./fill-rows.ts";
export { type IdxArray, readIdx } from "./idx.ts";
export type { ImageClassification, ImageSet } from "./image-set.ts";
export { type DigitSet, loadMnist, type Mnist } from "./mnist.ts";
export { type BatchIterator, type BatchPosition, type BatchSource, batchAt } from "./position.ts";
export { type Prefetched, type PrefetchOptions, prefetch } from "./prefetch.ts";
export {
  type LoadTinyImageNetOptions,
  loadTinyImageNet,
  type TinyImageNet,
} from "./tiny-imagenet.ts";
