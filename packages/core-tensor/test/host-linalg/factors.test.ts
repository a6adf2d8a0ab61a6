import { describe, expect, it } from "vitest";
import { choleskyInPlace, noPivot } from "../../src/host-linalg/cholesky.ts";
import { luFactors, luSolve } from "../../src/host-linalg/lu.ts";
import { triangularSolveInPlace } from "../../src/host-linalg/triangular.ts";
import { apart, flat, type Rows, random, rowsOf, times, turned } from "./brute.ts";

const both = [false, true];

/** One triangle of a matrix, with 1 on its diagonal where it is told to. */
const triangleOf = (a: Rows, lower: boolean, unit = false): number[][] =>
  a.map((row, i) =>
    row.map((x, j) => (i === j ? (unit ? 1 : x) : (lower ? j < i : j > i) ? x : 0)),
  );

describe("triangularSolveInPlace", () => {
  it("solves with each triangle and its transpose, and reads and writes nothing else", () => {
    for (const n of [0, 1, 2, 5, 9]) {
      for (const columns of [1, 2, 3]) {
        for (const lower of both) {
          for (const unit of [undefined, false, true]) {
            const a = random(n, n, n + 1).map((row, i) => row.map((x, j) => (i === j ? 2 + x : x)));
            const kept = triangleOf(a, lower, unit);
            // The other triangle is NaN, and so is a diagonal that does not count.
            const data = flat([
              [8, 8],
              ...a.map((row, i) =>
                row.map((x, j) => {
                  const counts = i === j ? unit !== true : lower ? j < i : j > i;
                  return counts ? x : Number.NaN;
                }),
              ),
            ]);
            const x = random(n, columns, 7);
            for (const transpose of both) {
              const b = times(transpose ? turned(kept) : kept, x);
              const around = flat([[9, 9, 9], ...(n === 0 ? [] : b), [9, 9]]);
              const t = {
                data,
                start: 2,
                n,
                lower,
                transpose,
                ...(unit === undefined ? {} : { unit }),
              };
              triangularSolveInPlace(t, around, 3, columns);
              expect([...around.slice(0, 3), ...around.slice(-2)]).toEqual([9, 9, 9, 9, 9]);
              expect(apart(rowsOf(around.slice(3, -2), columns), x)).toBeLessThan(1e-12);
            }
          }
        }
      }
    }
  });

  it("makes infinities of a zero on the diagonal", () => {
    const b = Float64Array.of(1, 1);
    const t = { data: Float64Array.of(1, 0, 3, 0), start: 0, n: 2, lower: true, transpose: false };
    triangularSolveInPlace(t, b, 0, 1);
    expect([...b]).toEqual([1, Number.NEGATIVE_INFINITY]);
  });
});

describe("choleskyInPlace", () => {
  // Less than a block of 48 columns, one, and more.
  it.each([1, 2, 7, 47, 48, 49, 50, 97])(
    "is L with L Lᵀ = A of %i rows, by its lower triangle",
    (n) => {
      const g = random(n, n, 3);
      const a = times(g, turned(g)).map((row, i) => row.map((x, j) => x / n + (i === j ? 1 : 0)));
      const given = flat(a.map((row, i) => row.map((x, j) => (j > i ? Number.NaN : x))));
      expect(choleskyInPlace(given, n)).toBe(noPivot);
      const lower = rowsOf(given, n);
      expect(lower.every((row, i) => row.slice(i + 1).every((x) => x === 0) && row[i]! > 0)).toBe(
        true,
      );
      expect(apart(times(lower, turned(lower)), a)).toBeLessThan(1e-13);
    },
  );

  it("names the first pivot that is not positive, be it in whatever block", () => {
    for (const place of [0, 1, 47, 48, 49, 59]) {
      for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
        const a = new Float64Array(3600);
        for (let i = 0; i < 60; i++) a[i * 61] = i === place ? bad : 2;
        // A later one that is bad, too, is not named.
        if (place < 59) a[3599] = -1;
        expect(choleskyInPlace(a, 60)).toBe(place);
      }
    }
    expect(choleskyInPlace(new Float64Array(0), 0)).toBe(noPivot);
  });
});

describe("luFactors", () => {
  it.each([1, 2, 5, 31, 32, 33, 65])(
    "are P A = L U of %i rows with shares of at most 1, and solve",
    (n) => {
      const a = random(n, n, 5);
      const given = flat(a);
      const { factors, permutation, pivot } = luFactors(given, n);
      expect(pivot).toBe(-1);
      expect([...given]).toEqual(a.flat());
      const rows = rowsOf(factors, n);
      const lower = triangleOf(rows, true, true);
      expect(lower.flat().every((x) => Math.abs(x) <= 1)).toBe(true);
      const product = times(lower, triangleOf(rows, false));
      expect(
        apart(
          product,
          Array.from(permutation, (row) => a[row]!),
        ),
      ).toBeLessThan(1e-13);
      for (const columns of [1, 3]) {
        const x = random(n, columns, 6);
        for (const transpose of both) {
          const b = flat(times(transpose ? turned(a) : a, x));
          const before = b.slice();
          const found = luSolve({ factors, permutation, pivot }, b, columns, transpose);
          expect(apart(rowsOf(found, columns), x)).toBeLessThan(1e-9);
          expect(b).toEqual(before);
        }
      }
    },
  );

  it("take the first of equal rows, and the largest of others", () => {
    expect([...luFactors(Float64Array.of(2, 1, -2, 3), 2).permutation]).toEqual([0, 1]);
    const { permutation, factors } = luFactors(Float64Array.of(1, 0, 0, -4, 1, 0, 4, 0, 2), 3);
    expect([...permutation]).toEqual([1, 2, 0]);
    // Shares 4 / −4 and 1 / −4, then 0.25 / 1 of the rows that are left.
    expect([...factors]).toEqual([-4, 1, 0, -1, 1, 2, -0.25, 0.25, -0.5]);
  });

  it("go on where a pivot is zero, and name the first", () => {
    expect(luFactors(new Float64Array(4), 2).pivot).toBe(0);
    const { factors, pivot } = luFactors(Float64Array.of(0, 1, 0, 2), 2);
    expect([pivot, ...factors]).toEqual([0, 0, 1, 0, 2]);
    expect(luFactors(Float64Array.of(1, 2, 2, 4), 2).pivot).toBe(1);
    expect(luFactors(Float64Array.of(1, 0, 0, Number.POSITIVE_INFINITY), 2).pivot).toBe(1);
    expect(luFactors(Float64Array.of(Number.NaN, 0, 0, 0), 2).pivot).toBe(0);
    expect(luFactors(new Float64Array(0), 0)).toMatchObject({ pivot: -1 });
  });
});
