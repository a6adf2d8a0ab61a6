import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { chooseUnits } from "../../../src/surgeon/select/choose.ts";
import { chooseByOutput } from "../../../src/surgeon/select/choose-by-output.ts";
import { groupPositions } from "../../../src/surgeon/select/group-positions.ts";
import { halfQuadraticInverse, subsets } from "../../../src/surgeon/select/small-solve.ts";
import { symmetricBlock } from "../../../src/surgeon/select/symmetric-block.ts";
import { unitStarts } from "../../../src/surgeon/select/unit-starts.ts";
import type { Units } from "../../../src/surgeon/select/units.ts";
import { weightUnits } from "../../../src/surgeon/select/weight-units.ts";
import { leafOf, weightsOf } from "../../../src/surgeon/weights.ts";

const inf = Number.POSITIVE_INFINITY;

describe("small matrices", () => {
  it("give half of xᵀ C⁻¹ x from their lower triangle", () => {
    const of = (c: number[], x: number[]) =>
      halfQuadraticInverse(Float64Array.from(c), Float64Array.from(x));
    expect(of([], [])).toBe(0);
    expect(of([4], [6])).toBe(4.5);
    // C⁻¹ = [[3, −2], [−2, 4]] / 8.
    expect(of([4, 99, 2, 3], [2, 3])).toBeCloseTo(1.5, 14);
    // L = [[2, 0, 0], [1, 3, 0], [−1, 2, 1]], and L⁻¹ (4, 5, 3) = (2, 1, 3).
    expect(of([4, 0, 0, 2, 10, 0, -2, 5, 6], [4, 5, 3])).toBeCloseTo((4 + 1 + 9) / 2, 13);
    // What has no inverse costs nothing.
    expect(of([1, 0, 1, 1], [1, 5])).toBe(0.5);
    expect(of([-1], [5])).toBe(0);
  });

  it("have all subsets of a size, in order", () => {
    expect(subsets(4, 2)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect([subsets(3, 3), subsets(3, 1), subsets(3, 0), subsets(2, 3)]).toEqual([
      ...[[[0, 1, 2]], [[0], [1], [2]], [[]], []],
    ]);
  });

  it("are filled from one triangle", () => {
    const asked: string[] = [];
    const block = symmetricBlock(["a", "b", "c"], (x, y) => {
      asked.push(x + y);
      return asked.length;
    });
    expect(asked).toEqual(["aa", "ba", "bb", "ca", "cb", "cc"]);
    expect([...block]).toEqual([1, 2, 4, 2, 3, 5, 4, 5, 6]);
  });
});

const weights = weightsOf<unknown>({
  a: tf.zeros([2, 3]),
  b: tf.zeros([2, 2, 3]),
  c: tf.zeros([4]),
});

describe("units and places of weights", () => {
  it("belong to the leaf that they are in", () => {
    expect(weights.offsets).toEqual([0, 6, 18, 22]);
    expect([0, 5, 6, 17, 18, 21].map((at) => leafOf(weights, at))).toEqual([0, 0, 1, 1, 2, 2]);
    const { count, start, leaf } = unitStarts({ prunable: [true, false, true] }, (own) =>
      own === 0 ? [0, 3] : [18, 19, 21],
    );
    expect(count).toBe(5);
    expect([0, 1, 2, 3, 4].map((unit) => [start(unit), leaf(unit)])).toEqual([
      ...[
        [0, 0],
        [3, 0],
        [18, 2],
        [19, 2],
        [21, 2],
      ],
    ]);
  });

  it("are single weights where they may go, by their cost", () => {
    const kept = new Uint8Array(22).fill(1);
    kept[1] = 0;
    const units = weightUnits({
      weights,
      granularity: "weights",
      prunable: [true, false, true],
      kept,
      single: Float32Array.from({ length: 22 }, (_, i) => 10 + i),
      set: () => 0,
      costs: [2, 1, 4],
    });
    expect([units.count, units.even, units.size(3), units.leaf(18)]).toEqual([22, true, 1, 2]);
    const middle = Array(12).fill(inf);
    expect([...units.scores]).toEqual([...[5, inf, 6, 6.5, 7, 7.5, ...middle, 7, 7.25, 7.5, 7.75]]);
    expect(units.positions(7)).toEqual([7]);
  });

  it("of a group are its slices along any axis, each once and in order", () => {
    const places = (...slices: [path: string, axis: number, indices: number[]][]) => [
      ...groupPositions(weights, {
        name: "g",
        slices: slices.map(([path, axis, indices]) => ({ path, axis, indices })),
      }),
    ];
    expect(places(["a", 0, [1]])).toEqual([3, 4, 5]);
    expect(places(["a", 1, [2, 0]])).toEqual([0, 2, 3, 5]);
    expect(places(["b", 1, [1]])).toEqual([9, 10, 11, 15, 16, 17]);
    expect(places(["b", 0, [0]])).toEqual([6, 7, 8, 9, 10, 11]);
    expect(places(["b", 2, [2]], ["c", 0, [0, 3]])).toEqual([8, 11, 14, 17, 18, 21]);
    expect(places(["a", 0, [0]], ["a", 1, [0]])).toEqual([0, 1, 2, 3]);
    for (const [slice, text] of [
      [["d", 0, [0]], 'group "g" names "d", but the leaves are "a", "b", "c"'],
      [["a", 2, [0]], 'group "g" names axis 2 of "a", which has rank 2'],
      [["a", 1, [0, 3]], 'group "g" names place 3 along axis 1 of "a", which has length 3'],
      [["a", 1, [-1]], 'group "g" names place -1 along axis 1 of "a", which has length 3'],
    ] as const) {
      expect(() => places([slice[0], slice[1], [...slice[2]]])).toThrow(text);
    }
  });
});

describe("the choice by outputs", () => {
  const of = (scores: number[], kept: number[], target: number, size = 1): number[] => {
    const count = scores.length;
    const units: Units = {
      count,
      scores: Float32Array.from(scores),
      even: true,
      leaf: () => 0,
      size: () => size,
      positions: (unit) => [unit],
    };
    const own = weightsOf<unknown>({ kernel: tf.zeros([count / 2, 2]) });
    return [
      ...chooseByOutput(units, {
        weights: own,
        prunable: [true],
        kept: Uint8Array.from(kept),
        target,
      }),
    ];
  };
  const all = Array(8).fill(1);

  it("takes the cheapest of each output, of equal ones the first", () => {
    // Even places are of the first output.
    expect(of([9, 1, 8, 2, 7, 3, 6, 4], all, 0.5)).toEqual([1, 3, 4, 6]);
    expect(of([5, 5, 5, 5, 5, 5, 5, 5], all, 0.25)).toEqual([0, 1]);
    expect(of([9, 1, inf, inf, 7, inf, 6, inf], all, 0.75)).toEqual([0, 1, 4, 6]);
    expect(of([9, 1, 8, 2, 7, 3, 6, 4], all, 0)).toEqual([]);
  });

  it("counts what is pruned already, and shares the rest out", () => {
    const kept = [0, 1, 1, 1, 1, 1, 1, 1];
    expect(of([inf, 1, 8, 2, 7, 3, 6, 4], kept, 0.5)).toEqual([1, 3, 6]);
    // 3 of 8: two of the first, one of the second.
    expect(of([9, 1, 8, 2, 7, 3, 6, 4], all, 0.375)).toEqual([1, 4, 6]);
    // Units of two go where at least one weight is left to go: half a unit more or less.
    expect(of([9, 1, 8, 2, 7, 3, 6, 4], all, 0.25, 2)).toEqual([1, 6]);
    expect(of([9, 1, 8, 2, 7, 3, 6, 4], all, 0.25, 3)).toEqual([]);
  });
});

describe("the choice among units of many sizes", () => {
  const leaf = (position: number): number => (position < 6 ? 0 : 1);
  const choose = (
    groups: number[][],
    weights: number,
    most: number[],
    over: Partial<Units> = {},
  ) => [
    ...chooseUnits(
      {
        count: groups.length,
        scores: Float32Array.from(groups, (_, i) => i),
        even: false,
        leaf: () => -1,
        positions: (i) => groups[i] as number[],
        size: (i) => (groups[i] as number[]).length,
        ...over,
      },
      { weights, most, leafOf: leaf },
    ),
  ];

  it("takes a unit up to twice as large as what is left to go", () => {
    expect(choose([[0, 1, 2, 3], [4]], 2, [9, 9])).toEqual([0]);
    expect(choose([[0, 1, 2, 3, 4], [5]], 2, [9, 9])).toEqual([1]);
    // Of what is left: the first two are gone already.
    expect(choose([[0, 1], [0, 1, 2, 3], [4]], 3, [9, 9])).toEqual([0, 1]);
    expect(choose([[0, 1], [2, 3, 4], [5]], 3, [9, 9])).toEqual([0, 2]);
    expect(choose([[0], [1]], 0, [9, 9])).toEqual([]);
  });

  it("leaves each leaf what it has to keep, and units that have none or cannot go", () => {
    expect(choose([[0, 6], [1, 7], [2, 8], [3]], 9, [3, 2])).toEqual([0, 1, 3]);
    expect(choose([[0, 1], [2], [3]], 9, [2, 0])).toEqual([0]);
    expect(choose([[], [2], [3]], 9, [9, 9])).toEqual([1, 2]);
    expect(choose([[0], [2], [3]], 9, [9, 9], { scores: Float32Array.of(inf, 2, 1) })).toEqual([
      2, 1,
    ]);
    expect(choose([[0], [2], [3]], 9, [9, 9], { scores: Float32Array.of(1, 0, 0) })).toEqual([
      1, 2, 0,
    ]);
  });

  it("takes units in their order", () => {
    const after = (unit: number): number | undefined => [2, undefined, undefined, 1][unit];
    expect(choose([[0], [1], [2], [3]], 9, [9, 9], { after })).toEqual([1, 2, 3]);
  });

  it("of one size rounds to the nearest number of units, and cuts leaves at whole ones", () => {
    const even = (weights: number, most: number[]) =>
      choose(
        [
          [0, 1, 2],
          [3, 4, 5],
          [6, 7, 8],
          [9, 10, 11],
        ],
        weights,
        most,
        {
          even: true,
          leaf: (unit) => (unit < 2 ? 0 : 1),
          size: () => 3,
        },
      );
    expect([even(4, [6, 6]), even(5, [6, 6]), even(12, [6, 6])]).toEqual([
      [0],
      [0, 1],
      [0, 1, 2, 3],
    ]);
    expect(even(6, [5, 6])).toEqual([0, 2]);
    expect(even(6, [2, 6])).toEqual([2, 3]);
    expect(even(12, [3, 3])).toEqual([0, 2]);
    expect(even(1, [6, 6])).toEqual([]);
    expect(choose([[0]], 1, [1, 1], { even: true, scores: Float32Array.of(inf) })).toEqual([]);
  });
});
