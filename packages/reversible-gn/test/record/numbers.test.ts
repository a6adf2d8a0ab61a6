import { gaussian, random, sgd } from "@legendre/core-tensor";
import type { StepExtra } from "@legendre/core-tensor/train";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  ntkAlignmentSketch,
  recordedStep,
  type StepRecord,
  type TrainingProbeOptions,
  trainingProbe,
} from "../../src/index.ts";

interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}
const pair = (x: number, y: number): Batch => ({ x: tf.tensor2d([[x]]), y: tf.tensor2d([[y]]) });
const likelihood = gaussian();

/** Outputs `w x`; targets are 0, so that a step of `lr` leaves `1 − lr x²` of w. */
const common = {
  likelihood,
  outputs: (w: tf.Tensor, { x }: Batch): tf.Tensor => tf.mul(w, x),
  targets: ({ y }: Batch): tf.Tensor => y,
  probe: pair(2, 1),
  compile: false,
};

describe("recordedStep by hand", () => {
  /** Records of so many steps from w = 8, each of which halves w. */
  async function recorded(steps: number, every?: number): Promise<StepRecord[]> {
    const records: StepRecord[] = [];
    const optimizer = sgd({ lr: 0.5 });
    const { step, close } = recordedStep<tf.Tensor, Batch, ReturnType<typeof optimizer.init>>({
      ...{ ...common, optimizer, every },
      onRecord: (record) => records.push(record),
    });
    let w: tf.Tensor = tf.scalar(8);
    let state = optimizer.init(w);
    for (let i = 0; i < steps; i++) {
      const extra = { step: i, key: random.key(0) } as StepExtra<tf.Tensor>;
      const next = await step(w, state, pair(1, 0), extra);
      w = next.params;
      state = next.optState;
      expect(w.dataSync()[0]).toBeCloseTo(8 / 2 ** (i + 1), 6);
      expect(next.value.dataSync()[0]).toBeCloseTo((8 / 2 ** i) ** 2 / 2, 5);
    }
    await close();
    return records;
  }

  it("has loss and length of its step, and the path since the record before", async () => {
    const records = await recorded(8, 3);
    // Lengths 4, 2, 1, 1/2, …; losses 32, 8, 2, ….
    expect(
      records.map(({ kind, step, loss, length, path }) => [kind, step, loss, length, path]),
    ).toEqual([
      ["step", 1, 32, 4, 4],
      ["step", 4, 0.5, 0.5, 3.5],
      ["step", 7, 2 ** -7, 2 ** -4, 7 / 16],
    ]);
    const [{ transfer, cosine, ownChange, otherChange }] = records as [StepRecord];
    // The own output moves by −4, that of the probe by −8 from 16, where 1 is asked for.
    expect([transfer, cosine]).toEqual([expect.closeTo(2, 5), expect.closeTo(1, 5)]);
    expect(ownChange).toBeCloseTo(-75, 4);
    expect(otherChange).toBeCloseTo(100 * (7 ** 2 / 15 ** 2 - 1), 3);
  });

  it("is of every tenth step where nothing is said", async () => {
    expect((await recorded(12)).map(({ step, path }) => [step, path])).toEqual([
      [1, 4],
      [11, expect.closeTo(4 - 2 ** -8, 6)],
    ]);
  });
});

describe("trainingProbe by hand", () => {
  interface Params {
    readonly a: tf.Tensor;
    readonly b: tf.Tensor;
  }
  const start: Params = { a: tf.tensor1d([3, 0]), b: tf.tensor1d([4]) };
  const now: Params = { a: tf.tensor1d([3, 3]), b: tf.tensor1d([0]) };
  const f = ({ a, b }: Params): tf.Tensor => tf.concat([tf.square(a), tf.mul(b, 2)]);
  const measured = async (options: Partial<TrainingProbeOptions<Params>>, ...at: Params[]) => {
    const before = tf.memory().numTensors;
    const probe = trainingProbe({ f, start, compile: false, ...options });
    const found: Record<string, number>[] = [];
    for (const params of at) found.push(await probe.measure(params));
    await probe.dispose();
    expect(tf.memory().numTensors).toBe(before);
    return found;
  };

  it("has the change of all weights together, and the gap to the linearisation", async () => {
    const [found] = await measured({}, now);
    expect(Object.keys(found ?? {}).sort()).toEqual([
      ...["lazyGap", "ntkSimilarity", "ntkVelocity", "weightChange", "weightCosine"],
    ]);
    // |now − start|² = 9 + 16 of 25; their product 9, |now|² = 18.
    expect(found?.["weightChange"]).toBeCloseTo(1, 5);
    expect(found?.["weightCosine"]).toBeCloseTo(9 / Math.sqrt(25 * 18), 5);
    // Outputs go from (9, 0, 8) to (9, 9, 0); the linearisation misses the 9.
    expect(found?.["lazyGap"]).toBeCloseTo(9 / Math.hypot(9, 8), 5);
  });

  it("has the kernel's similarity with the start, and its change since the last call", async () => {
    const key = random.key(0);
    const similar = (a: Params, b: Params, seed = 0, probes = 3): number =>
      ntkAlignmentSketch(f, a, b, {
        key: seed === 0 ? key : random.key(seed),
        probes,
      }).dataSync()[0] as number;
    const found = await measured({ probes: 3 }, now, now, start);
    const names = ["ntkSimilarity", "ntkVelocity"] as const;
    expect(found.map((each) => names.map((name) => each[name]))).toEqual(
      [
        [similar(start, now), 1 - similar(start, now)],
        [similar(start, now), 1 - similar(now, now)],
        [similar(start, start), 1 - similar(now, start)],
      ].map((row) => row.map((value) => expect.closeTo(value, 6))),
    );
    const [other] = await measured({ seed: 2, probes: 2 }, now);
    expect(other?.["ntkSimilarity"]).toBeCloseTo(similar(start, now, 2, 2), 6);
    const [unset] = await measured({}, now);
    expect(unset?.["ntkSimilarity"]).toBeCloseTo(similar(start, now, 0, 30), 6);
    for (const [seed, probes] of [
      [0, 31],
      [1, 30],
    ] as const) {
      const gap = similar(start, now, seed, probes) - similar(start, now, 0, 30);
      expect(Math.abs(gap)).toBeGreaterThan(1e-5);
    }
  });

  it("has the similarity of each of the features", async () => {
    const features = ({ a, b }: Params) => ({
      same: tf.reshape(tf.mul(a, 2), [2, 1]),
      other: tf.reshape(tf.concat([a, b]), [3, 1]),
    });
    const [found] = await measured({ features }, now);
    expect(found?.["cka same"]).toBeNaN();
    // (3, 0, 4) and (3, 3, 0) about their means: products −1/3 · … , squared over squares.
    const centred = (v: number[]): number[] => v.map((x) => x - v.reduce((s, y) => s + y, 0) / 3);
    const [p, q] = [centred([3, 0, 4]), centred([3, 3, 0])];
    const dot = (u: number[], v: number[]): number =>
      u.reduce((s, x, i) => s + x * (v[i] as number), 0);
    expect(found?.["cka other"]).toBeCloseTo(dot(p, q) ** 2 / (dot(p, p) * dot(q, q)), 5);
  });
});
