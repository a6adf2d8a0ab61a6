import * as tf from "@tensorflow/tfjs";
import { InferenceSession } from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { jit, printProgram, spec } from "../../src/index.ts";
import { cholesky } from "../../src/linalg/index.ts";

describe("lower", () => {
  const f = jit(
    (n: number, x: { a: tf.Tensor }, on: boolean | tf.Tensor) => {
      let y = x.a;
      for (let i = 0; i < n; i++) y = tf.tanh(tf.mul(y, 2));
      return tf.where(tf.cast(on as tf.Tensor, "bool"), y, x.a);
    },
    { static: [0] },
  );

  it("shows the program and its models for tensors, specs, numbers and static arguments", async () => {
    const lowered = f.lower(2, { a: spec([3]) }, true);
    expect(printProgram(lowered.program).match(/Tanh/g)).toHaveLength(2);
    expect(
      printProgram(f.lower(3, { a: tf.zeros([3]) }, true).program).match(/Tanh/g),
    ).toHaveLength(3);
    const [step, ...more] = await lowered.steps();
    expect(more).toEqual([]);
    if (step?.kind !== "model") throw new Error("not a model");
    expect(step.text).toMatch(/<ir_version: 8, opset_import: \["": 18\]>/);
    expect(step.text).toMatch(/legendre \(float\[3\] v0, bool v1\) => \(float\[3\] o\d+\)/);
    expect(step.text).toMatch(/float c0 = \{2\}/);
    expect(step.text.match(/ = Tanh \(/g)).toHaveLength(2);
    const session = await InferenceSession.create(step.onnx);
    expect(session.inputNames).toHaveLength(2);
    await session.release();
    expect(f.stats()).toMatchObject({ calls: 0, compiles: 0 });
  });

  it("shows host ops between the models", async () => {
    const solve = jit((x: tf.Tensor) => tf.neg(cholesky(tf.square(x)).lower));
    const text = await solve.lower(spec([2, 2])).text();
    expect(text).toMatch(/^program\(/);
    expect(text).toMatch(
      /step 0: model[\s\S]*step 1: host %\d+(?: %\d+)* = Cholesky %\d+\nstep 2: model/,
    );
  });

  it("compiles without a call", async () => {
    const g = jit((x: tf.Tensor) => tf.neg(x));
    await g.compile(spec([2]));
    await g.compile(tf.zeros([2]));
    expect(g.stats()).toMatchObject({ calls: 0, compiles: 1, entries: 1, executor: "onnx" });
    await g(tf.ones([2]));
    expect(g.stats()).toMatchObject({ calls: 1, compiles: 1 });
    await expect(g(spec([2]) as never)).rejects.toThrow(/specs are for compile and lower/);
  });
});

describe("static arguments", () => {
  it("are told apart by their content, whatever the order of keys", async () => {
    type Settings = { gain: number; names?: readonly string[] };
    const f = jit((s: Settings, x: tf.Tensor) => tf.mul(x, s.gain), { static: [0] });
    const x = tf.ones([1]) as tf.Tensor;
    const at = async (s: Settings): Promise<number> => (await f(s, x)).dataSync()[0] as number;
    expect(await at({ gain: 2, names: ["a"] })).toBe(2);
    expect(await at({ names: ["a"], gain: 2 })).toBe(2);
    expect(f.stats().compiles).toBe(1);
    expect(await at({ gain: 3, names: ["a"] })).toBe(3);
    expect(await at({ gain: Number.POSITIVE_INFINITY })).toBe(Number.POSITIVE_INFINITY);
    expect(await at({ gain: Number.NEGATIVE_INFINITY })).toBe(Number.NEGATIVE_INFINITY);
    expect(f.stats().compiles).toBe(4);
  });

  it("refuse what JSON cannot write", async () => {
    const f = jit((g: unknown, x: tf.Tensor) => (g as typeof tf.neg)(x), { static: [0] });
    await expect(f(tf.neg, tf.ones([1]))).rejects.toThrow(/static argument 0 holds a function/);
    await expect(f({ m: new Map() }, tf.ones([1]))).rejects.toThrow(/an instance of Map/);
  });
});
