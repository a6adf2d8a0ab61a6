import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FuzzTarget, safetensorsJson, sealSha256, wholeJson } from "@repo/test-kit";
import { writeReturns } from "../../src/generator/index.ts";
import { collectTable } from "../../src/io/collect-table.ts";
import { openCsv } from "../../src/io/csv-source.ts";
import { openParquet } from "../../src/io/parquet-source.ts";
import type { Wanted } from "../../src/io/table-source.ts";
import {
  boosting,
  decodeModel,
  encodeModel,
  featureMatrix,
  fromXgboost,
  logisticRegression,
  prior,
  toXgboost,
} from "../../src/models/index.ts";
import { tableColumns, tableFiles } from "../../src/schema/tables.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-fuzz-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const collecting = {
  where: "fuzz",
  duckdb: undefined,
  memory: 2 ** 28,
  reasons: true,
  signal: undefined,
  onRows: () => undefined,
};

function table(name: "events" | "customers" | "variants", format: "csv" | "parquet"): FuzzTarget {
  const open = format === "csv" ? openCsv : openParquet;
  const victim = join(folder, `${name}-victim.${format}`);
  return {
    name: `${format === "csv" ? "CSV" : "Parquet"} (${name})`,
    originals: async () => {
      await writeReturns(folder, { edges: 8, seed: 3, format });
      return [readFileSync(join(folder, `${tableFiles[name].training}.${format}`))];
    },
    parse: async (bytes) => {
      writeFileSync(victim, bytes);
      await collectTable(await open("fuzz", victim), name, tableColumns[name], collecting);
    },
  };
}

/** The type that a column is asked for as, by the type that the file says. */
const wanted: Readonly<Record<string, Wanted["type"]>> = {
  INT64: "id",
  INT32: "integer",
  DOUBLE: "number",
  FLOAT: "number",
  BOOLEAN: "flag",
  BYTE_ARRAY: "text",
  INT96: "time",
};

const anyParquet: FuzzTarget = {
  name: "Parquet (codecs and encodings)",
  originals: () => {
    const fixtures = new URL("../fixtures/parquet/", import.meta.url);
    return readdirSync(fixtures)
      .filter((file) => file.endsWith(".parquet"))
      .sort()
      .map((file) => readFileSync(new URL(file, fixtures)));
  },
  parse: async (bytes) => {
    const victim = join(folder, "any-victim.parquet");
    writeFileSync(victim, bytes);
    const { types, blocks } = await openParquet("fuzz", victim);
    const columns = types.map((type, position) => ({ position, type: wanted[type] ?? "number" }));
    for await (const { columns: read } of blocks(columns)) void read;
  },
};

const x = featureMatrix(
  ["price", "size"],
  Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 4, 3, 2, 1, 8, 7, 6, 5),
);
const rows = { x, y: [0, 0, 0, 0, 1, 1, 1, 1] };

const xgboost: FuzzTarget = {
  name: "XGBoost JSON",
  json: wholeJson,
  originals: async () => {
    const model = await boosting({ trees: 2, minChildWeight: 0 }).fit(rows);
    return [new TextEncoder().encode(toXgboost(model))];
  },
  parse: async (bytes) => {
    const model = fromXgboost(new TextDecoder().decode(bytes));
    if (`${model.columns}` === `${x.names}`) await model.predict(x);
  },
};

const model: FuzzTarget = {
  name: "fitted model",
  json: safetensorsJson,
  seal: sealSha256,
  originals: async () => [
    await encodeModel(await boosting({ trees: 2, minChildWeight: 0 }).fit(rows)),
    await encodeModel(await logisticRegression().fit(rows)),
    await encodeModel(await prior().fit(rows)),
  ],
  parse: async (bytes) => {
    const { columns, predict } = await decodeModel(bytes);
    if (`${columns}` === `${x.names}`) await predict(x);
  },
};

/** Everything here that reads a file. */
export const targets: readonly FuzzTarget[] = [
  table("events", "csv"),
  table("customers", "csv"),
  table("events", "parquet"),
  table("variants", "parquet"),
  anyParquet,
  xgboost,
  model,
];
