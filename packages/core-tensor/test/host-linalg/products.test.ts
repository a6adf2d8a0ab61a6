import { describe, expect, it } from "vitest";
import {
  axpyRange,
  dotRange,
  type Panel,
  productTransposed,
  subtractProducts,
  symmetricPart,
  transposed,
} from "../../src/host-linalg/products.ts";
import { norm1, powerOfTwoScale } from "../../src/host-linalg/scale.ts";
import { apart, flat, type Rows, random, rowsOf, times, turned } from "./brute.ts";

/** A matrix within an array of sevens, with a few of them behind each row. */
function panelOf(a: Rows, columns: number): Panel & { readonly rows: () => number[][] } {
  const [start, stride] = [5, columns + 3];
  const data = new Float64Array(start + (a.length + 2) * stride).fill(7);
  a.forEach((row, i) => {
    data.set(row, start + i * stride);
  });
  const rows = () =>
    a.map((_, i) => [...data.slice(start + i * stride, start + i * stride + columns)]);
  return { data, start, stride, rows };
}

const sizes = Array.from({ length: 9 }, (_, n) => n);

describe("subtractProducts", () => {
  it("is C − P Qᵀ for panels of any size, and leaves what is around them", () => {
    for (const rows of sizes) {
      for (const columns of sizes) {
        const inner = (rows * 3 + columns) % 7;
        const [c, p, q] = [
          random(rows, columns, 1),
          random(rows, inner, 2),
          random(columns, inner, 3),
        ];
        const out = panelOf(c, columns);
        const [left, right] = [panelOf(p, inner), panelOf(q, inner)];
        subtractProducts(out, left, right, rows, columns, inner, false);
        const product = times(p, turned(q));
        const wanted = c.map((row, i) => row.map((x, j) => x - (product[i]![j] ?? 0)));
        expect(apart(out.rows(), wanted)).toBeLessThan(1e-14);
        expect(out.data.filter((x) => x === 7).length).toBe(out.data.length - rows * columns);
        expect([left.rows(), right.rows()]).toEqual([p, q]);
      }
    }
  });

  it("leaves numbers beyond the blocks of the diagonal alone where it is told to", () => {
    for (const n of sizes) {
      const [c, p] = [random(n, n, 4), random(n, 3, 5)];
      const out = panelOf(c, n);
      const left = panelOf(p, 3);
      subtractProducts(out, left, left, n, n, 3, true);
      const found = out.rows();
      const product = times(p, turned(p));
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          if (j <= i) expect(found[i]![j]).toBeCloseTo(c[i]![j]! - product[i]![j]!, 13);
          // Of blocks of four rows: the rest would be half of the work.
          else if (j >= 4 * Math.floor(i / 4) + 4) expect(found[i]![j]).toBe(c[i]![j]);
        }
      }
      expect(out.data.filter((x) => x === 7).length).toBe(out.data.length - n * n);
    }
  });
});

describe("ranges", () => {
  const [x, y] = [flat(random(1, 20, 6)), flat(random(1, 20, 7))];

  it("have inner products", () => {
    for (let size = 0; size < 12; size++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += x[2 + k]! * y[5 + k]!;
      expect(dotRange(x, 2, y, 5, size)).toBeCloseTo(sum, 14);
    }
  });

  it("are added to others, and what is around stays", () => {
    for (let size = 0; size < 6; size++) {
      const to = y.slice();
      axpyRange(-1.5, x, 2, to, 5, size);
      const wanted = [...y].map((v, i) => (i >= 5 && i < 5 + size ? v - 1.5 * x[i - 3]! : v));
      expect([...to]).toEqual(wanted.map((v) => expect.closeTo(v, 14)));
    }
  });
});

describe("matrices", () => {
  it.each([
    [0, 3],
    [1, 1],
    [2, 5],
    [16, 17],
    [33, 15],
    [18, 32],
  ])("of %i by %i are turned, into as many numbers", (rows, columns) => {
    const a = random(rows, columns);
    const found = transposed(flat(a), rows, columns);
    expect(found).toBeInstanceOf(Float64Array);
    expect([...found]).toEqual(turned(a).flat());
    const list: number[] = [];
    expect(transposed(flat(a), rows, columns, list)).toBe(list);
    expect(list).toEqual(turned(a).flat());
  });

  it.each([0, 1, 2, 15, 16, 17, 33])("of %i rows have a symmetric part", (n) => {
    const a = random(n, n);
    const wanted = a.map((row, i) => row.map((x, j) => (x + a[j]![i]!) / 2));
    const given = flat(a);
    expect(apart(n === 0 ? [] : rowsOf(symmetricPart(given, n), n), wanted)).toBeLessThan(1e-15);
    expect([...given]).toEqual(a.flat());
  });

  it("have a symmetric part of huge numbers", () => {
    expect([...symmetricPart(Float64Array.of(1, 1.6e308, 1.6e308, 2), 2)]).toEqual([
      1, 1.6e308, 1.6e308, 2,
    ]);
  });

  it("are multiplied by a transpose, without a negative zero", () => {
    const [a, b] = [random(5, 3, 1), random(6, 3, 2)];
    const found = rowsOf(productTransposed(flat(a), flat(b), 5, 6, 3), 6);
    expect(apart(found, times(a, turned(b)))).toBeLessThan(1e-14);
    const zeros = productTransposed(new Float64Array(2), new Float64Array(2), 1, 1, 2);
    expect(Object.is(zeros[0], 0)).toBe(true);
  });

  it("have a norm of columns", () => {
    expect(norm1(Float64Array.of(1, -2, -3, 0.5), 2)).toBe(4);
    expect(norm1(Float64Array.of(0.1, -0.2, 0.05, 0.5), 2)).toBeCloseTo(0.7, 15);
    expect(norm1(new Float64Array(0), 0)).toBe(0);
  });

  it("are scaled by a power of two to a largest number from 1 to 2", () => {
    const scaleOf = (...values: number[]) => powerOfTwoScale(Float64Array.from(values));
    expect(scaleOf(0.3, -12, 5)).toBe(1 / 8);
    expect(scaleOf(1)).toBe(1);
    expect(scaleOf(1.99)).toBe(1);
    expect(scaleOf(2)).toBe(0.5);
    expect(scaleOf(-0.3)).toBe(4);
    expect(scaleOf(1e308)).toBe(2 ** -1000);
    expect(scaleOf(2 ** 999)).toBe(2 ** -999);
    expect(scaleOf(2 ** -1060)).toBe(2 ** 1000);
    expect(scaleOf(2 ** -999)).toBe(2 ** 999);
    for (const none of [[], [0, 0], [1, Number.POSITIVE_INFINITY], [Number.NaN, 3]]) {
      expect(scaleOf(...none)).toBe(1);
    }
  });
});
