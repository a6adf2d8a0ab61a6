import { HostArray, hostArray, vmap } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/least-squares/index.ts";
import { storedJacobian } from "../../src/least-squares/jacobian.ts";
import { linearSystems } from "../../src/least-squares/linear-system.ts";
import { sketchedSystem } from "../../src/least-squares/sketched-system.ts";
import { normOf, product, productTransposed } from "../../src/least-squares/vectors.ts";
import { decay, listed, relative, start, t, y } from "./decay.ts";

/** A wave of many params, at many points: 400 residuals of 12 params. */
const points = Float64Array.from({ length: 400 }, (_, i) => i / 100);
const wave = (p: { w: tf.Tensor; c: tf.Tensor }, { x }: { x: tf.Tensor }): tf.Tensor => {
  const at = (place: tf.Tensor) => tf.sum(tf.mul(p.c, tf.tanh(tf.mul(p.w, place))));
  const goal = (place: tf.Tensor) => tf.sin(tf.mul(2, place));
  return vmap((place: tf.Tensor) => tf.sub(at(place), goal(place)))(x) as tf.Tensor;
};
const weights = { w: [0.5, 1, 1.5, 2, 2.5, 3], c: [1, -1, 1, -1, 1, -1] };
const data = { x: hostArray(points) };

describe("sketches of the Jacobian", () => {
  const [rows, columns] = [60, 5];
  const a = Float64Array.from({ length: rows * columns }, (_, i) => Math.sin(1 + i * i));
  const b = Float64Array.from({ length: rows }, (_, i) => Math.cos(i));
  const scale = Float64Array.of(1, 2, 0.5, 3, 1);
  const place = { residuals: b, scale, jacobian: storedJacobian(a, columns, b) };
  const make = (free: number[], sizes: { rows: number; columns: number }, draw: number) =>
    sketchedSystem(place, free, undefined, linearSystems(), sizes, draw);

  it("of as many rows and columns as there are, or 0, are the Jacobian", async () => {
    const exact = await make([0, 1, 2, 3, 4], { rows: 0, columns: 0 }, 0);
    const wanted = await exact.solve(0.1);
    // By hand: (AᵀA + λ) p = −Aᵀb for A = J / scale.
    const p = wanted?.step as Float64Array;
    const images = product(
      a,
      p.map((value, j) => value / (scale[j] as number)),
    );
    const gradient = productTransposed(
      a,
      images.map((v, i) => v + (b[i] as number)),
      rows,
      columns,
    );
    p.forEach((value, j) => {
      expect((gradient[j] as number) / (scale[j] as number) + 0.1 * value).toBeCloseTo(0, 10);
    });
    for (const sizes of [
      { rows: 60, columns: 5 },
      { rows: 61, columns: 500 },
    ]) {
      const found = await (await make([0, 1, 2, 3, 4], sizes, 0)).solve(0.1);
      expect(found?.step).toEqual(p);
    }
  });

  it("of rows keep curvature on average, and the gradient exactly", async () => {
    const free = [0, 2, 3];
    const exact = await make(free, { rows: 0, columns: 0 }, 0);
    // With a large damping steps are the gradient's, whatever the curvature is.
    const far = await exact.solve(1e12);
    const near = await exact.solve(0);
    let mean = 0;
    for (let draw = 0; draw < 40; draw++) {
      const sketch = await make(free, { rows: 30, columns: 0 }, draw);
      const long = (await sketch.solve(1e12))?.step as Float64Array;
      expect(relative(long, far?.step as Float64Array)).toBeLessThan(1e-6);
      const step = (await sketch.solve(0))?.step as Float64Array;
      expect(relative(step, near?.step as Float64Array)).toBeGreaterThan(1e-3);
      mean += normOf(step) / (near?.norm as number) / 40;
    }
    // Inverses of sketches are larger by about 30 / (30 − 3 − 1).
    expect(mean).toBeGreaterThan(1);
    expect(mean).toBeLessThan(1.4);
  });

  it("of columns move params along as many directions, which solve their own equations", async () => {
    const all = [0, 1, 2, 3, 4];
    const steps: Float64Array[] = [];
    const sketch = await make(all, { rows: 0, columns: 2 }, 7);
    const sides = [
      b,
      b.map((value) => value ** 2),
      b.map((_, i) => i),
      b.map((_, i) => 1 / (1 + i)),
    ];
    for (const side of sides) steps.push((await sketch.solve(0.3, side))?.step as Float64Array);
    // Any three of them are dependent: the third is in the plane of the first two.
    const [u, v] = steps as [Float64Array, Float64Array];
    const inner = (p: Float64Array, q: Float64Array) =>
      p.reduce((s, x, j) => s + x * (q[j] as number), 0);
    const [uu, uv, vv] = [inner(u, u), inner(u, v), inner(v, v)];
    const det = uu * vv - uv * uv;
    for (const w of steps.slice(2)) {
      const [wu, wv] = [inner(w, u), inner(w, v)];
      const [alpha, beta] = [(wu * vv - wv * uv) / det, (wv * uu - wu * uv) / det];
      const off = w.map((x, j) => x - alpha * (u[j] as number) - beta * (v[j] as number));
      expect(normOf(off)).toBeLessThan(1e-9 * normOf(w));
    }
    // In that plane the damped model has its least value: its slope along both directions is that of the damping.
    const other = (await sketch.solve(0))?.step as Float64Array;
    const images = product(
      a,
      other.map((value, j) => value / (scale[j] as number)),
    );
    const slope = productTransposed(
      a,
      images.map((x, i) => x + (b[i] as number)),
      rows,
      columns,
    ).map((value, j) => value / (scale[j] as number));
    for (const w of [u, v])
      expect(Math.abs(inner(slope, w))).toBeLessThan(1e-9 * normOf(w) * normOf(b));
  });

  it("are others for each draw, and the same again for the same", async () => {
    const step = async (draw: number) =>
      (await (await make([0, 1, 2, 3, 4], { rows: 20, columns: 3 }, draw)).solve(0.1))?.step;
    expect(await step(3)).toEqual(await step(3));
    expect(await step(3)).not.toEqual(await step(4));
  });
});

describe("fits with sketches", () => {
  it.each(["trust-region", "levenberg-marquardt", "adaptive-ratio"] as const)(
    "by %s come to the cost of whole Jacobians",
    async (method) => {
      const exact = await leastSquares(wave, weights, { data, method, maxSteps: 200 });
      for (const options of [
        { rowSketch: 80 },
        { rowSketch: 80, columnSketch: 8, geodesic: true },
      ]) {
        const fit = await leastSquares(wave, weights, { data, method, maxSteps: 400, ...options });
        expect(fit.system).toBe("normal");
        expect(fit.cost).toBeLessThan(3 * exact.cost);
        // Costs never rise: what is promised is measured on all rows.
        let before = Number.POSITIVE_INFINITY;
        for (const { cost } of fit.history) {
          expect(cost).toBeLessThanOrEqual(before);
          before = cost;
        }
      }
    },
  );

  it("find a minimum to the digits of others, at bounds and with rows of their own", async () => {
    const own = {
      data: { t: hostArray(t), y: hostArray(y) },
      perRow: true,
      bounds: { lower: 0, upper: { a: 2.6, k: 3, c: 3 } },
      maxSteps: 300,
    } as const;
    const exact = await leastSquares(decay, start, { ...own });
    const fit = await leastSquares(decay, start, { ...own, rowSketch: 12 });
    expect(relative(listed(fit.params), listed(exact.params))).toBeLessThan(1e-6);
    expect(fit.converged, fit.message).toBe(true);
    expect(fit.jacobian).toBeInstanceOf(HostArray);
  });

  it.each([
    [{ rowSketch: 5, system: "qr" }, 'rowSketch is of system "normal", and system is "qr"'],
    [{ columnSketch: 5, system: "cg" }, 'columnSketch is of system "normal", and system is "cg"'],
    [{ columnSketch: 5, sketch: 3 }, 'columnSketch is of system "normal", and system is "cg"'],
    [{ rowSketch: 5, memoryLimit: 100 }, "memoryLimit is 100"],
  ] as const)("refuse %j", async (options, message) => {
    await expect(leastSquares(decay, start, { data: { t, y }, ...options })).rejects.toThrow(
      message,
    );
  });
});
