import { isLegendreError } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adjustedRandIndex,
  averageLinkage,
  bisectingSphericalKMeans,
  checkSchedule,
  cutGap,
  cutK,
  cutSchedule,
  cutThresholds,
  dasguptaCost,
  dendrogramPurity,
  hierarchicalGaussian,
  learnTree,
  moseleyWangRevenue,
  nestedTree,
  numberStream,
  onlineTopDown,
  parseNewick,
  printNewick,
  pruneTree,
  refineTree,
  robinsonFoulds,
  type Similarities,
  shouldPool,
  similarities,
  sketchVectors,
  type TaskTree,
  taxonomyTree,
  treeMemory,
  treeSchedule,
  treeTasks,
} from "../../src/index.ts";

const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `t${i}`);
const rows = (seed: number, n: number, d: number): number[][] => {
  const s = numberStream(seed);
  return Array.from({ length: n }, () => Array.from({ length: d }, () => s.normal()));
};
const failure = (
  f: () => unknown,
): { code: string; message: string; details: Record<string, unknown> } => {
  try {
    f();
  } catch (error) {
    if (isLegendreError(error)) return error as never;
    throw error;
  }
  throw new Error("it did not fail");
};

describe("Newick", () => {
  it.each([
    ["((a,b),c)", 9, /expected ";"/],
    ["((a,b),c;", 8, /expected "," or "\)"/],
    ["((a,,b),c);", 4, /a name is missing/],
    ["(a,b));", 5, /expected ";"/],
    ["(a:x,b);", 3, /a length is no number/],
    ["('a,b);", 1, /not closed/],
    ["(a,b); c", 7, /text after/],
    ["", 0, /a name is missing/],
    ["(a[b,c);", 2, /comment/],
  ])("says where %s is wrong", (text, position, words) => {
    const error = failure(() => parseNewick(text));
    expect(error.code).toBe("data");
    expect(error.details["position"]).toBe(position);
    expect(error.message).toMatch(words);
  });
  it("refuses what is no text, and leaves no tensor behind", () => {
    const before = tf.memory().numTensors;
    const tensor = tf.ones([2]);
    for (const text of [tensor, null, undefined, 7, ["(a,b);"], { text: "(a,b);" }]) {
      const { code, message } = failure(() => parseNewick(text as never));
      expect([code, message]).toEqual(["data", expect.stringMatching(/expected a text/)]);
    }
    tensor.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
  it("counts lines and columns", () => {
    expect(failure(() => parseNewick("((a,b),\n  (c,,d));")).message).toMatch(/line 2, column 6/);
  });
  it("reads quotes, comments, lengths and names", () => {
    expect(parseNewick("('it''s':1e-2,[x](b_c,d)fam:2);")).toEqual({
      children: [
        { task: "it's", length: 0.01 },
        { name: "fam", length: 2, children: [{ task: "b c" }, { task: "d" }] },
      ],
    });
  });
  it("prints what it reads", () => {
    const name = fc.string({ minLength: 1, maxLength: 5 });
    const { tree } = fc.letrec<{ tree: TaskTree }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        name.map((task): TaskTree => ({ task })),
        fc
          .array(tie("tree"), { minLength: 1, maxLength: 3 })
          .map((children): TaskTree => ({ children })),
      ),
    }));
    fc.assert(
      fc.property(tree, (t) => {
        expect(parseNewick(printNewick(t))).toEqual(t);
      }),
    );
  });
});

describe("given trees", () => {
  it("nested arrays and tables", () => {
    expect(
      printNewick(
        nestedTree([
          ["a", "b"],
          ["c", ["d", "e"]],
        ]),
      ),
    ).toBe("((a,b),(c,(d,e)));");
    expect(failure(() => nestedTree(["a", []])).message).toMatch(/at "1"/);
    const table = ["en", "de", "fr", "zh"].map((task, i) => ({
      task,
      family: i < 3 ? "IE" : "ST",
      branch: ["G", "G", "R", "S"][i] as string,
    }));
    expect(printNewick(taxonomyTree(table, ["family", "branch"]))).toBe("(((en,de)G,fr)IE,zh);");
    expect(failure(() => taxonomyTree(table, ["famly" as never])).message).toMatch(/"family"/);
    expect(
      failure(() =>
        taxonomyTree([{ task: "x" }, { task: "y", g: "1" }, { task: "z", g: "1" }], ["g"]),
      ).message,
    ).toMatch(/"x"/);
  });
  it("schedules of unbalanced trees keep early tasks alone", () => {
    const tree = parseNewick("(((a,b),c),d);");
    expect(treeSchedule(tree, ["a", "b", "c", "d"]).partitions).toEqual([
      [[0, 1, 2], [3]],
      [[0, 1], [2], [3]],
      [[0], [1], [2], [3]],
    ]);
    expect(
      treeSchedule(tree, ["a", "b", "c", "d"], { levels: 2, steps: [2, 1], root: true }).partitions,
    ).toEqual([[[0, 1, 2, 3]], [[0, 1, 2, 3]], [[0], [1], [2], [3]]]);
    expect(failure(() => treeSchedule(tree, ["a", "b", "c"])).message).toMatch(/"d"/);
    expect(failure(() => treeSchedule(tree, ["a", "b", "c", "d", "e"])).message).toMatch(
      /"e" is not in the tree/,
    );
    expect(printNewick(pruneTree(tree, ["a", "d"]))).toBe("(a,d);");
    const none = failure(() => pruneTree(tree, ["r", "s", "t", "u", "v", "w"]));
    expect(none.message).toMatch(/none of the tasks r, s, t, u, v$/);
    expect(none.code).toBe("structure");
    const twice = { children: [{ task: "a" }, { task: "b" }, { task: "a" }] };
    const error = failure(() => treeSchedule(twice as never, ["a", "b"]));
    expect([error.code, error.message]).toEqual([
      "structure",
      expect.stringMatching(/task "a" is twice in the tree; keep one/),
    ]);
  });
});

/** Average linkage by definition: all pairs of groups, again and again. */
function bruteForce(s: Similarities, ids: readonly string[]): TaskTree {
  let groups = ids.map((task, i): { tree: TaskTree; leaves: number[] } => ({
    tree: { task },
    leaves: [i],
  }));
  while (groups.length > 1) {
    let best = [0, 1];
    let most = Number.NEGATIVE_INFINITY;
    for (const [a, left] of groups.entries()) {
      for (const [b, right] of groups.entries()) {
        if (b <= a) continue;
        let sum = 0;
        for (const i of left.leaves)
          for (const j of right.leaves) sum += s.values[i * s.n + j] as number;
        const mean = sum / left.leaves.length / right.leaves.length;
        if (mean > most) [most, best] = [mean, [a, b]];
      }
    }
    const [a, b] = best.map((i) => groups[i]) as [(typeof groups)[0], (typeof groups)[0]];
    const joined = { tree: { children: [a.tree, b.tree] }, leaves: [...a.leaves, ...b.leaves] };
    groups = [...groups.filter((g) => g !== a && g !== b), joined];
  }
  return (groups[0] as { tree: TaskTree }).tree;
}

describe("average linkage", () => {
  it("is what the definition gives", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const n = 3 + (seed % 15);
      const s = similarities(rows(seed, n, 4));
      expect(robinsonFoulds(averageLinkage(s, names(n)), bruteForce(s, names(n)), names(n))).toBe(
        0,
      );
    }
  });
  it("does not depend on the order of tasks", () => {
    const data = rows(3, 12, 5);
    const order = [5, 3, 11, 0, 7, 1, 9, 2, 10, 4, 8, 6];
    const moved = averageLinkage(
      similarities(order.map((i) => data[i] as number[])),
      order.map((i) => `t${i}`),
    );
    expect(robinsonFoulds(averageLinkage(similarities(data), names(12)), moved, names(12))).toBe(0);
  });
});

describe("online top-down clustering", () => {
  it("follows the rule, worked by hand", () => {
    // a, b alike; c, d alike; e between; f like a. Inserted in this order:
    // b joins a: (a,b), mean .9. c (.1) < .9: ((a,b),c). d: root mean (.9+.1+.1)/3 = .37, d to root (.1+.1+.8)/3 = .33: split:
    // (((a,b),c),d), mean (1.1+1)/6 = .35. e to root (.5+.5+.2+.2)/4 = .35, not above .35: split. Then f to the root of five:
    // (2.1+1.4)/10 = .35; f: (.9+.9+.1+.1+.5)/5 = .5 > .35: down to the child it is most similar to, (((a,b),c),d) with .5 or e with .5:
    // the first; its mean .35 < .5: to ((a,b),c) with .63, mean .37: to (a,b) with .9, mean .9, not above: split.
    const pairs: Record<string, number> = {
      ab: 0.9,
      ac: 0.1,
      bc: 0.1,
      ad: 0.1,
      bd: 0.1,
      cd: 0.8,
      ae: 0.5,
      be: 0.5,
      ce: 0.2,
      de: 0.2,
      af: 0.9,
      bf: 0.9,
      cf: 0.1,
      df: 0.1,
      ef: 0.5,
    };
    const ids = [..."abcdef"];
    const values = Float64Array.from(
      ids.flatMap((i) => ids.map((j) => (i === j ? 1 : (pairs[i < j ? i + j : j + i] as number)))),
    );
    expect(printNewick(onlineTopDown({ n: 6, values, zero: [] }, ids))).toBe(
      "(((((a,b),f),c),d),e);",
    );
  });
  const binary = (tree: TaskTree): boolean =>
    "task" in tree || (tree.children.length === 2 && tree.children.every(binary));
  it("is binary without a margin, a star with an endless one, and keeps to its depth", () => {
    for (let seed = 1; seed < 10; seed++) {
      const s = similarities(rows(seed, 14, 4));
      expect(binary(onlineTopDown(s, names(14)))).toBe(true);
      const star = onlineTopDown(s, names(14), { xi: Number.POSITIVE_INFINITY });
      expect("children" in star && star.children.every((c) => "task" in c)).toBe(true);
      const flat = onlineTopDown(s, names(14), { maxDepth: 2 });
      const depth = (t: TaskTree): number =>
        "task" in t ? 0 : 1 + Math.max(...t.children.map(depth));
      expect(depth(flat)).toBeLessThanOrEqual(2);
      expect(treeTasks(flat).sort()).toEqual(names(14).sort());
    }
  });
});

/** Positions in an order of a seed. */
function shuffled(seed: number, n: number): number[] {
  const draws = numberStream(seed);
  return Array.from({ length: n }, (_, i) => [draws.uniform(), i] as const)
    .sort(([a], [b]) => a - b)
    .map(([, i]) => i);
}

/** Gradients at the centre of tasks with planted clusters. */
function planted(
  seed: number,
  n: number,
  std: number,
): {
  vectors: number[][];
  ids: string[];
  labels: Record<string, number>;
  cells: readonly (readonly number[])[];
} {
  const made = hierarchicalGaussian({ nSupport: n, taskStd: std, seed, clusterSeed: seed });
  const centre = Array.from(
    { length: 16 },
    (_, j) => made.truth.reduce((sum, w) => sum + (w[j] as number), 0) / made.ids.length,
  );
  const vectors = made.ids.map((_, task) => {
    const g = new Array<number>(16).fill(0);
    for (let i = 0; i < n; i++) {
      const at = task * n + i;
      const x = made.support.x.slice(at * 16, at * 16 + 16);
      const y = x.reduce(
        (sum, v, j) => sum + v * (centre[j] as number),
        -(made.support.y[at] as number),
      );
      for (let j = 0; j < 16; j++) (g[j] as number) += (2 / n) * y * (x[j] as number);
    }
    return g;
  });
  const cells = made.levels[0] as number[][];
  const labels = Object.fromEntries(cells.flatMap((cell, c) => cell.map((i) => [`t${i}`, c])));
  return { vectors, ids: [...made.ids], labels, cells };
}

describe("planted clusters", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("are found at low noise, seed %i", (seed) => {
    const { vectors, ids, labels, cells } = planted(seed, 64, 0.1);
    const { tree, similarities: s } = learnTree(vectors, ids);
    expect(dendrogramPurity(tree, labels)).toBe(1);
    expect(adjustedRandIndex(cutK(tree, s, ids, [4])[0] as never, cells)).toBe(1);
    expect(
      dendrogramPurity(
        onlineTopDown(s, ids, { xi: 1, reinsert: 5, order: shuffled(seed, ids.length) }),
        labels,
      ),
    ).toBe(1);
    expect(dendrogramPurity(bisectingSphericalKMeans(vectors, ids), labels)).toBeGreaterThan(0.7);
  });
  it("the largest gap is that between clusters", () => {
    const { vectors, ids, cells } = planted(1, 64, 0.1);
    const { tree, similarities: s } = learnTree(vectors, ids);
    expect(adjustedRandIndex(cutGap(tree, s, ids), cells)).toBeGreaterThan(0.5);
  });
});

describe("cuts", () => {
  it("are nested and have the numbers asked for", () => {
    for (let seed = 1; seed < 8; seed++) {
      const ids = names(13);
      const { tree, similarities: s } = learnTree(rows(seed, 13, 4), ids);
      const cut = cutK(tree, s, ids, [2, 5, 9]);
      expect(cut.map((p) => p.length)).toEqual([2, 5, 9]);
      checkSchedule("test", cutSchedule(cut));
      checkSchedule(
        "test",
        cutSchedule(cutThresholds(tree, s, ids, [-0.2, 0.1, 0.6]), { minClusterSize: 3 }),
      );
    }
  });
});

describe("memory of tasks", () => {
  it("keeps the tree until another is clearly better, forgets and flags", () => {
    const memory = treeMemory({ sketch: 0, maxTasks: 4, decay: 0 });
    const first = memory.observe(
      memory.init(),
      ["a", "b", "c"],
      [
        [1, 0],
        [1, 0.1],
        [0, 1],
      ],
    );
    expect(printNewick(first.tree)).toBe("((a,b),c);");
    const same = memory.observe(first.state, ["a"], [[1, 0.05]]);
    expect(same.changed).toBe(false);
    const moved = memory.observe(
      same.state,
      ["a", "b"],
      [
        [0.1, 1],
        [1, 0],
      ],
    );
    expect(moved.changed).toBe(true);
    expect(robinsonFoulds(moved.tree, parseNewick("((a,c),b);"), ["a", "b", "c"])).toBe(0);
    const more = memory.observe(
      moved.state,
      ["d", "e"],
      [
        [1, 1],
        [0, 0],
      ],
    );
    expect(more.ids).toEqual(["a", "b", "d", "e"]);
    expect(more.zero).toEqual(["e"]);
    expect(JSON.parse(JSON.stringify(more.state))).toEqual(more.state);
  });
  it("sketches keep cosines to about 1/√size", () => {
    const data = rows(5, 10, 4000).map((row, i, all) =>
      row.map((v, j) => v + (i % 2 ? ((all[0] as number[])[j] as number) : 0)),
    );
    const [s, t] = [similarities(data), similarities(sketchVectors(data, 512))];
    const worst = s.values.reduce(
      (most, v, i) => Math.max(most, Math.abs(v - (t.values[i] as number))),
      0,
    );
    expect(worst).toBeLessThan(4 / Math.sqrt(512));
  });
  it("a given tree is refined inside", () => {
    const tree = parseNewick("((a,b,c,d)x,(e,f)y);");
    const vectors = [
      [1, 0],
      [0, 1],
      [1, 0.1],
      [0.1, 1],
      [1, 1],
      [1, 1],
    ];
    const fine = refineTree(tree, vectors, [..."abcdef"]);
    expect(robinsonFoulds(fine, parseNewick("(((a,c),(b,d)),(e,f));"), [..."abcdef"])).toBe(0);
  });
  it("vectors that are not finite name their task", () => {
    const { message, code } = failure(() => learnTree([[1], [Number.NaN]], ["a", "b"]));
    expect(message).toMatch(/task "b" has NaN/);
    expect(code).toBe("non-finite");
    const observe = () => treeMemory().observe(treeMemory().init(), ["c"], [[Infinity]]);
    expect(failure(observe).message).toMatch(/task "c"/);
  });
  it("vectors that are zero are reported by name, or an error that names the task", () => {
    const vectors = [
      [1, 0],
      [0, 0],
      [1, 1],
    ];
    expect(learnTree(vectors, [..."abc"]).zero).toEqual(["b"]);
    const strict = () => learnTree(vectors, [..."abc"], { zeroGradients: "error" });
    expect(failure(strict).message).toMatch(/task "b" is zero/);
  });
});

describe("quality", () => {
  it("revenue and cost add up", () => {
    const ids = names(9);
    const s = similarities(rows(2, 9, 3));
    const total = ids.reduce(
      (sum, _, i) =>
        sum +
        ids.slice(i + 1).reduce((own, __, j) => own + (s.values[i * 9 + i + 1 + j] as number), 0),
      0,
    );
    for (const tree of [averageLinkage(s, ids), onlineTopDown(s, ids, { xi: 1 })]) {
      expect(moseleyWangRevenue(tree, s, ids) + dasguptaCost(tree, s, ids)).toBeCloseTo(
        9 * total,
        10,
      );
    }
  });
});

describe("shouldPool", () => {
  it("gives the values of the closed form", () => {
    const advice = shouldPool({ d: 16, n: 8, c: 4, offset: 16, spread: 0.3 });
    expect(advice.solo.error).toBeCloseTo(11.86, 2);
    expect(advice.pooled.error).toBeCloseTo(7, 2);
    // A single task without noise: the best step of the isotropic case leaves (d + 1)/(n + d + 1).
    const solo = shouldPool({ d: 16, n: 8, c: 1, offset: 4, spread: 0 }).solo;
    expect(solo.error / 4).toBeCloseTo(17 / 25, 12);
    expect(shouldPool({ d: 16, n: 1e6 | 0, c: 8, offset: 0, spread: 1 }).pool).toBe(false);
  });
  it("is the mean over draws, within 2 %", () => {
    const [d, n, c, spread, noise] = [4, 6, 3, 0.5, 0.2];
    const mu = [1, -0.5, 0.3, 0.8];
    const offset = mu.reduce((sum, v) => sum + v * v, 0);
    const { pooled } = shouldPool({ d, n, c, offset, spread, noise });
    const draws = numberStream(7);
    let total = 0;
    const rounds = 4000;
    for (let r = 0; r < rounds; r++) {
      const thetas = Array.from({ length: c }, () => mu.map((v) => v + spread * draws.normal()));
      const g = new Array<number>(d).fill(0);
      for (const theta of thetas) {
        for (let i = 0; i < n; i++) {
          const x = Array.from({ length: d }, () => draws.normal());
          const y =
            x.reduce((sum, v, j) => sum + v * (theta[j] as number), 0) + noise * draws.normal();
          for (let j = 0; j < d; j++) (g[j] as number) += (2 / (n * c)) * y * (x[j] as number);
        }
      }
      const first = thetas[0] as number[];
      total += g.reduce((sum, v, j) => sum + (pooled.lr * v - (first[j] as number)) ** 2, 0);
    }
    expect(Math.abs(total / rounds / pooled.error - 1)).toBeLessThan(0.02);
  });
});
