import { hostArray, isLegendreError, type LegendreError } from "@legendre/core-tensor";
import { expectCleanThrows, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { curveFit, leastSquares } from "../../src/least-squares/index.ts";
import { curve, decay, start, t, y } from "./decay.ts";

const data = { t, y };

/** The error of a call that has to fail. */
async function errorOf(call: () => Promise<unknown>): Promise<LegendreError> {
  try {
    await call();
  } catch (error) {
    if (isLegendreError(error)) return error;
    throw error;
  }
  throw new Error("the call went well");
}

const fit =
  (options: object, params: unknown = start, residuals: unknown = decay) =>
  () =>
    leastSquares(residuals as never, params, { data, ...options } as never);

const cases: [what: string, call: () => Promise<unknown>, code: string, text: RegExp][] = [
  ["no params", fit({}, {}), "structure", /params hold no numbers/],
  ["params that are none", fit({}, { a: "1" }), "structure", /params\.a is a string/],
  [
    "a start that is not finite",
    fit({}, { ...start, k: Number.NaN }),
    "non-finite",
    /^leastSquares: k starts at NaN/,
  ],
  ["data that is none", fit({ data: { t, y: "y" } }), "structure", /data\.y is a string/],
  ["no residuals", fit({}, start, () => ({})), "structure", /returned no numbers/],
  [
    "bounds that cross",
    fit({ bounds: { lower: 1, upper: { a: 9, k: 0.5, c: 9 } } }),
    "option",
    /bounds of k are 1 and 0\.5/,
  ],
  [
    "a start outside",
    fit({ bounds: { upper: 2 } }),
    "option",
    /a starts at 2\.5, outside of its bounds -Infinity and 2/,
  ],
  [
    "bounds of other params",
    fit({ bounds: { upper: { a: 1, b: 2 } } }),
    "structure",
    /bounds\.upper has leaves "b", expected those of the params: "a", "c", "k"/,
  ],
  ["a bound that is NaN", fit({ bounds: { lower: Number.NaN } }), "option", /bounds of a are NaN/],
  [
    "weights below 0",
    fit({ weights: y.map((_, i) => (i === 4 ? -1 : 1)) }),
    "option",
    /the weight of residual \[4\] is -1/,
  ],
  ["weights of another shape", fit({ weights: [1, 2] }), "shape", /\[2\], expected \[25\]/],
  ["weights of other groups", fit({ weights: { u: 1 } }), "structure", /weights has leaves \[u\]/],
  ["an unknown method", fit({ method: "newton" }), "option", /method must be one of/],
  [
    "a sketch of equations that are stored",
    fit({ sketch: 3, system: "normal" }),
    "option",
    /sketch is of conjugate gradients, and system is "normal", .* set system to "cg", or leave sketch out/,
  ],
  [
    "conjugate gradients of equations that are stored",
    fit({ cg: {}, system: "svd" }),
    "option",
    /cg is of conjugate gradients, and system is "svd"/,
  ],
  [
    "a first damping without a rule for it",
    fit({ initialDamping: 1 }),
    "option",
    /initialDamping has no effect with method "trust-region"; leave one of them out/,
  ],
  [
    "a first radius where there is none",
    fit({ initialRadius: 1, method: "levenberg-marquardt" }),
    "option",
    /initialRadius has no effect with method "levenberg-marquardt"/,
  ],
  ...((["trust-region", "levenberg-marquardt"] as const).map(
    (method) =>
      [
        `a target for the ratio of ${method}`,
        fit({ targetRatio: 0.5, method }),
        "option",
        /targetRatio has no effect with method/,
      ] as const,
  ) as never),
  [
    "passes for a Jacobian that is not stored",
    fit({ jacobian: "forward", system: "cg" }),
    "option",
    /jacobian has no effect with system "cg"/,
  ],
  [
    "a first damping of a curve in a trust region",
    () => curveFit(curve, t, y, { start, initialDamping: 1 }),
    "option",
    /^curveFit: initialDamping has no effect/,
  ],
  ["an unknown option", fit({ maxStep: 3 }), "option", /nearest known name is "maxSteps"/],
  [
    "rows that differ",
    fit({ perRow: true, data: { t, y: [1, 2] } }),
    "shape",
    /\[25\], \[2\]; give them the same first axis/,
  ],
  [
    "residuals whose squares underflow",
    fit({}, { a: 2 }, (p: { a: tf.Tensor }, d: { t: tf.Tensor }) => {
      const tiny = tf.fill([], 1e-200);
      return tf.mul(tf.sub(tf.mul(p.a, d.t), d.t), tiny);
    }),
    "non-finite",
    /residual \[24\], the largest, is 4e-200 with its weight at the start, .* multiply the residuals by about 2e\+199/,
  ],
  ["no rows", fit({ perRow: true, data: { t: 1, y: 2 } }), "shape", /one row for each point/],
  [
    "a curve of another shape",
    () =>
      curveFit((p: { a: tf.Tensor }, x: tf.Tensor) => tf.mul(p.a, tf.slice(x, 0, 3)), t, y, {
        start: { a: 1 },
      }),
    "shape",
    /values of the curve have shape \[3\], y has \[25\]/,
  ],
  [
    "a curve without a stored Jacobian",
    () => curveFit(curve, t, y, { start, system: "cg" as never }),
    "option",
    /^curveFit: system must be one of/,
  ],
  [
    "a curve whose Jacobian is beyond memory",
    () => curveFit(curve, t, y, { start, memoryLimit: 599 }),
    "option",
    /^curveFit: the Jacobian of 25 residuals by 3 params takes 600 bytes, and memoryLimit is 599/,
  ],
  [
    "no start",
    () => curveFit(curve as never, t, y, {} as never),
    "option",
    /start must be the params to start from, as .*got undefined/,
  ],
  [
    "a sigma of 0",
    () => curveFit(curve, t, y, { start, sigma: t }),
    "option",
    /sigma is 0 at index 0/,
  ],
  [
    "observations in nested lists",
    () =>
      curveFit(
        curve,
        t,
        [
          [1, 2],
          [3, 4],
        ] as never,
        { start },
      ),
    "structure",
    /y is a list of 2 entries, .*hostArray\(rows\.flat\(\), \[rows, columns\]\)/,
  ],
  [
    "a tree of sigmas",
    () => curveFit(curve, t, y, { start, sigma: { a: 1 } as never }),
    "structure",
    /sigma is a tree, expected one array/,
  ],
  [
    "predictors as rows",
    () =>
      curveFit(
        (p: tf.Tensor, x: tf.Tensor) => tf.sum(tf.mul(x, p), 1),
        t.map((v) => [1, v]) as never,
        y,
        { start: [0, 0] },
      ),
    "shape",
    /^curveFit: x is a list of 25 lists of 2, .* and y has 25 values; write a table as hostArray\(rows\.flat\(\), \[25, 2\]\)/,
  ],
  [
    "an observation that is NaN",
    () => curveFit(curve, t, [...y.slice(0, 24), Number.NaN], { start }),
    "non-finite",
    /^curveFit: y\[24\] is NaN; leave that observation out, .* or give it the sigma Infinity/,
  ],
  [
    "a predictor that is infinite, by leaf, row and column",
    () => {
      const table = [1, 2, 3, 4, 5, Number.NEGATIVE_INFINITY, 7, 8];
      const x = { u: [1, 2, 3, 4], table: hostArray(table, [4, 2]) };
      const f = (p: tf.Tensor, at: { u: tf.Tensor }) => tf.mul(p, at.u);
      return curveFit(f, x, [1, 2, 3, 4], { start: 1 });
    },
    "non-finite",
    /^curveFit: x\.table\[2,1\] is -Infinity; leave that row out/,
  ],
  [
    "a sigma that is NaN",
    () => curveFit(curve, t, y, { start, sigma: y.map((_, i) => (i === 3 ? Number.NaN : 1)) }),
    "option",
    /sigma is NaN at index 3; standard deviations are above 0, and Infinity leaves/,
  ],
  [
    "observations that all are left out",
    () => curveFit(curve, t, y, { start, sigma: Number.POSITIVE_INFINITY }),
    "option",
    /none of 25 observations has a finite sigma/,
  ],
  ["weights of 0 alone", fit({ weights: 0 }), "option", /every weight is 0/],
  [
    "a weight that is NaN",
    fit({ weights: y.map((_, i) => (i === 7 ? Number.NaN : 1)) }),
    "option",
    /the weight of residual \[7\] is NaN/,
  ],
  [
    "data that are NaN, by their place",
    fit({ data: { t, y: y.map((v, i) => (i === 5 ? Number.NaN : v)) } }),
    "non-finite",
    /residual \[5\] is NaN at the start, before step 1; data\.y\[5\] is NaN: leave that row out, or give its residuals the weight 0/,
  ],
  [
    "bounds of elements beyond a list",
    fit({ bounds: { lower: { w: [0, null, 1] } } }, { w: [1, 2] }, (p: { w: tf.Tensor }) => p.w),
    "shape",
    /bounds\.lower\.w has shape \[3\], expected \[2\] or one number/,
  ],
  [
    "a bound that is a word",
    fit({ bounds: { lower: { a: "0" } } }),
    "structure",
    /bounds\.lower\.a is a string/,
  ],
  [
    "too many sigmas",
    () => curveFit(curve, t, y, { start, sigma: [1, 2] }),
    "shape",
    /sigma has shape \[2\], expected \[25\]/,
  ],
];

describe("wrong input", () => {
  it.each(cases)("%s", async (_, call, code, text) => {
    const before = tf.memory().numTensors;
    const error = await errorOf(call);
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(text)]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("a disposed tensor", async () => {
    const tensor = tf.tensor1d(t);
    tensor.dispose();
    expect(await errorOf(fit({ data: { t: tensor, y } }))).toMatchObject({ code: "disposed" });
  });

  it("residuals that are not finite at the start, by group, index and row", async () => {
    const grouped = (p: tf.Tensor, d: { x: tf.Tensor; z: tf.Tensor }) => ({
      inside: tf.mul(p, d.z),
      edge: tf.log(tf.mul(p, d.x)),
    });
    const of = { x: tf.tensor2d([1, 2, 3, -4], [2, 2]), z: [1, 2] };
    const error = await errorOf(() => leastSquares(grouped, 1, { data: of }));
    expect(error.code).toBe("non-finite");
    expect(error.message).toMatch(
      /^leastSquares: residual edge\[1,1\] is NaN at the start, before step 1/,
    );
    const byRow = await errorOf(() =>
      leastSquares(grouped, 1, { data: { x: of.x, z: [1, 2] }, perRow: true }),
    );
    expect(byRow.message).toMatch(/residual edge\[1\] of row 1 is NaN/);
    of.x.dispose();
  });

  it("where a curve is predicted, by its place", async () => {
    const { predict } = await curveFit(curve, t, y, { start });
    const error = await errorOf(() => predict([0, 1, Number.NaN]));
    expect([error.code, error.message]).toEqual([
      "non-finite",
      expect.stringMatching(/^curveFit\.predict: x\[2\] is NaN; leave that row out/),
    ]);
    const noise = await errorOf(() => predict([0, 1], { sigma: [1, Number.POSITIVE_INFINITY] }));
    expect(noise.message).toMatch(/sigma is Infinity at index 1; .* finite and above 0/);
  });

  it("derivatives that are not finite where the residuals are", async () => {
    const root = (p: { a: tf.Tensor; b: tf.Tensor[] }, d: tf.Tensor) =>
      tf.sub(tf.add(p.a, tf.sqrt(p.b[1] as tf.Tensor)), d);
    const error = await errorOf(() =>
      leastSquares(root, { a: 1, b: [[4, 5], 0] } as never, { data: [1, 2] as never }),
    );
    expect(error.message).toMatch(/the derivative of residual \[0\] by b\.1 is Infinity/);
  });
});

describe("memory", () => {
  it("is left as it was, by fits and by predictions", async () => {
    const x = tf.tensor1d(t);
    await expectNoLeak(async () => {
      const { predict } = await curveFit(curve, x, y, { start, maxSteps: 2 });
      await predict(x);
    }, 3);
    await expectNoLeak(async () => {
      await leastSquares(decay, start, {
        data: { t: x, y },
        maxSteps: 2,
        geodesic: true,
        system: "normal",
      });
    }, 3);
    expect(x.isDisposed).toBe(false);
    x.dispose();
  });

  it("and of a residual function that throws", async () => {
    await expectCleanThrows(
      (guard) => leastSquares(guard(decay), start, { data, maxSteps: 1 }).then(() => undefined),
      6,
    );
  });
});
