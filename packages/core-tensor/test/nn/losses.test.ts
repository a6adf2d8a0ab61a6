import { differenceGradient, expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { hostArray } from "../../src/kernels/host-array.ts";
import {
  bernoulliCrossEntropy,
  halfSquaredError,
  huber,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../src/nn/index.ts";
import { grad } from "../../src/transforms/grad.ts";
import { logits, losses, targets } from "../catalogue/losses.ts";
import { exactly } from "./reference.ts";

const at = (values: ArrayLike<number>) => hostArray(values, [2, 3], "float32");
const forms = Object.fromEntries(
  Object.values(losses).flatMap((entry) => Object.entries(entry.forms)),
);
const integer = losses["softmaxCrossEntropy"]!.forms["softmaxInteger"]!;

describe("losses", () => {
  for (const [name, { loss, value: wanted }] of Object.entries(forms)) {
    it(`${name}: value, gradient and Hessian in float64`, () => {
      const value = (x: ArrayLike<number>) => exactly(loss, at(x))[0]![0]!;
      expect(value(logits)).toBeCloseTo(wanted, 13);
      const slope = (x: ArrayLike<number>) => exactly(grad(loss), at(x))[0]!;
      expectAllClose(slope(logits), differenceGradient(value, logits), { tolerance: 1e-8 });
      const direction = [1, -2, 0.5, 0.3, -1, 2];
      const product = exactly(
        grad((x: tf.Tensor) => tf.sum(tf.mul(grad(loss)(x), tf.tensor2d(direction, [2, 3])))),
        at(logits),
      )[0]!;
      // direction holds 0.3, rounded to float32 by tf.tensor2d
      const along = direction.map(Math.fround);
      const inner = (x: Float64Array) => slope(x).reduce((a, g, i) => a + g * along[i]!, 0);
      expectAllClose(product, differenceGradient(inner, logits), { tolerance: 1e-8 });
    });
  }

  it("have their curvature where the prediction is exact, and on both sides of it", () => {
    const exact = Object.values(losses).flatMap((entry) => Object.entries(entry.exact ?? {}));
    for (const [name, [loss, curvature]] of exact) {
      const total = (x: tf.Tensor) => tf.sum(loss(x)) as tf.Scalar;
      const second = grad((x: tf.Tensor) => tf.sum(grad(total)(x)) as tf.Scalar);
      for (const error of [0, 1e-5, -1e-5]) {
        const found = exactly(second, hostArray([0.25 + error], [1], "float32"))[0]![0]!;
        expect(found, `${name} at ${error}`).toBeCloseTo(curvature, 6);
      }
    }
  });

  it("of Huber is linear beyond delta, on both sides, and NaN for NaN", () => {
    const loss = (x: tf.Tensor) => huber(x, tf.tensor1d([0, 0, 0, 0]), { delta: 0.5 });
    const x = tf.tensor1d([-3, -0.25, 0.5, 2]) as tf.Tensor;
    expectAllClose(grad(loss)(x), [-0.125, -0.0625, 0.125, 0.125]);
    expectAllClose(loss(x), (1.375 + 0.03125 + 0.125 + 0.875) / 4);
    expect(huber(tf.tensor1d([Number.NaN]), tf.tensor1d([0])).dataSync()[0]).toBeNaN();
  });

  it("takes one-hot labels for integer ones", () => {
    const l = tf.tensor2d(logits, [2, 3]);
    const oneHot = tf.oneHot(tf.tensor1d([2, 0], "int32"), 3);
    expectAllClose(softmaxCrossEntropy(l, oneHot), integer.loss(l));
  });

  it("sums over the axes between the batch and the classes", () => {
    const l = tf.tensor(logits, [1, 2, 3]);
    const labels = tf.tensor2d([[2, 0]], [1, 2], "int32");
    expectAllClose(softmaxCrossEntropy(l, labels), 2 * integer.value);
  });

  it("is exact for Bernoulli logits of ±1e4", () => {
    const huge = tf.tensor2d([[1e4, -1e4, 1e4, -1e4]]);
    const outcome = tf.tensor2d([[1, 0, 0, 1]]);
    expect(bernoulliCrossEntropy(huge, outcome).dataSync()[0]).toBe(2e4);
    const slope = grad((l: tf.Tensor) => bernoulliCrossEntropy(l, outcome))(huge as tf.Tensor);
    expect([...slope.dataSync()].map((g) => g + 0)).toEqual([0, 0, 1, -1]);
  });

  it("is finite for softmax logits of ±1e4", () => {
    const huge = tf.tensor2d([[1e4, -1e4, 0]]);
    const labels = tf.tensor1d([0], "int32");
    expect(softmaxCrossEntropy(huge, labels).dataSync()[0]).toBeCloseTo(0, 12);
    expect(softmaxCrossEntropy(huge, tf.tensor1d([1], "int32")).dataSync()[0]).toBe(2e4);
  });

  it("is NaN for a class number that does not exist", () => {
    for (const label of [3, -1]) {
      const labels = tf.tensor1d([label, 0], "int32");
      expect(softmaxCrossEntropy(tf.tensor2d(logits, [2, 3]), labels).dataSync()[0]).toBeNaN();
    }
  });

  it("names shapes that do not fit", () => {
    const l = tf.tensor2d(logits, [2, 3]);
    expect(() => softmaxCrossEntropy(l, tf.tensor1d([0, 1, 2], "int32"))).toThrow(
      /softmaxCrossEntropy: got logits \[2,3\] and int32 labels \[3\]; expected logits \[n, …, k\]/,
    );
    expect(() => softmaxCrossEntropy(l, tf.tensor1d([0, 1]))).toThrow(/float32 labels \[2\]/);
    expect(() => bernoulliCrossEntropy(l, tf.zeros([3, 2]))).toThrow(
      /logits has shape \[2,3\], targets has shape \[3,2\]; they must be equal/,
    );
    expect(() => halfSquaredError(tf.zeros([0, 2]), tf.zeros([0, 2]))).toThrow(/batch of shape/);
  });

  it("leaves no tensors", async () => {
    const l = tf.tensor2d(logits, [2, 3]);
    const t = tf.tensor2d(targets, [2, 3]);
    const labels = tf.tensor1d([2, 0], "int32");
    await expectNoLeak(() => [
      softmaxCrossEntropy(l, t),
      softmaxCrossEntropy(l, labels),
      bernoulliCrossEntropy(l, t),
      meanSquaredError(l, t),
      halfSquaredError(l, t),
    ]);
  });
});
