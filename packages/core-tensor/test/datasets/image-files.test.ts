import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type ImageSet,
  loadCifar10,
  loadFashionMnist,
  loadTinyImageNet,
  readIdx,
} from "../../src/datasets/index.ts";
import { findSet, type SetFiles } from "../../src/datasets/set-folder.ts";
import { fromBase64, jpegs, pngs } from "../data/image-fixtures.ts";
import { pngFile, rgbPng } from "../data/png-file.ts";
import { failure } from "../io/mutations.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "image-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

type Files = Readonly<Record<string, string | Uint8Array>>;
async function put(files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
const refusal = async (run: () => unknown): Promise<string> => (await failure(run)).message;

describe("the folder of a set", () => {
  const set: SetFiles = { where: "load", remedy: "fetch it", names: ["a", "b", "c"] };
  const places = (...names: string[]) => names.map((name) => join(folder, name));

  it("is the first that holds all files", async () => {
    await put({ "x/a": "", "y/a": "", "y/b": "", "y/c": "", "z/a": "", "z/b": "", "z/c": "" });
    expect(await findSet(set, places("w", "x", "y", "z"))).toBe(join(folder, "y"));
  });

  it("is told with what it lacks where a part is there, and by three places where nothing is", async () => {
    await put({ "x/b": "" });
    expect(await refusal(() => findSet(set, places("w", "x", "y")))).toBe(
      `load: ${join(folder, "x")} lacks a, c; fetch it`,
    );
    expect(await refusal(() => findSet(set, ["/no/1", "/no/2", "/no/3"]))).toBe(
      "load: none of its files in /no/1, /no/2, /no/3; fetch it",
    );
    expect(await refusal(() => findSet(set, ["/no/1", "/no/2", "/no/3", "/no/4"]))).toBe(
      "load: none of its files in /no/1, /no/2, /no/3 or the folders above; fetch it",
    );
  });
});

describe("an IDX file", () => {
  it("has one to four axes, and may have no items", () => {
    const four = Uint8Array.of(0, 0, 8, 4, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 7, 9);
    expect(readIdx(four, "x")).toEqual({ shape: [1, 2, 1, 1], data: Uint8Array.of(7, 9) });
    const none = readIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 0), "x");
    expect(none).toEqual({ shape: [0], data: new Uint8Array() });
  });

  it.each([
    [[0, 0, 8, 5], "x, byte 3: expected 1 to 4 axes, got 5"],
    [[0, 0, 8, 1], "x, byte 4: the file ends inside its header of 8 bytes"],
    [[0, 0, 8, 1, 0, 0, 0], "x, byte 4: the file ends inside its header of 8 bytes"],
    [[0, 1, 8, 1], "x, byte 0: expected two zero bytes, got 0x0001"],
    [[0, 0, 9, 1], "x, byte 2: expected the type 0x08 (unsigned bytes), got 0x09"],
    [
      [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 1, 0, 5],
      "x, byte 4: the header promises 2 × 256 = 512 bytes, the file has 1",
    ],
  ])("is refused: %j", async (bytes, message) => {
    expect(await refusal(() => readIdx(Uint8Array.from(bytes), "x"))).toContain(message);
  });
});

describe("CIFAR-10", () => {
  const picture = (value: number) => rgbPng(1024, [new Uint8Array(3072).fill(value)]);
  const files = (): Record<string, string | Uint8Array> => ({
    "test_batch.png": picture(9),
    "test_lables.json": "[9]",
    "train_lables.json": "[0,1,2,3,4]",
    ...Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`data_batch_${i}.png`, picture(i)])),
  });

  it("has its images in the order of its pictures and its classes by name", async () => {
    await put(files());
    const { train, test, classes } = await loadCifar10(folder);
    expect([0, 1, 2, 3, 4].map((i) => train.images[i * 3072 + 3071])).toEqual([1, 2, 3, 4, 5]);
    expect([test.images[0], test.labels[0], test.imageShape]).toEqual([9, 9, [32, 32, 3]]);
    expect(classes.join()).toBe("airplane,automobile,bird,cat,deer,dog,frog,horse,ship,truck");
  });

  it.each<[string, string | Uint8Array, string]>([
    ["test_lables.json", "[-1]", "label 0 is -1, classes are 0 to 9"],
    ["train_lables.json", "[0,1,2,3,1.5]", "label 4 is 1.5, classes are 0 to 9"],
    ["test_lables.json", '["1"]', 'label 0 is "1", classes are 0 to 9'],
    ["test_lables.json", "[]", "it is no list"],
    ["train_lables.json", "[0,1,2,3,4,5]", "it has 6 labels, the pictures have 5 images"],
    ["train_lables.json", "[0,1,2,3]", "its 1 images are more than there are labels"],
    [
      "test_batch.png",
      pngFile({ width: 1024, height: 1, depth: 8, colour: 0, lines: [Array(1025).fill(0)] }),
      "expected rows of 1024 RGB pixels, got 1024 with 1 channels",
    ],
    [
      "test_batch.png",
      rgbPng(1023, [new Uint8Array(3069)]),
      "expected rows of 1024 RGB pixels, got 1023 with 3 channels",
    ],
  ])("is refused where %s is %s", async (name, content, message) => {
    await put({ ...files(), [name]: content });
    expect(await refusal(() => loadCifar10(folder))).toContain(message);
  });
});

describe("Fashion-MNIST", () => {
  /** Image k of class c is all 20 · c + k, but for its last value, which is 255. */
  const classOf = (c: number, count: number): string =>
    JSON.stringify({
      data: Array.from({ length: count }, (_, k) => [...Array(783).fill(20 * c + k), 255]),
    });
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: 10 }, (_, c) => [`${c}.json`, classOf(c, count)]));
  const firsts = ({ images, labels }: ImageSet): number[] =>
    Array.from(labels, (_, i) => images[i * 784]!);

  it("is parted by a seventh of each class, as it always was for its seed", async () => {
    await put(files(7));
    const { train, test, classes } = await loadFashionMnist(folder);
    expect(firsts(test)).toEqual([102, 23, 164, 45, 83, 61, 122, 1, 143, 181]);
    expect(firsts(train).slice(0, 6)).toEqual([25, 163, 6, 106, 24, 80]);
    expect([train.labels.length, test.labels.length]).toEqual([60, 10]);
    expect(Array.from(test.labels, (label) => 20 * label)).toEqual(
      firsts(test).map((value) => value - (value % 20)),
    );
    expect([train.imageShape, train.images[59 * 784 + 783]]).toEqual([[28, 28, 1], 255]);
    expect(classes.join()).toBe(
      "T-shirt/top,trouser,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot",
    );
  });

  it("is parted by the nearest number of images, and in another way by another seed", async () => {
    await put(files(3));
    const sizes = async (testShare: number) => {
      const { train, test } = await loadFashionMnist(folder, { testShare, seed: 1 });
      return [train.labels.length, test.labels.length];
    };
    expect(await sizes(0.49)).toEqual([20, 10]);
    expect(await sizes(0.51)).toEqual([10, 20]);
    expect(await sizes(0.16)).toEqual([30, 0]);
    const { test } = await loadFashionMnist(folder, { testShare: 0.4, seed: 1 });
    expect(firsts(test)).toEqual([1, 160, 80, 21, 101, 60, 181, 120, 42, 141]);
  });

  it.each([
    [Array(785).fill(0), "image 0 is no list of 784 values"],
    [[...Array(783).fill(0), -1], "value 783 of image 0 is -1, not 0 to 255"],
    [[...Array(782).fill(0), 0.5, 0], "value 782 of image 0 is 0.5, not 0 to 255"],
    [[256, ...Array(783).fill(0)], "value 0 of image 0 is 256, not 0 to 255"],
  ])("is refused: %#", async (image, message) => {
    await put({ ...files(1), "9.json": JSON.stringify({ data: [image] }) });
    expect(await refusal(() => loadFashionMnist(folder))).toContain(`9.json: ${message}`);
  });
});

describe("Tiny ImageNet", () => {
  const [colour, grey] = [fromBase64(jpegs[0]![1]), fromBase64(jpegs[2]![1])];
  const [a, b] = ["n00000001", "n00000002"];
  const files = (): Record<string, string | Uint8Array> => ({
    "wnids.txt": `${a}\r\n\r\n${b}\r\n`,
    "words.txt": `${b}\tbird\tmore\n`,
    [`train/${a}/images/a-2.jpg`]: colour,
    [`train/${a}/images/a_1.JPeG`]: grey,
    [`train/${a}/images/notes.txt`]: "",
    [`train/${a}/images/a.jpeg.old`]: "",
    [`train/${b}/images/b.jpeg`]: colour,
    "val/images/v.JPEG": grey,
    "val/val_annotations.txt": `v.JPEG\t${b}\nv.JPEG\tn00000009\n`,
  });

  it("has the images of its classes by name, grey ones in three channels", async () => {
    await put(files());
    const seen: [number, number][] = [];
    const onProgress = (done: number, total: number) => void seen.push([done, total]);
    const { train, validation, classes, words } = await loadTinyImageNet(folder, { onProgress });
    expect([classes, words]).toEqual([
      [a, b],
      [a, "bird"],
    ]);
    expect([Array.from(train.labels), Array.from(validation.labels)]).toEqual([[0, 0, 1], [1]]);
    expect(seen).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    const line = Array.from(validation.images.subarray(0, 24));
    expect(line).toEqual(line.map((_, i) => line[i - (i % 3)]));
    expect(line[0]).not.toBe(line[3]);
    // The second image by name is the grey one.
    expect(train.images.subarray(192, 384)).toEqual(validation.images);
    expect(train.images.subarray(384)).toEqual(train.images.subarray(0, 192));
  });

  /** The head of a JPEG of so many pixels, long enough to promise them. */
  const promising = (width: number, height: number): Uint8Array => {
    const bytes = new Uint8Array(4096);
    bytes.set([255, 216, 255, 192, 0, 8, 8, height >> 8, height & 255, width >> 8, width & 255, 4]);
    return bytes;
  };
  it.each<[string, string | Uint8Array, string]>([
    [`train/${b}/images/b.jpeg`, promising(1024, 1025), "pixels, allowed are 1048576"],
    [`train/${b}/images/b.jpeg`, promising(1024, 1024), "it has 4 colour components"],
    [`train/${b}/images/b.jpeg`, fromBase64(pngs[5]![1]), "it is neither grey nor RGB"],
    ["val/images/v.JPEG", rgbPng(8, [new Uint8Array(24)]), "it has 8 × 1 pixels, the others 8 × 8"],
    [
      "val/images/v.JPEG",
      rgbPng(7, Array(8).fill(new Uint8Array(21))),
      "it has 7 × 8 pixels, the others 8 × 8",
    ],
    ["val/val_annotations.txt", `v.JPEG\t${b}\nx\n`, 'line 2 names no image and class: "x"'],
    [
      "val/val_annotations.txt",
      "y".repeat(61),
      `line 1 names no image and class: "${"y".repeat(60)}"`,
    ],
    ["val/val_annotations.txt", "v.JPEG\n", 'line 1 names no image and class: "v.JPEG"'],
    ["wnids.txt", "n0000000\n", '"n0000000" is no WordNet id'],
    [
      "wnids.txt",
      Array.from({ length: 256 }, (_, i) => `n${20_000_000 + i}\n`).join(""),
      "n20000000/images: it could not be listed",
    ],
  ])("is refused where %s is wrong: %#", async (name, content, message) => {
    await put({ ...files(), [name]: content });
    expect(await refusal(() => loadTinyImageNet(folder))).toContain(message);
  });

  it("is refused without images of a class, and with a part that is none", async () => {
    const { [`train/${b}/images/b.jpeg`]: _, ...others } = files();
    await put({ ...others, [`train/${b}/images/b.png`]: "" });
    expect(await refusal(() => loadTinyImageNet(folder))).toContain(
      `train/${b}/images: it holds no JPEG files`,
    );
    for (const options of [{ classes: 0 }, { imagesPerClass: 0 }, { imagesPerClass: 1.5 }])
      expect(await refusal(() => loadTinyImageNet(folder, options))).toContain("at least 1");
  });
});
