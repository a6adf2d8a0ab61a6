import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  batches,
  grad,
  isLegendreError,
  random,
  spec,
  trace,
  treeLeaves,
  treePaths,
} from "@legendre/core-tensor";
import { recalibrate } from "@legendre/core-tensor/nn";
import { treeStructure } from "@legendre/core-tensor/tree";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import {
  create,
  fromBinary,
  toBinary,
} from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  StringStringEntryProtoSchema,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import { fromOnnx, type OnnxTree, toOnnx } from "../../src/index.ts";
import { parameterOf, pathOf, treeByPath } from "../../src/names.ts";
import { expectedOf, fixture, fixtureBytes, port } from "./fixtures.ts";

/** A fixture with something changed. */
function changed(name: string, change: (model: ModelProto) => void): Uint8Array {
  const model = fromBinary(ModelProtoSchema, fixtureBytes(name));
  change(model);
  return toBinary(ModelProtoSchema, model);
}

const nodesOf = (model: ModelProto): NodeProto[] => model.graph?.node ?? [];

const folder = mkdtempSync(join(tmpdir(), "from-onnx-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("names", () => {
  it("are those of the file, or follow the node where the exporter numbered the weight", async () => {
    const { params, state } = await fromOnnx(fixture("encoder.onnx"));
    const paths = treePaths(treeStructure(params));
    expect(paths).toContain("encoder.layers.1.linear1.weight");
    expect(paths).toContain("last.self_attn.out_proj.bias");
    expect(paths).toContain("position");
    expect(paths.join(" ")).not.toMatch(/::/);
    expect(state).toEqual({});
  });

  it("get a number where they are taken, and make room for what lies below them", () => {
    const at = (...paths: string[]) =>
      treeByPath(paths.map((path, leaf) => ({ path: path.split("."), leaf })));
    expect(at("a", "a.b", "a.b", "c")).toEqual({ a: { value: 0, b: 1, b_1: 2 }, c: 3 });
    expect(at("a.b", "a", "a")).toEqual({ a: { b: 0 }, a_1: 1, a_2: 2 });
  });

  it("make one leaf of each bias that was 0 at export, unless they are to be tied", async () => {
    const count = async (tied: "auto" | "keep" | "separate") =>
      treeLeaves((await fromOnnx(fixture("encoder.onnx"), { tied })).params).length;
    expect(await count("auto")).toBe((await count("keep")) + 4);
    expect(await count("separate")).toBe(await count("auto"));
  });
});

describe("files of the exporter by torch.export", () => {
  const pathsOf = (params: OnnxTree): string[] => treePaths(treeStructure(params));

  it("have the names of parameters for what was folded, and no constants among the weights", async () => {
    const encoder = pathsOf((await fromOnnx(fixture("encoder-dynamo.onnx"))).params);
    expect(encoder).toContain("encoder.layers.1.self_attn.in_proj_weight");
    expect(encoder).toContain("encoder.layers.0.linear1.weight");
    const recurrent = pathsOf((await fromOnnx(fixture("recurrent-dynamo.onnx"))).params);
    expect(recurrent).toContain("lstm.weight_hh_1");
    expect(recurrent).toContain("rnn.weight_hh_l0");
    const mobile = pathsOf((await fromOnnx(fixture("mobile-dynamo.onnx"))).params);
    expect(mobile.filter((path) => path.startsWith("norm"))).toEqual(["norm.bias", "norm.weight"]);
    expect([...encoder, ...recurrent, ...mobile].join(" ")).not.toMatch(/val_/);
  });

  it("have a leaf for each parameter that was equal to another, unless they are to be tied", async () => {
    const { params } = await fromOnnx(fixture("encoder-dynamo.onnx"));
    const own = pathsOf(params).filter((path) => path.endsWith("in_proj_bias"));
    expect(own).toHaveLength(3);
    const kept = pathsOf((await fromOnnx(fixture("encoder-dynamo.onnx"), { tied: "keep" })).params);
    expect(kept.filter((path) => path.endsWith("in_proj_bias"))).toHaveLength(1);
  });

  it("tell weights from biases by the end of their names", () => {
    const node = {
      op: "Gemm",
      domain: "",
      name: "",
      inputs: [],
      outputs: [],
      attrs: new Map(),
      captured: [],
    };
    const weights = ["bias_net_weight", "bias_net_bias"];
    const origin = { modules: ["", "bias_net"], weights, statistics: [] };
    expect(parameterOf({ ...node, origin }, 1)).toBe("bias_net_weight");
    expect(parameterOf({ ...node, origin }, 2)).toBe("bias_net_bias");
    expect(pathOf("val_3", { ...node, origin }, 2)).toEqual(["bias_net", "bias"]);
    // The only one that the call reads, whatever the role.
    const one = { ...origin, weights: [], statistics: ["net_scale"] };
    expect(parameterOf({ ...node, op: "Div", origin: one }, 1)).toBe("net_scale");
    const two = { ...one, statistics: ["net_scale", "net_shift"] };
    expect(parameterOf({ ...node, op: "Div", origin: two }, 1)).toBeUndefined();
    const cell = { ...origin, weights: ["rnn_weight_hh_l0_reverse", "rnn_bias_hh_l0_reverse"] };
    expect(parameterOf({ ...node, origin: cell }, 2)).toBe("rnn_bias_hh_l0_reverse");
  });

  it("keep what several nodes read as one parameter", async () => {
    // The layers of two steps of a sequence say the same parameter.
    const { params } = await fromOnnx(fixture("recurrent-dynamo.onnx"), { tied: "separate" });
    expect(pathsOf(params).filter((path) => path.startsWith("rnn.weight"))).toHaveLength(2);
  });

  it("have numbers in place of names where the notes are gone", async () => {
    const bare = changed("encoder-dynamo.onnx", (model) => {
      for (const node of nodesOf(model)) node.metadataProps = [];
    });
    const { model, params, state } = await fromOnnx(bare);
    expect(pathsOf(params).some((path) => /^val_\d+$/.test(path))).toBe(true);
    const expected = expectedOf("encoder");
    const x = [expected("input.0"), expected("input.1")];
    expectAllClose(model.apply(params, state, x as never).output, expected("output"));
  });

  it("keep tensors that the code makes, and initial states, out of training", async () => {
    const odd = changed("recurrent-dynamo.onnx", (model) => {
      // As a net with a fixed batch has them: folded, and read by the layer itself.
      const { graph } = model;
      const lstm = nodesOf(model).find(({ opType }) => opType === "LSTM")!;
      const bias = graph?.initializer.find(({ name }) => name === lstm.input[3]);
      for (const [slot, name] of [
        [5, "val_9001"],
        [6, "zeros_9002"],
      ] as const) {
        const rawData = new Uint8Array(4 * 2 * 2 * 5);
        graph?.initializer.push({ ...bias!, name, dims: [2n, 2n, 5n], rawData });
        lstm.input[slot] = name;
      }
    });
    const { params, model, state } = await fromOnnx(odd);
    expect(pathsOf(params)).toEqual(
      pathsOf((await fromOnnx(fixture("recurrent-dynamo.onnx"))).params),
    );
    const expected = expectedOf("recurrent");
    expectAllClose(model.apply(params, state, expected("input.0")).output, expected("output"));
  });
});

describe("options", () => {
  it("leave weights out of training", async () => {
    const { params, state } = await fromOnnx(fixture("cnn.onnx"), {
      trainable: (path) => path.startsWith("fc."),
    });
    expect(treePaths(treeStructure(params))).toEqual(["fc.bias", "fc.weight"]);
    expect(treePaths(treeStructure(state))).toContain("conv1.weight");
    expect(treePaths(treeStructure(state))).toContain("bn1.running_mean");
  });

  it("take any batch where the file fixes it", async () => {
    const fixed = changed("cnn.onnx", (model) => {
      const type = model.graph?.input[0]?.type?.value;
      const dim = type?.case === "tensorType" ? type.value.shape?.dim[0] : undefined;
      if (dim !== undefined) dim.value = { case: "dimValue", value: 4n };
    });
    const x = tf.slice(expectedOf("cnn")("input.0"), 0, 2);
    const strict = await fromOnnx(fixed);
    expect(() => strict.model.apply(strict.params, strict.state, x)).toThrow(
      /4, 2, 15, 12|expected/,
    );
    const free = await fromOnnx(fixed, { anyBatch: true });
    const { output } = free.model.apply(free.params, free.state, x);
    expectAllClose(output, tf.slice(expectedOf("cnn")("output"), 0, 2));
  });

  it("add ops of the caller", async () => {
    const odd = changed("mlp.onnx", (model) => {
      for (const node of nodesOf(model)) if (node.opType === "Tanh") node.opType = "MyTanh";
    });
    const { model, params, state } = await fromOnnx(odd, {
      ops: { MyTanh: (call) => tf.tanh(call.tensor(0)) },
    });
    const expected = expectedOf("mlp");
    expectAllClose(model.apply(params, state, expected("input.0")).output, expected("output"));
  });

  it("compute what shapes determine once for each of the last eight shapes", async () => {
    const graph = create(GraphProtoSchema, {
      node: [
        create(NodeProtoSchema, { opType: "Shape", input: ["x"], output: ["shape"] }),
        create(NodeProtoSchema, { opType: "Counted", input: ["shape"], output: ["y"] }),
      ],
      input: [port("x", ["n", 2])],
      output: [port("y", [])],
    });
    const opsetImport = [create(OperatorSetIdProtoSchema, { domain: "", version: 17n })];
    const file = toBinary(
      ModelProtoSchema,
      create(ModelProtoSchema, { irVersion: 8n, opsetImport, graph }),
    );
    let counted = 0;
    const { model, params, state } = await fromOnnx(file, {
      ops: {
        Counted: (call) => {
          counted += 1;
          return tf.add(call.tensor(0), 1);
        },
      },
    });
    const callsOf = (rows: number): number => {
      counted = 0;
      const { output } = model.apply(params, state, tf.zeros([rows, 2]));
      expectAllClose(output as tf.Tensor, tf.tensor1d([rows + 1, 3], "int32"));
      return counted;
    };
    const shapes = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(shapes.map(callsOf)).toEqual(shapes.map(() => 1));
    expect(shapes.map(callsOf)).toEqual(shapes.map(() => 0));
    // The ninth takes the place of the one that was asked for longest ago.
    expect([1, 9, 1, 2, 3].map(callsOf)).toEqual([0, 1, 0, 1, 1]);
  });

  it.each([
    [{ trianable: () => true }, /unknown option "trianable".*"trainable"/],
    [{ tied: "none" }, /tied must be one of/],
    [{ trainable: 3 }, /trainable must be a function/],
  ])("are checked: %o", async (options, message) => {
    await expect(fromOnnx(fixture("mlp.onnx"), options as never)).rejects.toThrow(message);
  });
});

describe("errors", () => {
  it("name all unknown ops at once, with how many nodes each", async () => {
    const odd = changed("encoder.onnx", (model) => {
      for (const node of nodesOf(model)) {
        if (node.opType === "Softmax") node.opType = "Sofmax";
        if (node.opType === "LayerNormalization") node.domain = "com.example";
      }
    });
    await expect(fromOnnx(odd)).rejects.toMatchObject({
      code: "option",
      message: expect.stringMatching(
        /Sofmax \(3 nodes\), com.example:LayerNormalization \(6 nodes\)|LayerNormalization \(6 nodes\), Sofmax \(3 nodes\)/,
      ),
      details: { ops: { Sofmax: 3, "com.example:LayerNormalization": 6 } },
    });
  });

  it("name the node that an argument does not suit", async () => {
    const { model, params, state } = await fromOnnx(fixture("mlp.onnx"));
    expect(() => model.apply(params, state, tf.ones([2, 7]))).toThrow(/input0.*shape \[2, 7\]/);
    expect(() => model.apply(params, state, tf.ones([2, 6], "int32"))).toThrow(
      /is int32, the model takes float32/,
    );
    expect(() => model.apply({}, state, tf.ones([2, 6]))).toThrow(/params has 0 leaves/);
    expect(() => model.init(random.key(0), [7])).toThrow(/inputShape is \[7\]/);
  });

  it("say that whole numbers are too large", async () => {
    const large = changed("encoder.onnx", (model) => {
      const equal = nodesOf(model).find(({ opType }) => opType === "Equal");
      const source = nodesOf(model).find(({ output }) => output[0] === equal?.input[1]);
      const tensor = source?.attribute[0]?.t;
      if (tensor !== undefined)
        tensor.rawData = new Uint8Array(new BigInt64Array([2n ** 40n]).buffer);
    });
    const { model, params, state } = await fromOnnx<OnnxTree, OnnxTree, tf.Tensor[]>(large);
    const expected = expectedOf("encoder");
    expect(() => model.apply(params, state, [expected("input.0"), expected("input.1")])).toThrow(
      expect.objectContaining({ code: "data", message: expect.stringMatching(/beyond 32 bits/) }),
    );
  });
});

describe("tensors outside of the file", () => {
  const data = fixtureBytes("mlp.onnx");
  /** The MLP with its first weight in another file. */
  function apart(location: string): { bytes: Uint8Array; weight: Uint8Array } {
    let weight = new Uint8Array();
    const bytes = changed("mlp.onnx", (model) => {
      const tensor = model.graph?.initializer.find(({ name }) => name === "layers.0.weight");
      if (tensor === undefined) throw new Error("the fixture has no layers.0.weight");
      weight = new Uint8Array(tensor.rawData);
      tensor.rawData = new Uint8Array();
      tensor.dataLocation = 1;
      const entry = (key: string, value: string) =>
        create(StringStringEntryProtoSchema, { key, value });
      tensor.externalData = [
        entry("location", location),
        entry("offset", "8"),
        entry("length", `${weight.length}`),
      ];
    });
    return { bytes, weight };
  }
  const withHead = (weight: Uint8Array): Uint8Array =>
    Uint8Array.from([...new Uint8Array(8), ...weight]);
  const first = (tree: OnnxTree): number[] => [
    ...(treeLeaves<tf.Tensor>(tree)[1] as tf.Tensor).dataSync(),
  ];

  it("are read from the folder of the model, or from what the caller gives", async () => {
    const { bytes, weight } = apart("weights.bin");
    const path = join(folder, "mlp.onnx");
    writeFileSync(path, bytes);
    writeFileSync(join(folder, "weights.bin"), withHead(weight));
    const expected = first((await fromOnnx(data)).params);
    expect(first((await fromOnnx(path)).params)).toEqual(expected);
    const given = await fromOnnx(bytes, { externalData: () => withHead(weight) });
    expect(first(given.params)).toEqual(expected);
    await expect(fromOnnx(bytes)).rejects.toThrow(/weights.bin.*pass externalData/);
    await expect(fromOnnx(bytes, { externalData: () => weight })).rejects.toThrow(/cut off/);
    writeFileSync(join(folder, "weights.bin"), weight);
    await expect(fromOnnx(path)).rejects.toThrow(/cut off/);
  });

  it.each(["../secret", "/etc/passwd", "a/../../b", "C:\\secret", "a\0b", ""])(
    "are refused at %o",
    async (location) => {
      const path = join(folder, "evil.onnx");
      writeFileSync(path, apart(location).bytes);
      await expect(fromOnnx(path)).rejects.toMatchObject({
        code: "data",
        message: expect.stringMatching(/refused/),
      });
    },
  );

  it("are refused behind a link out of the folder", async () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    const { bytes, weight } = apart("link.bin");
    writeFileSync(join(outside, "w.bin"), withHead(weight));
    symlinkSync(join(outside, "w.bin"), join(folder, "link.bin"));
    writeFileSync(join(folder, "link.onnx"), bytes);
    await expect(fromOnnx(join(folder, "link.onnx"))).rejects.toThrow(
      /link out of the folder.*refused/,
    );
    rmSync(outside, { recursive: true });
  });
});

describe("damaged files", () => {
  const whole = fixtureBytes("mlp.onnx");
  const cnn = fixtureBytes("cnn.onnx");
  const expected = expectedOf("cnn");

  it.each([
    ["nothing", new Uint8Array()],
    ["a text", new TextEncoder().encode("this is not a model")],
    ["half a file", whole.subarray(0, whole.length / 2)],
  ])("raise code data: %s", async (_, bytes) => {
    await expect(fromOnnx(bytes)).rejects.toMatchObject({ code: "data" });
  });

  it("raise code data: a file that is not there", async () => {
    await expect(fromOnnx(join(folder, "none.onnx"))).rejects.toMatchObject({ code: "data" });
  });

  it("raise code data: a circle of nodes, a value made twice, a value never made", async () => {
    const circle = changed("mlp.onnx", (model) => {
      const node = nodesOf(model)[0] as NodeProto;
      node.input[0] = nodesOf(model).at(-1)?.output[0] as string;
    });
    await expect(fromOnnx(circle)).rejects.toThrow(/needs its own result/);
    const twice = changed("mlp.onnx", (model) => {
      nodesOf(model).push(create(NodeProtoSchema, { ...(nodesOf(model)[0] as NodeProto) }));
    });
    await expect(fromOnnx(twice)).rejects.toThrow(/made twice/);
    const never = changed("mlp.onnx", (model) => {
      (nodesOf(model)[0] as NodeProto).input[0] = "nobody";
    });
    await expect(fromOnnx(never)).rejects.toThrow(/"nobody", which nothing makes/);
  });

  // Whatever the bytes: an error of ours or a model, soon, and nothing larger than the file asks of it.
  it.each([
    ["mlp", whole],
    ["cnn", cnn],
    ["encoder", fixtureBytes("encoder.onnx")],
  ])(
    "raise nothing but errors of ours: thousands of mutations of %s",
    async (name, bytes) => {
      const mutation = fc.record({
        at: fc.nat(bytes.length - 1),
        value: fc.nat(255),
        kind: fc.constantFrom("set", "flip", "cut", "insert"),
      });
      const runs = name === "encoder" ? 300 : 2000;
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          let file = Uint8Array.from(bytes);
          for (const { at, value, kind } of mutations) {
            const place = at % Math.max(1, file.length);
            if (kind === "set") file[place] = value;
            if (kind === "flip") file[place] = (file[place] as number) ^ (1 << (value & 7));
            if (kind === "cut") file = file.slice(0, place);
            if (kind === "insert")
              file = Uint8Array.from([...file.slice(0, place), value, ...file.slice(place)]);
          }
          try {
            const { model, params, state } = await fromOnnx<OnnxTree, OnnxTree, tf.Tensor>(file);
            // Traced, so that no size that the file names is allocated.
            if (name === "cnn")
              trace((p, x) => model.apply(p, state, x).output, params, spec([4, 2, 15, 12]));
            tf.dispose([params, state] as never);
          } catch (error) {
            if (!isLegendreError(error)) throw error;
          }
        }),
        { numRuns: runs, seed: 7 },
      );
      expect(expected("output").shape).toEqual([4, 4]);
    },
    120_000,
  );
});

it("recalibrates running statistics", async () => {
  const { model, params, state } = await fromOnnx<OnnxTree, OnnxTree>(fixture("cnn.onnx"));
  const x = expectedOf("cnn")("input.0");
  const statistics = (tree: OnnxTree) => (tree["bn1"] as OnnxTree)["running_var"] as tf.Tensor;
  const next = await recalibrate(
    model,
    params,
    state,
    batches({ x }, { batchSize: 2, epochs: 1 } as never),
  );
  // Those of all examples at once.
  const whole = model.apply(params, state, x, { training: true, momentum: 0 }).state;
  expectAllClose(statistics(next), statistics(whole));
});

it("differentiates with respect to weights alone where inputs are whole numbers", async () => {
  const { model, params, state } = await fromOnnx<OnnxTree, OnnxTree, tf.Tensor[]>(
    fixture("encoder.onnx"),
  );
  const expected = expectedOf("encoder");
  const x = [expected("input.0"), expected("input.1")];
  const slopes = grad((p: OnnxTree) => tf.sum(model.apply(p, state, x).output) as tf.Scalar)(
    params,
  );
  expect(treePaths(treeStructure(slopes))).toEqual(treePaths(treeStructure(params)));
});

describe("toOnnx with weights", () => {
  const program = trace(
    (p: { w: tf.Tensor }, x: tf.Tensor) => tf.mul(p.w, x),
    { w: spec([2]) },
    spec([2]),
  );

  it.each([
    [{ weights: [{ v: tf.ones([2]) }] }, "structure"],
    [{ weights: [{ w: tf.ones([3]) }] }, "shape"],
    [{ weights: [{ w: tf.ones([2]) }], inputs: ["a", "b"] }, "option"],
    [{ weights: [{ w: tf.ones([2]) }], outputs: [""] }, "option"],
    [{ weigths: [] }, "option"],
  ])("checks what it is given: %#", async (options, code) => {
    await expect(toOnnx(program, options as never)).rejects.toMatchObject({ code });
  });
});
