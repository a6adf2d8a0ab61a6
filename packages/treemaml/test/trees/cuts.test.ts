import { describe, expect, it } from "vitest";
import {
  cutGap,
  cutK,
  cutSchedule,
  cutThresholds,
  parseNewick,
  type Similarities,
} from "../../src/index.ts";

/** Similarities of tasks named by letters, by their pairs; 1 on the diagonal, 0 where nothing is said. */
function pairs(ids: readonly string[], given: Record<string, number>): Similarities {
  const n = ids.length;
  const values = new Float64Array(n * n);
  for (let i = 0; i < n; i++) values[i * n + i] = 1;
  for (const [[a, b], value] of Object.entries(given)) {
    const [i, j] = [ids.indexOf(a as string), ids.indexOf(b as string)];
    values[i * n + j] = values[j * n + i] = value;
  }
  return { n, values, zero: [] };
}

const ids = ["a", "b", "c", "d", "e"];
const tree = parseNewick("(((a,b),c),(d,e));");
const within = { ab: 0.75, ac: 0.5, bc: 0.25, de: 0.625 };
/** Means: of a and b 0.75, of d and e 0.625, of a, b and c 0.5, of all 0.25. */
const s = pairs(ids, {
  ...within,
  ad: 0.0625,
  ae: 0.0625,
  bd: 0.0625,
  be: 0.0625,
  cd: 0.0625,
  ce: 0.0625,
});
const [all, two, three, four] = [
  [[0, 1, 2, 3, 4]],
  [
    [0, 1, 2],
    [3, 4],
  ],
  [[0, 1], [2], [3, 4]],
  [[0, 1], [2], [3], [4]],
];

const alike = parseNewick("((a,b),(c,d));");
const half = pairs(ids.slice(0, 4), { ab: 0.5, ac: 0.5, ad: 0.5, bc: 0.5, bd: 0.5, cd: 0.5 });

describe("cutGap", () => {
  it("leaves nodes above the largest gap whole", () => {
    expect(cutGap(tree, s, ids)).toEqual(two);
    const other = ["e", "c", "a", "d", "b"];
    expect(cutGap(tree, pairs(other, { ...within, ad: 0.375 }), other)).toEqual([
      [2, 4, 1],
      [3, 0],
    ]);
  });

  it("takes the lowest of equal gaps, and keeps tasks together that no gap parts", () => {
    // The mean of all is 0.375, an eighth below 0.5 as that is below 0.625.
    expect(cutGap(tree, pairs(ids, { ...within, ad: 1.625 }), ids)).toEqual(two);
    expect(cutGap(alike, half, ids.slice(0, 4))).toEqual([[0, 1, 2, 3]]);
  });
});

describe("cutThresholds", () => {
  it("keeps a node whose mean is at its threshold, and opens one below it", () => {
    expect(cutThresholds(tree, s, ids, [0.25, 0.26, 0.5, 0.51, 0.625, 0.626, 0.75])).toEqual([
      ...[all, two, two, three, three, four, four],
    ]);
    expect(cutThresholds(tree, s, ids, [0.76, 0.76])).toEqual(
      [0, 0].map(() => [[0], [1], [2], [3], [4]]),
    );
    expect(cutThresholds(tree, s, ids, [])).toEqual([]);
    expect(() => cutThresholds(tree, s, ids, [0.5, 0.49])).toThrow(/thresholds.*0\.49/);
  });
});

describe("cutK", () => {
  it("opens the node whose tasks are least similar, of equals the first", () => {
    expect(cutK(tree, s, ids, [1, 2, 3, 4, 5])).toEqual([
      ...[all, two, three, four],
      [[0], [1], [2], [3], [4]],
    ]);
    expect(cutK(alike, half, ids.slice(0, 4), [2, 3])).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      [[0], [1], [2, 3]],
    ]);
  });

  it("passes over numbers between a node and its many children", () => {
    expect(cutK(parseNewick("(a,b,c);"), s, ["a", "b", "c"], [2])).toEqual([[[0], [1], [2]]]);
  });

  it("takes whole numbers from 1 to that of the tasks, not falling", () => {
    expect(cutK(tree, s, ids, [2, 2])).toEqual([two, two]);
    for (const counts of [[0], [6], [3, 2], [1.5]]) {
      expect(() => cutK(tree, s, ids, counts)).toThrow(/counts/);
    }
  });
});

describe("cutSchedule", () => {
  const alone = [[0], [1], [2], [3], [4]];

  it("keeps cells of two and ends with each task on its own, once", () => {
    expect(cutSchedule([two, three])).toEqual({ tasks: 5, partitions: [two, three, alone] });
  });

  it("breaks up smaller cells, and has as many steps of tasks as asked for", () => {
    expect(cutSchedule([two], { minClusterSize: 3, leafSteps: 0 })).toEqual({
      tasks: 5,
      partitions: [[[0, 1, 2], [3], [4]]],
    });
    expect(cutSchedule([two], { minClusterSize: 1, leafSteps: 2 }).partitions).toEqual([
      ...[two, alone, alone],
    ]);
    expect(() => cutSchedule([])).toThrow(/at least one/);
  });
});
