import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { removedBy, sparsityOf, wantedBy } from "../../src/surgeon/removed-positions.ts";
import { chooseByOutput } from "../../src/surgeon/select/choose-by-output.ts";
import type { Units } from "../../src/surgeon/select/units.ts";
import { leafOf, weightsOf } from "../../src/surgeon/weights.ts";

/** Ten weights, five that stay, and twenty. */
const weights = weightsOf<unknown>({
  a: tf.zeros([2, 5]),
  b: tf.zeros([5]),
  c: tf.zeros([10, 2]),
});
const leaves = [true, false, true];
const settings = (scope: string, floor = 0) =>
  ({ weights, leaves, total: 30, scope, floor }) as never;
const all = (...pruned: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: 35 }, (_, at) => (pruned.includes(at) ? 0 : 1));
/** Those of `a` cost least, later ones more. */
const single = (kept: Uint8Array): Units => ({
  count: 35,
  scores: Float32Array.from({ length: 35 }, (_, at) =>
    kept[at] === 1 && (at < 10 || at >= 15) ? at : Number.POSITIVE_INFINITY,
  ),
  even: true,
  size: () => 1,
  leaf: (at) => leafOf(weights, at),
  positions: (at) => [at],
});
const places = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

describe("the positions that go", () => {
  const removed = (scope: string, floor: number, target: number, ...pruned: readonly number[]) => {
    const kept = all(...pruned);
    return [...removedBy(settings(scope, floor), single(kept), kept, target)];
  };

  it("are the cheapest of all layers, each of which keeps its floor", () => {
    expect(removed("global", 0, 0.8)).toEqual([...places(0, 10), ...places(15, 29)]);
    // At least 0.5 · 0.2 of each.
    expect(removed("global", 0.5, 0.8)).toEqual([...places(0, 9), ...places(15, 30)]);
    expect(removed("global", 1, 0.8)).toEqual([...places(0, 8), ...places(15, 31)]);
    // A part of a weight is a weight.
    expect(removed("global", 0.2, 0.8)).toEqual([...places(0, 9), ...places(15, 30)]);
    expect(removed("global", 0.5, 0)).toEqual([]);
  });

  it("count what is pruned already", () => {
    expect(removed("global", 0.5, 0.8, 2, 20)).toEqual([
      0,
      1,
      ...places(3, 9),
      ...places(15, 20),
      ...places(21, 30),
    ]);
    // The first layer keeps less than its floor already.
    expect(removed("global", 1, 0.8, ...places(0, 9))).toEqual(places(15, 30));
    expect(removed("global", 0, 0.1, 2, 20, 21)).toEqual([]);
  });

  it("are the same share of each layer, whatever the floor", () => {
    expect(removed("layer", 1, 0.8)).toEqual([...places(0, 8), ...places(15, 31)]);
    expect(removed("layer", 0, 0.5, 1, 15, 16)).toEqual([0, ...places(2, 5), ...places(17, 25)]);
    expect(removed("layer", 0, 0.25)).toEqual([0, 1, 2, ...places(15, 20)]);
  });

  it("are each once, where groups overlap", () => {
    const groups = [
      [3, 1, 20],
      [1, 16],
    ];
    const units: Units = {
      count: 2,
      scores: Float32Array.of(0, 1),
      even: false,
      size: (unit) => groups[unit]!.length,
      leaf: () => -1,
      positions: (unit) => groups[unit]!,
    };
    expect([...removedBy(settings("global"), units, all(), 4 / 30)]).toEqual([1, 3, 16, 20]);
  });
});

it("sparsity is of the weights that can be pruned", () => {
  const own = { weights, leaves, total: 30 };
  const kept = all(0, 9, 10, 14, 15, 34);
  expect(sparsityOf(own, kept)).toBeCloseTo(4 / 30, 12);
  expect(wantedBy(own, kept, 0.5)).toBe(11);
  expect(wantedBy(own, kept, 0.25)).toBe(4);
  expect(wantedBy(own, kept, 0)).toBe(-4);
});

it("each output of each layer that can be pruned comes to the same sparsity", () => {
  const kept = all(0, 34);
  const units = single(kept);
  const chosen = chooseByOutput(units, { weights, prunable: leaves, kept, target: 0.5 });
  // Each output of the first layer loses one of two, the second layer's five of ten; what is pruned counts.
  expect([...chosen]).toEqual([1, 2, 3, 4, ...places(15, 24)]);
});
