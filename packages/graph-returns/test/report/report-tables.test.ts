import { describe, expect, it } from "vitest";
import type { ReturnsReport } from "../../src/report/index.ts";
import { fairness, quadrants, segments } from "../../src/report/page/groups.ts";
import { money, thresholds } from "../../src/report/page/models.ts";
import { items, tables } from "./words-of-markup.ts";

const estimate = (value: number, low: number, high: number) => ({ value, low, high });
const decisions = (tp: number, fp: number, fn: number, tn: number, f1: number) => ({
  truePositives: tp,
  falsePositives: fp,
  falseNegatives: fn,
  trueNegatives: tn,
  precision: tp / (tp + fp),
  recall: tp / (tp + fn),
  f1,
});
/** A report of the parts that one section reads. */
const reportOf = (parts: object): ReturnsReport => parts as unknown as ReturnsReport;
const markup = (made: { readonly markup: string }): string => made.markup;

const known = {
  segment: "both known",
  count: 1200,
  suppressed: false,
  rate: estimate(0.5, 0.47, 0.53),
  auc: estimate(0.75, 0.7, 0.8),
  logLoss: estimate(0.61234, 0.6, 0.62),
  gap: estimate(0.02, 0.0101, 0.0299),
  reasons: {},
};
const few = {
  ...known,
  segment: "both new",
  count: 7,
  suppressed: true,
  auc: estimate(Number.NaN, Number.NaN, Number.NaN),
};
const lower = { ...known, segment: "new", gap: estimate(-0.02, -0.03, -0.01) };
const atZero = [
  { ...known, segment: "from", gap: estimate(0.01, 0, 0.02) },
  { ...known, segment: "to", gap: estimate(-0.01, -0.02, 0) },
];
const even = { ...known, segment: "even", gap: estimate(0.001, -0.01, 0.012) };

describe("tables of the report, by a hand-made one", () => {
  it("of money: what acting on none, where it pays, on all, and on exactly the returns saves", () => {
    const point = (share: number, saving: number, low: number, high: number) => ({
      share,
      acted: Math.round(10 * share),
      saving,
      threshold: 0.5,
      interval: { low, high },
    });
    const last = point(1, -0.75, -1, -0.5);
    const text = markup(
      money(
        reportOf({
          costs: { returnCost: 12, effect: new Float32Array(2), actionCost: 0.2 },
          savings: {
            count: 10,
            perfect: 2.0004,
            plan: point(0.4, 1.25, 1, 1.5),
            points: [point(0, 0, 0, 0), point(0.4, 1.25, 1, 1.5), last],
            overAll: { saving: 2, interval: { low: 1.5, high: 2.5 } },
          },
        }),
      ),
    );
    expect(tables({ markup: text })).toEqual([
      [
        ["act on", "purchases acted on", "saved", "interval"],
        ["none", "0", "0", "–"],
        ["where it pays", "40.0 %", "1.250", "1.000 to 1.500"],
        ["all", "100 %", "-0.750", "-1.000 to -0.500"],
        ["exactly the returns (a bound)", "–", "2.000", "–"],
        ["where it pays, more than all", "–", "2.000", "1.500 to 2.500"],
      ],
    ]);
    expect(text).toContain(
      "A return costs 12; acting prevents by purchase of the returns acted on, costs 0.2, and bothers who would have kept the purchase for 0.",
    );
  });

  it("of thresholds: the share called returned, of all four kinds of purchases", () => {
    const row = { rule: "recall 0.8", threshold: 0.25 };
    const [test, validation] = [decisions(3, 1, 2, 4, 0.6667), decisions(1, 1, 1, 1, 0.5)];
    const none = { rule: "none", threshold: Number.POSITIVE_INFINITY };
    const report = {
      thresholds: [
        { ...row, test, validation },
        { ...none, test, validation },
      ],
    };
    const [[, first, second] = []] = tables(thresholds(reportOf(report)));
    expect(first).toEqual(["recall 0.8", "0.250", "40.0 %", "0.750", "0.600", "0.667", "0.500"]);
    expect(second?.slice(0, 2)).toEqual(["none", "–"]);
    const without = markup(thresholds(reportOf({ thresholds: [] })));
    expect(without).toContain("There are no validation purchases");
  });

  it("of known and new customers: what is too few says its count alone", () => {
    const report = { quadrants: [known, few], models: [{ test: { auc: 0.7 } }] };
    const text = markup(quadrants(reportOf(report)));
    expect(tables({ markup: text })).toEqual([
      [
        ...[
          [
            ...["purchase of", "purchases", "returned", "AUC", "interval", "log loss"],
            ...["calibration gap", "interval"],
          ],
        ],
        [
          ...["both known", "1,200", "50.0 %", "0.750", "0.700 to 0.800", "0.6123"],
          ...["0.0200", "0.0101 to 0.0299"],
        ],
        ["both new", "7", "too few", "–", "–", "–", "–", "–"],
      ],
    ]);
    // Beside the figure's lines.
    expect(text).toContain("0.750 of 1,200");
    expect(text.match(/too few/g)).toHaveLength(2);
  });

  it("of segments: a gap is marked where its interval leaves out 0, above and below", () => {
    const report = {
      segments: [
        { by: "brand", rows: [known, lower, even] },
        { by: "age", rows: [few, ...atZero] },
      ],
    };
    const text = markup(segments(reportOf(report)));
    expect(tables({ markup: text }).map((rows) => rows.map(([first]) => first))).toEqual([
      ["brand", "both known", "new", "even"],
      ["age", "both new", "from", "to"],
    ]);
    const marks = [...text.matchAll(/<span class="(warn|)">([^<]*)</g)].map(([, ...of]) => of);
    expect(marks).toEqual([
      ["warn", "0.0200"],
      ["warn", "-0.0200"],
      ["", "0.0010"],
      ["", "0.0100"],
      ["", "-0.0100"],
    ]);
  });

  it("of fairness: each group's shares, and the gaps in points", () => {
    const of = (value: number) => estimate(value, value - 0.1, value + 0.1);
    const group = (name: string, count: number, [rate, acted, tp, fp]: number[]) => ({
      group: name,
      count,
      suppressed: false,
      rate: of(rate!),
      acted: of(acted!),
      truePositives: of(tp!),
      falsePositives: of(fp!),
    });
    const gap = (most: string, least: string, difference: number) => ({
      most,
      least,
      difference,
      interval: { low: difference - 0.05, high: difference + 0.05 },
    });
    const view = {
      by: "isMale",
      groups: [
        group("no", 1500, [0.5, 0.4, 0.6, 0.2]),
        group("yes", 300, [0.25, 0.35, 0.7, 0.125]),
      ],
      parity: gap("no", "yes", 0.05),
      opportunity: gap("yes", "no", 0.1),
      burden: gap("", "", Number.NaN),
      warnings: ["Shares are of purchases."],
    };
    const text = markup(fairness(reportOf({ fairness: [view] })));
    expect(tables({ markup: text })).toEqual([
      [
        ["group", "purchases", "returned", "acted on", "of the returned", "of the kept"],
        ["no", "1,500", "50.0 %", "40.0 %", "60.0 %", "20.0 %"],
        ["yes", "300", "25.0 %", "35.0 %", "70.0 %", "12.5 %"],
      ],
    ]);
    expect(items({ markup: text })).toEqual([
      "Acted on: no 5.0 points above yes (0.0 to 10.0).",
      "Of the returned, acted on: yes 10.0 points above no (5.0 to 15.0).",
      "Of the kept, acted on: fewer than two groups are shown.",
      "Shares are of purchases.",
    ]);
    expect(text).toContain("Whom acting from 0.5 on meets.");
    const paying = reportOf({ fairness: [view], costs: {} });
    expect(markup(fairness(paying))).toContain("Whom acting where it pays meets.");
    const nobody = markup(fairness(reportOf({ fairness: [] })));
    expect(nobody).toContain("No column of the tables is said to be protected");
  });
});
