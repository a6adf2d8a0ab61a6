import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { removedBy } from "../../../src/surgeon/removed-positions.ts";
import { makeUnits } from "../../../src/surgeon/select/make-units.ts";
import { sequentialScores } from "../../../src/surgeon/select/sequential-scores.ts";
import { sequentialRemoval } from "../../../src/surgeon/sequential-removal.ts";
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
  single: Float32Array,
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
  const inverse = { entry, block, diagonal, apply: async (v: Float64Array) => v };
  const point = { theta, kept: left, target, single };
  const removed = await sequentialRemoval(settings, inverse, point, unitsOf);
  const wanted = removedBy(settings, await unitsOf(all), left, target);
  return { removed: [...removed], wanted: [...wanted], rounds: blocks / 5 };
}
const constant = (value: number): Float32Array => new Float32Array(total).fill(value);

describe("weights that are ranked one after another", () => {
  /** The cost of the dearest of the twelve that go. */
  const dearest = [...all].sort((a, b) => a - b)[11]!;

  it.each([
    [1.01 / 2, 1],
    [0.99 / 2, 2],
    [1.01 / 8, 2],
    [0.99 / 8, 3],
  ])(
    "are ranked to twice what single scores guess, then to eight times, then all: %d of the dearest, %i",
    async (share, wanted) => {
      const found = await removal({}, 0.4, constant(share * dearest));
      expect(found.rounds).toBe(wanted);
      expect(found.removed).toEqual(found.wanted);
      expect(found.removed.length).toBe(12);
    },
  );

  it("are guessed by as many single scores as weights go", async () => {
    // Of the single scores the twelfth says enough, the eleventh would not.
    const single = Float32Array.from({ length: total }, (_, at) => (at < 11 ? 0 : dearest));
    expect((await removal({}, 0.4, single)).rounds).toBe(1);
    const late = Float32Array.from({ length: total }, (_, at) => (at < 12 ? dearest / 9 : 9));
    expect((await removal({}, 0.4, late)).rounds).toBe(3);
    // What is pruned has no part in it.
    const pruned = kept.map((_, at) => (at < 4 ? 0 : 1));
    const low = Float32Array.from({ length: total }, (_, at) => (at < 4 ? 0 : dearest * 9));
    expect((await removal({ kept: pruned }, 0.4, low)).rounds).toBe(1);
  });

  it.each([{ scope: "layer" }, { scope: "output" }, { costs: [1, 50] }, { costs: [50, 1] }])(
    "are all ranked where more than their cost decides: %j",
    async (options) => {
      const found = await removal(options, 0.4, constant(dearest / 100));
      expect(found.rounds).toBe(1);
      expect(found.removed).toEqual(found.wanted);
      expect(found.removed.length).toBe(12);
    },
  );

  it("are all ranked where there is nothing to guess by", async () => {
    for (const [target, single] of [
      [0, constant(1)],
      [0.4, constant(0)],
      [0.4, constant(Number.NaN)],
    ] as const) {
      const found = await removal({}, target, single);
      expect(found.rounds).toBe(1);
      expect(found.removed).toEqual(found.wanted);
      expect(found.removed.length).toBe(Math.round(30 * target));
    }
  });
});
