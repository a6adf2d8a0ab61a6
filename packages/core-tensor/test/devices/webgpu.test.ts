import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it, vi } from "vitest";
import { jit, random, scan } from "../../src/index.ts";
import { trainMlp } from "../browser/train-mlp.ts";
import { webgpuStarts } from "./software-vulkan.ts";

const starts = await webgpuStarts();

describe.skipIf(!starts)("onnxruntime-node's WebGPU (needs chromium)", () => {
  it("takes the steps of the processor, with the state on the device", {
    timeout: 120_000,
  }, async () => {
    const images = Uint8Array.from({ length: 256 * 784 }, (_, i) => (i * 7919) % 251);
    const labels = Uint8Array.from({ length: 256 }, (_, i) => i % 10);
    const expected = await trainMlp({ images, labels }, "cpu");
    const found = await trainMlp({ images, labels }, "webgpu");
    for (const name of ["losses", "norms"] as const) {
      expect(found[name]).toHaveLength(expected[name].length);
      for (const [i, value] of found[name].entries()) {
        expect(Math.abs(value / (expected[name][i] as number) - 1)).toBeLessThan(1e-5);
      }
    }
  });

  it("reads results at once in Node, and gives the memory of a thousand of them back", async () => {
    const next = jit((a: tf.Tensor) => tf.add(tf.mul(a, 0.5), 1), { device: "webgpu" });
    const size = 1 << 18;
    let x = tf.zeros([size]) as tf.Tensor;
    let [before, after] = [0, 0];
    for (let i = 0; i < 400; i++) {
      const y = await next(x);
      x.dispose();
      x = y;
      if (i === 100) before = process.memoryUsage().rss;
    }
    after = process.memoryUsage().rss;
    // 300 results of a megabyte were made in between.
    expect(after - before).toBeLessThan(100 * 2 ** 20);
    expectAllClose(x.dataSync().slice(0, 3), [2, 2, 2]);
    expectAllClose(tf.sub(x, 2).dataSync().slice(0, 3), [0, 0, 0]);
  });

  it("draws in a loop that carries its key what the processor draws, in one model", async () => {
    const walk = (start: tf.Tensor, first: tf.Tensor) =>
      scan(
        ([at, key]: [tf.Tensor, tf.Tensor]) => {
          const [used, next] = random.split(key as random.Key);
          return [[tf.add(at, random.normal(used, [3])), next] as [tf.Tensor, tf.Tensor], null];
        },
        [start, first] as [tf.Tensor, tf.Tensor],
        null,
        { length: 9 },
      )[0][0];
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const [start, key] = [tf.zeros([3]) as tf.Tensor, random.key(3) as tf.Tensor];
    const run = jit(walk, { device: "webgpu" });
    expectAllClose((await run(start, key)).dataSync(), walk(start, key).dataSync());
    expect(run.stats()).toMatchObject({ executor: "onnx", device: "webgpu" });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
    await run.dispose();
  });

  it("survives a tensor that is too large for it", { timeout: 60_000 }, async () => {
    const large = jit((a: tf.Tensor) => tf.sum(tf.mul(tf.tile(a, [1 << 28]), 2)), {
      device: "webgpu",
    });
    const x = tf.ones([1]) as tf.Tensor;
    await expect(large(x)).rejects.toMatchObject({ code: "engine" });
    const small = jit((a: tf.Tensor) => tf.mul(a, 2), { device: "webgpu" });
    expectAllClose((await small(x)).dataSync(), [2]);
  });
});
