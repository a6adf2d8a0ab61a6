import { describe, expect, it } from "vitest";
import { messageEffects } from "../../src/explain/index.ts";
import { partOf } from "../../src/explain/phase-part.ts";
import { type Purchase, phaseOf, saying, smallShop, tableOf } from "../small-shop.ts";

const odds = (logit: number): number => 1 / (1 + Math.exp(-logit));

describe("the messages that are tried", () => {
  // Of customer 1 and variant 1, whom the second test purchase is of; 3 is of both, 0 and 6 of neither.
  const training: readonly Purchase[] = [
    [0, 0, 1],
    [1, 0, 1],
    [0, 1, 1],
    [1, 1, 0],
    [2, 1, 0],
    [1, 2, 0],
    [2, 2, 0],
    [1, 0, 0],
  ];
  const testing: readonly Purchase[] = [
    [2, 2, 1],
    [1, 1, 1],
    [1, 0, 1],
  ];
  const shop = smallShop(tableOf(3, [0, 1, 2], []), tableOf(3, [0, 1, 2], []), {
    training,
    testing,
  });
  const weights = [9, 0.5, -1, 0.25, 2, -0.125, 9, 0.0625];
  /** The log odds are a sum over the messages. */
  const sums = saying((_, { edges, messages }) =>
    Array.from(edges, () => odds(messages.edges.reduce((sum, e) => sum + weights[e]!, -19))),
  );
  const all = [0, 1, 2, 3, 4, 5, 6, 7];
  const found = async (limit?: number, phase = phaseOf([0, 1], all), fitted = sums) =>
    (await messageEffects(fitted, shop, phase, 1, limit === undefined ? {} : { limit })).map(
      ({ message, end, effect }) => [message, end, Number(effect.toFixed(3))],
    );

  it("are those of either end, by the size of what they do", async () => {
    expect(await found()).toEqual([
      [4, "variant", 2],
      [2, "variant", -1],
      [1, "customer", 0.5],
      [3, "both", 0.25],
      [5, "customer", -0.125],
      [7, "customer", 0.063],
    ]);
    // What is not among the messages is not tried.
    expect(await found(20, phaseOf([0, 1], [0, 2, 3, 6]))).toEqual([
      [2, "variant", -1],
      [3, "both", 0.25],
    ]);
    expect(await found(20, phaseOf([0, 1], [0, 6]))).toEqual([]);
  });

  it("are taken of the customer and of the variant in turn, where there is a limit", async () => {
    const numbers = async (limit: number) =>
      (await found(limit)).map(([message]) => message as number).sort((a, b) => a - b);
    expect(await numbers(1)).toEqual([1]);
    expect(await numbers(2)).toEqual([1, 2]);
    expect(await numbers(3)).toEqual([1, 2, 3]);
    expect(await numbers(4)).toEqual([1, 2, 3, 4]);
    expect(await numbers(5)).toEqual([1, 2, 3, 4, 5]);
    expect(await numbers(6)).toEqual([1, 2, 3, 4, 5, 7]);
  });

  it("are twenty unless another number is given", async () => {
    const many = smallShop(tableOf(1, [0], []), tableOf(30, [], []), {
      training: Array.from({ length: 30 }, (_, v) => [0, v, 1] as const),
      testing: [[0, 0, 1]],
    });
    const phase = phaseOf([0], [...Array(30).keys()]);
    const deaf = saying(() => [0.5]);
    const effects = await messageEffects(deaf, many, phase, 0);
    expect(effects.map(({ message }) => message)).toEqual([...Array(20).keys()]);
    expect(await messageEffects(deaf, many, phase, 0, { limit: 21 })).toHaveLength(21);
  });

  it("are never the purchase itself, which has this number in its own split alone", async () => {
    const phase = phaseOf([0, 1], [0, 1, 2]);
    const within = { ...phase, messages: { ...phase.messages, split: "testing" as const } };
    const numbers = (await found(20, within)).map(([message, end]) => [message, end]);
    expect(numbers).toEqual([[2, "customer"]]);
    expect((await found(20, phase)).map(([message]) => message)).toEqual([2, 1]);
  });

  it("are asked about before any calibration", async () => {
    const calibrated = { ...saying(() => [0.9]), uncalibrated: sums };
    expect(await found(20, phaseOf([0, 1], all), calibrated)).toEqual(await found());
  });
});

describe("a part of a phase", () => {
  const phase = { ...phaseOf([3, 0, 8], [1, 2]), quadrant: Uint8Array.of(3, 1, 2) };

  it("has its purchases in the order given, with their quadrants, and the messages of all", () => {
    expect(partOf("explain", phase, [8, 3])).toEqual({
      ...phase,
      edges: Int32Array.of(8, 3),
      quadrant: Uint8Array.of(2, 3),
    });
    expect(partOf("explain", phase, [0]).quadrant).toEqual(Uint8Array.of(1));
    expect(partOf("explain", phase, []).edges).toHaveLength(0);
  });

  it.each([-1, 1, 9, 0.5])("has no purchase %f of another phase", (edge) => {
    expect(() => partOf("explain", phase, [3, edge])).toThrow(
      `purchase ${edge} is none of the 3 of the test phase`,
    );
    expect(() => partOf("explain", phaseOf([], []), [edge])).toThrow(/none of the 0 of the test/);
  });
});
