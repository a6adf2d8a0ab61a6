import { describe, expect, it } from "vitest";
import {
  numberStream,
  onlineTopDown,
  printNewick,
  type Similarities,
  similarities,
  type TaskTree,
} from "../../src/index.ts";

const names = (n: number): string[] => Array.from({ length: n }, (_, i) => "abcdefghij"[i]!);

/** Each task is farther from all before it than those are from each other: without a limit they make a chain. */
const chain: Similarities = {
  ...similarities(Array.from({ length: 5 }, (_, i) => [i])),
  values: Float64Array.from({ length: 25 }, (_, k) => {
    const [i, j] = [Math.floor(k / 5), k % 5];
    return i === j ? 1 : 1 - Math.max(i, j) / 5;
  }),
};

const depth = (tree: TaskTree): number =>
  "children" in tree ? 1 + Math.max(...tree.children.map(depth)) : 0;

describe("maxDepth of onlineTopDown", () => {
  it.each([
    [Number.POSITIVE_INFINITY, "((((a,b),c),d),e);"],
    [5, "((((a,b),c),d),e);"],
    [4, "((((a,b),c),d),e);"],
    [3, "(((a,b),c),d,e);"],
    [2, "((a,b),c,d,e);"],
    [1, "(a,b,c,d,e);"],
  ])("%d of a chain", (maxDepth, tree) => {
    expect(printNewick(onlineTopDown(chain, names(5), { maxDepth }))).toBe(tree);
  });

  it("has no effect at the depth that the tree has anyway, is kept below it, and is none unless given", () => {
    for (let seed = 0; seed < 10; seed++) {
      const stream = numberStream(seed);
      const rows = Array.from({ length: 10 }, () => [stream.normal(), stream.normal()]);
      const s = similarities(rows);
      const free = onlineTopDown(s, names(10));
      const at = (maxDepth: number): TaskTree => onlineTopDown(s, names(10), { maxDepth });
      expect(depth(free)).toBeGreaterThan(2);
      expect(at(depth(free))).toEqual(free);
      for (let most = 1; most < depth(free); most++) {
        expect(depth(at(most))).toBeLessThanOrEqual(most);
      }
      expect(depth(at(1))).toBe(1);
      expect(depth(at(2))).toBe(2);
    }
  });
});
