import { describe, expect, it } from "vitest";
import { parseNewick, robinsonFoulds } from "../../src/index.ts";

describe("robinsonFoulds", () => {
  it.each([
    // Groups but those of one task and of all: {ab, abc} and {ab, cd} share one of four.
    ["(((a,b),c),d);", "((a,b),(c,d));", 0.5],
    ["((a,b),c,d);", "((a,c),b,d);", 1],
    ["((a,b),c,d);", "((a,b),(c,d));", 1 / 3],
    ["((a,b),c,d);", "(a,b,c,d);", 1],
    ["(((a,b),c),d);", "(d,(c,(b,a)));", 0],
    ["(a,b,c,d);", "(d,c,b,a);", 0],
  ])("of %s and %s is %d", (a, b, distance) => {
    const [left, right] = [parseNewick(a), parseNewick(b)];
    expect(robinsonFoulds(left, right, ["a", "b", "c", "d"])).toBeCloseTo(distance, 12);
    expect(robinsonFoulds(right, left, ["d", "c", "b", "a"])).toBeCloseTo(distance, 12);
  });
});
