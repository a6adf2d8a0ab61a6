import { describe, expect, it } from "vitest";
import { calibratedRow } from "../../src/calibration/calibrated-row.ts";
import { tabularAttributions } from "../../src/explain/tabular-attributions.ts";
import {
  decodeModel,
  encodeModel,
  type FittedTabular,
  featureMatrix,
  prior,
} from "../../src/models/index.ts";

const x = featureMatrix(["a", "b"], Float32Array.of(3, 1, 1, 5, 5, 2));
const summary = { rounds: 1, status: "finished", validationLogLoss: [] };
const start = await prior().fit({ x, y: [1, 0, 0] });
/** A model out of numbers by hand. */
const read = async (kind: string, settings: object, arrays: object): Promise<FittedTabular> => {
  const content = { kind, settings: { columns: ["a", "b"], summary, ...settings }, arrays };
  return decodeModel(await encodeModel({ ...start, saved: () => content as never }));
};
// Column a is 3 ± 2, b is 1 ± 4.
const scaling = { mean: Float32Array.of(3, 1), deviation: Float32Array.of(2, 4) };
const list = ({ amounts, ...others }: ReturnType<typeof tabularAttributions>[number]) => ({
  ...others,
  amounts: Array.from(amounts, (amount) => amount + 0),
});

describe("contributions of columns by hand", () => {
  it("of a logistic regression are weights times deviations from the mean", async () => {
    const weights = Float32Array.of(0.5, -2, 0.25);
    const model = await read("logistic-regression", {}, { ...scaling, weights });
    const common = { unit: "logit", base: 0.25, method: "linear", status: "exact" };
    expect(tabularAttributions(model, x).map(list)).toEqual([
      { ...common, output: 0.25, amounts: [0, 0] },
      { ...common, output: 0.25 - 0.5 - 2, amounts: [-0.5, -2] },
      { ...common, output: 0.25 + 0.5 - 0.5, amounts: [0.5, -0.5] },
    ]);
  });

  it("of the prior are nothing", () => {
    const rows = tabularAttributions(start, x);
    const base = Math.log(0.5);
    expect(rows.map(list)).toEqual(
      Array(3).fill({
        ...{ unit: "logit", base: expect.closeTo(base, 6), output: expect.closeTo(base, 6) },
        ...{ amounts: [0, 0], method: "none", status: "exact" },
      }),
    );
  });

  it.each(["relu", "linear", "identity", "tanh"] as const)(
    "of a perceptron of %s lie along the way from the average row",
    async (activation) => {
      // h = a − 2 b + 1 of scaled columns, and 3 h + 0.5.
      const model = await read(
        "mlp",
        { hidden: [1], activation },
        {
          ...scaling,
          ...{ kernel0: Float32Array.of(1, -2), bias0: Float32Array.of(1) },
          ...{ kernel1: Float32Array.of(3), bias1: Float32Array.of(0.5) },
        },
      );
      const bent = {
        relu: (z: number) => Math.max(0, z),
        tanh: Math.tanh,
        linear: (z: number) => z,
        identity: (z: number) => z,
      }[activation];
      const rows = tabularAttributions(model, x).map(list);
      for (const [i, [a, b]] of [
        [0, 0],
        [-1, 1],
        [1, 0.25],
      ].entries()) {
        const { base, output, amounts, unit, method, status } = rows[i]!;
        expect([unit, method]).toEqual(["logit", "integrated-gradients"]);
        expect(status).toBe(activation === "tanh" ? "converged" : "exact");
        const [from, to] = [1, a! - 2 * b! + 1];
        expect(base).toBeCloseTo(0.5 + 3 * bent(from), 5);
        expect(output).toBeCloseTo(0.5 + 3 * bent(to), 5);
        // One unit: both columns have the same mean slope.
        const slope = to === from ? 0 : (3 * (bent(to) - bent(from))) / (to - from);
        expect(amounts[0]).toBeCloseTo(slope * a!, 3);
        expect(amounts[1]).toBeCloseTo(slope * -2 * b!, 3);
      }
      const few = tabularAttributions(model, x, { maxPoints: 1 });
      const kinks = { relu: "max-points", tanh: "max-points", linear: "exact", identity: "exact" };
      expect(few[1]!.status).toBe(kinks[activation]);
      const rough = tabularAttributions(model, x, { tolerance: 100, maxPoints: 1 });
      if (activation === "tanh") expect(rough[1]!.status).toBe("converged");
    },
  );

  it("of another kind are refused", () => {
    expect(() => tabularAttributions({ ...start, kind: "oracle" }, x)).toThrow(
      /explain: a model of kind "oracle" cannot be explained/,
    );
  });
});

describe("contributions behind a calibrator", () => {
  const row = { unit: "logit", base: 1, output: 3, amounts: [0.5, 1.5] } as const;
  const kept = { method: "linear", status: "exact" } as const;
  const sigmoid = (m: number) => 1 / (1 + Math.exp(-m));
  const logit = (p: number) => Math.log(p / (1 - p));
  const halved = (probabilities: readonly number[]) =>
    probabilities.map((p) => sigmoid(logit(p) / 2));

  it("are stretched by how far base and output lie apart then", () => {
    const made = calibratedRow({ ...row, ...kept }, halved);
    expect([made.unit, made.method, made.status]).toEqual(["logit", "linear", "exact"]);
    expect(made.base).toBeCloseTo(0.5, 10);
    expect(made.output).toBeCloseTo(1.5, 10);
    expect(made.amounts[0]).toBeCloseTo(0.25, 10);
    expect(made.amounts[1]).toBeCloseTo(0.75, 10);
    // Of a forest in log odds: from 0.2 to 0.8.
    const forest = {
      ...kept,
      unit: "probability",
      base: 0.2,
      output: 0.8,
      amounts: [0.6, 0],
    } as const;
    const odds = calibratedRow(forest, (p) => [...p]);
    expect([odds.unit, odds.amounts[1]]).toEqual(["logit", 0]);
    expect(odds.base).toBeCloseTo(-Math.log(4), 10);
    expect(odds.amounts[0]).toBeCloseTo(2 * Math.log(4), 9);
  });

  it("stay as large as they are where they cancel out", () => {
    for (const [way, stretched] of [
      [0, false],
      [0.9e-9, false],
      [-0.9e-9, false],
      [1.2e-9, true],
      [-1.2e-9, true],
    ] as const) {
      const level = { ...kept, ...row, base: 0, output: way };
      const { amounts } = calibratedRow(level, ([p, q]) => [p!, sigmoid(2 * logit(q!))]);
      if (stretched) expect(amounts[1]! / 1.5).toBeCloseTo(2, 4);
      else expect(Array.from(amounts)).toEqual([0.5, 1.5]);
    }
  });
});
