import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type ImageSet,
  loadCifar10,
  loadFashionMnist,
  loadTinyImageNet,
} from "../../src/datasets/index.ts";
import { isLegendreError } from "../../src/errors.ts";
import { fromBase64, jpegs } from "../data/image-fixtures.ts";
import { rgbPng } from "../data/png-file.ts";
import { failure } from "../io/mutations.ts";

const realData = fileURLToPath(new URL("../../../../data", import.meta.url));

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "images-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function refusal(run: () => Promise<unknown>): Promise<string> {
  const error = await failure(run);
  expect(isLegendreError(error, "data")).toBe(true);
  return error.message;
}

/** The colour of the image in a row of picture `part`. */
const cifarValue = (part: number, row: number, i: number) => (part * 50 + row * 20 + i) % 256;
const cifarRow = (part: number, row: number) =>
  Uint8Array.from({ length: 3072 }, (_, i) => cifarValue(part, row, i));

function cifarFiles(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    "test_batch.png": rgbPng(1024, [cifarRow(0, 0)]),
    "test_lables.json": "[7]",
    "train_lables.json": "[0,1,2,3,4,5,6,7,8,9]",
  };
  for (const part of [1, 2, 3, 4, 5]) {
    files[`data_batch_${part}.png`] = rgbPng(1024, [cifarRow(part, 0), cifarRow(part, 1)]);
  }
  return files;
}

describe("loadCifar10", () => {
  it("puts the pictures together, one image a row", async () => {
    await put(cifarFiles());
    const { train, test, classes } = await loadCifar10(folder);
    expect(train.imageShape).toEqual([32, 32, 3]);
    expect([train.images.length, test.images.length]).toEqual([10 * 3072, 3072]);
    expect(Array.from(train.labels)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([train.images[0], train.images[3 * 3072 + 5]]).toEqual([
      cifarValue(1, 0, 0),
      cifarValue(2, 1, 5),
    ]);
    expect(classes[test.labels[0]!]).toBe("horse");
  });

  it("names the command when the set is missing", async () => {
    vi.spyOn(process, "cwd").mockReturnValue(folder);
    expect(await refusal(() => loadCifar10())).toContain("`npm run data -- cifar10`");
  });

  it.each([
    ["data_batch_3.png", undefined, /lacks data_batch_3.png; run `npm run data/],
    ["data_batch_3.png", rgbPng(1000, [new Uint8Array(3000)]), /rows of 1024 RGB pixels, got 1000/],
    [
      "data_batch_5.png",
      rgbPng(1024, [new Uint8Array(3072)]),
      /has 10 labels, the pictures have 9/,
    ],
    ["data_batch_5.png", new Uint8Array(9), /data_batch_5.png: decodeImage: .*begins neither/],
    ["test_lables.json", "[1,2]", /has 2 labels, the pictures have 1 images/],
    ["train_lables.json", "[1]", /its 2 images are more than there are labels/],
    ["test_lables.json", "[10]", /label 0 is 10, classes are 0 to 9/],
    ["test_lables.json", "{}", /it is no list/],
    ["test_lables.json", "{]", /it is no JSON/],
  ])("refuses %s that is wrong", async (name, content, message) => {
    const { [name]: _old, ...others } = cifarFiles();
    await put(content === undefined ? others : { ...others, [name]: content });
    expect(await refusal(() => loadCifar10(folder))).toMatch(message);
  });

  const real = join(realData, "cifar10");
  it.skipIf(!existsSync(join(real, "test_batch.png")))(
    "reads the real test images (needs data/cifar10)",
    async () => {
      // Decoding the training images as well would take ten seconds more.
      const { "test_batch.png": _1, "test_lables.json": _2, ...train } = cifarFiles();
      await put(train);
      for (const name of ["test_batch.png", "test_lables.json"]) {
        await symlink(join(real, name), join(folder, name));
      }
      const { test } = await loadCifar10(folder);
      expect(Array.from(test.labels.subarray(0, 8))).toEqual([3, 8, 8, 0, 6, 6, 1, 6]);
      const counts = new Array(10).fill(0);
      for (const label of test.labels) counts[label]++;
      expect(counts).toEqual(Array(10).fill(1000));
      // The means of the three channels of the published test set.
      const sums = [0, 0, 0];
      test.images.forEach((value, i) => {
        sums[i % 3]! += value;
      });
      const means = sums.map((sum) => (sum / (10_000 * 1024 * 255)).toFixed(4));
      expect(means).toEqual(["0.4942", "0.4851", "0.4504"]);
    },
    120_000,
  );
});

/** Seven images a class; image k of class c is all c · 10 + k. */
function fashionFiles(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, c) => {
      const data: number[][] = Array.from({ length: 7 }, (_, k) => Array(784).fill(c * 10 + k));
      if (c === 0) data.splice(3, 0, []);
      return [`src/clothes/${c}.json`, JSON.stringify({ data })];
    }),
  );
}

const firstValues = ({ images, labels }: ImageSet): number[] =>
  Array.from(labels, (_, i) => images[i * 784]!);

describe("loadFashionMnist", () => {
  it("splits each class by the same share, every image once", async () => {
    await put(fashionFiles());
    const { train, test, classes } = await loadFashionMnist(folder, { testShare: 2 / 7 });
    expect([train.labels.length, test.labels.length]).toEqual([50, 20]);
    for (const part of [train, test]) {
      firstValues(part).forEach((value, i) => {
        expect(Math.floor(value / 10)).toBe(part.labels[i]);
      });
      const counts = Array(10).fill(0);
      for (const label of part.labels) counts[label]++;
      expect(new Set(counts).size).toBe(1);
    }
    const all = [...firstValues(train), ...firstValues(test)].sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 70 }, (_, i) => 10 * Math.floor(i / 7) + (i % 7)));
    expect(classes).toHaveLength(10);
  });

  it("gives the same parts for the same seed, others for another", async () => {
    await put(fashionFiles());
    const split = async (seed?: number) =>
      firstValues((await loadFashionMnist(folder, { seed })).test);
    expect(await split(3)).toEqual(await split(3));
    expect(await split(0)).toEqual(await split());
    expect(await split(4)).not.toEqual(await split(3));
  });

  it("names the command when the set is missing", async () => {
    vi.spyOn(process, "cwd").mockReturnValue(folder);
    expect(await refusal(() => loadFashionMnist())).toContain("`npm run data -- fashion`");
  });

  it.each([
    [undefined, /lacks 4.json/],
    ["null", /4.json: it has no images in `data`/],
    ['{"data":[]}', /4.json: it has no images in `data`/],
    ['{"data":[[1,2]]}', /image 0 is no list of 784 values/],
    ['{"data":[7]}', /image 0 is no list of 784 values/],
    [JSON.stringify({ data: [Array(784).fill(256)] }), /value 0 of image 0 is 256/],
    [JSON.stringify({ data: [Array(784).fill("1")] }), /value 0 of image 0 is "1"/],
  ])("refuses a file that is wrong: %#", async (content, message) => {
    const { "src/clothes/4.json": _old, ...others } = fashionFiles();
    await put(content === undefined ? others : { ...others, "src/clothes/4.json": content });
    expect(await refusal(() => loadFashionMnist(folder))).toMatch(message);
  });

  it("refuses options that are wrong", async () => {
    for (const options of [
      { testShare: 1 },
      { testShare: 0 },
      { seed: -1 },
      { share: 1 } as never,
    ]) {
      const error = await failure(() => loadFashionMnist(folder, options));
      expect(isLegendreError(error, "option")).toBe(true);
    }
  });

  const real = join(realData, "fashion");
  it.skipIf(!existsSync(join(real, "src/clothes/9.json")))(
    "reads the real set (needs data/fashion)",
    async () => {
      const { train, test } = await loadFashionMnist(real);
      expect([train.labels.length, test.labels.length]).toEqual([60_000, 10_000]);
      let sum = 0;
      for (const { images } of [train, test]) for (const value of images) sum += value;
      // The mean of all 70,000 images as published.
      expect(sum / (70_000 * 784 * 255)).toBeCloseTo(0.2862, 3);
    },
    120_000,
  );
});

const [colour, grey] = [jpegs[0]!, jpegs[2]!].map(([, base64]) => fromBase64(base64)) as [
  Uint8Array,
  Uint8Array,
];

function tinyFiles(): Record<string, string | Uint8Array> {
  return {
    "wnids.txt": "n00000002\nn00000001\n",
    "words.txt": "n00000001\tfish, swimmer\nn00000002\tbird\nn00000003\tnobody\n",
    "train/n00000001/images/n00000001_1.JPEG": colour,
    "train/n00000001/images/n00000001_0.JPEG": grey,
    "train/n00000001/n00000001_boxes.txt": "",
    "train/n00000002/images/n00000002_0.JPEG": colour,
    "val/images/val_0.JPEG": colour,
    "val/images/val_1.JPEG": grey,
    "val/val_annotations.txt":
      "val_0.JPEG\tn00000001\t0\t0\t62\t62\nval_1.JPEG\tn00000002\t0\t0\t9\t9\n",
  };
}

describe("loadTinyImageNet", () => {
  it("reads a folder of its layout", async () => {
    await put(tinyFiles());
    const progress: string[] = [];
    const { train, validation, classes, words } = await loadTinyImageNet(folder, {
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(classes).toEqual(["n00000002", "n00000001"]);
    expect(words).toEqual(["bird", "fish, swimmer"]);
    expect(train.imageShape).toEqual([8, 8, 3]);
    expect(Array.from(train.labels)).toEqual([0, 1, 1]);
    expect(Array.from(validation.labels)).toEqual([1, 0]);
    expect(train.images.length).toBe(3 * 192);
    expect(train.images.subarray(0, 192)).toEqual(validation.images.subarray(0, 192));
    const [r, g, b] = train.images.subarray(192 + 21, 192 + 24);
    expect([g, b]).toEqual([r, r]);
    expect(progress.at(-1)).toBe("5/5");
  });

  it("reads a part of it", async () => {
    await put(tinyFiles());
    const part = await loadTinyImageNet(folder, { imagesPerClass: 1 });
    expect(Array.from(part.train.labels)).toEqual([0, 1]);
    const first = await loadTinyImageNet(folder, { classes: 1 });
    expect(Array.from(first.train.labels)).toEqual([0]);
    expect(Array.from(first.validation.labels)).toEqual([0]);
  });

  it("does without the lists that are not needed", async () => {
    const { "wnids.txt": _ids, "words.txt": _words, ...others } = tinyFiles();
    await put(others);
    const { classes, words } = await loadTinyImageNet(folder);
    expect(classes).toEqual(["n00000001", "n00000002"]);
    expect(words).toEqual(classes);
  });

  const annotations = "val/val_annotations.txt";
  it.each([
    ["wnids.txt", "n00000001\n../secret\n", /"..\/secret" is no WordNet id/],
    ["wnids.txt", "n00000001\nn00000001\n", /it has 2 classes; expected 1 to 256, each once/],
    ["wnids.txt", "", /it has 0 classes; expected 1 to 256, each once/],
    [
      "wnids.txt",
      Array.from({ length: 257 }, (_, i) => `n${10_000_000 + i}\n`).join(""),
      /it has 257 classes; expected 1 to 256, each once/,
    ],
    ["wnids.txt", "n00000007\n", /n00000007.images: it could not be listed/],
    [annotations, "../../x.JPEG\tn00000001\n", /line 1 names no image and class/],
    [annotations, "/etc/passwd\tn00000001\n", /line 1 names no image and class/],
    [annotations, "val_0.JPEG\tbird\n", /line 1 names no image and class/],
    [annotations, "val_9.JPEG\tn00000001\n", /val_9.JPEG could not be read/],
    [annotations, "", /it has no image of the classes/],
    [annotations, undefined, /val_annotations.txt could not be read/],
    ["val/images/val_0.JPEG", "no JPEG", /val_0.JPEG: decodeImage: .*begins neither/],
    [
      "val/images/val_0.JPEG",
      rgbPng(4, [new Uint8Array(12)]),
      /has 4 × 1 pixels, the others 8 × 8/,
    ],
  ])("refuses %s that is wrong: %#", async (name, content, message) => {
    const { [name]: _old, ...others } = tinyFiles();
    await put(content === undefined ? others : { ...others, [name]: content });
    const what = await refusal(() => loadTinyImageNet(folder));
    expect(what).toMatch(message);
    expect(what).toContain("pass the folder that was unpacked");
  });

  it("refuses options that are wrong", async () => {
    const error = await failure(() => loadTinyImageNet(folder, { classes: 0 }));
    expect(isLegendreError(error, "option")).toBe(true);
  });
});
