import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, describe, expect, it } from "vitest";
import { fromTables, numberAt, type ReturnsData, type ShopSchema } from "../../src/index.ts";
import { loadDuckDb } from "../../src/io/duckdb-blocks.ts";

const root = mkdtempSync(join(tmpdir(), "graph-returns-cells-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const duckdb = await loadDuckDb();

/** A column as each kind of table has it, and the kind that a schema calls it. */
interface Cells {
  readonly kind: "number" | "category" | { readonly names: string };
  readonly memory: readonly unknown[] | Float64Array;
  readonly csv: readonly string[];
  readonly parquet: Readonly<Record<string, unknown>>;
}

const uuids = [
  "0f8fad5b-d9cb-469f-a165-70867728950e",
  "7c9e6679-7425-40de-944b-e07fc1f90ae7",
  "ffffffff-ffff-4fff-bfff-ffffffffffff",
];
const owners = [1_234_567_890_123_456_789n, null, -9_223_372_036_854_775_808n];
const decimal = { type: "FIXED_LEN_BYTE_ARRAY", type_length: 5, precision: 10, scale: 2 };

const kinds: Readonly<Record<string, Cells>> = {
  "yes or no as a number": {
    kind: "number",
    memory: [true, false, null],
    csv: ["true", "F", ""],
    parquet: { data: [true, false, null], type: "BOOLEAN" },
  },
  "yes or no as a category": {
    kind: "category",
    memory: [true, false, null],
    csv: ["true", "false", ""],
    parquet: { data: [true, false, null], type: "BOOLEAN" },
  },
  "codes as a category": {
    kind: "category",
    memory: [3, 11, Number.NaN],
    csv: ["3", "11", ""],
    parquet: { data: [3, 11, null], type: "INT32" },
  },
  "not a number in a typed array": {
    kind: "number",
    memory: Float64Array.of(1.5, Number.NaN, -2),
    csv: ["1.5", "NaN", "-2"],
    parquet: { data: [1.5, Number.NaN, -2], type: "DOUBLE" },
  },
  "decimals of fixed length": {
    kind: "number",
    memory: [19.5, -3.25, null],
    csv: ["19.50", "-3.25", ""],
    parquet: { data: [19.5, -3.25, null], ...decimal },
  },
  "references that may be missing": {
    kind: { names: "owner" },
    memory: owners,
    csv: owners.map((owner) => (owner === null ? "" : String(owner))),
    parquet: { data: owners, type: "INT64" },
  },
  UUIDs: {
    kind: { names: "owner" },
    memory: uuids,
    csv: uuids,
    parquet: { data: uuids, type: "UUID" },
  },
  "words with quotes": {
    kind: { names: "owner" },
    memory: ['6" mast', "a,b", "plain"],
    csv: ['"6"" mast"', '"a,b"', "plain"],
    parquet: { data: ['6" mast', "a,b", "plain"], type: "STRING" },
  },
  "words with a quote in the middle": {
    kind: "category",
    memory: ['6" mast', 'an "A"', '7" and 8"'],
    csv: ['6" mast', ' an "A"', '"7"" and 8"""'],
    parquet: { data: ['6" mast', 'an "A"', '7" and 8"'], type: "STRING" },
  },
};

const schemaOf = (kind: Cells["kind"]): ShopSchema => ({
  customers: { id: "id", columns: {} },
  products: { id: "sku", columns: { cell: { kind } } },
  purchases: { customer: "who", product: "what", returned: "back" },
});

/** What the products say, in words that do not depend on how ids are numbered. */
const said = ({ nodes, splits }: ReturnsData): unknown[] => {
  const { columns, nodeOf } = splits.training.variants;
  const [column] = columns;
  return Array.from(nodeOf, (_, row) => {
    if (column!.kind === "number") return numberAt(column!, row);
    const code = column!.codes[row]!;
    if (column!.kind === "category") return column!.levels[code];
    return code < 0 ? null : nodes[column!.to]!.ids[code];
  });
};

const parquet = (
  name: string,
  [sku, cell]: readonly Readonly<Record<string, unknown>>[],
): string => {
  const path = join(root, `${name}.parquet`);
  const fixed = cell?.["type"] === "FIXED_LEN_BYTE_ARRAY";
  const options = fixed
    ? {
        columnData: [sku, cell].map((each) => ({ name: each!["name"], data: each!["data"] })),
        schema: [
          { name: "root", num_children: 2 },
          { name: sku!["name"], type: "INT32", repetition_type: "REQUIRED" },
          { ...cell, data: undefined, converted_type: "DECIMAL", repetition_type: "OPTIONAL" },
        ],
      }
    : { columnData: [sku, cell] };
  writeFileSync(path, new Uint8Array(parquetWriteBuffer(options as never)));
  return path;
};

describe("cells of a shop's tables", () => {
  it.each(Object.entries(kinds))("%s: the same from every kind of table", async (name, cells) => {
    const shop = {
      customers: { id: ["ann", "bob"] },
      purchases: { who: ["ann", "bob", "ann"], what: [0, 1, 2], back: [0, 1, 1] },
    };
    const read = async (products: unknown): Promise<unknown[]> =>
      said(await fromTables({ ...shop, products } as never, schemaOf(cells.kind)));
    const expected = await read({ sku: [0, 1, 2], cell: cells.memory });
    const file = name.replaceAll(" ", "-");
    const csv = join(root, `${file}.csv`);
    writeFileSync(csv, `sku,cell\n${cells.csv.map((cell, i) => `${i},${cell}`).join("\n")}\n`);
    expect(await read(csv)).toEqual(expected);
    const table = parquet(file, [
      { name: "sku", data: [0, 1, 2], type: "INT32" },
      { name: "cell", ...cells.parquet },
    ]);
    expect(await read(table)).toEqual(expected);
    if (duckdb === undefined) return;
    expect(await read({ query: `SELECT * FROM read_parquet('${table}')` })).toEqual(expected);
  });

  it("a quote that is not closed is an error of its row, and swallows none", async () => {
    const path = join(root, "open-quote.csv");
    writeFileSync(path, 'sku,cell\n0,plain\n1,"open\n2,plain\n');
    const tables = {
      customers: { id: ["ann"] },
      products: path,
      purchases: { who: ["ann"], what: [0], back: [1] },
    };
    await expect(fromTables(tables, schemaOf("category"))).rejects.toMatchObject({
      code: "data",
      details: { reason: "E_FORMAT", rows: [2] },
    });
  });

  it("labels are 0 or 1, true or false, however a database writes them", async () => {
    const path = join(root, "labels.csv");
    const spelled = ["1", "true", "True", "t", "TRUE", "0", "false", "False", "f"];
    writeFileSync(path, `who,what,back\n${spelled.map((word) => `ann,7,${word}`).join("\n")}\n`);
    const tables = { customers: { id: ["ann"] }, products: { sku: [7], cell: [1] } };
    for (const purchases of [
      path,
      { who: spelled.map(() => "ann"), what: spelled.map(() => 7), back: spelled },
    ]) {
      const data = await fromTables({ ...tables, purchases }, schemaOf("number"), {
        split: { customers: 0 },
      });
      expect([...data.splits.training.edges.label]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0]);
    }
  });

  it("ids of 18 and 19 digits are the same from text and from 64-bit numbers, larger ones are words", async () => {
    const ids = [123_456_789_012_345_678n, 1_234_567_890_123_456_789n, 9_223_372_036_854_775_807n];
    const texts = [...ids.map(String), "9223372036854775808", "-0", "007"];
    const path = join(root, "snowflakes.csv");
    writeFileSync(path, `who,what,back\n${texts.map((id) => `${id},7,1`).join("\n")}\n`);
    const customers = { id: [...ids, "9223372036854775808", "-0", "007"] };
    const tables = { customers, products: { sku: [7], cell: [1] }, purchases: path };
    const { nodes, splits } = await fromTables(tables as never, schemaOf("number"), {
      split: { customers: 0 },
    });
    expect([...splits.training.edges.customer]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...nodes["customer"]!.ids.subarray(0, 3)]).toEqual(ids);
  });

  it("refuses ids that a double does not hold, and dates where a number is wanted", async () => {
    const shop = {
      customers: { id: [2 ** 53 + 2] },
      products: { sku: [7], cell: [1] },
      purchases: { who: [1], what: [7], back: [0] },
    };
    await expect(fromTables(shop, schemaOf("number"))).rejects.toThrow(
      /E_ID_RANGE|not of the kind/,
    );
    const dated = { ...shop, customers: { id: [1] }, products: { sku: [7], cell: ["2024-01-01"] } };
    await expect(fromTables(dated, schemaOf("number"))).rejects.toThrow(/not of the kind/);
  });

  it("a query is read in chunks, and its errors are those of tables", async () => {
    if (duckdb === undefined) return;
    const rows = 5000;
    const purchases = {
      query: `SELECT 'c' || (i % 50) AS who, i % 3 AS what, i % 2 = 0 AS back FROM range(${rows}) t(i)`,
    };
    const customers = { id: Array.from({ length: 50 }, (_, i) => `c${i}`) };
    const tables = { customers, products: { sku: [0, 1, 2], cell: [1, 2, 3] }, purchases };
    const { splits } = await fromTables(tables, schemaOf("number"), { split: { customers: 0 } });
    expect(splits.training.edges.count).toBe(rows);
    expect(splits.training.edges.label[4097]).toBe(0);
    for (const query of ["SELECT nonsense", "SELECT 1/0 AS who"]) {
      const broken = fromTables({ ...tables, purchases: { query } }, schemaOf("number"));
      await expect(broken).rejects.toMatchObject({ code: "data" });
    }
  });
});
