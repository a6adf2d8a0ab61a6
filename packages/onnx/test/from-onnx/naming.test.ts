import { describe, expect, it } from "vitest";
import type { FileNode, NodeOrigin } from "../../src/file.ts";
import { isOwnName, parameterOf, pathOf, treeByPath } from "../../src/names.ts";
import { separated } from "../../src/separate.ts";

const nodeOf = (op: string, name = "", origin?: NodeOrigin): FileNode => {
  const node = { op, name, domain: "", inputs: [], outputs: [], attrs: new Map(), captured: [] };
  return origin === undefined ? node : { ...node, origin };
};

describe("the name of a weight that the exporter numbered", () => {
  it.each([
    ["Add", ["bias", "bias", "add_2"]],
    ["BatchNormalization", ["input", "weight", "bias", "running_mean", "running_var"]],
    ["Conv", ["input", "weight", "bias", "conv_3"]],
    ["ConvTranspose", ["input", "weight", "bias"]],
    ["GRU", ["input", "weight_ih", "weight_hh", "bias", "gru_4"]],
    ["Gather", ["weight", "gather_1"]],
    ["Gemm", ["weight", "weight", "bias"]],
    ["LSTM", ["input", "weight_ih", "weight_hh", "bias", "lengths", "hidden", "cell", "peepholes"]],
    ["LayerNormalization", ["input", "weight", "bias"]],
    ["MatMul", ["weight", "weight"]],
    ["Mul", ["weight", "weight"]],
    ["PRelu", ["input", "weight"]],
    ["RNN", ["input", "weight_ih", "weight_hh", "bias"]],
    ["Odd", ["odd_0", "odd_1"]],
  ])("is that of its role in %s", (op, roles) => {
    for (const [slot, role] of roles.entries()) {
      expect(pathOf("onnx::1", nodeOf(op), slot)).toEqual([role]);
      const inside = nodeOf(op, `/encoder/layers.0/linear1/${op}`);
      expect(pathOf("42", inside, slot)).toEqual(["encoder", "layers", "0", "linear1", role]);
      // A child of a list of modules is called after its parent.
      const child = nodeOf(op, `/down1/down1.0/${op}`);
      expect(pathOf("/down1/w", child, slot)).toEqual(["down1", "0", role]);
    }
  });

  it("is its own where it has one, cut at dots and slashes", () => {
    const node = nodeOf("Conv", "/a/Conv");
    expect(pathOf("layers.0.weight", node, 1)).toEqual(["layers", "0", "weight"]);
    expect(pathOf("a/b.c", node, 1)).toEqual(["a", "b", "c"]);
    expect(pathOf("a..b c", node, 1)).toEqual(["a", "b_c"]);
    expect(pathOf("a.__proto__-b.__proto__", node, 1)).toEqual(["a", "__proto__-b", "_proto_"]);
    expect(pathOf("42", undefined, 1)).toEqual(["42"]);
    const origin = { modules: [], weights: [], statistics: [] };
    const names = ["w.1", "onnx::w", "/w", "42", "val_7", "val_7x", "val_"];
    expect(names.map((name) => isOwnName(name, nodeOf("Conv")))).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    const noted = nodeOf("Conv", "", origin);
    expect(names.map((name) => isOwnName(name, noted))).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it("is that of PyTorch's parameter where the exporter notes it", () => {
    const modules = ["", "encoder", "encoder.layers.0"];
    const path = (op: string, slot: number, weights: string[], statistics: string[] = []) =>
      pathOf("val_1", nodeOf(op, "", { modules, weights, statistics }), slot).join("/");
    const pair = ["encoder_layers_0_weight", "encoder_layers_0_bias"];
    expect(path("Gemm", 1, pair)).toBe("encoder/layers/0/weight");
    expect(path("Gemm", 2, pair)).toBe("encoder/layers/0/bias");
    // The innermost module whose name the parameter begins with.
    expect(path("Gemm", 1, ["encoder_weight", "encoder_bias"])).toBe("encoder/weight");
    expect(path("Gemm", 1, ["position_weight", "position_bias"])).toBe("position_weight");
    expect(path("Gemm", 1, ["encoder_out_proj_weight", "encoder_bias"])).toBe(
      "encoder/out_proj/weight",
    );
    // The only one, whatever its end; of two none.
    expect(path("Div", 1, ["encoder_scale"])).toBe("encoder/scale");
    expect(path("Div", 1, [], ["encoder_scale"])).toBe("encoder/scale");
    expect(path("Div", 1, ["encoder_scale", "encoder_shift"])).toBe("encoder/layers/0/div_1");
    expect(path("BatchNormalization", 3, pair, ["encoder_layers_0_running_mean"])).toBe(
      "encoder/layers/0/running_mean",
    );
    expect(path("LSTM", 1, ["encoder_weight_ih_l0"])).toBe("encoder/layers/0/weight_ih");
    expect(parameterOf(nodeOf("Gemm"), 1)).toBeUndefined();
    const cell = ["rnn_weight_hh_l0_reverse", "rnn_weight_ih_l10"];
    const origin = { modules, weights: cell, statistics: [] };
    expect(parameterOf(nodeOf("Gemm", "", origin), 1)).toBe("rnn_weight_hh_l0_reverse");
  });

  it("is `value` where there is nothing to call it", () => {
    expect(treeByPath([{ path: [], leaf: 1 }])).toEqual({ value: 1 });
    const at = (...paths: string[]) =>
      treeByPath(paths.map((path, leaf) => ({ path: path.split("."), leaf })));
    expect(at("a.b.c", "a.b", "a")).toEqual({ a: { b: { c: 0 }, b_1: 1 }, a_1: 2 });
    expect(at("a", "a.b", "a.value")).toEqual({ a: { value: 0, b: 1, value_1: 2 } });
  });
});

describe("weights that PyTorch's newer exporter writes once", () => {
  const origin = (...weights: string[]) => ({ modules: [""], weights, statistics: [] });
  const node = (name: string, inputs: string[], noted?: NodeOrigin): FileNode => ({
    ...nodeOf("Add", name, noted),
    inputs,
  });
  const stored = {
    shape: [2],
    dtype: "float32",
    data: new Float32Array(2),
    wide: false,
    element: 1,
  } as const;
  const file = (nodes: FileNode[], dtype: "float32" | "int32" = "float32") => ({
    producer: "pytorch",
    opsets: new Map(),
    inputs: [],
    outputs: [],
    elements: new Map<string, number>(),
    initializers: new Map([["a_bias", { ...stored, dtype }]]),
    nodes,
  });
  const nodes = [
    node("one", ["x", "a_bias"], origin("a_bias")),
    node("two", ["a_bias", "x"], origin("b_bias")),
    node("three", ["x", "a_bias"], origin("b_bias")),
    node("four", ["x", "a_bias"], origin("c_bias", "c_weight")),
  ];
  const inputsOf = (list: readonly FileNode[]) => list.map(({ inputs }) => inputs.join(" "));

  it("are one each again, by the parameters that the notes name", () => {
    for (const tied of ["auto", "separate"] as const) {
      const { nodes: after, copies } = separated(file(nodes), tied);
      expect(inputsOf(after)).toEqual([
        "x a_bias",
        "a_bias::b_bias x",
        "x a_bias::b_bias",
        "x a_bias::c_bias",
      ]);
      expect(copies).toEqual([
        { source: "a_bias", name: "a_bias::b_bias" },
        { source: "a_bias", name: "a_bias::c_bias" },
      ]);
    }
    // Where none of them has the name of the tensor, the first keeps it.
    const others = separated(file(nodes.slice(1)), "auto");
    expect(inputsOf(others.nodes)).toEqual(["a_bias x", "x a_bias", "x a_bias::c_bias"]);
  });

  it("stay one where that is wanted, or nothing is noted, or they are no floats", () => {
    const unchanged = (given: ReturnType<typeof file>, tied: "auto" | "keep") => {
      const { nodes: after, copies } = separated(given, tied);
      expect([inputsOf(after), copies]).toEqual([inputsOf(given.nodes), []]);
    };
    unchanged(file(nodes), "keep");
    unchanged(file(nodes.map(({ origin: _, ...rest }) => rest)), "auto");
    unchanged(file(nodes, "int32"), "auto");
    unchanged(file(nodes.slice(0, 1)), "auto");
    unchanged(file([node("one", ["x", "a_bias"]), nodes[0]!]), "auto");
  });
});
