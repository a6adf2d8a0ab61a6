import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import {
  create,
  fromBinary,
  toBinary,
} from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  AttributeProtoSchema,
  AttributeProto_AttributeType as Kind,
  type ModelProto,
  ModelProtoSchema,
  SparseTensorProtoSchema,
  StringStringEntryProtoSchema,
  type TensorProto,
  TensorProto_SegmentSchema,
  TensorProto_DataType as Type,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import { type FromOnnxOptions, fromOnnx, type OnnxTree } from "../../src/index.ts";
import { floats } from "./one-node.ts";
import { modelOf, readGraph, type SmallGraph } from "./small-graph.ts";

const graph: SmallGraph = {
  nodes: [{ op: "Add", inputs: ["x", "w"], outputs: ["y"] }],
  inputs: { x: [2] },
  outputs: ["y"],
  stored: { w: floats([3, 5], [2]) },
};
const x = tf.tensor1d([1, 10]) as tf.Tensor;

/** A model that shares nothing with others. */
const copyOf = (small: SmallGraph): ModelProto =>
  fromBinary(ModelProtoSchema, toBinary(ModelProtoSchema, modelOf(small)));

const entriesOf = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([key, value]) => create(StringStringEntryProtoSchema, { key, value }));

/** Reads the file after a change, and applies it. */
async function read(change: (model: ModelProto) => void, options: FromOnnxOptions = {}) {
  const model = copyOf(graph);
  change(model);
  const file = await fromOnnx(toBinary(ModelProtoSchema, model), options);
  return [...(file.model.apply(file.params, file.state, x).output as tf.Tensor).dataSync()];
}
const graphOf = (model: ModelProto) => model.graph as NonNullable<ModelProto["graph"]>;
const weightOf = (model: ModelProto) => graphOf(model).initializer[0] as TensorProto;

describe("a file", () => {
  it.each<readonly [string, (model: ModelProto) => void]>([
    ["as it is", () => {}],
    // Old files name their weights among the inputs, too.
    [
      "weights among the inputs",
      (m) => graphOf(m).input.push({ ...graphOf(m).input[0]!, name: "w" }),
    ],
    ["of op set 7", (m) => Object.assign(m.opsetImport[0]!, { version: 7n })],
    ["of a domain with two names", (m) => Object.assign(m.opsetImport[0]!, { domain: "ai.onnx" })],
    [
      "with a node that nothing reads",
      (m) => graphOf(m).node.unshift({ ...graphOf(m).node[0]!, output: ["z"] }),
    ],
    [
      "with nodes in another order",
      (m) => {
        const [add] = graphOf(m).node;
        const neg = { ...add!, opType: "Neg", name: "n" };
        graphOf(m).node = [
          { ...neg, input: ["b"], output: ["y"] },
          { ...neg, input: ["a"], output: ["b"] },
          { ...add!, output: ["a"] },
        ];
      },
    ],
  ])("is read: %s", async (_, change) => {
    expect(await read(change)).toEqual([4, 15]);
  });

  it.each<readonly [RegExp, (model: ModelProto) => void]>([
    [/it holds no graph/, (m) => Object.assign(m, { graph: undefined })],
    [/it holds no graph/, (m) => graphOf(m).node.splice(0)],
    [/its graph has no output/, (m) => graphOf(m).output.splice(0)],
    [
      /sparse initializers/,
      (m) => Object.assign(graphOf(m), { sparseInitializer: [create(SparseTensorProtoSchema)] }),
    ],
    [/initializer "" has no name of its own/, (m) => Object.assign(weightOf(m), { name: "" })],
    [
      /initializer "w" has no name of its own/,
      (m) => graphOf(m).initializer.push({ ...weightOf(m) }),
    ],
    [
      /it uses opset 6, expected 7 or newer/,
      (m) => Object.assign(m.opsetImport[0]!, { version: 6n }),
    ],
    [/does not say which version of the ONNX ops/, (m) => m.opsetImport.splice(0)],
    [
      /"x" is a value without a type, expected a tensor/,
      (m) => Object.assign(graphOf(m).input[0]!, { type: undefined }),
    ],
    [
      /"w" holds elements of type STRING/,
      (m) => Object.assign(weightOf(m), { dataType: Type.STRING }),
    ],
    [/"w" holds elements of type number 99/, (m) => Object.assign(weightOf(m), { dataType: 99 })],
    [
      /is stored in segments/,
      (m) => Object.assign(weightOf(m), { segment: create(TensorProto_SegmentSchema) }),
    ],
    [/"w" of shape \[2\] has 3 elements, expected 2/, (m) => weightOf(m).floatData.push(7)],
    [
      /"w" of shape \[2\] has 4 bytes, expected 8/,
      (m) => Object.assign(weightOf(m), { floatData: [], rawData: new Uint8Array(4) }),
    ],
    [/"w" of shape \[2\] has 0 bytes, expected 8/, (m) => weightOf(m).floatData.splice(0)],
    [
      /the shape \[-1\], expected at most 16 sizes of a product below 2³¹/,
      (m) => Object.assign(weightOf(m), { dims: [-1n] }),
    ],
    [/the shape \[65536,32768\]/, (m) => Object.assign(weightOf(m), { dims: [65536n, 32768n] })],
    [
      /has the shape \[2(,1){16}\]/,
      (m) => Object.assign(weightOf(m), { dims: [2n, ...new Array<bigint>(16).fill(1n)] }),
    ],
    [
      /the value "w" is made twice/,
      (m) => Object.assign(graphOf(m).node[0]!, { output: ["y", "w"] }),
    ],
    [
      /an output of the graph reads "z", which nothing makes/,
      (m) => Object.assign(graphOf(m).output[0]!, { name: "z" }),
    ],
    [
      /node "y" \(Add\) reads "u", which nothing makes/,
      (m) => Object.assign(graphOf(m).node[0]!, { input: ["x", "u"] }),
    ],
    [
      /the node that makes "y" needs its own result/,
      (m) => Object.assign(graphOf(m).node[0]!, { input: ["x", "y"] }),
    ],
  ])("is refused: %s", async (message, change) => {
    await expect(read(change)).rejects.toMatchObject({
      code: "data",
      message: expect.stringMatching(message),
      details: { file: "the model" },
    });
  });

  it("has sizes that are known, named or neither, and says so of each port", async () => {
    const model = copyOf({ ...graph, inputs: { x: [2, "n", "", "?", -1, 0] } });
    const { model: read } = await fromOnnx(toBinary(ModelProtoSchema, model));
    expect(read.inputs).toEqual([
      { name: "x", dtype: "float32", shape: [2, "n", null, null, null, 0] },
    ]);
    const type = graphOf(model).input[0]?.type?.value;
    if (type?.case !== "tensorType") throw new Error("no tensor");
    delete type.value.shape;
    const open = await fromOnnx(toBinary(ModelProtoSchema, model));
    expect(open.model.inputs[0]?.shape).toBeUndefined();
  });

  it("may hold kinds of attributes that only an op of the caller could know", async () => {
    const seen: unknown[] = [];
    const change = (m: ModelProto) => {
      const node = graphOf(m).node[0]!;
      node.opType = "Mine";
      node.attribute = [
        create(AttributeProtoSchema, { name: "graph", type: Kind.GRAPH }),
        create(AttributeProtoSchema, { name: "none", type: Kind.TENSOR }),
        create(AttributeProtoSchema, { name: "floats", type: Kind.FLOATS, floats: [0.5, 2] }),
      ];
    };
    const ops: FromOnnxOptions["ops"] = {
      Mine: (call) => {
        seen.push(call.ints("floats", []), call.hasAttr("graph"), call.hasAttr("none"));
        expect(() => call.constant("none")).toThrow(/"none" that is not a tensor/);
        expect(() => call.int("graph")).toThrow(/"graph" that is not a number/);
        return tf.clone(call.tensor(0));
      },
    };
    expect(await read(change, { ops })).toEqual([1, 10]);
    expect(seen).toEqual([[0.5, 2], true, true]);
  });

  it("may be deeper than calls may nest", async () => {
    const depth = 20_000;
    const nodes = Array.from({ length: depth }, (_, i) => ({
      op: "Identity",
      inputs: [i === 0 ? "x" : `v${i - 1}`],
      outputs: [`v${i}`],
    })).reverse();
    const deep = await readGraph({ nodes, inputs: { x: [2] }, outputs: [`v${depth - 1}`] });
    expect(deep.params).toEqual({});
  });
});

describe("a tensor in another file", () => {
  const folder = mkdtempSync(join(tmpdir(), "reading-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "model.onnx");
  const content = new Uint8Array(Float32Array.of(100, 3, 5, 7).buffer);
  writeFileSync(join(folder, "w.bin"), content);

  const placed =
    (entries: Readonly<Record<string, string>>) =>
    (model: ModelProto): void => {
      const externalData = entriesOf({ location: "w.bin", ...entries });
      Object.assign(weightOf(model), { floatData: [], dataLocation: 1, externalData });
    };

  it.each<readonly [Readonly<Record<string, string>>, number[] | RegExp]>([
    // From the begin of the file, as long as the tensor is, where nothing is said.
    [{}, [101, 13]],
    [{ offset: "4" }, [4, 15]],
    [{ offset: "8", length: "8" }, [6, 17]],
    [{ offset: "9" }, /"w" ends behind the end of "w.bin"; the file is cut off/],
    [{ length: "4" }, /"w" is kept at 0, 4 bytes long, expected 8 bytes/],
    [{ length: "12" }, /12 bytes long, expected 8/],
    [{ offset: "-4" }, /is kept at -4/],
    [{ offset: "0.5" }, /is kept at 0.5/],
    [{ location: "none.bin" }, /kept in "none.bin", which cannot be read|no file none.bin/],
  ])("at %o", async (entries, expected) => {
    const model = copyOf(graph);
    placed(entries)(model);
    writeFileSync(path, toBinary(ModelProtoSchema, model));
    const ways: readonly (() => Promise<number[]>)[] = [
      async () => {
        const file = await fromOnnx<OnnxTree, OnnxTree>(path);
        return [...file.model.apply(file.params, file.state, x).output.dataSync()];
      },
      () =>
        read(placed(entries), {
          externalData: (name) => {
            if (name !== "w.bin") throw new Error(`no file ${name}`);
            return content;
          },
        }),
    ];
    for (const way of ways) {
      if (expected instanceof RegExp) await expect(way()).rejects.toThrow(expected);
      else expect(await way()).toEqual(expected);
    }
  });

  it("is asked for once a file, by whoever the caller names, also for a model by its path", async () => {
    const model = copyOf({
      ...graph,
      nodes: [...graph.nodes, { op: "Mul", inputs: ["y", "v"], outputs: ["z"] }],
      outputs: ["z"],
      stored: { w: floats([0, 0], [2]), v: floats([0, 0], [2]) },
    });
    for (const tensor of graphOf(model).initializer) {
      const offset = tensor.name === "w" ? "4" : "8";
      const externalData = entriesOf({ location: "other.bin", offset });
      Object.assign(tensor, { floatData: [], dataLocation: 1, externalData });
    }
    const bytes = toBinary(ModelProtoSchema, model);
    writeFileSync(path, bytes);
    for (const given of [bytes, path]) {
      const asked: string[] = [];
      const file = await fromOnnx<OnnxTree, OnnxTree>(given, {
        externalData: async (name) => {
          asked.push(name);
          return content;
        },
      });
      expect(asked).toEqual(["other.bin"]);
      const { output } = file.model.apply(file.params, file.state, x);
      expect([...output.dataSync()]).toEqual([4 * 5, 15 * 7]);
    }
  });
});
