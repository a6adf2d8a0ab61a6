import { type HostArray, trace } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { OnnxCall } from "../../src/call.ts";
import { floats, modelOf, type OneNode, wholes } from "./one-node.ts";

const x = tf.tensor2d([1, 2, 3, 4], [2, 2]) as tf.Tensor;
const settings = {
  whole: 3n,
  part: 0.5,
  word: "abc",
  places: [4n, 5n],
  words: ["a", "b"],
  table: floats([1, 2], [2]),
};
const stored = [null, wholes([7, 8]), wholes([-1])];

/** Looks at the call of a node by an op of the caller's. */
async function look(f: (call: OnnxCall) => void, change: Partial<OneNode> = {}): Promise<void> {
  const ops = {
    Mine: (call: OnnxCall) => {
      f(call);
      return Array.from({ length: call.results }, () => tf.clone(x));
    },
  };
  const node: OneNode = { op: "Mine", x, stored, settings, results: 2, ...change };
  const { model, params, state } = await modelOf({ ...node, options: { ops } });
  model.apply(params, state, x);
}

describe("the call of a node", () => {
  it("says what the file says of it", async () => {
    let looked = 0;
    await look((call) => {
      looked++;
      expect([call.op, call.name, call.opset, call.place()]).toEqual([
        "Mine",
        "it",
        17,
        'node "it" (Mine)',
      ]);
      expect([call.count, call.results]).toEqual([4, 2]);
      expect([0, 1, 2].map((i) => call.wants(i))).toEqual([true, true, false]);
      expect([0, 1, 2, 3, 4].map((i) => call.has(i))).toEqual([true, false, true, true, false]);
      expect([0, 1, 2, 9].map((i) => call.inputName(i))).toEqual(["x", "", "onnx::stored_1", ""]);
    });
    expect(looked).toBe(1);
  });

  it("hands out inputs as tensors, and numbers that are known before", async () => {
    await look((call) => {
      expect(call.type(0)).toEqual({ shape: [2, 2], dtype: "float32" });
      expect(call.type(2)).toEqual({ shape: [2], dtype: "int32" });
      expect(call.tensor(0).arraySync()).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(call.maybe(1)).toBeUndefined();
      expect(call.maybe(2)?.arraySync()).toEqual([7, 8]);
      expect(call.known(0)).toBeUndefined();
      expect([...(call.known(2) as HostArray).data]).toEqual([7, 8]);
      expect(call.numbersOf(3)).toEqual([-1]);
      expect(() => call.tensor(1)).toThrow(/has no input 1; the file does not fit together/);
      expect(() => call.numbersOf(1)).toThrow(/has no input 1/);
      expect([call.dependsOnData, call.numbersOf(0), call.dependsOnData]).toEqual([
        false,
        [1, 2, 3, 4],
        true,
      ]);
      trace(() => {
        expect(call.found(0)).toBeUndefined();
        expect(() => call.numbersOf(0)).toThrow(/takes its input 0 \("x"\) from data/);
        return x;
      });
      expect(call.axes(3)).toEqual([-1]);
      expect(call.axes(9, "places")).toEqual([4, 5]);
      expect(call.axes(9)).toBeUndefined();
    });
    const whole = [wholes([1]), wholes([2])];
    await look((call) => expect(call.tensors().map((each) => each.size)).toEqual([4, 1, 1]), {
      stored: whole,
    });
  });

  it("reads attributes by their kind, and takes what it is given for those left out", async () => {
    await look((call) => {
      expect([call.int("whole"), call.int("whole", 9), call.int("none", 9)]).toEqual([3, 3, 9]);
      expect([call.float("part"), call.float("none", 0.25)]).toEqual([0.5, 0.25]);
      expect([call.text("word"), call.text("none", "else")]).toEqual(["abc", "else"]);
      expect([call.ints("places", []), call.ints("none", [6])]).toEqual([[4, 5], [6]]);
      expect(call.ints("none", undefined)).toBeUndefined();
      expect([call.texts("words"), call.texts("none")]).toEqual([["a", "b"], []]);
      expect([...(call.constant("table") as HostArray).data]).toEqual([1, 2]);
      expect(call.constant("none")).toBeUndefined();
      expect([call.hasAttr("whole"), call.hasAttr("none")]).toEqual([true, false]);
    });
  });

  it("refuses attributes of another kind, and those that are missing, by name", async () => {
    await look((call) => {
      expect(() => call.int("word")).toThrow(/"word" that is not a number/);
      expect(() => call.text("whole")).toThrow(/"whole" that is not a text/);
      expect(() => call.ints("words", [])).toThrow(/"words" that is not a list of numbers/);
      expect(() => call.ints("whole", [])).toThrow(/"whole" that is not a list of numbers/);
      expect(() => call.texts("places")).toThrow(/"places" that is not a list of texts/);
      expect(() => call.texts("word")).toThrow(/"word" that is not a list of texts/);
      expect(() => call.constant("whole")).toThrow(/"whole" that is not a tensor/);
      expect(() => call.constant("places")).toThrow(/"places" that is not a tensor/);
      expect(() => call.int("none")).toThrow(/lacks its attribute "none"/);
      expect(() => call.text("none")).toThrow(/lacks its attribute "none"/);
    });
  });

  it("makes errors with the node in them", async () => {
    await look((call) => {
      expect(call.unsupported("is odd")).toMatchObject({
        code: "option",
        details: { node: "it", op: "Mine" },
        message: expect.stringContaining('node "it" (Mine) is odd, which is not supported'),
      });
      expect(call.wrong("is odd")).toMatchObject({
        code: "data",
        details: { node: "it", op: "Mine" },
      });
    });
  });

  it("allows shapes of fewer than 2³¹ elements", async () => {
    await look((call) => {
      expect(call.shape([2, 0, 3])).toEqual([2, 0, 3]);
      expect(call.shape([])).toEqual([]);
      expect(call.shape([2 ** 31 - 1])).toEqual([2 ** 31 - 1]);
      expect(() => call.shape([2 ** 16, 2 ** 15])).toThrow(/shape \[65536,32768\]/);
      expect(() => call.shape([2, -1])).toThrow(/shape \[2,-1\]/);
      expect(() => call.shape([0.5, 2])).toThrow(/shape \[0.5,2\]/);
    });
  });
});
