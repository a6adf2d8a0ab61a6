import { longTests } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { reliability } from "../../src/calibration/index.ts";
import { type RowRandom, rowRandom } from "../../src/models/row-random.ts";
import { aucWithVariance } from "../../src/segments/auc-variance.ts";
import { fairnessView, type Segmentation, segmentMetrics } from "../../src/segments/index.ts";
import { clustersOf, designEffect, meanOf, studentReach } from "../../src/statistics/clusters.ts";

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Purchases of customers who return more, or less, than is known of them; probabilities are right in the mean. */
function shop(draw: RowRandom, customers: number, apart: number) {
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - draw.uniform())) * Math.cos(2 * Math.PI * draw.uniform());
  const [labels, probabilities, groups]: [number[], number[], number[]] = [[], [], []];
  for (let c = 0; c < customers; c++) {
    const [own, known] = [draw.uniform() < 0.5 ? apart : -apart, apart === 0 ? 0 : normal()];
    for (let i = Math.floor(20 * draw.uniform()); i >= 0; i--) {
      const x = known / 2 + normal() - 1;
      probabilities.push((sigmoid(x + apart) + sigmoid(x - apart)) / 2);
      labels.push(Number(draw.uniform() < sigmoid(x + own)));
      groups.push(c);
    }
  }
  return { labels, probabilities, groups: Int32Array.from(groups) };
}

const all = (rows: number): Segmentation => ({
  name: "all",
  labels: ["all"],
  codes: new Int32Array(rows),
});

/** All intervals of the purchases of some customers. */
function intervals({ labels, probabilities, groups }: ReturnType<typeof shop>, clustered = true) {
  const options = { minimum: 0, ...(clustered ? { groups } : {}) };
  const by = all(labels.length);
  const [{ rate, auc, logLoss, gap }] = segmentMetrics(labels, probabilities, by, options) as [
    ReturnType<typeof segmentMetrics>[number],
  ];
  const act = probabilities.map((p) => Number(p >= 0.4));
  const [group] = fairnessView(labels, act, by, options).groups;
  const { truePositives, falsePositives, acted } = group!;
  return { rate, auc, logLoss, gap, truePositives, falsePositives, acted };
}

/** The least number of hits of so many that a share of `p` gives but once in a thousand. */
function leastHits(trials: number, p: number): number {
  let [chance, sum, hits] = [(1 - p) ** trials, 0, 0];
  for (; sum + chance < 1e-3; hits++) {
    sum += chance;
    chance *= ((trials - hits) / (hits + 1)) * (p / (1 - p));
  }
  return hits;
}

describe("intervals of purchases that customers have in common", () => {
  const trials = longTests ? 4000 : 200;

  it("hold the truth as often as they say, and would not if purchases were taken as independent", () => {
    const draw = rowRandom(7);
    const truth = intervals(shop(draw, longTests ? 100_000 : 20_000, 1.5));
    const names = Object.keys(truth) as (keyof typeof truth)[];
    const held = Object.fromEntries(names.map((name) => [name, [0, 0]]));
    let inside = 0;
    for (let t = 0; t < trials; t++) {
      const part = shop(draw, 150, 1.5);
      for (const [way, found] of [intervals(part), intervals(part, false)].entries()) {
        for (const name of names) {
          const { low, high } = found[name];
          if (low <= truth[name].value && truth[name].value <= high) held[name]![way]!++;
        }
      }
      const { labels, probabilities, groups } = part;
      inside += reliability(labels, probabilities, { bins: 1, groups }).inside;
    }
    const least = leastHits(trials, 0.93);
    for (const name of names) expect([name, held[name]![0]! >= least]).toEqual([name, true]);
    expect(inside).toBeGreaterThanOrEqual(least);
    // What was done before holds it far less often.
    for (const name of ["rate", "logLoss", "gap", "acted"] as const) {
      expect(held[name]![1]! / trials).toBeLessThan(0.85);
    }
  });

  it("are those of Wilson and DeLong where purchases are independent", () => {
    const draw = rowRandom(3);
    const ratios = new Map<string, number>();
    const parts = 20;
    for (let t = 0; t < parts; t++) {
      const part = shop(draw, 400, 0);
      const [own, plain] = [intervals(part), intervals(part, false)];
      // Each a customer by itself: but for Student's quantile the same.
      const alone = intervals({ ...part, groups: Int32Array.from(part.labels.keys()) });
      for (const name of Object.keys(own) as (keyof typeof own)[]) {
        const width = ({ low, high }: { low: number; high: number }) => high - low;
        ratios.set(name, (ratios.get(name) ?? 0) + width(own[name]) / width(plain[name]) / parts);
        expect(width(alone[name]) / width(plain[name])).toBeCloseTo(1, 2);
        expect(own[name].value).toBe(plain[name].value);
      }
    }
    for (const ratio of ratios.values()) expect(Math.abs(ratio - 1)).toBeLessThan(0.04);
  });

  it("are those of a sum over all pairs of purchases, by hand", () => {
    const y = [1, 0, 1, 0, 1, 0, 0, 1];
    const p = [0.9, 0.3, 0.4, 0.4, 0.7, 0.1, 0.6, 0.2];
    const groups = [4, 4, 9, 9, 9, 2, 2, 2];
    const sign = (i: number, j: number): number => (Math.sign(p[i]! - p[j]!) + 1) / 2;
    const of = (label: number) => [...y.keys()].filter((i) => y[i] === label);
    const [up, down] = [of(1), of(0)];
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const area = mean(up.flatMap((i) => down.map((j) => sign(i, j))));
    let [tens, ones, both] = [0, 0, 0];
    for (const group of [4, 9, 2]) {
      const own = (i: number) => groups[i] === group;
      const sum = (values: number[]) => values.reduce((a, b) => a + b - area, 0);
      const a = sum(up.filter(own).map((i) => mean(down.map((j) => sign(i, j)))));
      const b = sum(down.filter(own).map((j) => mean(up.map((i) => sign(i, j)))));
      [tens, ones, both] = [tens + a * a, ones + b * b, both + a * b];
    }
    const factor = 3 / 2 / 16;
    const found = aucWithVariance("test", y, p, clustersOf(groups, Int32Array.from(y.keys())));
    expect(found.auc).toBeCloseTo(area, 14);
    expect(found.variance).toBeCloseTo(factor * (tens + ones + 2 * both), 14);
    // Returned: 1, 2 and 1 of a group, kept 1, 1 and 2: as 16/6 groups of one size.
    expect(found.clusters).toBeCloseTo(16 / 6, 14);
    // The mean of 1, 1, 4 of two groups, {1, 1} and {4}: sums of what is left are −2 and 2.
    const three = clustersOf([5, 5, 6], Int32Array.of(0, 1, 2));
    const { value, low } = meanOf(Float64Array.of(1, 1, 4), three, 2);
    const error = Math.sqrt(((4 + 4) * 2) / 9);
    expect([value, low]).toEqual([
      2,
      expect.closeTo(2 - error * studentReach(2, three, 9 / 5), 12),
    ]);
    expect(designEffect(Float64Array.of(1, 1, 4), three)).toBeCloseTo(error ** 2 / 1, 12);
    // Student's quantile of tables, at 10 and 30 degrees of freedom.
    expect(studentReach(1.959964, three, 11)).toBeCloseTo(2.2281, 3);
    expect(studentReach(1.959964, three, 31)).toBeCloseTo(2.0423, 4);
  });

  it("do not hang on the order of purchases, nor on what numbers customers have", () => {
    const part = shop(rowRandom(5), 60, 1);
    const [draw, keys] = [rowRandom(6), part.labels.map(() => 0)];
    for (const i of keys.keys()) keys[i] = draw.uniform();
    const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!);
    const moved = {
      labels: order.map((i) => part.labels[i]!),
      probabilities: order.map((i) => part.probabilities[i]!),
      groups: Int32Array.from(order, (i) => 7 * (1000 - part.groups[i]!)),
    };
    const [a, b] = [intervals(part), intervals(moved)];
    for (const name of Object.keys(a) as (keyof typeof a)[]) {
      for (const key of ["value", "low", "high"] as const) {
        expect(b[name][key]).toBeCloseTo(a[name][key], 10);
      }
    }
    const bins = ({ labels, probabilities, groups }: typeof part) =>
      reliability(labels, probabilities, { groups }).bins.flatMap(({ interval, band }) => [
        ...[interval.low, interval.high, band.low, band.high],
      ]);
    expect(bins(moved)).toEqual(bins(part).map((value) => expect.closeTo(value, 10)));
  });

  it("are missing, with the reason, where one customer is all there is", () => {
    const by: Segmentation = {
      name: "s",
      labels: ["one", "two", "none"],
      codes: Int32Array.of(0, 0, 0, 1, 1, 1),
    };
    const [y, p] = [
      [1, 0, 0, 1, 1, 0],
      [0.8, 0.4, 0.1, 0.9, 0.7, 0.2],
    ];
    const groups = Int32Array.of(3, 3, 3, 5, 5, 8);
    const rows = segmentMetrics(y, p, by, { minimum: 0, groups });
    expect(rows.map(({ segment }) => segment)).toEqual(["one", "two"]);
    const [one, two] = rows as [(typeof rows)[number], (typeof rows)[number]];
    for (const name of ["rate", "auc", "logLoss", "gap"] as const) {
      expect([one[name].value, one[name].low, one[name].high]).toEqual([
        ...[expect.any(Number), Number.NaN, Number.NaN],
      ]);
      expect(one.reasons[name]).toMatch(/^all purchases are of one group, so nothing says/);
    }
    expect(two.reasons).toEqual({
      auc: expect.stringMatching(/^the returned or the kept purchases are of one group/),
    });
    expect([two.auc.value, two.auc.low, Number.isFinite(two.rate.low)]).toEqual([
      1,
      Number.NaN,
      true,
    ]);
    const [group] = fairnessView(y, y, by, { minimum: 0, groups }).groups;
    expect([group!.rate.value, group!.rate.low]).toEqual([1 / 3, Number.NaN]);
    const [bin] = reliability(y.slice(0, 3), p.slice(0, 3), {
      bins: 1,
      groups: groups.slice(0, 3),
    }).bins;
    expect([bin!.interval.low, bin!.band, bin!.inside]).toEqual([
      Number.NaN,
      { low: 0, high: 1 },
      true,
    ]);
    // Where nothing comes back, three customers say no more than three purchases.
    const none = segmentMetrics([0, 0, 0, 0, 0, 0], p, all(6), {
      minimum: 0,
      groups: Int32Array.of(1, 1, 2, 2, 3, 3),
    });
    const three = segmentMetrics([0, 0, 0], p.slice(0, 3), all(3), {
      minimum: 0,
      groups: Int32Array.of(1, 2, 3),
    });
    expect(none[0]!.rate).toEqual(three[0]!.rate);
    for (const make of [
      () => segmentMetrics(y, p, by, { groups: Int32Array.of(1) }),
      () => fairnessView(y, y, by, { groups: Int32Array.of(1) }),
      () => reliability(y, p, { groups: Int32Array.of(1) }),
    ]) {
      expect(make).toThrow(/groups has 1 numbers for 6 rows; give one for each/);
    }
  });
});
