import { describe, expect, it } from "vitest";
import type { FactorisedSystem } from "../../src/least-squares/linear-system.ts";
import { secularSystem, stepDamped, stepWithin } from "../../src/least-squares/secular.ts";

/**
 * The equations of a diagonal matrix, `p = −s b / (s² + λ)`, which count how often they are solved.
 *
 * @param least - dampings below it fail, as those of a matrix that is too near to a singular one.
 */
function diagonal(values: readonly number[], isCheap: boolean, least = 0) {
  const b = values.map((_, i) => 1 + i / 3);
  const lambdas: number[] = [];
  const stepAt = (lambda: number): Float64Array =>
    Float64Array.from(values, (s, i) => (s === 0 ? 0 : (-s * (b[i] as number)) / (s * s + lambda)));
  const system: FactorisedSystem = {
    name: "svd",
    isCheap,
    gradientNorm: Math.hypot(...values.map((s, i) => s * (b[i] as number))),
    solve: (lambda) => {
      lambdas.push(lambda);
      if (lambda < least) return undefined;
      const step = stepAt(lambda);
      const norm = Math.hypot(...step);
      const slope = () =>
        -values.reduce((sum, s, i) => sum + (step[i] as number) ** 2 / (s * s + lambda), 0) / norm;
      return { step, norm, slope, isSolved: true };
    },
  };
  return { system, lambdas, stepAt, full: Math.hypot(...stepAt(0)) };
}

/** From one size to many orders of magnitude, far from 1 and with a 0. */
const spectra: readonly (readonly number[])[] = [
  [1],
  [1, 1],
  [1e6, 1, 1e-6],
  [1e-8, 1e-8, 1e-9],
  [1e9, 1e8, 1e3],
  [1e4, 1e2, 1, 1e-2, 1e-4, 1e-6, 1e-8],
  [2, 0],
];

describe("the step within a radius, for any spectrum", () => {
  it.each(spectra.map((values) => [values]))("%j", (values) => {
    for (const [isCheap, tolerance, most] of [
      [true, 1e-9, 10],
      [false, 0.1, 7],
    ] as const) {
      for (const share of [1e-12, 1e-6, 1e-3, 0.1, 0.5, 0.8, 1 - 1e-6]) {
        const { system, lambdas, stepAt, full } = diagonal(values, isCheap);
        const radius = share * full;
        const found = stepWithin(system, radius);
        if (found === undefined) throw new Error("no step");
        const length = Math.hypot(...found.step);
        expect(length).toBeLessThanOrEqual(radius * (1 + tolerance) * (1 + 1e-15));
        // A step that is free may be shorter.
        if (found.lambda > 0) expect(length).toBeGreaterThanOrEqual(radius * (1 - tolerance));
        else expect(length).toBe(full);
        expect(found.step).toEqual(stepAt(found.lambda));
        expect(found.isForced).toBe(false);
        // From 9 orders of magnitude it takes this many: dampings are not halved until they fit.
        expect(lambdas.length).toBeLessThanOrEqual(most);
      }
    }
  });

  it("is the free one up to the tolerance beyond the radius", () => {
    for (const [isCheap, tolerance] of [
      [true, 1e-9],
      [false, 0.1],
    ] as const) {
      const { system, lambdas, full } = diagonal([3, 1], isCheap);
      const within = (radius: number) => stepWithin(system, radius)?.lambda;
      expect(within(full)).toBe(0);
      expect(within(full / (1 + 0.9 * tolerance))).toBe(0);
      expect(lambdas).toEqual([0, 0]);
      expect(within(full / (1 + 1.1 * tolerance))).toBeGreaterThan(0);
    }
  });

  it("is none where the radius or the gradient is no number to divide by", () => {
    const { system, lambdas } = diagonal([3, 1], true, 1);
    expect(stepWithin(system, Number.POSITIVE_INFINITY)).toBe(undefined);
    expect(stepWithin(system, 0)).toBe(undefined);
    lambdas.length = 0;
    expect(stepWithin({ ...system, gradientNorm: 0 }, 1)).toBe(undefined);
    expect(lambdas).toEqual([0]);
    expect(stepWithin({ ...system, gradientNorm: Number.NaN }, 1)).toBe(undefined);
  });
});

describe("the step within a radius, where little damping fails", () => {
  it.each([1e-9, 1e-3, 0.04, 1, 30])("below %d", (least) => {
    for (const radius of [0.01, 0.1, 0.5, 0.9, 1, 1.5, 10, 1000]) {
      const { system, lambdas, stepAt } = diagonal([3, 1, 1e-3], false, least);
      const found = stepWithin(system, radius);
      if (found === undefined) throw new Error("no step");
      const length = Math.hypot(...found.step);
      expect(found.step).toEqual(stepAt(found.lambda));
      expect(length).toBeLessThanOrEqual(1.1 * radius * (1 + 1e-15));
      const isShort = length < 0.8 * radius;
      expect(found.isForced).toBe(isShort);
      // Damping that is there for the factors alone is at most ten times what they need.
      if (isShort) expect(found.lambda).toBeLessThanOrEqual(10 * least * (1 + 1e-15));
      expect(lambdas.length).toBeLessThanOrEqual(14);
    }
  });

  it("looks ten times higher as long as that fails, and between the last failure and what will do", () => {
    const { system, lambdas } = diagonal([3, 1], false, 7);
    expect(stepWithin(system, 10)?.isForced).toBe(true);
    const failed = lambdas.findIndex((lambda) => lambda >= 7);
    expect(failed).toBeGreaterThan(4);
    for (let i = 2; i <= failed; i++) {
      expect((lambdas[i] as number) / (lambdas[i - 1] as number)).toBeCloseTo(10, 10);
    }
    const [below, above, between] = lambdas.slice(failed - 1) as [number, number, number];
    expect(between).toBeCloseTo(Math.sqrt(below * above), 10);
  });

  it.each([1e-7, 1e-6, 1e-5, 1e-4, 1e-3])(
    "below %d, and the first damping was too much",
    (least) => {
      // Newton's step from far above leads below 0, and a thousandth of the damping fails.
      const { system, lambdas, full } = diagonal([1e4, 1, 1e-4], false, least);
      const found = stepWithin(system, 0.5 * full);
      expect(found?.isForced).toBe(true);
      expect(found?.lambda).toBeGreaterThanOrEqual(least);
      expect(found?.lambda).toBeLessThanOrEqual(10 * least);
      expect(lambdas.length).toBeLessThanOrEqual(8);
    },
  );

  it("closes in on a jump of the length, and takes the side that is short enough", () => {
    const lambdas: number[] = [];
    // As where rounding hides what is between.
    const system: FactorisedSystem = {
      name: "qr",
      isCheap: true,
      gradientNorm: 100,
      solve: (lambda) => {
        lambdas.push(lambda);
        if (lambda === 0) return undefined;
        const norm = lambda < 1 ? 2 : 0.8;
        return { step: Float64Array.of(norm), norm, slope: () => -1e-9, isSolved: true };
      },
    };
    const found = stepWithin(system, 1);
    expect(found).toMatchObject({ step: Float64Array.of(0.8), isForced: false, isSolved: true });
    expect(found?.lambda).toBeGreaterThanOrEqual(1);
    expect(found?.lambda).toBeLessThan(1 + 1e-14);
    expect(lambdas.length).toBeLessThan(60);
    const short: typeof system.solve = (lambda) => {
      const solution = system.solve(lambda);
      return solution?.norm === 0.8 ? { ...solution, norm: 0.79 } : solution;
    };
    expect(stepWithin({ ...system, solve: short }, 1)?.isForced).toBe(true);
  });

  it("says so where it ends before its tolerance, and hands on what the equations say of themselves", () => {
    const { system: plain } = diagonal([1, 2], true);
    expect(stepWithin(plain, 1e9)?.isSolved).toBe(true);
    expect(stepWithin(plain, 0.1)?.isSolved).toBe(true);
    const unsolved = {
      ...plain,
      solve: (lambda: number) => ({ ...plain.solve(lambda)!, isSolved: false }),
    };
    expect(stepWithin(unsolved, 1e9)?.isSolved).toBe(false);
  });

  it("is none where all damping fails", () => {
    const { system, lambdas } = diagonal([3, 1], false, Number.POSITIVE_INFINITY);
    expect(stepWithin(system, 1)).toBe(undefined);
    // The free step, and then sixty.
    expect(lambdas).toHaveLength(61);
  });
});

describe("stepDamped", () => {
  it("takes ten times more damping until the equations can be solved, from 1e-16 where it is 0", async () => {
    const { system, lambdas } = diagonal([3, 1], false, 5e-14);
    const found = await stepDamped(secularSystem(system), 0);
    expect(lambdas).toHaveLength(5);
    expect(lambdas.slice(0, 2)).toEqual([0, 1e-16]);
    for (const [i, lambda] of lambdas.slice(2).entries()) {
      expect(lambda * 10 ** (15 - i)).toBeCloseTo(1, 12);
    }
    expect(found).toMatchObject({ lambda: lambdas.at(-1), isForced: true });
  });

  it("takes the damping that is asked for where that will do", async () => {
    const { system, lambdas, stepAt } = diagonal([3, 1], false, 0.5);
    expect(await stepDamped(secularSystem(system), 0.5)).toEqual({
      step: stepAt(0.5),
      lambda: 0.5,
      isForced: false,
      isSolved: true,
    });
    expect(lambdas).toEqual([0.5]);
  });

  it("gives up after thirty", async () => {
    const { system, lambdas } = diagonal([3, 1], false, Number.POSITIVE_INFINITY);
    expect(await stepDamped(secularSystem(system), 1)).toBe(undefined);
    expect(lambdas).toHaveLength(30);
  });
});
