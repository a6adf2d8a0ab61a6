import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LegendreError, treeDispose, treeLeaves } from "@legendre/core-tensor";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it, vi } from "vitest";
import {
  type BertConfig,
  type BertInputs,
  type BertParams,
  bertConfig,
  bertEncode,
  cacheHiddenStates,
  lastLayers,
  lastLayersLogits,
  loadBert,
} from "../../shared/language/index.ts";

const path = (name: string): string =>
  fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(path(name), "utf8"));

interface Expected {
  ids: number[][];
  mask: number[][];
  segments: number[][];
  hidden: number[][];
  logits?: number[];
}

async function given(name: string) {
  const config = bertConfig(json(`${name}.config.json`));
  const params = await loadBert(path(`${name}.safetensors`), config);
  const want = json(`${name}.json`) as Expected;
  const places = want.mask.map((row) =>
    row.map((seen, i) => (config.family === "bert" ? i : seen ? config.padding + 1 + i : 1)),
  );
  const inputs: BertInputs = {
    ids: tf.tensor(want.ids, undefined, "int32"),
    places: tf.tensor(places, undefined, "int32"),
    segments: tf.tensor(want.segments, undefined, "int32"),
    mask: tf.tensor(want.mask, undefined, "float32"),
  };
  return { config, params, want, inputs };
}

/** Largest difference where there is no padding, relative to the largest value. */
function apart(got: ArrayLike<number>, want: readonly number[], mask: number[][]): number {
  const seen = mask.flat();
  const width = want.length / seen.length;
  let difference = 0;
  let size = 0;
  for (const [i, value] of want.entries()) {
    if (seen[Math.floor(i / width)] === 0) continue;
    difference = Math.max(difference, Math.abs((got[i] as number) - value));
    size = Math.max(size, Math.abs(value));
  }
  return difference / size;
}

describe.each(["bert", "xlm-roberta"])("the encoder against transformers: %s", (name) => {
  it("hidden states after every number of layers", async () => {
    const { config, params, want, inputs } = await given(name);
    for (const [layers, hidden] of want.hidden.entries()) {
      const { states } = bertEncode(params, config, inputs, { layers });
      expect(apart(states.dataSync(), hidden, want.mask)).toBeLessThan(1e-5);
      states.dispose();
    }
    treeDispose([params, inputs]);
  });
  it("a cache of hidden states, compiled and in batches", async () => {
    const { config, params, want, inputs } = await given(name);
    const found = await cacheHiddenStates(params, config, inputs, { batchSize: 2 });
    expect(apart(found, want.hidden[2] as number[], want.mask)).toBeLessThan(1e-5);
    treeDispose([params, inputs]);
  });
  it("a cache of hidden states that are waited for, since they may lie on a device", async () => {
    const { config, params, want, inputs } = await given(name);
    const made: tf.Tensor[] = [];
    const waited = vi.spyOn(tf.Tensor.prototype, "data").mockImplementation(async function (
      this: tf.Tensor,
    ) {
      made.push(this);
      return this.dataSync();
    });
    try {
      for (const compile of [true, false]) {
        const found = await cacheHiddenStates(params, config, inputs, { batchSize: 2, compile });
        expect(apart(found, want.hidden[2] as number[], want.mask)).toBeLessThan(1e-5);
      }
    } finally {
      waited.mockRestore();
    }
    // Three texts in batches of two that are full, both ways; nothing of them is left.
    const shapes = made.map(({ shape }) => shape).filter((shape) => shape.length === 3);
    expect(shapes).toEqual(Array(4).fill([2, want.mask[0]?.length, config.width]));
    expect(made.every(({ isDisposed }) => isDisposed)).toBe(true);
    treeDispose([params, inputs]);
  });
});

describe("the last layers", () => {
  it("give the logits of transformers from cached states", async () => {
    const { config, params, want, inputs } = await given("bert");
    const { classifier, pooler, layers } = lastLayers(params, config);
    const file = await classifierOf();
    const cache = await cacheHiddenStates(params, config, inputs);
    const states = tf.tensor(cache, [3, 9, 16]);
    const logits = lastLayersLogits({ layers, pooler, classifier: file }, config, {
      states,
      mask: inputs.mask,
    });
    const got = logits.dataSync();
    for (const [i, value] of (want.logits as number[]).entries()) {
      expect(Math.abs((got[i] as number) - value)).toBeLessThan(1e-5 * 10);
    }
    treeDispose([params, inputs, classifier, pooler, layers, file, states, logits]);
  });
  it("have the paths that adapt chooses by", async () => {
    const { config, params, inputs } = await given("bert");
    const two = lastLayers(params, config, { layers: 2, labels: 4 });
    expect(two.layers.length).toBe(2);
    expect(two.classifier.kernel.shape).toEqual([16, 4]);
    treeDispose([params, inputs, two]);
  });
});

async function classifierOf() {
  const { openSafetensors } = await import("@legendre/core-tensor/io");
  const reader = await openSafetensors(path("bert.safetensors"));
  const weight = await reader.read("classifier.weight");
  const bias = await reader.read("classifier.bias");
  await reader.close();
  const kernel = tf.tidy(() =>
    tf.transpose(tf.tensor(Float32Array.from(weight.data as Float32Array), [3, 16])),
  );
  return { kernel, bias: tf.tensor(Float32Array.from(bias.data as Float32Array)) };
}

describe("what can go wrong", () => {
  const code = async (f: () => unknown): Promise<string> => {
    try {
      await f();
    } catch (error) {
      expect(error).toBeInstanceOf(LegendreError);
      return (error as LegendreError).message;
    }
    throw new Error("nothing was thrown");
  };
  const config = (): BertConfig => bertConfig(json("bert.config.json"));
  it("a configuration of another model", async () => {
    expect(await code(() => bertConfig({ model_type: "gpt2" }))).toContain('"gpt2"');
    const other = { ...(json("bert.config.json") as object), hidden_act: "silu" };
    expect(await code(() => bertConfig(other))).toContain("hidden_act");
    expect(
      await code(() => bertConfig({ ...other, hidden_act: "gelu", hidden_size: 15 })),
    ).toContain("divide");
  });
  it("a file of another size, or of no encoder", async () => {
    const wide = { ...config(), width: 32 };
    expect(await code(() => loadBert(path("bert.safetensors"), wide))).toContain("[60,16]");
    const deep = { ...config(), layers: 4 };
    expect(await code(() => loadBert(path("bert.safetensors"), deep))).toContain("encoder.layer.3");
    expect(await code(() => loadBert(path("missing.safetensors"), config()))).toContain("missing");
  });
  it("more layers than there are", async () => {
    const { params, config: own, inputs } = await given("bert");
    expect(await code(() => bertEncode(params, own, inputs, { layers: 4 }))).toContain("layers");
    const short = { ...inputs, mask: tf.ones([3, 8]) };
    expect(await code(() => bertEncode(params, own, short as never))).toContain("mask");
    treeDispose([params, inputs, short.mask]);
  });
  it("leaves no tensors", async () => {
    const { params, config: own, inputs } = await given("bert");
    const f = (p: BertParams): tf.Tensor => bertEncode(p, own, inputs).states;
    await expectNoLeak(() => f(params).dispose(), 10);
    expect(treeLeaves(params).length).toBe(5 + 3 * 16 + 2);
    treeDispose([params, inputs]);
  });
});
