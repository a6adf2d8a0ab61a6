import { describe, expect, it } from "vitest";
import {
  checkEntries,
  checkOrder,
  csrSizes,
  rowSizes,
  structureOf,
} from "../../src/kernels/sparse/structure.ts";
import type { DType, ValueType } from "../../src/kernels/value-type.ts";

const vector = (length: number, dtype: DType = "int32"): ValueType => ({ shape: [length], dtype });

describe("the structure of a sparse matrix", () => {
  it("has the sizes that its vectors tell", () => {
    const of = (...lengths: number[]) =>
      csrSizes(
        "test",
        lengths.map((n) => vector(n)),
      );
    expect(of(4, 7, 3, 7)).toEqual({ rows: 3, columns: 2, entries: 7 });
    // Without rows, columns and entries there is one pointer still.
    expect(of(1, 0, 1, 0)).toEqual({ rows: 0, columns: 0, entries: 0 });
    expect(of(4, 7, 3, 7, 9)).toEqual({ rows: 3, columns: 2, entries: 7 });
    expect(() => of(4, 7, 3, 6)).toThrow("columns has 7 entries and turnedColumns 6");
    expect(() => of(0, 7, 3, 7)).toThrow("pointers is int32 [0], expected an int32 vector");
    expect(() => of(4, 7, 0, 7)).toThrow("turnedPointers is int32 [0]");
    const wrong = (at: number, type: ValueType) => () =>
      csrSizes("test", [4, 7, 3, 7].map((n) => vector(n)).with(at, type));
    expect(wrong(1, vector(7, "float32"))).toThrow(
      "columns is float32 [7], expected an int32 vector",
    );
    expect(wrong(3, { shape: [7, 1], dtype: "int32" })).toThrow("turnedColumns is int32 [7,1]");
    expect(wrong(0, { shape: [], dtype: "int32" })).toThrow("pointers is int32 []");
  });

  it("has pointers that rise from 0 to the number of entries, and names rows that there are", () => {
    const check =
      (pointers: number[], columns: number[], limit = 3) =>
      () =>
        checkEntries("test", { pointers, columns }, limit);
    expect(check([0, 2, 2, 3], [0, 2, 1])).not.toThrow();
    expect(check([0, 0, 0, 3], [0, 2, 1])).not.toThrow();
    expect(check([0, 3, 3, 3], [0, 2, 1])).not.toThrow();
    expect(check([0], [])).not.toThrow();
    const told = (at: number, value: number, count = 3): string =>
      `pointer ${at} is ${value}; they must rise from 0 to the number of entries, ${count}`;
    expect(check([1, 2, 3], [0, 2, 1])).toThrow(told(0, 1));
    expect(check([-1, 2, 3], [0, 2, 1])).toThrow(told(0, -1));
    expect(check([0, 2, 1, 3], [0, 2, 1])).toThrow(told(2, 1));
    expect(check([0, 2, 2], [0, 2, 1])).toThrow(told(2, 2));
    expect(check([0, 2, 4], [0, 2, 1])).toThrow(told(2, 4));
    expect(check([1], [])).toThrow(told(0, 1, 0));
    expect(check([0, 3], [0, 2, 3])).toThrow("entry 2 names row 3, expected 0 to 2");
    expect(check([0, 3], [-1, 2, 2])).toThrow("entry 0 names row -1, expected 0 to 2");
    expect(check([0, 3], [0, 2, 3], 4)).not.toThrow();
  });

  it("has an order of entries that there are", () => {
    expect(() => checkOrder("test", [2, 0, 1])).not.toThrow();
    expect(() => checkOrder("test", [])).not.toThrow();
    expect(() => checkOrder("test", [2, 0, 3])).toThrow(
      "place 2 of the order is 3, expected 0 to 2",
    );
    expect(() => checkOrder("test", [-1, 0])).toThrow(
      "place 0 of the order is -1, expected 0 to 1",
    );
  });

  it("weighs whole rows or each head of them", () => {
    expect(rowSizes("test", [5, 3, 4])).toEqual({ heads: 1, width: 12 });
    expect(rowSizes("test", [5])).toEqual({ heads: 1, width: 1 });
    expect(rowSizes("test", [5, 3, 4], [7])).toEqual({ heads: 1, width: 12 });
    expect(rowSizes("test", [5, 3, 4], [7, 3])).toEqual({ heads: 3, width: 4 });
    expect(rowSizes("test", [5, 3], [7, 3])).toEqual({ heads: 3, width: 1 });
    for (const values of [[7, 4], [7, 3, 4], []]) {
      expect(() => rowSizes("test", [5, 3, 4], values)).toThrow(
        `values have shape [${values}] and the dense matrix [5,3,4]; expected [entries]`,
      );
    }
  });

  it("is named in the order of the rows", () => {
    expect(structureOf(["a", "b", "c", "d", "e", "f"], 4)).toEqual({
      pointers: "a",
      columns: "b",
      turnedPointers: "c",
      turnedColumns: "d",
    });
    expect(structureOf(["a", "b", "c", "d", "e", "f"], 5)).toMatchObject({ order: "e" });
  });
});
