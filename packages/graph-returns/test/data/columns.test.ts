import { describe, expect, it } from "vitest";
import { type NumberColumn, numberAt } from "../../src/index.ts";

describe("numberAt", () => {
  const column: NumberColumn = {
    kind: "number",
    name: "yearOfBirth",
    safety: "safe",
    values: Int16Array.of(1984, 1900),
    missing: 1900,
  };

  it("reads a row, and NaN for the missing value and for no row", () => {
    expect([0, 1, -1].map((row) => numberAt(column, row))).toEqual([1984, Number.NaN, Number.NaN]);
  });
});
