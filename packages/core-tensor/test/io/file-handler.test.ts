import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { fileHandler } from "../../src/io/index.ts";
import { failure, mutations } from "./mutations.ts";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "model-"));
  path = join(folder, "model.json");
});
afterEach(() => rm(folder, { recursive: true }));

function small(): tf.Sequential {
  return tf.sequential({
    layers: [
      tf.layers.dense({ units: 3, inputShape: [2], activation: "tanh" }),
      tf.layers.batchNormalization(),
      tf.layers.dense({ units: 1 }),
    ],
  });
}

const input = () => tf.tensor2d([1, -2, 0.5, 3], [2, 2]);
const outputs = (model: tf.LayersModel) =>
  Array.from((model.predict(input()) as tf.Tensor).dataSync());

/** Changes the manifest of the saved model. */
async function edit(change: (group: { paths: string[]; weights: never[] }) => unknown) {
  const json = JSON.parse(await readFile(path, "utf8"));
  json.weightsManifest = [change(json.weightsManifest[0])];
  await writeFile(path, JSON.stringify(json));
}

describe("fileHandler", () => {
  it("saves a layers model and loads it with the same outputs", async () => {
    const model = small();
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const deep = fileHandler(join(folder, "a", "b", "model.json"));
    const { modelArtifactsInfo } = await model.save(deep);
    expect(modelArtifactsInfo.weightDataBytes).toBe(4 * model.countParams());
    const again = await tf.loadLayersModel(deep);
    expect(outputs(again)).toEqual(outputs(model));
  });

  it("writes weights in files of at most so many bytes, and takes old ones away", async () => {
    const model = small();
    const bytes = 4 * model.countParams();
    await model.save(fileHandler(path, { shardBytes: 30 }));
    const shards = (await readdir(folder)).filter((name) => name.endsWith(".bin"));
    expect(shards).toHaveLength(Math.ceil(bytes / 30));
    expect(outputs(await tf.loadLayersModel(fileHandler(path)))).toEqual(outputs(model));
    await model.save(fileHandler(path));
    expect((await readdir(folder)).filter((name) => name.endsWith(".bin"))).toHaveLength(1);
    expect(() => fileHandler(path, { shardBytes: 0 })).toThrow(/shardBytes must be/);
    expect(() => fileHandler(path, { shard: 3 } as never)).toThrow(/nearest known name/);
  });

  it("reads weights in several files, as other tools write them", async () => {
    const model = small();
    await model.save(fileHandler(path));
    const [name = ""] = (await readdir(folder)).filter((each) => each.endsWith(".bin"));
    const bytes = await readFile(join(folder, name));
    await mkdir(join(folder, "sub"));
    await writeFile(join(folder, "sub", "1.bin"), bytes.subarray(0, 10));
    await writeFile(join(folder, "sub", "2.bin"), bytes.subarray(10));
    await edit((group) => ({ ...group, paths: ["sub/1.bin", "sub/2.bin"] }));
    expect(outputs(await tf.loadLayersModel(fileHandler(path)))).toEqual(outputs(model));
  });

  it("replaces an older model and its weights, and nothing else", async () => {
    await small().save(fileHandler(path));
    await writeFile(join(folder, "notes.bin"), "kept");
    const second = small();
    await second.save(fileHandler(path));
    const files = await readdir(folder);
    expect(files.filter((name) => name.startsWith("weights-"))).toHaveLength(1);
    expect(files).toHaveLength(3);
    expect(outputs(await tf.loadLayersModel(fileHandler(path)))).toEqual(outputs(second));
  });

  const refused: [string, () => Promise<unknown>, RegExp][] = [
    ["a missing file", () => rm(path), /there is no such file/],
    ["no JSON", () => writeFile(path, "{]"), /no JSON object with a modelTopology/],
    ["another JSON", () => writeFile(path, "[1]"), /no JSON object with a modelTopology/],
    ["a path out", () => edit((g) => ({ ...g, paths: ["../x"] })), /leads out of its folder/],
    ["an absolute path", () => edit((g) => ({ ...g, paths: ["/etc/x"] })), /an absolute path/],
    ["paths that are no text", () => edit((g) => ({ ...g, paths: [1] })), /no list of texts/],
    ["missing weights", () => edit((g) => ({ ...g, paths: ["no.bin"] })), /which are not there/],
    ["a group that is none", () => edit(() => 3), /group 0 is no object/],
    [
      "a shape that lies",
      () => edit((g) => ({ ...g, weights: [{ name: "w", dtype: "float32", shape: [1e9] }] })),
      /should have 4000000000 bytes and have \d+/,
    ],
    [
      "a negative shape",
      () => edit((g) => ({ ...g, weights: [{ name: "w", dtype: "float32", shape: [-1] }] })),
      /no list of whole numbers/,
    ],
    [
      "an unknown dtype",
      () => edit((g) => ({ ...g, weights: [{ name: "w", dtype: "string", shape: [1] }] })),
      /dtype of "w" is string/,
    ],
    [
      "a link out of the folder",
      async () => {
        await symlink("/etc/hostname", join(folder, "link.bin"));
        await edit((g) => ({ ...g, paths: ["link.bin"] }));
      },
      /lie outside its folder/,
    ],
    [
      "weights cut off",
      async () => {
        const [name = ""] = (await readdir(folder)).filter((each) => each.endsWith(".bin"));
        await truncate(join(folder, name), 8);
      },
      /should have \d+ bytes and have 8/,
    ],
  ];
  it.each(refused)("refuses %s", async (_name, spoil, expected) => {
    await small().save(fileHandler(path));
    await spoil();
    const error = await failure(() => tf.loadLayersModel(fileHandler(path)));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toMatch(expected);
  });

  it("is refused or read, whatever is wrong with the manifest: 1,000 mutations", async () => {
    await small().save(fileHandler(path));
    const { weightsManifest } = JSON.parse(await readFile(path, "utf8"));
    const text = JSON.stringify({ weightsManifest, modelTopology: {} });
    for (const mutated of mutations(new TextEncoder().encode(text), 1000, 4)) {
      await writeFile(path, mutated);
      await fileHandler(path)
        .load?.()
        .catch((error: unknown) => expect(isLegendreError(error, "data")).toBe(true));
    }
  });
});
