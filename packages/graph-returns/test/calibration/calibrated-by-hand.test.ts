import { describe, expect, it } from "vitest";
import { calibrateModel } from "../../src/calibration/calibrate-model.ts";
import {
  chainCalibrators,
  fitCalibrator,
  loadCalibrator,
} from "../../src/calibration/fit-calibrator.ts";
import { isotonic } from "../../src/calibration/isotonic.ts";
import { platt } from "../../src/calibration/platt.ts";
import { priorCorrection } from "../../src/calibration/prior-correction.ts";
import { massBins, scoreGroups } from "../../src/calibration/score-groups.ts";
import { temperature } from "../../src/calibration/temperature.ts";
import type { Column, ReturnsTask } from "../../src/index.ts";
import { segmentation } from "../../src/segments/segmentation.ts";
import { type Purchase, phaseOf, saying, smallShop, tableOf } from "../small-shop.ts";

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (p: number): number => Math.log(p / (1 - p));
const list = (values: ArrayLike<number>) => Array.from(values, (v) => Number(v.toFixed(9)));

describe("Platt's line", () => {
  /** Log loss of smoothed outcomes along a line, and its slope in both numbers by differences. */
  const slopesOf = (
    labels: readonly number[],
    probabilities: readonly number[],
    a: number,
    b: number,
  ) => {
    const returned = labels.filter((y) => y === 1).length;
    const [up, down] = [(returned + 1) / (returned + 2), 1 / (labels.length - returned + 2)];
    const sums = [0, 0];
    for (const [i, p] of probabilities.entries()) {
      const m = logit(Math.min(1 - 1e-6, Math.max(1e-6, p)));
      const residual = sigmoid(a * m + b) - (labels[i] === 1 ? up : down);
      sums[0]! += residual * m;
      sums[1]! += residual;
    }
    return sums;
  };

  it("is where both slopes of the log loss vanish, from far away too", () => {
    for (const [labels, probabilities] of [
      [
        [0, 1, 0, 1, 1, 0, 1],
        [0.1, 0.3, 0.35, 0.5, 0.7, 0.75, 0.99],
      ],
      [
        [0, 0, 1, 0, 1, 1],
        [0.999, 0.9991, 0.9992, 0.9993, 0.9994, 0.9999],
      ],
      [
        [0, 0, 0, 1, 0, 1],
        [0, 0, 1e-6, 2e-6, 0.5, 1],
      ],
      [
        [1, 0, 1, 1, 1],
        [0.4, 0.41, 0.42, 0.43, 0.44],
      ],
    ] as const) {
      const made = fitCalibrator(labels, probabilities);
      expect(made.status).toBe("fitted");
      const { a, b } = made.saved().numbers as { a: number; b: number };
      for (const slope of slopesOf(labels, probabilities, a, b)) expect(slope).toBeCloseTo(0, 6);
      expect(list(made.apply([0.2, 0.9]))).toEqual(
        list([0.2, 0.9].map((p) => sigmoid(a * logit(p) + b))),
      );
    }
  });
});

describe("a temperature", () => {
  it("is where the slope of the log loss vanishes, between a twentieth and twenty", () => {
    for (const [labels, probabilities] of [
      [
        [0, 1, 0, 1, 1, 0, 1],
        [0.1, 0.3, 0.35, 0.5, 0.7, 0.75, 0.99],
      ],
      [
        [0, 1, 1, 0, 1],
        [0.49, 0.52, 0.53, 0.54, 0.55],
      ],
      [
        [0, 0, 1, 1, 0],
        [0.001, 0.002, 0.999, 0.998, 0.9],
      ],
    ] as const) {
      const { saved, status } = fitCalibrator(labels, probabilities, { method: "temperature" });
      expect(status).toBe("fitted");
      const t = saved().numbers["temperature"] as number;
      const slope = probabilities.reduce(
        (sum: number, p, i) => sum + logit(p) * (sigmoid(logit(p) / t) - labels[i]!),
        0,
      );
      expect(slope).toBeCloseTo(0, 8);
    }
    const at = (labels: number[], probabilities: number[]) => {
      const { saved, status } = fitCalibrator(labels, probabilities, { method: "temperature" });
      return [saved().numbers["temperature"], status];
    };
    expect(at([1, 0], [0.2, 0.8])).toEqual([20, "bounded"]);
    expect(at([0, 1], [0.2, 0.8])).toEqual([0.05, "bounded"]);
    expect(at([1, 1], [0.2, 0.8])).toEqual([1, "one-class"]);
    expect(at([0, 0], [0.2, 0.8])).toEqual([1, "one-class"]);
  });
});

describe("groups and bins of probabilities", () => {
  it("are of equal probabilities, and end nearest to their share of what is left", () => {
    const groups = scoreGroups("test", [1, 0, 0, 1, 1, 0], [0.5, 0.2, 0.5, 0.9, 0.2, 0.2]);
    expect(groups).toEqual({
      scores: Float64Array.of(0.2, 0.5, 0.9),
      ...{ counts: Int32Array.of(3, 2, 1), returns: Int32Array.of(1, 1, 1), total: 6 },
    });
    const starts = (counts: readonly number[], bins: number) =>
      massBins(
        {
          ...{ counts: Int32Array.from(counts), total: counts.reduce((a, b) => a + b, 0) },
          ...{ scores: new Float64Array(counts.length), returns: new Int32Array(counts.length) },
        },
        bins,
      );
    expect(starts([1, 1, 1, 1, 1, 1], 3)).toEqual([0, 2, 4, 6]);
    expect(starts([1, 1, 1, 1, 1, 1], 4)).toEqual([0, 2, 3, 5, 6]);
    expect(starts([5, 1, 1, 1], 3)).toEqual([0, 1, 3, 4]);
    expect(starts([1, 5, 1, 1], 2)).toEqual([0, 2, 4]);
    expect(starts([1, 1, 1], 1)).toEqual([0, 3]);
    expect(starts([1, 1, 1], 9)).toEqual([0, 1, 2, 3]);
    expect(starts([], 3)).toEqual([0]);
  });
});

describe("calibrators that were written", () => {
  const half = segmentation("s", ["a", "b"]);
  const made = [
    temperature(2, "bounded"),
    platt({ a: 0.5, b: 1 }, "reversed"),
    isotonic({ from: Float64Array.of(0.2, 0.6), to: Float64Array.of(0.1, 0.9) }, "constant"),
    priorCorrection({ from: 0.5, to: 0.25 }),
  ];

  it("say the same when they are read, with their status", () => {
    for (const [each, wanted] of [
      [made[0]!, [sigmoid(logit(0.2) / 2), sigmoid(logit(0.4) / 2)]],
      [made[1]!, [sigmoid(logit(0.2) / 2 + 1), sigmoid(logit(0.4) / 2 + 1)]],
      [made[2]!, [0.1, 0.5]],
      [made[3]!, [sigmoid(logit(0.2) - Math.log(3)), sigmoid(logit(0.4) - Math.log(3))]],
    ] as const) {
      const again = loadCalibrator(JSON.parse(JSON.stringify(each.saved())));
      for (const one of [each, again]) {
        expect([one.method, one.status]).toEqual([each.method, each.status]);
        expect(list(one.apply([0.2, 0.4]))).toEqual(list(wanted));
      }
    }
    const by = fitCalibrator([1, 0, 1, 1], [0.5, 0.5, 0.5, 0.5], {
      segments: segmentation("s", ["a", "b", "a", "b"]),
    });
    const read = loadCalibrator(JSON.parse(JSON.stringify(by.saved())));
    expect(list(read.apply([0.5, 0.5], half))).toEqual(list(by.apply([0.5, 0.5], half)));
    expect(read.method).toBe("platt by s");
  });

  it("follow each other in a chain, which is as sound as its first weak part", () => {
    const chain = chainCalibrators(made[3]!, made[0]!, made[1]!);
    expect([chain.method, chain.status]).toEqual(["prior, temperature, platt", "bounded"]);
    const wanted = sigmoid((logit(0.4) - Math.log(3)) / 2 / 2 + 1);
    expect(list(chain.apply([0.4]))).toEqual(list([wanted]));
    expect(chainCalibrators(made[3]!).status).toBe("fitted");
    const read = loadCalibrator(JSON.parse(JSON.stringify(chain.saved())));
    expect(list(read.apply([0.4]))).toEqual(list([wanted]));
    expect([read.method, read.status]).toEqual([chain.method, chain.status]);
  });

  it("are refused in another form, and for what is no probability", () => {
    const saved = made[0]!.saved();
    for (const wrong of [
      { ...saved, format: "other" },
      { ...saved, version: 2 },
      { ...saved, method: "beta" },
      undefined,
    ])
      expect(() => loadCalibrator(wrong as never)).toThrow(/expected a calibrator of this package/);
    for (const each of made) {
      for (const p of [-1e-9, 1 + 1e-9, Number.NaN])
        expect(() => each.apply([0.5, p])).toThrow(`probabilities[1] is ${p}`);
      expect(each.apply([0, 1])).toHaveLength(2);
    }
  });
});

describe("a calibrated model", () => {
  const countries: Column = {
    ...{ kind: "category", name: "shippingCountry", safety: "safe", levels: ["", "A", "B"] },
    codes: Uint8Array.of(1, 2),
  };
  const testing = Array.from(
    { length: 60 },
    (_, e): Purchase => [e % 2, 0, Number(e % 6 < 2 + (e % 2))],
  );
  const data = smallShop(tableOf(2, [0, 1], [countries]), tableOf(1, [0], []), {
    training: [],
    testing,
  });
  const validation = {
    ...phaseOf(
      [...testing.keys()].filter((e) => e % 5 > 0),
      [],
    ),
    name: "validation" as const,
  };
  const task = { data, validation, protocol: "checkout" } as unknown as ReturnsTask;
  const stated = (e: number) => 0.3 + 0.01 * (e % 50);
  const model = saying((_, { edges }) => Array.from(edges, stated));
  const labels = Array.from(validation.edges, (e) => testing[e]![2]);
  const probabilities = Array.from(validation.edges, (e) => Math.fround(stated(e)));
  const asked = phaseOf([0, 5, 7], []);
  const given = [0, 5, 7].map((e) => Math.fround(stated(e)));
  const predicted = async (options: object) =>
    list(await (await calibrateModel(model, task, options)).predict(data, asked));

  it("went through the calibrator of the validation purchases, then to another rate", async () => {
    const single = (values: ArrayLike<number>) => list(Float32Array.from(values));
    for (const method of ["platt", "temperature", "isotonic"] as const) {
      const own = fitCalibrator(labels, probabilities, { method });
      expect(await predicted({ method })).toEqual(single(own.apply(given)));
    }
    const platts = fitCalibrator(labels, probabilities);
    expect(await predicted({})).toEqual(single(platts.apply(given)));
    const rate = labels.filter((y) => y === 1).length / labels.length;
    const moved = chainCalibrators(platts, priorCorrection({ from: rate, to: 0.1 }));
    expect(await predicted({ populationRate: 0.1 })).toEqual(single(moved.apply(given)));
  });

  it("has levels of its own by segments, with a shrinkage of two hundred unless it is given", async () => {
    const by = "shippingCountry";
    const shiftsOf = async (options: object) => {
      const { calibrator, name } = await calibrateModel(model, task, { by, ...options });
      expect(name).toBe("saying, calibrated");
      return calibrator.saved().numbers["shifts"];
    };
    const unset = await shiftsOf({});
    expect(await shiftsOf({ shrinkage: 200 })).toEqual(unset);
    expect(await shiftsOf({ shrinkage: 201 })).not.toEqual(unset);
    const segments = segmentation(
      by,
      Array.from(validation.edges, (e) => "AB"[e % 2]!),
    );
    const direct = fitCalibrator(labels, probabilities, { segments });
    const shifts = direct.saved().numbers["shifts"] as number[];
    expect(unset).toEqual(expect.arrayContaining(shifts));
    expect(fitCalibrator(labels, probabilities, { segments, shrinkage: 200 }).saved()).toEqual(
      direct.saved(),
    );
    const none = { ...task, validation: { ...validation, edges: new Int32Array(0) } };
    await expect(calibrateModel(model, none)).rejects.toThrow(/no validation purchases/);
  });
});
