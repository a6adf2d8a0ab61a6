import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type GnStep, stepStatus } from "../../src/index.ts";

type Found = Partial<
  Record<"norm" | "info" | "rho" | "roundTrip" | "excess" | "steps" | "status", number>
>;

/** What is said of a step with these numbers, exact where none are given. */
function said(found: Found): string {
  const { norm = 1, info = 0, rho = 0, roundTrip = 0, excess = 0, steps = 0 } = found;
  const step = { norm, info, rho, roundTrip, excess, steps, status: found.status ?? 0 };
  const scalars = Object.entries(step).map(([name, value]) => [name, tf.scalar(value)]);
  const { status, message } = stepStatus(Object.fromEntries(scalars) as GnStep<unknown>);
  return `${status}: ${message}`;
}

describe("the status of a step", () => {
  it("is exact up to a thousandth", () => {
    expect(said({ rho: 2 ** -10 })).toBe("exact: |J δ − R| / |R| is 0.00098");
    expect(said({ rho: 2 ** -10 + 2 ** -14 })).toMatch(
      /^inexact: \|J δ − R\| \/ \|R\| is 0\.0010: features/,
    );
  });

  it("names the first reason that there is", () => {
    const all = { info: 3, norm: Number.NaN, rho: Number.NaN, excess: 1, roundTrip: 1 };
    expect(said(all)).toMatch(/^factorisation failed: a Gram matrix has no positive pivot 2: rows/);
    expect(said({ ...all, info: 0 })).toMatch(/^non-finite: the step is not finite/);
    expect(said({ norm: Number.POSITIVE_INFINITY })).toMatch(/^non-finite/);
    expect(said({ ...all, info: 0, norm: 1, status: 1, steps: 7 })).toMatch(
      /^not solved: .* "max-steps" after 7 steps; raise cg\.maxSteps/,
    );
    expect(said({ rho: 0.5, status: 2, steps: 1 })).toMatch(/^not solved: .* after 1 step;/);
    // What was measured says more than the solver.
    expect(said({ rho: 2 ** -10, status: 1 })).toMatch(/^exact/);
    expect(said({ ...all, info: 0, norm: 1 })).toBe(
      "not certified: rho was not measured; pass certify: true",
    );
    expect(said({ rho: 0.5, excess: 2, roundTrip: 1 })).toMatch(
      /^too few features: .* is 0\.50: the batch has 2 rows more than a branch has features/,
    );
    expect(said({ rho: 0.25, roundTrip: 0.004 })).toMatch(
      /^not invertible: .* is 0\.25, and the inverse network misses the input by 0\.0040: weights/,
    );
    expect(said({ rho: 0.25, roundTrip: 2 ** -10 })).toMatch(
      /^inexact: .* is 0\.25: features have/,
    );
    expect(said({ rho: 0.25, excess: 1, roundTrip: 1 })).toMatch(/^too few features/);
  });
});
