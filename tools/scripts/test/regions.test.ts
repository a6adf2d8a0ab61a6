import { describe, expect, it } from "vitest";
import { regionAt, regionsOf, withMarks } from "../mutate/regions.ts";

/** What a function with marks returns, and which of its regions ran, by their text. */
function ranBy(text: string, ...given: unknown[]) {
  const regions = regionsOf("a.ts", text);
  const ran = new Set<number>();
  const marked = withMarks(text, regions, (i) => `ran(${i})`);
  expect(marked.split("\n").length).toBe(text.split("\n").length);
  const made = new Function("ran", `return ${marked}`)((i: number) => ran.add(i));
  const result = made(...given);
  const textOf = (i: number): string => text.slice(regions[i]?.start, regions[i]?.end);
  return { result, ran: [...ran].sort((a, b) => a - b).map(textOf) };
}

describe("regionsOf", () => {
  it.each([
    ["x => x ? 1 : 2", [0], 2, ["x ? 1 : 2", "2"]],
    ["(x, y = 3) => x && y", [1], 3, ["x && y", "3", "y"]],
    ["(x, y = 3) => x && y", [0, 1], 0, ["x && y"]],
    ["({ n = 4 }) => n", [{}], 4, ["n", "4"]],
    ["({ n = 4 }) => n", [{ n: 1 }], 1, ["n"]],
    ["(x) => x ?? { a: 1 }.a", [null], 1, ["x ?? { a: 1 }.a", "{ a: 1 }.a"]],
    ["function (x) { x ||= 5; return x; }", [0], 5, ["x ||= 5; return x; }", "5"]],
    ["(x) => () => x", [1], expect.any(Function), ["() => x"]],
  ])("tells what runs: %s of %j", (text, given, result, ran) => {
    expect(ranBy(text, ...given)).toEqual({ result, ran });
  });

  it("parts a block where a statement may leave it, and loops and cases from what is around them", () => {
    const text = `function (x) {
      for (const y of [1, 2]) if (y === x) return y;
      switch (x) {
        case 3: return "three";
        default: x = 0;
      }
      const later = () => { throw x; };
      while (x < 2) x++;
      return x;
    }`;
    const beginnings = (x: number) => ranBy(text, x).ran.map((part) => part.split(/[\n(]/)[0]);
    expect(beginnings(1)).toEqual(["for ", "if ", "return y;"]);
    expect(beginnings(3)).toEqual(["for ", "switch ", "if ", 'return "three";']);
    // What only throws inside of a function does not leave the block around it.
    expect(beginnings(4)).toEqual(["for ", "switch ", "const later = ", "if ", "x = 0;", "x++;"]);
  });

  it("finds the innermost region of a place, and none for code of the module", () => {
    const text = "const a = 1;\nconst f = (b = 2) => { if (b) return 3; return 4; };";
    const regions = regionsOf("a.ts", text);
    const at = (part: string) => {
      const region = regionAt(regions, text.indexOf(part));
      return region === undefined
        ? undefined
        : text.slice(regions[region]?.start, regions[region]?.end);
    };
    expect(["1", "2", "3", "4", "if (b)"].map(at)).toEqual([
      undefined,
      "2",
      "return 3;",
      "return 4; }",
      "if (b) return 3; return 4; }",
    ]);
  });
});
