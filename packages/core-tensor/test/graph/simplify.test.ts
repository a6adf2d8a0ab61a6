import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { optimiseProgram } from "../../src/graph/index.ts";
import { type HostArray, runReference, spec, trace } from "../../src/index.ts";
import { given } from "../kernels/case.ts";

type T = tf.Tensor;

const x = given([0.5, -2, 3, 1.5, -0.25, 4], [2, 3]);
const s = given([0.75], []);

/** The ops of a simplified function of a matrix [2, 3] and a scalar, whose values are held to those of the whole. */
function ops(f: (x: T, s: T) => T): string[] {
  const program = trace(f, spec([2, 3]), spec([]));
  const simple = optimiseProgram(program);
  const [before, after] = [program, simple].map((each) => runReference(each, x, s) as HostArray);
  expect(after!.shape).toEqual(before!.shape);
  for (const [i, value] of after!.data.entries()) expect(value).toBeCloseTo(before!.data[i]!, 12);
  return simple.graph.nodes.map(({ kernel, inputs }) => {
    const shapes = inputs.map((id) => `[${simple.graph.values[id]!.shape}]`).join(" ");
    return `${kernel} ${shapes}`.trim();
  });
}

describe("what changes nothing", () => {
  it.each<[string, (x: T, s: T) => T]>([
    ["x + 0", (x) => tf.add(x, 0)],
    ["0 + x", (x) => tf.add(0, x)],
    ["x − 0", (x) => tf.sub(x, 0)],
    ["x · 1", (x) => tf.mul(x, 1)],
    ["1 · x", (x) => tf.mul(1, x)],
    ["x / 1", (x) => tf.div(x, 1)],
    ["zeros of the same shape", (x) => tf.sub(x, tf.zeros([2, 3]))],
    ["zeros of a row", (x) => tf.sub(x, tf.zeros([3]))],
    ["ones of a column", (x) => tf.mul(x, tf.ones([2, 1]))],
    ["ones that are written", (x) => tf.mul(x, tf.tensor1d([1, 1, 1]))],
    ["two signs", (x) => tf.neg(tf.neg(x))],
    ["its own shape", (x) => tf.reshape(x, [2, 3])],
    ["there and back", (x) => tf.reshape(tf.reshape(x, [6]), [2, 3])],
    ["no other order", (x) => tf.transpose(x, [0, 1])],
    ["turned twice", (x) => tf.transpose(tf.transpose(x))],
  ])("goes: %s", (_, f) => {
    expect(ops(f)).toEqual([]);
  });

  it.each<[string, (x: T, s: T) => T, string[]]>([
    ["0 − x", (x) => tf.sub(0, x), ["Sub [] [2,3]"]],
    ["1 / x", (x) => tf.div(1, x), ["RealDiv [] [2,3]"]],
    ["x + 1", (x) => tf.add(x, 1), ["Add [2,3] []"]],
    ["x · 0", (x) => tf.mul(x, 0), ["Multiply [2,3] []"]],
    ["ones but one", (x) => tf.mul(x, tf.tensor1d([1, 1, 2])), ["Multiply [2,3] [3]"]],
    ["a larger shape", (_, s) => tf.add(s, tf.zeros([2])), ["Add [] []", "Tile"]],
    ["one sign", (x) => tf.neg(tf.exp(tf.neg(x))), ["Neg [2,3]", "Exp [2,3]", "Neg [2,3]"]],
    ["another shape", (x) => tf.reshape(x, [3, 2]), ["Reshape [2,3]"]],
    ["another order", (x) => tf.transpose(x), ["Transpose [2,3]"]],
  ])("stays where it changes something: %s", (name, f, expected) => {
    // What is broadcast to zeros is written in one way or another, but not left out.
    if (name === "a larger shape") expect(ops(f).length).toBeGreaterThan(0);
    else expect(ops(f)).toEqual(expected);
  });
});

describe("chains", () => {
  it("of factors become one factor", () => {
    const once = ["Multiply [] []", "Multiply [] [2,3]"];
    expect(ops((x, s) => tf.mul(s, tf.mul(2, x)))).toEqual(once);
    expect(ops((x, s) => tf.mul(s, tf.mul(x, 2)))).toEqual(once);
    expect(ops((x, s) => tf.mul(tf.mul(2, x), s))).toEqual(once);
    expect(ops((x, s) => tf.mul(tf.mul(x, s), 2))).toEqual(once);
    // Numbers that are known are multiplied now.
    expect(ops((x) => tf.mul(3, tf.mul(tf.mul(x, 2), 5)))).toEqual(["Multiply [] [2,3]"]);
    // A vector is no factor of that kind.
    const vector = tf.tensor1d([1, 2, 3]);
    expect(ops((x, s) => tf.mul(s, tf.mul(vector, x)))).toEqual([
      "Multiply [3] [2,3]",
      "Multiply [] [2,3]",
    ]);
    vector.dispose();
    expect(ops((x, s) => tf.mul(s, tf.mul(x, x)))).toEqual([
      "Multiply [2,3] [2,3]",
      "Multiply [] [2,3]",
    ]);
    expect(ops((_, s) => tf.mul(s, tf.mul(s, 2)))).toEqual(["Multiply [] []", "Multiply [] []"]);
  });

  it("of shapes and orders become one", () => {
    expect(ops((x) => tf.reshape(tf.reshape(x, [6]), [3, 2]))).toEqual(["Reshape [2,3]"]);
    const cube = (x: T): T => tf.reshape(x, [1, 2, 3]);
    expect(ops((x) => tf.transpose(tf.transpose(cube(x), [1, 0, 2]), [2, 1, 0]))).toEqual([
      "Reshape [2,3]",
      "Transpose [1,2,3]",
    ]);
    // [1, 2, 0] thrice is no order at all, twice it is another one.
    const turned = (x: T): T => tf.transpose(x, [1, 2, 0]);
    expect(ops((x) => turned(turned(turned(cube(x)))))).toEqual(["Reshape [2,3]"]);
    expect(ops((x) => turned(turned(cube(x))))).toHaveLength(2);
  });

  it("read the slope of a ReLU off its result, but of a leaky step not", () => {
    expect(ops((x) => tf.add(tf.relu(x), tf.step(x)))).toEqual([
      "Relu [2,3]",
      "Step [2,3]",
      "Add [2,3] [2,3]",
    ]);
    const inputs = (alpha: number): boolean => {
      const program = trace((x: T) => tf.add(tf.relu(x), tf.step(x, alpha)), spec([3]));
      const { graph } = optimiseProgram(program);
      const [relu, step] = ["Relu", "Step"].map((name) =>
        graph.nodes.find((n) => n.kernel === name),
      );
      return step!.inputs[0] === relu!.outputs[0];
    };
    expect([inputs(0), inputs(0.5)]).toEqual([true, false]);
    expect(ops((x) => tf.step(x))).toEqual(["Step [2,3]"]);
  });

  it("read what is broadcast where the other side has the shape", () => {
    const row = (s: T): T => tf.mul(tf.reshape(s, [1]), tf.ones([2, 3]));
    expect(ops((x, s) => tf.add(x, row(s)))).toEqual(["Reshape []", "Add [2,3] [1]"]);
    expect(ops((x, s) => tf.sub(row(s), x))).toEqual(["Reshape []", "Sub [1] [2,3]"]);
    // A fill that is too large to be worked out is one number.
    const large = (f: (x: T) => T): string => {
      const { graph } = optimiseProgram(trace(f, spec([9, 9])));
      return graph.nodes
        .map(
          ({ kernel, inputs }) => `${kernel} ${inputs.map((id) => `[${graph.values[id]!.shape}]`)}`,
        )
        .join();
    };
    expect(large((x) => tf.add(tf.fill([9, 9], 2), x))).toBe("Add [],[9,9]");
    expect(large((x) => tf.sub(x, tf.fill([9, 9], 2)))).toBe("Sub [9,9],[]");
  });
});
