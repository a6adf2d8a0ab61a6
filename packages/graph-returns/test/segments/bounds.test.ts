import { describe, expect, it } from "vitest";
import { fairnessView, segmentation, segmentMetrics } from "../../src/segments/index.ts";
import { rowsOfSegments } from "../../src/segments/segmentation.ts";

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);
const one = (n: number) => segmentation("s", times(n, "a"));
const z = 1.959963984540054;

describe("groups", () => {
  it("have their rows rising, the first and the last among them", () => {
    const by = segmentation("s", ["a", "b", "a", "b", "b"]);
    expect(rowsOfSegments(by).map((rows) => [...rows])).toEqual([
      [0, 2],
      [1, 3, 4],
    ]);
    const some = { ...by, codes: Int32Array.of(1, -1, 1, -1, 0) };
    expect(rowsOfSegments(some).map((rows) => [...rows])).toEqual([[4], [0, 2]]);
  });

  it("of fewer than 500 are suppressed where nothing else is said", () => {
    const by = segmentation("s", [...times(499, "few"), ...times(500, "enough")]);
    const labels = Array.from({ length: 999 }, (_, i) => i % 2);
    const metrics = segmentMetrics(labels, times(999, 0.5), by);
    const view = fairnessView(labels, labels, by);
    for (const rows of [metrics, view.groups]) {
      expect(rows.map(({ suppressed }) => suppressed)).toEqual([true, false]);
    }
    expect(view.warnings.at(-1)).toBe("Not shown, with fewer than 500 purchases: few.");
    expect(metrics[0]!.reasons["auc"]).toBe("499 purchases are fewer than 500");
  });

  it("take sizes, probabilities and purchases that fit alone", () => {
    for (const minimum of [-1, 1.5]) {
      expect(() => segmentMetrics([1, 0], [1, 0], one(2), { minimum })).toThrow(/minimum/);
      expect(() => fairnessView([1, 0], [1, 0], one(2), { minimum })).toThrow(/minimum/);
    }
    const all = { minimum: 0 };
    expect(() => segmentMetrics([1, 0], [0.5, 1.5], one(2), all)).toThrow(/1.5/);
    expect(() => segmentMetrics([1, 0], [0.5], one(2), all)).toThrow();
    expect(() => fairnessView([1, 0], [1], one(2), all)).toThrow();
    expect(() => fairnessView([1, 0], [1, 0], one(3), all)).toThrow(
      /has 3 purchases and there are 2/,
    );
    expect(() => fairnessView([1, 2], [1, 0], one(2), all)).toThrow();
  });
});

describe("metrics of few purchases, by hand", () => {
  const of = (labels: number[], p: number[]) =>
    segmentMetrics(labels, p, one(labels.length), { minimum: 0 })[0]!;

  it("one has no interval of a mean, two have that of their difference", () => {
    const single = of([0], [0.25]);
    expect(single.gap).toEqual({ value: 0.25, low: Number.NaN, high: Number.NaN });
    expect(single.reasons).toEqual({ auc: "no purchase is returned, so no pair can be ranked" });
    expect(single.auc.value).toBeNaN();
    // Differences −0.25 and 0.5: the mean is 0.125, its error half of 0.75.
    const { gap, auc, reasons } = of([1, 0], [0.75, 0.5]);
    expect(gap.value).toBe(0.125);
    expect(gap.low).toBeCloseTo(0.125 - z * 0.375, 10);
    expect(gap.high).toBeCloseTo(0.125 + z * 0.375, 10);
    expect([auc.value, reasons]).toEqual([1, {}]);
    expect(of([1, 1], [0.5, 0.5]).reasons["auc"]).toMatch(/^every purchase is returned/);
  });

  it("sure mistakes cost as much as a ten millionth, on both sides", () => {
    for (const p of [0, 1]) {
      expect(of([1 - p, p], [p, 0.5]).logLoss.value * 2).toBeCloseTo(
        -Math.log(1e-7) + Math.log(2),
        6,
      );
    }
    expect(of([1, 0], [1, 0]).logLoss.value).toBeCloseTo(1e-7, 12);
  });

  it("areas have intervals between 0 and 1", () => {
    const labels = [1, 0, 1, 1, 0, 0, 1, 0];
    const p = [0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.3, 0.1];
    const { auc } = of(labels, p);
    const turned = of(
      labels,
      p.map((x) => 1 - x),
    ).auc;
    expect([auc.value, auc.high]).toEqual([0.6875, 1]);
    expect([turned.value, turned.low]).toEqual([0.3125, 0]);
    expect(turned.high).toBeCloseTo(1 - auc.low, 12);
  });
});

describe("fairness, by hand", () => {
  const by = segmentation("gender", [...times(4, "f"), ...times(4, "m")]);
  const labels = [1, 1, 1, 0, 1, 1, 0, 0];

  it("has Newcombe's interval of the two groups furthest apart, and says all it has to", () => {
    const { parity, groups, warnings } = fairnessView(labels, [1, 1, 1, 0, 1, 0, 0, 0], by, {
      minimum: 4,
    });
    const [f, m] = groups.map(({ acted }) => acted);
    expect([parity.most, parity.least, parity.difference]).toEqual(["f", "m", 0.5]);
    expect(parity.interval.low).toBeCloseTo(0.5 - Math.hypot(0.75 - f!.low, m!.high - 0.25), 12);
    expect(parity.interval.high).toBeCloseTo(0.5 + Math.hypot(f!.high - 0.75, 0.25 - m!.low), 12);
    expect(warnings.map((words) => words.slice(0, 27))).toEqual([
      "Leaving gender out of a mod",
      "Where return rates differ b",
      "The groups with the largest",
    ]);
  });

  it("compares what is shown alone: shares that there are none of are left out", () => {
    // Of the second group nothing is returned, so that nothing of it can be found.
    const { opportunity, burden } = fairnessView([1, 0, 1, 0, 0, 0, 0, 0], labels, by, {
      minimum: 0,
    });
    expect(opportunity).toEqual({
      ...{ most: "", least: "", difference: Number.NaN },
      interval: { low: Number.NaN, high: Number.NaN },
    });
    expect([burden.most, burden.least, burden.difference]).toEqual(["f", "m", 0]);
    expect(fairnessView([], [], segmentation("s", []), { minimum: 0 }).parity.most).toBe("");
  });
});
