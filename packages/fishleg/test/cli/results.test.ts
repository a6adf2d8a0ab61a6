import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { categorical, fromLayersModel, gaussian, type Likelihood } from "@legendre/core-tensor";
import { fileHandler } from "@legendre/core-tensor/io";
import { fromOnnx } from "@legendre/onnx";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../src/cli/problem.ts";
import type { ReadModel } from "../../src/cli/read-model.ts";
import {
  checkSame,
  latencyBatch,
  measureBoth,
  type Network,
  writeJson,
  writeModel,
} from "../../src/cli/results.ts";
import { decodeSparse } from "../../src/surgeon/index.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fishleg-results-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Apply = (p: { w: tf.Tensor2D }, s: { by: tf.Tensor }, x: tf.Tensor) => tf.Tensor;
const product: Apply = (p, s, x) => tf.mul(tf.matMul(x as tf.Tensor2D, p.w), s.by);

/** A network of one matrix `[2, n]`, whose outputs its state multiplies. */
const network = (w: number[], apply: Apply = product) => ({
  model: { apply: (p: never, s: never, x: tf.Tensor) => ({ output: apply(p, s, x), state: s }) },
  params: { w: tf.tensor2d(w, [2, w.length / 2]) },
  state: { by: tf.scalar(2) },
});
const read = (w: number[], more: Partial<ReadModel> = {}, apply?: Apply): ReadModel =>
  ({
    ...network(w, apply),
    kind: "onnx",
    layersModel: undefined,
    inputShape: [2],
    inputType: "float32",
    fixedBatch: undefined,
    ...more,
  }) as never;

const problem = (x: tf.Tensor, y: tf.Tensor, likelihood: Likelihood): Problem =>
  ({ likelihood, heldOut: { x, y }, heldOutRows: x.shape[0] }) as never;

describe("two networks beside each other", () => {
  const x = tf.tensor2d([1, 0, 0, 1, 1, 1], [3, 2]);

  it("are measured by their weights, products and outputs", async () => {
    const given = problem(x, tf.tensor1d([0, 1, 1], "int32"), categorical());
    const pruned = network([1, 0]);
    const { dense, pruned: small } = await measureBoth(
      read([1, 2, 0, 3]),
      read([1, 2, 0, 3]),
      {
        ...pruned,
        model: network([], (p, s, at) =>
          tf.concat([product(p, s, at), tf.zeros([at.shape[0]!, 1])], 1),
        ).model,
      } as never,
      given,
      (outputs) => tf.neg(outputs),
    );
    // The logits are −2 x w: [−2, −4], [0, −6], [−2, −10], where the first class is the right one only once.
    const lost = (logits: number[], label: number): number =>
      Math.log(logits.reduce((sum, v) => sum + Math.exp(v - logits[label]!), 0));
    const nll = (lost([-2, -4], 0) + lost([0, -6], 1) + lost([-2, -10], 1)) / 3;
    expect(dense.nll).toBeCloseTo(nll, 5);
    expect(dense.accuracy).toBeCloseTo(1 / 3, 6);
    // Four weights of the params and one number of the state.
    expect([dense.weights, dense.kept, dense.raw, dense.macs]).toEqual([4, 3, 20, 4]);
    expect([small.weights, small.kept, small.raw, small.macs]).toEqual([2, 1, 12, 2]);
    const smaller = [lost([-2, 0], 0), lost([0, 0], 1), lost([-2, 0], 1)];
    expect(small.nll).toBeCloseTo(smaller.reduce((a, b) => a + b, 0) / 3, 5);
    for (const { latency } of [dense, small]) {
      expect(latency.min).toBeGreaterThan(0);
      expect(latency.median).toBeGreaterThanOrEqual(latency.min);
    }
  });

  it.each([
    [undefined, 3, 3],
    [undefined, 16, 16],
    [undefined, 17, 16],
    [2, 17, 2],
    [20, 40, 20],
  ])(
    "with a batch of %s in the file and %i examples are timed on %i",
    async (fixedBatch, rows, batch) => {
      expect(latencyBatch).toBe(16);
      const seen: number[] = [];
      const noted: Apply = (p, s, at) => {
        seen.push(at.shape[0] as number);
        return product(p, s, at);
      };
      const own = read([1, 2], { fixedBatch }, noted);
      const all = tf.ones([rows, 2]);
      const { dense } = await measureBoth(
        own,
        own,
        own,
        problem(all, tf.ones([rows, 1]), gaussian()),
        (y) => y,
      );
      // Both are timed on these; then each is run on all, and counted on one.
      expect(seen.slice(0, 2)).toEqual([batch, batch]);
      expect(seen.slice(2)).toEqual([rows, 1, rows, 1]);
      // Of outputs 6 and targets 1, without the constant of the density.
      const density = gaussian()
        .nll(tf.fill([rows, 1], 6), tf.ones([rows, 1]))
        .dataSync()[0]!;
      expect(dense.nll).toBeCloseTo(density, 5);
      expect(dense.accuracy).toBeUndefined();
    },
  );

  it("leave no tensors", async () => {
    const own = read([1, 2, 0, 3]);
    const given = problem(x, tf.ones([3, 2]), gaussian());
    await expectNoLeak(async () => {
      await measureBoth(own, own, own, given, (y) => y);
    }, 1);
  });
});

describe("a model that is written", () => {
  const at = (name: string): string => join(folder, name);
  const written = async (
    name: string,
    own: ReadModel,
    made: unknown = own,
    structured = false,
  ): Promise<string> => {
    await mkdir(at(name));
    return writeModel(at(name), own, made as Network, structured);
  };

  it("is an ONNX file of any batch, and its weights packed", async () => {
    const sum: Apply = (p, s, x) => tf.add(tf.matMul(x as tf.Tensor2D, p.w), s.by);
    expect(await written("any", read([1, 0, -0, 3], {}, sum))).toBe("model.onnx");
    const { model, params, state } = await fromOnnx(at("any/model.onnx"), { anyBatch: true });
    expect(model.inputs).toMatchObject([{ name: "input", dtype: "float32" }]);
    const [batch, ...shape] = model.inputs[0]?.shape ?? [];
    expect([typeof batch, shape]).toEqual(["string", [2]]);
    expect(model.outputs.map(({ name }) => name)).toEqual(["output"]);
    const output = model.apply(params, state, tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2])).output;
    expect([...output.dataSync()]).toEqual([3, 8, 5, 14, 7, 20]);
    const like = { params: { w: tf.zeros([2, 2]) }, state: { by: tf.scalar(0) } };
    const packed = decodeSparse(await readFile(at("any/weights.safetensors")), like);
    expect([...packed.params.w.dataSync()].map(Math.abs)).toEqual([1, 0, 0, 3]);
    expect([...packed.state.by.dataSync()]).toEqual([2]);
  });

  it("has the batch that the file had, or one example where its ops ask for a number", async () => {
    const shapeOf = async (name: string) =>
      (await fromOnnx(at(`${name}/model.onnx`), { anyBatch: true })).model.inputs[0]?.shape;
    await written("four", read([1, 2], { fixedBatch: 4 }));
    expect(await shapeOf("four")).toEqual([4, 2]);
    const mean: Apply = (p, s, x) => tf.sub(product(p, s, x), tf.mean(product(p, s, x), 0, true));
    await written("mean", read([1, 2], {}, mean));
    expect(await shapeOf("mean")).toEqual([1, 2]);
    const broken: Apply = () => {
      throw new RangeError("of the model");
    };
    await expect(written("broken", read([1, 2], {}, broken))).rejects.toThrow("of the model");
  });

  const layersModel = (units: number): tf.LayersModel => {
    const { layers } = tf;
    return tf.sequential({
      name: "net",
      layers: [
        layers.dense({ units, inputShape: [2], name: "a", biasInitializer: "ones" }),
        layers.dense({ units: 1, name: "b" }),
      ],
    });
  };
  const asRead = (net: tf.LayersModel): ReadModel =>
    read([1, 2], { ...(fromLayersModel(net) as object), kind: "layers", layersModel: net });

  it("is a layers model with the new weights, or a smaller one where it is structured", async () => {
    const zeroed = fromLayersModel(layersModel(3)).params;
    const kernel = tf.zeros([2, 3]);
    const masked = {
      ...asRead(layersModel(3)),
      params: { ...zeroed, a: { ...zeroed["a"], kernel } },
    };
    expect(await written("plain", asRead(layersModel(3)), masked)).toBe("model.json");
    const plain = await tf.loadLayersModel(fileHandler(at("plain/model.json")));
    expect([...plain.getWeights()[0]!.dataSync()]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(plain.layers.map(({ name }) => name)).toEqual(["a", "b"]);
    const smaller = fromLayersModel(layersModel(2));
    expect(await written("small", asRead(layersModel(3)), smaller, true)).toBe("model.json");
    const small = await tf.loadLayersModel(fileHandler(at("small/model.json")));
    expect(small.layers.map(({ outputShape }) => outputShape)).toEqual([
      [null, 2],
      [null, 1],
    ]);
    expect(small.getWeights().map((w) => [...w.dataSync()])).toEqual(
      Object.values(smaller.params).flatMap(({ kernel: k, bias }) => [
        [...k!.dataSync()],
        [...bias!.dataSync()],
      ]),
    );
  });

  it("is an ONNX file where its layers cannot be smaller, and none where more is wrong", async () => {
    // The same weights for another function.
    const { params, state } = fromLayersModel(layersModel(2));
    const model = {
      apply: (p: typeof params, s: typeof state, x: tf.Tensor) => ({
        output: tf.matMul(x as tf.Tensor2D, p["a"]!["kernel"] as tf.Tensor2D),
        state: s,
      }),
    };
    expect(await written("odd", asRead(layersModel(3)), { model, params, state }, true)).toBe(
      "model.onnx",
    );
    const gone = fromLayersModel(layersModel(2));
    const copy = {
      ...gone,
      params: { ...gone.params, a: { ...gone.params["a"], kernel: tf.ones([2, 2]) } },
    };
    tf.dispose(copy.params.a.kernel);
    await expect(written("gone", asRead(layersModel(3)), copy, true)).rejects.toThrow(/disposed/);
  });

  it("has to be read as it was written, bit by bit", () => {
    const [a, b] = [tf.tensor1d([1, 0, Number.NaN]), tf.tensor1d([2])];
    const same = (found: tf.Tensor[]) => () => checkSame("model.json", [a, b], found);
    expect(same([tf.tensor1d([1, 0, Number.NaN]), b])).not.toThrow();
    for (const found of [
      [a],
      [a, b, b],
      [a, tf.tensor1d([2, 2])],
      [tf.tensor1d([1, 0]), b],
      [tf.tensor1d([1, -0, Number.NaN]), b],
      [tf.tensor1d([1, 0, 3]), b],
      [a, tf.tensor1d([3])],
    ]) {
      expect(same(found)).toThrow(/model.json read again holds other weights than were written/);
    }
  });

  it("has its numbers beside it, for programs", async () => {
    const report = { command: ["m"], likelihood: "gaussian", dense: { nll: 1 } } as never;
    await writeJson(folder, report);
    const text = await readFile(at("report.json"), "utf8");
    expect(JSON.parse(text)).toEqual(report);
    expect(text.split("\n").slice(0, 3)).toEqual(["{", '  "command": [', '    "m"']);
    expect(text.endsWith("}\n")).toBe(true);
  });
});
