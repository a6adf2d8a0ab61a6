import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { reciprocalCondition, symmetricNorm1 } from "../../src/linalg/condition.ts";
import { randomMatrix } from "./host-matrix.ts";

describe("symmetricNorm1", () => {
  it.each([0, 1, 2, 15, 16, 17, 33])("is the largest column sum of n = %i", (n) => {
    const a = Float64Array.from(randomMatrix(n, n, 3).data);
    const at = (i: number, j: number) => a[i * n + j] as number;
    const all = Array.from({ length: n }, (_, i) => i);
    const norm = (entry: (i: number, j: number) => number) =>
      Math.max(0, ...all.map((j) => all.reduce((sum, i) => sum + Math.abs(entry(i, j)), 0)));
    expectAllClose(
      symmetricNorm1(a, n),
      norm((i, j) => (at(i, j) + at(j, i)) / 2),
      {
        tolerance: 1e-13,
      },
    );
    expectAllClose(
      symmetricNorm1(a, n, true),
      norm((i, j) => at(Math.max(i, j), Math.min(i, j))),
      { tolerance: 1e-13 },
    );
  });

  it("counts each row, be it the first or the last, and numbers below 1", () => {
    expect(symmetricNorm1(Float64Array.of(-0.25), 1)).toBe(0.25);
    for (const row of [0, 7, 16]) {
      const a = new Float64Array(17 * 17);
      a[row * 17 + row] = -0.5;
      expect(symmetricNorm1(a, 17)).toBe(0.5);
    }
  });
});

describe("reciprocalCondition", () => {
  /** What is solved for, in turn, with the inverse given row by row. */
  function estimated(norm: number, inverse: readonly (readonly number[])[]) {
    const n = inverse.length;
    const asked: number[][] = [];
    const times = (at: (i: number, j: number) => number) => (x: Float64Array) => {
      asked.push([...x]);
      x.set(asked.at(-1)!.map((_, i) => x.reduce((sum, v, j) => sum + at(i, j) * v, 0)));
    };
    const found = reciprocalCondition(
      norm,
      n,
      times((i, j) => inverse[i]![j]!),
      times((i, j) => inverse[j]![i]!),
    );
    return { found, asked };
  }

  it("goes from the mean of all columns to the largest one, and knows that from its transpose", () => {
    // ‖A‖₁ = 2 and ‖A⁻¹‖₁ = 4.
    const inverse = [
      [1, 0, 0],
      [0, -4, 0],
      [0, 0, 0.5],
    ];
    const { found, asked } = estimated(2, inverse);
    expect(found).toBeCloseTo(1 / 8, 14);
    const third = 1 / 3;
    expect(asked).toEqual([
      [third, third, third],
      [1, -1, 1],
      [0, 1, 0],
      [1, -1, 1],
    ]);
  });

  it("takes the first of equal columns, and ends where the sum does not grow", () => {
    // Columns of sums 2 and 2, of a mean of 0 and 2: e₀ gives 2, too.
    const { found, asked } = estimated(3, [
      [1, -1],
      [1, 1],
    ]);
    expect(asked).toEqual([
      [0.5, 0.5],
      [1, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(found).toBeCloseTo(1 / 6, 14);
  });

  it("ends after a sum that is no larger than the one before, without its transpose", () => {
    // The first column is promised 3, and gives no more than the mean of both.
    const promised = [1, 3];
    let [solves, transposes] = [0, 0];
    const found = reciprocalCondition(
      1,
      2,
      (x) => {
        solves++;
        x.fill(1);
      },
      (x) => {
        transposes++;
        x.set(promised);
      },
    );
    expect([found, solves, transposes]).toEqual([0.5, 2, 1]);
  });

  it("asks for five columns at most", () => {
    let solves = 0;
    const found = reciprocalCondition(
      1,
      2,
      (x) => void x.fill(-(2 ** ++solves)),
      (x) => void x.set([-(3 ** solves), 0]),
    );
    expect([solves, found]).toEqual([5, 1 / 64]);
  });

  it("is 1 for no unknowns, and 0 for what is singular or has no norm", () => {
    expect(estimated(5, []).found).toBe(1);
    expect(estimated(0, [[2]]).found).toBe(0);
    expect(estimated(1, [[0]]).found).toBe(0);
    expect(estimated(1, [[Number.POSITIVE_INFINITY]]).found).toBe(0);
    expect(estimated(4, [[0.5]]).found).toBe(0.5);
  });
});
