import { describe, expect, it } from "vitest";
import { readCsv } from "../src/index.ts";

describe("readCsv", () => {
  it("reads names, separators, quotes, comments and files of other systems", () => {
    const wanted = { names: ["t", "flow_rate"], rows: 2 };
    for (const text of [
      "t,flow rate (l/s)\n0,1.5\n1,-2e3\n",
      "\uFEFFt;flow rate\r\n0;1,5\r\n1;-2e3",
      "# made by hand\nt\tflow rate [V]\n\n0\t1.5\n1\t-2e3\n\n",
      '"t"|"flow rate"\n"0"|"1.5"\n"1"|"-2e3"',
    ]) {
      const table = readCsv(text);
      expect(table, text).toMatchObject(wanted);
      expect([...table.columns["flow_rate"]!], text).toEqual([1.5, -2000]);
    }
  });

  it("invents names where there are none, and reads empty cells as NaN", () => {
    expect(readCsv("1,2\n3,4").names).toEqual(["x", "y"]);
    expect(readCsv("1,2,3\n3,4,5").names).toEqual(["x1", "x2", "y"]);
    expect([...readCsv("x,y\n1,\n2,NA\n3,4").columns["y"]!]).toEqual([NaN, NaN, 4]);
    expect(readCsv("2 b,\n1,2").names).toEqual(["_2_b", "column2"]);
  });

  it("says what is wrong, in which line, and what to do", () => {
    const wrong: [string, RegExp][] = [
      ["", /there are no rows; give a line of names/],
      ["\n \n", /there are no rows/],
      ["x,y\n", /a line of names \(x, y\) and no row of numbers; add rows/],
      ["x,y\n1,2\n\n3,four\n", /line 4, column y: "four" is no number; write a number, or/],
      ["x,y\n1,2\n3,4,5\n", /line 3 has 3 cells and line 1 has 2; correct that line, or part/],
      ["x,y\n1,2\n3\n", /line 3 has 1 cells/],
      ["x,x\n1,2\n", /two columns are called "x"; rename one in line 1/],
    ];
    for (const [text, message] of wrong) {
      expect(() => readCsv(text), text).toThrow(message);
    }
  });

  it("reads a million lines", () => {
    const text = `x,y\n${Array.from({ length: 1_000_000 }, (_, i) => `${i},${2 * i}`).join("\n")}`;
    const { rows, columns } = readCsv(text);
    expect(rows).toBe(1_000_000);
    expect(columns["y"]?.[999_999]).toBe(1_999_998);
  });
});
