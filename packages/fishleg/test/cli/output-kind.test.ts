import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { outputKind } from "../../src/cli/output-kind.ts";
import type { ReadModel } from "../../src/cli/read-model.ts";

/** A model without weights of `width` numbers a row, which `end` turns into its outputs. */
const ending = (end: (x: tf.Tensor) => tf.Tensor, width = 3): ReadModel =>
  ({
    model: { apply: (_p: unknown, _s: unknown, x: tf.Tensor) => ({ output: end(x) }) },
    params: {},
    state: {},
    inputShape: [width],
    inputType: "float32",
  }) as never;

/** Twenty examples of three numbers, or sixty of one. */
const examples = { rows: 20, x: Float32Array.from({ length: 60 }, (_, i) => Math.sin(i)) };

const softmax = (x: tf.Tensor): tf.Tensor => tf.softmax(x);
const linear = (x: tf.Tensor): tf.Tensor => tf.mul(x, 2);
const less = (x: tf.Tensor, y: tf.Tensor): tf.Tensor =>
  tf.sub(x, tf.reshape(tf.log(tf.sum(tf.exp(y), -1)), [-1, 1]));
const logSoftmax = ["categorical", "it ends in a log-softmax"] as const;
const linearly = "it ends linearly and the labels are";
const classesOf = `${linearly} classes: the outputs are logits`;

describe("the likelihood of a model", () => {
  it.each([
    ["a softmax", ending(softmax), undefined, "none", "categorical", "it ends in a softmax"],
    [
      "a softmax, reshaped",
      ending((x) => tf.reshape(softmax(x), [-1, 3])),
      undefined,
      "numbers",
      "categorical",
      "it ends in a softmax",
    ],
    ["a sigmoid", ending(tf.sigmoid), undefined, "none", "bernoulli", "it ends in a sigmoid"],
    ["a log-softmax", ending((x) => tf.logSoftmax(x)), undefined, "none", ...logSoftmax],
    ["the log of a softmax", ending((x) => tf.log(softmax(x))), undefined, "none", ...logSoftmax],
    ["numbers less their total", ending((x) => less(x, x)), undefined, "numbers", ...logSoftmax],
    [
      "numbers less the largest, less their total",
      ending((x) => {
        const y = tf.sub(x, tf.max(x, -1, true));
        return less(y, y);
      }),
      undefined,
      "none",
      ...logSoftmax,
    ],
    [
      "a log-softmax along the examples",
      ending((x) => tf.transpose(tf.logSoftmax(tf.transpose(x)))),
      undefined,
      "none",
      "gaussian",
      `${linearly} no classes`,
    ],
    [
      "the log-softmax of one class",
      ending((x) => tf.logSoftmax(x), 1),
      undefined,
      "none",
      "gaussian",
      `${linearly} no classes`,
    ],
    [
      "one number an example without an axis of its own",
      { ...ending((x) => tf.logSoftmax(tf.sum(x, 1))), fixedBatch: 4 },
      undefined,
      "classes",
      "gaussian",
      `${linearly} no classes`,
    ],
    [
      "numbers less another total",
      ending((x) => less(x, tf.mul(x, 2))),
      undefined,
      "numbers",
      "gaussian",
      `${linearly} no classes`,
    ],
    ["logits", ending(linear), undefined, "classes", "categorical", classesOf],
    [
      "one number of classes",
      ending(linear, 1),
      undefined,
      "classes",
      "gaussian",
      `${linearly} no classes`,
    ],
    ["numbers", ending(linear), undefined, "numbers", "gaussian", `${linearly} no classes`],
    [
      "numbers without labels",
      ending(linear),
      undefined,
      "none",
      "gaussian",
      `${linearly} no classes`,
    ],
    ["what is wanted", ending(linear), "bernoulli", "classes", "bernoulli", "--likelihood says so"],
  ] as const)("of %s", (_, read, wanted, labels, name, because) => {
    expect(outputKind(read, wanted, labels, examples)).toMatchObject({ name, because });
  });

  it("takes logits, which probabilities are turned into", () => {
    const logits = (read: ReadModel, outputs: tf.Tensor): tf.Tensor =>
      outputKind(read, undefined, "none", examples).logits(outputs);
    const p = tf.tensor2d([0.2, 0.5, 0.3, 1, 0, 0], [2, 3]);
    expectAllClose(tf.softmax(logits(ending(softmax), p)), p);
    expectAllClose(tf.sigmoid(logits(ending(tf.sigmoid), p)), p);
    expectAllClose(logits(ending(linear), p), p);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("is asked of no outputs that are %d", (value) => {
    const broken = ending((x) => tf.where(tf.greater(x, 0.9), tf.fill(x.shape, value), x));
    expect(() => outputKind(broken, undefined, "none", examples)).toThrow(
      `the model gives ${value} for the first examples`,
    );
  });

  it("leaves no tensor behind", () => {
    const before = tf.memory().numTensors;
    outputKind(ending(linear), undefined, "none", examples);
    expect(tf.memory().numTensors).toBe(before);
  });
});
