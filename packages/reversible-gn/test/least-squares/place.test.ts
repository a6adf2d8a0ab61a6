import { isLegendreError } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { type Jacobian, storedJacobian } from "../../src/least-squares/jacobian.ts";
import { normalRows } from "../../src/least-squares/nystrom.ts";
import { type Problem, placeAt, placeAtStart, valuesAt } from "../../src/least-squares/place.ts";
import type { ResidualProgram } from "../../src/least-squares/residual-program.ts";
import { lossOf } from "../../src/least-squares/robust-loss.ts";

const epsilon = 2 ** -20;
const inf = Number.POSITIVE_INFINITY;

/** A problem with this linearisation wherever one looks. */
function problem(
  residuals: readonly number[],
  matrix: readonly number[],
  over: Partial<Problem> & { readonly known?: (stored: Jacobian) => Jacobian } = {},
): Problem {
  const columns = matrix.length / residuals.length;
  const { known = (stored) => stored, ...rest } = over;
  const program = {
    epsilon,
    layout: { name: (i: number) => `r${i}` },
    linearise: async () => {
      const found = Float64Array.from(residuals);
      return {
        residuals: found,
        jacobian: known(storedJacobian(Float64Array.from(matrix), columns, found)),
      };
    },
  } as unknown as ResidualProgram;
  const fill = (value: number) => new Float64Array(columns).fill(value);
  return {
    where: "test",
    program,
    space: { name: (j: number) => `p${j}`, start: fill(1) } as unknown as Problem["space"],
    roots: new Float64Array(residuals.length).fill(1),
    loss: lossOf("linear", 1),
    lower: fill(-inf),
    upper: fill(inf),
    ...rest,
  };
}

/** The same Jacobian, known by its products alone. */
function products(jacobian: Jacobian): Jacobian {
  const { matrix: _, weighted, ...rest } = jacobian;
  return {
    ...rest,
    matrix: undefined,
    weighted: (factors, of) => products(weighted(factors, of)),
  };
}

/** Known by its products and by those of its columns. */
function withGram(jacobian: Jacobian): Jacobian {
  const { weighted, ...rest } = products(jacobian);
  return {
    ...rest,
    gram: async () => new Float64Array(4),
    weighted: (factors, of) => withGram(weighted(factors, of)),
  };
}

const residuals = [1, -2, 4];
const matrix = [1, 2, 3, -4, 0.5, 1];
const x = Float64Array.of(2, -1);

/** The fall of the cost up to which a place says that it is rounding, by halving. */
async function roundingOf(given: Problem, times = 1): Promise<number> {
  const place = await placeAt(given, x);
  if (typeof place === "string") throw new Error(place);
  let [low, high] = [0, 1];
  for (let n = 0; n < 60; n++) {
    const middle = (low + high) / 2;
    if (await place.isRounding(middle, times)) low = middle;
    else high = middle;
  }
  return low / epsilon;
}

describe("what rounding changes the cost by", () => {
  // The cost is 21 / 2, and rows of |J| |x| are 4, 10 and 2.
  it("is the cost and the sum of |r| |J| |x|, times epsilon", async () => {
    expect(await roundingOf(problem(residuals, matrix))).toBeCloseTo(10.5 + 4 + 20 + 8, 9);
    expect(await roundingOf(problem(residuals, matrix), 3)).toBeCloseTo(3 * 42.5, 9);
  });

  it("counts weights", async () => {
    const roots = Float64Array.of(1, 2, 1);
    expect(await roundingOf(problem(residuals, matrix, { roots }))).toBeCloseTo(
      (1 + 16 + 16) / 2 + 4 + 4 * 20 + 8,
      9,
    );
  });

  it("is that with each param off to one side, where the Jacobian is known by products", async () => {
    const [signs] = normalRows(1, 2) as [Float64Array];
    const [p, q] = [2 * Math.sign(signs[0] as number), -Math.sign(signs[1] as number)];
    const moved = [p + 2 * q, 3 * p - 4 * q, 0.5 * p + q];
    const wanted = Math.abs(moved[0]!) + 2 * Math.abs(moved[1]!) + 4 * Math.abs(moved[2]!);
    expect(await roundingOf(problem(residuals, matrix, { known: products }))).toBeCloseTo(
      10.5 + wanted,
      9,
    );
    expect(await roundingOf(problem(residuals, matrix, { known: withGram }))).toBeCloseTo(
      10.5 + Math.sqrt(21) * Math.hypot(...moved),
      9,
    );
  });

  it("is at most the cost and ‖r‖ Σ ‖column‖ |x|", async () => {
    // A column and residuals along it: both bounds are the same.
    const along = problem([3, 0], [1, 0, 0, 0]);
    expect(await roundingOf(along)).toBeCloseTo(4.5 + 3 * 2, 9);
    const place = await placeAt(along, x);
    if (typeof place === "string") throw new Error(place);
    expect(await place.isRounding(10.5 * epsilon, 1)).toBe(true);
  });
});

describe("the optimality of a place", () => {
  const optimality = async (over: Partial<Problem> = {}): Promise<number> => {
    const place = await placeAt(problem(residuals, matrix, over), x);
    return typeof place === "string" ? Number.NaN : place.optimality;
  };

  it("is the greatest cosine between a free column and the residuals", async () => {
    // Jᵀ r = (−3, 14), columns of lengths √10.25 and √21.
    expect(await optimality()).toBeCloseTo(14 / 21, 14);
    const at = (second: number) => Float64Array.of(-inf, second);
    const first = 3 / Math.sqrt(10.25 * 21);
    expect(await optimality({ lower: at(-1) })).toBeCloseTo(first, 14);
    expect(await optimality({ lower: at(-1.001) })).toBeCloseTo(14 / 21, 14);
    expect(await optimality({ upper: Float64Array.of(inf, -1) })).toBeCloseTo(14 / 21, 14);
  });

  it("is 0 without residuals, and for columns that are 0", async () => {
    const none = await placeAt(problem([0, 0], [1, 2, 3, 4]), x);
    expect(none).toMatchObject({ optimality: 0, cost: 0 });
    const little = await placeAt(problem([0.3, 0.4], [0, 1, 0, 0]), x);
    expect(little).toMatchObject({ optimality: expect.closeTo(0.6, 14) });
    const half = await placeAt(problem([3, 4], [0, 1, 0, 0]), x);
    expect(half).toMatchObject({ optimality: 0.6, norms: Float64Array.of(0, 1) });
  });
});

describe("a place that is not finite", () => {
  const said = async (r: readonly number[], j: readonly number[], known?: typeof products) =>
    placeAt(problem(r, j, known && { known }), x);

  it("names the first residual or the cost", async () => {
    expect(await said([1, Number.NaN, inf], matrix)).toBe("r1 is NaN");
    expect(await said([-inf, 1, 1], matrix)).toBe("r0 is -Infinity");
    expect(await said([1, 1e200, 1], matrix)).toBe(
      "the cost is Infinity: squares of residuals overflow",
    );
  });

  it.each([undefined, products])("names the derivative, an infinite one first", async (known) => {
    const nan = [1, 2, 3, Number.NaN, 5, 6];
    expect(await said(residuals, nan, known)).toBe("the derivative of r1 by p1 is NaN");
    expect(await said(residuals, nan.with(4, -inf), known)).toBe(
      "the derivative of r2 by p0 is -Infinity",
    );
    const two = [1, inf, 3, 4, inf, 6];
    expect(await said(residuals, two, known)).toBe(
      known === undefined
        ? "the derivative of r0 by p1 is Infinity"
        : "the derivative of r2 by p0 is Infinity",
    );
    expect(await said(residuals, matrix.with(0, inf), known)).toBe(
      "the derivative of r0 by p0 is Infinity",
    );
  });
});

describe("lengths of columns by a program that makes their products alone", () => {
  it.each([
    [2 ** -20, 1e14],
    [Number.EPSILON, 1e140],
  ])(
    "are taken from a stored Jacobian where squares lose digits of %d: %d",
    async (digits, far) => {
      for (const [length, isStored] of [
        [far * 0.9, false],
        [far * 1.1, true],
        [1.1 / far, false],
        [0.9 / far, true],
      ] as const) {
        for (const column of [0, 1]) {
          const own = [0.5, 0, 0, 0.5].with(3 * column, length / 2);
          const given = problem([1, 1], own, { known: withGram });
          const stored = { ...problem([1, 1], own).program, epsilon: digits };
          const program = { ...given.program, epsilon: digits, stored: stored.linearise };
          const roots = Float64Array.of(2, 2);
          const place = await placeAt({ ...given, roots, program }, x);
          if (typeof place === "string") throw new Error(place);
          expect(place.jacobian.matrix !== undefined).toBe(isStored);
          expect(place.norms).toEqual(Float64Array.of(1, 1).with(column, length));
        }
      }
    },
  );
});

describe("residuals somewhere", () => {
  it("have the cost of their weights, Infinity where one is not finite", async () => {
    const of = async (raw: number[]) => {
      const given = problem([1, 1, 1], matrix, { roots: Float64Array.of(1, 3, 1) });
      const residuals = async () => Float64Array.from(raw);
      return valuesAt({ ...given, program: { ...given.program, residuals } }, x);
    };
    expect(await of([1, -2, 4])).toEqual({
      x,
      raw: Float64Array.of(1, -2, 4),
      cost: (1 + 36 + 16) / 2,
    });
    for (const bad of [Number.NaN, inf, -inf]) expect((await of([1, bad, 1])).cost).toBe(inf);
  });
});

describe("the place at the start", () => {
  const started = async (
    r: readonly number[],
    j: readonly number[],
    over: Partial<Problem> = {},
  ) => {
    try {
      return await placeAtStart(problem(r, j, over));
    } catch (error) {
      if (!isLegendreError(error, "non-finite")) throw error;
      return error;
    }
  };

  it("is an error where it is not finite, or where squares underflow", async () => {
    expect(await started([1, Number.NaN], [1, 1])).toMatchObject({
      message: expect.stringMatching(/r1 is NaN at the start, before step 1/),
      details: { step: 0 },
    });
    expect(await started([1e-170, -4e-170, 2e-170], [1, 1, 1])).toMatchObject({
      message: expect.stringMatching(/r1, the largest, is 4e-170 .* about 3e\+169$/),
      details: { step: 0, value: 4e-170 },
    });
    const roots = Float64Array.of(1, 0.25, 1);
    expect(await started([1e-170, -4e-170, 2e-170], [1, 1, 1], { roots })).toMatchObject({
      message: expect.stringMatching(/r2, the largest, is 2e-170 /),
    });
    expect(await started([-2e-170, 2e-170], [1, 1])).toMatchObject({
      message: expect.stringMatching(/r0, the largest, is 2e-170 /),
    });
  });

  it("may have no residuals left, or those whose squares are just large enough", async () => {
    expect(await started([0, 0], [1, 1])).toMatchObject({ cost: 0 });
    expect(await started([2e-145], [1])).toMatchObject({ cost: expect.closeTo(0) });
    expect(isLegendreError(await started([1.4e-145], [1]))).toBe(true);
  });
});
