import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spec, trace } from "@legendre/core-tensor";
import { fileHandler } from "@legendre/core-tensor/io";
import { toOnnx } from "@legendre/onnx";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closed, readModel } from "../../src/cli/read-model.ts";

let folder = "";
const path = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fishleg-models-"));
});
afterAll(() => rm(folder, { recursive: true }));

const { layers } = tf;
type Input = tf.SymbolicTensor;
const save = async (name: string, net: tf.LayersModel) => {
  await net.save(fileHandler(path(`${name}/model.json`)));
  return readModel(path(`${name}/model.json`));
};
const apart = (inputs: number, outputs: number): tf.LayersModel => {
  const all = Array.from({ length: inputs }, () => tf.input({ shape: [2] }));
  const at = (inputs === 1 ? all[0] : layers.add().apply(all)) as Input;
  const made = Array.from({ length: outputs }, () => layers.dense({ units: 1 }).apply(at) as Input);
  return tf.model({ inputs: all, outputs: made });
};

type Shape = [number, ...number[]];
const onnx = async (
  f: (...x: never[]) => tf.Tensor | tf.Tensor[],
  shapes: Shape[],
  {
    dtype = "float32" as "float32" | "int32" | "bool",
    other = undefined as Shape[] | undefined,
  } = {},
) => {
  const of = (all: Shape[]) =>
    trace(f as never, ...(all.map((shape) => spec(shape, dtype)) as never[]));
  const more = other === undefined ? {} : { anyBatch: of(other) };
  await writeFile(path("net.onnx"), await toOnnx(of(shapes), more));
  return readModel(path("net.onnx"));
};

describe("a model that is read", () => {
  it("is one of layers, its sizes open where they are", async () => {
    const net = tf.sequential({
      layers: [
        layers.conv2d({ filters: 3, kernelSize: 1, inputShape: [4, null, 2], name: "c" }),
        layers.batchNormalization({ name: "n" }),
      ],
    });
    const read = await save("open", net);
    const { kind, inputShape, inputType, fixedBatch } = read;
    expect({ kind, inputShape, inputType, fixedBatch }).toEqual({
      kind: "layers",
      inputShape: [4, null, 2],
      inputType: "float32",
      fixedBatch: undefined,
    });
    expect([Object.keys(read.params), Object.keys(read.state)]).toEqual([["c", "n"], ["n"]]);
    expect(read.layersModel?.layers.map(({ name }) => name)).toEqual(["c", "n"]);
    expect(closed(read, [4, 5, 2])).toEqual({ ...read, inputShape: [4, 5, 2] });
    const x = tf.ones([2, 4, 5, 2]);
    const { output } = read.model.apply(read.params, read.state, x);
    expect([...output.dataSync()]).toEqual([...(net.predict(x) as tf.Tensor).dataSync()]);
  });

  it("is an ONNX file of any batch, or of the one that it has", async () => {
    const f = (x: tf.Tensor) => tf.mul(x, 2);
    expect(await onnx(f, [[4, 3]])).toMatchObject({
      kind: "onnx",
      layersModel: undefined,
      inputShape: [3],
      inputType: "float32",
      fixedBatch: 4,
    });
    expect(await onnx(f, [[1, 3, 2]], { dtype: "int32", other: [[2, 3, 2]] })).toMatchObject({
      inputShape: [3, 2],
      inputType: "int32",
      fixedBatch: undefined,
    });
  });

  it("has one input and one output", async () => {
    const message = (inputs: number, outputs: number) =>
      `has ${inputs} inputs and ${outputs} outputs, the command line takes models of one each`;
    await expect(save("inputs", apart(2, 1))).rejects.toThrow(message(2, 1));
    await expect(save("outputs", apart(1, 2))).rejects.toThrow(message(1, 2));
    expect((await save("one", apart(1, 1))).inputShape).toEqual([2]);
    const both = (x: tf.Tensor, y: tf.Tensor) => tf.add(x, y);
    await expect(
      onnx(both, [
        [1, 2],
        [1, 2],
      ]),
    ).rejects.toThrow(message(2, 1));
    const two = (x: tf.Tensor) => [tf.exp(x), tf.log(x)];
    await expect(onnx(two, [[1, 2]])).rejects.toThrow(message(1, 2));
  });

  it("takes numbers of a known shape", async () => {
    await expect(onnx((x: tf.Tensor) => tf.exp(x), [[3]])).rejects.toThrow(
      /net.onnx does not say how many axes its input has; export it with the shape of an example/,
    );
    const flags = onnx((x: tf.Tensor) => tf.logicalNot(x), [[1, 2]], { dtype: "bool" });
    await expect(flags).rejects.toThrow(
      /net.onnx takes bool values, the command line gives float32 and int32 ones/,
    );
  });

  it("is a file of one of both kinds", async () => {
    for (const name of ["net.h5", "onnx", "model.json.gz"]) {
      await expect(readModel(path(name))).rejects.toThrow(
        `${path(name)} is neither a model.json nor an .onnx file; give the path of one`,
      );
    }
    await writeFile(path("graph.json"), JSON.stringify({ modelTopology: { node: [] } }));
    await expect(readModel(path("graph.json"))).rejects.toThrow(
      /graph.json is no layers model that tfjs can build \(.*a GraphModel has no layers/s,
    );
    await expect(readModel(path("none.json"))).rejects.toThrow(/^fileHandler/);
  });
});
