import { beforeAll, describe, expect, it } from "vitest";
import { nodeEncoder } from "../../src/encodings/node-encoder.ts";
import { keySources, keysOf } from "../../src/encodings/node-rates.ts";
import { explain, sentences } from "../../src/explain/index.ts";
import {
  buildGraph,
  fromTables,
  numberAt,
  protocolTask,
  purchaseSegments,
  type ReturnsData,
  type ReturnsTask,
  type ShopColumn,
} from "../../src/index.ts";
import { graphModel, logisticRegression, onFeatures } from "../../src/models/index.ts";
import { reportModel, returnsReport } from "../../src/report/index.ts";
import { scorer } from "../../src/serve/index.ts";

const [customers, products, count] = [60, 24, 900];
const list = <T>(length: number, of: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => of(i));
const club = (c: number): string | null => (c % 9 === 8 ? null : `club ${c % 3}`);

/** Whether a purchase is returned depends on the customer's club, the maker and the age. */
const tables = {
  customers: {
    email: list(customers, (c) => `c${c}`),
    club: list(customers, club),
    gender: list(customers, (c) => ["f", "m"][c % 2]!),
    birthYear: list(customers, (c) => 1950 + c),
    change: list(customers, (c) => (c - 30) ** 3),
  },
  products: {
    sku: list(products, (v) => v),
    maker: list(products, (v) => `firm ${v % 4}`),
    packer: list(products, (v) => `firm ${(v + 1) % 5}`),
  },
  purchases: {
    who: list(count, (e) => `c${(7 * e) % customers}`),
    what: list(count, (e) => (e * e + e) % products),
    back: list(count, (e) => Number(((7 * e) % customers) % 3 === 0 && e % 5 > 0)),
    at: list(count, (e) => `20${String(10 + Math.floor((14 * e) / count)).padStart(2, "0")}-05-01`),
  },
};
const linear: ShopColumn = { kind: "number" };
const log: ShopColumn = { kind: "number", scale: "log" };

const shop = (change: ShopColumn = log, time = true): Promise<ReturnsData> =>
  fromTables(tables, {
    customers: {
      id: "email",
      columns: {
        club: { kind: { names: "club" } },
        gender: { kind: "category", protected: true },
        birthYear: { kind: "number", protected: true },
        change,
      },
    },
    products: {
      id: "sku",
      // Two columns that name one kind.
      columns: { maker: { kind: { names: "firm" } }, packer: { kind: { names: "firm" } } },
    },
    purchases: {
      customer: "who",
      product: "what",
      returned: "back",
      ...(time ? { time: "at" } : {}),
    },
  });

let data: ReturnsData;
let task: ReturnsTask;
beforeAll(async () => {
  data = await shop();
  task = protocolTask(data);
});

describe("columns of an own shop that name others", () => {
  it("are virtual nodes, of customers too", () => {
    const { nodes, relations } = buildGraph(data, task.train.messages, { virtual: ["club"] });
    expect([nodes["club"], relations["club"]!.from]).toEqual([3, "customer"]);
    const { nodeOf } = data.splits.training.customers;
    const named = list(customers, (row) => row).filter((row) => club(row) !== null);
    expect([...relations["club"]!.edgeIds]).toEqual(named);
    expect([...relations["club"]!.source]).toEqual(named.map((row) => nodeOf[row]));
    const several = (): unknown => buildGraph(data, task.train.messages, { virtual: ["firm"] });
    expect(several).toThrow(/several columns \(maker, packer\)/);
  });

  it("have rates, of customers too, and one each where two name one kind", () => {
    const sources = keySources(data.splits.training, task.features);
    expect(sources.map(({ name, side, column }) => [name, side, column])).toEqual([
      ["customer", "customers", null],
      ["variant", "variants", null],
      ["club", "customers", "club"],
      ["firm (variant maker)", "variants", "maker"],
      ["firm (variant packer)", "variants", "packer"],
    ]);
    const keys = keysOf(data, "training", task.train.edges, sources);
    const { customer, variant } = data.splits.training.edges;
    const firm = (v: number): bigint => data.nodes["firm"]!.ids[v]!;
    const { maker, packer } = tables.products;
    for (const [i, e] of task.train.edges.entries()) {
      const [c, v] = [customer[e]!, data.splits.training.variants.rowOf[variant[e]!]!];
      const own = club(data.splits.training.customers.rowOf[c]!);
      expect(keys["club"]![i]! < 0).toBe(own === null);
      const [made, packed] = [
        keys["firm (variant maker)"]![i]!,
        keys["firm (variant packer)"]![i]!,
      ];
      expect(firm(made) === firm(packed)).toBe(maker[v] === packer[v]);
    }
  });

  it.each([
    ["rates", () => onFeatures(logisticRegression({ c: 0.001 }), { encodings: true })],
    ["nodes", () => graphModel({ epochs: 3, encoder: { hidden: [6] }, virtual: ["club"] })],
  ])(
    "lead to the same scores in serving as in predict, as %s",
    async (_, model) => {
      const fitted = await model().fit(task);
      const wanted = await fitted.predict(data, task.test);
      const served = await scorer(fitted, data, { messages: task.test.messages });
      const { customer, variant } = data.splits[task.test.split].edges;
      const ids = (kind: string, node: number): bigint => data.nodes[kind]!.ids[node]!;
      const lines = Array.from(task.test.edges, (e) => ({
        customer: ids("customer", customer[e]!),
        variant: ids("variant", variant[e]!),
      }));
      const found = await served.probabilities(lines);
      const apart = found.map((p, i) => Math.abs(p - wanted[i]!));
      expect(Math.max(...apart)).toBeLessThan(1e-5);
      expect(new Set(wanted).size).toBeGreaterThan(10);
      await served.dispose();
    },
    60_000,
  );
});

describe("what an own schema says of columns", () => {
  it("scale: by the logarithm of the size where it says so, with the sign; else as they are", async () => {
    const encoded = async (change: ShopColumn): Promise<number[]> => {
      const own = (await shop(change)).splits.training.customers;
      const { names, encode } = nodeEncoder(own, ["safe"], "nan");
      const x = encode(own, customers);
      const at = names.indexOf("change");
      return list(customers, (row) => x.values[own.nodeOf[row]! * names.length + at]!);
    };
    const scaled = (values: number[]): number[] => {
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
      const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
      return values.map((v) => (v - mean) / Math.sqrt(variance));
    };
    const { change } = tables.customers;
    const near = (values: number[]) => values.map((v) => expect.closeTo(v, 4));
    expect(await encoded(linear)).toEqual(near(scaled(change)));
    const sizes = change.map((v) => Math.sign(v) * Math.log1p(Math.abs(v)));
    expect(await encoded(log)).toEqual(near(scaled(sizes)));
  });

  it("protected: no reason by them, and a look at how their groups are treated", async () => {
    const fitted = await onFeatures(logisticRegression()).fit(task);
    const explained = await explain(fitted, data, task.test, {
      edges: task.test.edges.slice(0, 20),
    });
    for (const each of explained) {
      const marked = each.contributions.filter((c) => c.protected === true);
      expect(marked.map(({ column }) => column).sort()).toEqual(["birthYear", "gender"]);
      const { raising, lowering, notes } = sentences(each, { least: 0, reasons: 99 });
      expect([...raising, ...lowering].join()).not.toMatch(/gender|birthYear/);
      expect(notes.join()).toContain("not given as reasons");
    }
    const report = await returnsReport(task, [await reportModel(fitted, task)], { minimum: 10 });
    expect(report.fairness.map(({ by }) => by)).toEqual(["gender", "age"]);
  });

  it("facts: all customers are there, and ages are counted to the year of the latest purchase", async () => {
    expect(data.facts).toEqual({ returnersOnly: false, year: 2023 });
    const { age } = purchaseSegments(data, task.test);
    const table = data.splits.testing.customers;
    const { customer } = data.splits.testing.edges;
    const born = table.columns.find(({ name }) => name === "birthYear")!;
    for (const [i, e] of task.test.edges.entries()) {
      const years = 2023 - numberAt(born as never, table.rowOf[customer[e]!]!);
      const label = years < 26 ? "under 26" : years >= 66 ? "66 and over" : undefined;
      if (label !== undefined) expect(age!.labels[age!.codes[i]!]).toBe(label);
    }
    const fitted = await onFeatures(logisticRegression()).fit(task);
    const report = await returnsReport(task, [await reportModel(fitted, task)], { minimum: 10 });
    const words = report.fairness.flatMap(({ warnings }) => warnings).join();
    expect(words).not.toMatch(/who returned something/);
    const published = await returnsReport(task, [await reportModel(fitted, task)], {
      minimum: 10,
      returnersOnly: true,
    });
    expect(published.fairness.flatMap(({ warnings }) => warnings).join()).toMatch(
      /who returned something/,
    );
    // Without times nobody's age is known: the column is one of numbers.
    const timeless = await shop(log, false);
    expect(timeless.facts).toEqual({ returnersOnly: false });
    const names = Object.keys(purchaseSegments(timeless, protocolTask(timeless).test));
    expect(names).toContain("birthYear, quarters");
  });
});
