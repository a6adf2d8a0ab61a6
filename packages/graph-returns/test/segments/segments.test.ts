import { random } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { outcomesOf } from "../../src/encodings/purchase-features.ts";
import { generateReturns, plantedReturns } from "../../src/generator/index.ts";
import { auc, protocolTask } from "../../src/index.ts";
import { aucWithVariance } from "../../src/segments/auc-variance.ts";
import {
  fairnessView,
  purchaseSegments,
  type Segmentation,
  segmentation,
  segmentMetrics,
} from "../../src/segments/index.ts";

describe("segment metrics by hand", () => {
  const y = [1, 0, 1, 1, 0, 0, 1, 0];
  const p = [0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.3, 0.1];
  const all = segmentation(
    "all",
    y.map(() => "x"),
  );

  it("has the numbers of eight purchases, with their intervals", () => {
    const [row] = segmentMetrics(y, p, all, { minimum: 0 });
    expect(row!.rate.value).toBe(0.5);
    expect(row!.auc.value).toBeCloseTo(0.6875, 12);
    expect(row!.logLoss.value).toBeCloseTo(0.6501207, 7);
    expect(row!.gap.value).toBeCloseTo(4.35 / 8 - 0.5, 12);
    // DeLong: placements of returns 1, 3/4, 3/4, 1/4; of kept 1/4, 3/4, 3/4, 1.
    const spread = ((1 - 0.6875) ** 2 + 2 * (0.75 - 0.6875) ** 2 + (0.25 - 0.6875) ** 2) / 3;
    const half = 1.959963984540054 * Math.sqrt(spread / 4 + spread / 4);
    expect(row!.auc.low).toBeCloseTo(0.6875 - half, 10);
    expect(row!.auc.high).toBe(1);
    const differences = p.map((v, i) => v - y[i]!);
    const mean = differences.reduce((a, b) => a + b, 0) / 8;
    const error = Math.sqrt(differences.reduce((s, d) => s + (d - mean) ** 2, 0) / 7 / 8);
    expect(row!.gap.high).toBeCloseTo(mean + 1.959963984540054 * error, 10);
  });

  it("suppresses small segments and says why a number is missing", () => {
    const by = segmentation("s", ["a", "a", "a", "a", "a", "b", "b", "c"]);
    const rows = segmentMetrics([1, 0, 1, 1, 0, 1, 1, 0], p, by, { minimum: 2 });
    expect(rows.map(({ segment, count, suppressed }) => [segment, count, suppressed])).toEqual([
      ["a", 5, false],
      ["b", 2, false],
      ["c", 1, true],
    ]);
    expect(rows[1]!.auc.value).toBeNaN();
    expect(rows[1]!.reasons["auc"]).toMatch(/every purchase is returned/);
    expect([rows[2]!.rate.value, rows[2]!.gap.value]).toEqual([Number.NaN, Number.NaN]);
    expect(rows[2]!.reasons["rate"]).toMatch(/1 purchases are fewer than 2/);
    expect(segmentMetrics(y, p, all)[0]!.suppressed).toBe(true);
    expect(() =>
      segmentMetrics(y, p, by.codes.length === 8 ? { ...by, codes: Int32Array.of(0) } : by),
    ).toThrow(/1 purchases and there are 8/);
    // Purchases of no segment are in no row.
    const part: Segmentation = {
      name: "p",
      labels: ["a"],
      codes: Int32Array.of(0, 0, -1, -1, -1, -1, -1, -1),
    };
    expect(segmentMetrics(y, p, part, { minimum: 0 }).map(({ count }) => count)).toEqual([2]);
  });

  it("has intervals that hold the truth as often as they say", () => {
    const draw = random.hostRandom(11);
    let held = { rate: 0, auc: 0, logLoss: 0, gap: 0 };
    const trials = 300;
    // The truth of p uniform with labels drawn from it: area 5/6, log loss ½.
    const truth = { rate: 0.5, auc: 5 / 6, logLoss: 0.5, gap: 0 };
    for (let t = 0; t < trials; t++) {
      const scores = Array.from({ length: 300 }, () => draw.uniform());
      const labels = scores.map((q) => Number(draw.uniform() < q));
      const [row] = segmentMetrics(
        labels,
        scores,
        segmentation(
          "s",
          scores.map(() => "s"),
        ),
        { minimum: 0, confidence: 0.9 },
      );
      const within = (name: keyof typeof truth): number =>
        Number(row![name].low <= truth[name] && truth[name] <= row![name].high);
      held = {
        rate: held.rate + within("rate"),
        auc: held.auc + within("auc"),
        logLoss: held.logLoss + within("logLoss"),
        gap: held.gap + within("gap"),
      };
    }
    // 300 trials at 90 %: standard error 1.7 %.
    for (const count of Object.values(held))
      expect(Math.abs(count / trials - 0.9)).toBeLessThan(0.055);
  });

  it("has DeLong's variance of all pairs, ties too", () => {
    const draw = random.hostRandom(4);
    const labels = Array.from({ length: 60 }, () => draw.below(2));
    const scores = labels.map(() => draw.below(8) / 8);
    const [ones, zeros] = [1, 0].map((k) => scores.filter((_, i) => labels[i] === k));
    const above = (a: number, b: number): number => (a > b ? 1 : a === b ? 0.5 : 0);
    const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
    const variance = (list: readonly number[]): number =>
      list.reduce((s, v) => s + (v - mean(list)) ** 2, 0) / (list.length - 1) / list.length;
    const v10 = ones!.map((a) => mean(zeros!.map((b) => above(a, b))));
    const v01 = zeros!.map((b) => mean(ones!.map((a) => above(a, b))));
    const made = aucWithVariance("test", labels, scores);
    expect(made.auc).toBeCloseTo(auc(labels, scores), 12);
    expect(made.variance).toBeCloseTo(variance(v10) + variance(v01), 12);
  });
});

describe("segments of purchases", () => {
  it("are the columns known at checkout, in bands and quarters", async () => {
    const data = await generateReturns({ edges: 3000, seed: 3 });
    const task = protocolTask(data, { protocol: "cold-start" });
    const segments = purchaseSegments(data, task.test);
    expect(Object.keys(segments)).toEqual(
      expect.arrayContaining([
        "age",
        "isMale",
        "premier",
        "shippingCountry",
        "productType",
        "brandDesc",
        "avgGbpPrice, quarters",
        "known",
        "purchases of the customer",
        "purchases of the variant",
      ]),
    );
    expect(Object.keys(segments).join()).not.toMatch(/returns|Rate|sales/);
    const count = task.test.edges.length;
    for (const { codes, labels, name } of Object.values(segments)) {
      expect([name, codes.length]).toEqual([name, count]);
      expect(codes.every((code) => code >= 0 && code < labels.length)).toBe(true);
    }
    // The same purchases by hand: women of a country.
    const { customers, edges } = data.splits.testing;
    const male = customers.columns.find(({ name }) => name === "isMale") as {
      values: ArrayLike<number>;
    };
    for (const i of [0, 7, 100]) {
      const row = customers.rowOf[edges.customer[task.test.edges[i]!]!]!;
      const expected = row < 0 ? 2 : male.values[row];
      expect(segments["isMale"]!.codes[i]).toBe(expected);
    }
    expect([...segments["known"]!.codes]).toEqual([...task.test.quadrant]);
    const degree = segments["purchases of the customer"]!;
    for (const [i, code] of degree.codes.entries()) {
      // A customer without messages is new.
      expect(code === 0).toBe(task.test.quadrant[i]! % 2 === 1);
    }
    const quarters = segments["avgGbpPrice, quarters"]!;
    const sizes = quarters.labels.map((_, k) => quarters.codes.filter((c) => c === k).length);
    for (const size of sizes.slice(0, 4)) expect(size / count).toBeGreaterThan(0.05);
    const rows = segmentMetrics(
      outcomesOf(data, task.test),
      new Float32Array(count).fill(0.5),
      segments["shippingCountry"]!,
    );
    expect(rows.some(({ suppressed }) => suppressed)).toBe(true);
    expect(rows.some(({ suppressed }) => !suppressed)).toBe(true);
  });
});

describe("segments of a shop whose tables share a name", () => {
  it("say which side they are of", () => {
    const data = plantedReturns({ model: "features-only", customers: 40, variants: 20 });
    const { testing } = data.splits;
    const renamed = (table: typeof testing.customers) => ({
      ...table,
      columns: table.columns.map((column, i) => (i === 0 ? { ...column, name: "size" } : column)),
    });
    const shop = {
      ...data,
      splits: {
        ...data.splits,
        testing: {
          ...testing,
          customers: renamed(testing.customers),
          variants: renamed(testing.variants),
        },
      },
    };
    const names = Object.keys(purchaseSegments(shop, protocolTask(data).test));
    expect(names.filter((name) => /^size/.test(name))).toEqual([
      "size, quarters of the customer",
      "size, quarters of the variant",
    ]);
  });
});

describe("fairness by hand", () => {
  const by = segmentation("gender", ["f", "f", "f", "f", "m", "m", "m", "m", "x"]);
  const labels = [1, 1, 1, 0, 1, 1, 0, 0, 1];
  const act = [1, 1, 1, 0, 1, 0, 1, 0, 1];

  it("has the shares of each group and the gaps between them", () => {
    const view = fairnessView(labels, act, by, {
      minimum: 2,
      inputs: ["isMale"],
      returnersOnly: true,
    });
    const [f, m, x] = view.groups;
    expect([
      f!.rate.value,
      f!.acted.value,
      f!.truePositives.value,
      f!.falsePositives.value,
    ]).toEqual([0.75, 0.75, 1, 0]);
    expect([
      m!.rate.value,
      m!.acted.value,
      m!.truePositives.value,
      m!.falsePositives.value,
    ]).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([x!.suppressed, x!.rate.value]).toEqual([true, Number.NaN]);
    expect([view.opportunity.most, view.opportunity.least, view.opportunity.difference]).toEqual([
      "f",
      "m",
      0.5,
    ]);
    expect([view.burden.most, view.burden.difference]).toEqual(["m", 0.5]);
    expect(view.parity.difference).toBe(0.25);
    // Newcombe: ½ less the hypotenuse of 1 − low of 3/3 and high of 1/2 − ½.
    const { low } = f!.truePositives;
    const { high } = m!.truePositives;
    expect(view.opportunity.interval.low).toBeCloseTo(0.5 - Math.hypot(1 - low, high - 0.5), 12);
  });

  it("warns of what the numbers do not say", () => {
    const reads = fairnessView(labels, act, by, {
      minimum: 2,
      inputs: ["isMale"],
      returnersOnly: true,
    }).warnings;
    expect(reads[0]).toMatch(/reads isMale/);
    expect(reads.join(" ")).toMatch(/exclude each other/);
    expect(reads.join(" ")).toMatch(/only customers who returned something/);
    expect(reads.at(-1)).toMatch(/fewer than 2 purchases: x/);
    const blind = fairnessView(labels, act, by, { minimum: 0 }).warnings;
    expect(blind[0]).toMatch(/does not make it blind/);
    expect(blind.join(" ")).not.toMatch(/only customers who returned/);
  });

  it("compares nothing with one group", () => {
    const one = fairnessView([1, 0], [1, 0], segmentation("g", ["a", "a"]), { minimum: 0 });
    expect([one.opportunity.most, one.opportunity.difference]).toEqual(["", Number.NaN]);
    expect(() => fairnessView([1, 0], [0.4, 0], segmentation("g", ["a", "a"]))).toThrow(
      /act\[0\] is 0.4/,
    );
  });
});
