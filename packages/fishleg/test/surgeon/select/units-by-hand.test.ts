import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Granularity } from "../../../src/surgeon/granularity.ts";
import { makeUnits } from "../../../src/surgeon/select/make-units.ts";
import { sumSetScore } from "../../../src/surgeon/select/set-scores.ts";
import type { UnitInput } from "../../../src/surgeon/select/unit-input.ts";
import { weightsOf } from "../../../src/surgeon/weights.ts";

const inf = Number.POSITIVE_INFINITY;
/** Weights 0 to 7, 8 and 9, which stay, and 10 to 17. */
const weights = weightsOf<unknown>({ a: tf.zeros([4, 2]), b: tf.zeros([2]), c: tf.zeros([8, 1]) });
const single = Float32Array.of(5, 1, 2, 6, 3, 7, 4, 8, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);

/** The positions and the score of each unit, and whether all have one size. */
async function unitsOf(
  granularity: Granularity,
  pruned: readonly number[] = [],
  more: Partial<UnitInput> = {},
) {
  const units = await makeUnits({
    weights,
    granularity,
    prunable: [true, false, true],
    kept: Uint8Array.from(single, (_, at) => (pruned.includes(at) ? 0 : 1)),
    single,
    set: sumSetScore(single),
    costs: [2, 1, 4],
    ...more,
  });
  const rows = Array.from({ length: units.count }, (_, unit) => {
    const own = [...Array.from(units.positions(unit))];
    expect(units.size(unit)).toBe(own.length);
    return [own, units.scores[unit], units.leaf(unit)];
  });
  return { rows, even: units.even };
}

describe("units of a pattern", () => {
  it("are the cheapest of every four inputs of an output, by loss per cost of a weight", async () => {
    expect(await unitsOf({ nOfM: [2, 4] })).toEqual({
      rows: [
        [[2, 4], 5 / 4, 0],
        [[1, 3], 7 / 4, 0],
        [[10, 11], 3 / 8, 2],
        [[14, 15], 11 / 8, 2],
      ],
      even: true,
    });
    const { rows } = await unitsOf({ nOfM: [1, 2] }, [], { prunable: [true, false, false] });
    expect(rows).toEqual([
      [[2], 1, 0],
      [[1], 0.5, 0],
      [[4], 1.5, 0],
      [[5], 3.5, 0],
    ]);
    const free = await unitsOf({ nOfM: [3, 4] }, [], { costs: undefined });
    expect(free.rows.map(([own, score]) => [own, score])).toEqual([
      [[2], 2],
      [[1], 1],
      [[10], 1],
      [[14], 5],
    ]);
  });

  it("hold what is pruned already, and are done where that is enough", async () => {
    const { rows, even } = await unitsOf({ nOfM: [2, 4] }, [0, 1, 7, 10, 11, 12, 15]);
    expect(rows).toEqual([
      [[2], 2 / 2, 0],
      [[], inf, 0],
      [[], inf, 2],
      [[14], 5 / 4, 2],
    ]);
    expect(even).toBe(true);
    expect((await unitsOf({ nOfM: [2, 4] }, [15])).even).toBe(false);
  });

  it("of equal cost are the first", async () => {
    const set = (_: ArrayLike<number>, count: number): number => count;
    const { rows } = await unitsOf({ nOfM: [2, 4] }, [], { set });
    expect(rows.map(([own]) => own)).toEqual([
      [0, 2],
      [1, 3],
      [10, 11],
      [14, 15],
    ]);
  });

  it("have to divide the inputs", async () => {
    await expect(unitsOf({ nOfM: [1, 3] })).rejects.toThrow(
      '1:3 does not divide the input axis of "a", which has length 4',
    );
  });
});

describe("units of neighbours", () => {
  const only = { prunable: [true, false, false] };

  it("lie along the last axis, by loss per cost of a weight that is left", async () => {
    expect(await unitsOf({ blocks: 2 }, [], only)).toEqual({
      rows: [
        [[0, 1], 6 / 4, 0],
        [[2, 3], 8 / 4, 0],
        [[4, 5], 10 / 4, 0],
        [[6, 7], 12 / 4, 0],
      ],
      even: true,
    });
    expect(await unitsOf({ blocks: 2 }, [3, 4, 5], { ...only, costs: undefined })).toEqual({
      rows: [
        [[0, 1], 3, 0],
        [[2], 2, 0],
        [[], inf, 0],
        [[6, 7], 6, 0],
      ],
      even: false,
    });
    // What is pruned or can never go has no size.
    const set = (at: ArrayLike<number>): number => (at[0] === 2 ? inf : 1);
    expect((await unitsOf({ blocks: 2 }, [3, 4, 5], { ...only, set })).even).toBe(true);
    const every = await unitsOf({ blocks: 1 }, []);
    expect(every.rows.map(([own]) => own)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17].map((at) => [at]),
    );
  });

  it("have to divide the axis", async () => {
    await expect(unitsOf({ blocks: 2 })).rejects.toThrow(
      'blocks of 2 do not divide the last axis of "c", which has length 1',
    );
  });
});

describe("units of groups", () => {
  const groups = [
    { name: "0", slices: [{ path: "a", axis: 0, indices: [0] }] },
    {
      name: "1",
      slices: [
        { path: "a", axis: 0, indices: [1, 2] },
        { path: "c", axis: 0, indices: [0] },
      ],
    },
    { name: "2", slices: [{ path: "c", axis: 0, indices: [7] }], cost: 16 },
  ];

  it("cost what their weights cost, or what is said", async () => {
    const found = await unitsOf({ groups });
    expect(found.even).toBe(false);
    expect(found.rows).toEqual([
      [[0, 1], 6 / 4, -1],
      [[2, 3, 4, 5, 10], Math.fround(19 / 12), -1],
      [[17], 8 / 16, -1],
    ]);
    const free = await unitsOf({ groups, multiple: 1 }, [], { costs: undefined });
    expect(free.rows.map(([, score]) => score)).toEqual([3, Math.fround(19 / 5), 0.5]);
  });

  it("are what is left of them, and cannot go where nothing is", async () => {
    const { rows } = await unitsOf({ groups }, [0, 1, 3, 10]);
    expect(rows).toEqual([
      [[], inf, -1],
      [[2, 4, 5], 12 / 6, -1],
      [[17], 8 / 16, -1],
    ]);
  });

  it("are scored at once where the method has a way", async () => {
    const sets = async (all: readonly Int32Array[]) =>
      Float32Array.from(all, (own) => 100 * own.length);
    const { rows } = await unitsOf({ groups }, [0], { sets, costs: undefined });
    expect(rows.map(([, score]) => score)).toEqual([100, 100, 100 / 16]);
  });

  it("of one layer keep a multiple, those without a layer among themselves", async () => {
    const each = [0, 1, 2, 3].map((i) => ({
      name: `${i}`,
      slices: [{ path: "a", axis: 0, indices: [i] }],
    }));
    // Of four with 6, 8, 10 and 12 two go, and two stay.
    expect((await unitsOf({ groups: each, multiple: 2 })).rows).toEqual([
      [[0, 1, 2, 3], 14 / 8, -1],
    ]);
    const apart = each.map((group, i) => ({ ...group, layer: `${i % 2}` }));
    expect((await unitsOf({ groups: apart, multiple: 2 })).rows).toEqual([]);
  });
});
