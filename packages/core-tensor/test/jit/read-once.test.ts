import * as tf from "@tensorflow/tfjs";
import { describe, expect, it, vi } from "vitest";
import { batches, jit, rows } from "../../src/index.ts";

const sum = (a: tf.Tensor): tf.Tensor => tf.sum(a);

describe("an eager argument", () => {
  it("that every call gets is not copied out of its engine at each of them", async () => {
    const compiled = jit(sum);
    const same = tf.ones([10]);
    const read = vi.spyOn(same, "dataSync");
    for (let i = 0; i < 5; i++) expect((await compiled(same)).dataSync()[0]).toBe(10);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("is read anew where a variable was given other numbers", async () => {
    const compiled = jit(sum);
    const weight = tf.variable(tf.ones([4]));
    for (let i = 1; i <= 5; i++) {
      expect((await compiled(weight)).dataSync()[0]).toBe(4 * i);
      expect((await compiled(weight)).dataSync()[0]).toBe(4 * i);
      expect((await compiled(weight)).dataSync()[0]).toBe(4 * i);
      weight.assign(tf.fill([4], i + 1));
    }
  });
});

describe("a batch", () => {
  const column = rows(
    Float32Array.from({ length: 12 }, (_, i) => i),
    [2],
  );

  it("goes into a compiled call without the eager engine", async () => {
    const compiled = jit(sum);
    await compiled(tf.ones([2, 2]));
    const write = vi.spyOn(tf.backend(), "write");
    const sums: number[] = [];
    for (const { x } of batches({ x: column }, { batchSize: 2 })) {
      sums.push((await compiled(x)).dataSync()[0] as number);
      x.dispose();
    }
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
    expect(sums).toEqual([6, 22, 38]);
  });

  it("lies where one lay that was disposed, unless somebody still reads that one's numbers", () => {
    const seen: tf.TypedArray[] = [];
    for (const { x } of batches({ x: column }, { batchSize: 2, epochs: 2 })) {
      seen.push(x.dataSync());
      x.dispose();
    }
    expect(new Set(seen).size).toBe(6);
    expect(Array.from(seen[0] as Float32Array)).toEqual([0, 1, 2, 3]);
    for (const { x } of batches({ x: column }, { batchSize: 2 })) {
      // An eager op takes the numbers along.
      const doubled = tf.mul(x, 2);
      x.dispose();
      expect(doubled.dataSync()).toHaveLength(4);
    }
  });
});
