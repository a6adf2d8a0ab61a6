import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isLegendreError } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { boosting, featureMatrix, fromXgboost, toXgboost } from "../../src/models/index.ts";

interface Case {
  readonly name: string;
  readonly rounds: number;
  readonly params: Record<string, number>;
  readonly x: (number | null)[];
  readonly y: number[];
  readonly model: string;
  readonly predicted: number[];
}

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const known = JSON.parse(readFileSync(fixture("xgboost.json"), "utf8")) as {
  cases: Case[];
  written_predicted: number[] | null;
};
const matrixOf = ({ x }: Case) =>
  featureMatrix(
    [..."abcd"],
    Float32Array.from(x, (v) => v ?? Number.NaN),
  );
const optionsOf = ({ rounds, params }: Case) => ({
  trees: rounds,
  maxDepth: params["max_depth"] || 100,
  maxLeaves: params["max_leaves"] ?? Number.POSITIVE_INFINITY,
  learningRate: params["eta"]!,
  gamma: params["gamma"] ?? 0,
  minChildWeight: params["min_child_weight"] ?? 1,
  lambda: params["reg_lambda"] ?? 1,
});
const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!));
  return most;
};

describe("XGBoost, stopped early", () => {
  const { x, cases } = JSON.parse(readFileSync(fixture("xgboost-stopped.json"), "utf8")) as {
    x: number[];
    cases: { name: string; model: string; predicted: number[] }[];
  };

  it.each(cases)(
    "$name: predicts by as many trees as that interface",
    async ({ model, predicted }) => {
      const fitted = fromXgboost(model);
      const rows = featureMatrix([..."abcd"], Float32Array.from(x));
      expect(furthest(await fitted.predict(rows), predicted)).toBeLessThan(1e-6);
      expect(fitted.summary.rounds).toBe(fitted.trees.length);
    },
  );

  it("refuses a best round that it does not have", () => {
    const { model } = cases[0]!;
    const odd = model.replace(/"best_iteration":"\d+"/, '"best_iteration":"99"');
    expect(odd).not.toBe(model);
    expect(() => fromXgboost(odd)).toThrow(/best_iteration is "?99/);
  });
});

describe.each(known.cases)("XGBoost: $name", (each) => {
  it("is read, and predicts the same", async () => {
    const model = fromXgboost(each.model);
    expect(model.trees.length).toBe(each.rounds);
    expect(furthest(await model.predict(matrixOf(each)), each.predicted)).toBeLessThan(1e-6);
  });

  it("is written and read again without change", () => {
    const model = fromXgboost(each.model);
    expect(fromXgboost(toXgboost(model)).trees).toEqual(model.trees);
  });

  it.each(["wasm", "plain"] as const)("fits the same trees (%s)", async (kernel) => {
    const theirs = fromXgboost(each.model);
    const data = { x: matrixOf(each), y: each.y };
    const model = await boosting({ ...optionsOf(each), kernel }).fit(data);
    const gains = (trees: typeof model.trees) => trees.map(({ gain }) => gain[0]);
    expect(furthest(gains(model.trees) as number[], gains(theirs.trees) as number[])).toBeLessThan(
      0.02,
    );
    expect(furthest(await model.predict(data.x), each.predicted)).toBeLessThan(1e-4);
  });
});

describe("a model of ours in XGBoost", () => {
  it("predicts there what it predicts here", async () => {
    const each = known.cases[1]!;
    const data = { x: matrixOf(each), y: each.y };
    const model = await boosting(optionsOf(each)).fit(data);
    const text = toXgboost(model);
    // Written once for `boosting_fixture.py` to read.
    const file = fixture("boosting-written.json");
    if (!existsSync(file)) writeFileSync(file, text);
    const stored = fromXgboost(readFileSync(file, "utf8"));
    expect(furthest(await stored.predict(data.x), await model.predict(data.x))).toBeLessThan(1e-5);
    expect(known.written_predicted).not.toBeNull();
    const theirs = known.written_predicted as number[];
    expect(furthest(await stored.predict(data.x), theirs)).toBeLessThan(1e-6);
  });
});

describe("what is no such model", () => {
  const failure = (change: (text: string) => string): string => {
    try {
      fromXgboost(change(known.cases[0]!.model));
    } catch (error) {
      if (isLegendreError(error, "data")) return error.message;
    }
    return "no error";
  };
  it("is an error that says what was found", () => {
    expect(failure(() => "{")).toMatch(/no JSON object/);
    expect(failure(() => "{}")).toMatch(/no "learner"/);
    expect(failure(() => '{"learner":{}}')).toMatch(/a part of the model is missing/);
    expect(failure((t) => t.replace('"gbtree"', '"dart"'))).toMatch(/the booster is "dart"/);
    expect(failure((t) => t.replace("binary:logistic", "reg:squarederror"))).toMatch(
      /the objective is "reg:squarederror"/,
    );
    expect(failure((t) => t.replace('"left_children":[1,', '"left_children":[0,'))).toMatch(
      /tree 0 has a node 0 that points nowhere/,
    );
    expect(failure((t) => t.slice(0, 500))).toMatch(/no JSON object/);
  });
});
