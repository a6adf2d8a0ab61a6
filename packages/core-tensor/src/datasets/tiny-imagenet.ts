import { decodeImage } from "../data/decode-image.ts";
import { count, type OptionsOf, optional, options, value } from "../options.ts";
import type { ImageSet } from "./image-set.ts";
import { readSetFile, type SetFiles, setFault } from "./set-folder.ts";
import { listTiny, type TinyImage } from "./tiny-imagenet-folder.ts";

/** The options of {@link loadTinyImageNet}. */
export const loadTinyImageNetOptions = options("loadTinyImageNet", {
  /** How many classes, the first in the order of `wnids.txt`. @defaultValue all */
  classes: optional(count(1)),
  /** At most so many training images of each class, the first by name. @defaultValue all */
  imagesPerClass: optional(count(1)),
  /** Called after each image with how many are read and how many there are. */
  onProgress: optional(value<(done: number, total: number) => void>()),
});

/** Options of {@link loadTinyImageNet}. */
export interface LoadTinyImageNetOptions extends OptionsOf<typeof loadTinyImageNetOptions> {}

/** Tiny ImageNet as {@link loadTinyImageNet} returns it. */
export interface TinyImageNet {
  readonly train: ImageSet;
  /** What the set calls `val`; the labels of its `test` were never published. */
  readonly validation: ImageSet;
  /** WordNet ids of the classes, by label. */
  readonly classes: readonly string[];
  /** Words for the classes, from `words.txt`; the id where there are none. */
  readonly words: readonly string[];
}

const tinySet: SetFiles = {
  where: "loadTinyImageNet",
  remedy: "pass the folder that was unpacked from tiny-imagenet-200.zip, whole",
  names: [],
};

/**
 * Reads Tiny ImageNet from the folder its archive unpacks to: `train/<wnid>/images/*.JPEG`,
 * `val/images/*.JPEG` with `val/val_annotations.txt`, `wnids.txt`, `words.txt`. The set is not on npm and
 * must be fetched by hand. Node only.
 *
 * @param folder - the folder, usually `tiny-imagenet-200`.
 * @returns images of shape `[64, 64, 3]` as bytes, grey ones made RGB; 100,000 and 10,000 of the whole set.
 * @throws `data` when files are missing or damaged, an image has another size than the first, or a list
 * names files outside the folder; `option`.
 * @see Stanford CS231n, "Tiny ImageNet Visual Recognition Challenge".
 *
 * @example
 * ```ts no-run
 * import { loadTinyImageNet } from "@legendre/core-tensor/datasets";
 *
 * const { train, words } = await loadTinyImageNet("tiny-imagenet-200", { classes: 10 });
 * console.log(train.labels.length, words[0]); // 5000 and a name
 * ```
 *
 * @remarks All is decoded into memory: 1.4 GB for the whole set, some minutes.
 */
export async function loadTinyImageNet(
  folder: string,
  options?: LoadTinyImageNetOptions,
): Promise<TinyImageNet> {
  const { classes, imagesPerClass, onProgress } = loadTinyImageNetOptions.resolve(options);
  const listed = await listTiny(tinySet, folder, classes, imagesPerClass);
  const total = listed.train.length + listed.validation.length;
  let done = 0;
  let shape: readonly [number, number] | undefined;
  const read = async (images: readonly TinyImage[]): Promise<ImageSet> => {
    let all = new Uint8Array();
    for (const [i, { file }] of images.entries()) {
      const { data, height, width } = await readRgb(folder, file);
      shape ??= [height, width];
      if (height !== shape[0] || width !== shape[1]) {
        const what = `it has ${width} × ${height} pixels, the others ${shape[1]} × ${shape[0]}`;
        throw setFault(tinySet, file, what);
      }
      if (i === 0) all = new Uint8Array(images.length * data.length);
      all.set(data, i * data.length);
      onProgress?.(++done, total);
    }
    const [height, width] = shape as readonly [number, number];
    const labels = Uint8Array.from(images, ({ label }) => label);
    return { images: all, imageShape: [height, width, 3], labels };
  };
  const train = await read(listed.train);
  const validation = await read(listed.validation);
  return { train, validation, classes: listed.classes, words: listed.words };
}

interface Rgb {
  readonly data: Uint8Array;
  readonly height: number;
  readonly width: number;
}

async function readRgb(folder: string, name: string): Promise<Rgb> {
  const { file, bytes } = await readSetFile(tinySet, folder, name);
  const { data, height, width, channels } = await decodeImage(bytes, {
    file,
    maxPixels: 2 ** 20,
  }).catch((cause: Error) => {
    throw setFault(tinySet, file, cause.message, cause);
  });
  if (channels === 3) return { data, height, width };
  if (channels !== 1) throw setFault(tinySet, file, "it is neither grey nor RGB");
  return {
    data: Uint8Array.from({ length: 3 * data.length }, (_, i) => data[Math.floor(i / 3)]!),
    height,
    width,
  };
}
