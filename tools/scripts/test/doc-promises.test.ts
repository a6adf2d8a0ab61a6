import { describe, expect, it } from "vitest";
import { brokenPromise, promised } from "../doc-promises.ts";

const code = `console.log(1); // 1
console.log(
  2,
); // → 2
f(); // no promise
console.log([
  g(
    3, // no promise
  ),
]); // 3
f(
  4,
); // no promise
console.log(message);
// → f: the value is 3, expected a whole number
//   above 4; round it
//   first
  // → 5
// No promise either.
`;
const printed = "1\n2\n3\nf: the value is 3, expected a whole number above 4; round it first\n5\n";

describe("promises of a block", () => {
  it("are comments after console.log, arrows, and lines that go on", () => {
    expect(promised(code)).toEqual(printed.trim().split("\n"));
  });

  it("are kept in their order", () => {
    expect(brokenPromise(code, `banner\n${printed}`)).toBeUndefined();
    expect(brokenPromise(code, "2\n1\n")).toBe("2");
    expect(brokenPromise(code, printed.replace("round it first", "round it"))).toContain("first");
    expect(brokenPromise(code, printed.replace("\n5", ""))).toBe("5");
  });
});
