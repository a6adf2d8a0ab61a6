import { describe, expect, it } from "vitest";
import { householderQr, thinQr, triangleOf, withSigns } from "../../src/host-linalg/qr.ts";
import {
  applyReflectors,
  makeReflector,
  normOf,
  reflect,
} from "../../src/host-linalg/reflectors.ts";
import { apart, flat, identity, random, rowsOf, sizes, times, turned } from "./brute.ts";

describe("reflections", () => {
  it("take a vector to a multiple of the first axis, away from its own sign", () => {
    for (const [first, r] of [
      [3, -5],
      [-3, 5],
      [0, 4],
    ] as const) {
      const x = Float64Array.of(9, first, 4, 9);
      const made = makeReflector(x, 1, 2);
      expect(made.r).toBeCloseTo(r, 14);
      expect([x[0], x[3]]).toEqual([9, 9]);
      const image = Float64Array.of(first, 4);
      reflect(made.scale, x, 1, image, 0, 2);
      expect([...image]).toEqual([expect.closeTo(r, 14), expect.closeTo(0, 14)]);
    }
    const zero = new Float64Array(2);
    expect(makeReflector(zero, 0, 2)).toEqual({ r: 0, scale: 0 });
    expect([...zero]).toEqual([0, 0]);
  });

  it("measure vectors whose squares overflow or vanish", () => {
    for (const size of [1, 1e-150, 1e-300, 1e160, 1e300]) {
      const x = Float64Array.of(7, 3 * size, -4 * size, 12 * size, 7);
      expect(normOf(x, 1, 3) / size).toBeCloseTo(13, 12);
    }
    expect(normOf(new Float64Array(3), 0, 3)).toBe(0);
    expect(normOf(Float64Array.of(1, Number.NEGATIVE_INFINITY), 0, 2)).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(normOf(Float64Array.of(1, Number.NaN), 0, 2)).toBeNaN();
  });

  it("are applied to rows in their order, and turned in the other", () => {
    for (const [rows, columns] of [
      [5, 3],
      [70, 66],
    ] as const) {
      const { reflectors, diagonal: r } = householderQr(flat(random(rows, columns)), rows, columns);
      const given = random(3, rows, 8);
      const x = flat(given);
      applyReflectors(reflectors, x, 3, false);
      const there = rowsOf(x, rows);
      expect(apart(there, given)).toBeGreaterThan(0.1);
      applyReflectors(reflectors, x, 2, true);
      const back = rowsOf(x, rows);
      expect(apart(back.slice(0, 2), given.slice(0, 2))).toBeLessThan(1e-13);
      expect(back[2]).toEqual(there[2]);
      // Qᵀ A is R.
      const a = flat(turned(random(rows, columns)));
      applyReflectors(reflectors, a, columns, true);
      const image = rowsOf(a, rows);
      expect(image.map((row, i) => row[i])).toEqual([...r].map((v) => expect.closeTo(v, 12)));
    }
  });
});

describe("A = Q R", () => {
  it.each(sizes)(
    "of %i by %i has orthonormal columns and a diagonal that is not negative",
    (rows, columns) => {
      const a = random(rows, columns, rows);
      const given = flat(a);
      const { q, r } = thinQr(given, rows, columns);
      const count = Math.min(rows, columns);
      const [basis, triangle] = [rowsOf(q, rows), rowsOf(r, columns)];
      expect([basis.length, triangle.length]).toEqual([count, count]);
      expect(apart(times(basis, turned(basis)), identity(count))).toBeLessThan(1e-13);
      expect(apart(times(turned(basis), triangle), a)).toBeLessThan(1e-13);
      triangle.forEach((row, i) => {
        expect(row.slice(0, i).every((x) => Object.is(x, 0))).toBe(true);
        expect(row[i]).toBeGreaterThan(0);
      });
      expect([...given]).toEqual(a.flat());
      const raw = rowsOf(triangleOf(householderQr(given, rows, columns)), columns);
      expect(
        apart(
          raw.map((row) => row.map(Math.abs)),
          triangle.map((row) => row.map(Math.abs)),
        ),
      ).toBeLessThan(1e-15);
    },
  );

  it("changes signs of rows with a negative diagonal alone, and makes no negative zero", () => {
    const q = Float64Array.of(1, 0, 0, 2);
    const r = Float64Array.of(-3, 0, 0, 4);
    withSigns({ q, r }, 2, 2);
    expect([...q, ...r]).toEqual([-1, 0, 0, 2, 3, 0, 0, 4]);
    // `toEqual` tells 0 from −0.
    const zero = withSigns({ q: Float64Array.of(1, -1), r: Float64Array.of(0) }, 2, 1);
    expect([...zero.q, ...zero.r]).toEqual([1, -1, 0]);
  });
});
