import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { batches } from "../../src/data/index.ts";
import { adam, type Schedule, sgd } from "../../src/optim/index.ts";
import { type FindLearningRateOptions, findLearningRate } from "../../src/train/index.ts";
import { regression } from "./regression.ts";

type Params = { w: tf.Tensor };

/** The loss w²/2 from w = 1, whose gradient is w. */
const bowl = (): FindLearningRateOptions<Params, unknown> => ({
  params: { w: tf.scalar(1) },
  optimizer: (lr: Schedule) => sgd({ lr }),
  loss: (p) => tf.mul(tf.square(p.w), 0.5),
  data: batches({ x: new Float32Array(4) }, { batchSize: 1 }),
});

describe("findLearningRate", () => {
  it("takes one step with each rate of a geometric range", async () => {
    const found = await findLearningRate({
      ...bowl(),
      from: 0.01,
      to: 1,
      steps: 5,
      smoothing: 0,
    });
    const rates = [0, 1, 2, 3, 4].map((i) => 0.01 * 100 ** (i / 4));
    let w = 1;
    const losses = rates.map((rate) => {
      const loss = w ** 2 / 2;
      w -= rate * w;
      return loss;
    });
    expect(found.status).toBe("finished");
    expectAllClose(found.lr, rates, { tolerance: 1e-12 });
    expectAllClose(found.loss, losses, { tolerance: 1e-6 });
    expect(found.smoothed).toEqual(found.loss);
    // The loss falls most between the steps 2 and 4.
    expectAllClose(found.suggestion as number, rates[3]!, { tolerance: 1e-12 });
  });

  it("smooths with weights that add up to 1", async () => {
    const { loss, smoothed } = await findLearningRate({ ...bowl(), steps: 6, smoothing: 0.5 });
    const means = loss.map((_, i) => {
      const weights = loss.slice(0, i + 1).map((__, j) => 0.5 ** (i - j));
      const total = weights.reduce((a, b) => a + b);
      return weights.reduce((sum, weight, j) => sum + (weight / total) * loss[j]!, 0);
    });
    expectAllClose(smoothed, means, { tolerance: 1e-12 });
  });

  it("ends when the loss diverges, and proposes a rate that works", async () => {
    const found = await findLearningRate({ ...bowl(), from: 1e-4, to: 1e3 });
    expect(found.status).toBe("diverged");
    expect(found.lr.length).toBeLessThan(100);
    // Rates up to 2 descend.
    expect(found.suggestion).toBeGreaterThan(0.005);
    expect(found.suggestion).toBeLessThan(2);
  });

  /** The run on the bowl by its definition. */
  function byHand(to: number, steps: number, smoothing: number, divergence: number) {
    const lr = Array.from({ length: steps }, (_, i) => 1e-6 * (to / 1e-6) ** (i / (steps - 1)));
    const [loss, smoothed]: [number[], number[]] = [[], []];
    for (let [i, w] = [0, 1]; i < steps; i++) {
      loss.push(w ** 2 / 2);
      const weights = loss.map((_, j) => smoothing ** (i - j));
      const total = weights.reduce((a, b) => a + b);
      smoothed.push(weights.reduce((sum, weight, j) => sum + (weight / total) * loss[j]!, 0));
      if (smoothed[i]! > divergence * Math.min(...smoothed)) break;
      w -= lr[i]! * w;
    }
    // The mean remembers 1 / (1 − smoothing) steps; slopes are taken over half of them on either side.
    const memory = Math.round(1 / (1 - smoothing));
    const half = Math.max(1, Math.round(memory / 2));
    const least = smoothed.indexOf(Math.min(...smoothed));
    const places = smoothed.flatMap((_, i) =>
      i >= Math.max(memory, half) && i <= least && i + half < smoothed.length ? [i] : [],
    );
    const slopes = places.map((i) => smoothed[i + half]! - smoothed[i - half]!);
    const suggestion = lr[places[slopes.indexOf(Math.min(...slopes))]!];
    return { lr: lr.slice(0, loss.length), loss, smoothed, suggestion };
  }

  it.each([
    [1, 100, 0.9, 4, "finished"],
    // No rate comes near 1, with which the next w would be 0 but for rounding.
    [3e3, 100, 0.9, 4, "diverged"],
    [1e2, 30, 0.6, 1.5, "diverged"],
    [1, 20, 0.75, 4, "finished"],
  ] as const)("to %f in %i steps, smoothed by %f up to %f times, is as defined", async (...row) => {
    const [to, steps, smoothing, divergence, status] = row;
    const expected = byHand(to, steps, smoothing, divergence);
    const given = steps === 100 ? { to } : { to, steps, smoothing, divergence };
    const found = await findLearningRate({
      ...bowl(),
      ...(to === 1 && steps === 100 ? {} : given),
    });
    expect([found.status, found.lr.length]).toEqual([status, expected.lr.length]);
    expectAllClose(found.lr, expected.lr, { tolerance: 1e-12 });
    expectAllClose(found.loss, expected.loss, { tolerance: 1e-4 });
    expectAllClose(found.smoothed, expected.smoothed, { tolerance: 1e-4 });
    expectAllClose(found.suggestion!, expected.suggestion!, { tolerance: 1e-12 });
  });

  it("goes on with a loss that may be below 0, and takes three steps at least", async () => {
    const loss = (p: Params) => tf.sub(tf.mul(tf.square(p.w), 0.5), 1);
    const found = await findLearningRate({ ...bowl(), loss, from: 1.5, to: 10, steps: 12 });
    expect([found.status, found.lr.length]).toEqual(["finished", 12]);
    expect(found.loss[11]).toBeGreaterThan(1e4);
    const short = await findLearningRate({ ...bowl(), steps: 3, smoothing: 0, from: 0.01 });
    expectAllClose(short.lr, [0.01, 0.1, 1], { tolerance: 1e-12 });
    expectAllClose(short.suggestion!, 0.1, { tolerance: 1e-12 });
  });

  it("ends when the loss is not finite, and proposes nothing where it never falls", async () => {
    const explode = await findLearningRate({
      ...bowl(),
      optimizer: () => sgd({ lr: 1e30 }),
      divergence: 1e300,
    });
    expect(explode.status).toBe("diverged");
    expect(explode.loss.every(Number.isFinite)).toBe(true);
    const flat = await findLearningRate({ ...bowl(), loss: (p) => tf.mul(p.w, 0), steps: 5 });
    expect([flat.status, flat.suggestion]).toEqual(["finished", undefined]);
  });

  it("works for a real problem, leaves its params, and no tensors", async () => {
    const { params, loss, data } = regression();
    const options = { params, loss: loss!, data, optimizer: (lr: Schedule) => adam({ lr }) };
    const before = Array.from(params.out.dataSync());
    const found = await findLearningRate({ ...options, to: 10, steps: 60 });
    expect(Array.from(params.out.dataSync())).toEqual(before);
    expect(found.suggestion).toBeGreaterThan(1e-4);
    expect(found.suggestion).toBeLessThan(1);
    await expectNoLeak(() => findLearningRate({ ...options, steps: 4 }).then(() => undefined), 5);
  });

  it("is checked", async () => {
    const wrong = (options: object) => findLearningRate({ ...bowl(), ...options });
    await expect(wrong({ from: 0 })).rejects.toThrow(/findLearningRate: from must be/);
    await expect(wrong({ from: 1, to: 0.5 })).rejects.toThrow(/to must be/);
    await expect(wrong({ steps: 2 })).rejects.toThrow(/steps must be/);
    await expect(wrong({ smoothing: 1 })).rejects.toThrow(/smoothing must be/);
    await expect(wrong({ divergence: 1 })).rejects.toThrow(/divergence must be/);
    await expect(wrong({ optimizer: sgd({ lr: 1 }) })).rejects.toThrow(
      /optimizer must be a function/,
    );
    await expect(wrong({ start: 1 })).rejects.toThrow(/unknown option "start"/);
  });
});
