import type { ApplyOptions } from "@legendre/core-tensor/nn";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { floats, modelOf, type OneNode, resultOf, resultsOf } from "./one-node.ts";
import { readGraph } from "./small-graph.ts";

describe("BatchNormalization", () => {
  // Channels with means 2 and 20, variances 1 and 100; 2 and 200 where divided by one less than their count.
  const x = tf.tensor([1, 10, 3, 30], [2, 2, 1]) as tf.Tensor;
  const stored = [
    floats([2, 3], [2]),
    floats([5, 7], [2]),
    floats([10, 20], [2]),
    floats([4, 9], [2]),
  ];
  const node: OneNode = {
    op: "BatchNormalization",
    x,
    stored,
    settings: { epsilon: 0 },
    opset: 15,
  };
  const unit = [-1, -1, 1, 1].map((v, i) => (i % 2 === 0 ? 2 * v + 5 : 3 * v + 7));

  async function trained(change: Partial<OneNode>, options: ApplyOptions = {}) {
    const { model, params, state } = await modelOf({ ...node, ...change });
    const after = model.apply(params, state, change.x ?? x, { training: true, ...options });
    const { running_mean, running_var } = after.state as Record<string, tf.Tensor>;
    const kept = [running_mean, running_var].map((s) => [...s!.dataSync()]);
    // What the caller gave is left alone.
    const before = [state["running_mean"], state["running_var"]] as tf.Tensor[];
    expect(before.map((s) => [...s.dataSync()])).toEqual([
      [10, 20],
      [4, 9],
    ]);
    const outputs = [after.output].flat() as tf.Tensor[];
    return { kept, outputs: outputs.map((y) => [...y.dataSync()]) };
  }

  it.each<readonly [string, Partial<OneNode>, ApplyOptions, number[], number[]]>([
    ["nine tenths of the old", {}, {}, [9.2, 20], [3.7, 18.1]],
    ["the file's share", { settings: { epsilon: 0, momentum: 0.5 } }, {}, [6, 20], [2.5, 54.5]],
    ["the unbiased variance, for PyTorch", { producer: "pytorch" }, {}, [9.2, 20], [3.8, 28.1]],
    // Pooled: ½ · 4 + ½ · 1 + ¼ · (10 − 2)².
    ["a share of the caller's", {}, { momentum: 0.5 }, [6, 20], [18.5, 54.5]],
    ["the same for PyTorch", { producer: "pytorch" }, { momentum: 0.5 }, [6, 20], [18.5, 54.5]],
  ])("moves its statistics to %s", async (_, change, options, means, variances) => {
    for (const results of [1, 3]) {
      const { kept, outputs } = await trained({ ...change, results }, options);
      expectAllClose(kept[0]!, means, { tolerance: 1e-6 });
      expectAllClose(kept[1]!, variances, { tolerance: 1e-6 });
      expect(outputs).toHaveLength(results);
      expectAllClose(outputs[0]!, unit, { tolerance: 1e-5 });
      if (results === 3) expect(outputs.slice(1)).toEqual(kept);
    }
  });

  it.each([[["y", "", ""]], [["y", "mean", "variance"]], [["y", "mean"]]])(
    "moves them where the file leaves out results, or reads none of them: %j",
    async (outputs) => {
      const names = ["scale", "shift", "mean_0", "variance_0"];
      const nodes = [
        { op: "BatchNormalization", inputs: ["x", ...names], outputs, settings: { epsilon: 0 } },
        { op: "Neg", inputs: ["y"], outputs: ["z"] },
      ];
      const { model, params, state } = await readGraph({
        nodes,
        inputs: { x: [2, 2, 1] },
        outputs: ["z"],
        stored: Object.fromEntries(names.map((name, i) => [name, stored[i]!])),
      });
      const before = tf.memory().numTensors;
      const after = model.apply(params, state, x, { training: true });
      // The output and two statistics.
      expect(tf.memory().numTensors - before).toBe(3);
      const { mean_0, variance_0 } = after.state as Record<string, tf.Tensor>;
      expectAllClose(mean_0!, [9.2, 20], { tolerance: 1e-6 });
      expectAllClose(variance_0!, [3.7, 18.1], { tolerance: 1e-6 });
      expectAllClose(
        after.output as tf.Tensor,
        unit.map((v) => -v),
        { tolerance: 1e-5 },
      );
    },
  );

  it("takes a single number of each channel for its mean, without variance", async () => {
    const single = tf.tensor([1, 10], [1, 2, 1]) as tf.Tensor;
    const settings = { epsilon: 1 };
    const { kept, outputs } = await trained({ x: single, producer: "pytorch", settings });
    expectAllClose(kept[0]!, [9.1, 19], { tolerance: 1e-6 });
    expectAllClose(kept[1]!, [3.6, 8.1], { tolerance: 1e-6 });
    expect(outputs[0]).toEqual([5, 7]);
  });

  it("uses the statistics of its state, and returns them unchanged, outside of training", async () => {
    const y = [1, 10, 3, 30].map((v, i) =>
      i % 2 === 0 ? ((v - 10) / 2) * 2 + 5 : ((v - 20) / 3) * 3 + 7,
    );
    for (const results of [1, 2, 3]) {
      const all = await resultsOf({ ...node, results });
      expect(all).toHaveLength(results);
      expectAllClose(all[0]!, y, { tolerance: 1e-5 });
      const kept = all.slice(1).map((s) => [...s.dataSync()]);
      expect(kept).toEqual(
        [
          [10, 20],
          [4, 9],
        ].slice(0, results - 1),
      );
    }
  });
});

describe("LayerNormalization", () => {
  it("returns the mean, and one over the root of the variance, where the file asks for them", async () => {
    const x = tf.tensor2d([
      [1, 3],
      [2, 10],
    ]) as tf.Tensor;
    const stored = [floats([10, 100], [2])];
    const settings = { epsilon: 0 };
    const node = { op: "LayerNormalization", x, stored, settings };
    for (const results of [1, 2, 3]) {
      const all = await resultsOf({ ...node, results });
      const numbers = all.map((y) => y.arraySync());
      const expected = [
        [
          [-10, 100],
          [-10, 100],
        ],
        [[2], [6]],
        [[1], [0.25]],
      ];
      expect(numbers).toEqual(expected.slice(0, results));
    }
    const shifted = await resultOf({ ...node, stored: [...stored, floats([1, 2], [2])] });
    expect(shifted.arraySync()).toEqual([
      [-9, 102],
      [-9, 102],
    ]);
  });
});

describe("GroupNormalization", () => {
  it("of one channel a group standardises each channel", async () => {
    // Means 2 and 5, variances 1 and 4.
    const x = tf.tensor([1, 3, 3, 7], [1, 2, 2]) as tf.Tensor;
    const stored = [floats([10, 20], [2]), floats([1, 2], [2])];
    for (const opset of [18, 21]) {
      const settings = { num_groups: 2n, epsilon: 0 };
      const y = await resultOf({ op: "GroupNormalization", x, stored, settings, opset });
      expectAllClose(y, [-9, 11, -18, 22], { tolerance: 1e-5 });
    }
  });
});

describe("InstanceNormalization", () => {
  it("standardises each channel of each image", async () => {
    const x = tf.tensor([1, 3, 3, 7, 0, 2, 10, 14], [2, 2, 2]) as tf.Tensor;
    const stored = [floats([10, 20], [2]), floats([1, 2], [2])];
    const settings = { epsilon: 0 };
    const y = await resultOf({ op: "InstanceNormalization", x, stored, settings });
    expectAllClose(y, [-9, 11, -18, 22, -9, 11, -18, 22], { tolerance: 1e-5 });
  });
});

describe("MeanVarianceNormalization", () => {
  // Channels that differ by 100, images that differ by 10, so that each choice of axes has other means.
  const numbers = [1, 3, 101, 103, 11, 13, 111, 113];
  const x = tf.tensor(numbers, [2, 2, 1, 2]) as tf.Tensor;

  it("takes the mean over all but the channels where the file names no axes", async () => {
    const y = await resultOf({ op: "MeanVarianceNormalization", x });
    const unit = [-6, -4, -6, -4, 4, 6, 4, 6].map((v) => v / Math.sqrt(26));
    expectAllClose(y, unit, { tolerance: 1e-5 });
  });

  it("takes it over the axes that the file names", async () => {
    const y = await resultOf({ op: "MeanVarianceNormalization", x, settings: { axes: [3n] } });
    expectAllClose(y, [-1, 1, -1, 1, -1, 1, -1, 1], { tolerance: 1e-5 });
  });

  it("adds a billionth to the deviation, as its page says", async () => {
    const tiny = tf.tensor([1e-9, -1e-9, 2e-9, -2e-9], [1, 2, 1, 2]) as tf.Tensor;
    const y = await resultOf({ op: "MeanVarianceNormalization", x: tiny });
    expectAllClose(y, [1 / 2, -1 / 2, 2 / 3, -2 / 3], { tolerance: 1e-4 });
  });
});

describe("LpNormalization", () => {
  const x = tf.tensor2d([
    [3, 4],
    [0, 0],
  ]) as tf.Tensor;
  it.each([
    // The root of the sum of squares along the last axis, unless the file says something else.
    [{}, [0.6, 0.8, 0, 0]],
    [{ p: 1n }, [3 / 7, 4 / 7, 0, 0]],
    [{ p: 2n, axis: 0n }, [1, 1, 0, 0]],
  ])("with %o leaves zeros what they are", async (settings, expected) => {
    const y = await resultOf({ op: "LpNormalization", x, settings });
    expectAllClose(y, expected, { tolerance: 1e-6 });
  });
});
