import { readFileSync } from "node:fs";
import { isLegendreError } from "@legendre/core-tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allReturnedF1,
  auc,
  averagePrecision,
  bestF1,
  binaryMetrics,
  decisions,
  doubleSoftmaxCE,
} from "../../src/metrics/index.ts";

const y = [1, 0, 1, 1, 0, 0, 1, 0];
const p = [0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.3, 0.1];

describe("metrics by hand", () => {
  it("has the numbers of eight purchases", () => {
    const m = binaryMetrics(y, p, { bins: 2 });
    expect(m.auc).toBeCloseTo(0.6875, 12);
    expect(m.averagePrecision).toBeCloseTo(0.747023809523, 9);
    expect(m.logLoss).toBeCloseTo(0.6501207, 7);
    expect(m.brier).toBeCloseTo(0.2328125, 12);
    expect(m.decisions.precision).toBeCloseTo(0.6, 12);
    expect(m.decisions.recall).toBeCloseTo(0.75, 12);
    expect(m.f1).toBeCloseTo(2 / 3, 12);
    expect(m.bestF1.f1).toBeCloseTo(0.75, 12);
    expect(m.bestF1.threshold).toBe(0.6);
    expect(m.ece).toBeCloseTo(0.09375, 12);
    expect(m.doubleSoftmaxCE).toBeCloseTo(0.6432993, 7);
    expect(m.allReturnedF1).toBeCloseTo(2 / 3, 12);
    expect(m.reasons).toEqual({});
  });

  it("counts ties half", () => {
    expect(auc([1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5])).toBe(0.5);
    expect(averagePrecision([1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5])).toBe(0.5);
    expect(auc([1, 1, 0, 0], [0.8, 0.5, 0.5, 0.2])).toBe(0.875);
    expect(averagePrecision([1, 1, 0, 0], [0.8, 0.5, 0.5, 0.2])).toBeCloseTo(5 / 6, 12);
  });

  it("keeps precision and recall apart, which exchanged arguments swap", () => {
    const made = decisions(y, p);
    const swapped = decisions(
      p.map((v) => Number(v >= 0.5)),
      y,
    );
    expect([swapped.precision, swapped.recall]).toEqual([made.recall, made.precision]);
    expect(swapped.f1).toBeCloseTo(made.f1, 12);
  });

  it("gives F1 0.705 to calling all of 54.5 % returned", () => {
    const labels = Uint8Array.from({ length: 1000 }, (_, i) => Number(i < 545));
    expect(allReturnedF1(labels)).toBeCloseTo(0.7055, 4);
  });
});

describe("bounds and defaults", () => {
  it("call a purchase returned from the threshold on, one half unless it is given", () => {
    const counts = ({
      truePositives,
      falsePositives,
      falseNegatives,
      trueNegatives,
    }: ReturnType<typeof decisions>) => [
      ...[truePositives, falsePositives, falseNegatives, trueNegatives],
    ];
    const labels = [1, 0, 1, 0, 1];
    const scores = [0.5, 0.5, 0.49, 0.49, 0.9];
    for (const [made, wanted] of [
      [decisions(labels, scores), [2, 1, 1, 1]],
      [decisions(labels, scores, { threshold: 0.49 }), [3, 2, 0, 0]],
      [decisions(labels, scores, { threshold: 0.91 }), [0, 0, 3, 2]],
    ] as const)
      expect(counts(made)).toEqual(wanted);
    const none = decisions(labels, scores, { threshold: 0.91 });
    expect([none.threshold, none.precision, none.recall, none.f1, none.accuracy]).toEqual([
      ...[0.91, Number.NaN, 0, 0, 0.4],
    ]);
    expect(binaryMetrics(labels, scores).decisions).toEqual(decisions(labels, scores));
    expect(binaryMetrics(labels, scores, { threshold: 0.49 }).f1).toBe(6 / 8);
    // Of equal ones the highest threshold is the best.
    expect(bestF1([1, 0, 1, 0], [0.9, 0.8, 0.8, 0.1])).toEqual({ f1: 0.8, threshold: 0.8 });
    expect(bestF1([1, 0, 0, 1], [0.9, 0.5, 0.4, 0.3])).toEqual({ f1: 2 / 3, threshold: 0.9 });
  });

  it("keep probabilities of 0 and 1 a ten-millionth away from infinite losses", () => {
    const loss = (labels: number[], p: number[], options: object = {}) =>
      binaryMetrics(labels, p, options).logLoss;
    expect(loss([1, 0], [0, 1])).toBeCloseTo(-Math.log(1e-7), 8);
    expect(loss([1, 0], [0, 1], { clip: 0.01 })).toBeCloseTo(-Math.log(0.01), 12);
    expect(loss([1], [0], { clip: 0 })).toBe(Number.POSITIVE_INFINITY);
    expect(loss([1, 0], [1, 0])).toBeCloseTo(0, 6);
    // A tenth of the way: ten bins.
    expect(binaryMetrics([1, 0], [0.05, 0.15]).ece).toBeCloseTo((0.95 + 0.15) / 2, 12);
    expect(binaryMetrics([1, 0], [0.05, 0.15], { bins: 5 }).ece).toBeCloseTo(0.4, 12);
    expect(doubleSoftmaxCE([1, 0], [0.75, 0.25])).toBeCloseTo(Math.log1p(Math.exp(-0.5)), 12);
  });

  it("say of each number why it is none", () => {
    expect(binaryMetrics([], []).reasons).toEqual(
      Object.fromEntries(
        ["rate", "auc", "averagePrecision", "logLoss", "doubleSoftmaxCE", "brier", "ece"].map(
          (name) => [name, "there is no purchase"],
        ),
      ),
    );
    expect(binaryMetrics([0, 0], [0.2, 0.5]).reasons).toEqual({
      auc: "no purchase is returned, so no pair can be ranked",
      ...{ averagePrecision: "no purchase is returned", bestF1: "no purchase is returned" },
    });
    const empty = binaryMetrics([], []);
    expect([empty.rate, empty.brier, empty.ece, empty.doubleSoftmaxCE]).toEqual(
      Array(4).fill(Number.NaN),
    );
    expect(binaryMetrics([1, 1], [0.2, 0.5])).toMatchObject({
      count: 2,
      rate: 1,
      allReturnedF1: 1,
    });
    expect(allReturnedF1([0, 0])).toBe(0);
  });
});

describe("one class alone", () => {
  it("says why the area is NaN", () => {
    const all = binaryMetrics([1, 1, 1], [0.2, 0.5, 0.9]);
    expect(all.auc).toBeNaN();
    expect(all.reasons["auc"]).toMatch(/every purchase is returned/);
    expect(all.averagePrecision).toBe(1);
    const none = binaryMetrics([0, 0], [0.2, 0.5]);
    expect([none.auc, none.averagePrecision, none.bestF1.f1]).toEqual([NaN, NaN, NaN]);
    expect(Object.keys(none.reasons)).toEqual(["auc", "averagePrecision", "bestF1"]);
    expect(none.logLoss).toBeGreaterThan(0);
    const empty = binaryMetrics([], []);
    expect([empty.count, empty.auc, empty.logLoss]).toEqual([0, NaN, NaN]);
    expect(empty.reasons["logLoss"]).toMatch(/no purchase/);
  });
});

describe("independent values", () => {
  const { cases } = JSON.parse(
    readFileSync(new URL("../fixtures/metrics.json", import.meta.url), "utf8"),
  );
  it.each(cases as object[])("case %#", (each) => {
    const known = each as Record<string, number> & {
      y: number[];
      score: number[];
      confusion: Record<"tn" | "fp" | "fn" | "tp", number>;
    };
    const m = binaryMetrics(known.y, known.score, { clip: 0 });
    const { tn, fp, fn, tp } = known.confusion;
    const d = m.decisions;
    expect([d.trueNegatives, d.falsePositives]).toEqual([tn, fp]);
    expect([d.falseNegatives, d.truePositives]).toEqual([fn, tp]);
    for (const [mine, theirs] of [
      [d.accuracy, known["accuracy"]],
      [d.precision, known["precision"]],
      [d.recall, known["recall"]],
      [d.f1, known["f1"]],
      [m.auc, known["auc"]],
      [m.averagePrecision, known["average_precision"]],
      [m.brier, known["brier"]],
      [m.ece, known["ece10"]],
    ] as [number, number][]) {
      expect(Math.abs(mine - theirs)).toBeLessThan(1e-12);
    }
    expect(Math.abs(m.logLoss - known["logloss"]!)).toBeLessThan(1e-10);
  });
});

describe("any scores", () => {
  const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 2,
    maxLength: 40,
  });

  it("have the area that comparing all pairs gives", () => {
    fc.assert(
      fc.property(lists, (pairs) => {
        const labels = pairs.map(([label]) => label);
        const scores = pairs.map(([, score]) => score / 6);
        let [wins, count] = [0, 0];
        for (const [i, a] of scores.entries()) {
          for (const [j, b] of scores.entries()) {
            if (labels[i] !== 1 || labels[j] !== 0) continue;
            count++;
            wins += a > b ? 1 : a === b ? 0.5 : 0;
          }
        }
        const area = auc(labels, scores);
        if (count === 0) expect(area).toBeNaN();
        else expect(area).toBeCloseTo(wins / count, 10);
      }),
    );
  });

  it("reach their best F1 at the threshold that is named", () => {
    fc.assert(
      fc.property(lists, (pairs) => {
        const labels = pairs.map(([label]) => label);
        const scores = pairs.map(([, score]) => score / 6);
        const { f1, threshold } = bestF1(labels, scores);
        if (!labels.includes(1)) {
          expect(f1).toBeNaN();
          return;
        }
        expect(decisions(labels, scores, { threshold }).f1).toBeCloseTo(f1, 12);
        for (const t of scores) {
          expect(decisions(labels, scores, { threshold: t }).f1).toBeLessThanOrEqual(f1 + 1e-12);
        }
      }),
    );
  });

  it("leave the order of the purchases out of account", () => {
    const whole = binaryMetrics(y, p);
    const turned = binaryMetrics([...y].reverse(), [...p].reverse());
    expect(turned.auc).toBe(whole.auc);
    expect(turned.logLoss).toBeCloseTo(whole.logLoss, 12);
  });
});

describe("what is no score", () => {
  const failure = (f: () => unknown): string => {
    try {
      f();
    } catch (error) {
      if (isLegendreError(error)) return `${error.code}: ${error.message}`;
    }
    return "no error";
  };
  it("is an error with its place", () => {
    expect(failure(() => auc([1], [0.5, 0.1]))).toMatch(/^shape: auc: got 1 labels and 2 scores/);
    expect(failure(() => auc([2, 0], [0.5, 0.1]))).toMatch(/^data: .*labels\[0\] is 2/);
    expect(failure(() => auc([1, 0], [0.5, NaN]))).toMatch(/^non-finite: .*scores\[1\]/);
    expect(failure(() => binaryMetrics([1], [1.5]))).toMatch(/^data: .*probabilities\[0\] is 1.5/);
    expect(failure(() => binaryMetrics([1], [1], { treshold: 1 } as never))).toMatch(
      /^option: .*"threshold"/,
    );
    expect(failure(() => doubleSoftmaxCE([1], [-1]))).toMatch(/^data/);
  });
});
