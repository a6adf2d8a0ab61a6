import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileHandler } from "../../src/io/index.ts";
import { checkedManifest } from "../../src/io/weights-manifest.ts";
import { caught } from "../tree/caught.ts";
import { failure } from "./mutations.ts";

const weight = (dtype: string, shape: unknown, quantised?: string) => {
  return { name: "w", dtype, shape, ...(quantised && { quantization: { dtype: quantised } }) };
};
const bytesOf = (...weights: unknown[]): number =>
  checkedManifest("m.json", [{ paths: ["a.bin"], weights }])[0]!.bytes;
const refusal = (manifest: unknown): string =>
  caught(() => checkedManifest("m.json", manifest)).message;

describe("a manifest of weights", () => {
  it.each([
    ["float32", [2, 3], undefined, 24],
    ["int32", [2, 3], undefined, 24],
    ["bool", [5], undefined, 5],
    ["complex64", [3], undefined, 24],
    ["float32", [], undefined, 4],
    ["float32", [0, 7], undefined, 0],
    ["float32", [3], "uint8", 3],
    ["float32", [3], "uint16", 6],
    ["float32", [3], "float16", 6],
  ])("counts %s of shape %j, quantised %s, as %i bytes", (dtype, shape, quantised, bytes) => {
    expect(bytesOf(weight(dtype, shape, quantised))).toBe(bytes);
    expect(bytesOf(weight(dtype, shape, quantised), weight("bool", [10]))).toBe(bytes + 10);
  });

  it("may be of several groups, of none, and is none where it is left out", () => {
    const groups = [
      { paths: ["a", "b/c"], weights: [weight("bool", [2])] },
      { paths: [], weights: [] },
    ];
    expect(checkedManifest("m.json", groups)).toEqual([
      { ...groups[0], bytes: 2 },
      { ...groups[1], bytes: 0 },
    ]);
    expect(checkedManifest("m.json", undefined)).toEqual([]);
    expect(checkedManifest("m.json", [])).toEqual([]);
  });

  const group = (more: object) => [
    { paths: [], weights: [] },
    { paths: [], weights: [], ...more },
  ];
  it.each<[unknown, string]>([
    [{}, "it is no list"],
    [null, "it is no list"],
    [group({}).with(1, 3 as never), "group 1 is no object"],
    [group({ paths: "a" }), "the paths of group 1 are no list of texts"],
    [group({ paths: ["a", 1] }), "the paths of group 1 are no list of texts"],
    [group({ paths: ["a", "../b"] }), 'the path "../b" is not allowed: it leads out of its folder'],
    [group({ weights: {} }), "the weights of group 1 are no list"],
    [group({ weights: [null] }), "a weight has no name"],
    [group({ weights: [{ name: 1 }] }), "a weight has no name"],
    ...[[1.5], [-1], ["1"], 3, undefined].map((shape): [unknown, string] => [
      group({ weights: [weight("bool", shape)] }),
      'the shape of "w" is no list of whole numbers of at least 0',
    ]),
    [
      group({ weights: [weight("uint8", [1])] }),
      'the dtype of "w" is uint8, known are float32, int32',
    ],
    [group({ weights: [weight("toString", [1])] }), 'the dtype of "w" is toString, known are'],
    [group({ weights: [{ name: "w", shape: [] }] }), 'the dtype of "w" is no text'],
    [
      group({ weights: [weight("float32", [1], "float32")] }),
      'the dtype of "w" is float32, known are uint8, uint16, float16',
    ],
    [group({ weights: [weight("string", [1], "uint8")] }), 'the dtype of "w" is uint8'],
  ])("is refused: %#", (manifest, message) => {
    expect(refusal(manifest)).toContain(`fileHandler: m.json, weightsManifest: ${message}`);
  });
});

describe("files of weights", () => {
  let folder = "";
  let path = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "shards-"));
    path = join(folder, "model.json");
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Ten bytes, 0 to 9, as two weights. */
  const artifacts = (): tf.io.ModelArtifacts => ({
    modelTopology: { a: "ü" },
    format: "layers-model",
    weightSpecs: [
      { name: "x", dtype: "bool", shape: [4] },
      { name: "y", dtype: "bool", shape: [6] },
    ],
    weightData: [Uint8Array.of(0, 1, 2, 3).buffer, Uint8Array.of(4, 5, 6, 7, 8, 9).buffer],
  });
  const save = (shardBytes?: number, more: object = {}) =>
    fileHandler(path, { shardBytes }).save!({ ...artifacts(), ...more });
  /** The bytes of each file of weights, by the end of its name. */
  async function shards(): Promise<Record<string, readonly number[]>> {
    const names = (await readdir(folder)).filter((name) => name !== "model.json").sort();
    const found = await Promise.all(
      names.map(async (name) => {
        expect(name).toMatch(/^weights-[0-9a-f]{16}/);
        return [name.slice(24), [...(await readFile(join(folder, name)))]] as const;
      }),
    );
    return Object.fromEntries(found);
  }

  it("have as many bytes as they may, and one file where all fit", async () => {
    const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    for (const most of [undefined, 10, 11]) {
      await save(most);
      expect(await shards()).toEqual({ ".bin": all });
    }
    await save(9.9);
    expect(await shards()).toEqual({ "-1of2.bin": all.slice(0, 9), "-2of2.bin": [9] });
    await save(5);
    expect(await shards()).toEqual({ "-1of2.bin": all.slice(0, 5), "-2of2.bin": all.slice(5) });
    await save(4);
    expect(await shards()).toEqual({
      "-1of3.bin": [0, 1, 2, 3],
      "-2of3.bin": [4, 5, 6, 7],
      "-3of3.bin": [8, 9],
    });
    const { weightData, weightSpecs, modelTopology, format } = await fileHandler(path).load!();
    expect([...new Uint8Array(weightData as ArrayBuffer)]).toEqual(all);
    expect({ weightSpecs, modelTopology, format }).toEqual({
      weightSpecs: artifacts().weightSpecs,
      modelTopology: { a: "ü" },
      format: "layers-model",
    });
    await save(1);
    expect(Object.keys(await shards())).toHaveLength(10);
    // The first eight bytes of the SHA-256 of the ten.
    expect((await readdir(folder))[1]).toMatch(/^weights-1f825aa2f0020ef7-/);
  });

  it("are told with their sizes", async () => {
    const { modelArtifactsInfo } = await save(4);
    const { dateSaved, ...sizes } = modelArtifactsInfo;
    expect(sizes).toEqual({
      modelTopologyType: "JSON",
      modelTopologyBytes: '{"a":"ü"}'.length,
      weightSpecsBytes: JSON.stringify(artifacts().weightSpecs).length,
      weightDataBytes: 10,
    });
    expect(Math.abs(Number(dateSaved) - Date.now())).toBeLessThan(600_000);
  });

  it("may be missing, and a topology may not", async () => {
    const none = { weightData: undefined, weightSpecs: undefined };
    expect((await save(undefined, none)).modelArtifactsInfo.weightDataBytes).toBe(0);
    expect(await shards()).toEqual({ ".bin": [] });
    for (const modelTopology of [undefined, new ArrayBuffer(4)])
      expect((await failure(() => save(undefined, { modelTopology }))).message).toContain(
        "only a model whose topology is JSON can be saved",
      );
    for (const text of ["null", "3", '{"weightsManifest":[]}']) {
      await writeFile(path, text);
      expect((await failure(() => fileHandler(path).load!())).message).toContain(
        "it is no JSON object with a modelTopology",
      );
    }
  });

  it("of an older model go, of others stay", async () => {
    await save(4);
    const old = JSON.parse(await readFile(path, "utf8"));
    old.weightsManifest[0].paths.push("weights-other.bin", "weights-00.bin");
    await writeFile(path, JSON.stringify(old));
    await writeFile(join(folder, "weights-other.bin"), "");
    await save();
    const names = (await readdir(folder)).sort();
    expect(names).toHaveLength(3);
    expect(names).toContain("weights-other.bin");
  });
});
