import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
import { grad } from "../../src/transforms/grad.ts";
import { jvp } from "../../src/transforms/jvp.ts";
import { floats, given } from "./case.ts";
import { type Arrays, difference, everyDirection } from "./differences.ts";

type Op = (x: tf.Tensor) => tf.Tensor;

const labels = tf.tensor2d([
  [0, 1, 0],
  [0.25, 0.25, 0.5],
]);
const x = floats([2, 3], { seed: 9 });
const positive = floats([2, 3], { low: 0.5, high: 2 });

/** Functions of tfjs that are made of several kernels, each reduced to a scalar. */
const functions: Readonly<Record<string, readonly [f: Op, at: HostArray]>> = {
  divNoNan: [(z) => tf.sum(tf.divNoNan(labels, z)), positive],
  logSigmoid: [(z) => tf.sum(tf.mul(labels, tf.logSigmoid(z))), x],
  "logSigmoid, far out": [(z) => tf.sum(tf.logSigmoid(z)), given([-50, 50])],
  logSoftmax: [(z) => tf.sum(tf.mul(labels, tf.logSoftmax(z))), x],
  logSumExp: [(z) => tf.sum(tf.square(tf.logSumExp(z, 1))), x],
  "logSumExp of all": [(z) => tf.logSumExp(z), x],
  "losses.absoluteDifference": [(z) => tf.losses.absoluteDifference(labels, z), x],
  "losses.cosineDistance": [(z) => tf.losses.cosineDistance(labels, z, 1), x],
  "losses.hingeLoss": [(z) => tf.losses.hingeLoss(tf.round(labels), z), x],
  "losses.huberLoss": [(z) => tf.losses.huberLoss(labels, z), x],
  "losses.logLoss": [(z) => tf.losses.logLoss(labels, tf.sigmoid(z)), x],
  "losses.meanSquaredError": [(z) => tf.losses.meanSquaredError(labels, z), x],
  "losses.sigmoidCrossEntropy": [(z) => tf.losses.sigmoidCrossEntropy(labels, z), x],
  "losses.sigmoidCrossEntropy, weighted": [
    (z) => tf.losses.sigmoidCrossEntropy(labels, z, tf.tensor2d([[1], [0]]), 0.25),
    x,
  ],
  "losses.softmaxCrossEntropy": [(z) => tf.losses.softmaxCrossEntropy(labels, z), x],
  "losses.softmaxCrossEntropy, smoothed": [
    (z) => tf.losses.softmaxCrossEntropy(labels, z, undefined, 0.25),
    x,
  ],
  moments: [
    (z) => {
      const { mean, variance } = tf.moments(z, 1);
      return tf.sum(tf.div(mean, tf.sqrt(variance)));
    },
    x,
  ],
  norm: [(z) => tf.norm(z), x],
  "norm over an axis": [(z) => tf.sum(tf.square(tf.norm(z, 1, 0))), x],
  "norm, largest": [(z) => tf.norm(z, Number.POSITIVE_INFINITY), x],
  softmax: [(z) => tf.sum(tf.square(tf.softmax(z))), x],
  swish: [(z) => tf.sum(tf.mul(z, tf.sigmoid(z))), x],
};

describe("functions of tfjs made of several kernels", () => {
  for (const [name, [f, at]] of Object.entries(functions)) {
    it(name, () => {
      const type = spec(at.shape);
      const value = trace(f, type);
      const slope = trace(grad(f), type);
      const curve = trace((z: tf.Tensor, v: tf.Tensor) => jvp(grad(f), z, v).tangent, type, type);
      const one = (program: typeof value, ...args: Arrays): number[] => [
        ...(runReference(program, ...args) as HostArray).data,
      ];
      const v = floats(at.shape, { seed: 12 });

      expectAllClose(one(value, at), f(fromHost(at)), { label: "value" });
      const expected = everyDirection([at]).map(
        (unit) => difference(([z]) => one(value, z as HostArray), [at], unit)[0] as number,
      );
      expectAllClose(one(slope, at), expected, { tolerance: 1e-7, label: "gradient" });
      const bent = difference(([z]) => one(slope, z as HostArray), [at], [v]);
      expectAllClose(one(curve, at, v), bent, { tolerance: 1e-6, label: "hvp" });
    });
  }
});
