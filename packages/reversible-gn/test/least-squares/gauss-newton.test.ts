import { batches, fit, hostArray, jit, treeDispose } from "@legendre/core-tensor";
import { lstsq64 } from "@legendre/core-tensor/linalg";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type GaussNewtonOptions, gaussNewton } from "../../src/least-squares/index.ts";
import { relative } from "./decay.ts";

type Params = { a: tf.Tensor; k: tf.Tensor };
type Batch = { t: tf.Tensor; y: tf.Tensor };

const t = Array.from({ length: 7 }, (_, i) => i / 3);
const y = t.map((x, i) => 2 * Math.exp(-0.8 * x) + 0.1 * Math.sin(5 * i));
const [a, k] = [1.5, 0.5];
const residuals = (p: Params, d: Batch) =>
  tf.sub(tf.mul(p.a, tf.exp(tf.neg(tf.mul(p.k, d.t)))), d.y);
const params = { a: hostArray([a], []), k: hostArray([k], []) };
const batch = { t: hostArray(t), y: hostArray(y) };

/** The step by singular values of `[J; √(m λ) I]`, derivatives by hand. */
function byHand(
  lambda: number,
  toward: readonly [number, number] = [0, 0],
  m = t.length,
): number[] {
  const slopes = t.slice(0, m).flatMap((x) => [Math.exp(-k * x), -a * x * Math.exp(-k * x)]);
  const root = Math.sqrt(m * lambda);
  const off = t.slice(0, m).map((x, i) => (y[i] as number) - a * Math.exp(-k * x));
  const matrix = hostArray([...slopes, root, 0, 0, root], [m + 2, 2]);
  const side = hostArray([...off, root * toward[0], root * toward[1]]);
  return [...(lstsq64(matrix, side).value.data as Float64Array)];
}

/** The first update of params in float64, compiled. */
async function firstStep(
  options: Partial<GaussNewtonOptions<Params, Batch>>,
  previous?: readonly [number, number],
  data: typeof batch = batch,
) {
  const optimizer = gaussNewton<Params, Batch>({ residuals, ...options });
  const run = jit(
    (p: Params, d: Batch, before: Params) => {
      const start = optimizer.init(p);
      const state = previous === undefined ? start : { ...start, previous: before };
      const { updates, state: next } = optimizer.update(p, state, p, { batch: d });
      return { updates, steps: next.steps, damping: next.damping, rejected: next.rejected };
    },
    { precision: "float64" },
  );
  const before = previous ?? [0, 0];
  const found = await run(
    params as never,
    data as never,
    {
      a: hostArray([before[0]], []),
      k: hostArray([before[1]], []),
    } as never,
  );
  await run.dispose();
  const number = (x: unknown): number => (x as { data: Float64Array }).data[0] as number;
  return {
    step: [number(found.updates.a), number(found.updates.k)],
    steps: number(found.steps),
    damping: number(found.damping),
    rejected: number(found.rejected),
  };
}

describe("a Gauss-Newton step of a transform", () => {
  const exactCg = { maxSteps: 50, tolerance: 1e-13 };
  const ways: [string, Partial<GaussNewtonOptions<Params, Batch>>][] = [
    ["normal equations", { system: "normal" }],
    ["the dual ones, row by row", { system: "dual", perRow: true }],
    ["what fits", {}],
    ["conjugate gradients", { system: "cg", cg: exactCg }],
    ["conjugate gradients, row by row", { system: "cg", cg: exactCg, perRow: true }],
    ["conjugate gradients behind a sketch", { system: "cg", cg: exactCg, sketch: 2 }],
    // The kernel has rank 2.
    ["a sketch of full rank alone", { system: "cg", cg: { maxSteps: 0 }, sketch: 3 }],
  ];
  it.each(ways)("by %s is that of singular values", async (_, options) => {
    const { step, rejected } = await firstStep({ ...options, damping: 0.01 });
    const digits = options.sketch === 3 ? 1e-4 : 1e-9;
    expect(relative(step, byHand(0.01))).toBeLessThan(digits);
    expect(rejected).toBe(0);
  });

  it("is as short as can be where there are fewer residuals than params", async () => {
    const one = { t: hostArray([0]), y: hostArray([y[0] as number]) };
    const { step } = await firstStep({ damping: 1e-9 }, undefined, one);
    expect(relative(step.slice(0, 1), byHand(1e-9, [0, 0], 1).slice(0, 1))).toBeLessThan(1e-6);
    expect(step[1]).toBeCloseTo(0, 9);
  });

  it.each(ways.slice(0, 5))(
    "with momentum by %s is damped towards the one before",
    async (_, options) => {
      const { step } = await firstStep({ ...options, damping: 0.05, momentum: 0.9 }, [0.2, -0.1]);
      expect(relative(step, byHand(0.05, [0.18, -0.09]))).toBeLessThan(1e-9);
    },
  );

  it("takes fewer steps of conjugate gradients behind a sketch", async () => {
    const options = {
      system: "cg",
      damping: 1e-6,
      cg: { maxSteps: 50, tolerance: 1e-10 },
    } as const;
    const [plain, sketched] = [
      await firstStep(options),
      await firstStep({ ...options, sketch: 2 }),
    ];
    expect((await firstStep({ ...options, system: "auto" })).steps).toBe(plain.steps);
    // Two params, and a step more where rounding asks for one.
    expect([2, 3]).toContain(plain.steps);
    expect(sketched.steps).toBeLessThan(plain.steps);
  });
});

describe("the damping of a transform", () => {
  it("falls after a good step, and stays where it is not to adapt", async () => {
    const good = await firstStep({ damping: 0.01 });
    expect(good.damping).toBeLessThan(0.01);
    expect(good.damping).toBeGreaterThanOrEqual(0.01 / 3 - 1e-12);
    expect((await firstStep({ damping: 0.01, adapt: false })).damping).toBe(0.01);
  });

  it("grows after a step that fails, which is left out with its momentum", () => {
    // The root of x² − 1 from 1e-3: the step goes to 500.
    const optimizer = gaussNewton<tf.Tensor, Batch>({
      residuals: (x) => tf.sub(tf.square(x), 1),
      damping: 1e-9,
      momentum: 0.5,
    });
    const x = tf.scalar(1e-3);
    const first = optimizer.init(x);
    const failed = optimizer.update(x, first, x, { batch: {} });
    expect(failed.updates.dataSync()[0]).toBe(0);
    expect(failed.state.rejected.dataSync()[0]).toBe(1);
    expect(failed.state.damping.dataSync()[0]).toBeCloseTo(2e-9, 12);
    expect(failed.state.growth.dataSync()[0]).toBe(4);
    expect((failed.state.previous as tf.Tensor).dataSync()[0]).toBe(0);
    const always = gaussNewton<tf.Tensor, Batch>({
      residuals: (p) => tf.sub(tf.square(p), 1),
      damping: 1e-9,
      adapt: false,
    });
    const taken = always.update(x, always.init(x), x, { batch: {} }).updates.dataSync()[0] ?? 0;
    expect(taken).toBeGreaterThan(490);
  });

  it("leaves out a step to where residuals are not finite", () => {
    const optimizer = gaussNewton<tf.Tensor, Batch>({
      residuals: (x) => tf.sub(tf.log(x), -9),
      damping: 1e-9,
      adapt: false,
    });
    const x = tf.scalar(0);
    expect(optimizer.update(x, optimizer.init(x), x, { batch: {} }).updates.dataSync()[0]).toBe(0);
  });
});

describe("in fit", () => {
  it("finds the params, compiled in float32, and leaks nothing", async () => {
    const optimizer = gaussNewton<Params, Batch>({ residuals, perRow: true, momentum: 0.3 });
    const clean = t.map((x) => 2 * Math.exp(-0.8 * x));
    const before = tf.memory().numTensors;
    const start = { a: tf.scalar(a), k: tf.scalar(k) };
    const { params: found, optState } = await fit({
      params: start,
      optimizer,
      loss: (p: Params, d: Batch) => tf.mean(tf.square(residuals(p, d))),
      data: batches(
        { t: Float32Array.from(t), y: Float32Array.from(clean) },
        { batchSize: t.length, seed: 0 },
      ),
      epochs: 12,
      compile: true,
    });
    expect(found.a.dataSync()[0]).toBeCloseTo(2, 5);
    expect(found.k.dataSync()[0]).toBeCloseTo(0.8, 5);
    treeDispose([found, optState, start]);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("wrong input", () => {
  const make = (options: object) => () => gaussNewton({ residuals, ...options } as never);
  it.each([
    [{ residuals: 1 }, /residuals must be a function of params and a batch, got 1/],
    [{ system: "qr" }, /system must be one of/],
    [{ momentum: 1 }, /momentum must be/],
    [{ damping: 0 }, /damping must be/],
    [{ cg: { steps: 3 } }, /nearest known name|steps/],
    [{ system: "normal", sketch: 2 }, /sketch is of conjugate gradients, and system is "normal"/],
    [{ system: "dual", cg: {} }, /cg is of conjugate gradients, and system is "dual"/],
  ])("%j", (options, text) => {
    expect(make(options)).toThrow(text);
  });

  it("an update without a batch", () => {
    const optimizer = gaussNewton({ residuals });
    const p = { a: tf.scalar(1), k: tf.scalar(1) };
    expect(() => optimizer.update(p, optimizer.init(p), p)).toThrow(/extra\.batch is missing/);
  });
});
