import { gaussian } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { resolveGnStep } from "../../src/step/gn-options.ts";
import { minNormByCg, minNormByKernel } from "../../src/step/min-norm.ts";
import { residual } from "../../src/step/output-step.ts";
import { polished } from "../../src/step/polish.ts";
import { host, inFloat64, numbers } from "../helpers.ts";

// J = [[1, 0, 2], [0, 1, 1]], J Jᵀ = [[5, 2], [2, 2]].
const matrix = [1, 0, 2, 0, 1, 1];
const J = (p: tf.Tensor): tf.Tensor =>
  tf.reshape(tf.matMul(tf.tensor2d(matrix, [2, 3]), tf.reshape(p, [3, 1])), [2]);
const back = ([u = 0, v = 0]: readonly number[]): number[] => [u, v, 2 * u + v];
const close = (found: unknown, wanted: readonly number[]): void => {
  const got = numbers(found);
  expect(got.length).toBe(wanted.length);
  got.forEach((value, i) => {
    expect(value).toBeCloseTo(wanted[i] as number, 12);
  });
};
const R = host([3, -1], [2]);
const params = host([7, 8, 9], [3]);
type Found = Record<"delta" | "steps" | "info", unknown>;

describe("the shortest step by a kernel", () => {
  const run = (damping: number, kernel: readonly number[]) =>
    inFloat64<Found>(
      (p: tf.Tensor, change: tf.Tensor, k: tf.Tensor) =>
        minNormByKernel(J, p, change, k, tf.fill([], damping) as tf.Scalar),
      ...[params, R, host(kernel, [2, 2])],
    );

  it("has the damping times the mean of its diagonal", () => {
    const exact = run(0, [5, 2, 2, 2]);
    // (J Jᵀ)⁻¹ = [[2, −2], [−2, 5]] / 6.
    close(exact.delta, back([8 / 6, -11 / 6]));
    expect([numbers(exact.steps), numbers(exact.info)]).toEqual([[0], [0]]);
    // λ = 2 · 3.5: the inverse of [[12, 2], [2, 9]] is [[9, −2], [−2, 12]] / 104.
    close(run(2, [5, 2, 2, 2]).delta, back([29 / 104, -18 / 104]));
    expect(numbers(run(0, [1, 1, 1, 1]).info)).toEqual([2]);
  });
});

describe("the shortest step by conjugate gradients", () => {
  const run = (over: object, change = R) =>
    inFloat64<Found>(
      (p: tf.Tensor, r: tf.Tensor) =>
        minNormByCg(J, p, r, {
          damping: tf.fill([], 0) as tf.Scalar,
          maxSteps: 20,
          tolerance: 1e-14,
          ...over,
        }),
      ...[params, change],
    );
  const scaled = (a: number, b: number) => (u: tf.Tensor) => tf.mul(u, tf.tensor1d([a, b]));

  it("takes two steps for two outputs, one behind the inverse, none where it is near enough", () => {
    for (const precondition of [undefined, scaled(0.25, 0.5)]) {
      const found = run({ precondition });
      close(found.delta, back([8 / 6, -11 / 6]));
      expect([numbers(found.steps), numbers(found.info)]).toEqual([[2], [0]]);
    }
    const inverse = (u: tf.Tensor): tf.Tensor =>
      tf.reshape(
        tf.matMul(
          tf.div(tf.tensor2d([2, -2, -2, 5], [2, 2]), tf.fill([], 6)),
          tf.reshape(u, [2, 1]),
        ),
        [2],
      );
    const one = run({ precondition: inverse, tolerance: 1e-7 });
    expect(numbers(one.steps)).toEqual([1]);
    numbers(one.delta).forEach((value, i) => {
      expect(value).toBeCloseTo(back([8 / 6, -11 / 6])[i] as number, 6);
    });
    const none = run({ tolerance: 1 });
    close(none.delta, [0, 0, 0]);
    expect(numbers(none.steps)).toEqual([0]);
    // R · J Jᵀ R / R · R = 35 / 10: the first step leaves R − J Jᵀ R / 3.5 = [−5, −15] / 7 of R, half of its length.
    const first = run({ maxSteps: 1 });
    close(first.delta, back([3 / 3.5, -1 / 3.5]));
    expect(numbers(first.steps)).toEqual([1]);
    expect(numbers(run({ tolerance: 0.72 }).steps)).toEqual([1]);
    expect(numbers(run({ tolerance: 0.7 }).steps)).toEqual([2]);
  });

  it("has the damping times the quotient along the change, and nothing to do for no change", () => {
    // λ = 2 · 3.5.
    const found = run({ damping: tf.scalar(2) });
    close(found.delta, back([29 / 104, -18 / 104]));
    const none = run({}, host([0, 0], [2]));
    close(none.delta, [0, 0, 0]);
    expect(numbers(none.steps)).toEqual([0]);
  });
});

describe("what a step leaves of the change", () => {
  it("is measured by the change, however small it is", () => {
    const left = (delta: number[], change: number[]): number =>
      numbers(
        inFloat64(
          (p: tf.Tensor, d: tf.Tensor, r: tf.Tensor) => residual(J, p, d, r),
          ...[params, host(delta, [3]), host(change, [2])],
        ),
      )[0] as number;
    expect(left([1, 0, 1], [3, 1])).toBe(0);
    // J δ = [3, 1].
    expect(left([1, 0, 1], [0, 5])).toBeCloseTo(1, 14);
    expect(left([1, 0, 1], [0, 0])).toBe(Number.POSITIVE_INFINITY);
    for (const scale of [1e-25, 1e25]) {
      expect(left([scale, 0, scale], [0, 5 * scale])).toBeCloseTo(1, 14);
      expect(left([0, 0, 0], [0, 5 * scale])).toBe(1);
    }
    expect(left([0, 0, 0], [0, 0])).toBe(0);
  });
});

describe("polishing by minimal residuals", () => {
  const diagonal = tf.tensor1d([1, 2, 4]);
  const run = (first: number[], tolerance: number, maxSteps = 10, change = [4, 0, 0]) => {
    let [pushes, inversions] = [0, 0];
    const found = polished<tf.Tensor>({
      change: tf.tensor1d(change),
      first: tf.tensor1d(first),
      tolerance,
      maxSteps,
      push: (v) => {
        pushes++;
        return tf.mul(v, diagonal);
      },
      invert: (v) => {
        inversions++;
        return tf.mul(v, tf.tensor1d([1, 1, 0.5]));
      },
    });
    return { delta: [...found.delta.dataSync()], steps: found.steps, calls: [pushes, inversions] };
  };

  it("leaves alone what is near enough, and no change", () => {
    expect(run([2, 0, 0], 0.5)).toEqual({ delta: [2, 0, 0], steps: 0, calls: [1, 0] });
    expect(run([5, 6, 7], 0.5, 10, [0, 0, 0])).toMatchObject({ delta: [5, 6, 7], steps: 0 });
  });

  it("reaches the tolerance for the whole change, from what is there", () => {
    const one = run([2, 0, 0], 0.49);
    expect(one.steps).toBe(1);
    expect(one.delta[0]).toBeCloseTo(4, 5);
    // Two values of J times the inverse: 1 and 2.
    const two = run([1, 0, 0], 1e-5, 10, [4, 6, 8]);
    expect(two.steps).toBe(2);
    [4, 3, 2].forEach((value, i) => {
      expect(two.delta[i]).toBeCloseTo(value, 4);
    });
    expect(run([1, 0, 0], 1e-5, 1, [4, 6, 8]).steps).toBe(1);
    // After one step R has a rest of about a third of what there was: 0.3 of the change.
    expect(run([0, 0, 0], 0.35, 10, [4, 6, 8]).steps).toBe(1);
  });

  it.each([
    [59, true],
    [60, true],
    [61, false],
  ])("keeps sixty states: a turn of %i numbers needs as many", (size, solved) => {
    // Turning a unit vector by one place is no nearer to it before it comes around.
    const unit = tf.cast(tf.equal(tf.range(0, size), 0), "float32");
    const { delta, steps } = polished<tf.Tensor>({
      change: unit,
      first: tf.zeros([size]),
      tolerance: 1e-3,
      maxSteps: 61,
      push: (v) => tf.concat([tf.slice(v, [size - 1], [1]), tf.slice(v, [0], [size - 1])]),
      invert: (v) => tf.clone(v),
    });
    expect(steps).toBe(solved ? size : 61);
    const last = [...delta.dataSync()].map((value) => Math.round(1e4 * value) / 1e4 + 0);
    expect(last[size - 1]).toBe(solved ? 1 : 0);
    expect(last.slice(0, -1).every((value) => value === 0)).toBe(true);
  });
});

describe("options of a step left out", () => {
  const likelihood = gaussian();
  it.each([
    [undefined, 1e-6, 1],
    ["paper", 1e-6, 1],
    ["minNorm", 1e-6, 1],
    ["deflate", 1e-6, 1],
    ["fgmres", 1e-4, 1],
    ["damped", 0.1, 0],
  ] as const)("are those of the documentation, inverse %s", (inverse, damping, refine) => {
    expect(resolveGnStep({ likelihood, ...(inverse && { inverse }) })).toEqual({
      likelihood,
      hessian: "identity",
      inverse: inverse ?? "equal",
      damping,
      refine,
      certify: true,
      cg: { maxSteps: 200, tolerance: 1e-6 },
      shares: undefined,
      alpha: undefined,
      truncation: undefined,
      kernelRows: 2000,
    });
  });

  it("may be 0", () => {
    const none = { damping: 0, refine: 0, kernelRows: 0, alpha: 0, shares: [0, 1] };
    const cg = { tolerance: 0, maxSteps: 1 };
    const found = resolveGnStep({
      likelihood,
      ...none,
      cg,
      truncation: { relative: 0.5 } as never,
    });
    expect(found).toMatchObject({ ...none, cg, truncation: { relative: 0.5, absolute: 0 } });
    const other = resolveGnStep({ likelihood, truncation: { absolute: 2 } as never });
    expect(other.truncation).toEqual({ relative: 0, absolute: 2 });
  });
});
