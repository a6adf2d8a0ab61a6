import { describe, expect, it } from "vitest";
import { checkColumns, checkValues } from "../../src/encodings/feature-matrix.ts";
import { featureMatrix, joinColumns, takeRows } from "../../src/models/index.ts";

const x = featureMatrix(["a", "b"], Float32Array.of(1, 2, 3, 4, 5, 6));

describe("matrices of features", () => {
  it("have whole rows and a name for each column", () => {
    expect([x.rows, featureMatrix([], new Float32Array(0)).rows]).toEqual([3, 0]);
    expect(() => featureMatrix(["a", "b", "a"], new Float32Array(3))).toThrow(
      /two columns are named "a"/,
    );
    expect(() => featureMatrix(["a", "b"], new Float32Array(3))).toThrow(
      /got 3 numbers for 2 columns/,
    );
  });

  it("give rows by number, and stand side by side", () => {
    expect(takeRows(x, [2, 0, 2])).toEqual({
      ...{ names: ["a", "b"], rows: 3, values: Float32Array.of(5, 6, 1, 2, 5, 6) },
    });
    const c = featureMatrix(["c"], Float32Array.of(7, 8, 9));
    expect(joinColumns(c, x, { ...c, names: ["d"] })).toEqual({
      names: ["c", "a", "b", "d"],
      rows: 3,
      values: Float32Array.of(7, 1, 2, 7, 8, 3, 4, 8, 9, 5, 6, 9),
    });
    expect(joinColumns()).toEqual({ names: [], rows: 0, values: new Float32Array(0) });
    const bare = { names: [], rows: 3, values: new Float32Array(0) };
    expect(joinColumns(bare, x)).toEqual(x);
    expect(joinColumns(bare).rows).toBe(3);
  });

  it("are refused for what they hold, by column and row", () => {
    const holding = (value: number, at: number) => {
      const values = x.values.slice();
      values[at] = value;
      return { ...x, values };
    };
    for (const missing of ["learn", "refuse"] as const) {
      expect(() => checkValues("test", x, missing)).not.toThrow();
      expect(() => checkValues("test", holding(Number.POSITIVE_INFINITY, 5), missing)).toThrow(
        'column "b" is Infinity in row 2; clip it',
      );
      expect(() => checkValues("test", holding(Number.NEGATIVE_INFINITY, 0), missing)).toThrow(
        'column "a" is -Infinity in row 0; clip it',
      );
    }
    const hole = holding(Number.NaN, 2);
    expect(() => checkValues("test", hole, "learn")).not.toThrow();
    expect(() => checkValues("test", hole, "refuse")).toThrow('column "a" is NaN in row 1; fill');
  });

  it("are refused for other columns than those of the fit", () => {
    const message = (names: readonly string[]) => {
      try {
        checkColumns("test", x, names);
      } catch (error) {
        return (error as Error).message.replace(/;.*/, "");
      }
      return "none";
    };
    expect(message(["a", "b"])).toBe("none");
    expect(message(["b", "a"])).toMatch(/column 0 is "a" and .* fitted with "b" there \(2 col/);
    expect(message(["a", "c"])).toMatch(/column 1 is "b" and .* fitted with "c" there/);
    expect(message(["a", "b", "c"])).toMatch(/column 2 is "missing" and .* with "c" there \(3/);
    expect(message(["a"])).toMatch(/column 1 is "b" and .* fitted with "none" there \(1/);
  });
});
