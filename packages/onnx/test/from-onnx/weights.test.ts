import { treePaths } from "@legendre/core-tensor";
import { treeStructure } from "@legendre/core-tensor/tree";
import { describe, expect, it } from "vitest";
import type { TensorProto } from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import type { FromOnnxOptions } from "../../src/index.ts";
import { floats, wholes } from "./one-node.ts";
import { readGraph, type SmallGraph, type Written } from "./small-graph.ts";

/** Paths of the leaves of params and state. */
async function sorted(graph: SmallGraph, options: FromOnnxOptions = {}) {
  const { params, state } = await readGraph(graph, options);
  const [own, kept] = [params, state].map((tree) => treePaths(treeStructure(tree)).sort());
  return { params: own, state: kept };
}
const some = (count = 2) =>
  floats(
    Array.from({ length: count }, (_, i) => i + 0.5),
    [count],
  );
/** One node that reads `x` and these. */
const reading = (
  op: string,
  stored: Readonly<Record<string, TensorProto>>,
  change: Partial<Written> = {},
): SmallGraph => ({
  nodes: [{ op, inputs: ["x", ...Object.keys(stored)], outputs: ["y"], ...change }],
  inputs: { x: [2] },
  outputs: ["y"],
  stored,
});

describe("what an initializer becomes", () => {
  it.each([
    ["Clip", [1, 2], 3],
    ["Dropout", [1], 3],
    ["OneHot", [2], 3],
    ["Pad", [2], 4],
    ["Range", [1, 2], 4],
    ["Resize", [1, 2], 4],
    ["Upsample", [1], 3],
    ["Add", [], 2],
  ])("is a setting of %s or a weight", async (op, settings, count) => {
    const names = Array.from({ length: count - 1 }, (_, i) => `w${i + 1}`);
    const stored = Object.fromEntries(names.map((name) => [name, some()]));
    const weights = names.filter((_, i) => !settings.includes(i + 1));
    expect(await sorted(reading(op, stored))).toEqual({ params: weights, state: [] });
    // One that another op reads too is a weight.
    const both = reading(op, stored);
    const nodes = [...both.nodes, { op: "Sum", inputs: names, outputs: ["z"] }];
    expect(await sorted({ ...both, nodes, outputs: ["y", "z"] })).toMatchObject({ params: names });
  });

  it("is a setting of Range from its first input on", async () => {
    const small = reading("Range", { a: some(), b: some() }, { inputs: ["a", "b", "x"] });
    expect(await sorted(small)).toEqual({ params: [], state: [] });
  });

  it("is state where it is a running statistic", async () => {
    const names = ["scale", "shift", "mean", "variance"];
    const norm = reading(
      "BatchNormalization",
      Object.fromEntries(names.map((name) => [name, some()])),
    );
    expect(await sorted(norm)).toEqual({ params: ["scale", "shift"], state: ["mean", "variance"] });
    const byName = reading("Sum", {
      running_mean: some(),
      "a.running_var": some(),
      not_running_mean: some(),
      running_mean_of: some(),
    });
    expect(await sorted(byName)).toEqual({
      params: ["not_running_mean", "running_mean_of"],
      state: ["a.running_var", "running_mean"],
    });
  });

  it("is a constant where it is a number without a name, whole, or not read", async () => {
    const numbers = { "onnx::a": some(1), "onnx::b": some(2), c: some(1), whole: wholes([1, 2]) };
    const graph = reading("Sum", numbers);
    expect(await sorted(graph)).toEqual({ params: ["c", "sum_2"], state: [] });
    const unread = { ...graph, stored: { ...numbers, unread: some() } };
    expect(await sorted(unread)).toEqual({ params: ["c", "sum_2"], state: [] });
  });

  it("is a constant in our own files where it is numbered and others are not", async () => {
    const stored = { c0: some(), c12: some(), c1x: some() };
    const of = (given: typeof stored | { c0: TensorProto }, producer: string) =>
      sorted({ ...reading("Sum", given), producer });
    expect(await of(stored, "legendre")).toEqual({ params: ["c1x"], state: [] });
    expect(await of(stored, "pytorch")).toEqual({ params: ["c0", "c12", "c1x"], state: [] });
    expect(await of({ c0: some() }, "legendre")).toEqual({ params: ["c0"], state: [] });
  });

  it("is what the caller says of floats, by path and shape", async () => {
    const asked: unknown[] = [];
    const graph = reading("Sum", { "a.w": some(), b: some(3), whole: wholes([1]) });
    const trainable = (path: string, shape: readonly number[]) => {
      asked.push([path, [...shape]]);
      return path === "b";
    };
    expect(await sorted(graph, { trainable })).toEqual({ params: ["b"], state: ["a.w"] });
    expect(asked).toEqual([
      ["a.w", [2]],
      ["b", [3]],
    ]);
  });

  it.each([
    ["auto", floats([3, 3], [2]), 2],
    ["auto", floats([3, 4], [2]), 1],
    ["keep", floats([3, 3], [2]), 1],
    ["separate", floats([3, 4], [2]), 2],
    ["separate", wholes([3, 4]), 0],
  ] as const)("is one leaf or two where a second name is given: %s", async (tied, w, count) => {
    const nodes = [
      { op: "Identity", inputs: ["w"], outputs: ["second"] },
      { op: "Sum", inputs: ["x", "w", "second"], outputs: ["y"] },
    ];
    const graph = { nodes, inputs: { x: [2] }, outputs: ["y"], stored: { w } };
    const names = ["second", "w"].slice(2 - count);
    expect((await sorted(graph, { tied })).params).toEqual(names);
    // As a result it is the tensor itself.
    const shown = { ...graph, outputs: ["y", "second"] };
    expect((await sorted(shown, { tied })).params).toEqual(count === 0 ? [] : ["w"]);
  });
});

describe("what PyTorch's newer exporter computed ahead", () => {
  const noted = (op: string, name: string, call: string, count: number, slot: number) => {
    const inputs = Array.from({ length: slot + 1 }, (_, i) => (i === slot ? name : "x"));
    const notes = { scopes: ["", "net", "call"], call };
    return sorted(reading(op, { [name]: some(count) }, { inputs, notes }));
  };

  it.each<readonly [string, string, string, string, readonly string[], number, number]>([
    ["without parameters beside it", "Mul", "val_1", "mul(%x)", [], 2, 1],
    ["with one", "Mul", "val_1", "mul(%x, %p_net_weight)", ["net.weight"], 2, 1],
    ["under a name of its own", "Mul", "scale", "mul(%x)", ["scale"], 2, 1],
    ["made by the code", "Mul", "zeros_1", "mul(%x)", [], 2, 1],
    ["made by the code, like another", "Mul", "full_like", "mul(%x, %p_other)", [], 2, 1],
    ["a parameter that is called so", "Mul", "zeros_1", "mul(%x, %p_zeros_1)", ["zeros_1"], 2, 1],
    ["called like it", "Mul", "zeros_of", "mul(%x)", ["zeros_of"], 2, 1],
    ["factors of a group norm", "InstanceNormalization", "val_1", "f(%p_net_weight)", [], 2, 1],
    ["what a norm normalises", "InstanceNormalization", "val_1", "f(%p_a)", ["a"], 2, 0],
    ["an initial state", "LSTM", "val_1", "f(%p_net_weight)", [], 2, 5],
    ["a weight of a cell", "LSTM", "val_1", "f(%p_net_weight)", ["net.bias"], 2, 3],
    ["lengths of a cell", "GRU", "val_1", "f(%p_net_weight)", [], 2, 4],
    ["a number of a formula", "Mul", "val_1", "mul(%x, %p_net_weight)", [], 1, 1],
    ["a weight of one number", "PRelu", "val_1", "prelu(%x, %p_net_weight)", ["net.weight"], 1, 1],
    ["a number of a layer without any", "PRelu", "val_1", "prelu(%x)", [], 1, 1],
  ])("is no weight: %s", async (_, op, name, call, params, count, slot) => {
    expect(await noted(op, name, call, count, slot)).toEqual({ params, state: [] });
  });
});

describe("weights that stand in Constant nodes", () => {
  const constant = (name: string, value: TensorProto): Written => ({
    op: "Constant",
    inputs: [],
    outputs: [name],
    settings: { value },
  });
  const slots: Readonly<Record<string, readonly number[]>> = {
    BatchNormalization: [1, 2, 3, 4],
    Conv: [1, 2],
    ConvTranspose: [1, 2],
    GRU: [1, 2, 3],
    Gemm: [1, 2],
    GroupNormalization: [1, 2],
    InstanceNormalization: [1, 2],
    LSTM: [1, 2, 3],
    LayerNormalization: [1, 2],
    MatMul: [0, 1],
    PRelu: [1],
    RNN: [1, 2, 3],
    Add: [],
  };

  it.each(Object.entries(slots))("of %s at %j", async (op, weights) => {
    for (let slot = 0; slot < 6; slot++) {
      const inputs = Array.from({ length: slot + 1 }, (_, i) => (i === slot ? "w" : "x"));
      const nodes = [constant("w", some()), { op, inputs, outputs: ["y"] }];
      const found = await sorted({ nodes, inputs: { x: [2] }, outputs: ["y"] });
      const count = (found.params?.length ?? 0) + (found.state?.length ?? 0);
      expect(count, `${op} ${slot}`).toBe(weights.includes(slot) ? 1 : 0);
    }
  });

  it("are all that a layer reads and lists that others add, where no initializer is a weight", async () => {
    const graph = (
      values: Readonly<Record<string, TensorProto>>,
      stored = {},
      outputs = ["y"],
    ) => ({
      nodes: [
        ...Object.entries(values).map(([name, value]) => constant(name, value)),
        { op: "MatMul", inputs: ["x", "w"], outputs: ["p"] },
        { op: "Sum", inputs: ["p", "bias", "one", "whole"], outputs: ["y"] },
      ],
      inputs: { x: [2] },
      outputs,
      stored,
    });
    const values = { w: some(), bias: some(), one: some(1), whole: wholes([1, 2]) };
    expect((await sorted(graph(values))).params).toEqual(["bias", "w"]);
    // Also where all its numbers are the same.
    const even = { ...values, w: floats([1, 1], [2]) };
    expect((await sorted(graph(even))).params).toEqual(["bias", "w"]);
    // As a result of the graph it is what it is.
    expect((await sorted(graph(values, {}, ["y", "bias"]))).params).toEqual(["w"]);
    const { w, ...others } = values;
    expect((await sorted(graph(others, { w }))).params).toEqual(["w"]);
  });

  it("are what layers read alone, beside weights among the initializers, unless it is one number", async () => {
    const of = async (v: TensorProto) => {
      const nodes = [
        constant("v", v),
        constant("bias", some()),
        { op: "MatMul", inputs: ["x", "w"], outputs: ["p"] },
        { op: "MatMul", inputs: ["p", "v"], outputs: ["q"] },
        { op: "Add", inputs: ["q", "bias"], outputs: ["y"] },
      ];
      const stored = { w: some() };
      return (await sorted({ nodes, inputs: { x: [2] }, outputs: ["y"], stored })).params;
    };
    expect(await of(some())).toEqual(["v", "w"]);
    expect(await of(floats([2, 2], [2]))).toEqual(["w"]);
  });
});
