import { gaussian, LegendreError } from "@legendre/core-tensor";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { recalibration } from "../../src/cli/recalibration.ts";

interface Given {
  /** What the state becomes in training. */
  readonly next?: (mean: tf.Tensor, x: tf.Tensor, momentum: tf.Scalar, key: unknown) => tf.Tensor;
  readonly perEpoch?: number;
  readonly state?: object;
}

/** A model that takes a running mean from its inputs; batch `i` is two examples of `i + 1`. */
function made({ next = (_m, x) => tf.mean(x), perEpoch = 3, state }: Given = {}) {
  const seen: number[] = [];
  const apply = (
    _p: unknown,
    s: { mean?: tf.Tensor },
    x: tf.Tensor,
    more: { training?: boolean; momentum?: tf.Scalar; key?: unknown } = {},
  ) => {
    if (s.mean === undefined) return { output: x, state: s };
    const output = tf.sub(x, s.mean);
    if (more.training !== true) return { output, state: s };
    return { output, state: { mean: next(s.mean, x, more.momentum as tf.Scalar, more.key) } };
  };
  const data = {
    perEpoch,
    at: async ({ batch }: { batch: number }) => {
      seen.push(batch);
      return { x: tf.fill([2, 1], batch + 1), y: tf.zeros([2, 1]) };
    },
  };
  const heldOut = { x: tf.fill([2, 1], 2), y: tf.zeros([2, 1]) };
  const outputs = (p: never, { x }: { x: tf.Tensor }, s: never) => apply(p, s, x).output;
  const first = state ?? { mean: tf.scalar(9) };
  const read = { model: { apply }, params: {}, state: first };
  const problem = { data, heldOut, outputs, likelihood: gaussian() };
  return { seen, first, ...recalibration(read as never, problem as never, 7) };
}

const meanOf = (state: object | undefined): number =>
  (state as { mean: tf.Tensor }).mean.dataSync()[0] as number;

describe("statistics of batch normalisation", () => {
  it("are kept where the loss is not worse, and counted", async () => {
    // A mean of 2 has no loss; a batch later each mean is that of the last batch.
    const { recalibrate, remarks, seen, first } = made();
    expect(remarks()).toEqual([]);
    const anew = await recalibrate!({}, first as never);
    expect([meanOf(anew), seen]).toEqual([3, [0, 1, 2]]);
    expect(remarks()).toEqual(["Statistics of batch normalisation were measured anew."]);
    // As far from 2, on the other side.
    expect(meanOf(await recalibrate!({}, { mean: tf.scalar(1) } as never))).toBe(3);
    expect(remarks()).toEqual(["Statistics of batch normalisation were measured anew."]);
    const better = { mean: tf.scalar(1.5) };
    const kept = await recalibrate!({}, better as never);
    expect(meanOf(kept)).toBe(1.5);
    expect((kept as never as typeof better).mean).not.toBe(better.mean);
    expect(remarks()).toEqual([
      "Statistics of batch normalisation were measured anew, and kept the 2 of 3 times that it lowered the loss.",
    ]);
    // The same as before are neither.
    expect(meanOf(await recalibrate!({}, { mean: tf.scalar(3) } as never))).toBe(3);
    expect(remarks().join()).toContain("the 2 of 3 times");
  });

  it("that never lower the loss are told so", async () => {
    const { recalibrate, remarks } = made({ perEpoch: 1, next: () => tf.scalar(50) });
    expect(meanOf(await recalibrate!({}, { mean: tf.scalar(4) } as never))).toBe(4);
    expect(remarks()).toEqual([
      "Statistics of batch normalisation stay as they were: new ones did not lower the loss.",
    ]);
  });

  it("are means over ten batches at most, all alike in weight", async () => {
    for (const [perEpoch, batches] of [
      [9, 9],
      [10, 10],
      [11, 10],
    ] as const) {
      const { recalibrate, seen, first } = made({
        perEpoch,
        next: (m, x, momentum) =>
          tf.add(tf.mul(m, momentum), tf.mul(tf.mean(x), tf.sub(1, momentum))),
      });
      expect(meanOf(await recalibrate!({}, first as never))).toBeCloseTo((batches + 1) / 2, 4);
      expect(seen).toEqual(Array.from({ length: batches }, (_, i) => i));
    }
  });

  it("that a model has none of are not measured", () => {
    const { recalibrate, remarks } = made({ state: {} });
    expect([recalibrate, remarks()]).toEqual([undefined, []]);
  });

  it("are the same constants as before without a word", async () => {
    const { recalibrate, remarks } = made({ next: (m) => tf.clone(m) });
    expect(meanOf(await recalibrate!({}, { mean: tf.scalar(4) } as never))).toBe(4);
    expect(remarks()).toEqual([]);
  });

  it("stay where a layer cannot be run in training, which is told, and other errors are thrown", async () => {
    const failing = (error: Error) =>
      made({
        next: () => {
          throw error;
        },
      });
    const option = failing(new LegendreError("option", "dropout", "draws by itself"));
    expect(meanOf(await option.recalibrate!({}, { mean: tf.scalar(4) } as never))).toBe(4);
    expect(option.remarks()).toEqual([
      "Statistics of batch normalisation stay as they were: dropout: draws by itself",
    ]);
    for (const error of [new LegendreError("shape", "net", "is odd"), new RangeError("is odd")]) {
      const { recalibrate, first } = failing(error);
      await expect(recalibrate!({}, first as never)).rejects.toThrow("is odd");
    }
  });

  it("leave no tensors but those that are returned", async () => {
    const { recalibrate } = made();
    for (const mean of [9, 1.5, 3]) {
      const state = { mean: tf.scalar(mean) };
      await expectNoLeak(() => recalibrate!({}, state as never), 2);
    }
  });
});
