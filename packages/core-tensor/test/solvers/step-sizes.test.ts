import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { float } from "../../src/linalg/loops/scalars.ts";
import { odeint } from "../../src/solvers/index.ts";
import { dormandPrince, firstStep, growth, tryStep } from "../../src/solvers/runge-kutta.ts";

const numberOf = (x: tf.Tensor): number => x.dataSync()[0] as number;

describe("the growth of a step", () => {
  const after = (error: number, isRejected: boolean) =>
    numberOf(growth(float(error), tf.scalar(isRejected, "bool")));

  it("is 0.9 / error^(1/5), from a fifth to ten", () => {
    for (const isRejected of [false, true]) {
      expect(after(32, isRejected)).toBeCloseTo(0.45, 6);
      expect(after(1, isRejected)).toBeCloseTo(0.9, 6);
      expect(after(1e9, isRejected)).toBeCloseTo(0.2, 6);
    }
    expect(after(2 ** -10, false)).toBeCloseTo(3.6, 5);
    for (const error of [1e-6, 0]) expect(after(error, false)).toBe(10);
  });

  it("is at most 1 after a rejection", () => {
    for (const error of [2 ** -10, 1e-6, 0]) expect(after(error, true)).toBe(1);
  });
});

describe("the first step", () => {
  interface Given {
    y?: number;
    slope?: number;
    span?: number;
    rtol?: number;
    atol?: number;
    /** The rate after the first try, of its step and the change of y. */
    next?: (h: number, change: number) => number;
  }
  /** Of two equal numbers, whose root mean square is the number, at time 3. */
  const step = ({ y = 1, slope = 1, span = 1e9, rtol = 0, atol = 1, next }: Given): number => {
    const f = (at: tf.Tensor, t: tf.Tensor) =>
      tf.fill([2], next?.(numberOf(t) - 3, numberOf(at) - y) ?? slope);
    const flow = { f, rtol, atol };
    return numberOf(firstStep(flow, float(3), tf.fill([2], y), tf.fill([2], slope), float(span)));
  };
  const expectStep = (given: Given, wanted: number): void => {
    expectAllClose(step(given) / wanted, 1, { tolerance: 2e-3 });
  };

  it("follows the change of the rate over a hundredth of |y| / |y'|", () => {
    // The scale is 0.5 + 0.25 · 2 = 1, so that the try is of 0.01 · 2 / 4, with y moved by four times that.
    const given = { y: 2, slope: 4, rtol: 0.25, atol: 0.5 };
    const seen: number[] = [];
    const next = (h: number, change: number) => {
      seen.push(h, change);
      return 34;
    };
    expectStep({ ...given, next }, (0.01 / (30 / 0.005)) ** 0.2);
    expectAllClose(seen, [0.005, 0.02], { tolerance: 1e-5 });
    // The slope alone, where it changes less than it is large.
    expectStep({ y: 20, slope: 4 }, (0.01 / 4) ** 0.2);
    expectStep({ y: 20, slope: 4, atol: 2 }, (0.01 / 2) ** 0.2);
  });

  it("is at most a hundred tries, and at most the span", () => {
    expectStep({ y: 0.2, slope: 4 }, 0.05);
    expectStep({ y: 0.2, slope: 4, span: 0.03 }, 0.03);
    // The try does not leave the span, either: of a jump by 1e12 within it.
    expectStep({ y: 2, slope: 4, span: 0.001, next: () => 1e12 }, (0.01 / 1e15) ** 0.2);
  });

  it("tries a millionth where y or its rate is below 1e-5 of the scale", () => {
    expectStep({ y: 0.9e-5 }, 1e-4);
    expectStep({ y: 1.2e-5 }, 1.2e-5);
    expectStep({ slope: 0.9e-5 }, 1e-4);
    expectStep({ slope: 1.2e-5 }, (0.01 / 1.2e-5) ** 0.2);
  });

  it("is a millionth where nothing moves by more than 1e-15 of the scale", () => {
    expectStep({ y: 0, slope: 0 }, 1e-6);
    expectStep({ slope: 0.9e-15 }, 1e-6);
    expectStep({ slope: 1.2e-15 }, 1e-4);
  });

  it("is that of the tolerances for no numbers", () => {
    const none = tf.zeros([0]);
    expect(
      numberOf(firstStep({ f: (y) => y, rtol: 1, atol: 1 }, float(0), none, none, float(1))),
    ).toBeCloseTo(1e-6);
  });
});

describe("a step of Dormand and Prince", () => {
  it("visits the nodes, and its error is that of both orders beside the tolerances", () => {
    const { nodes, stages, differences } = dormandPrince;
    const [t, y, h, rtol, atol] = [0.5, -2, 0.25, 0.125, 0.0625];
    const rate = (now: number, at: number) => at + 3 * now;
    const k = [rate(t, y)];
    const visited: number[] = [];
    let end = y;
    for (const stage of [1, 2, 3, 4, 5, 6]) {
      const row = stages[stage] as number[];
      end = y + h * row.reduce((sum, a, j) => sum + a * (k[j] as number), 0);
      visited.push(t + (nodes[stage] as number) * h);
      k.push(rate(visited.at(-1) as number, end));
    }
    const difference = h * differences.reduce((sum, e, j) => sum + e * (k[j] as number), 0);
    const seen: number[] = [];
    const f = (at: tf.Tensor, now: tf.Tensor) => {
      seen.push(numberOf(now));
      return tf.add(at, tf.mul(3, now));
    };
    const start = tf.tensor1d([y]);
    const tried = tryStep(
      { f, rtol, atol },
      float(t),
      start,
      float(k[0] as number).reshape([1]),
      float(h),
    );
    expectAllClose(seen, visited, { tolerance: 1e-6 });
    expectAllClose(tried.y, [end], { tolerance: 1e-5 });
    expectAllClose(tried.slope, [k[6] as number], { tolerance: 1e-5 });
    expectAllClose(tried.stages.reshape([7]), k, { tolerance: 1e-5 });
    const scale = atol + rtol * Math.max(Math.abs(y), Math.abs(end));
    expectAllClose(tf.mul(1e6, tried.error), 1e6 * Math.abs(difference / scale), {
      tolerance: 0.5,
    });
  });
});

describe("odeint", () => {
  const one = tf.scalar(1) as tf.Tensor;
  const along = (end: number, f: (y: tf.Tensor, t: tf.Tensor) => tf.Tensor, y = one) =>
    odeint(f, y, tf.tensor1d([0, end]) as tf.Tensor);

  it("gives up at a wall of NaN, when steps that are cut to a fifth are no longer than four roundings", () => {
    const [wall, end] = [1.44, 2];
    const f = (y: tf.Tensor, t: tf.Tensor) =>
      tf.add(tf.mul(0, y), tf.where(tf.greater(t, wall), Number.NaN, 0));
    const { status, steps, evaluations } = along(end, f, tf.scalar(0));
    // From 1e-6 on, ten times as long each time, but no longer than the one before after a failure; in float32.
    const { fround } = Math;
    let [t, h, isRejected, count] = [0, fround(1e-6), false, 0];
    for (;;) {
      count++;
      const length = Math.min(fround(end - t), h);
      if (fround(t + length) <= fround(wall)) {
        t = fround(t + length);
        h = fround(length * (isRejected ? 1 : 10));
        isRejected = false;
      } else if (length <= 4 * 2 ** -23 * end) break;
      else {
        h = fround(length * fround(0.2));
        isRejected = true;
      }
    }
    expect([status, steps, evaluations].map(numberOf)).toEqual([3, count, 2 + 6 * count]);
  });

  it("goes along spans that are shorter than 1, and none", () => {
    const rise = () => tf.scalar(2) as tf.Tensor;
    expectAllClose(along(0.5, rise).values, [1, 2]);
    const still = along(0, rise);
    expectAllClose(still.values, [1, 1]);
    expect([still.status, still.steps].map(numberOf)).toEqual([0, 0]);
    expect(numberOf(along(Number.NaN, rise).status)).toBe(2);
  });

  it("has tolerances of 1e-5 and 1e-6 where none are given", () => {
    const f = (y: tf.Tensor) => tf.mul(y, tf.sub(3, y));
    const times = tf.tensor1d([0, 2]) as tf.Tensor;
    const end = (options?: object) => [...odeint(f, one, times, options).values.dataSync()];
    expect(end()).toEqual(end({ rtol: 1e-5, atol: 1e-6 }));
    expect(end()).not.toEqual(end({ rtol: 1.5e-5, atol: 1e-6 }));
    expect(end()).not.toEqual(end({ rtol: 1e-5, atol: 1.5e-6 }));
  });
});
