import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import { grad, valueAndGrad } from "../../src/transforms/grad.ts";
import { jvp, linearize } from "../../src/transforms/jvp.ts";
import { vjp } from "../../src/transforms/vjp.ts";

const tanhSum = (x: tf.Tensor) => tf.sum(tf.tanh(x)) as tf.Scalar;

describe("grad", () => {
  it("differentiates tanh three times, eager and traced", () => {
    const x = tf.tensor1d([0.5, -0.25]) as tf.Tensor;
    const third = grad((a: tf.Tensor) =>
      tf.sum(grad((b: tf.Tensor) => tf.sum(grad(tanhSum)(b)))(a)),
    );
    const expected = [0.5, -0.25].map((v) => {
      const t = Math.tanh(v);
      return -2 * (1 - t * t) * (1 - 3 * t * t);
    });
    const got = third(x).dataSync();
    expect(got[0]).toBeCloseTo(expected[0]!, 5);
    expect(got[1]).toBeCloseTo(expected[1]!, 5);
    const program = trace(third, spec([2]));
    const exact = runReference(program, hostArray([0.5, -0.25])) as HostArray;
    expect(exact.data[0]).toBeCloseTo(expected[0]!, 14);
    expect(exact.data[1]).toBeCloseTo(expected[1]!, 14);
    const replayed = runTfjs(program, x) as tf.Tensor;
    expect(replayed.dataSync()[0]).toBeCloseTo(expected[0]!, 5);
  });

  it("allows an ordinary if on a value outside a trace", () => {
    const f = (x: tf.Tensor) => (x.dataSync()[0]! > 0 ? tf.square(x) : tf.neg(x)) as tf.Scalar;
    expect(grad(f)(tf.scalar(3)).dataSync()[0]).toBe(6);
    expect(grad(f)(tf.scalar(-3)).dataSync()[0]).toBe(-1);
    expect(() => trace(f, spec([]))).toThrow(
      /the value of a tensor made by "argument" was read at .*grad\.test/,
    );
  });

  it("reads a variable as it was at each use", () => {
    const w = tf.variable(tf.scalar(2));
    const f = (x: tf.Tensor): tf.Scalar => {
      const first = tf.mul(x, w);
      w.assign(tf.scalar(5));
      return tf.add(first, tf.mul(x, w));
    };
    expect(grad(f)(tf.scalar(1)).dataSync()[0]).toBe(7);
    w.dispose();
  });

  it("leaves no tensors", () => {
    const x = tf.tensor1d([0.5, -0.25]) as tf.Tensor;
    const before = tf.memory().numTensors;
    for (let i = 0; i < 100; i++) {
      valueAndGrad(tanhSum)(x);
      const { value, grads } = valueAndGrad((p: tf.Tensor) => tf.tidy(() => tanhSum(tf.mul(p, 2))))(
        x,
      );
      value.dispose();
      grads.dispose();
      const r = jvp(tanhSum, x, x);
      r.value.dispose();
      r.tangent.dispose();
      const l = linearize(tanhSum, x);
      l.pushforward(x).dispose();
      l.value.dispose();
      l.dispose();
      const v = vjp(tf.square as (x: tf.Tensor) => tf.Tensor, x);
      v.pullback(x).dispose();
      v.value.dispose();
      v.dispose();
      trace(grad(tanhSum), x);
    }
    expect(tf.memory().numTensors - before).toBe(200);
  });

  it("composes forward over reverse", () => {
    const x = tf.tensor1d([0.5, -0.25]) as tf.Tensor;
    const { tangent } = jvp(grad(tanhSum), x, tf.tensor1d([1, 1]));
    const t = Math.tanh(0.5);
    expect(tangent.dataSync()[0]).toBeCloseTo(-2 * t * (1 - t * t), 5);
  });

  it("traces tfjs's own gradients", () => {
    const program = trace((x: tf.Tensor) => tf.grad(tanhSum as never)(x), spec([2]));
    const exact = runReference(program, hostArray([0.5, -0.25])) as HostArray;
    expect(exact.data[0]).toBeCloseTo(1 - Math.tanh(0.5) ** 2, 14);
  });
});
