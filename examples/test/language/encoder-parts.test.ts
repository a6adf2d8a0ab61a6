import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { random, treeDispose } from "@legendre/core-tensor";
import { encodeSafetensors, type SafetensorsArray } from "@legendre/core-tensor/io";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { caught } from "../../../packages/core-tensor/test/tree/caught.ts";
import { numbers } from "../../../packages/treemaml/test/helpers.ts";
import {
  type BertInputs,
  bertConfig,
  bertEncode,
  cacheHiddenStates,
  encodeTexts,
  lastLayers,
  lastLayersLogits,
  lastLayersLoss,
  loadBert,
} from "../../shared/language/index.ts";
import { randomCheckpoint, wordNumbers } from "./checkpoint.ts";

const folder = mkdtempSync(join(tmpdir(), "encoder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of these arrays under other names, or without some of them. */
function fileOf(
  arrays: ReadonlyMap<string, SafetensorsArray>,
  rename: (name: string) => string | null = (name) => name,
): string {
  const file = join(folder, `${Math.random()}.safetensors`);
  const named = [...arrays].flatMap(([name, array]) => {
    const other = rename(name);
    return other === null ? [] : [[other, array] as const];
  });
  writeFileSync(file, encodeSafetensors(new Map(named)));
  return file;
}
const bert = randomCheckpoint("bert");
const config = bertConfig(bert.config);
const params = await loadBert(fileOf(bert.arrays), config);

describe("loadBert", () => {
  it("finds the same numbers without a prefix, and under the names of TensorFlow", async () => {
    const old = (name: string): string =>
      name
        .replace(/^bert\./, "")
        .replace("Norm.weight", "Norm.gamma")
        .replace("Norm.bias", "Norm.beta");
    const found = await loadBert(fileOf(bert.arrays, old), config);
    expect(numbers(found)).toEqual(numbers(params));
    treeDispose(found);
  });

  it("takes a pooler where there is one, and kernels as inputs by units", async () => {
    const { pooler } = await loadBert(
      fileOf(bert.arrays, (n) => (n.includes("pooler") ? null : n)),
      config,
    );
    expect(pooler).toBeNull();
    const stored = bert.arrays.get("bert.encoder.layer.1.intermediate.dense.weight")?.data;
    const kernel = params.layers[1]?.hidden.kernel as tf.Tensor;
    expect(kernel.shape).toEqual([16, 24]);
    expect([...tf.transpose(kernel).dataSync()]).toEqual([...(stored as Float32Array)]);
    const bias = bert.arrays.get("bert.pooler.dense.bias")?.data;
    expect(numbers(params.pooler?.bias)).toEqual([...(bias as Float32Array)]);
  });

  it("names an array that is missing with the nearest one, one of another shape, and a file of no encoder", async () => {
    const load = (rename: (name: string) => string | null, own = config) =>
      expect(loadBert(fileOf(bert.arrays, rename), own)).rejects;
    const key = "bert.encoder.layer.0.attention.self.key.bias";
    await load((name) => (name === key ? `${key}s` : name)).toMatchObject({
      code: "data",
      message: expect.stringContaining(`has no "${key}"; the nearest name is "${key}s"`),
      details: { name: key },
    });
    await load((name) => name, { ...config, hidden: 25 }).toMatchObject({
      message: expect.stringContaining("has shape [24,16], and config.json asks for [25,16]"),
      details: { shape: [24, 16] },
    });
    await load((name) => (name.includes("word") ? null : name)).toMatchObject({
      code: "data",
      message: expect.stringContaining("it is not the file of a BERT"),
    });
  });
});

const inputs: BertInputs = encodeTexts(wordNumbers, [["5 6 7"], ["8", "9"], ["10"]], config, {
  length: 6,
});

describe("hidden states", () => {
  it("are those of all layers, or in a cache of all but the last, 32 texts at a time, where nothing is said", async () => {
    const at = (layers?: number): number[] =>
      numbers(bertEncode(params, config, inputs, { layers }).states);
    expect(at()).toEqual(at(3));
    expect(at()).not.toEqual(at(2));
    const shapes: number[][] = [];
    const waited = vi.spyOn(tf.Tensor.prototype, "data").mockImplementation(async function (
      this: tf.Tensor,
    ) {
      shapes.push(this.shape);
      return this.dataSync();
    });
    try {
      const cache = await cacheHiddenStates(params, config, inputs, { compile: false });
      for (const [i, value] of at(2).entries()) expect(cache[i]).toBeCloseTo(value, 5);
      expect(cache).toHaveLength(3 * 6 * 16);
      expect(shapes.filter((shape) => shape.length === 3)).toEqual([[32, 6, 16]]);
    } finally {
      waited.mockRestore();
    }
  });

  it("need inputs of one shape, texts by tokens", () => {
    const wrong = (own: Partial<BertInputs>): string =>
      caught(() => bertEncode(params, config, { ...inputs, ...own })).message;
    for (const name of ["places", "segments", "mask"] as const) {
      expect(wrong({ [name]: tf.slice(inputs[name], [0, 0], [3, 5]) })).toContain(`inputs.${name}`);
    }
    const flat = Object.fromEntries(
      Object.entries(inputs).map(([name, leaf]) => [name, tf.reshape(leaf, [18])]),
    );
    expect(wrong(flat)).toContain("inputs.ids");
  });
});

describe("lastLayers", () => {
  it("are the last block, the pooler and a drawn classifier of three labels, where nothing is said", () => {
    const { layers, pooler, classifier } = lastLayers(params, config);
    expect(numbers(layers)).toEqual(numbers(params.layers.slice(2)));
    expect(numbers(pooler)).toEqual(numbers(params.pooler));
    const drawn = (seed: number, place: number, units: number): number[] =>
      numbers(
        tf.mul(
          random.normal(random.split(random.key(seed), 2)[place] as never, [16, units]),
          tf.scalar(0.02),
        ),
      );
    expect(numbers(classifier.kernel)).toEqual(drawn(0, 1, 3));
    expect(numbers(classifier.bias)).toEqual([0, 0, 0]);
    const two = lastLayers({ ...params, pooler: null }, config, { layers: 2, labels: 2, seed: 5 });
    expect(numbers(two.layers)).toEqual(numbers(params.layers.slice(1)));
    expect(numbers(two.pooler.kernel)).toEqual(drawn(5, 0, 16));
    expect(numbers(two.classifier)).toEqual([0, 0, ...drawn(5, 1, 2)]);
    treeDispose([layers, pooler, classifier, two]);
  });

  it("lose the logarithm of the softmax at the label, and NaN at one that there is not", () => {
    const head = lastLayers(params, config);
    const given = {
      states: bertEncode(params, config, inputs, { layers: 2 }).states,
      mask: inputs.mask,
    };
    const logits = lastLayersLogits(head, config, given).arraySync() as number[][];
    const label = tf.tensor1d([2, 0, 3], "int32");
    const losses = [...lastLayersLoss(config)(head, { ...given, label }).dataSync()];
    for (const [i, k] of [2, 0].entries()) {
      const row = logits[i] as number[];
      const sum = row.reduce((total, v) => total + Math.exp(v), 0);
      expect(losses[i]).toBeCloseTo(Math.log(sum) - (row[k] as number), 5);
    }
    expect(losses[2]).toBeNaN();
    expect(losses).toHaveLength(3);
  });
});
