import { LegendreError } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { checkSameTree, parseNewick } from "../../src/index.ts";

const message = (saved: string, given: string): string => {
  try {
    checkSameTree(parseNewick(saved), parseNewick(given));
  } catch (error) {
    expect(error).toBeInstanceOf(LegendreError);
    expect((error as LegendreError).code).toBe("structure");
    return (error as LegendreError).message;
  }
  return "";
};

describe("a tree that training goes on with", () => {
  it("may list its children in another order", () => {
    expect(message("((a,b)x,(c,d),e);", "(e,(d,c),(b,a));")).toBe("");
  });
  it.each([
    ["((a,b),c);", "((a,b),d);", 'task "c"'],
    ["((a,b),c);", "((a,b),c,d);", 'task "d"'],
    ["((a,b)west,c);", "((a,c),b);", 'node "west" of the saved tree holds "a", "b"'],
    ["(a,b,c);", "((a,b)west,c);", 'node "west" holds "a", "b"'],
    ["((a,b,c,d,e,f,g),h);", "(a,b,c,d,e,f,g,h);", "and 2 more"],
  ])("%s and %s: %s", (saved, given, words) => {
    expect(message(saved, given)).toContain(words);
    expect(message(saved, given)).toContain("begin a new run");
  });
});
