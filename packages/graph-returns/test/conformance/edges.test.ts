import { describe, expect, it } from "vitest";
import { fromTables, protocolTask, type ReturnsData, type ShopColumn } from "../../src/index.ts";
import { evaluate } from "../../src/models/index.ts";
import { allModels } from "./all-models.ts";

const list = <T>(length: number, of: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => of(i));

interface Shop {
  /** The age of one customer. */
  readonly age?: number | null;
  readonly kind?: ShopColumn;
  readonly returned?: (e: number) => number;
  readonly purchases?: number;
}

/** A small shop, all of it well but for what is given. */
function shop({ age = 33, kind = { kind: "number" }, ...given }: Shop = {}): Promise<ReturnsData> {
  const { returned = (e) => Number(e % 3 === 0), purchases = 240 } = given;
  return fromTables(
    {
      customers: { id: list(20, (c) => c), age: list(20, (c) => (c === 3 ? age : 20 + c)) },
      products: { sku: list(10, (v) => v), brand: list(10, (v) => `brand ${v % 3}`) },
      purchases: {
        who: list(purchases, (e) => (7 * e + (e >> 5)) % 20),
        what: list(purchases, (e) => (e * e + e) % 10),
        back: list(purchases, returned),
        at: list(purchases, (e) => 1e12 + 1e9 * e),
      },
    },
    {
      customers: { id: "id", columns: { age: kind } },
      products: { id: "sku", columns: { brand: { kind: "category" } } },
      purchases: { customer: "who", product: "what", returned: "back", time: "at" },
    },
  );
}

const fit = async (data: ReturnsData, { model, name }: (typeof allModels)[number]) => {
  const task = protocolTask(data, {
    protocol: name.startsWith("graph") ? "label-aware" : "checkout",
  });
  const fitted = await model.fit(task, { seed: 1 });
  return { task, fitted, found: await fitted.predict(data, task.test) };
};

const isProbability = (p: number): boolean => p >= 0 && p <= 1;

describe.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  "a number that is %f",
  (age) => {
    it.each(["linear", "log"] as const)(
      "is refused on reading, scale %s, with its row",
      async (scale) => {
        await expect(shop({ age, kind: { kind: "number", scale } })).rejects.toMatchObject({
          code: "data",
          details: { reason: "E_VALUE", column: "age", rows: [4] },
        });
      },
    );
  },
);

describe.each(allModels)("$name", (each) => {
  it.each([
    ["not a number", Number.NaN],
    ["null", null],
    ["minus nothing", -0],
    ["the largest float32", 3.4e38],
    ["the smallest float32", 1e-45],
  ])(
    "a number that is %s: probabilities",
    async (_, age) => {
      const { found } = await fit(await shop({ age }), each);
      expect(found.filter((p) => !isProbability(p))).toEqual(new Float32Array(0));
    },
    60_000,
  );

  it("a number that no scaling brings into float32: an error that names the column", async () => {
    const asked = shop({ age: 1.7e308 }).then((data) => fit(data, each));
    await expect(asked).rejects.toMatchObject({
      code: "non-finite",
      details: { column: expect.stringContaining("age") },
    });
  });

  it.each([0, 1])(
    "every outcome is %i: probabilities, and no area under a curve",
    async (outcome) => {
      const data = await shop({ returned: () => outcome });
      const { task, fitted, found } = await fit(data, each);
      expect(found.every(isProbability)).toBe(true);
      expect(Math.max(...found.map((p) => Math.abs(p - outcome)))).toBeLessThan(0.5);
      const { auc, logLoss, reasons } = await evaluate(fitted, task);
      expect([auc, Number.isFinite(logLoss)]).toEqual([Number.NaN, true]);
      expect(reasons["auc"]).toContain("no pair can be ranked");
    },
    60_000,
  );
});

it("tables without purchases are refused, with what would do", async () => {
  const none = await shop({ purchases: 0 });
  expect(() => protocolTask(none)).toThrow(/has no edges; give more data/);
  // One is for training: without purchases to be judged, the model is for use.
  const { box, test, train } = protocolTask(await shop({ purchases: 1 }), { validation: 0 });
  expect([train.edges.length, test.edges.length]).toEqual([1, 0]);
  expect(box.warning).toMatch(/no purchases, so that nothing judges the model/);
});
