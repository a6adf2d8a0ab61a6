import { hostArray } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/least-squares/index.ts";
import { storedJacobian } from "../../src/least-squares/jacobian.ts";
import { linearSystems } from "../../src/least-squares/linear-system.ts";
import { choiceOf } from "../../src/least-squares/minimise.ts";
import { systemOf } from "../../src/least-squares/residual-step.ts";
import { sketchedSystem } from "../../src/least-squares/sketched-system.ts";

describe("the equations of a fit", () => {
  const systems = linearSystems();
  const choice = (more: object) =>
    choiceOf({ system: "auto", rowSketch: 0, columnSketch: 0, ...more }, systems);

  it.each(["auto", "cg"] as const)(
    "are of singular values up to a side of 150, by %s",
    (system) => {
      const { name, exact, sketch } = choice({ system });
      expect([name(150, 150), name(150, 9000), name(9000, 150)]).toEqual(["svd", "svd", "svd"]);
      expect([name(151, 151), name(9000, 151), name(151, 152)]).toEqual([
        "normal",
        "normal",
        "dual",
      ]);
      // Where normal equations are taken by themselves they may be exchanged for exact ones.
      expect([exact("normal"), exact("svd"), exact("dual")]).toEqual(["qr", undefined, undefined]);
      expect(sketch).toBe(undefined);
    },
  );

  it("are those that are asked for", () => {
    const { name, exact } = choice({ system: "normal" });
    expect([name(2, 2), name(200, 300), exact("normal")]).toEqual(["normal", "normal", undefined]);
  });

  it.each([
    [1, 0],
    [0, 1],
    [3, 2],
  ])("are normal ones with sketches of %i rows and %i columns", (rowSketch, columnSketch) => {
    const { name, exact, sketch } = choice({ rowSketch, columnSketch });
    expect([name(2, 2), name(200, 300), exact("normal")]).toEqual(["normal", "normal", undefined]);
    expect(sketch?.sizes).toEqual({ rows: rowSketch, columns: columnSketch });
    expect([sketch?.next(), sketch?.next(), sketch?.next()]).toEqual([0, 1, 2]);
  });
});

describe("the equations of a step", () => {
  it("are solved by products where a side is above 4,096, or the Jacobian has more than 2²⁶ numbers", () => {
    const auto = (m: number, n: number) => systemOf("auto", m, n);
    expect([auto(3, 4), auto(4, 4), auto(5, 4)]).toEqual(["dual", "dual", "normal"]);
    expect([auto(4096, 4096), auto(4096, 16_384), auto(16_384, 4096)]).toEqual([
      ...["dual", "dual", "normal"],
    ]);
    expect([auto(4097, 4097), auto(4096, 16_385), auto(16_385, 4096)]).toEqual(["cg", "cg", "cg"]);
    expect([auto(1, 2 ** 26), auto(1, 2 ** 26 + 1)]).toEqual(["dual", "cg"]);
    for (const given of ["normal", "dual", "cg"] as const) {
      expect([systemOf(given, 2, 3), systemOf(given, 9000, 9000)]).toEqual([given, given]);
    }
  });
});

describe("the first step of a fit", () => {
  /** 4 (p − 100), which is linear. */
  const far = (p: tf.Tensor): tf.Tensor => tf.reshape(tf.mul(tf.sub(p, 100), 4), [1]);
  const first = async (start: number, more: object) =>
    (await leastSquares(far, start, { maxSteps: 1, ...more })).history[0];

  it("is as long as a share of the params, or of 1 where these are 0", async () => {
    const length = async (...of: Parameters<typeof first>) => (await first(...of))?.stepNorm;
    // In lengths of the column of the Jacobian, which is 4.
    expect(await length(2, { initialRadius: 0.25 })).toBeCloseTo(0.25 * 4 * 2, 9);
    expect(await length(-2, { initialRadius: 0.25 })).toBeCloseTo(0.25 * 4 * 2, 9);
    expect(await length(0, { initialRadius: 0.25 })).toBeCloseTo(0.25, 9);
    expect(await length(2, { initialRadius: 0.25, scale: 8 })).toBeCloseTo(0.25 / 4, 9);
  });

  it("has a damping relative to the square of the longest column, as it is scaled", async () => {
    const damping = async (more: object) =>
      (await first(2, { method: "levenberg-marquardt", initialDamping: 0.5, ...more }))?.damping;
    expect(await damping({})).toBe(0.5);
    expect(await damping({ scale: 1 })).toBe(0.5 * 16);
    expect(await damping({ scale: 2 })).toBe(0.5 * 64);
  });

  it("measures a param without effect as 1", async () => {
    const f = (p: { a: tf.Tensor; b: tf.Tensor }, d: tf.Tensor) =>
      tf.sub(tf.add(p.a, tf.mul(p.b, 0)), d);
    const fit = await leastSquares(f, { a: 3, b: 4 }, { data: hostArray(Float64Array.of(1, 2)) });
    expect(fit.params).toEqual({ a: expect.closeTo(1.5, 12), b: 4 });
    const short = { maxSteps: 1, initialRadius: 0.1, data: hostArray(Float64Array.of(100, 100)) };
    // Of lengths √2 · 3 and 4.
    const [step] = (await leastSquares(f, { a: 3, b: 4 }, short)).history;
    expect(step?.stepNorm).toBeCloseTo(0.1 * Math.hypot(3 * Math.SQRT2, 4), 9);
  });
});

it("a sketch adds each row to four places with signs, half of them of either kind", async () => {
  const b = Float64Array.of(1, 1);
  const place = {
    residuals: b,
    scale: Float64Array.of(1),
    jacobian: storedJacobian(Float64Array.of(1, 0), 1, b),
  };
  const found: number[] = [];
  for (let draw = 0; draw < 80; draw++) {
    const system = await sketchedSystem(
      place,
      [0],
      undefined,
      linearSystems(),
      { rows: 1, columns: 0 },
      draw,
    );
    // (c + 1) p = −1, where c is the square of four signs' sum over two.
    const step = (await system.solve(1))?.step[0] as number;
    found.push(Math.round(1e6 * (-1 / step - 1)) / 1e6);
  }
  expect([...new Set(found)].toSorted()).toEqual([0, 1, 4]);
  expect(Math.abs(found.reduce((sum, c) => sum + c, 0) / 80 - 1)).toBeLessThan(0.4);
});
