import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { hostArray } from "../../src/kernels/host-array.ts";
import { type ActivationName, activations, dense } from "../../src/nn/index.ts";
import { grad } from "../../src/transforms/grad.ts";
import { exactly } from "./reference.ts";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Value, slope and curvature of each activation, by hand; Φ(0.7) and Φ(−1.3) from tables. */
const Phi: Record<number, number> = { 0.7: 0.758036347776927, [-1.3]: 0.0968004845856103 };
const cases: Record<ActivationName, (x: number) => [number, number, number]> = {
  elu: (x) => (x >= 0 ? [x, 1, 0] : [Math.expm1(x), Math.exp(x), Math.exp(x)]),
  gelu: (x) => [x * Phi[x]!, Phi[x]! + x * density(x), (2 - x * x) * density(x)],
  identity: (x) => [x, 1, 0],
  linear: (x) => [x, 1, 0],
  relu: (x) => (x > 0 ? [x, 1, 0] : [0, 0, 0]),
  sigmoid: (x) => {
    const s = sigmoid(x);
    return [s, s * (1 - s), s * (1 - s) * (1 - 2 * s)];
  },
  softplus: (x) => {
    const s = sigmoid(x);
    return [Math.log1p(Math.exp(x)), s, s * (1 - s)];
  },
  tanh: (x) => {
    const t = Math.tanh(x);
    return [t, 1 - t * t, -2 * t * (1 - t * t)];
  },
};

describe("activations", () => {
  for (const [name, expected] of Object.entries(cases)) {
    it(`${name} has its closed form, slope and curvature`, () => {
      const f = activations[name as ActivationName];
      const total = (x: tf.Tensor) => tf.sum(f(x)) as tf.Scalar;
      const second = (x: tf.Tensor) =>
        grad((y: tf.Tensor) => tf.sum(grad(total)(y)) as tf.Scalar)(x);
      const points = hostArray([0.7, -1.3], [2], "float32");
      const numbers = [f, grad(total), second].map((g) => [...exactly(g, points)[0]!]);
      for (const [order, values] of numbers.entries()) {
        const want = [0.7, -1.3].map((x) => expected(x)[order]!);
        expectAllClose(values, want, { tolerance: 1e-13, label: `order ${order}` });
      }
      expectAllClose(f(tf.tensor1d([0.7, -1.3])), numbers[0]!, { tolerance: 1e-6 });
    });
  }

  it("have at 0 a curvature between those on both sides", () => {
    for (const [name, f] of Object.entries({
      ...activations,
      selu: tf.selu,
      mish: (x: tf.Tensor) => tf.mul(x, tf.tanh(tf.softplus(x))),
    })) {
      const total = (x: tf.Tensor) => tf.sum(f(x)) as tf.Scalar;
      const second = grad((y: tf.Tensor) => tf.sum(grad(total)(y)) as tf.Scalar);
      const at = (x: number) => exactly(second, hostArray([x], [1], "float32"))[0]![0]!;
      const sides = [at(-1e-6), at(1e-6)];
      expect(at(0), name).toBeGreaterThanOrEqual(Math.min(...sides) - 1e-5);
      expect(at(0), name).toBeLessThanOrEqual(Math.max(...sides) + 1e-5);
    }
  });

  it("names the nearest activation for one it does not know", () => {
    expect(() => dense({ units: 1, activation: "relU" as "relu" })).toThrow(
      /dense: activation must be one of .* got "relU"; the nearest is "relu"/,
    );
  });
});
