import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  exactDiagonal,
  ggnOperator,
  hutchinsonDiagonal,
  hutchinsonTrace,
  hutchPlusPlusTrace,
  lanczos,
  spectralDensity,
} from "../../src/curvature/index.ts";
import { categorical, hostArray, random, ravel } from "../../src/index.ts";
import { eigh64, operatorFromMatrix } from "../../src/linalg/index.ts";
import { denseOf, net, params, size } from "./small-net.ts";

const op = ggnOperator(net, categorical(), params);
const dense = await denseOf(op);
const diagonal = dense.map((row, i) => row[i]!);
const trace = diagonal.reduce((a, b) => a + b, 0);
const eigenvalues = [...eigh64(hostArray(dense.flat(), [size, size])).values.data];
const key = random.key(11);
const flat = (tree: unknown): number[] => [...ravel(tree).vector.dataSync()];

/** `diag(values)`, for spectra that are known. */
const ofSpectrum = (values: readonly number[]) => ({
  matvec: (v: tf.Tensor) => tf.mul(v, tf.tensor1d([...values])),
});

describe("exactDiagonal", () => {
  it("is that of the dense twin", () => {
    expectAllClose(flat(exactDiagonal(op, params)), diagonal, { tolerance: 1e-6 });
  });
});

describe.each(["rademacher", "normal"] as const)("hutchinson, %s", (distribution) => {
  it("finds the trace within its own error", () => {
    const { value, standardError, products } = hutchinsonTrace(op, params, {
      key,
      samples: 400,
      distribution,
    });
    expect(products).toBe(400);
    expect(Math.abs(value - trace)).toBeLessThan(3 * standardError);
    // Var zᵀAz = 2 ‖A‖²_F for normal directions, without the diagonal's part for signs.
    const squares = dense.flat().reduce((sum, x) => sum + x * x, 0);
    const onDiagonal = diagonal.reduce((sum, x) => sum + x * x, 0);
    const variance = 2 * (distribution === "normal" ? squares : squares - onDiagonal);
    expect(standardError / Math.sqrt(variance / 400)).toBeGreaterThan(0.8);
    expect(standardError / Math.sqrt(variance / 400)).toBeLessThan(1.25);
  });

  it("finds the diagonal within its own error", () => {
    const { value, standardError } = hutchinsonDiagonal(op, params, {
      key,
      samples: 400,
      distribution,
    });
    const [found, errors] = [flat(value), flat(standardError)];
    const scores = found.map((x, i) => Math.abs(x - diagonal[i]!) / errors[i]!);
    expect(Math.max(...scores)).toBeLessThan(4.5);
    // Their mean square is 1 for errors that are as large as they say.
    const mean = scores.reduce((sum, x) => sum + x * x, 0) / size;
    expect(mean).toBeGreaterThan(0.2);
    expect(mean).toBeLessThan(2.5);
  });
});

describe("hutchinson", () => {
  it("is exact for a diagonal operator with signs, and draws the same for the same key", () => {
    const simple = ofSpectrum([1, 2, 3]);
    const like = tf.zeros([3]) as tf.Tensor;
    expect(hutchinsonTrace(simple, like, { key, samples: 3 })).toMatchObject({
      value: 6,
      standardError: 0,
    });
    const twice = [0, 1].map(
      () => hutchinsonTrace(op, params, { key, samples: 5, distribution: "normal" }).value,
    );
    expect(twice[0]).toBe(twice[1]);
    expect(hutchinsonTrace(op, params, { key, samples: 1 }).standardError).toBeNaN();
  });
});

describe("hutchPlusPlusTrace", () => {
  it("is exact once it spans the range", () => {
    const { value, products } = hutchPlusPlusTrace(op, params, { key, products: 3 * size });
    expectAllClose(value, trace, { tolerance: 1e-5 });
    expect(products).toBeLessThanOrEqual(3 * size);
  });

  it("beats Hutchinson on a falling spectrum at the same cost", () => {
    const values = Array.from({ length: 100 }, (_, i) => 1 / (1 + i) ** 2);
    const rotated = tf.tidy(() => {
      const q = tf.linalg.qr(random.normal(random.key(4), [100, 100]))[0] as tf.Tensor2D;
      return tf.matMul(tf.mul(q, values) as tf.Tensor2D, q, false, true);
    });
    const matrix = operatorFromMatrix(rotated);
    const like = tf.zeros([100]) as tf.Tensor;
    const exact = values.reduce((a, b) => a + b, 0);
    const errors = [0, 1, 2, 3, 4, 5, 6, 7].map((seed) => {
      const own = random.key(seed);
      const better = hutchPlusPlusTrace(matrix, like, { key: own, products: 30 });
      const plain = hutchinsonTrace(matrix, like, { key: own, samples: 30 });
      expect(Math.abs(better.value - exact)).toBeLessThan(5 * better.standardError);
      return [better.value - exact, plain.value - exact] as const;
    });
    const rms = (place: 0 | 1) => Math.hypot(...errors.map((pair) => pair[place]));
    expect(rms(0)).toBeLessThan(rms(1) / 5);
  });
});

describe("lanczos", () => {
  it("finds the spectrum of a small operator", () => {
    const { values, weights, errors, status, steps } = lanczos(op, params, { key, steps: size });
    expect(status).toBe("converged");
    // The matrix has rank at most 5 rows × 1 free logit.
    expect(steps).toBeLessThanOrEqual(8);
    const top = eigenvalues.slice(-5);
    expectAllClose([...values].slice(-5), top, { tolerance: 1e-5 });
    expectAllClose(
      weights.reduce((a, b) => a + b, 0),
      1,
      { tolerance: 1e-12 },
    );
    expect(Math.max(...errors)).toBeLessThan(1e-5);
  });

  it("bounds the error of each Ritz value", () => {
    const exact = Array.from({ length: 60 }, (_, i) => Math.cos(i) * 3);
    const { values, errors, steps } = lanczos(ofSpectrum(exact), tf.zeros([60]) as tf.Tensor, {
      key,
      steps: 15,
    });
    expect(steps).toBe(15);
    values.forEach((value, i) => {
      const nearest = Math.min(...exact.map((x) => Math.abs(x - value)));
      expect(nearest).toBeLessThan(errors[i]! + 1e-5);
    });
    expect(values.at(-1)).toBeCloseTo(Math.max(...exact), 1);
  });

  it("says that a product was not finite", () => {
    const like = tf.zeros([4]) as tf.Tensor;
    const bad = lanczos({ matvec: (v: tf.Tensor) => tf.mul(v, Number.NaN) }, like, { key });
    expect(bad).toMatchObject({ status: "non-finite", steps: 0 });
  });
});

describe("spectralDensity", () => {
  it("integrates to one, and its moments are those of the spectrum", () => {
    const exact = Array.from({ length: 80 }, (_, i) => (i < 60 ? 0 : i / 20));
    const like = tf.zeros([80]) as tf.Tensor;
    const { grid, density, values, weights, status } = spectralDensity(ofSpectrum(exact), like, {
      key,
      probes: 100,
    });
    expect(status).toBe("converged");
    const step = grid[1]! - grid[0]!;
    expectAllClose(density.reduce((a, b) => a + b, 0) * step, 1, { tolerance: 1e-3 });
    for (const power of [1, 2]) {
      const mean = exact.reduce((sum, x) => sum + x ** power, 0) / 80;
      const found = values.reduce((sum, x, i) => sum + weights[i]! * x ** power, 0);
      expect(Math.abs(found / mean - 1)).toBeLessThan(0.15);
    }
    // Three quarters of the eigenvalues are zero.
    const atZero = values.reduce((sum, x, i) => sum + (Math.abs(x) < 0.1 ? weights[i]! : 0), 0);
    expect(Math.abs(atZero - 0.75)).toBeLessThan(0.03);
  });

  it("copes with a multiple of the identity", () => {
    const { values, density } = spectralDensity(ofSpectrum([2, 2, 2]), tf.zeros([3]) as tf.Tensor, {
      key,
      probes: 2,
    });
    expectAllClose(values, [2, 2]);
    expect(density.every(Number.isFinite)).toBe(true);
  });
});

describe("all of them", () => {
  it("leave no tensors", async () => {
    await expectNoLeak(() => exactDiagonal(op, params) as never, 3);
    await expectNoLeak(() => hutchinsonTrace(op, params, { key, samples: 2 }).value);
    await expectNoLeak(() => {
      const { value, standardError } = hutchinsonDiagonal(op, params, { key, samples: 3 });
      return [value, standardError] as never;
    });
    await expectNoLeak(() => hutchPlusPlusTrace(op, params, { key, products: 9 }).value, 20);
    await expectNoLeak(() => lanczos(op, params, { key, steps: 4 }).steps, 20);
    await expectNoLeak(() => spectralDensity(op, params, { key, steps: 3, probes: 2 }).status, 20);
  });

  it("check their options", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    expect(() => hutchinsonTrace(op, params, { key, samples: 0 })).toThrow(code("option"));
    expect(() => hutchinsonTrace(op, params, { key, sample: 3 } as never)).toThrow(code("option"));
    expect(() => hutchinsonTrace(op, params, {} as never)).toThrow(/random.key\(seed\)/);
    expect(() => hutchinsonDiagonal(op, params, { key, distribution: "gauss" as never })).toThrow(
      code("option"),
    );
    expect(() => hutchPlusPlusTrace(op, params, { key, products: 2 })).toThrow(code("option"));
    expect(() => lanczos(op, params, { key, steps: 0.5 })).toThrow(code("option"));
    expect(() => spectralDensity(op, params, { key, bandwidth: 0 })).toThrow(code("option"));
    expect(() => lanczos(op, { w: 3 } as never, { key })).toThrow(code("structure"));
  });
});
