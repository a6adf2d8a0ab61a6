import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { programEquals } from "../../src/graph/index.ts";
import {
  grad,
  type HostArray,
  hostArray,
  printProgram,
  runReference,
  runTfjs,
  spec,
  trace,
} from "../../src/index.ts";

const x = tf.tensor1d([0.5, -0.25, 2]);

describe("trace", () => {
  it("records nodes, literals once, and captured tensors as constants", () => {
    const shift = tf.tensor1d([1, 2, 3]);
    const program = trace(
      (a: tf.Tensor) => {
        const scaled = tf.mul(a, tf.scalar(2));
        return { y: tf.add(tf.add(scaled, shift), tf.scalar(2)), again: tf.add(scaled, shift) };
      },
      spec([3]),
    );
    expect(program.graph.nodes.map((node) => node.kernel)).toEqual([
      "Multiply",
      "Add",
      "Add",
      "Add",
    ]);
    expect(program.graph.constants.map((c) => [...c.data])).toEqual([[2], [1, 2, 3]]);
    const { y } = runReference(program, x) as { y: HostArray };
    expect([...y.data]).toEqual([4, 3.5, 9]);
  });

  it("prints one node a line with shapes", () => {
    const program = trace((p: { w: tf.Tensor2D }) => tf.matMul(p.w, p.w, false, true), {
      w: spec([2, 3]),
    });
    expect(printProgram(program).split("\n")).toEqual([
      "program([{w: *}])",
      "  %0 : float32[2, 3]                 argument 0.w",
      "  %1 : float32[2, 2]                 BatchMatMul %0 %0 {transposeA=false, transposeB=true}",
      "  return %1 as *",
    ]);
  });

  it("takes numbers and booleans as scalars and hands out what it was given", () => {
    const program = trace(
      (a: tf.Tensor, on: tf.Tensor) => [a, tf.where(on, a, tf.neg(a))],
      3,
      true,
    );
    expect(program.graph.inputs.map((id) => program.graph.values[id]?.dtype)).toEqual([
      "float32",
      "bool",
    ]);
    const [same, chosen] = runTfjs(program, 3, false) as tf.Tensor[];
    expect(same?.dataSync()[0]).toBe(3);
    expect(chosen?.dataSync()[0]).toBe(-3);
  });

  it("is plain data that compares", () => {
    const f = (c: number) => trace((a: tf.Tensor) => tf.mul(a, c), spec([2]));
    expect(programEquals(f(2), f(2))).toBe(true);
    expect(programEquals(f(2), f(3))).toBe(false);
    expect(programEquals(f(Number.NaN), f(Number.NaN))).toBe(true);
    const copy = structuredClone(f(2).graph.nodes);
    expect(copy).toEqual(f(2).graph.nodes);
  });

  it("inlines a program called inside another trace or derivative", () => {
    const inner = trace((a: tf.Tensor) => tf.square(a), spec([]));
    const outer = (a: tf.Tensor) => runTfjs(inner, tf.tanh(a)) as tf.Scalar;
    expect(trace(outer, spec([])).graph.nodes.map((n) => n.kernel)).toEqual(["Tanh", "Square"]);
    const slope = grad(outer)(tf.scalar(0.5)).dataSync()[0];
    expect(slope).toBeCloseTo(2 * Math.tanh(0.5) * (1 - Math.tanh(0.5) ** 2), 6);
  });

  it("names the op and the line when a value is read", () => {
    const read = () => trace((a: tf.Tensor) => tf.scalar(tf.exp(a).dataSync()[0] ?? 0), spec([]));
    expect(read).toThrow(/value of a tensor made by "Exp" was read at .*trace\.test\.ts:\d+/);
    expect(read).toThrow(expect.objectContaining({ code: "tracing" }));
  });

  it("refuses promises, foreign leaves, tensors of other functions and disposed ones", () => {
    expect(() => trace(async (a: tf.Tensor) => a, spec([]))).toThrow(/promise/);
    expect(() => trace((a: unknown) => a, "text")).toThrow(/argument leaf "0" is a string/);
    expect(() => trace(() => ({ a: "text" }))).toThrow(/result leaf "a" is a string/);
    let leaked: tf.Tensor | undefined;
    trace((a: tf.Tensor) => {
      leaked = tf.keep(tf.neg(a));
      return a;
    }, spec([]));
    expect(() => grad((a: tf.Tensor) => tf.mul(a, leaked as tf.Tensor))(tf.scalar(1))).toThrow(
      /used after that function returned/,
    );
    leaked?.dispose();
    expect(() =>
      grad((a: tf.Tensor) => trace((b: tf.Tensor) => tf.mul(a, b), 1) as never)(tf.scalar(1)),
    ).toThrow(/belongs to another traced or differentiated function/);
  });

  it("leaves tfjs as it was when the function throws", () => {
    const backend = tf.getBackend();
    expect(() =>
      trace(() => {
        throw new Error("mine");
      }),
    ).toThrow("mine");
    expect(tf.getBackend()).toBe(backend);
    expect(tf.add(1, 2).dataSync()[0]).toBe(3);
  });

  it("leaves no tensors", async () => {
    const program = trace((a: tf.Tensor) => tf.sum(tf.tanh(a)), x);
    await expectNoLeak(() => {
      trace(
        grad((a: tf.Tensor) => tf.sum(tf.mul(tf.tanh(a), x)) as tf.Scalar),
        x,
      );
      (runTfjs(program, x) as tf.Tensor).dispose();
      runReference(program, x);
    });
  });
});

describe("executors", () => {
  const program = trace((p: { w: tf.Tensor }) => tf.square(p.w), { w: spec([2]) });

  it("name what does not fit", () => {
    expect(() => runTfjs(program, { v: x })).toThrow(/missing "0\.w"/);
    expect(() => runTfjs(program, { w: x })).toThrow(
      /argument "0\.w" has shape \[3\], the program was traced with \[2\]/,
    );
    const gone = tf.tensor1d([1, 2]);
    gone.dispose();
    expect(() => runReference(program, { w: gone })).toThrow(
      expect.objectContaining({ code: "disposed" }),
    );
    expect(() => runReference(program, { w: "text" })).toThrow(
      expect.objectContaining({ code: "structure" }),
    );
  });

  it("compute in float64 what float32 cannot hold", () => {
    const out = runReference(program, { w: hostArray([1 + 1e-12, 3]) }) as HostArray;
    expect(out.data[0]).toBe((1 + 1e-12) ** 2);
  });
});
