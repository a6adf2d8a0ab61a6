import { describe, expect, it } from "vitest";
import { fromTables, protocolTask, type ReturnsTask } from "../../src/index.ts";
import {
  boosting,
  featureMatrix,
  graphModel,
  logisticRegression,
  mlpClassifier,
  onFeatures,
  type ReturnsModel,
  randomForest,
  type TabularModel,
} from "../../src/models/index.ts";

const list = <T>(length: number, of: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => of(i));
const units = [1e-9, 1e-3, 1e3, 1e9];

/** Models that say they do not depend on units: they scale columns, or read their order alone. */
const tabular: Record<string, TabularModel> = {
  logistic: logisticRegression(),
  mlp: mlpClassifier({ hidden: [8], epochs: 3, batchSize: 64 }),
  boosting: boosting({ trees: 10, maxDepth: 3 }),
  forest: randomForest({ trees: 5, maxDepth: 4 }),
};

describe.each(Object.entries(tabular))("%s, on rows", (_, model) => {
  const rows = 300;
  // Sizes that differ by themselves; of the third the mean is far from 0.
  const x = (unit: number) =>
    featureMatrix(
      ["a", "b", "c"],
      Float32Array.from({ length: 3 * rows }, (_, i) => {
        const wave = Math.sin(7 * i * i);
        return unit * ([wave, 0.01 * wave, 3 + wave][i % 3] as number);
      }),
    );
  const y = list(rows, (i) => Number(Math.sin(7 * (3 * i) ** 2) + Math.sin(i) > 0));

  it.each(units)("scores are the same with all columns times %f", async (unit) => {
    const [plain, other] = [x(1), x(unit)];
    const wanted = await (await model.fit({ x: plain, y }, { seed: 2 })).predict(plain);
    const found = await (await model.fit({ x: other, y }, { seed: 2 })).predict(other);
    expect(Math.max(...found.map((p, i) => Math.abs(p - wanted[i]!)))).toBeLessThan(1e-4);
    expect(new Set(wanted).size).toBeGreaterThan(5);
  });
});

const models: Record<string, ReturnsModel> = {
  ...Object.fromEntries(Object.entries(tabular).map(([name, model]) => [name, onFeatures(model)])),
  graph: graphModel({ epochs: 2, encoder: { hidden: [6] } }),
};

/** A shop whose prices and weights are in other units. */
async function shopIn(unit: number): Promise<ReturnsTask> {
  const [customers, products, count] = [40, 25, 500];
  const data = await fromTables(
    {
      customers: { id: list(customers, (c) => c), age: list(customers, (c) => unit * (20 + c)) },
      products: {
        sku: list(products, (v) => v),
        price: list(products, (v) => (v === 3 ? null : unit * (5 + v * 1.5))),
      },
      purchases: {
        who: list(count, (e) => (7 * e) % customers),
        what: list(count, (e) => (e * e + e) % products),
        back: list(count, (e) => Number(((e * e + e) % products) % 4 === 0 && e % 5 > 0)),
        at: list(count, (e) => 1e12 + 1e9 * e),
      },
    },
    {
      customers: { id: "id", columns: { age: { kind: "number" } } },
      products: { id: "sku", columns: { price: { kind: "number" } } },
      purchases: { customer: "who", product: "what", returned: "back", time: "at" },
    },
  );
  return protocolTask(data);
}

describe.each(Object.entries(models))("%s, on a shop", (_, model) => {
  it.each(units)(
    "scores are the same with all numbers times %f",
    async (unit) => {
      const [plain, other] = [await shopIn(1), await shopIn(unit)];
      const wanted = await (await model.fit(plain, { seed: 2 })).predict(plain.data, plain.test);
      const found = await (await model.fit(other, { seed: 2 })).predict(other.data, other.test);
      expect(Math.max(...found.map((p, i) => Math.abs(p - wanted[i]!)))).toBeLessThan(1e-4);
      expect(new Set(wanted).size).toBeGreaterThan(1);
    },
    60_000,
  );
});
