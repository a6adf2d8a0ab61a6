import { random } from "@legendre/core-tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chainCalibrators,
  fitCalibrator,
  loadCalibrator,
} from "../../src/calibration/fit-calibrator.ts";
import { pooled } from "../../src/calibration/isotonic.ts";
import { priorCorrection } from "../../src/calibration/prior-correction.ts";
import { reliability } from "../../src/calibration/reliability.ts";
import { binaryMetrics } from "../../src/metrics/index.ts";
import { segmentation } from "../../src/segments/segmentation.ts";

const methods = ["temperature", "platt", "isotonic"] as const;
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (q: number): number => Math.log(q / (1 - q));

describe("by hand", () => {
  it("temperature: three of four at one level of 0.9", () => {
    // All margins are ±m: the optimum has σ(m / T) = 3/4.
    const { apply, status, saved } = fitCalibrator(
      [1, 1, 1, 0, 0, 0, 0, 1],
      [0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1],
      {
        method: "temperature",
      },
    );
    expect(status).toBe("fitted");
    expect(saved().numbers["temperature"]).toBeCloseTo(logit(0.9) / logit(0.75), 10);
    expect([...apply([0.9, 0.5, 0.1])].map((q) => q.toFixed(10))).toEqual([
      "0.7500000000",
      "0.5000000000",
      "0.2500000000",
    ]);
  });

  it("Platt: two levels, whose smoothed rates the line goes through", () => {
    const labels = [1, 1, 1, 0, 0, 0, 0, 1];
    const { apply, saved } = fitCalibrator(labels, [0.9, 0.9, 0.9, 0.9, 0.2, 0.2, 0.2, 0.2]);
    // Targets 5/6 and 1/6: levels (3 · 5/6 + 1/6) / 4 = 2/3 and 1/3.
    const [high, low] = apply([0.9, 0.2]);
    expect(high).toBeCloseTo(2 / 3, 8);
    expect(low).toBeCloseTo(1 / 3, 8);
    const { a, b } = saved().numbers as { a: number; b: number };
    expect(a).toBeCloseTo((logit(2 / 3) - logit(1 / 3)) / (logit(0.9) - logit(0.2)), 7);
    expect(sigmoid(a * logit(0.9) + b)).toBeCloseTo(2 / 3, 8);
  });

  it("isotonic: keeps both ends of each block, no nearer to 0 and 1 than one of two more", () => {
    // Rates of 0, 0, 0, 1/2, 1/2 and 1, of eight purchases.
    const scores = [0.1, 0.2, 0.3, 0.4, 0.4, 0.5, 0.5, 0.6];
    const made = fitCalibrator([0, 0, 0, 1, 0, 0, 1, 1], scores, { method: "isotonic" });
    expect(made.saved().numbers).toEqual({
      from: [0.1, 0.3, 0.4, 0.5, 0.6],
      to: [0.1, 0.1, 0.5, 0.5, 0.9],
    });
    expect(made.status).toBe("fitted");
    const asked = [0, 0.1, 0.2, 0.35, 0.4, 0.45, 0.525, 0.6, 1];
    const wanted = [0.1, 0.1, 0.1, 0.3, 0.5, 0.5, 0.6, 0.9, 0.9];
    for (const [i, value] of made.apply(asked).entries()) expect(value).toBeCloseTo(wanted[i]!, 12);
    // Of two probabilities and of one.
    const two = fitCalibrator([0, 1, 0], [0.2, 0.7, 0.7], { method: "isotonic" });
    expect([two.status, two.saved().numbers]).toEqual([
      "fitted",
      { from: [0.2, 0.7], to: [0.2, 0.5] },
    ]);
    const one = fitCalibrator([0, 1], [0.7, 0.7], { method: "isotonic" });
    expect([one.status, one.saved().numbers]).toEqual(["constant", { from: [0.7], to: [0.5] }]);
    for (const labels of [
      [0, 0],
      [1, 1],
    ]) {
      const status = fitCalibrator(labels, [0.2, 0.7], { method: "isotonic" }).status;
      expect(status).toBe("one-class");
    }
  });

  it("isotonic: pools what falls, with ties as one", () => {
    expect([...pooled([1, 3, 2, 4], [1, 1, 1, 1])]).toEqual([1, 2.5, 2.5, 4]);
    expect([...pooled([3, 2, 1], [1, 1, 2])]).toEqual([1.75, 1.75, 1.75]);
    expect([...pooled([0, 1, 0, 0], [1, 1, 1, 1])].map((v) => v.toFixed(4))).toEqual([
      "0.0000",
      "0.3333",
      "0.3333",
      "0.3333",
    ]);
    const { apply } = fitCalibrator([0, 1, 0, 1, 1, 0], [0.1, 0.3, 0.5, 0.5, 0.8, 0.9], {
      method: "isotonic",
    });
    // Rates 0, 1, ½ (two), 1, 0: blocks 0 | (1 + 1 + 1 + 0) / 5 = 3/5 with the rest; 0 is kept 1/8 away.
    const [low, middle, between] = apply([0.05, 0.5, 0.2]);
    expect(low).toBeCloseTo(1 / 8, 12);
    expect(middle).toBeCloseTo(3 / 5, 12);
    expect(between).toBeCloseTo((1 / 8 + 3 / 5) / 2, 12);
  });

  it("segments: half way with as many purchases as the shrinkage", () => {
    // All at 0.5, so v = ¼: n (σ(δ) − r) + m v δ = 0.
    const labels = [1, 1, 1, 1, 0, 1, 0, 1];
    const probabilities = labels.map(() => 0.5);
    const segments = segmentation("s", ["a", "a", "a", "a", "b", "b", "b", "b"]);
    const made = fitCalibrator(labels, probabilities, {
      method: "temperature",
      segments,
      shrinkage: 4,
    });
    const { shifts } = made.saved().numbers as { shifts: number[] };
    const off = (delta: number, rate: number): number =>
      4 * (sigmoid(delta) - rate) + 4 * 0.25 * delta;
    expect(off(shifts[0]!, 1)).toBeCloseTo(0, 8);
    expect(shifts[1]!).toBeCloseTo(0, 8);
    const free = fitCalibrator(labels, probabilities, {
      method: "temperature",
      segments,
      shrinkage: 0,
    });
    const [a, b] = free.apply([0.5, 0.5], segmentation("s", ["a", "b"]));
    // Nothing holds a segment of returns alone but the bound.
    expect(a).toBeCloseTo(sigmoid(8), 8);
    expect(b).toBeCloseTo(0.5, 8);
    expect(free.apply([0.5], segmentation("s", ["new"]))[0]).toBeCloseTo(0.5, 8);
    expect(() => free.apply([0.5])).toThrow(/segments by "s", got none/);
    expect(() => free.apply([0.5], segmentation("t", ["a"]))).toThrow(/got "t"/);
    expect(() => free.apply([0.5, 0.2], segmentation("s", ["a"]))).toThrow(/1 purchases/);
  });

  it("prior: Bayes with another rate", () => {
    const { apply } = priorCorrection({ from: 0.55, to: 0.3 });
    const q = 0.8;
    const bayes = ((q / 0.55) * 0.3) / ((q / 0.55) * 0.3 + ((1 - q) / 0.45) * 0.7);
    expect(apply([q])[0]).toBeCloseTo(bayes, 12);
    expect(() => priorCorrection({ from: 0, to: 0.3 })).toThrow(/from must be/);
  });
});

describe("what data leave open", () => {
  const one = [0.2, 0.4, 0.9];
  it("one class", () => {
    for (const method of methods) {
      for (const label of [0, 1]) {
        const made = fitCalibrator(
          one.map(() => label),
          one,
          { method },
        );
        expect(made.status).toBe("one-class");
        for (const q of made.apply([0, ...one, 1])) expect(q > 0 && q < 1).toBe(true);
      }
    }
    const [level] = fitCalibrator([1, 1, 1], one).apply([0.5]);
    expect(level).toBeCloseTo(4 / 5, 12);
  });

  it("one probability", () => {
    const labels = [1, 0, 0, 0];
    const same = labels.map(() => 0.6);
    expect(fitCalibrator(labels, same).status).toBe("constant");
    // (1 · 2/3 + 3 · 1/5) / 4
    expect(fitCalibrator(labels, same).apply([0.6])[0]).toBeCloseTo((2 / 3 + 3 / 5) / 4, 10);
    expect(fitCalibrator(labels, same, { method: "isotonic" }).apply([0.1])[0]).toBeCloseTo(
      0.25,
      12,
    );
    expect(fitCalibrator(labels, same, { method: "temperature" }).status).toBe("bounded");
  });

  it("probabilities that rank the wrong way, or perfectly", () => {
    const wrong = fitCalibrator([1, 1, 0, 0], [0.1, 0.2, 0.8, 0.9]);
    expect(wrong.status).toBe("reversed");
    expect(wrong.apply([0.9])[0]).toBeCloseTo(0.5, 12);
    expect(
      fitCalibrator([1, 1, 0, 0], [0.1, 0.2, 0.8, 0.9], { method: "temperature" }).status,
    ).toBe("bounded");
    const right = fitCalibrator([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9]);
    expect(right.status).toBe("fitted");
    expect(right.apply([0.9])[0]).toBeLessThan(1);
    expect(
      fitCalibrator([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9], { method: "temperature" }).status,
    ).toBe("bounded");
  });

  it("no purchases, and probabilities of 0 and 1", () => {
    expect(() => fitCalibrator([], [])).toThrow(/no purchases to fit on/);
    for (const method of methods) {
      const made = fitCalibrator([1, 0, 1, 0, 1], [1, 0, 1, 1, 0.5], { method });
      for (const q of made.apply([0, 0.5, 1])) expect(q >= 0 && q <= 1).toBe(true);
    }
    expect(() => fitCalibrator([1, 0], [0.1, 0.2], { method: "beta" } as never)).toThrow(
      /method must be one of/,
    );
  });
});

describe("generated truth", () => {
  const draw = random.hostRandom(9);
  const truth = Array.from({ length: 20_000 }, () =>
    sigmoid(2 * (draw.uniform() + draw.uniform() + draw.uniform()) - 3),
  );
  const outcome = (): number[] => truth.map((q) => Number(draw.uniform() < q));
  const [validation, test] = [outcome(), outcome()];
  // Over-confident and too high: a line in the logit, which Platt's method can undo.
  const stated = truth.map((q) => sigmoid(2.2 * logit(q) + 0.7));

  it.each(methods)("%s brings probabilities nearer to it", (method) => {
    const { apply } = fitCalibrator(validation, stated, { method });
    const made = apply(stated);
    expect(binaryMetrics(test, made).logLoss).toBeLessThan(
      binaryMetrics(test, stated).logLoss - 0.02,
    );
    if (method === "temperature") return;
    const { inside, ece } = reliability(test, made);
    expect(inside).toBeGreaterThanOrEqual(0.8);
    expect(ece).toBeLessThan(0.02);
    expect(reliability(test, stated).inside).toBeLessThan(0.4);
  });

  it("Platt finds the line", () => {
    const { a, b } = fitCalibrator(validation, stated).saved().numbers as { a: number; b: number };
    expect(a).toBeCloseTo(1 / 2.2, 1);
    expect(b).toBeCloseTo(-0.7 / 2.2, 1);
  });

  it("segments with a level of their own are found, small ones hardly moved", () => {
    const names = truth.map((_, i) => (i % 200 === 0 ? "rare" : i % 2 === 0 ? "high" : "low"));
    const shift = { rare: 1, high: 0.6, low: -0.6 } as Record<string, number>;
    const moved = truth.map((q, i) => sigmoid(logit(q) + shift[names[i]!]!));
    const labels = moved.map((q) => Number(draw.uniform() < q));
    const segments = segmentation("which", names);
    const made = fitCalibrator(labels, truth, { segments });
    const { shifts, labels: order } = made.saved().numbers as {
      shifts: number[];
      labels: string[];
    };
    const of = (name: string): number => shifts[order.indexOf(name)]!;
    expect(of("high")).toBeGreaterThan(0.5);
    expect(of("low")).toBeLessThan(-0.5);
    expect(of("rare")).toBeGreaterThan(0.1);
    expect(of("rare")).toBeLessThan(0.7);
    const after = made.apply(truth, segments);
    const error = (list: ArrayLike<number>): number =>
      moved.reduce((sum, q, i) => sum + Math.abs(q - list[i]!), 0) / moved.length;
    expect(error(after)).toBeLessThan(error(truth) / 3);
  });
});

describe("any purchases", () => {
  const purchases = fc.array(
    fc.tuple(
      fc.constantFrom(0, 1),
      fc.integer({ min: 0, max: 12 }).map((k) => k / 12),
    ),
    { minLength: 1, maxLength: 60 },
  );
  it("give maps that keep the order and survive JSON", () => {
    fc.assert(
      fc.property(purchases, fc.constantFrom(...methods), (rows, method) => {
        const labels = rows.map(([label]) => label);
        const segments = segmentation(
          "parity",
          rows.map((_, i) => String(i % 3)),
        );
        const base = fitCalibrator(
          labels,
          rows.map(([, q]) => q),
          { method },
        );
        const made = chainCalibrators(
          fitCalibrator(
            labels,
            rows.map(([, q]) => q),
            { method, segments, shrinkage: 10 },
          ),
          priorCorrection({ from: 0.5, to: 0.3 }),
        );
        const grid = Array.from({ length: 51 }, (_, i) => i / 50);
        const mapped = base.apply(grid);
        for (let i = 1; i < grid.length; i++) {
          expect(mapped[i]!).toBeGreaterThanOrEqual(mapped[i - 1]! - 1e-12);
        }
        const again = loadCalibrator(JSON.parse(JSON.stringify(made.saved())));
        const by = segmentation(
          "parity",
          grid.map((_, i) => String(i % 4)),
        );
        expect(again.apply(grid, by)).toEqual(made.apply(grid, by));
        expect(again.method).toBe(made.method);
      }),
      { numRuns: 80 },
    );
  });

  it("pooling is the nearest rising list", () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(values, (list) => {
        const weights = list.map((_, i) => 1 + (i % 3));
        const fitted = pooled(list, weights);
        for (let i = 1; i < list.length; i++)
          expect(fitted[i]!).toBeGreaterThanOrEqual(fitted[i - 1]! - 1e-12);
        // The max-min formula: the largest over starts of the least over ends of block means.
        const mean = (a: number, b: number): number => {
          let [sum, mass] = [0, 0];
          for (let i = a; i <= b; i++) {
            sum += list[i]! * weights[i]!;
            mass += weights[i]!;
          }
          return sum / mass;
        };
        for (let i = 0; i < list.length; i++) {
          let most = Number.NEGATIVE_INFINITY;
          for (let a = 0; a <= i; a++) {
            let least = Number.POSITIVE_INFINITY;
            for (let b = i; b < list.length; b++) least = Math.min(least, mean(a, b));
            most = Math.max(most, least);
          }
          expect(fitted[i]!).toBeCloseTo(most, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("refuses what is no calibrator", () => {
    expect(() => loadCalibrator({} as never)).toThrow(/expected a calibrator/);
  });
});
