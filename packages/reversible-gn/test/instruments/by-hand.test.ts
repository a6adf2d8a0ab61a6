import { bernoulli, gaussian } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type CrossBatchInput,
  crossBatch,
  kernelSpectrum,
  lazyGap,
  pathLength,
  weightChange,
} from "../../src/index.ts";

const one = (x: tf.Tensor): number => x.dataSync()[0] as number;

describe("crossBatch", () => {
  const f = (w: tf.Tensor2D, x: tf.Tensor): tf.Tensor => tf.matMul(x as tf.Tensor2D, w);
  const given = {
    f,
    params: tf.tensor2d([[1], [1]]),
    delta: tf.tensor2d([[1], [-2]]),
    own: {
      x: tf.tensor2d([
        [1, 0],
        [0, 1],
      ]),
      targets: tf.tensor2d([[2], [0]]),
    },
    other: {
      x: tf.tensor2d([
        [3, 0],
        [0, 2],
      ]),
      targets: tf.tensor2d([[6], [4]]),
    },
  };
  const found = (more: Omit<CrossBatchInput<tf.Tensor2D>, keyof typeof given>): number[] => {
    const { transfer, cosine, ownChange, otherChange } = crossBatch({ ...given, ...more });
    return [transfer, cosine, ownChange, otherChange].map(one);
  };

  it("says by how much a step moves both batches, and changes their losses in percent", () => {
    // Own outputs (1, 1) move by (1, −2), others (3, 2) by (3, −4), where (3, 2) is asked for.
    const [transfer, cosine, own, other] = found({ eta: 0.5, likelihood: gaussian() });
    expect(transfer).toBeCloseTo(Math.sqrt(25 / 5), 5);
    expect(cosine).toBeCloseTo((3 * 3 - 4 * 2) / (5 * Math.sqrt(13)), 5);
    // Squares: of the own batch 1 + 1, after half a step 1/4 + 0; of the other 9 + 4, after it 9/4 + 16.
    expect(own).toBeCloseTo(100 * (0.25 / 2 - 1), 3);
    expect(other).toBeCloseTo(100 * (18.25 / 13 - 1), 3);
    const whole = found({ eta: 1, likelihood: gaussian() });
    expect(whole[2]).toBeCloseTo(100 * (1 / 2 - 1), 3);
  });

  it("takes the slopes for what the other batch asks for, or the Hessian's inverse of them", () => {
    const yes = { targets: tf.tensor2d([[1], [0]]) };
    const classes = { own: { ...given.own, ...yes }, other: { ...given.other, ...yes } };
    const cosine = (hessian?: "true" | "identity"): number => {
      const options = { ...given, ...classes, eta: 1, likelihood: bernoulli() };
      return one(crossBatch(hessian === undefined ? options : { ...options, hessian }).cosine);
    };
    const p = [3, 2].map((v) => 1 / (1 + Math.exp(-v))) as [number, number];
    const between = (a: number, b: number): number => (3 * a - 4 * b) / (5 * Math.hypot(a, b));
    const slopes = [1 - p[0], -p[1]] as const;
    expect(cosine()).toBeCloseTo(between(...slopes), 5);
    expect(cosine("identity")).toBe(cosine());
    const [a, b] = slopes.map((s, i) => s / ((p[i] as number) * (1 - (p[i] as number))));
    expect(cosine("true")).toBeCloseTo(between(a as number, b as number), 4);
  });
});

describe("kernelSpectrum", () => {
  it("takes eigenvalues below 0 for 0, which count for no direction", () => {
    const found = kernelSpectrum(
      tf.tensor2d([
        [0, 0, 0],
        [0, 4, 0],
        [0, 0, -2],
      ]),
    );
    expect([...found.eigenvalues]).toEqual([4, 0, 0]);
    expect([found.effectiveRank, found.condition, found.leading]).toEqual([1, Infinity, Infinity]);
    const half = kernelSpectrum(
      tf.tensor2d([
        [2, 0, 0],
        [0, 2, 0],
        [0, 0, 0],
      ]),
    );
    expect(half.effectiveRank).toBeCloseTo(2, 10);
    expect([half.condition, half.leading]).toEqual([Infinity, 1]);
  });

  it("of one number has no second direction", () => {
    expect(kernelSpectrum(tf.tensor2d([[9]]))).toEqual({
      ...{ eigenvalues: Float64Array.of(9), effectiveRank: 1, condition: 1, leading: Infinity },
    });
  });
});

describe("laziness", () => {
  it("is the part of the way that the linearisation misses", () => {
    const square = (w: tf.Tensor): tf.Tensor => tf.square(w);
    // From (1, 1) to (9, 4) where (1 + 2 · 2, 1 + 2 · 1) is foreseen.
    const gap = lazyGap(square, tf.tensor1d([1, 1]), tf.tensor1d([3, 2]));
    expect(one(gap)).toBeCloseTo(Math.sqrt((16 + 1) / (64 + 9)), 5);
    expect(one(lazyGap(square, tf.scalar(1), tf.scalar(1)))).toBeNaN();
  });

  it("gives lengths by the path of each leaf, and that of the way over all leaves", () => {
    const start = { a: { w: tf.tensor1d([3, 4]) }, b: tf.scalar(-2) };
    const now = { a: { w: tf.tensor1d([0, 8]) }, b: tf.scalar(-1) };
    expect(weightChange(start, now)).toEqual({
      "a.w": { relative: 1, cosine: expect.closeTo(0.8, 6), distance: 5, start: 5, end: 8 },
      b: { relative: 0.5, cosine: 1, distance: 1, start: 2, end: 1 },
    });
    const add = pathLength();
    expect(add(start, now)).toBeCloseTo(Math.sqrt(26), 5);
    expect(add(now, start)).toBeCloseTo(2 * Math.sqrt(26), 5);
    expect(add(start, start)).toBeCloseTo(2 * Math.sqrt(26), 5);
  });
});
