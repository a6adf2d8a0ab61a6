import { describe, expect, it } from "vitest";
import { adjustedRandIndex, normalisedMutualInformation, type Partition } from "../../src/index.ts";

/** The cells of a labelling of tasks 0, 1, …. */
const cells = (labels: readonly number[]): Partition =>
  [...new Set(labels)].map((label) => labels.flatMap((l, i) => (l === label ? [i] : [])));

/** Three cells of 3, 1 and 2 refine two of 4 and 2, so that they share all of the entropy of the two. */
const refined = (() => {
  const entropy = (...shares: number[]): number => shares.reduce((s, p) => s - p * Math.log(p), 0);
  const two = entropy(4 / 6, 2 / 6);
  return two / ((two + entropy(3 / 6, 1 / 6, 2 / 6)) / 2);
})();

/**
 * Worked out by hand from the tables of counts. First row: cells of 3 and 3 against 2, 2 and 2 share 2 pairs of 6 and 3, so
 * (2 − 6 · 3 / 15) / (9 / 2 − 6 · 3 / 15) = 0.8 / 3.3.
 */
const known: readonly [number[], number[], ari: number, nmi: number][] = [
  [[0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], 0.8 / 3.3, 0.5158037429793888],
  // 6 + 1 pairs against 3 + 1 + 0; 3 + 1 in both, of 15.
  [[0, 0, 0, 0, 1, 1], [0, 0, 0, 2, 1, 1], (4 - 28 / 15) / (5.5 - 28 / 15), refined],
  // 3 + 1 against 1 + 3; (0,0), (0,1) with 2: 1 + 1 in both, of 10.
  [[0, 0, 0, 1, 1], [0, 0, 1, 1, 1], (2 - 16 / 10) / (4 - 16 / 10), 0.4325380677663126],
  [[0, 0, 1, 1], [0, 1, 0, 1], -0.5, 0],
];

describe("adjustedRandIndex and normalisedMutualInformation", () => {
  it.each(known)("%j against %j, either way round", (a, b, ari, nmi) => {
    for (const [x, y] of [[cells(a), cells(b)] as const, [cells(b), cells(a)] as const]) {
      expect(adjustedRandIndex(x, y)).toBeCloseTo(ari, 12);
      expect(normalisedMutualInformation(x, y)).toBeCloseTo(nmi, 12);
    }
  });

  it("do not depend on the order of cells, nor of the tasks in them", () => {
    const [a, b] = [cells([0, 0, 0, 1, 1, 1]), cells([0, 0, 1, 1, 2, 2])];
    const turned = b.toReversed().map((cell) => cell.toReversed());
    expect(adjustedRandIndex(a, turned)).toBeCloseTo(0.8 / 3.3, 12);
    expect(normalisedMutualInformation(a, turned)).toBeCloseTo(0.5158037429793888, 12);
  });

  it("are 1 for equal partitions, those of single tasks and of one cell too", () => {
    for (const labels of [[0, 0, 1, 1, 2], [0, 1, 2, 3], [0, 0, 0], [0]]) {
      expect(adjustedRandIndex(cells(labels), cells(labels))).toBe(1);
      expect(normalisedMutualInformation(cells(labels), cells(labels))).toBeCloseTo(1, 12);
    }
  });
});
