import { describe, expect, it } from "vitest";
import {
  columnNorms,
  dot,
  matrixOf,
  normOf,
  product,
  productTransposed,
  scaledColumns,
  scaleRows,
} from "../../src/least-squares/vectors.ts";

const inf = Number.POSITIVE_INFINITY;
const of = (...values: number[]): Float64Array => Float64Array.from(values);
/** Whole numbers, so that sums are exact in any order. */
const whole = (size: number, seed: number): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => ((i * i + seed * i + seed) % 11) - 5);

describe("lengths", () => {
  it("are those of Euclid, also where squares overflow or underflow", () => {
    expect(dot(of(1, -2, 3), of(4, 5, 6))).toBe(12);
    expect(normOf(of(3, -4))).toBe(5);
    expect(normOf(of(-3e200, 4e200)) / 5e200).toBeCloseTo(1, 14);
    expect(normOf(of(3e-200, 4e-200)) / 5e-200).toBeCloseTo(1, 14);
    expect([normOf(of()), normOf(of(0, 0)), normOf(of(1, -inf))]).toEqual([0, 0, inf]);
    expect(normOf(of(1, Number.NaN))).toBeNaN();
  });

  it("of columns are the same, in odd and even numbers of rows", () => {
    expect([...columnNorms(of(), 0)]).toEqual([]);
    expect([...columnNorms(of(3, 0, 4, 5), 2)]).toEqual([5, 5]);
    expect([...columnNorms(of(2, -7), 2)]).toEqual([2, 7]);
    expect([...columnNorms(of(2, 3, 6, 4, 3, 12), 2)]).toEqual([7, 13]);
    const far = columnNorms(of(3e200, 3e-200, 3, 4e200, -4e-200, -4), 3);
    expect(far[0] as number).toBeCloseTo(5e200, -190);
    expect((far[1] as number) / 5e-200).toBeCloseTo(1, 14);
    expect(far[2]).toBe(5);
    const edges = columnNorms(of(0, inf, 1e-130, 1e130), 4);
    expect([edges[0], edges[1]]).toEqual([0, inf]);
    expect((edges[2] as number) / 1e-130).toBeCloseTo(1, 14);
    expect((edges[3] as number) / 1e130).toBeCloseTo(1, 14);
  });
});

describe("products with a matrix", () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9])("of %i rows and 1 to 9 columns are sums", (rows) => {
    for (let columns = 1; columns <= 9; columns++) {
      const a = whole(rows * columns, 3);
      const [x, y] = [whole(columns, 1), whole(rows, 2)];
      const [image, back] = [new Float64Array(rows), new Float64Array(columns)];
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          const value = a[i * columns + j] as number;
          image[i] = (image[i] as number) + value * (x[j] as number);
          back[j] = (back[j] as number) + value * (y[i] as number);
        }
      }
      expect(product(a, x)).toEqual(image);
      expect(productTransposed(a, y, rows, columns)).toEqual(back);
    }
  });

  it("may be done with other rows and columns", () => {
    const a = of(1, 2, 3, 4, 5, 6);
    // Columns 2 and 0 over 2 and 5.
    expect([...scaledColumns(a, 2, [2, 0], of(5, 7, 2))]).toEqual([1.5, 0.2, 3, 0.8]);
    expect([...scaledColumns(a, 3, [1], of(1, 4))]).toEqual([0.5, 1, 1.5]);
    scaleRows(a, of(1, -2), 3);
    expect([...a]).toEqual([1, 2, 3, -8, -10, -12]);
    scaleRows(a, of(2, 1, 3), 2);
    expect([...a]).toEqual([2, 4, 3, -8, -30, -36]);
    expect(matrixOf(a, 3, 2)).toMatchObject({ shape: [3, 2], dtype: "float64", data: a });
  });
});
