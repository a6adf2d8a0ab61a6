import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLegendreError } from "@legendre/core-tensor";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, describe, expect, it } from "vitest";
import { wordIdOf } from "../../src/ids/word-id.ts";
import {
  checkTask,
  fromTables,
  numberAt,
  protocolTask,
  type ReturnsData,
  type ShopSchema,
  type ShopTables,
} from "../../src/index.ts";
import { loadDuckDb } from "../../src/io/duckdb-blocks.ts";

const root = mkdtempSync(join(tmpdir(), "graph-returns-shop-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const duckdb = await loadDuckDb();

const schema: ShopSchema = {
  customers: {
    id: "email",
    columns: { country: { kind: "category" }, age: { kind: "number", missing: 0 } },
  },
  products: {
    id: "sku",
    columns: { price: { kind: "number" }, maker: { kind: { names: "maker" } } },
  },
  purchases: { customer: "who", product: "what", returned: "back", time: "at" },
};

const count = 400;
const days = (e: number) =>
  new Date(Date.UTC(2024, 0, 1 + Math.floor(e / 4))).toISOString().slice(0, 10);
const columns = {
  customers: {
    email: Array.from({ length: 50 }, (_, i) => `c${i}@shop`),
    country: Array.from({ length: 50 }, (_, i) =>
      i % 7 === 0 ? null : ["NL", "NO", "SE"][i % 3]!,
    ),
    age: Array.from({ length: 50 }, (_, i) => (i % 11 === 0 ? 0 : 20 + i)),
  },
  products: {
    sku: Array.from({ length: 30 }, (_, i) => `00${i}`),
    price: Array.from({ length: 30 }, (_, i) => (i === 4 ? null : 5.5 + i)),
    maker: Array.from({ length: 30 }, (_, i) => 1000 + (i % 4)),
  },
  purchases: {
    who: Array.from({ length: count }, (_, e) => `c${(e * 7) % 50}@shop`),
    what: Array.from({ length: count }, (_, e) => `00${(e * e) % 30}`),
    back: Array.from({ length: count }, (_, e): number => (e % 3 === 0 ? 1 : 0)),
    at: Array.from({ length: count }, (_, e) => days(count - 1 - e)),
  },
};

const printed = ({ nodes, splits }: ReturnsData): string =>
  JSON.stringify({ nodes, splits }, (_, value) => {
    if (!ArrayBuffer.isView(value)) return value;
    return `${value.constructor.name} ${Array.from(value as never as unknown[], String)}`;
  });

const csv = (table: Record<string, readonly (string | number | null)[]>): string => {
  const names = Object.keys(table);
  const rows = table[names[0]!]!.map((_, row) =>
    names.map((name) => table[name]![row] ?? "").join(","),
  );
  return `${names.join(",")}\n${rows.join("\n")}\n`;
};

const files = (ending: "csv" | "parquet"): ShopTables => {
  const paths = Object.entries(columns).map(([name, table]) => {
    const path = join(root, `${name}.${ending}`);
    if (ending === "csv") writeFileSync(path, csv(table));
    else {
      const columnData = Object.entries(table).map(([column, data]) => ({ name: column, data }));
      writeFileSync(path, new Uint8Array(parquetWriteBuffer({ columnData: columnData as never })));
    }
    return [name, path] as const;
  });
  return Object.fromEntries(paths) as never as ShopTables;
};

describe("fromTables", () => {
  it("is the same from columns, CSV, Parquet and queries", async () => {
    const expected = printed(await fromTables(columns, schema));
    expect(printed(await fromTables(files("csv"), schema))).toBe(expected);
    expect(printed(await fromTables(files("parquet"), schema))).toBe(expected);
    if (duckdb === undefined) return;
    const query = (name: string) => ({
      query: `SELECT * FROM read_parquet('${join(root, `${name}.parquet`)}')`,
    });
    const tables = {
      customers: query("customers"),
      products: query("products"),
      purchases: query("purchases"),
    };
    expect(printed(await fromTables(tables, schema))).toBe(expected);
  });

  it("puts later purchases into the testing split, those of one moment together", async () => {
    const { splits, nodes } = await fromTables(columns, schema, { split: { last: 0.3 } });
    const [before, after] = [splits.training.edges.time!, splits.testing.edges.time!];
    expect(Math.max(...before)).toBeLessThan(Math.min(...after));
    expect([...before]).toEqual([...before].sort((x, y) => x - y));
    expect(after.length / count).toBeCloseTo(0.3, 1);
    const from = await fromTables(columns, schema, { split: { from: "2024-02-01" } });
    expect(from.splits.testing.edges.time![0]).toBe(Date.UTC(2024, 1, 1));
    expect(nodes["maker"]!.count).toBe(4);
    expect(nodes["customer"]!.ids[0]).toBe(wordIdOf("c0@shop"));
    expect(checkTask(protocolTask(from))).toEqual([]);
  });

  it("splits by customer where there are no times", async () => {
    const { time: _, ...purchases } = schema.purchases;
    const { splits } = await fromTables(columns, { ...schema, purchases });
    const customers = new Set(splits.training.edges.customer);
    expect([...splits.testing.edges.customer].some((c) => customers.has(c))).toBe(false);
    expect(splits.testing.edges.count).toBeGreaterThan(0);
    const timed = fromTables(columns, { ...schema, purchases }, { split: { last: 0.2 } });
    await expect(timed).rejects.toThrow(/needs the column of times/);
  });

  it("knows missing numbers and words", async () => {
    const { splits } = await fromTables(columns, schema);
    const [country, age] = splits.training.customers.columns;
    const [price] = splits.training.variants.columns;
    if (country?.kind !== "category" || age?.kind !== "number" || price?.kind !== "number") {
      return expect.unreachable();
    }
    expect([country.levels, country.codes[0], country.codes[1]]).toEqual([
      ["", "NL", "NO", "SE"],
      0,
      2,
    ]);
    expect([numberAt(age, 0), numberAt(age, 1), numberAt(price, 4)]).toEqual([
      Number.NaN,
      21,
      Number.NaN,
    ]);
  });

  it("keeps words apart that are one number", () => {
    expect(wordIdOf("7")).toBe(7n);
    expect(wordIdOf("007")).not.toBe(7n);
    expect(wordIdOf("-12")).toBe(-12n);
    // FNV-1a of 64 bits, from its published test vectors.
    expect(BigInt.asUintN(64, wordIdOf("a"))).toBe(0xaf63dc4c8601ec8cn);
    expect(BigInt.asUintN(64, wordIdOf("foobar"))).toBe(0x85944171f73967e8n);
  });

  it("points out columns that know the label, numbers and words, from one end or both, and no others", async () => {
    const customers = 200;
    const names = Array.from({ length: customers }, (_, i) => `c${i}`);
    const who = Array.from({ length: 4000 }, (_, e) => names[(e * 7) % customers]!);
    const number = (name: string): number => Number(name.slice(1));
    const returns = (name: string): boolean => number(name) % 5 < 2;
    const told = {
      customers: {
        email: names,
        total: names.map((name) => (returns(name) ? 9 : number(name) % 3)),
        // Far from the middle are those who return: no correlation tells.
        bothEnds: names.map((name, i) => (returns(name) ? 10 * (i % 2 === 0 ? 1 : -1) : i % 3)),
        status: names.map((name) => (returns(name) ? "refunded" : "settled")),
        empty: names.map((name) => (returns(name) ? 1 : null)),
        noise: names.map((_, i) => (i * 37) % 11),
        city: names.map((_, i) => `city ${i % 41}`),
        nickname: names,
      },
      products: { sku: [7, 8] },
      purchases: {
        who,
        what: who.map((_, e) => 7 + (e % 2)),
        back: who.map((name, e) => (e % 10 === 0 ? e % 20 === 0 : returns(name))),
      },
    };
    const kinds = { status: "category", city: "category", nickname: "category" } as const;
    const columns = Object.fromEntries(
      Object.keys(told.customers)
        .slice(1)
        .map((name) => [name, { kind: kinds[name as "city"] ?? ("number" as const) }]),
    );
    const { findings } = await fromTables(told, {
      customers: { id: "email", columns },
      products: { id: "sku", columns: {} },
      purchases: { customer: "who", product: "what", returned: "back" },
    });
    const found = findings.filter(({ code }) => code === "W_TELLING_COLUMN");
    // A word of one customer alone says nothing of others.
    const telling = ["total", "bothEnds", "status", "empty"];
    expect(found.map(({ column }) => column)).toEqual(telling);
    expect(found[0]!.details).toMatchObject({ side: "customers" });
  });

  it.each([
    [
      "E_LABEL_DOMAIN",
      { purchases: { ...columns.purchases, back: columns.purchases.back.with(6, 2) } },
      [7],
    ],
    [
      "E_UNKNOWN_NODE",
      { purchases: { ...columns.purchases, what: columns.purchases.what.with(3, "x") } },
      [4],
    ],
    [
      "E_NULL",
      { purchases: { ...columns.purchases, who: [...columns.purchases.who.slice(1), null] } },
      [count],
    ],
    [
      "E_VALUE",
      { purchases: { ...columns.purchases, at: columns.purchases.at.with(1, "01/02/24") } },
      [2],
    ],
    [
      "E_DUP_NODE_ID",
      { products: { ...columns.products, sku: columns.products.sku.with(9, "000") } },
      [10],
    ],
    [
      "E_VALUE",
      { products: { ...columns.products, price: columns.products.price.with(2, "dear" as never) } },
      [3],
    ],
  ])("%s names the column and the rows", async (reason, change, rows) => {
    const error = await fromTables({ ...columns, ...change } as never, schema).catch((e) => e);
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.details).toMatchObject({ reason, rows });
    expect(error.details.column).toBeTypeOf("string");
  });

  it("says which column is not there, and which file", async () => {
    const renamed = { ...schema, customers: { ...schema.customers, id: "emial" } };
    await expect(fromTables(columns, renamed)).rejects.toThrow(/nearest is "email"/);
    const gone = { ...columns, purchases: join(root, "gone.csv") };
    await expect(fromTables(gone, schema)).rejects.toThrow(/no such file/);
    const ragged = { ...columns, products: { ...columns.products, price: [1] } };
    await expect(fromTables(ragged as never, schema)).rejects.toThrow(/give columns of one length/);
    const kept = {
      ...columns,
      purchases: { ...columns.purchases, what: columns.purchases.what.with(3, "x") },
    };
    const data = await fromTables(kept, schema, { unknownNodes: "keep" });
    expect(data.nodes["variant"]!.count).toBe(31);
  });
});
