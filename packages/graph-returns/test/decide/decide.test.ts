import { random } from "@legendre/core-tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseThresholds,
  comparePolicies,
  costThreshold,
  planActions,
  recallThreshold,
  savingsCurve,
  savingsSensitivity,
} from "../../src/decide/index.ts";

const costs = { returnCost: 10, effect: 0.5, actionCost: 1, friction: 2 };

describe("thresholds by hand", () => {
  it("is (c + f) / (e R + f)", () => {
    expect(costThreshold(costs)).toBeCloseTo(3 / 7, 12);
    expect(costThreshold({ returnCost: 10, effect: 0.5 })).toBe(0);
    expect(costThreshold({ returnCost: 10, effect: 0.1, actionCost: 2 })).toBe(2);
    expect(costThreshold({ returnCost: 0, effect: 0.5 })).toBe(Number.POSITIVE_INFINITY);
    expect(costThreshold({ returnCost: 10, effect: 0, friction: 2 })).toBe(1);
  });

  it("refuses costs that cannot be", () => {
    expect(() => costThreshold({ returnCost: -1, effect: 0.5 })).toThrow(
      /returnCost must be a finite number/,
    );
    expect(() => costThreshold({ returnCost: 1, effect: 1.5 })).toThrow(/effect must be a share/);
    expect(() => costThreshold({ returnCost: Number.NaN, effect: 0.5 })).toThrow(/got NaN/);
    expect(() => costThreshold({ effect: 0.5 } as never)).toThrow(
      /returnCost must be .* got undefined/,
    );
    expect(() => costThreshold({ returnCost: [1], effect: 0.5 })).toThrow(
      /planActions decides each/,
    );
    expect(() => planActions([0.5], { ...costs, returnCosts: 1 } as never)).toThrow(
      /nearest known name is "returnCost"/,
    );
    expect(() => planActions([0.5, 0.5], { ...costs, friction: [1] })).toThrow(
      /1 numbers for 2 purchases/,
    );
    expect(() => planActions([0.5], { ...costs, friction: [-1] })).toThrow(/friction\[0\]/);
    expect(() => planActions([1.5], costs)).toThrow(/probabilities\[0\] is 1.5/);
  });

  it("finds a share of the returns, ties at once", () => {
    const labels = [1, 0, 1, 1, 0, 1];
    const scores = [0.9, 0.8, 0.7, 0.5, 0.5, 0.5];
    expect(recallThreshold(labels, scores, 0.25)).toBe(0.9);
    expect(recallThreshold(labels, scores, 0.5)).toBe(0.7);
    expect(recallThreshold(labels, scores, 0.51)).toBe(0.5);
    expect(recallThreshold(labels, scores, 1)).toBe(0.5);
    expect(recallThreshold([0, 0], [0.1, 0.2], 0.5)).toBeNaN();
    const ten = Array.from({ length: 10 }, (_, i) => (10 - i) / 10);
    expect(
      recallThreshold(
        ten.map(() => 1),
        ten,
        0.7,
      ),
    ).toBe(0.4);
    expect(() => recallThreshold([1], [0.1], 0)).toThrow(/recall must be/);
  });

  it("chooses on validation and judges on test", () => {
    const validation = { labels: [1, 0, 1, 0], probabilities: [0.9, 0.8, 0.5, 0.1] };
    const test = { labels: [1, 1, 0, 0], probabilities: [0.7, 0.4, 0.6, 0.2] };
    const lines = chooseThresholds(validation, test, { recalls: [0.5], costs });
    expect(lines.map(({ rule }) => rule)).toEqual(["0.5", "best F1", "recall 0.5", "cost"]);
    expect(lines.map(({ threshold }) => threshold)).toEqual([0.5, 0.5, 0.9, 3 / 7]);
    expect(lines[1]!.validation.f1).toBeCloseTo(0.8, 12);
    expect(lines[1]!.test.f1).toBeCloseTo(0.5, 12);
    expect(lines[2]!.test.truePositives).toBe(0);
    // Other test purchases choose nothing else.
    const other = chooseThresholds(
      validation,
      { labels: [0], probabilities: [0.3] },
      { recalls: [0.5] },
    );
    expect(other.map(({ threshold }) => threshold)).toEqual([0.5, 0.5, 0.9]);
    const none = chooseThresholds({ labels: [0], probabilities: [0.3] }, test);
    expect(none.map(({ threshold }) => threshold)).toEqual([0.5, Number.NaN, Number.NaN]);
    expect(none[1]!.test.truePositives + none[1]!.test.falsePositives).toBe(0);
    expect(() => chooseThresholds(test, test)).toThrow(/same probabilities/);
  });
});

describe("plans", () => {
  it("act where it pays, with a capacity where it pays most", () => {
    const own = { returnCost: [10, 40, 10, 10], effect: 0.5, actionCost: 1, friction: 2 };
    const free = planActions([0.9, 0.4, 0.3, 0.9], own);
    expect([...free.act]).toEqual([1, 1, 0, 1]);
    expect(free.gain[1]).toBeCloseTo(0.4 * 20 - 1 - 0.6 * 2, 12);
    expect(free.expectedSaving).toBeCloseTo(3.3 + 5.8 + 3.3, 12);
    expect([...planActions([0.9, 0.4, 0.3, 0.9], own, { capacity: 2 }).act]).toEqual([1, 1, 0, 0]);
    expect(planActions([0.9, 0.4, 0.3, 0.9], own, { capacity: 0 }).acted).toBe(0);
    expect(planActions([], costs).acted).toBe(0);
  });

  it("are the thresholds where costs are alike", () => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(list, (probabilities) => {
        const { act } = planActions(probabilities, costs);
        const bound = costThreshold(costs);
        for (const [i, p] of probabilities.entries()) {
          if (Math.abs(p - bound) > 1e-9) expect(act[i]).toBe(Number(p > bound));
        }
      }),
    );
  });
});

/** A shop whose probabilities are true. */
function planted(
  count: number,
  seed: number,
): { labels: number[]; truth: number[]; stated: number[] } {
  const draw = random.hostRandom(seed);
  const truth = Array.from({ length: count }, () => draw.uniform());
  return {
    truth,
    labels: truth.map((p) => Number(draw.uniform() < p)),
    // Over-confident: the same order, other values.
    stated: truth.map((p) => 1 / (1 + ((1 - p) / p) ** 3)),
  };
}

describe("planted costs", () => {
  const { labels, truth, stated } = planted(40_000, 1);
  const { points, plan, overAll, perfect } = savingsCurve(labels, truth, costs, {
    replicates: 200,
  });

  it("the plan of true probabilities is the best of the curve", () => {
    const best = points.reduce((a, b) => (b.saving > a.saving ? b : a));
    expect(plan.share).toBeCloseTo(1 - 3 / 7, 1);
    expect(plan.saving).toBeGreaterThan(best.saving - 0.03);
    // ∫ over p > 3/7 of 7 p − 3
    const most = (7 * (1 - 9 / 49)) / 2 - 3 * (4 / 7);
    expect(plan.saving).toBeCloseTo(most, 1);
    expect(plan.interval.low).toBeLessThan(most);
    expect(plan.interval.high).toBeGreaterThan(most);
    expect(plan.expected).toBeCloseTo(most, 1);
    // Acting on all: 7 · ½ − 3; on the returns alone: ½ · 4.
    expect(points.at(-1)!.saving).toBeCloseTo(0.5, 1);
    expect(overAll.interval.low).toBeGreaterThan(0.5);
    expect(perfect).toBeCloseTo(2, 1);
  });

  it("other probabilities of the same order save less, and others' costs cost", () => {
    const dear = { returnCost: 10, effect: 0.5, actionCost: 3.2, friction: 1 };
    const act = (probabilities: readonly number[]) => planActions(probabilities, dear).act;
    const [all, none, honest, bold] = comparePolicies(
      labels,
      dear,
      {
        all: labels.map(() => 1),
        none: labels.map(() => 0),
        honest: act(truth),
        bold: act(stated),
      },
      { replicates: 200 },
    );
    expect(all!.saving).toBeLessThan(0);
    expect([none!.saving, none!.acted]).toEqual([0, 0]);
    expect(honest!.saving).toBeGreaterThan(bold!.saving);
    expect(honest!.differenceInterval.low).toBeGreaterThan(0);
    expect(all!.difference).toBe(0);
    expect(all!.differenceInterval).toEqual({ low: 0, high: 0 });
    // What the confident promise, they do not keep.
    const curve = savingsCurve(labels, stated, dear, { replicates: 1 });
    expect(curve.plan.expected).toBeGreaterThan(curve.plan.saving + 0.05);
  });

  it("a curve by hand: points in the order of gains, equal gains together", () => {
    // Gains of 7 p − 3; acting on a return saves 4, on a kept purchase it loses 3.
    const p = [0.2, 0.9, 0.6, 0.8, 0.6, 0.3];
    const curve = savingsCurve([0, 1, 1, 0, 0, 1], p, costs, { points: 6, replicates: 20 });
    expect(curve.points[0]).toEqual({
      ...{ acted: 0, share: 0, gain: Number.POSITIVE_INFINITY, saving: 0, expected: 0 },
      interval: { low: 0, high: 0 },
    });
    const rows = [
      [1, 3.3, 4, 3.3],
      [2, 2.6, 1, 5.9],
      [4, 1.2, 2, 8.3],
      [5, -0.9, 6, 7.4],
      [6, -1.6, 3, 5.8],
    ] as const;
    expect(curve.points).toHaveLength(6);
    for (const [i, [acted, gain, saved, promised]] of rows.entries()) {
      const point = curve.points[i + 1]!;
      expect([point.acted, point.share]).toEqual([acted, acted / 6]);
      expect(point.gain).toBeCloseTo(gain, 10);
      expect(point.saving).toBeCloseTo(saved / 6, 10);
      expect(point.expected).toBeCloseTo(promised / 6, 10);
    }
    expect(curve.plan).toBe(curve.points[3]);
    expect([curve.count, curve.perfect]).toEqual([6, 2]);
    expect(curve.overAll.saving).toBeCloseTo(-1 / 6, 10);
    // What gains nothing is left alone.
    const even = { returnCost: 10, effect: 0.5, friction: 5 };
    expect(savingsCurve([1, 1], [0.9, 0.5], even, { replicates: 1 }).plan.acted).toBe(1);
  });

  it("points have intervals about what they save, and so has the plan beside acting on all", () => {
    // 400 returns: acting on a share saves 4 times that share, give or take what is drawn.
    const falling = Array.from({ length: 400 }, (_, i) => 0.99 - i / 500);
    const all = falling.map(() => 1);
    const { points, overAll, plan } = savingsCurve(all, falling, costs, { points: 10 });
    for (const { share, saving, interval } of points) {
      expect(saving).toBeCloseTo(4 * share, 10);
      const reach = 4 * 1.96 * Math.sqrt((share * (1 - share)) / 400);
      expect(interval.low).toBeLessThanOrEqual(saving + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(saving - 1e-12);
      expect(Math.abs(interval.high - interval.low - 2 * reach)).toBeLessThan(0.25 * reach + 1e-9);
    }
    expect(overAll.interval.low).toBeLessThan(plan.saving - 4);
    expect(overAll.interval.high).toBeGreaterThan(plan.saving - 4);
    expect(overAll.interval.high).toBeLessThan(0);
    // Where the plan is the first point, too.
    const first = savingsCurve([1, 1], [0.9, 0.2], costs, { replicates: 100 }).overAll.interval;
    expect([first.low, first.high]).toEqual([-4, 0]);
  });

  it("a curve has 40 points and that of the plan where nothing else is said", () => {
    const { labels, truth } = planted(500, 7);
    const none = { replicates: 2 };
    const curve = savingsCurve(labels, truth, costs, none);
    expect(curve).toEqual(savingsCurve(labels, truth, costs, { ...none, points: 40 }));
    expect(curve.points.length).toBeGreaterThan(40);
    for (const wrong of [[0.5], [0.5, 1.5], [0.5, Number.NaN]]) {
      expect(() => savingsCurve([1, 0], wrong, costs)).toThrow();
    }
  });

  it("policies by hand: what each saves, on how many, and beside the first", () => {
    // A return costs 10, acting prevents half of that, and costs 1, and 2 more where the purchase is kept: gains of 4, 4, −3, −3.
    const lines = comparePolicies(
      [1, 1, 0, 0],
      costs,
      { all: [1, 1, 1, 1], none: [0, 0, 0, 0], returns: [1, 1, 0, 0], last: [0, 0, 0, 1] },
      { replicates: 50, seed: 3 },
    );
    expect(
      lines.map(({ policy, acted, saving, difference }) => [policy, acted, saving, difference]),
    ).toEqual([
      ["all", 4, 0.5, 0],
      ["none", 0, 0, -0.5],
      ["returns", 2, 2, 1.5],
      ["last", 1, -0.75, -1.25],
    ]);
    const [all, none, returns, last] = lines.map(({ interval }) => interval);
    expect(none).toEqual({ low: 0, high: 0 });
    expect([returns!.low >= 0, returns!.high > 2, returns!.high <= 4]).toEqual([true, true, true]);
    expect([last!.low >= -3, last!.low < -0.75, last!.high <= 0]).toEqual([true, true, true]);
    expect([all!.low < 0.5, all!.high > 0.5]).toEqual([true, true]);
    // Acting on returns alone is never worse than acting on all.
    expect(lines[2]!.differenceInterval.low).toBeGreaterThanOrEqual(0);
    expect(lines[2]!.differenceInterval.high).toBeLessThanOrEqual(3);
    // All purchases alike: every resample saves the same.
    const [alike, half] = comparePolicies(
      [1, 1, 1],
      costs,
      { alike: [1, 1, 1], half: [0, 0, 0] },
      { replicates: 5 },
    );
    expect(alike!.interval).toEqual({ low: 4, high: 4 });
    expect(half!.differenceInterval).toEqual({ low: -4, high: -4 });
  });

  it("policies of other numbers, of none, and for no purchases are refused", () => {
    expect(() => comparePolicies([1, 0], costs, { a: [1, 2] })).toThrow(
      'policies["a"][1] is 2, expected 0 (left alone) or 1 (acted on)',
    );
    expect(() => comparePolicies([1, 0], costs, { a: [1, 0], b: [1] })).toThrow();
    expect(() => comparePolicies([1, 0], costs, {})).toThrow("got 0 policies for 2 purchases");
    expect(() => comparePolicies([], costs, { a: [] })).toThrow("got 1 policies for 0 purchases");
  });

  it("paired intervals are narrower than those of the two by themselves", () => {
    const [first, second] = comparePolicies(
      labels,
      costs,
      { a: planActions(truth, costs).act, b: planActions(stated, costs).act },
      { replicates: 200 },
    );
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    expect(width(second!.differenceInterval)).toBeLessThan(width(first!.interval) / 2);
  });

  it("capacity finds the optimum over all sets of that size", () => {
    const values = {
      returnCost: [5, 30, 12, 8, 20],
      effect: 0.4,
      actionCost: 0.5,
      friction: [1, 4, 1, 0, 2],
    };
    const p = [0.9, 0.5, 0.6, 0.2, 0.3];
    const { gain } = planActions(p, values);
    for (let k = 0; k <= 5; k++) {
      let best = 0;
      for (let set = 0; set < 32; set++) {
        const members = [0, 1, 2, 3, 4].filter((i) => (set >> i) & 1);
        if (members.length <= k)
          best = Math.max(
            best,
            members.reduce((sum, i) => sum + gain[i]!, 0),
          );
      }
      expect(planActions(p, values, { capacity: k }).expectedSaving).toBeCloseTo(best, 12);
    }
  });
});

describe("curves by hand", () => {
  it("keep ties together and end with acting on all", () => {
    const tied = savingsCurve([1, 0, 1, 0], [0.6, 0.6, 0.6, 0.1], costs, {
      points: 4,
      replicates: 10,
    });
    expect(tied.points.map(({ acted }) => acted)).toEqual([0, 3, 4]);
    expect(tied.plan.acted).toBe(3);
    expect(tied.plan.saving).toBeCloseTo((4 - 3 + 4) / 4, 12);
    expect(tied.points.at(-1)!.saving).toBeCloseTo((4 - 3 + 4 - 3) / 4, 12);
    const never = savingsCurve([1, 0], [0.2, 0.1], costs, { replicates: 5 });
    expect([never.plan.acted, never.plan.saving]).toEqual([0, 0]);
    expect(never.overAll.saving).toBeCloseTo(-0.5, 12);
    const single = savingsCurve([1, 1], [0.5, 0.5], costs, { replicates: 5 });
    expect(single.plan.interval).toEqual({ low: 4, high: 4 });
    expect(() => savingsCurve([], [], costs)).toThrow(/no purchases/);
  });

  it("have the interval of the normal approximation", () => {
    const { labels, truth } = planted(4000, 2);
    const { points } = savingsCurve(labels, truth, costs, { replicates: 1000, points: 1 });
    const all = points.at(-1)!;
    const saved = labels.map((y) => 7 * y - 3);
    const variance = saved.reduce((sum, v) => sum + (v - all.saving) ** 2, 0) / 4000;
    const width = 2 * 1.96 * Math.sqrt(variance / 4000);
    expect((all.interval.high - all.interval.low) / width).toBeGreaterThan(0.9);
    expect((all.interval.high - all.interval.low) / width).toBeLessThan(1.1);
  });

  it("of customers' purchases are drawn by customer", () => {
    const { labels, truth } = planted(1000, 3);
    const four = <T>(list: readonly T[]): T[] => list.flatMap((v) => [v, v, v, v]);
    const groups = Int32Array.from(four(labels.map((_, i) => i)));
    const wide = savingsCurve(four(labels), four(truth), costs, { groups, points: 1 });
    const narrow = savingsCurve(four(labels), four(truth), costs, { points: 1 });
    const width = (c: typeof wide): number => c.plan.interval.high - c.plan.interval.low;
    expect(width(wide) / width(narrow)).toBeGreaterThan(1.6);
    expect(width(wide) / width(narrow)).toBeLessThan(2.4);
  });
});

describe("sensitivity", () => {
  it("is what a wrong cost costs", () => {
    const labels = [1, 0, 1, 0];
    const lines = savingsSensitivity(labels, [0.9, 0.5, 0.4, 0.1], costs, { factors: [1, 2] });
    expect(lines).toHaveLength(8);
    for (const line of lines.filter(({ factor }) => factor === 1)) {
      expect([line.saving, line.regret]).toEqual([(4 - 3) / 4, 0]);
      expect(line.threshold).toBeCloseTo(3 / 7, 12);
    }
    const double = lines.find(({ cost, factor }) => cost === "returnCost" && factor === 2)!;
    expect([double.threshold, double.saving, double.informed, double.regret]).toEqual([
      0.25, 1.5, 3.75, 2.25,
    ]);
    const effect = lines.find(({ cost, factor }) => cost === "effect" && factor === 2)!;
    expect(effect.threshold).toBe(3 / 12);
    const own = savingsSensitivity(
      labels,
      [0.9, 0.5, 0.4, 0.1],
      { ...costs, returnCost: [10, 10, 10, 10] },
      { factors: [2] },
    );
    expect(own[3]!.threshold).toBeNaN();
    expect(own[3]!.informed).toBe(3.75);
  });

  it("never regrets in the mean of true probabilities", () => {
    const { labels, truth } = planted(20_000, 4);
    for (const { regret } of savingsSensitivity(labels, truth, costs)) {
      expect(regret).toBeGreaterThan(-0.03);
    }
  });
});

describe("purchases of one class", () => {
  const plain = { returnCost: 10, effect: 0.5, friction: 2 };

  it("choose no threshold by returns that are not there", () => {
    const validation = { labels: [0, 0], probabilities: [0.9, 0.2] };
    const test = { labels: [1, 0], probabilities: [0.8, 0.1] };
    const lines = chooseThresholds(validation, test, { costs: plain });
    const of = (rule: string) => lines.find((line) => line.rule === rule)!;
    for (const rule of ["best F1", "recall 0.8"]) {
      expect(of(rule).threshold).toBeNaN();
      // Nothing is called returned: one return is missed.
      expect(of(rule).test).toMatchObject({ truePositives: 0, falsePositives: 0, recall: 0 });
    }
    // 2 / (0.5 · 10 + 2) needs no outcome.
    expect(of("cost").threshold).toBeCloseTo(2 / 7, 12);
    expect(of("cost").test).toMatchObject({ truePositives: 1, falsePositives: 0 });
  });

  it("save what acting on all of them does, or lose it", () => {
    // Gains 0.9 · 5 − 0.1 · 2 = 4.3 and 0.2 · 5 − 0.8 · 2 = −0.6: the plan acts on the first.
    const kept = savingsCurve([0, 0], [0.9, 0.2], plain);
    expect([kept.plan.acted, kept.plan.saving, kept.perfect]).toEqual([1, -1, 0]);
    expect([kept.points.at(-1)!.saving, kept.overAll.saving]).toEqual([-2, 1]);
    const returned = savingsCurve([1, 1], [0.9, 0.2], plain);
    expect([returned.plan.saving, returned.perfect]).toEqual([2.5, 5]);
    expect([returned.points.at(-1)!.saving, returned.overAll.saving]).toEqual([5, -2.5]);
  });
});
