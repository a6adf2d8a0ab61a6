import { describe, expect, it } from "vitest";
import {
  adaptiveRatio,
  nielsen,
  type Trial,
  trustRegion,
} from "../../src/least-squares/damping.ts";
import { linearSystems } from "../../src/least-squares/linear-system.ts";
import { secularSystem, stepWithin } from "../../src/least-squares/secular.ts";
import type { StoredSystemName } from "../../src/least-squares/step-system.ts";
import { normOf, productTransposed } from "../../src/least-squares/vectors.ts";

const trial = (over: Partial<Trial>): Trial => ({
  actual: 1,
  predicted: 1,
  along: -2,
  norm: 4,
  lambda: 0,
  isFar: false,
  ...over,
});

/** The radius after some trials, from 8. */
function radiusAfter(...trials: Partial<Trial>[]): number {
  const rule = trustRegion(8);
  for (const each of trials) rule.heard(trial(each));
  return rule.radius();
}

describe("the radius of a trust region", () => {
  it("is twice the step where three quarters of the fall came true, and stays below", () => {
    expect(radiusAfter({ actual: 0.75 })).toBe(8);
    expect(radiusAfter({}, { actual: 0.74, norm: 3 })).toBe(8);
    expect(radiusAfter({}, { actual: 0.26, norm: 3 })).toBe(8);
  });

  it("is no longer than the first step", () => {
    expect(radiusAfter({ actual: 0.5 })).toBe(4);
  });

  it("is cut to between a tenth and a half, to the least of the parabola through both costs", () => {
    // By hand: along −2, and the cost rose by 2: 0.5 · −2 / (−2 − 2) = 1/4.
    expect(radiusAfter({ actual: -2 })).toBe(1);
    expect(radiusAfter({ actual: 0.2 })).toBe(2);
    expect(radiusAfter({ actual: 0 })).toBe(2);
    expect(radiusAfter({ actual: -1e9 })).toBeCloseTo(0.4, 12);
    expect(radiusAfter({ actual: Number.NEGATIVE_INFINITY, isFar: true })).toBeCloseTo(0.4, 12);
    expect(radiusAfter({ actual: Number.NaN })).toBeLessThanOrEqual(2);
  });

  it("does not grow at once to the length that has just failed", () => {
    expect(radiusAfter({ actual: 0.2 }, { norm: 2 })).toBe(2);
    expect(radiusAfter({ actual: 0.2 }, { norm: 2 }, { norm: 2 })).toBe(4);
    expect(radiusAfter({ actual: 0.2 }, { norm: 2 }, { actual: 0.2, norm: 2 }, { norm: 1 })).toBe(
      1,
    );
  });
});

describe("Nielsen's damping", () => {
  it("goes on from the damping that equations could be solved with", async () => {
    const systems = linearSystems();
    // A column twice: its squares are singular, and need some damping.
    const twice = { rows: 2, columns: 2, a: Float64Array.of(1, 1, 2, 2), b: Float64Array.of(1, 1) };
    const system = secularSystem(await systems.make("normal", twice));
    const rule = nielsen(1e-15);
    const first = await rule.step(system);
    expect(first?.isForced).toBe(true);
    const lambda = first?.lambda as number;
    expect(lambda).toBeGreaterThan(1e-13);
    // Halfway between success and failure nothing changes, so that the next step asks for what was used.
    rule.heard(trial({ actual: 0.5, lambda }));
    expect(await rule.step(system)).toMatchObject({ lambda, isForced: false });
    await systems.dispose();
  });

  it("falls by the cube of the ratio, to a third at most, and grows by 2, 4, 8 after failures", async () => {
    const systems = linearSystems();
    const one = { rows: 1, columns: 1, a: Float64Array.of(1), b: Float64Array.of(1) };
    const system = secularSystem(await systems.make("svd", one));
    const rule = nielsen(3);
    const damping = async (): Promise<number | undefined> => (await rule.step(system))?.lambda;
    expect(await damping()).toBe(3);
    rule.heard(trial({ actual: 1 }));
    expect(await damping()).toBeCloseTo(1, 12);
    rule.heard(trial({ actual: 0.5 }));
    expect(await damping()).toBeCloseTo(1, 12);
    rule.heard(trial({ actual: 0.25 }));
    expect(await damping()).toBeCloseTo(1.125, 12);
    for (const factor of [2, 8, 64]) {
      rule.heard(trial({ actual: -1 }));
      expect(await damping()).toBeCloseTo(1.125 * factor, 10);
    }
    rule.heard(trial({ actual: 1 }));
    rule.heard(trial({ actual: -1 }));
    expect(await damping()).toBeCloseTo((1.125 * 64 * 2) / 3, 10);
    // p = −a b / (a² + λ).
    expect((await rule.step(system))?.step[0]).toBeCloseTo(-1 / (1 + (1.125 * 64 * 2) / 3), 12);
    await systems.dispose();
  });
});

describe("the step within a radius", () => {
  const [rows, columns] = [6, 4];
  const a = Float64Array.from(
    { length: rows * columns },
    (_, i) => Math.sin(1 + i * i) * 10 ** -(i % columns),
  );
  const b = Float64Array.from({ length: rows }, (_, i) => Math.cos(i));

  it.each(["svd", "qr", "normal", "dual"] as const)(
    "by %s is as long as the radius, or Gauss's and Newton's",
    async (name) => {
      const systems = linearSystems();
      const make = (by: StoredSystemName) => systems.make(by, { rows, columns, a, b });
      const [system, exact] = [await make(name), await make("svd")];
      const full = normOf(exact.solve(0)?.step as Float64Array);
      for (const share of [1e-6, 0.01, 0.5, 0.99]) {
        const found = stepWithin(system, share * full);
        const length = normOf(found?.step as Float64Array) / (share * full);
        expect(length).toBeGreaterThan(name === "svd" ? 1 - 1e-8 : 0.89);
        expect(length).toBeLessThan(name === "svd" ? 1 + 1e-8 : 1.11);
        // It solves the damped equations.
        const wanted = exact.solve(found?.lambda ?? Number.NaN)?.step;
        found?.step.forEach((value, i) => {
          expect(Math.abs(value - (wanted?.[i] as number))).toBeLessThan(1e-7 * share * full);
        });
      }
      if (name !== "dual") {
        const free = stepWithin(system, 2 * full);
        expect(free?.lambda).toBe(0);
        expect(normOf(free?.step as Float64Array)).toBeCloseTo(full, 6);
      }
      await systems.dispose();
    },
  );
});

describe("another right-hand side", () => {
  const [rows, columns] = [6, 4];
  const a = Float64Array.from({ length: rows * columns }, (_, i) => Math.sin(1 + i * i));
  const [b, other] = [Math.cos, Math.exp].map((f) =>
    Float64Array.from({ length: rows }, (_, i) => f(-i)),
  ) as [Float64Array, Float64Array];

  it.each(["svd", "qr", "normal", "dual"] as const)("is solved for by %s", async (name) => {
    const systems = linearSystems();
    const [own, wanted] = [
      await systems.make(name, { rows, columns, a, b }),
      await systems.make(name, { rows, columns, a, b: other }),
    ];
    const first = own.solve(0.3);
    // By factors that are there, by those of another damping, and with nothing left behind.
    for (const lambda of [0.3, 0.3, 5, 0.01]) {
      const [found, exact] = [own.solve(lambda, other), wanted.solve(lambda)];
      found?.step.forEach((value, j) => {
        expect(value).toBeCloseTo(exact?.step[j] as number, 12);
      });
      expect(found?.norm).toBeCloseTo(exact?.norm as number, 12);
      expect(found?.slope()).toBeCloseTo(exact?.slope() as number, 12);
    }
    expect(own.solve(0.3)).toMatchObject({ step: first?.step, norm: first?.norm });
    await systems.dispose();
  });

  it("is solved for with lengths of columns", async () => {
    const systems = linearSystems();
    const lengths = Float64Array.of(2, 1, 0.5, 3);
    const divided = a.map((value, i) => value / (lengths[i % columns] as number));
    const gradient = productTransposed(a, b, rows, columns);
    const own = await systems.makeNormal({ rows, columns, a, lengths, gradient });
    const wanted = await systems.make("normal", { rows, columns, a: divided, b: other });
    own.solve(0.3, other)?.step.forEach((value, j) => {
      expect(value).toBeCloseTo(wanted.solve(0.3)?.step[j] as number, 12);
    });
    await systems.dispose();
  });
});

describe("a target for the ratio", () => {
  /** The dampings that a rule asks for, and its verdicts, for ratios by damping. */
  async function walk(start: number, ratio: (lambda: number) => number, trials: number) {
    const systems = linearSystems();
    const one = { rows: 1, columns: 1, a: Float64Array.of(1), b: Float64Array.of(1) };
    const system = secularSystem(await systems.make("svd", one));
    const rule = adaptiveRatio(start, 0.25);
    const seen: [number, string | undefined][] = [];
    for (let i = 0; i < trials; i++) {
      const lambda = (await rule.step(system))?.lambda ?? Number.NaN;
      seen.push([lambda, rule.heard(trial({ actual: ratio(lambda), lambda }))]);
    }
    await systems.dispose();
    return seen;
  }

  it("is met by the longest step: dampings fall by 3 until it fails, and the one before is taken", async () => {
    expect(await walk(27, (lambda) => (lambda >= 3 ? 0.25 : 0.24), 5)).toEqual([
      [27, "longer"],
      [9, "longer"],
      [3, "longer"],
      [1, "back"],
      // From the next place the search begins with what was taken.
      [3, "longer"],
    ]);
  });

  it("makes steps shorter until one will do, which is taken at once", async () => {
    expect(await walk(1, (lambda) => (lambda > 8 ? 0.9 : Number.NaN), 4)).toEqual([
      [1, "shorter"],
      [3, "shorter"],
      [9, undefined],
      [9, "longer"],
    ]);
  });

  it("ends after twenty trials", async () => {
    for (const [ratio, verdict] of [
      [1, "longer"],
      [0, "shorter"],
    ] as const) {
      const seen = await walk(1, () => ratio, 21);
      expect(seen.slice(0, 19).every(([, each]) => each === verdict)).toBe(true);
      expect(seen[19]?.[1]).toBe(undefined);
      expect(seen[20]?.[1]).toBe(verdict);
    }
  });

  it("does not look for less damping than equations can be solved with", async () => {
    const rule = adaptiveRatio(1e-15, 0.25);
    expect(rule.heard(trial({ lambda: 1e-12 }))).toBe(undefined);
    expect(rule.radius()).toBe(Number.POSITIVE_INFINITY);
  });
});
