import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { treeShap } from "../../src/explain/tree-shap.ts";
import { featureMatrix, fromXgboost } from "../../src/models/index.ts";

const { shapley } = JSON.parse(
  readFileSync(new URL("../fixtures/decisions.json", import.meta.url), "utf8"),
) as { shapley: { x: (number | null)[]; model: string; contributions: number[][] } };

it("treeShap has XGBoost's contributions, and its base", () => {
  const x = featureMatrix(
    [..."abcde"],
    Float32Array.from(shapley.x, (v) => v ?? Number.NaN),
  );
  const { base, values } = treeShap(fromXgboost(shapley.model), x);
  for (const [i, known] of shapley.contributions.entries()) {
    for (let f = 0; f < 5; f++) expect(values.values[i * 5 + f]).toBeCloseTo(known[f]!, 4);
    expect(base).toBeCloseTo(known[5]!, 4);
  }
});
