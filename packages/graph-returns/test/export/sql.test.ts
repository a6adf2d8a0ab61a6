import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NodeTable, SplitName } from "../../src/data/returns-data.ts";
import { purchaseFeatures, sideEncoders } from "../../src/encodings/purchase-features.ts";
import { exportTables } from "../../src/export/index.ts";
import { type GeneratedReturns, generateReturns } from "../../src/generator/index.ts";
import { protocolTask, type ReturnsData } from "../../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-sql-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sqlFolder = fileURLToPath(new URL("../../sql/", import.meta.url));
const sql = (name: string): string => readFileSync(join(sqlFolder, `${name}.sql`), "utf8");

const names = ["frequencies", "rates", "features"] as const;
type Row = Readonly<Record<string, number | string>>;
type Tables = Record<"phases" | (typeof names)[number], Row[]>;

let data: GeneratedReturns;
let duck: Tables;

async function onDuckDb(lake = folder): Promise<Tables> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const table of ["customers", "variants", "purchases"]) {
    const files = join(lake, table, "*", "*.parquet");
    await connection.run(
      `CREATE VIEW ${table} AS SELECT * FROM read_parquet('${files}', hive_partitioning = true)`,
    );
  }
  await connection.run(`CREATE TABLE phases AS ${sql("grouped-split")}`);
  const rows = async (query: string): Promise<Row[]> => {
    const read = await connection.runAndReadAll(
      `SELECT * FROM (${query}) AS q ORDER BY split, purchase`,
    );
    // 64-bit numbers here are counts and places.
    return read
      .getRowObjects()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === "bigint" ? String(value) : (value as number),
          ]),
        ),
      );
  };
  const made: Partial<Tables> = { phases: await rows("SELECT * FROM phases") };
  for (const name of names) made[name] = await rows(sql(name));
  connection.closeSync();
  return made as Tables;
}

beforeAll(async () => {
  data = await generateReturns({ edges: 1200, seed: 8 });
  await exportTables(folder, data);
  duck = await onDuckDb();
}, 120_000);

/** The first digits of a hash as a number. */
const hashed = (text: string, digits: number): number =>
  Number.parseInt(createHash("md5").update(text).digest("hex").slice(0, digits), 16);

/** Purchases in the order of the results: testing before training, then by number. */
function purchases() {
  return (["testing", "training"] as const).flatMap((split) => {
    const { edges } = data.splits[split];
    return Array.from(edges.label, (returned, e) => ({
      split,
      e,
      returned,
      c: edges.customer[e]!,
      v: edges.variant[e]!,
      customer: data.nodes["customer"]!.ids[edges.customer[e]!]!,
      variant: data.nodes["variant"]!.ids[edges.variant[e]!]!,
    }));
  });
}

function phasesOf() {
  return purchases().map((p) => {
    const bucket = hashed(`${p.customer}`, 6) % 100;
    const phase = p.split === "testing" ? "test" : bucket < 10 ? "validation" : "train";
    return { ...p, bucket, phase };
  });
}

/** The tables with other numbers. */
function withNumbers(change: (value: number) => number): ReturnsData {
  const changed = (table: NodeTable): NodeTable => ({
    ...table,
    columns: table.columns.map((column) =>
      column.kind === "number" && column.safety !== "leaky"
        ? { ...column, values: Float64Array.from(column.values, change) }
        : column,
    ),
  });
  const split = (name: SplitName) => ({
    ...data.splits[name],
    customers: changed(data.splits[name].customers),
    variants: changed(data.splits[name].variants),
  });
  return { ...data, splits: { training: split("training"), testing: split("testing") } };
}

describe("the SQL files on DuckDB", () => {
  it("part customers as the hash says, ids as they are", () => {
    const wanted = phasesOf();
    expect(
      duck.phases.map(({ purchase, customer, bucket, phase }) =>
        [purchase, customer, bucket, phase].map(String),
      ),
    ).toEqual(
      wanted.map(({ e, customer, bucket, phase }) => [e, customer, bucket, phase].map(String)),
    );
    const share =
      wanted.filter(({ phase }) => phase === "validation").length /
      data.splits.training.edges.count;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.17);
  });

  it("count what was bought in the train phase", () => {
    const all = phasesOf();
    const { variants } = data.splits.training;
    const reference = (name: string) => {
      const column = variants.columns.find((c) => c.name === name)!;
      return (v: number) => {
        const row = variants.rowOf[v]!;
        return row < 0 || column.kind !== "reference" || column.codes[row]! < 0
          ? undefined
          : column.codes[row]!;
      };
    };
    const keys = [(p: { c: number }) => p.c, (p: { v: number }) => p.v] as const;
    const ofVariant = [reference("productID"), reference("supplierRef")];
    const key = (p: (typeof all)[number]) => [
      ...keys.map((of) => of(p)),
      ...ofVariant.map((of) => of(p.v)),
    ];
    const counts = [0, 1, 2, 3].map(() => new Map<number, number>());
    for (const p of all) {
      if (p.phase !== "train") continue;
      for (const [k, of] of key(p).entries())
        if (of !== undefined) counts[k]!.set(of, (counts[k]!.get(of) ?? 0) + 1);
    }
    const columns = ["customer_count", "variant_count", "product_count", "supplier_count"];
    for (const [i, p] of all.entries()) {
      for (const [k, of] of key(p).entries()) {
        const n = of === undefined ? 0 : (counts[k]!.get(of) ?? 0);
        expect(Number(duck.frequencies[i]![columns[k]!])).toBeCloseTo(Math.log1p(n), 12);
      }
    }
  });

  it("encode what is learned from by the outcomes of other parts", () => {
    const all = phasesOf().map((p) => ({
      ...p,
      part: hashed(`${p.customer}:${p.variant}`, 3) % 5,
    }));
    const train = all.filter(({ phase }) => phase === "train");
    const rate = train.reduce((sum, { returned }) => sum + returned, 0) / train.length;
    for (const [i, p] of all.entries()) {
      for (const [end, column] of [
        ["c", "customer_rate"],
        ["v", "variant_rate"],
      ] as const) {
        const others = train.filter(
          (t) => t[end] === p[end] && (p.phase !== "train" || t.part !== p.part),
        );
        const sum = others.reduce((s, { returned }) => s + returned, 0);
        expect(Number(duck.rates[i]![column])).toBeCloseTo(
          (sum + 5 * rate) / (others.length + 5),
          12,
        );
      }
      expect(Number(duck.rates[i]!["part"])).toBe(p.part);
    }
  });

  it.each([
    ["as they are", (value: number) => value],
    // Sums of 19.99 round; of 1 they do not.
    ["1 everywhere", () => 1],
    ["19.99 everywhere", () => 19.99],
    ["0.1 everywhere", () => 0.1],
  ])("encode columns as the models here read them: numbers %s", async (name, change) => {
    const lake = join(folder, "lakes", name);
    const shop = withNumbers(change);
    await exportTables(lake, shop);
    const { features } = await onDuckDb(lake);
    const task = protocolTask(shop, { suspicious: true });
    const every = Int32Array.from({ length: shop.splits.testing.edges.count }, (_, e) => e);
    const encoders = sideEncoders(task, "indicator");
    const x = purchaseFeatures(shop, { ...task.test, edges: every }, encoders);
    const names = {
      year_of_birth: "customers yearOfBirth",
      year_of_birth_missing: "customers yearOfBirth missing",
      is_male: "customers isMale",
      premier: "customers premier",
      customer_no_row: "customers no row",
      variant_no_row: "variants no row",
      price: "variants avgGbpPrice",
      discount: "variants avgDiscountValue",
    };
    for (const [column, name] of Object.entries(names)) {
      const at = x.names.indexOf(name);
      // A column that is never missing has none that says so.
      expect([name, at >= 0 || column.endsWith("missing")]).toEqual([name, true]);
      for (let i = 0; i < x.rows; i++) {
        expect(Number(features[i]![column])).toBeCloseTo(
          at < 0 ? 0 : x.values[i * x.names.length + at]!,
          4,
        );
      }
    }
    for (let i = 0; i < x.rows; i++) {
      const word = features[i]!["brand"] as string;
      const at = x.names.indexOf(`variants brandDesc=${word}`);
      expect(word === "" ? at : x.values[i * x.names.length + at]).toBe(word === "" ? -1 : 1);
    }
  });
});

/** A Python with pyspark, where Java runs, or nothing. */
const spark = [process.env["SPARK_PYTHON"], process.env["PEER_PYTHON"], "python3"].find((path) => {
  if (path === undefined) return false;
  try {
    execFileSync(path, ["-c", "import pyspark"], { stdio: "ignore" });
    execFileSync("java", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

describe.skipIf(spark === undefined)("the same files on Spark (needs pyspark)", () => {
  it("give the same rows", () => {
    const script = fileURLToPath(new URL("on_spark.py", import.meta.url));
    const out = join(folder, "spark.json");
    execFileSync(spark!, [script, folder, sqlFolder, out], { stdio: "ignore" });
    const found = JSON.parse(readFileSync(out, "utf8")) as Tables;
    for (const [name, rows] of Object.entries(duck)) {
      const others = found[name as keyof Tables];
      expect(others.length).toBe(rows.length);
      for (const [i, row] of rows.entries()) {
        for (const [column, value] of Object.entries(row)) {
          const other = others[i]![column]!;
          if (typeof value === "number" || /^-?\d+(\.\d+)?$/.test(String(value)) === false) {
            if (typeof value === "number") expect(Number(other)).toBeCloseTo(value, 10);
            else expect(other).toBe(value);
          } else expect(String(other)).toBe(value);
        }
      }
    }
    writeFileSync(join(folder, "done"), "");
  }, 240_000);
});
