import { categorical, gaussian } from "@legendre/core-tensor";
import { compareLatency, quality, weightSizes } from "@legendre/fishleg/surgeon";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";

describe("weightSizes", () => {
  it("counts bytes raw, packed and after gzip", async () => {
    const values = Float32Array.from({ length: 8000 }, (_, i) => (i % 10 === 0 ? Math.sin(i) : 0));
    const { raw, gzip, packed, packedGzip } = await weightSizes({
      w: tf.tensor2d(values, [80, 100]),
    });
    expect(raw).toBe(32_000);
    // A bit a weight and 800 values, and some hundred bytes of header.
    expect(packed).toBeGreaterThan(1000 + 3200);
    expect(packed).toBeLessThan(1000 + 3200 + 500);
    expect(gzip).toBeLessThan(raw);
    expect(packedGzip).toBeLessThanOrEqual(packed + 50);
  });
});

describe("compareLatency", () => {
  it("lets calls take turns and gives the least and the middle time", async () => {
    const order: string[] = [];
    let clock = 0;
    const took = { a: [9, 9, 3, 1, 2], b: [9, 9, 6, 4, 5] };
    const call = (name: "a" | "b") => () => {
      order.push(name);
      clock += took[name].shift() as number;
    };
    const times = await compareLatency(
      { a: call("a"), b: call("b") },
      { rounds: 3, now: () => clock },
    );
    expect(order.join("")).toBe("ababababab");
    expect(times).toEqual({ a: { min: 1, median: 2 }, b: { min: 4, median: 5 } });
    await expect(compareLatency({}, { rounds: 0 })).rejects.toThrow(/rounds must be/);
  });
});

describe("quality", () => {
  it("gives accuracy and calibration for classes, and the loss alone for numbers", async () => {
    const found = await quality(
      categorical(),
      tf.tensor2d([
        [2, 0],
        [0, 2],
      ]),
      tf.tensor1d([0, 0], "int32"),
    );
    const p = 1 / (1 + Math.exp(-2));
    expect(found.accuracy).toBe(0.5);
    expect(found.nll).toBeCloseTo(-(Math.log(p) + Math.log(1 - p)) / 2, 5);
    expect(found.ece).toBeCloseTo(p - 0.5, 5);
    expect(await quality(gaussian(), tf.zeros([2, 1]), tf.ones([2, 1]))).not.toHaveProperty(
      "accuracy",
    );
  });

  it("leaks nothing", async () => {
    const [outputs, targets] = [tf.ones([2, 2]), tf.tensor1d([0, 1], "int32")];
    await quality(categorical(), outputs, targets);
    await expectNoLeak(async () => void (await quality(categorical(), outputs, targets)), 3);
  });
});
