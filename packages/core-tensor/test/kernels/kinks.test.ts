import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { decodeProgram, encodeProgram, optimiseProgram } from "../../src/graph/index.ts";
import { runTfjs, spec, trace } from "../../src/index.ts";
import { grad } from "../../src/transforms/grad.ts";
import { jvp } from "../../src/transforms/jvp.ts";
import { stopGradient } from "../../src/transforms/stop-gradient.ts";
import { vjp } from "../../src/transforms/vjp.ts";

type Op = (x: tf.Tensor) => tf.Tensor;

const total =
  (op: Op): Op =>
  (x) =>
    tf.sum(op(x));
const numbers = (x: tf.Tensor): number[] => [...x.dataSync()];
const slopes = (op: Op, at: number[]): number[] => numbers(grad(total(op))(tf.tensor1d(at)));
const curvatures = (op: Op, at: number[]): number[] =>
  numbers(grad(total(grad(total(op))))(tf.tensor1d(at)));

describe("slopes at kinks are those of tfjs", () => {
  const cases: Readonly<Record<string, readonly [Op, number[]]>> = {
    clipByValue: [(x) => tf.clipByValue(x, -1, 2), [-1, 2]],
    elu: [tf.elu, [0]],
    leakyRelu: [(x) => tf.leakyRelu(x, 0.25), [0]],
    prelu: [(x) => tf.prelu(x, tf.scalar(0.25)), [0]],
    relu: [tf.relu, [0]],
    relu6: [tf.relu6, [0, 6]],
    selu: [tf.selu, [0]],
    sign: [tf.sign, [0]],
    step: [tf.step, [0]],
  };
  for (const [name, [op, at]] of Object.entries(cases)) {
    it(name, () => {
      const expected = numbers(tf.grad(total(op))(tf.tensor1d(at)));
      expectAllClose(slopes(op, at), expected, { tolerance: 1e-6 });
    });
  }
});

describe("absolute values", () => {
  it("have slope and curvature 0 at 0: an L1 penalty leaves zeros alone", () => {
    expect(slopes(tf.abs, [0, -0, -2, 3])).toEqual([0, 0, -1, 1]);
    expect(curvatures(tf.abs, [0, -2]).map((x) => x + 0)).toEqual([0, 0]);
    const l1: Op = (w) => tf.losses.absoluteDifference(tf.zerosLike(w), w);
    expect(slopes(l1, [0, 0]).map(Math.abs)).toEqual([0, 0]);
  });

  const smooth: Readonly<Record<string, readonly [Op, slope: number, curvature: number]>> = {
    sigmoidCrossEntropy: [(x) => tf.losses.sigmoidCrossEntropy(tf.tensor1d([1]), x), -0.5, 0.25],
    huberLoss: [(x) => tf.losses.huberLoss(tf.tensor1d([0]), x), 0, 1],
  };
  for (const [name, [loss, slope, curvature]] of Object.entries(smooth)) {
    it(`give tf.losses.${name} its true slope and curvature, traced, saved and run again too`, () => {
      const program = decodeProgram(encodeProgram(optimiseProgram(trace(loss, spec([1])))));
      const again: Op = (x) => runTfjs(program, x) as tf.Tensor;
      for (const f of [loss, again]) {
        expectAllClose(slopes(f, [0]), [slope]);
        expectAllClose(curvatures(f, [0]), [curvature]);
      }
    });
  }
});

describe("tied extrema", () => {
  const x = tf.tensor2d([
    [3, 1, 3],
    [2, 2, 2],
  ]) as tf.Tensor;
  const shares = [
    [0.5, 0, 0.5],
    [1 / 3, 1 / 3, 1 / 3],
  ];

  it("share a cotangent equally", () => {
    const { pullback } = vjp((z: tf.Tensor) => tf.max(z, 1), x);
    expectAllClose(pullback(tf.tensor1d([1, 1]) as tf.Tensor), shares);
  });

  it("and pass on the mean of their tangents", () => {
    const v = tf.tensor2d([
      [1, 5, 2],
      [3, 6, 9],
    ]) as tf.Tensor;
    expectAllClose(jvp((z: tf.Tensor) => tf.max(z, 1), x, v).tangent, [1.5, 6]);
  });

  it("give logSumExp its softmax", () => {
    const f: Op = (z) => tf.logSumExp(z, 1);
    expectAllClose(grad(total(f))(x), tf.softmax(x));
  });
});

describe("powers", () => {
  const power =
    (exponent: number): Op =>
    (x) =>
      tf.pow(x, tf.scalar(exponent));

  it("have finite derivatives at a base of 0", () => {
    expect([0, 1, 2, 3].map((p) => slopes(power(p), [0])[0])).toEqual([0, 1, 0, 0]);
    expect([0, 1, 2, 3].map((p) => curvatures(power(p), [0])[0])).toEqual([0, 0, 2, 0]);
  });

  it("have the right ones at a negative base", () => {
    expectAllClose(slopes(power(3), [-2]), [12]);
    expectAllClose(curvatures(power(3), [-2]), [-12]);
    expectAllClose(slopes(power(-1), [-2]), [-0.25]);
  });

  it("have a zero derivative with respect to the exponent where the base is not positive", () => {
    const f: Op = (exponent) => tf.pow(tf.tensor1d([-2, 0, 2]), exponent);
    expectAllClose(slopes(f, [2, 2, 2]), [0, 0, 4 * Math.LN2]);
  });

  it("have the right mixed derivative at an exponent of 0", () => {
    const slopeInBase = (exponent: tf.Tensor): tf.Tensor =>
      grad((base: tf.Tensor) => tf.pow(base, exponent))(tf.scalar(3) as tf.Tensor);
    expectAllClose(grad(slopeInBase)(tf.scalar(0) as tf.Tensor), 1 / 3);
  });
});

describe("where", () => {
  it("shields a derivative from the branch not taken", () => {
    const safeSqrt: Op = (x) =>
      tf.where(tf.greater(x, 0), tf.sqrt(tf.maximum(x, 1e-6)), tf.zerosLike(x));
    expectAllClose(slopes(safeSqrt, [0, 4]), [0, 0.25]);
  });
});

describe("stopped and cast values", () => {
  it("a cast to whole numbers stops the derivative", () => {
    expect(slopes((x) => tf.mul(x, tf.cast(tf.cast(x, "int32"), "float32")), [2.5])).toEqual([2]);
  });

  it("stopGradient keeps the value and stops the derivative", () => {
    expect(slopes((x) => tf.mul(x, stopGradient(x)), [3])).toEqual([3]);
  });

  it("floorDiv is a staircase", () => {
    expect(slopes((x) => tf.add(x, tf.cast(tf.floorDiv(x, 2), "float32")), [5])).toEqual([1]);
  });
});
