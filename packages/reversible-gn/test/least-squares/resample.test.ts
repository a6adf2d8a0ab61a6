import { isLegendreError } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type FitStep, leastSquares } from "../../src/least-squares/index.ts";

/** The mean of data is the minimum. */
const off = (p: tf.Tensor, d: { y: tf.Tensor }) => tf.sub(p, d.y);

/** `e^(a x)` through points of `e^(x/2)`: a minimum of 0 for any points. */
const curve = (p: tf.Tensor, d: { x: tf.Tensor }) =>
  tf.sub(tf.exp(tf.mul(p, d.x)), tf.exp(tf.mul(d.x, 0.5)));

describe("data drawn anew", () => {
  it("come every so many trial steps, with the params and the step, and decide from then on", async () => {
    const drawn: [number, number][] = [];
    const seen: [number, number][] = [];
    const fit = await leastSquares(off, 0, {
      data: { y: [1, 3] },
      // Steps of a tenth of the radius: never at a minimum.
      method: "levenberg-marquardt",
      initialDamping: 3,
      maxSteps: 7,
      resample: {
        every: 3,
        draw: (params, step) => {
          drawn.push([step, params]);
          return { y: [10 * step, 10 * step] };
        },
      },
      onStep: ({ step }, params) => seen.push([step, params]),
    });
    expect(fit.status).toBe("max-steps");
    expect(drawn.map(([step]) => step)).toEqual([4, 7]);
    expect(seen.map(([step]) => step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    // What is given is what the step before led to.
    expect(drawn.map(([, params]) => params)).toEqual([seen[2]?.[1], seen[5]?.[1]]);
    expect(fit.params).toBe(seen[6]?.[1]);
    // The result is of the last data.
    expect([...(fit.residuals as { data: Float64Array }).data]).toEqual([
      fit.params - 70,
      fit.params - 70,
    ]);
  });

  it("by default every ten steps", async () => {
    const drawn: number[] = [];
    await leastSquares(curve, 4, {
      data: { x: [1, 2] },
      method: "levenberg-marquardt",
      initialDamping: 1e3,
      maxSteps: 21,
      gradientTolerance: 0,
      resample: {
        draw: (_, step) => {
          drawn.push(step);
          return { x: [1, 2] };
        },
      },
    });
    expect(drawn).toEqual([11, 21]);
  });

  it("go on where the data before had their minimum, and end it where fresh ones do not move it", async () => {
    const targets = [5, 9, 9, 9, 9, 9];
    let draws = 0;
    const fit = await leastSquares(off, 0, {
      data: { y: [1, 1] },
      resample: {
        every: 100,
        draw: () => {
          const y = targets[draws++] as number;
          return { y: [y, y] };
        },
      },
    });
    expect(fit.converged).toBe(true);
    expect(fit.params).toBeCloseTo(9, 12);
    // Fives, nines, and nines that change nothing.
    expect(draws).toBe(3);
  });

  it("keep the damping: the first trial after a draw takes up the damping of the one before", async () => {
    const dampings = (redrawn: boolean): Promise<number[]> => {
      const seen: number[] = [];
      const options = {
        data: { x: [1, 2, 3] },
        method: "levenberg-marquardt" as const,
        maxSteps: 4,
        onStep: ({ damping }: FitStep) => seen.push(damping),
      };
      const resample = { every: 2, draw: () => ({ x: [1, 2, 3] }) };
      return leastSquares(curve, 0.9, redrawn ? { ...options, resample } : options).then(
        () => seen,
      );
    };
    expect(await dampings(true)).toEqual(await dampings(false));
  });

  it("serve rows as well, and a promise of them", async () => {
    const fit = await leastSquares(curve, 0.9, {
      data: { x: [1, 2, 3] },
      perRow: true,
      resample: { every: 2, draw: async (_, step) => ({ x: [step, 1 / step, 0.1] }) },
    });
    expect(fit.params).toBeCloseTo(0.5, 10);
  });
});

describe("refused", () => {
  const fit = (resample: unknown, rest: object = {}) =>
    leastSquares(off, 0, { data: { y: [1, 3] }, maxSteps: 5, resample, ...rest } as never);
  const cases: [string, unknown, string, RegExp][] = [
    [
      "draws of another length",
      { every: 1, draw: () => ({ y: [1] }) },
      "shape",
      /float64 \[1\], expected float64 \[2\] as before/,
    ],
    [
      "draws of another name",
      { every: 1, draw: () => ({ z: [1, 3] }) },
      "structure",
      /paths z, expected y/,
    ],
    [
      "draws that are none",
      { every: 1, draw: () => undefined },
      "structure",
      /paths none, expected y/,
    ],
    [
      "draws of words",
      { every: 1, draw: () => ({ y: "1" }) },
      "structure",
      /resample\.draw\(\)\.y is a string/,
    ],
    [
      "no function",
      { every: 1 },
      "option",
      /resample\.draw must be a function that returns the next data, got undefined/,
    ],
    ["no steps", { every: 0, draw: () => ({ y: [1, 2] }) }, "option", /resample\.every/],
    ["another word", { evry: 1, draw: () => ({ y: [1, 2] }) }, "option", /every/],
  ];
  it.each(cases)("%s", async (_, resample, code, text) => {
    const options = { method: "levenberg-marquardt", initialDamping: 10 };
    const error = await fit(resample, options).then(
      () => undefined,
      (e: unknown) => e,
    );
    expect(isLegendreError(error) && error.code).toBe(code);
    expect(String(error)).toMatch(text);
  });

  it("what a draw or a listener throws comes through", async () => {
    const thrown = new Error("no more");
    const fails = () => {
      throw thrown;
    };
    const options = { method: "levenberg-marquardt", initialDamping: 10 };
    await expect(fit({ every: 1, draw: fails }, options)).rejects.toBe(thrown);
    await expect(fit(undefined, { onStep: fails })).rejects.toBe(thrown);
  });
});
