/**
 * Readers of data sets: MNIST, Fashion-MNIST, CIFAR-10 and TinyImageNet from files on this machine. Node only.
 *
 * @module core-tensor/datasets
 */
export { loadCifar10 } from "./cifar10.ts";
export {
  type LoadFashionMnistOptions,
  loadFashionMnist,
  loadFashionMnistOptions,
} from "./fashion-mnist.ts";
export { type IdxArray, readIdx } from "./idx.ts";
export type { ImageClassification, ImageSet } from "./image-set.ts";
export { type DigitSet, loadMnist, type Mnist } from "./mnist.ts";
export {
  type LoadTinyImageNetOptions,
  loadTinyImageNet,
  loadTinyImageNetOptions,
  type TinyImageNet,
} from "./tiny-imagenet.ts";
