import ts from "typescript";
import { describe, expect, it } from "vitest";
import { unplain } from "../plain-examples.ts";

/** What is found in a piece of code, in order. */
function found(code: string): string[] {
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = unplain(node);
    if (what !== undefined) faults.push(what.split(";")[0] as string);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("x.ts", code, ts.ScriptTarget.Latest, true));
  return faults;
}

describe("code to copy", () => {
  it.each([
    ["fit({ optimizer: adam({ lr: 1 }) as never });", ["casts to never"]],
    ["const a = (b as never) as string;", ["casts to never"]],
    ["const a = b as unknown as string;", ["casts through unknown"]],
    ["const a = (b as\n  unknown as string);", ["casts through unknown"]],
    ["fit({ ...{ params, data }, epochs: 3 });", ["spreads an object literal"]],
  ])("is refused: %s", (code, faults) => {
    expect(found(code)).toEqual(faults);
  });

  it("may cast to what a value is, spread a variable, and have words that look like a cast", () => {
    expect(found("const a = b as string; f({ ...options, ...(c ? { d } : {}) });")).toEqual([]);
    expect(found('// as never before\nconst text = "as unknown as";')).toEqual([]);
    expect(found("const a: unknown = b as unknown;")).toEqual([]);
  });
});
