import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { checkFixedBatch } from "../../src/cli/fixed-batch.ts";
import type { ReadModel } from "../../src/cli/read-model.ts";

/** How often a model is run to check it: one of a batch of two, `null` for a free one, on four rows. */
function check(f: (x: tf.Tensor) => tf.Tensor, fixedBatch: number | null = 2, rows = 4) {
  let calls = 0;
  const apply = (_p: unknown, _s: unknown, x: tf.Tensor) => {
    calls++;
    return { output: f(x) };
  };
  checkFixedBatch(
    {
      model: { apply },
      params: {},
      state: {},
      fixedBatch: fixedBatch ?? undefined,
    } as never as ReadModel,
    tf.reshape(tf.range(1, 3 * rows + 1), [rows, 3]),
  );
  return calls;
}

/** Rows whose last number is off where both batches come at once, by a share of the largest number. */
const off =
  (share: number, scale: number) =>
  (x: tf.Tensor): tf.Tensor => {
    const y = tf.mul(x, scale);
    return x.shape[0] === 2 ? y : tf.add(y, tf.mul(12 * scale * share, tf.oneHot([2], 3)));
  };

describe("a file of a fixed batch", () => {
  it.each([1e-6, 1, 1e6])("may differ by rounding, at numbers of %d", (scale) => {
    expect(check(off(0, scale))).toBe(3);
    expect(check(off(5e-5, scale))).toBe(3);
    expect(() => check(off(3e-4, scale))).toThrow(/fixes a batch of 2 inside its graph/);
    expect(() => check(off(-3e-4, scale))).toThrow(/fixes a batch of 2 inside its graph/);
  });

  it("is refused where rows have to do with each other, change their number, or cannot be run", () => {
    const refused: ((x: tf.Tensor) => tf.Tensor)[] = [
      (x) => tf.sub(x, tf.mean(x, 0, true)),
      (x) => tf.slice(x, [0, 0], [2, 3]),
      (x) => tf.reshape(x, [2, 3]),
    ];
    for (const f of refused) expect(() => check(f)).toThrow(/export it with a free batch/);
  });

  it("is not blamed for outputs that are no numbers", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const broken = (x: tf.Tensor): tf.Tensor =>
        tf.where(tf.greater(x, 11), tf.fill(x.shape, value), x);
      expect(check(broken)).toBe(3);
      const apart = (x: tf.Tensor): tf.Tensor => (x.shape[0] === 2 ? broken(x) : tf.zerosLike(x));
      expect(() => check(apart)).toThrow(/export it with a free batch/);
    }
  });

  it("is run where two of its batches are there, and only a file with one", () => {
    const same = (x: tf.Tensor): tf.Tensor => tf.clone(x);
    expect(check(same, 2, 3)).toBe(0);
    expect(check(same, 2, 4)).toBe(3);
    expect(check(same, 2, 7)).toBe(3);
    expect(check(same, null, 8)).toBe(0);
  });
});
