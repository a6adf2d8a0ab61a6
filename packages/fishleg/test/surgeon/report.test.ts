import { gzipSync } from "node:zlib";
import { bernoulli, categorical, gaussian } from "@legendre/core-tensor";
import { compareLatency, encodeSparse, quality, weightSizes } from "@legendre/fishleg/surgeon";
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
    expect(gzip).toBe(gzipSync(new Uint8Array(values.buffer)).length);
    const file = encodeSparse({ w: tf.tensor2d(values, [80, 100]) });
    expect([packed, packedGzip]).toEqual([file.length, gzipSync(file).length]);
  });

  it("adds up all leaves, one after the other", async () => {
    const [a, b] = [Float32Array.of(1, 2, 3), Int32Array.of(4, 5)];
    const { raw, gzip } = await weightSizes({ a: tf.tensor1d(a), b: tf.tensor1d(b, "int32") });
    expect(raw).toBe(20);
    expect(gzip).toBe(gzipSync(Buffer.concat([a, b].map((own) => Buffer.from(own.buffer)))).length);
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

  it("waits for each call, and times twenty unless told otherwise", async () => {
    let [clock, calls] = [0, 0];
    const slow = async (): Promise<void> => {
      await Promise.resolve();
      clock += 2 * ++calls;
    };
    // After two calls for warming up 6, 8, … 44 ms.
    expect(await compareLatency({ slow }, { now: () => clock })).toEqual({
      slow: { min: 6, median: 26 },
    });
    expect(calls).toBe(22);
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
    expect(await quality(gaussian(), tf.zeros([2, 1]), tf.ones([2, 1]))).toEqual({ nll: 0.5 });
    // Shares of classes are no class numbers, and two classes of one number each no rows of classes.
    const shares = tf.tensor2d([[0.5, 0.5]]);
    const loss = await quality(categorical(), tf.zeros([1, 2]), shares);
    expect(loss).toEqual({ nll: expect.closeTo(Math.log(2), 5) });
    const bits = await quality(
      bernoulli(),
      tf.zeros([2, 1]),
      tf.tensor2d([[1], [0]], [2, 1], "int32"),
    );
    expect(bits).toEqual({ nll: expect.closeTo(Math.log(2), 5) });
  });

  it("leaks nothing", async () => {
    const [outputs, targets] = [tf.ones([2, 2]), tf.tensor1d([0, 1], "int32")];
    await quality(categorical(), outputs, targets);
    await expectNoLeak(async () => void (await quality(categorical(), outputs, targets)), 3);
  });
});
