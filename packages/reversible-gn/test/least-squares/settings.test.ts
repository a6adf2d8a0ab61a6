import { describe, expect, it } from "vitest";
import { cgSettings } from "../../src/least-squares/cg-settings.ts";
import { dampedFactors, keepsLast } from "../../src/least-squares/damped-factors.ts";
import { gaussNewtonOptions } from "../../src/least-squares/gauss-newton.ts";
import { leastSquaresOptions } from "../../src/least-squares/least-squares.ts";
import { boundVectors, scaleVector, systemWithSketches } from "../../src/least-squares/options.ts";
import { paramSpace } from "../../src/least-squares/param-space.ts";
import { messageOf } from "../../src/least-squares/result.ts";

const inf = Number.POSITIVE_INFINITY;

describe("settings left out", () => {
  it("are those of the documentation", () => {
    expect(leastSquaresOptions.resolve(undefined)).toEqual({
      method: "trust-region",
      system: "auto",
      bounds: { lower: -inf, upper: inf },
      loss: "linear",
      lossScale: 1,
      geodesic: false,
      initialRadius: 1,
      initialDamping: 1e-3,
      targetRatio: 0.5,
      scale: "jacobian",
      precision: "float64",
      rowSketch: 0,
      columnSketch: 0,
      jacobian: "auto",
      memoryLimit: 1e9,
      costTolerance: 1e-15,
      stepTolerance: 1e-12,
      gradientTolerance: 1e-12,
      maxSteps: 1000,
      maxSeconds: inf,
      signal: undefined,
      sketch: 0,
      cg: undefined,
      data: undefined,
      perRow: false,
      weights: 1,
      resample: undefined,
      onStep: undefined,
    });
    const plain = { maxSteps: 200, tolerance: 1e-4 };
    const cg = (given: object | undefined, sketch: number, system = "auto") => {
      const { cg: limits } = leastSquaresOptions.resolve({ cg: given });
      return cgSettings("test", { system, sketch, cg: limits }, plain);
    };
    expect(cg(undefined, 0)).toEqual({ cg: { ...plain }, system: "auto" });
    expect(cg(undefined, 1)).toEqual({ cg: { ...plain }, system: "cg" });
    expect(cg({ maxSteps: 1 }, 0)).toEqual({
      cg: { ...plain, maxSteps: 1 },
      system: "cg",
    });
    expect(cg({ tolerance: 0.5 }, 3, "cg")).toEqual({
      cg: { ...plain, tolerance: 0.5 },
      system: "cg",
    });
    expect(cg(undefined, 0, "qr").system).toBe("qr");
    expect(() => cg({ tolerance: 1 }, 0)).toThrow(/cg\.tolerance must be/);
    expect(() => cg({ maxSteps: 0 }, 0)).toThrow(/cg\.maxSteps must be/);
    expect(() => cg({}, 0, "qr")).toThrow(/set system to "cg", or leave cg out/);
    expect(() => cg({}, 1, "qr")).toThrow(/set system to "cg", or leave sketch out/);
    const free = gaussNewtonOptions.resolve({
      residuals: () => 0,
      cg: { tolerance: 7, maxSteps: 0 },
    });
    expect(free.cg).toEqual({ tolerance: 7, maxSteps: 0 });
  });
});

describe("the system", () => {
  it("is the normal equations with sketches of either kind", () => {
    const system = (rowSketch: number, columnSketch: number, name: string) =>
      systemWithSketches("test", { rowSketch, columnSketch }, name);
    expect(["auto", "qr", "cg"].map((name) => system(0, 0, name))).toEqual(["auto", "qr", "cg"]);
    for (const [rows, columns] of [
      [1, 0],
      [0, 1],
      [2, 3],
    ] as const) {
      expect(["auto", "normal"].map((name) => system(rows, columns, name))).toEqual([
        ...["normal", "normal"],
      ]);
      expect(() => system(rows, columns, "dual")).toThrow(
        `${rows > 0 ? "rowSketch" : "columnSketch"} is of system "normal", and system is "dual"`,
      );
    }
  });
});

describe("sizes and bounds of params", () => {
  const space = paramSpace("test", { a: 1, b: [2, 3] });

  it("are one over the sizes, or columns of the Jacobian", () => {
    expect(scaleVector("test", "jacobian", space)).toBe(undefined);
    expect([...(scaleVector("test", { a: 4, b: 0.5 }, space) ?? [])]).toEqual([0.25, 2, 2]);
    for (const bad of [0, -1, inf, Number.NaN]) {
      expect(() => scaleVector("test", { a: 1, b: [1, bad] }, space)).toThrow(
        `test: the size of b[1] is ${bad}; sizes are above 0 and finite`,
      );
    }
  });

  it("are infinite where none are given, and may be met at the start and by each other", () => {
    const vectors = (bounds?: object) =>
      boundVectors("test", leastSquaresOptions.resolve({ bounds }).bounds, space);
    expect(vectors()).toEqual({
      lower: Float64Array.of(-inf, -inf, -inf),
      upper: Float64Array.of(inf, inf, inf),
    });
    const bounds = { lower: { a: 1, b: [-inf, 3] }, upper: { a: 1, b: 3 } };
    expect(vectors(bounds)).toEqual({
      lower: Float64Array.of(1, -inf, 3),
      upper: Float64Array.of(1, 3, 3),
    });
    expect(() => vectors({ lower: { a: 0, b: [2.5, 0] } })).toThrow(
      /b\[0\] starts at 2, outside of its bounds 2\.5 and Infinity/,
    );
    expect(() => vectors({ upper: { a: 9, b: [9, 2.9] } })).toThrow(
      /b\[1\] starts at 3, outside of its bounds -Infinity and 2\.9/,
    );
    expect(() => vectors({ lower: 3, upper: { a: 3, b: [4, 2] } })).toThrow(
      /bounds of b\[1\] are 3 and 2/,
    );
  });
});

describe("factors of damped equations", () => {
  it("are those of the last damping, made once", () => {
    const asked: number[] = [];
    const of = keepsLast((lambda) => {
      asked.push(lambda);
      return lambda * 2;
    });
    expect([of(0), of(0), of(3), of(3), of(0)]).toEqual([0, 0, 6, 6, 0]);
    expect(asked).toEqual([0, 3, 0]);
  });

  it.each([
    ["float64", "normal", 1e-15],
    ["float64", "dual", 1e-12],
    ["float32", "normal", 1e-7],
    ["float32", "dual", 1e-7],
  ] as const)(
    "in %s are there where the condition of %s equations is one over %d at most",
    (digits, system, least) => {
      const at = (small: number, lambda: number) =>
        dampedFactors(Float64Array.of(1, 0, 0, small), 2, digits, system)(lambda);
      expect(at(1.2 * least, 0)?.lower.shape).toEqual([2, 2]);
      expect(at(0.8 * least, 0)).toBe(undefined);
      // The damping alone makes it well conditioned.
      expect(at(0, 20 * least)).not.toBe(undefined);
      expect(at(0, 1.2 * least)).not.toBe(undefined);
      expect(at(0, 0.8 * least)).toBe(undefined);
      expect([at(-1, 0.5), at(inf, 1), at(Number.NaN, 1), at(1, inf)]).toEqual(
        Array(4).fill(undefined),
      );
    },
  );

  it("have the damping on the diagonal, and not that of the time before", () => {
    const of = dampedFactors(Float64Array.of(3, 0, 2, 6), 2, "float64", "normal");
    for (const lambda of [1, 5, 1]) {
      const [first = 0, , below = 0, second = 0] = of(lambda)?.lower.data ?? [];
      expect(first).toBeCloseTo(Math.sqrt(3 + lambda), 14);
      expect(below).toBeCloseTo(2 / Math.sqrt(3 + lambda), 14);
      expect(second).toBeCloseTo(Math.sqrt(6 + lambda - 4 / (3 + lambda)), 14);
    }
  });
});

describe("the message of a fit", () => {
  it("says how it ended, what is not finite, and where params are too many", () => {
    expect(messageOf("gradient", undefined, 3, 5, 5)).toBe(
      "a minimum: no param changes the cost to first order (3 steps)",
    );
    expect(messageOf("max-steps", undefined, 0, 4, 5)).toBe(
      "no minimum yet; raise maxSteps, or start nearer (0 steps). There are 4 residuals for 5 params, so that many params fit as well; these are near the start",
    );
    expect(messageOf("non-finite", "residual [1] is NaN", 2, 9, 1)).toBe(
      "residuals or derivatives beside the last point are not finite (2 steps): residual [1] is NaN; set bounds that keep params away from there",
    );
  });
});
