import { totalmem } from "node:os";
import { isLegendreError } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  fishlegSurgeon,
  kfacObs,
  mFac,
  obc,
  obert,
  prune,
  sparseGpt,
  wanda,
} from "../../src/surgeon/index.ts";
import { checkMemory } from "../../src/surgeon/methods/check-memory.ts";
import { smallNet } from "./small-net.ts";

describe("a curvature that is larger than the machine", () => {
  it("is refused before anything is computed, with what would do", async () => {
    const problem = smallNet();
    const params = {
      layers: [problem.params.layers[0]!, { ...problem.params.layers[1]!, bias: tf.zeros([3]) }],
      // Not used by the model: 16 numbers a pair of its weights.
      extra: tf.zeros([400, 300]),
    };
    const method = fishlegSurgeon({
      start: "trace",
      choose: (path) => (path === "extra" ? "full" : undefined),
    });
    const before = tf.memory().numTensors;
    const failed = prune({ ...problem, params, method } as never);
    await expect(failed).rejects.toThrow(/takes about .* GB, and the machine has .* magnitude\(\)/);
    await failed.catch((error) => {
      expect(isLegendreError(error, "option")).toBe(true);
      expect(error.where).toBe("fishlegSurgeon");
    });
    expect(tf.memory().numTensors).toBe(before);
  });

  it("is refused of oBERT, too", async () => {
    // 42 weights, 2 · 10¹² numbers each.
    const problem = { ...smallNet(), method: obert({ chunk: 1e12 }) };
    await expect(prune(problem)).rejects.toThrow("obert");
  });

  it("is refused of M-FAC, too", async () => {
    const problem = { ...smallNet(), method: mFac({ gradients: 1e12 }) };
    await expect(prune(problem)).rejects.toThrow("mFac");
  });

  it("is refused of methods that measure layers, too", async () => {
    const problem = smallNet();
    // The products of its outputs alone take more than the machine has.
    const width = Math.ceil(Math.sqrt(totalmem() / 2));
    const wide = { kernel: tf.zeros([4, width]), bias: tf.zeros([width]) };
    const narrow = { kernel: tf.zeros([width, 3]), bias: tf.zeros([3]) };
    for (const method of [obc(), wanda(), sparseGpt(), kfacObs()]) {
      const params = { layers: [wide, narrow] };
      const before = tf.memory().numTensors;
      const failed = prune({ ...problem, params, method });
      await expect(failed).rejects.toThrow(/takes about .* GB, and the machine has .* magnitude/);
      expect(tf.memory().numTensors).toBe(before);
    }
  });

  it("is held to the memory of the machine", async () => {
    await expect(checkMemory("test", totalmem() * 1.01, "less")).rejects.toThrow("take");
    await expect(checkMemory("test", 1e6, "less")).resolves.toBeUndefined();
  });
});
