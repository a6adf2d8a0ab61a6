import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { contentHash } from "../../src/format/content-hash.ts";
import { decodeSafetensors, encodeSafetensors } from "../../src/format/safetensors.ts";
import { HostArray, hostArray } from "../../src/graph/index.ts";
import {
  decodeCheckpoint,
  encodeCheckpoint,
  loadCheckpoint,
  saveCheckpoint,
} from "../../src/io/index.ts";
import { treeDispose, treeMap } from "../../src/tree/index.ts";
import { failure, mutations } from "./mutations.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "checkpoint-"));
});
afterEach(() => rm(folder, { recursive: true }));

const example = () => ({
  params: [
    {
      kernel: tf.tensor2d([
        [1, Number.NaN],
        [Infinity, -0],
      ]),
      bias: tf.tensor1d([]),
    },
    null,
  ],
  count: tf.scalar(7, "int32"),
  alive: tf.tensor1d([true, false], "bool"),
  numbers: [1.5, Number.NaN, -Infinity, -0],
  name: "adam",
  on: true,
  "a.b/../c": tf.scalar(3),
  none: undefined,
});

const plain = (tree: unknown): unknown =>
  treeMap(
    (leaf: unknown) =>
      leaf instanceof tf.Tensor
        ? { dtype: leaf.dtype, shape: leaf.shape, data: Array.from(leaf.dataSync()) }
        : leaf,
    tree,
  );

describe("a checkpoint", () => {
  it("has casts of bool in the width of their dtype", async () => {
    const on = tf.tensor1d([true, false, true], "bool");
    const tree = { whole: tf.cast(on, "int32"), real: tf.cast(on, "float32"), on };
    const { tree: read } = await decodeCheckpoint<typeof tree>(await encodeCheckpoint(tree), "a");
    for (const [name, leaf] of Object.entries(tree)) {
      const found = read[name as keyof typeof tree];
      expect([found.dtype, ...found.dataSync()], name).toEqual([leaf.dtype, 1, 0, 1]);
    }
    tf.dispose([tree, read]);
  });

  it("gives back the tree it was given, to the bit", async () => {
    const tree = example();
    const path = join(folder, "deep", "run.safetensors");
    await saveCheckpoint(path, tree, { step: 12, list: [1, "two", null] });
    const loaded = await loadCheckpoint(path);
    expect(plain(loaded.tree)).toEqual(plain(tree));
    expect(loaded.meta).toEqual({ step: 12, list: [1, "two", null] });
    expect(await readdir(join(folder, "deep"))).toEqual(["run.safetensors"]);
  });

  it.each([
    ["a tensor", tf.tensor1d([1, 2])],
    ["an array", [tf.scalar(1), tf.scalar(2)]],
    ["nothing", {}],
  ])("may be %s", async (_name, tree) => {
    expect(plain((await decodeCheckpoint(await encodeCheckpoint(tree), "x")).tree)).toEqual(
      plain(tree),
    );
  });

  it("is a safetensors file that other readers can use", async () => {
    const bytes = await encodeCheckpoint({ dense: { kernel: tf.ones([2, 3]) } });
    const { arrays } = decodeSafetensors(bytes, "x");
    expect(arrays.get("dense.kernel")?.shape).toEqual([2, 3]);
  });

  it("keeps host arrays with all their digits, beside tensors", async () => {
    const tree = {
      w: hostArray([0.1, Number.NaN, -0, 1e300], [2, 2]),
      n: hostArray([-1, 2], [2], "int32"),
      u: hostArray([4e9], [1], "uint32"),
      b: hostArray([1, 0], [2], "bool"),
      // A host array holds doubles, also of this name.
      f: hostArray([0.1], [], "float32"),
      t: tf.scalar(0.1),
    };
    const { tree: found } = await decodeCheckpoint<typeof tree>(await encodeCheckpoint(tree), "x");
    const { t, ...hosted } = found;
    const { t: _, f, ...wanted } = tree;
    expect(hosted).toEqual({ ...wanted, f: hostArray(f.data, []) });
    expect(hosted.w).toBeInstanceOf(HostArray);
    expect(t.dataSync()[0]).toBe(Math.fround(0.1));
    hosted.w.data[0] = 7;
    expect(tree.w.data[0]).toBe(0.1);
  });

  it("is the same bytes for the same content", async () => {
    expect(await encodeCheckpoint(example())).toEqual(await encodeCheckpoint(example()));
  });

  it("leaves no tensors", async () => {
    const tree = example();
    await expectNoLeak(async () => {
      const bytes = await encodeCheckpoint(tree);
      treeDispose((await decodeCheckpoint(bytes, "x")).tree);
    });
  });

  it("refuses leaves it cannot hold, naming them", async () => {
    const error = await failure(() => encodeCheckpoint({ a: { f: () => 1 } }));
    expect(isLegendreError(error, "structure")).toBe(true);
    expect(error.message).toContain("tree.a.f must be a tensor, number, string or boolean");
    const dead = tf.scalar(1);
    dead.dispose();
    expect(isLegendreError(await failure(() => encodeCheckpoint({ dead })), "disposed")).toBe(true);
  });

  it("names the file that is missing, and what to do", async () => {
    const error = await failure(() => loadCheckpoint(join(folder, "nothing")));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toMatch(
      /nothing could not be read \(there is no such file\); check the path/,
    );
  });

  it("holds no dtype that tensors cannot have", async () => {
    const strings = await failure(() => encodeCheckpoint({ s: tf.tensor1d(["a"]) }));
    expect(strings.message).toContain("tree.s has dtype string; float32, int32 and bool");
  });

  it("keeps the old file when a new one cannot be written", async () => {
    const path = join(folder, "run.safetensors");
    await saveCheckpoint(path, { w: tf.scalar(1) });
    const before = await readFile(path);
    const error = await failure(() => saveCheckpoint(join(path, "below"), { w: tf.scalar(2) }));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(await readFile(path)).toEqual(before);
  });
});

describe("a damaged checkpoint", () => {
  const rewrite = async (change: (metadata: Record<string, string>) => void) => {
    const bytes = await encodeCheckpoint({ w: tf.tensor1d([1, 2]) });
    const { arrays, metadata } = decodeSafetensors(bytes, "x");
    const changed = { ...metadata };
    change(changed);
    return encodeSafetensors(arrays, changed);
  };

  it("is told apart from one of another version, and from other files", async () => {
    const newer = await rewrite((m) => {
      m["version"] = "2";
    });
    const error = await failure(() => decodeCheckpoint(newer, "run.safetensors"));
    expect(error.message).toContain(
      "run.safetensors: it has schema version 2, this package reads 1",
    );
    const other = encodeSafetensors(new Map(), {});
    expect((await failure(() => decodeCheckpoint(other, "x"))).message).toContain("no checkpoint");
  });

  it("is found by its hash", async () => {
    const changed = await rewrite((m) => {
      m["meta"] = '{"step":99}';
    });
    const error = await failure(() => decodeCheckpoint(changed, "run.safetensors"));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toContain("SHA-256");
  });

  it.each([
    ["no JSON", "{", "no JSON object"],
    ["no object", "1", "no JSON object"],
    ["no structure", '{"structure":"odd","leaves":[]}', "structure of its tree is not valid"],
    [
      "a number for a structure",
      '{"structure":3,"leaves":[]}',
      "structure of its tree is not valid",
    ],
    [
      "neither keys nor an array",
      '{"structure":{},"leaves":[]}',
      "structure of its tree is not valid",
    ],
    ["keys alone", '{"structure":{"keys":[]},"leaves":[]}', "structure of its tree is not valid"],
    [
      "keys that are no list",
      '{"structure":{"keys":"","children":[]},"leaves":[]}',
      "structure of its tree is not valid",
    ],
    [
      "keys that are not sorted",
      '{"structure":{"keys":["b","a"],"children":["null","null"]},"leaves":[]}',
      "structure of its tree is not valid",
    ],
    [
      "endless depth",
      `{"structure":${'{"array":['.repeat(5000)}${"]}".repeat(5000)},"leaves":[]}`,
      "structure of its tree is not valid",
    ],
    ["too few leaves", '{"structure":"leaf","leaves":[]}', "another number of leaves"],
    [
      "a host array of floats",
      '{"structure":"leaf","leaves":[{"host":"w"}]}',
      'array "w" is F32, which no host array can be',
    ],
    ["an odd leaf", '{"structure":"leaf","leaves":[{"date":1}]}', "leaf of unknown kind"],
    ["an odd number", '{"structure":"leaf","leaves":[{"number":"1e3"}]}', "leaf of unknown kind"],
    ["a missing array", '{"structure":"leaf","leaves":[{"array":"v"}]}', 'names an array "v"'],
    ["a spare array", '{"structure":"leaf","leaves":[{"number":1}]}', 'array "w" is no leaf'],
    [
      "one array for two leaves",
      '{"structure":{"array":["leaf","leaf"]},"leaves":[{"array":"w"},{"array":"w"}]}',
      'names an array "w"',
    ],
  ])("is refused with a right hash and %s in its description", async (_name, tree, words) => {
    const bytes = await rewrite((m) => {
      m["tree"] = tree;
    });
    const hash = await contentHash(bytes);
    bytes.set(new TextEncoder().encode(hash?.actual), hash?.at);
    const error = await failure(() => decodeCheckpoint(bytes, "run.safetensors"));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toContain(words);
  });

  it("is a data error after each of 2,000 mutations and every truncation", async () => {
    const bytes = await encodeCheckpoint(example(), { step: 3 });
    for (let length = 0; length < bytes.length; length += 7) {
      const error = await failure(() => decodeCheckpoint(bytes.slice(0, length), "cut"));
      expect(isLegendreError(error, "data")).toBe(true);
    }
    const before = tf.memory().numTensors;
    for (const mutated of mutations(bytes, 2000, 1)) {
      const error = await failure(() => decodeCheckpoint(mutated, "mutated"));
      if (!isLegendreError(error, "data")) throw error;
    }
    expect(tf.memory().numTensors).toBe(before);
  });

  it("does not hide behind a file cut off on the disk", async () => {
    const path = join(folder, "run.safetensors");
    await saveCheckpoint(path, example());
    await writeFile(path, (await readFile(path)).subarray(0, -3));
    expect(isLegendreError(await failure(() => loadCheckpoint(path)), "data")).toBe(true);
  });
});
