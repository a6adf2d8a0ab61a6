import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseUnits } from "../../../src/surgeon/select/choose.ts";
import { kthSmallest } from "../../../src/surgeon/select/kth-smallest.ts";
import type { Units } from "../../../src/surgeon/select/units.ts";

describe("kthSmallest", () => {
  it("agrees with sorting", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.float({ noNaN: true })), {
          minLength: 1,
        }),
        fc.nat(),
        (values, pick) => {
          const data = Float32Array.from(values);
          const k = pick % data.length;
          const sorted = Float32Array.from(data).sort();
          expect(kthSmallest(data.slice(), k) + 0).toBe((sorted[k] as number) + 0);
        },
      ),
    );
  });

  it("takes sorted, reversed and constant arrays of a million in linear time", () => {
    const n = 1_000_000;
    const sorted = Float32Array.from({ length: n }, (_, i) => i);
    expect(kthSmallest(sorted.slice(), 900_000)).toBe(900_000);
    expect(kthSmallest(sorted.slice().reverse(), 900_000)).toBe(900_000);
    expect(kthSmallest(new Float32Array(n).fill(3), 900_000)).toBe(3);
  });
});

/** Units of one weight in leaves of the given lengths. */
function weightsIn(lengths: readonly number[], scores: readonly number[]): Units {
  const leaf = (i: number): number => {
    let at = 0;
    for (const [k, length] of lengths.entries()) {
      at += length;
      if (i < at) return k;
    }
    return -1;
  };
  return {
    count: scores.length,
    scores: Float32Array.from(scores),
    even: true,
    leaf,
    positions: (i) => [i],
    size: () => 1,
  };
}

describe("chooseUnits", () => {
  const leafOf = (): number => 0;

  it("takes the cheapest, of equal ones the first", () => {
    const units = weightsIn([6], [3, 1, 2, 1, 1, Infinity]);
    const chosen = chooseUnits(units, { weights: 2, most: [6], leafOf });
    expect([...chosen]).toEqual([1, 3]);
    expect([...chooseUnits(units, { weights: 9, most: [6], leafOf })]).toEqual([0, 1, 2, 3, 4]);
  });

  it("leaves each leaf its floor and takes others instead", () => {
    const units = weightsIn([3, 3, 3], [1, 2, 3, 10, 20, 30, 4, 5, 6]);
    const chosen = chooseUnits(units, { weights: 5, most: [1, 3, 2], leafOf });
    expect([...chosen]).toEqual([0, 3, 4, 6, 7]);
  });

  it("takes groups of many sizes until the budget is reached, each weight once", () => {
    const groups = [[0, 1], [1, 2, 3], [4, 5, 6, 7], [8]];
    const units: Units = {
      count: 4,
      scores: Float32Array.of(2, 1, 4, 3),
      even: false,
      leaf: () => -1,
      positions: (i) => groups[i] as number[],
      size: (i) => (groups[i] as number[]).length,
    };
    expect([...chooseUnits(units, { weights: 5, most: [10], leafOf })]).toEqual([1, 0, 3]);
    expect([...chooseUnits(units, { weights: 9, most: [4], leafOf })]).toEqual([1, 0]);
  });
});
