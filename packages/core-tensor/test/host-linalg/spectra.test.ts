import { describe, expect, it } from "vitest";
import { leadingSign, rotatePair, symmetricEigen } from "../../src/host-linalg/eigh.ts";
import { matrixExponential, padeCoefficients } from "../../src/host-linalg/expm.ts";
import { numericalRank, pseudoInverse } from "../../src/host-linalg/pinv.ts";
import { singularValues } from "../../src/host-linalg/svd.ts";
import { tridiagonalise } from "../../src/host-linalg/tridiagonal.ts";
import { apart, flat, identity, type Rows, random, rowsOf, sizes, times, turned } from "./brute.ts";

const scaled = (a: Rows, by: number): number[][] => a.map((row) => row.map((x) => x * by));
const diagonal = (values: ArrayLike<number>): number[][] =>
  identity(values.length).map((row, i) => row.map((x) => x * values[i]!));
const symmetric = (n: number, seed: number): number[][] => {
  const a = random(n, n, seed);
  return a.map((row, i) => row.map((x, j) => x + a[j]![i]!));
};

describe("symmetric matrices", () => {
  it.each([1, 2, 3, 4, 9, 40])("of %i rows are made tridiagonal by a basis", (n) => {
    const a = symmetric(n, n);
    // The upper triangle does not count.
    const given = flat(a.map((row, i) => row.map((x, j) => (j > i ? Number.NaN : x))));
    const { diagonal: d, beside, basis } = tridiagonalise(given, n);
    const t = diagonal(d);
    for (let i = 0; i + 1 < n; i++) t[i]![i + 1] = t[i + 1]![i] = beside[i]!;
    expect(beside[n - 1]).toBe(0);
    const q = rowsOf(basis, n);
    expect(apart(times(q, turned(q)), identity(n))).toBeLessThan(1e-13);
    expect(apart(times(turned(q), times(t, q)), a)).toBeLessThan(1e-12);
  });

  it.each([1, 2, 3, 10, 45])(
    "of %i rows have rising eigenvalues, of any size, and vectors of a sign",
    (n) => {
      const a = symmetric(n, n + 3);
      const skew = random(n, n, 2);
      for (const size of [1, 1e-160, 1e160]) {
        const given = scaled(a, size).map((row, i) =>
          row.map((x, j) => x + size * (skew[i]![j]! - skew[j]![i]!)),
        );
        const { values, rows, converged } = symmetricEigen(flat(given), n);
        expect(converged).toBe(true);
        expect([...values]).toEqual([...values].sort((x, y) => x - y));
        const vectors = rowsOf(rows, n);
        expect(apart(times(vectors, turned(vectors)), identity(n))).toBeLessThan(1e-13);
        const again = times(turned(vectors), times(diagonal(values.map((v) => v / size)), vectors));
        expect(apart(again, a)).toBeLessThan(1e-12);
        for (const row of vectors) {
          const largest = row.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);
          expect(largest).toBeGreaterThan(0);
        }
      }
    },
  );

  it("may be diagonal, with equal or no eigenvalues", () => {
    const { values, rows } = symmetricEigen(flat(diagonal([2, -1, 2, 0])), 4);
    expect([...values]).toEqual([-1, 0, 2, 2]);
    expect(rowsOf(rows, 4)[0]).toEqual([0, 1, 0, 0]);
    expect(symmetricEigen(new Float64Array(0), 0).values.length).toBe(0);
    expect([...symmetricEigen(new Float64Array(4), 2).values]).toEqual([0, 0]);
    // [[1, 2], [2, 1]]: −1 and 3, along (1, −1) and (1, 1).
    const two = symmetricEigen(Float64Array.of(1, 2, 2, 1), 2);
    expect([...two.values]).toEqual([expect.closeTo(-1, 14), expect.closeTo(3, 14)]);
    expect([...two.rows].map((x) => x * Math.SQRT2).map(Math.abs)).toEqual(
      Array(4).fill(expect.closeTo(1, 14)),
    );
  });

  it("have pairs of rows turned, and a sign by the first of the largest numbers", () => {
    const data = Float64Array.of(9, 1, 2, 9, 3, 4, 9);
    rotatePair(data, 1, 4, 2, 0.6, 0.8);
    const wanted = [9, 0.6 + 2.4, 1.2 + 3.2, 9, 1.8 - 0.8, 2.4 - 1.6, 9];
    expect([...data]).toEqual(wanted.map((x) => expect.closeTo(x, 14)));
    expect(
      [[1, -2, 1.5], [-1, 1], [1, -1], [0, 0], []].map((row) =>
        leadingSign(Float64Array.from(row)),
      ),
    ).toEqual([-1, -1, 1, 1, 1]);
  });
});

describe("singular values", () => {
  const check = (a: Rows, size: number, rank: number) => {
    const [rows, columns] = [a.length, a[0]!.length];
    const k = Math.min(rows, columns);
    const svd = singularValues(flat(scaled(a, size)), rows, columns);
    const values = svd.values.map((v) => v / size);
    const [left, right] = [rowsOf(svd.left, rows), rowsOf(svd.right, columns)];
    expect(svd.converged).toBe(true);
    expect([...values]).toEqual([...values].sort((x, y) => y - x));
    expect(numericalRank(svd.values, 1e-12)).toBe(rank);
    for (const vectors of [left, right]) {
      expect(apart(times(vectors, turned(vectors)), identity(k))).toBeLessThan(1e-12);
    }
    expect(apart(times(turned(left), times(diagonal(values), right)), a)).toBeLessThan(1e-12);
    for (const row of right) expect(leadingSign(Float64Array.from(row))).toBe(1);
    return { ...svd, values };
  };

  it.each(sizes)("of %i by %i fall, with orthonormal vectors, at any size", (rows, columns) => {
    const a = random(rows, columns, 5);
    for (const size of [1, 1e-170, 1e170]) check(a, size, Math.min(rows, columns));
    const svd = singularValues(flat(a), rows, columns);
    const inverse = rowsOf(pseudoInverse(svd, svd.values.length, rows, columns), rows);
    // A⁺ is a left or a right inverse, whichever there is.
    const product = rows < columns ? times(a, inverse) : times(inverse, a);
    expect(apart(product, identity(Math.min(rows, columns)))).toBeLessThan(1e-9);
  });

  it("may be zero, and vectors are orthonormal all the same", () => {
    for (const [rows, columns] of [
      [5, 5],
      [7, 4],
      [4, 7],
    ] as const) {
      const a = times(random(rows, 2, 3), random(2, columns, 4));
      const svd = check(a, 1, 2);
      const full = singularValues(flat(a), rows, columns);
      const inverse = rowsOf(pseudoInverse(full, 2, rows, columns), rows);
      expect(apart(times(a, times(inverse, a)), a)).toBeLessThan(1e-12);
      expect(apart(times(inverse, times(a, inverse)), inverse)).toBeLessThan(1e-11);
      expect(svd.values.slice(2).every((v) => v < 1e-14)).toBe(true);
    }
    expect([...check(diagonal([0, 3, 0]), 1, 1).values]).toEqual([3, 0, 0]);
    expect([...check(diagonal([0, 0]), 1, 0).values]).toEqual([0, 0]);
    expect([...check(diagonal([1e-139, 1]), 1, 1).values]).toEqual([
      1,
      expect.closeTo(1e-139, 150),
    ]);
    expect(singularValues(flat(diagonal([1e-141, 1])), 2, 2).values[1]).toBe(0);
  });

  it("count where they are above a share of the first", () => {
    const values = Float64Array.of(4, 2, 1, 0);
    expect([0, 0.2, 0.25, 0.5, 1].map((share) => numericalRank(values, share))).toEqual([
      3, 3, 2, 1, 0,
    ]);
  });
});

describe("the exponential of a matrix", () => {
  it("has the coefficients of Padé's approximant of degree 13", () => {
    const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
    const wanted = Array.from(
      { length: 14 },
      (_, k) => factorial(26 - k) / (factorial(k) * factorial(13 - k)),
    );
    expect(padeCoefficients.map(BigInt)).toEqual(wanted);
  });

  it("is exact to rounding up to the radius of that and beyond", () => {
    for (const x of [0, 1e-3, -1, 2.5, 5, -5, 5.5, 7.9, -7.9, 11, 40, -40]) {
      expect(matrixExponential(Float64Array.of(x), 1)[0]! / Math.exp(x)).toBeCloseTo(1, 12);
      const turn = rowsOf(matrixExponential(Float64Array.of(0, -x, x, 0), 2), 2);
      const [c, s] = [Math.cos(x), Math.sin(x)];
      expect(
        apart(turn, [
          [c, -s],
          [s, c],
        ]),
      ).toBeLessThan(2e-13);
    }
  });

  it("is a sum for what vanishes in the third power, and of each block by itself", () => {
    const found = matrixExponential(
      flat([
        [0, 2, 3],
        [0, 0, 4],
        [0, 0, 0],
      ]),
      3,
    );
    expect(
      apart(rowsOf(found, 3), [
        [1, 2, 7],
        [0, 1, 4],
        [0, 0, 1],
      ]),
    ).toBeLessThan(1e-14);
    expect([...matrixExponential(new Float64Array(0), 0)]).toEqual([]);
  });
});
