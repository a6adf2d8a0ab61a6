import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import {
  bisectingSphericalKMeans,
  learnTree,
  onlineTopDown,
  printNewick,
  similarities,
} from "../../src/index.ts";

const vectors = [
  [3, 0],
  [0, 4],
  [3, 4],
];
const valuesOf = (...given: Parameters<typeof similarities>): number[] =>
  Array.from(similarities(...given).values);

describe("similarities, by hand", () => {
  it("are cosines of vectors as they are where nothing is said", () => {
    expectAllClose(valuesOf(vectors), [1, 0, 0.6, 0, 1, 0.8, 0.6, 0.8, 1], { tolerance: 1e-15 });
    expect(valuesOf(vectors)).toEqual(valuesOf(vectors, { kind: "cosine", center: false }));
  });

  it("are products, or distances below zero", () => {
    expect(valuesOf(vectors, { kind: "dot" })).toEqual([9, 0, 9, 0, 16, 16, 9, 16, 25]);
    expectAllClose(valuesOf(vectors, { kind: "neg-euclid" }), [0, -5, -4, -5, 0, -3, -4, -3, 0], {
      tolerance: 1e-15,
    });
  });

  it("are those of differences from the mean where vectors are centred", () => {
    // The mean is (2, 8/3).
    const products = [73, -50, -23, -50, 52, -2, -23, -2, 25].map((x) => x / 9);
    const centred = valuesOf(vectors, { kind: "dot", center: true });
    expectAllClose(centred, products, { tolerance: 1e-14 });
    const distances = valuesOf(vectors, { kind: "neg-euclid", center: true });
    expectAllClose(distances, [0, -5, -4, -5, 0, -3, -4, -3, 0], { tolerance: 1e-14 });
    const opposite = [
      [1, 1],
      [3, 1],
    ];
    expect(valuesOf(opposite, { center: true })).toEqual([1, -1, -1, 1]);
  });

  it("name the vectors that are zero, before or by being centred", () => {
    const one = [
      [0, 0],
      [1, 0],
    ];
    expect(similarities(one)).toMatchObject({ zero: [0], values: Float64Array.of(1, 0, 0, 1) });
    const same = [
      [1, 2],
      [1, 2],
    ];
    expect(similarities(same, { center: true }).zero).toEqual([0, 1]);
  });
});

describe("methods of learnTree", () => {
  const ids = Array.from({ length: 11 }, (_, i) => `t${i}`);
  const rows = ids.map((_, i) => [1, 2, 3, 4].map((k) => Math.sin(7 * i * k + k)));
  const s = similarities(rows);

  it.each([
    ["spherical-kmeans", bisectingSphericalKMeans(rows, ids)],
    ["otd", onlineTopDown(s, ids)],
    ["otd-nonbinary", onlineTopDown(s, ids, { xi: 0.5 })],
    ["otd+reinsert", onlineTopDown(s, ids, { xi: 1, reinsert: 5 })],
  ] as const)("%s is the function of its name", (method, tree) => {
    expect(printNewick(learnTree(rows, ids, { method }).tree)).toBe(printNewick(tree));
  });

  it("halves what points the same way, in order", () => {
    const same = [
      [1, 0],
      [2, 0],
      [3, 0],
    ];
    expect(printNewick(bisectingSphericalKMeans(same, ["a", "b", "c"]))).toBe("(a,(b,c));");
  });
});
