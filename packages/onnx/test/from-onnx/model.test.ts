import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { create } from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import {
  type TensorProto,
  TensorProtoSchema,
  TensorProto_DataType as Type,
} from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import type { OnnxCall } from "../../src/call.ts";
import type { FromOnnxOptions, OnnxTensors } from "../../src/index.ts";
import { floats, wholes } from "./one-node.ts";
import { readGraph, type Sizes, type Written } from "./small-graph.ts";

/** Reads a model of these nodes. */
const read = (
  nodes: readonly Written[],
  inputs: Readonly<Record<string, Sizes>>,
  outputs: readonly string[],
  stored: Readonly<Record<string, TensorProto>> = {},
  options: FromOnnxOptions = {},
) => readGraph({ nodes, inputs, outputs, stored }, options);

const numbers = (y: OnnxTensors): number[][] => [y].flat().map((each) => [...each.dataSync()]);
const x = tf.tensor2d([1, -2, 3, -4], [2, 2]) as tf.Tensor;

describe("ops of the caller", () => {
  const of = (scale: number) => (call: OnnxCall) => tf.mul(call.tensor(0), scale);
  const through = async (domain: string, op: string, ops: FromOnnxOptions["ops"]) => {
    const nodes = [{ op, domain, inputs: ["x"], outputs: ["y"] }];
    const { model, params, state } = await read(nodes, { x: [2, 2] }, ["y"], {}, { ops });
    return numbers(model.apply(params, state, x).output)[0]?.[0];
  };

  it("go before those that are known, and by the full name before the short one", async () => {
    expect(await through("", "Neg", {})).toBe(-1);
    expect(await through("", "Neg", { Neg: of(5) })).toBe(5);
    expect(await through("of.mine", "Neg", { Neg: of(5) })).toBe(5);
    expect(await through("of.mine", "Neg", { Neg: of(5), "of.mine:Neg": of(7) })).toBe(7);
    // ONNX's own domain goes by two names.
    expect(await through("ai.onnx", "Neg", {})).toBe(-1);
  });

  it("know the version of their own domain, which is 1 where the file does not say it", async () => {
    const versions: number[] = [];
    const ops = {
      Mine: (call: OnnxCall) => {
        versions.push(call.opset);
        return tf.clone(call.tensor(0));
      },
    };
    for (const domain of ["", "of.mine", "of.others"]) await through(domain, "Mine", ops);
    expect(versions).toEqual([17, 3, 1]);
  });

  it("are asked for by name, with how many nodes need them and what is known instead", async () => {
    const node = (op: string, domain: string, i: number): Written => ({
      op,
      domain,
      inputs: [i === 0 ? "x" : `v${i - 1}`],
      outputs: [`v${i}`],
    });
    const nodes = [node("relu", "", 0), node("relu", "", 1), node("Neg", "of.mine", 2)];
    await expect(read(nodes, { x: [2] }, ["v2"])).rejects.toMatchObject({
      code: "option",
      details: { ops: { "of.mine:Neg": 1, relu: 2 } },
      message: expect.stringContaining(
        "the model uses of.mine:Neg (1 node), relu (2 nodes, known as Relu), which are not known",
      ),
    });
    await expect(read([node("toString", "", 0)], { x: [2] }, ["v0"])).rejects.toThrow(
      /toString \(1 node\), which is not known/,
    );
  });

  it("have to return as many results as the file reads", async () => {
    const nodes = [{ op: "Two", inputs: ["x"], outputs: ["a", "b"] }];
    const given = (count: number) => ({
      Two: (call: OnnxCall) => Array.from({ length: count }, () => tf.clone(call.tensor(0))),
    });
    const apply = async (count: number, outputs: string[]) => {
      const options = { ops: given(count) };
      const { model, params, state } = await read(nodes, { x: [2, 2] }, outputs, {}, options);
      return numbers(model.apply(params, state, x).output).length;
    };
    expect(await apply(2, ["a", "b"])).toBe(2);
    expect(await apply(3, ["a", "b"])).toBe(2);
    await expect(apply(1, ["a", "b"])).rejects.toThrow(
      /node "a" \(Two\) returned 1 results, and the file reads result 1/,
    );
  });

  it("find the values before them freed, and may keep a result as the state", async () => {
    const alive: number[] = [];
    const ops = {
      Probe: (call: OnnxCall) => {
        alive.push(tf.memory().numTensors);
        const y = tf.add(call.tensor(0), call.tensor(1));
        call.context.setState(call.inputName(1), y);
        return y;
      },
    };
    const nodes = [
      { op: "Neg", inputs: ["x"], outputs: ["a"] },
      { op: "Neg", inputs: ["a"], outputs: ["b"] },
      { op: "Probe", inputs: ["b", "running_mean"], outputs: ["c"] },
      { op: "Neg", inputs: ["c"], outputs: ["y"] },
    ];
    const stored = { running_mean: floats([1], [1]) };
    const { model, params, state } = await read(nodes, { x: [2, 2] }, ["y"], stored, { ops });
    const before = tf.memory().numTensors;
    const after = model.apply(params, state, x);
    expect(alive).toEqual([before + 1]);
    expect(tf.memory().numTensors).toBe(before + 2);
    expect(numbers(after.output)).toEqual([[-2, 1, -4, 3]]);
    expect([...(after.state["running_mean"] as tf.Tensor).dataSync()]).toEqual([2, -1, 4, -3]);
  });

  it("of known numbers run once for inputs of one shape, up to 2¹⁸ elements", async () => {
    for (const [size, expected] of [
      [2 ** 18, 1],
      [2 ** 18 + 1, 2],
    ] as const) {
      let runs = 0;
      const ops = {
        First: (call: OnnxCall) => {
          runs++;
          return tf.slice(call.tensor(0), [size - 1], [1]);
        },
      };
      const large = create(TensorProtoSchema, {
        dataType: Type.INT32,
        dims: [BigInt(size)],
        rawData: new Uint8Array(new Int32Array(size).fill(7).buffer),
      });
      const nodes = [{ op: "First", inputs: ["large"], outputs: ["y"] }];
      const { model, params, state } = await read(nodes, { x: [2, 2] }, ["y"], { large }, { ops });
      for (let i = 0; i < 2; i++)
        expect(numbers(model.apply(params, state, x).output)).toEqual([[7]]);
      expect(runs).toBe(expected);
    }
  });
});

describe("inputs", () => {
  const sum = [{ op: "Add", inputs: ["a", "b"], outputs: ["y"] }];
  const [ones, twos] = [tf.ones([2, 3]) as tf.Tensor, tf.fill([2, 3], 2) as tf.Tensor];

  it("come in the order of the file, one output as a tensor and several as a list", async () => {
    const nodes = [
      { op: "Sub", inputs: ["a", "b"], outputs: ["y"] },
      { op: "Neg", inputs: ["y"], outputs: ["z"] },
    ];
    const one = await read(nodes, { a: [2, 3], b: [2, 3] }, ["y"]);
    const { output, state } = one.model.apply(one.params, one.state, [ones, twos]);
    expect(output).toBeInstanceOf(tf.Tensor);
    expect(numbers(output)).toEqual([[-1, -1, -1, -1, -1, -1]]);
    // Nothing changed it.
    expect(state).toBe(one.state);
    const two = await read(nodes, { a: [2, 3], b: [2, 3] }, ["z", "y"]);
    const both = two.model.apply(two.params, two.state, [twos, ones]).output;
    expect(numbers(both).map(([first]) => first)).toEqual([-1, 1]);
  });

  it("are named where they do not fit", async () => {
    const { model, params, state } = await read(sum, { a: ["n", 3], b: ["n", 3] }, ["y"]);
    const apply =
      (...given: tf.Tensor[]) =>
      () =>
        model.apply(params, state, given);
    expect(apply(ones)).toThrow(/got 1 inputs, the model takes 2 \(a, b\)/);
    expect(apply(ones, tf.ones([2, 4]))).toThrow(/x\[1\] \("b"\).*\[2, 4\]/);
    expect(apply(ones, tf.ones([2, 3], "int32"))).toThrow(/x\[1\] \("b"\) is int32/);
    // One name of a size is one size.
    expect(apply(ones, tf.ones([1, 3]))).toThrow(/x\[1\] \("b"\).*\[1, 3\]/);
    expect(apply(ones, twos)).not.toThrow();
    const single = await read([{ op: "Neg", inputs: ["a"], outputs: ["y"] }], { a: [2] }, ["y"]);
    const wrong = () => single.model.apply(single.params, single.state, ones);
    expect(wrong).toThrow(/ x \("a"\).*\[2, 3\]/);
  });

  it("of `init` have the shapes behind the batch", async () => {
    const { model, params } = await read(sum, { a: ["n", 3], b: [1, "m"] }, ["y"]);
    expect(model.init(random.key(0), [3])).toEqual({ params, state: {} });
    // Any of the inputs may be meant.
    expect(() => model.init(random.key(0), [4])).not.toThrow();
    expect(() => model.init(random.key(0), [3, 1])).toThrow(
      /inputShape is \[3,1\], the model takes \[3\] and \[m\]/,
    );
    const fixed = await read(sum, { a: ["n", 3], b: [1, 1] }, ["y"]);
    expect(() => fixed.model.init(random.key(0), [2])).toThrow(/takes \[3\] and \[1\]/);
    expect(() => fixed.model.init(random.key(0), [1])).not.toThrow();
  });
});

describe("reshapes to the batch of the file", () => {
  const nodes = [
    { op: "Reshape", inputs: ["x", "flat"], outputs: ["y"] },
    { op: "Reshape", inputs: ["w", "flat"], outputs: ["v"] },
  ];
  const stored = { flat: wholes([2, 6]), w: floats(new Array<number>(12).fill(1), [2, 2, 3]) };
  const options = { anyBatch: true };

  it("follow the batch of the call, for values that come of the inputs alone", async () => {
    const { model, params, state } = await read(
      nodes,
      { x: [2, 2, 3] },
      ["y", "v"],
      stored,
      options,
    );
    for (const batch of [1, 2, 5]) {
      const { output } = model.apply(params, state, tf.ones([batch, 2, 3]) as tf.Tensor);
      expect([output].flat().map(({ shape }) => shape)).toEqual([
        [batch, 6],
        [2, 6],
      ]);
    }
  });

  it("are as the file says where it fixes no batch that all inputs share", async () => {
    for (const inputs of [{ x: ["n", 2, 3] }, { x: [2, 2, 3], other: [1, 1] }] as const) {
      const sizes: Readonly<Record<string, Sizes>> = inputs;
      const { model, params, state } = await read(nodes, sizes, ["y"], stored, options);
      const rest = Object.keys(sizes).length === 1 ? [] : [tf.ones([1, 1]) as tf.Tensor];
      const apply = (batch: number) =>
        model.apply(params, state, [tf.ones([batch, 2, 3]) as tf.Tensor, ...rest]).output;
      expect([apply(2)].flat()[0]?.shape).toEqual([2, 6]);
      expect(() => apply(5)).toThrow(/gives the shape \[2,6\] to a tensor \[5,2,3\]/);
    }
  });
});

describe("dropout", () => {
  const nodes = [
    { op: "Dropout", inputs: ["x"], outputs: ["a", "kept"] },
    { op: "Dropout", inputs: ["x"], outputs: ["b"] },
    { op: "Dropout", inputs: ["x", "onnx::share"], outputs: ["c"] },
  ];
  const share = (ratio: number) => ({ "onnx::share": floats([ratio], []) });
  const wide = tf.fill([64], 3) as tf.Tensor;

  it("draws from a key of its own at each node, and says without one what to pass", async () => {
    const outputs = ["a", "b", "kept", "c"];
    const { model, params, state } = await read(nodes, { x: [64] }, outputs, share(0.75));
    const run = (options: object) => numbers(model.apply(params, state, wide, options).output);
    const [a, b, kept, c] = run({ training: true, key: random.key(5) });
    // Half of them, twice as large, where the file says nothing; a quarter, four times as large.
    expect(new Set(a)).toEqual(new Set([0, 6]));
    expect(new Set(c)).toEqual(new Set([0, 12]));
    expect(a).not.toEqual(b);
    expect(kept).toEqual(a!.map((value) => (value === 0 ? 0 : 1)));
    expect(run({ training: true, key: random.key(5) })).toEqual([a, b, kept, c]);
    const plain = new Array<number>(64).fill(3);
    expect(run({})).toEqual([plain, plain, plain.map(() => 1), plain]);
    expect(() => run({ training: true })).toThrow(
      expect.objectContaining({
        code: "option",
        details: { option: "key", node: "a", op: "Dropout" },
      }),
    );
  });

  it("drops a share from 0 to below 1, and with 0 needs no key", async () => {
    const of = async (ratio: number) => {
      const { model, params, state } = await read(nodes.slice(2), { x: [64] }, ["c"], share(ratio));
      return (options: object) => numbers(model.apply(params, state, wide, options).output)[0];
    };
    expect(new Set((await of(0))({ training: true }))).toEqual(new Set([3]));
    for (const ratio of [1, -0.125]) {
      const run = await of(ratio);
      expect(() => run({})).toThrow(`drops the share ${ratio}, expected a number in [0, 1)`);
    }
  });
});
