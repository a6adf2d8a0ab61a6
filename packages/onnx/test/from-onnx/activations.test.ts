import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { floats, resultOf, resultsOf, type Setting, shown, wholes } from "./one-node.ts";

const numbers = [-3, -1, -0.75, -0.25, 0, 0.25, 0.75, 1, 1.5, 3];
const x = tf.tensor1d(numbers) as tf.Tensor;
const { exp, tanh, log, sqrt, PI, min, max, abs } = Math;
const sigmoid = (v: number) => 1 / (1 + exp(-v));
const clip = (v: number) => min(1, max(0, v));

describe("activations", () => {
  it.each<readonly [string, Readonly<Record<string, Setting>>, (v: number) => number]>([
    ["Elu", {}, (v) => (v > 0 ? v : exp(v) - 1)],
    ["Elu", { alpha: 2 }, (v) => (v > 0 ? v : 2 * (exp(v) - 1))],
    ["Selu", { alpha: 2, gamma: 3 }, (v) => (v > 0 ? 3 * v : 6 * (exp(v) - 1))],
    ["Celu", { alpha: 2 }, (v) => (v > 0 ? v : 2 * (exp(v / 2) - 1))],
    ["HardSigmoid", { alpha: 0.5, beta: 0.25 }, (v) => clip(v / 2 + 0.25)],
    ["HardSigmoid", {}, (v) => clip(v / 5 + 0.5)],
    ["HardSwish", {}, (v) => v * clip(v / 6 + 0.5)],
    ["LeakyRelu", { alpha: 0.25 }, (v) => (v > 0 ? v : v / 4)],
    ["LeakyRelu", {}, (v) => (v > 0 ? v : v / 100)],
    ["Mish", {}, (v) => v * tanh(log(1 + exp(v)))],
    [
      "Shrink",
      { bias: 0.125, lambd: 0.5 },
      (v) => (v > 0.5 ? v - 0.125 : v < -0.5 ? v + 0.125 : 0),
    ],
    ["Shrink", { lambd: 0.75 }, (v) => (abs(v) > 0.75 ? v : 0)],
    ["Softplus", {}, (v) => log(1 + exp(v))],
    ["Softsign", {}, (v) => v / (1 + abs(v))],
    ["Swish", { alpha: 2 }, (v) => v * sigmoid(2 * v)],
    ["ThresholdedRelu", {}, (v) => (v > 1 ? v : 0)],
    ["ThresholdedRelu", { alpha: 0.25 }, (v) => (v > 0.25 ? v : 0)],
    [
      "Gelu",
      { approximate: "tanh" },
      (v) => (v / 2) * (1 + tanh(sqrt(2 / PI) * (v + 0.044715 * v ** 3))),
    ],
  ])("%s with %o", async (op, settings, f) => {
    const y = await resultOf({ op, x, settings, opset: 24 });
    expectAllClose(y, numbers.map(f), { tolerance: 1e-6 });
  });

  it("PRelu has a slope for each element or for all", async () => {
    const of = async (slope: number[]) =>
      shown(await resultOf({ op: "PRelu", x, stored: [floats(slope, [slope.length])] })).values;
    expectAllClose(
      await of([0.5]),
      numbers.map((v) => (v > 0 ? v : v / 2)),
    );
    const each = numbers.map((_, i) => i);
    expectAllClose(
      await of(each),
      numbers.map((v, i) => (v > 0 ? v : v * i)),
    );
  });

  it("Pow takes whole numbers, and exponents of several elements", async () => {
    const of = async (stored: ReturnType<typeof floats>[]) =>
      shown(await resultOf({ op: "Pow", stored }));
    expect(await of([wholes([3, -2]), floats([2], [])])).toMatchObject({
      dtype: "int32",
      values: [9, 4],
    });
    expect(await of([wholes([4, 9]), floats([0.5], [])])).toMatchObject({ values: [2, 3] });
    const { values } = await of([floats([4, 9], [2]), floats([0.5, 2], [2])]);
    expectAllClose(values, [2, 81], { tolerance: 1e-6 });
  });

  it("Dropout keeps everything outside of training, zeros too, as its mask says", async () => {
    for (const node of [
      { op: "Dropout", x, opset: 17 },
      { op: "Dropout", x, opset: 17, stored: [floats([0], [])] },
      { op: "Dropout", x, opset: 10, settings: { ratio: 0.25 } },
    ]) {
      const [y, mask] = await resultsOf({ ...node, results: 2 });
      expect([...y!.dataSync()]).toEqual(numbers);
      expect(shown(mask!)).toEqual({ shape: [10], dtype: "bool", values: numbers.map(() => 1) });
    }
    const refused = { op: "Dropout", x, opset: 11, settings: { ratio: 1 } };
    await expect(resultOf(refused)).rejects.toThrow(/drops the share 1, expected a number/);
  });
});
