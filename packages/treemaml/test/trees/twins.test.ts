import { describe, expect, it } from "vitest";
import {
  averageLinkage,
  bisectingSphericalKMeans,
  cutGap,
  numberStream,
  onlineTopDown,
  parseNewick,
  printNewick,
  robinsonFoulds,
  type Similarities,
  similarities,
} from "../../src/index.ts";

const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `t${i}`);
const rows = (seed: number, n: number, d: number): number[][] => {
  const s = numberStream(seed);
  return Array.from({ length: n }, () => Array.from({ length: d }, () => s.normal()));
};

/** A tree as nested lists of positions. */
type Nested = number | readonly Nested[];
const text = (tree: Nested): string =>
  typeof tree === "number" ? `t${tree}` : `(${tree.map(text).join(",")})`;
const leaves = (tree: Nested): number[] =>
  typeof tree === "number" ? [tree] : tree.flatMap((child) => leaves(child));
const height = (tree: Nested): number =>
  typeof tree === "number" ? 0 : 1 + Math.max(...tree.map(height));

interface Rule {
  readonly xi: number;
  readonly maxDepth: number;
}

/** The rule of online top-down clustering as it is described: all means are taken anew from the similarities of pairs. */
function inserted(s: Similarities, tree: Nested, task: number, rule: Rule, depth = 0): Nested {
  if (typeof tree === "number") return [tree, task];
  const at = (i: number, j: number): number => s.values[i * s.n + j] as number;
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const all = leaves(tree);
  const pairs = all.flatMap((i, k) => all.slice(k + 1).map((j) => at(i, j)));
  const own = mean(pairs);
  const deviation = Math.sqrt(mean(pairs.map((value) => (value - own) ** 2)));
  const margin = rule.xi === Number.POSITIVE_INFINITY ? rule.xi : rule.xi * deviation;
  const closeness = (part: Nested): number => mean(leaves(part).map((i) => at(i, task)));
  if (closeness(tree) <= own - margin && depth + 1 + height(tree) <= rule.maxDepth) {
    return [tree, task];
  }
  const means = tree.map(closeness);
  const best = means.indexOf(Math.max(...means));
  if ((means[best] as number) > own + margin && depth + 1 < rule.maxDepth) {
    return tree.with(best, inserted(s, tree[best] as Nested, task, rule, depth + 1));
  }
  return [...tree, task];
}

function without(tree: Nested, task: number): Nested | undefined {
  if (typeof tree === "number") return tree === task ? undefined : tree;
  const left = tree.flatMap((child) => {
    const kept = without(child, task);
    return kept === undefined ? [] : [kept];
  });
  return left.length === 1 ? left[0] : left;
}

describe("onlineTopDown is the rule as it is described, taken slowly", () => {
  const endless = Number.POSITIVE_INFINITY;
  it.each([
    [0, endless, 0],
    [0.5, endless, 0],
    [1, endless, 0],
    [1.5, endless, 2],
    [0.5, endless, 1],
    [0, endless, 3],
    [0.3, 3, 2],
    [0, 2, 1],
    [endless, endless, 1],
  ])("xi %d, depth %d, %d rounds", (xi, maxDepth, reinsert) => {
    for (let n = 1; n <= 12; n++) {
      // Directions in a plane and steps on a line: both have tasks between others.
      for (const d of [1, 2, 3]) {
        const s = similarities(rows(100 * d + n, n, d), {
          kind: d === 1 ? "neg-euclid" : "cosine",
        });
        const order = names(n).map((_, i) => (5 * i + 2) % n);
        const sequence = new Set(order).size === n ? order : order.map((_, i) => i);
        const [first = 0, ...others] = sequence;
        let tree: Nested = first;
        for (const task of others) tree = inserted(s, tree, task, { xi, maxDepth });
        for (let round = 0; round < reinsert && n > 1; round++) {
          for (const task of sequence) {
            tree = inserted(s, without(tree, task) as Nested, task, { xi, maxDepth });
          }
        }
        const found = onlineTopDown(s, names(n), { xi, maxDepth, reinsert, order: sequence });
        expect(printNewick(found)).toBe(`${text(tree)};`);
      }
    }
  });
});

/** Bisecting k-means on the sphere: the farthest from the mean and the farthest from that, then means until sides settle. */
function bisected(points: readonly (readonly number[])[], part: readonly number[]): Nested {
  if (part.length === 1) return part[0] as number;
  const unit = (v: readonly number[]): number[] => v.map((x) => x / Math.hypot(...v));
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, x, k) => sum + x * (b[k] as number), 0);
  const row = (i: number): number[] => unit(points[i] as number[]);
  const mean = (list: readonly number[]): number[] =>
    unit(
      row(list[0] as number).map((_, k) => list.reduce((sum, i) => sum + (row(i)[k] as number), 0)),
    );
  const farthest = (from: readonly number[]): number[] =>
    row(part.reduce((a, b) => (dot(row(b), from) < dot(row(a), from) ? b : a)));
  const first = farthest(mean(part));
  let centres = [first, farthest(first)];
  for (let before = ""; ; ) {
    const [left, right] = centres as [number[], number[]];
    const sides = [true, false].map((side) =>
      part.filter((i) => dot(row(i), right) <= dot(row(i), left) === side),
    ) as [number[], number[]];
    if (String(sides) === before) return sides.map((side) => bisected(points, side));
    before = String(sides);
    centres = sides.map(mean);
  }
}

it("bisectingSphericalKMeans is k-means with two centres, taken slowly", () => {
  for (let seed = 1; seed <= 12; seed++) {
    const n = 2 + seed;
    const points = rows(seed, n, 2 + (seed % 3));
    const all = names(n).map((_, i) => i);
    const wanted = parseNewick(`${text(bisected(points, all))};`);
    // Vectors and their multiples; of two tasks either may come first.
    const longer = points.map((row, i) => row.map((x) => x * (i + 1)));
    for (const vectors of [points, longer]) {
      const found = bisectingSphericalKMeans(vectors, names(n));
      expect(robinsonFoulds(found, wanted, names(n))).toBe(0);
    }
  }
});

describe("ties", () => {
  it("of average linkage go to the task before in the chain, which begins at the first", () => {
    // a and b are each as similar to c, and not to each other.
    const values = Float64Array.of(1, 0, 0.5, 0, 1, 0.5, 0.5, 0.5, 1);
    expect(printNewick(averageLinkage({ n: 3, values, zero: [] }, ["a", "b", "c"]))).toBe(
      "((a,c),b);",
    );
  });
});

describe("cutGap", () => {
  it("does not look at nodes of one task, which have no similarity", () => {
    const s: Similarities = {
      n: 4,
      values: Float64Array.of(
        1,
        0.9,
        0.2,
        0.2,
        0.9,
        1,
        0.2,
        0.2,
        0.2,
        0.2,
        1,
        0.3,
        0.2,
        0.2,
        0.3,
        1,
      ),
      zero: [],
    };
    const ids = ["a", "b", "c", "d"];
    const plain = cutGap(parseNewick("((a,b),(c,d));"), s, ids);
    // Means 0.3 of c and d, 2 / 6 of all, 0.9 of a and b: the largest gap is that below a and b.
    expect(plain).toEqual([[0, 1], [2], [3]]);
    expect(cutGap(parseNewick("(((a)x,b),(c,(d)y)z);"), s, ids)).toEqual(plain);
    expect(cutGap(parseNewick("((a)x,(b)y);"), s, ["a", "b"])).toEqual([[0, 1]]);
  });
});
