import { readFile } from "node:fs/promises";
import { random } from "@legendre/core-tensor";
import { encodeOnnxModel, type GraphProto, type ModelProto } from "@legendre/core-tensor/extend";
import { expect, it } from "vitest";
import { applyForms } from "../../src/compress/apply-forms.ts";
import { calibrate } from "../../src/compress/calibration.ts";
import { foldScales } from "../../src/compress/fold-scales.ts";
import { newerOpset } from "../../src/compress/newer-opset.ts";
import { nodeProto, readGraph, tensorProto, valueInfo } from "../../src/compress/onnx-graph.ts";
import { roundRows } from "../../src/compress/rounding.ts";
import { nodeRuntime, type Value } from "../../src/compress/runtime.ts";
import { findSites, rowsOf, type Site } from "../../src/compress/sites.ts";

const host = random.hostRandom(8);
const floats = (...dims: number[]): Value => {
  const size = dims.reduce((a, b) => a * b, 1);
  return {
    type: "float32",
    dims,
    data: Float32Array.from({ length: size }, () => 2 * host.uniform() - 1),
  };
};
const numbers = (size: number, least = -1): Float32Array =>
  Float32Array.from({ length: size }, () => least + 2 * host.uniform());

async function outputsOf(model: Uint8Array, name: string, input: Value): Promise<number[]> {
  const session = await (await nodeRuntime(1)).open(model);
  const outputs = await session.run({ [name]: input });
  await session.release();
  return Object.values(outputs).flatMap(({ data, dims }) => [
    ...dims,
    ...Array.from(data as Float32Array),
  ]);
}

function modelOf(opset: number, graph: Partial<GraphProto>): Uint8Array {
  return encodeOnnxModel({
    irVersion: 6n,
    producerName: "test",
    opsetImport: [{ domain: "", version: BigInt(opset) }],
    graph: {
      name: "g",
      node: [],
      initializer: [],
      input: [],
      output: [],
      sparseInitializer: [],
      ...graph,
    },
  } as ModelProto);
}

const close = (a: readonly number[], b: readonly number[]): void => {
  expect(a).toHaveLength(b.length);
  a.forEach((value, i) => {
    expect(Math.abs(value - (b[i] as number))).toBeLessThan(1e-5 * (1 + Math.abs(b[i] as number)));
  });
};

it.each([
  ["cnn-opset11", [1, 2, 15, 12]],
  ["resnet", [1, 3, 16, 16]],
  ["mobile", [1, 4, 7, 8]],
  ["unet", [1, 2, 8, 12]],
])(
  "gives the same outputs of %s after it was brought to a newer opset and its scales were folded",
  async (name, dims) => {
    const bytes = await readFile(
      new URL(`../../../onnx/test/fixtures/${name}.onnx`, import.meta.url),
    );
    const prepared = foldScales(newerOpset(readGraph(bytes, name)));
    expect(prepared.opset).toBeGreaterThanOrEqual(13);
    const input = floats(...dims);
    close(
      await outputsOf(prepared.bytes, "input0", input),
      await outputsOf(bytes, "input0", input),
    );
  },
);

it("writes the nodes anew that mean something else from opset 13 on", async () => {
  const softmax = ["Softmax", "LogSoftmax", "Hardmax"].flatMap((op) =>
    [1, 2, -2, -1].map((axis) => nodeProto(op, ["x"], [`${op}${axis}`], { axis })),
  );
  const node = [
    ...softmax,
    nodeProto("Softmax", ["x"], ["plain"]),
    nodeProto("Unsqueeze", ["x"], ["wide"], { axes: [0, 4] }),
    nodeProto("Squeeze", ["wide"], ["narrow"], { axes: [0] }),
    nodeProto("Squeeze", ["wide"], ["all"]),
    nodeProto("ReduceSum", ["x"], ["sum"], { axes: [1], keepdims: 0 }),
    nodeProto("ReduceSum", ["x"], ["whole"]),
    nodeProto("Split", ["x"], ["one", "two"], { axis: 2, split: [1, 3] }),
    nodeProto("Dropout", ["one"], ["dropped"]),
  ];
  const names = node.flatMap(({ output }) => output).filter((name) => name !== "wide");
  for (const opset of [11, 12]) {
    const old = modelOf(opset, {
      node,
      input: [valueInfo("x", "FLOAT", [2, 3, 4])],
      output: names.map((name) => valueInfo(name, "FLOAT")),
    });
    const onnx = newerOpset(readGraph(old, "old"));
    expect(onnx.opset).toBe(13);
    const x = floats(2, 3, 4);
    close(await outputsOf(onnx.bytes, "x", x), await outputsOf(old, "x", x));
  }
});

it("folds what scales channels into a convolution, and leaves what does more, or what is read elsewhere", async () => {
  const [channels, size] = [5, 7];
  const constant = (name: string, shape: readonly number[], least?: number) =>
    tensorProto(
      name,
      "FLOAT",
      shape,
      numbers(
        shape.reduce((a, b) => a * b, 1),
        least,
      ),
    );
  const initializer = [
    constant("w", [channels, 3, 3, 3]),
    constant("b", [channels]),
    ...["gain", "shift", "mean"].map((name) => constant(name, [channels])),
    constant("variance", [channels], 0.1),
    constant("half", []),
    constant("flat", [1, channels]),
    tensorProto("sizes", "INT64", [4], BigInt64Array.of(1n, -1n, 1n, 1n)),
    constant("columns", [size - 2]),
  ].map((tensor) =>
    tensor.name === "variance"
      ? tensorProto("variance", "FLOAT", [channels], numbers(channels, 0.2).map(Math.abs))
      : tensor,
  );
  const chain = [
    nodeProto("Reshape", ["flat", "sizes"], ["each"]),
    nodeProto("Conv", ["x", "w", "b"], ["y0"]),
    nodeProto("BatchNormalization", ["y0", "gain", "shift", "mean", "variance"], ["y1"]),
    nodeProto("Mul", ["half", "y1"], ["y2"]),
    nodeProto("Add", ["y2", "each"], ["y3"]),
    // One number a column is no scale of channels.
    nodeProto("Mul", ["y3", "columns"], ["y4"]),
    nodeProto("Conv", ["x", "w"], ["z0"]),
    nodeProto("Mul", ["z0", "half"], ["z1"]),
    nodeProto("Add", ["z0", "z1"], ["z2"]),
  ];
  const model = modelOf(13, {
    node: chain,
    initializer,
    input: [valueInfo("x", "FLOAT", [2, 3, size, size])],
    output: ["y4", "z2"].map((name) => valueInfo(name, "FLOAT")),
  });
  const folded = foldScales(readGraph(model, "model"));
  const ops = folded.graph.node.map(({ opType }) => opType).filter((op) => op !== "Reshape");
  expect(ops).toEqual(["Conv", "Mul", "Conv", "Mul", "Add"]);
  const x = floats(2, 3, size, size);
  close(await outputsOf(folded.bytes, "x", x), await outputsOf(model, "x", x));
});

it("keeps a Clip that does not begin at 0, between numbers of 8 bits too", async () => {
  const scalar = (name: string, value: number) =>
    tensorProto(name, "FLOAT", [], Float32Array.of(value));
  for (const least of [0.5, 0, -0.25]) {
    const model = modelOf(13, {
      node: [
        nodeProto("Conv", ["x", "w"], ["y"]),
        nodeProto("Clip", ["y", "least", "most"], ["z"]),
      ],
      initializer: [
        tensorProto("w", "FLOAT", [16, 4, 3, 3], numbers(576)),
        scalar("least", least),
        scalar("most", 1.5),
      ],
      input: [valueInfo("x", "FLOAT", [1, 4, 8, 8])],
      output: [valueInfo("z", "FLOAT")],
    });
    const onnx = readGraph(model, "model");
    const sites = findSites(onnx);
    const examples = Array.from({ length: 8 }, () => ({ inputs: { x: floats(1, 4, 8, 8) } }));
    const { range, moments } = await calibrate(onnx, sites, examples, await nodeRuntime(1));
    const known = {
      range,
      rounded: (site: Site, bits: 4 | 8) =>
        roundRows(rowsOf(site, onnx), site.outputs, site.inputs, bits, moments(site)),
    };
    const ranged = applyForms(onnx, new Map(sites.map((site) => [site, "static8"])), known);
    const x = floats(1, 4, 8, 8);
    const [a, b] = [await outputsOf(ranged, "x", x), await outputsOf(model, "x", x)];
    const worst = Math.max(...a.map((value, i) => Math.abs(value - (b[i] as number))));
    expect(worst).toBeLessThan(0.2);
    expect(Math.min(...a.slice(4))).toBeGreaterThan(least - 0.02);
  }
});
