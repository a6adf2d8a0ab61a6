import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { innerSolve } from "../../src/linalg/loops/inner-solve.ts";
import { float } from "../../src/linalg/loops/scalars.ts";
import { bisect, fixedPoint, rootFind } from "../../src/solvers/index.ts";
import { newtonLoop, type RootProblem, shortened } from "../../src/solvers/newton.ts";

const numberOf = (x: tf.Tensor): number => x.dataSync()[0] as number;
const told = (found: { status: tf.Tensor; steps: tf.Tensor; value: tf.Tensor }) =>
  [found.status, found.steps, found.value].map(numberOf);
const [converged, maxSteps, breakdown] = [0, 1, 2];

describe("how many steps fixedPoint takes", () => {
  it("is until a change is at most 1e-5", () => {
    // From 1.6 the changes are 0.8 / 2^k: 1.22e-5 the 17th, and the 18th is small enough.
    const half = (x: tf.Tensor) => tf.div(x, 2);
    const found = fixedPoint(half, tf.scalar(1.6) as tf.Tensor);
    expect(told(found)).toEqual([converged, 18, expect.closeTo(1.6 / 2 ** 18, 9)]);
    expect(numberOf(found.residualNorm)).toBeCloseTo(0.8 / 2 ** 17, 9);
    const tolerance = { tolerance: 0.26 };
    expect(told(fixedPoint(half, tf.scalar(1.6) as tf.Tensor, tolerance)).slice(0, 2)).toEqual([
      0, 3,
    ]);
  });

  it("is a thousand at most", () => {
    const more = (x: tf.Tensor) => tf.add(x, 1);
    expect(told(fixedPoint(more, tf.scalar(0) as tf.Tensor))).toEqual([maxSteps, 1000, 1000]);
    // Beside |x| a step of 1 is small from 1 / 0.0101 on.
    const near = fixedPoint(more, tf.scalar(0) as tf.Tensor, { tolerance: 0.0101 });
    expect(told(near)).toEqual([converged, 101, 101]);
  });

  it("is that of the share of the way that they go", () => {
    const found = fixedPoint((x: tf.Tensor) => tf.mul(0, x), tf.scalar(1) as tf.Tensor, {
      damping: 0.75,
      tolerance: 0.3,
    });
    // Changes of 1 and 1/4.
    expect(told(found)).toEqual([converged, 2, 1 / 16]);
  });
});

describe("how many steps rootFind takes", () => {
  it("is until one is at most 1e-5", () => {
    // Newton halves the way to a double root: as above.
    const found = rootFind((x: tf.Tensor) => tf.square(x), tf.scalar(1.6) as tf.Tensor);
    expect(told(found)).toEqual([converged, 18, expect.closeTo(1.6 / 2 ** 18, 9)]);
  });

  it("is 50 at most", () => {
    // A root of twenty: steps of x / 20.
    const flat = (x: tf.Tensor) => tf.mul(1e12, tf.pow(x, 20));
    const found = rootFind(flat, tf.scalar(1) as tf.Tensor);
    expect(told(found)).toEqual([maxSteps, 50, expect.closeTo(0.95 ** 50, 5)]);
  });

  it("is one for a line by either method", () => {
    const line = (x: tf.Tensor) => tf.mul(4, tf.sub(x, 1));
    for (const method of ["newton", "broyden"] as const) {
      const found = rootFind(line, tf.scalar(3) as tf.Tensor, { method });
      expect(told(found)).toEqual([converged, 1, 1]);
    }
  });

  it("is that of the updates of the inverse, by Broyden's method", () => {
    // In one unknown it is the secant method, after a step of Newton's.
    const f = (x: number) => x * x - 2;
    let [before, x] = [2, 2 - f(2) / 4];
    let count = 1;
    while (count < 4) {
      [before, x] = [x, x - (f(x) * (x - before)) / (f(x) - f(before))];
      count++;
    }
    const found = rootFind((z: tf.Tensor) => tf.sub(tf.square(z), 2), tf.scalar(2) as tf.Tensor, {
      method: "broyden",
      maxSteps: 4,
      tolerance: 0,
    });
    expect(told(found)).toEqual([maxSteps, 4, expect.closeTo(x, 6)]);
  });
});

describe("Newton's step", () => {
  const one = tf.tensor1d([1]) as tf.Tensor;

  /** The share of a step from 0 to 1 that is taken, of lengths by share. */
  const shareOf = (length: (t: number) => number): number =>
    numberOf(shortened((x) => tf.tensor1d([length(numberOf(x))]), tf.zeros([1]), one, float(1)).t);

  it("is halved until the residual falls by 1e-4 of the share, twelve times at most", () => {
    expect(shareOf(() => 1 - 1.2e-4)).toBe(1);
    expect(shareOf(() => 1 - 0.9e-4)).toBe(0.5);
    expect(shareOf((t) => (t > 0.3 ? Number.NaN : 0.5))).toBe(0.25);
    expect(shareOf((t) => (t === 2 ** -12 ? 0 : 1))).toBe(2 ** -12);
    expect(shareOf(() => 1)).toBe(2 ** -12);
  });

  /** Steps for f(x) = x from 1 with a solver that gives a share of the solution. */
  const solvedTo = (share: number, tolerance: number) => {
    const problem: RootProblem = {
      f: (x) => tf.mul(x, 1),
      x0: one,
      linear: (_, right) =>
        innerSolve("test", "a share", { x: tf.mul(share, right), numbers: tf.zeros([2]) }),
      tolerance,
      maxSteps: 20,
    };
    const { x, numbers } = newtonLoop(problem);
    const [status, steps, length] = [...numbers.dataSync()];
    return { x: numberOf(x), status, steps, length };
  };

  it("counts where its system is solved to half", () => {
    // 0.45^k times 0.55 is 2.06e-3 for k = 7 and 9.2e-4 for k = 8.
    const found = solvedTo(0.55, 1.1e-3);
    expect(found).toMatchObject({ status: converged, steps: 9 });
    for (const value of [found.x, found.length]) expect(value).toBeCloseTo(0.45 ** 9, 6);
    expect(solvedTo(0.45, 1.1e-3)).toMatchObject({ status: breakdown, steps: 1, x: 1, length: 1 });
  });

  it("ends on a root", () => {
    expect(solvedTo(1, 0)).toMatchObject({ status: converged, steps: 1, x: 0, length: 0 });
  });
});

describe("how many steps bisect takes", () => {
  it("is until the interval is at most 1e-6, and the root is in its middle", () => {
    // 1.25 · 2^20 millionths: 1.25 of them after 20 steps.
    const width = 1.25 * 2 ** 20 * 1e-6;
    const find = (root: number, options?: object) =>
      bisect(
        (x: tf.Tensor) => tf.sub(x, root),
        tf.scalar(0) as tf.Tensor,
        tf.scalar(width) as tf.Tensor,
        options,
      );
    expect(told(find(0.3))).toEqual([converged, 21, expect.closeTo(0.3, 6)]);
    expect(told(find(0.4, { tolerance: width / 4 }))).toEqual([
      converged,
      2,
      (3 / 8) * Math.fround(width),
    ]);
    const all = find(0.3, { tolerance: 0 });
    expect(told(all)).toEqual([maxSteps, 100, expect.closeTo(0.3, 6)]);
  });

  it("is fewer for a root that is large", () => {
    // The interval is 2, then 1, beside a middle of 9.
    const [low, high] = [tf.scalar(7), tf.scalar(11)] as const;
    const found = bisect((x: tf.Tensor) => tf.sub(x, 9.25), low as tf.Tensor, high as tf.Tensor, {
      tolerance: 0.12,
    });
    expect(told(found)).toEqual([converged, 2, 9.5]);
    expect(numberOf(found.residualNorm)).toBe(0.25);
  });
});
