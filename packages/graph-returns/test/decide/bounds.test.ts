import { describe, expect, it } from "vitest";
import {
  comparePolicies,
  costThreshold,
  planActions,
  recallThreshold,
  savingsCurve,
  savingsSensitivity,
} from "../../src/decide/index.ts";

// Acting on a return saves 4, on a kept purchase it loses 3; the gain of p is 7 p − 3.
const costs = { returnCost: 10, effect: 0.5, actionCost: 1, friction: 2 };

describe("thresholds", () => {
  it("of a share of returns are found with one return, and with shares up to 1", () => {
    expect(recallThreshold([1, 0], [0.9, 0.1], 0.5)).toBe(0.9);
    expect(recallThreshold([0, 1], [0.9, 0.1], 1)).toBe(0.1);
    for (const recall of [0, 1.001, -0.5]) {
      expect(() => recallThreshold([1], [0.5], recall)).toThrow(/recall must be/);
    }
  });

  it("take costs at the ends of their ranges, and none beyond", () => {
    expect(costThreshold({ returnCost: 0, effect: 1, actionCost: 0, friction: 4 })).toBe(1);
    expect(costThreshold({ returnCost: 8, effect: 1, actionCost: 2 })).toBe(0.25);
    for (const [name, value] of [
      ["effect", 1.001],
      ["effect", -0.001],
      ["returnCost", -0.001],
      ["actionCost", -1],
      ["friction", Number.POSITIVE_INFINITY],
    ] as const) {
      expect(() => costThreshold({ ...costs, [name]: value })).toThrow(`costs.${name} must be`);
    }
    expect(() => planActions([0.5, 0.5], { ...costs, effect: [1, 1.5] })).toThrow(
      "costs.effect[1] must be a share from 0 to 1, got 1.5",
    );
    expect(() => planActions([0.5], { ...costs, effect: [1, 1] })).toThrow(
      "costs.effect has 2 numbers for 1 purchases",
    );
  });
});

describe("plans", () => {
  it("act on no part of a purchase, on the first of equal ones, and on as many as there is room for", () => {
    const p = [0.5, 0.9, 0.9, 0.1, 0.7];
    const plan = (capacity?: number) => {
      const { act, acted, expectedSaving } = planActions(p, costs, { capacity: capacity ?? 9 });
      return [...act, acted, Number(expectedSaving.toFixed(9))];
    };
    expect(plan()).toEqual([1, 1, 1, 0, 1, 4, 9]);
    expect(plan(4)).toEqual(plan());
    expect(plan(3)).toEqual([0, 1, 1, 0, 1, 3, 8.5]);
    expect(plan(1.9)).toEqual([0, 1, 0, 0, 0, 1, 3.3]);
    expect(plan(0.5)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect([...planActions(p, costs).act]).toEqual([1, 1, 1, 0, 1]);
    expect(() => planActions(p, costs, { capacity: -1 })).toThrow(/capacity/);
    // What gains nothing is left alone: half of 4 less half of 4.
    const even = { returnCost: 8, effect: 0.5, friction: 4 };
    expect(planActions([0.5, 0.75], even)).toMatchObject({
      ...{ acted: 1, act: Uint8Array.of(0, 1), gain: Float64Array.of(0, 2), expectedSaving: 2 },
    });
  });
});

describe("curves", () => {
  const acted = (p: readonly number[], points: number) =>
    savingsCurve(
      p.map(() => 1),
      p,
      costs,
      { points, replicates: 1 },
    ).points.map((point) => point.acted);
  const falling = Array.from({ length: 10 }, (_, i) => 0.95 - i / 10);

  it("have points at equal shares, rounded, and where gains end", () => {
    // 0.45 gains 0.15, 0.35 loses 0.55: the plan is 6 of 10.
    expect(acted(falling, 3)).toEqual([0, 3, 6, 7, 10]);
    expect(acted(falling, 1)).toEqual([0, 6, 10]);
    expect(acted([...falling].reverse(), 4)).toEqual([0, 3, 5, 6, 8, 10]);
    // Three equal ones are taken together, also where they are the last.
    expect(acted([0.9, 0.8, 0.8, 0.8, 0.2], 5)).toEqual([0, 1, 4, 5]);
    expect(acted([0.9, 0.2, 0.2, 0.2], 2)).toEqual([0, 1, 4]);
  });

  it("of nothing worth acting on: the plan is to act on none, which saves what acting on all loses", () => {
    const never = savingsCurve([0, 0, 0], [0.2, 0.1, 0.3], costs, { points: 3, replicates: 20 });
    expect(never.plan).toBe(never.points[0]);
    expect(never.overAll).toEqual({ saving: 3, interval: { low: 3, high: 3 } });
    expect(never.points.map(({ interval }) => [interval.low, interval.high])[3]).toEqual([-3, -3]);
    expect(never.perfect).toBe(0);
  });
});

describe("policies", () => {
  it("are of the same purchases, each left alone or acted on", () => {
    expect(() => comparePolicies([1, 0], costs, { a: [1, 0, 1] })).toThrow(/2|3/);
    expect(() => comparePolicies([1, 0], costs, { a: [0.5, 0] })).toThrow(
      'policies["a"][0] is 0.5',
    );
    for (const replicates of [0, -1, 1.5]) {
      expect(() => comparePolicies([1], costs, { a: [1] }, { replicates })).toThrow(/replicates/);
    }
    expect(() => comparePolicies([1], costs, { a: [1] }, { confidence: 1 })).toThrow(/confidence/);
    const [one] = comparePolicies([1], costs, { a: [1] }, { replicates: 1 });
    expect(one).toEqual({
      ...{ policy: "a", acted: 1, saving: 4, interval: { low: 4, high: 4 } },
      ...{ difference: 0, differenceInterval: { low: 0, high: 0 } },
    });
  });
});

describe("sensitivity", () => {
  const labels = [1, 0, 1, 0];
  const p = [0.9, 0.5, 0.4, 0.1];

  it("tries each cost at half, four fifths, five quarters and double where nothing else is said", () => {
    const lines = savingsSensitivity(labels, p, costs);
    const names = ["actionCost", "friction", "effect", "returnCost"];
    expect(lines.map(({ cost, factor }) => [cost, factor])).toEqual(
      names.flatMap((name) => [0.5, 0.8, 1.25, 2].map((factor) => [name, factor])),
    );
  });

  it("by hand, for costs of 0 and more, with an effect of at most 1", () => {
    const of = (factor: number, given: Parameters<typeof savingsSensitivity>[2] = costs) =>
      savingsSensitivity(labels, p, given, { factors: [factor] }).map(
        ({ cost, threshold, saving, informed, regret }) => [
          cost,
          Number(threshold.toFixed(9)),
          ...[saving, informed, regret].map((value) => Number(value.toFixed(9))),
        ],
      );
    // The plan acts on 0.9 and 0.5: a return and a kept purchase.
    expect(of(4)).toEqual([
      // Of acting itself: 6/7, so that only 0.9 is worth it: (5 − 4)/4 for (1 − 6)/4.
      ["actionCost", 0.857142857, -1.25, 0.25, 1.5],
      // Of friction: 9/13: (4 − 9)/4, or 4/4 of 0.9 alone.
      ["friction", 0.692307692, -1.25, 1, 2.25],
      // All of the effect: 3/12; returns save 9: (9 − 3)/4, or (9 + 9 − 3)/4.
      ["effect", 0.25, 1.5, 3.75, 2.25],
      // 3/22: returns save 19; 0.4 is worth it, 0.1 is not.
      ["returnCost", 0.136363636, 4, 8.75, 4.75],
    ]);
    const free = of(0, { returnCost: 10, effect: [0.5, 0.5, 0.5, 0.5] });
    expect(free.map(([cost, , ...rest]) => [cost, ...rest])).toEqual([
      ["actionCost", 2.5, 2.5, 0],
      ["friction", 2.5, 2.5, 0],
      ["effect", 0, 0, 0],
      ["returnCost", 0, 0, 0],
    ]);
    const each = of(3, { ...costs, effect: [0.5, 0.5, 0.25, 0.5] })[2]!;
    // An effect of 0.75 of the third purchase, and 1 of the others.
    expect(each).toEqual(["effect", Number.NaN, 1.5, 3.125, 1.625]);
  });

  it("refuses factors below 0, and no purchases", () => {
    expect(() => savingsSensitivity(labels, p, costs, { factors: [1, -0.1] })).toThrow(/factors/);
    expect(() => savingsSensitivity([], [], costs)).toThrow(/no purchases/);
    expect(() => savingsSensitivity([1], [1.5], costs)).toThrow();
  });
});
