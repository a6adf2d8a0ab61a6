import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { removedBy } from "../../../src/surgeon/removed-positions.ts";
import { makeUnits } from "../../../src/surgeon/select/make-units.ts";
import { sequentialScores } from "../../../src/surgeon/select/sequential-scores.ts";
import { singleScores } from "../../../src/surgeon/select/single-scores.ts";
import { sequentialRemoval, shareCost } from "../../../src/surgeon/sequential-removal.ts";
import { weightsOf } from "../../../src/surgeon/weights.ts";
import { uniforms } from "../../helpers.ts";
import { inverseOf, toeplitz } from "../quadratic.ts";

/** Two leaves of six inputs; the outputs know nothing of each other. */
const weights = weightsOf<unknown>({ a: tf.zeros([6, 2]), b: tf.zeros([6, 3]) });
const total = 30;
const theta = Float64Array.from(uniforms(9, total), (value) => value + 0.2 * Math.sign(value));
const kept = new Uint8Array(total).fill(1);
const own = inverseOf(toeplitz(6, 0.8));
const entry = (i: number, j: number): number => {
  const [leaf, other] = [i, j].map((at) => (at < 12 ? 0 : 1));
  const [start, columns] = leaf === 0 ? [0, 2] : [12, 3];
  if (leaf !== other || (i - start) % columns !== (j - start) % columns) return 0;
  return own.entry(Math.floor((i - start) / columns), Math.floor((j - start) / columns));
};
const diagonal = Float64Array.from(theta, (_, at) => entry(at, at));
const prunable = [true, true];
const all = sequentialScores({ entry, diagonal }, theta, { weights, prunable, kept }).scores;

/** What goes, and how often the weights of all outputs were ranked. */
async function removal(
  options: { scope?: string; costs?: readonly number[]; kept?: Uint8Array },
  target: number,
  guess?: number | ((at: number) => number),
) {
  let blocks = 0;
  const left = options.kept ?? kept;
  const block = (positions: readonly number[]): Float64Array => {
    blocks++;
    return Float64Array.from(positions.flatMap((i) => positions.map((j) => entry(i, j))));
  };
  const { scope = "global", costs } = options;
  const cost = costs && ((path: string) => costs[path === "a" ? 0 : 1]);
  const settings = { weights, leaves: prunable, total, floor: 0, scope, cost } as never;
  const unitsOf = (scores: Float32Array) =>
    makeUnits({
      weights,
      granularity: "weights",
      prunable,
      kept: left,
      single: scores,
      set: () => 0,
      costs,
    });
  // The ranking reads blocks, the guess the diagonal: with this one each weight by itself costs half of the guess.
  const guessOf = typeof guess === "function" ? guess : () => guess;
  const own = theta.map((w, at) => {
    const one = guessOf(at);
    return one === undefined ? (diagonal[at] as number) : (w * w) / one;
  });
  const inverse = { entry, block, diagonal: own, apply: async (v: Float64Array) => v };
  const point = { theta, kept: left, target };
  const { removed, single } = await sequentialRemoval(settings, inverse, point, unitsOf);
  const wanted = removedBy(settings, await unitsOf(all), left, target);
  return { removed: [...removed], wanted: [...wanted], rounds: blocks / 5, single };
}

describe("weights that are ranked one after another", () => {
  /** The cost of the dearest of the twelve that go. */
  const dearest = [...all].sort((a, b) => a - b)[11]!;

  it.each([
    [1.01, 1],
    [0.99, 2],
    [1.01 / 4, 2],
    [0.99 / 4, 3],
  ])(
    "are ranked to a guess, then to four times it, then all: %d of the dearest, %i",
    async (share, wanted) => {
      const found = await removal({}, 0.4, share * dearest);
      expect(found.rounds).toBe(wanted);
      expect(found.removed).toEqual(found.wanted);
      expect(found.removed.length).toBe(12);
    },
  );

  it("are ranked to twice what the dearest of as many costs by itself", async () => {
    const input = { weights, prunable, kept };
    const guess = 2 * shareCost({ entry, diagonal }, theta, input, 0.4);
    const found = await removal({}, 0.4);
    expect(found.rounds).toBe((await removal({}, 0.4, guess)).rounds);
    expect(found.removed).toEqual(found.wanted);
  });

  it("are ranked to what as many of those that are left cost", async () => {
    const left = kept.map((_, at) => (at % 3 === 0 ? 1 : 0));
    // Of ten weights four go; three would guess nearly nothing.
    const found = await removal({ kept: left }, 0.8, (at) => (at < 9 ? 1e-9 : 1) * dearest * 1e3);
    expect(found.rounds).toBe(1);
    expect(found.removed.length).toBe(4);
  });

  it("have their scores by themselves beside the ranking", async () => {
    const pruned = kept.map((_, at) => (at % 7 === 3 ? 0 : 1));
    const { single } = await removal({ kept: pruned }, 0.4);
    const input = { weights, prunable, kept: pruned };
    const expected = singleScores({ entry, diagonal }, theta, input);
    for (const [at, one] of pruned.entries()) {
      if (one === 1) expect(single[at]! / expected[at]!).toBeCloseTo(1, 6);
      else expect(single[at]).toBe(Number.POSITIVE_INFINITY);
    }
  });

  it.each([{ scope: "layer" }, { scope: "output" }, { costs: [1, 50] }, { costs: [50, 1] }])(
    "are all ranked where more than their cost decides: %j",
    async (options) => {
      const found = await removal(options, 0.4, dearest / 100);
      expect(found.rounds).toBe(1);
      expect(found.removed).toEqual(found.wanted);
      expect(found.removed.length).toBe(12);
    },
  );

  it("are all ranked where there is nothing to guess by", async () => {
    for (const [target, guess] of [
      [0, undefined],
      [0.4, 0],
      [0.4, Number.NaN],
    ] as const) {
      const found = await removal({}, target, guess);
      expect(found.rounds).toBe(1);
      expect(found.removed).toEqual(found.wanted);
      expect(found.removed.length).toBe(Math.round(30 * target));
    }
  });
});

describe("what the dearest of some weights costs by itself", () => {
  const nth = (scores: ArrayLike<number>, n: number): number =>
    Array.from(scores).sort((a, b) => a - b)[n - 1]!;

  it.each([1, 2, 12, 29, 30])("is read off all outputs where they are few: %i weights", (n) => {
    const input = { weights, prunable, kept };
    const scores = singleScores({ entry, diagonal }, theta, input);
    expect(shareCost({ entry, diagonal }, theta, input, n / 30)).toBeCloseTo(nth(scores, n), 5);
  });

  it("leaves out what is pruned or may not go", () => {
    const pruned = kept.map((_, at) => (at < 4 ? 0 : 1));
    const dear = theta.map((value, at) => (at >= 12 ? value : 1e3 * value));
    const scores = [...singleScores({ entry, diagonal }, dear, { weights, prunable, kept })];
    const left = { weights, prunable, kept: pruned };
    expect(shareCost({ entry, diagonal }, dear, left, 20 / 26)).toBeCloseTo(
      nth(scores.slice(4), 20),
      0,
    );
    const only = { weights, prunable: [true, false], kept: pruned };
    expect(shareCost({ entry, diagonal }, dear, only, 3 / 8)).toBeCloseTo(
      nth(scores.slice(4, 12), 3),
      0,
    );
    const none = { weights, prunable, kept: kept.map(() => 0) };
    expect(shareCost({ entry, diagonal }, dear, none, 0.1)).toBeNaN();
  });

  it.each([0.02, 0.3, 0.9])(
    "is near it where only some outputs are looked at: a share of %d",
    (share) => {
      // Weights of the first leaf cost a hundredth of the others'; outputs differ in scale.
      const many = weightsOf<unknown>({ a: tf.zeros([20, 400]), b: tf.zeros([20, 400]) });
      const count = many.total;
      const draw = random.hostRandom(5);
      const scale = Float64Array.from({ length: 400 }, () => draw.uniform() + 0.5);
      const own = Float64Array.from(
        { length: count },
        (_, at) => (draw.uniform() - 0.5) * scale[at % 400]! * (at < count / 2 ? 0.1 : 1),
      );
      let looked = 0;
      const inverse = {
        entry: (i: number, j: number) => (i === j ? 1 : 0),
        diagonal: new Float64Array(count).fill(1),
        overAll: true,
        block: (positions: readonly number[]) => {
          looked++;
          const n = positions.length;
          return Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
        },
      };
      const left = Uint8Array.from(own, (_, at) => (at % 7 === 0 ? 0 : 1));
      const input = { weights: many, prunable: [true, true], kept: left };
      const exact = nth(
        Array.from(own, (w) => (w * w) / 2).filter((_, at) => left[at] === 1),
        Math.round(share * left.reduce((a, b) => a + b, 0)),
      );
      const found = shareCost(inverse, own, input, share);
      expect(found / exact).toBeGreaterThan(0.7);
      expect(found / exact).toBeLessThan(1.4);
      // 800 outputs, each sixth.
      expect(looked).toBe(134);
    },
  );
});
