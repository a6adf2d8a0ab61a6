import { isLegendreError } from "@legendre/core-tensor";
import { beforeAll, describe, expect, it } from "vitest";
import { correlation } from "../../src/explore/published-statistics.ts";
import { type GeneratedReturns, generateReturns } from "../../src/generator/index.ts";
import { type NumberColumn, publishedStatistics, type ReturnsData } from "../../src/index.ts";

const small = { edges: 1500, seed: 7 };

/** Everything of a data set that numbers can differ in, as plain values. */
const printed = (data: ReturnsData): string =>
  JSON.stringify(data, (_, value) => {
    if (typeof value === "bigint") return String(value);
    return ArrayBuffer.isView(value) ? Array.from(value as never as unknown[], String) : value;
  });

const numbers = (data: ReturnsData, table: "customers" | "variants", name: string) =>
  (data.splits.training[table].columns.find((c) => c.name === name) as NumberColumn).values;

describe("generateReturns", () => {
  let data: GeneratedReturns;
  beforeAll(async () => {
    data = await generateReturns(small);
  });

  it("is the same for any chunk size and number of threads, and another for another seed", async () => {
    for (const run of [{ chunk: 97 }, { chunk: 1000, workers: 1 }, { chunk: 333, workers: 2 }]) {
      expect(printed(await generateReturns({ ...small, ...run }))).toBe(printed(data));
    }
    expect(printed(await generateReturns({ ...small, seed: 8 }))).not.toBe(printed(data));
  }, 60_000);

  it("releases customers and variants with a return, each once, and shares that add up", () => {
    for (const split of Object.values(data.splits)) {
      for (const [side, name] of [
        ["customers", "Customer"],
        ["variants", "Product"],
      ] as const) {
        const table = split[side];
        expect(new Set(table.nodeOf).size).toBe(table.rows);
        const column = (of: string) =>
          (table.columns.find((c) => c.name === of) as NumberColumn).values;
        const [sales, returns] = [column(`salesPer${name}`), column(`returnsPer${name}`)];
        const rates = column(`${name.toLowerCase()}ReturnRate`);
        const reasons = table.columns.filter((c) => c.name.includes("return_code"));
        expect(reasons.length).toBe(13);
        for (let row = 0; row < table.rows; row++) {
          expect(returns[row]).toBeGreaterThan(0);
          expect(returns[row]).toBeLessThanOrEqual(sales[row]!);
          expect(rates[row]).toBe(Math.fround(returns[row]! / sales[row]!));
          const shares = reasons.map((c) => (c as NumberColumn).values[row]!);
          expect(shares.reduce((x, y) => x + y)).toBeCloseTo(1, 5);
        }
      }
      const inEdges = new Set(split.edges.customer);
      expect([...split.customers.nodeOf].every((node) => inEdges.has(node))).toBe(true);
    }
  });

  it("gives ids of 32 and 64 bits, and each node one", () => {
    const { customer, variant, product, supplier } = data.nodes;
    for (const { ids, count } of [customer!, variant!, product!, supplier!]) {
      expect(new Set(ids).size).toBe(count);
    }
    const narrow = (id: bigint) => BigInt.asIntN(32, id) === id;
    expect([...customer!.ids, ...supplier!.ids].every(narrow)).toBe(true);
    expect([...variant!.ids].filter(narrow).length).toBe(0);
  });

  it("knows the true probability of each edge", () => {
    const { training } = data.splits;
    const truth = data.truth.probability.training;
    expect(truth.length).toBe(training.edges.count);
    const all = training.edges.label.map(() => 1);
    expect(correlation(training.edges.label, truth, all)).toBeGreaterThan(0.4);
    // Released labels are over-sampled a little, hence the allowance.
    const mean = (values: ArrayLike<number>) =>
      Array.from(values).reduce((x, y) => x + y) / values.length;
    expect(mean(training.edges.label)).toBeCloseTo(mean(truth), 1);
  });

  it("adds the product of hidden factors to the logits, as strong as it is asked for", async () => {
    const variance = (of: GeneratedReturns): number => {
      const logits = Array.from(of.truth.probability.training, (p) => Math.log(p / (1 - p)));
      const mean = logits.reduce((sum, v) => sum + v, 0) / logits.length;
      return logits.reduce((sum, v) => sum + (v - mean) ** 2, 0) / logits.length;
    };
    const run = { edges: 4000, seed: 7, reasons: false };
    const of = (interaction: number, more: object = {}) =>
      generateReturns({ ...run, parameters: { interaction }, ...more });
    const [none, strong] = [await of(0), await of(2)];
    // Half of 2, times a sum of four products of two normal numbers: a variance of 4. Returns are released more often,
    // and with them what is far from the mean.
    expect(variance(strong) - variance(none)).toBeGreaterThan(3.5);
    expect(variance(strong) - variance(none)).toBeLessThan(6);
    expect(printed(await of(2, { chunk: 97, workers: 1 }))).toBe(printed(strong));
  }, 60_000);

  it("leaves reasons out on request, and says what is no option", async () => {
    const without = await generateReturns({ ...small, reasons: false });
    expect(without.splits.training.variants.columns.length).toBe(9);
    expect(numbers(without, "customers", "salesPerCustomer")).toEqual(
      numbers(data, "customers", "salesPerCustomer"),
    );
    const faults = [
      { edgse: 5 },
      { edges: 0 },
      { parameters: { activ: 1 } },
      { parameters: { active: 2 } },
    ];
    for (const fault of faults) {
      const error = await generateReturns(fault as never).catch((e) => e);
      expect(isLegendreError(error, "option")).toBe(true);
    }
  });

  it("tells of its progress, stage by stage, up to the whole of each", async () => {
    const told: (readonly [string, number, number])[] = [];
    await generateReturns({
      ...small,
      chunk: 400,
      onProgress: ({ stage, done, total }) => told.push([stage, done, total]),
    });
    const total = told[0]![2];
    const steps = Array.from({ length: Math.ceil(total / 400) }, (_, i) => 400 * (i + 1));
    expect(steps.length).toBeGreaterThan(1);
    expect(told).toEqual([
      ...steps.map((done) => ["purchases", Math.min(done, total), total]),
      ["variants", 1, 2],
      ["variants", 2, 2],
    ]);
  });

  it("ends when it is aborted, with and without threads", async () => {
    for (const workers of [0, 1]) {
      const controller = new AbortController();
      const onProgress = () => controller.abort(new Error("enough"));
      const run = { ...small, chunk: 100, workers, signal: controller.signal, onProgress };
      await expect(generateReturns(run)).rejects.toThrow("enough");
    }
  });

  it("has the published statistics at 100,000 edges", async () => {
    const large = await generateReturns({ edges: 100_000, seed: 0, reasons: false });
    const off = publishedStatistics(large).filter(({ published, value, tolerance, relative }) => {
      const difference = Math.abs(relative ? value / published - 1 : value - published);
      return !(difference <= tolerance);
    });
    expect(off).toEqual([]);
  }, 90_000);
});
