import { describe, expect, it } from "vitest";
import {
  dasguptaCost,
  dendrogramPurity,
  moseleyWangRevenue,
  parseNewick,
  type Similarities,
  tripletAccuracy,
} from "../../src/index.ts";

const ids = ["a", "b", "c", "d"];

describe("dendrogramPurity", () => {
  it.each([
    // Of a, c and d, of which c and d meet by themselves, and a meets both where three of four are of one label.
    ["((a,b),(c,d));", { a: 1, b: 2, c: 1, d: 1 }, (0.75 + 0.75 + 1) / 3],
    ["((a,b),(c,d));", { a: 1, b: 2, c: 2, d: 1 }, 0.5],
    ["(((a,b),c),d);", { a: 1, b: 2, c: 1, d: 3 }, 2 / 3],
    ["((a,b),(c,d));", { a: "x", b: "x", c: "y", d: "y" }, 1],
  ])("of %s with labels %j", (tree, labels, purity) => {
    expect(dendrogramPurity(parseNewick(tree), labels)).toBeCloseTo(purity, 14);
  });

  it("is none where no two tasks have one label", () => {
    const labels = { a: 1, b: 2, c: 3, d: 4 };
    expect(() => dendrogramPurity(parseNewick("((a,b),(c,d));"), labels)).toThrow();
  });
});

describe("dasguptaCost and moseleyWangRevenue", () => {
  /** The similarity of tasks i and j < i is a power of 2 of its own. */
  const s: Similarities = {
    n: 4,
    values: Float64Array.from([0, 1, 2, 4, 1, 0, 8, 16, 2, 8, 0, 32, 4, 16, 32, 0]),
    zero: [],
  };

  it.each([
    // Pairs ab 1, ac 2, ad 4, bc 8, bd 16, cd 32, each times the size of the node where it meets.
    ["((a,b),(c,d));", 2 * 33 + 4 * 30],
    ["(((a,b),c),d);", 2 * 1 + 3 * 10 + 4 * 52],
    ["(((d,b),a),c);", 2 * 16 + 3 * 5 + 4 * 42],
    ["(a,b,c,d);", 4 * 63],
  ])("of %s", (tree, cost) => {
    expect(dasguptaCost(parseNewick(tree), s, ids)).toBe(cost);
    expect(moseleyWangRevenue(parseNewick(tree), s, ids)).toBe(4 * 63 - cost);
  });
});

describe("tripletAccuracy", () => {
  it.each([
    // abc and abd are resolved alike; acd and bcd are not.
    ["(((a,b),c),d);", "((a,b),(c,d));", 0.5],
    ["((a,b),(c,d));", "((a,b),c,d);", 1],
    ["((a,c),(b,d));", "((a,b),c,d);", 0],
    ["(a,b,c,d);", "((a,b),c,d);", 0],
    ["(((c,d),b),a);", "(((c,d),a),b);", 0.5],
    ["(d,(c,(b,a)));", "(((a,b),c),d);", 1],
  ])("of %s where %s is true", (tree, truth, accuracy) => {
    expect(tripletAccuracy(parseNewick(tree), parseNewick(truth), ids)).toBe(accuracy);
  });

  it("finds which pair of the first, second and third task is the closest", () => {
    const trees = ["((a,b),c);", "((a,c),b);", "((b,c),a);"].map((text) => parseNewick(text));
    for (const [i, tree] of trees.entries()) {
      for (const [j, truth] of trees.entries()) {
        expect(tripletAccuracy(tree, truth, ["a", "b", "c"])).toBe(i === j ? 1 : 0);
      }
    }
  });

  it("is none where a star is true", () => {
    const star = parseNewick("(a,b,c,d);");
    expect(() => tripletAccuracy(star, star, ids)).toThrow(/no triplet/);
  });
});
