import { describe, expect, it } from "vitest";
import {
  chanceLevel,
  parseNewick,
  printNewick,
  randomTree,
  type TaskTree,
  treeTasks,
} from "../../src/index.ts";

const ids = [..."abcdefgh"];

describe("randomTree", () => {
  // Levels of chance that were written down are found again: the tree of a seed is the same in every version.
  it.each([
    [0, "((e,((d,b),(c,a))),(f,(g,h)));"],
    [1, "((d,(h,g)),(((e,(f,a)),c),b));"],
    [2, "(((b,g),h),(((e,d),a),(f,c)));"],
    [-5, "(b,(c,((((d,a),g),h),(e,f))));"],
  ])("of seed %d", (seed, tree) => {
    expect(printNewick(randomTree(ids, seed))).toBe(tree);
  });

  it("of many tasks is the same in every version, too", () => {
    const many = randomTree(
      Array.from({ length: 2000 }, (_, i) => `${i}`),
      0,
    );
    const sum = treeTasks(many).reduce((h, id) => (31 * h + Number(id)) % 1_000_003, 0);
    expect(sum).toBe(259_220);
  });

  it("joins any two of three tasks first, each as often", () => {
    const found = new Map<string, number>();
    for (let seed = 0; seed < 600; seed++) {
      const { children } = randomTree(["a", "b", "c"], seed) as { children: TaskTree[] };
      const pair = children.map((child) => treeTasks(child)).find((tasks) => tasks.length === 2);
      const key = [...(pair ?? [])].sort().join("");
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    expect([...found.keys()].sort()).toEqual(["ab", "ac", "bc"]);
    // Three standard deviations of a binomial of 600 and a third are 35.
    for (const count of found.values()) expect(Math.abs(count - 200)).toBeLessThan(35);
  });

  it("of one task is that task", () => {
    expect(randomTree(["a"], 3)).toEqual({ task: "a" });
    expect(printNewick(randomTree(["a", "b"], 3))).toMatch(/^\((a,b|b,a)\);$/);
  });
});

describe("chanceLevel", () => {
  /** Measures that are a list of numbers, one after the other. */
  const values = (list: readonly number[]) => {
    const rest = [...list];
    return () => rest.shift() as number;
  };

  it("is the mean and the deviation over as many trees as asked for", () => {
    expect(chanceLevel(values([1, 2, 6]), ids, { trees: 3 })).toEqual({
      mean: 3,
      deviation: Math.sqrt(14 / 3),
    });
    expect(chanceLevel(values([7]), ids, { trees: 1 })).toEqual({ mean: 7, deviation: 0 });
  });

  it("measures 200 trees of seed 0 where nothing is said, and others for another seed", () => {
    const seen = (options?: Parameters<typeof chanceLevel>[2]) => {
      const trees: string[] = [];
      chanceLevel((tree) => trees.push(printNewick(tree)), ids, options);
      return trees;
    };
    const all = seen();
    expect(all).toHaveLength(200);
    expect(all[0]).toBe(printNewick(randomTree(ids, 0)));
    expect(all[199]).toBe(printNewick(randomTree(ids, 199)));
    expect(seen({ trees: 2, seed: 4 })).toEqual(
      [4 * 7919, 4 * 7919 + 1].map((seed) => printNewick(randomTree(ids, seed))),
    );
    for (const tree of all) expect(treeTasks(parseNewick(tree)).sort()).toEqual(ids);
  });
});
