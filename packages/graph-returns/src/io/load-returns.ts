import {
  atLeast,
  flag,
  type OptionsOf,
  oneOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import { dataError } from "../checks/data-error.ts";
import { coverageOf, dataSetFindings, publishedCoverage } from "../checks/data-set.ts";
import { assembleSteps, type RawNodes, type RawSplit } from "../data/assemble.ts";
import type { Finding } from "../data/findings.ts";
import type { ReturnsData, SplitName } from "../data/returns-data.ts";
import { publishedFacts } from "../data/returns-data.ts";
import type { Progress } from "../generator/settings.ts";
import { idIndex } from "../ids/id-index.ts";
import { inSteps, pause } from "../pause.ts";
import { type TableKind, tableColumns, tableFiles } from "../schema/tables.ts";
import { type CollectedTable, collectTable } from "./collect-table.ts";
import { loadDuckDb } from "./duckdb-blocks.ts";
import { checkBudget, openTable, readManifest } from "./open-tables.ts";
import type { TableSource } from "./table-source.ts";

/** The options of {@link loadReturns}. */
export const loadReturnsOptions = options("loadReturns", {
  /**
   * Who reads: DuckDB (the package `@duckdb/node-api`), or our own readers. `"auto"` takes DuckDB where it is
   * installed. The result is the same.
   */
  engine: oneOf(["auto", "duckdb", "javascript"], "auto"),
  /** Keep the 13 shares of returns by reason of customers and variants. */
  reasons: flag(false),
  /** Load tables with fewer rows than the manifest says, or few edges with a row. */
  allowPartial: flag(false),
  /** Bytes that loading and the data set may take, 4 GiB if left out; estimated before anything is read. */
  memoryBudget: atLeast(1, 4 * 2 ** 30),
  /** Ends the reading with its reason. */
  signal: optional(value<AbortSignal>()),
  /** Told how far it is. */
  onProgress: optional(value<(progress: Progress) => void>()),
});

/** Options of {@link loadReturns}. */
export interface LoadReturnsOptions extends OptionsOf<typeof loadReturnsOptions> {}

const kinds: readonly TableKind[] = ["events", "customers", "variants"];
const splits: readonly SplitName[] = ["training", "testing"];

/**
 * Loads the six tables of the published data set, or of `writeReturns`, from a folder of Parquet or CSV
 * files, and checks them.
 *
 * @param folder - has `event_table_training.parquet` (or `.csv`), `customer_nodes_…`, `product_nodes_…`, and
 *   the same for `testing`; with a `manifest.json` the numbers of rows are compared with it.
 * @param options - see {@link LoadReturnsOptions}.
 * @returns the data set; what checks found that does not stop work is in `findings`.
 * @throws code "data" with `details.reason` one of the `E_…` codes, and the file, the column and the first rows;
 *   "option"; the reason of an aborted signal.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from "node:fs";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { loadReturns } from "@legendre/graph-returns";
 * import { writeReturns } from "@legendre/graph-returns/generator";
 *
 * const folder = mkdtempSync(join(tmpdir(), "returns-"));
 * await writeReturns(folder, { edges: 500, format: "csv" });
 * const data = await loadReturns(folder);
 * console.log(data.splits.training.edges.count > 300); // → true
 * ```
 *
 * @remarks 1.4 million purchases take a second or two; at 10⁷ edges tables and graph are about 2 GB.
 */
export async function loadReturns(
  folder: string,
  options: LoadReturnsOptions = {},
): Promise<ReturnsData> {
  const { where } = loadReturnsOptions;
  const given = loadReturnsOptions.resolve(options);
  const { reasons, allowPartial, memoryBudget, signal, onProgress } = given;
  const duckdb = given.engine === "javascript" ? undefined : await loadDuckDb();
  if (given.engine === "duckdb" && duckdb === undefined) {
    throw dataError(
      where,
      "E_MISSING_FILE",
      'engine "duckdb" needs the package @duckdb/node-api; install it or leave engine out',
    );
  }
  const manifest = await readManifest(where, folder);
  const sources = new Map<string, TableSource>();
  for (const split of splits) {
    for (const table of kinds) {
      sources.set(`${table} ${split}`, await openTable(where, folder, tableFiles[table][split]));
    }
  }
  checkBudget(where, sources, memoryBudget, reasons);
  const findings: Finding[] = [];
  const raw = {} as Record<SplitName, RawSplit>;
  for (const split of splits) {
    const tables = {} as Record<TableKind, CollectedTable>;
    for (const table of kinds) {
      const source = sources.get(`${table} ${split}`)!;
      tables[table] = await collectTable(source, table, tableColumns[table], {
        where,
        duckdb,
        reasons,
        signal,
        memory: memoryBudget / 2,
        onRows: (done) => onProgress?.({ stage: source.file, done, total: source.rows }),
      });
      findings.push(...tables[table].findings);
      const name = tableFiles[table][split];
      findings.push(
        ...countRows(where, source.file, tables[table].rows, manifest[name], allowPartial),
      );
    }
    const nodes = (side: "customers" | "variants"): RawNodes =>
      nodesOf(where, sources.get(`${side} ${split}`)!.file, side, tables[side]);
    const customers = nodes("customers");
    await pause();
    raw[split] = { events: eventsOf(tables.events), customers, variants: nodes("variants") };
  }
  const data = await inSteps(assembleSteps(raw, [], publishedFacts), signal);
  if (!allowPartial) checkCoverage(where, data);
  const whole = await inSteps(dataSetFindings(data), signal);
  return { ...data, findings: [...findings, ...whole] };
}

function countRows(
  where: string,
  file: string,
  rows: number,
  expected: number | undefined,
  allowPartial: boolean,
): Finding[] {
  if (expected === undefined || rows === expected) return [];
  const message = `${rows} rows, the manifest says ${expected}`;
  if (allowPartial) return [{ code: "W_PARTIAL", message, file, details: { rows, expected } }];
  const remedy = "the file was cut off or is another's; convert it anew, or set allowPartial";
  throw dataError(where, "E_ROWCOUNT", `${message}; ${remedy}`, { file, actual: rows, expected });
}

function eventsOf({ columns }: CollectedTable): RawSplit["events"] {
  const ids = (name: string) => {
    const column = columns.get(name)!;
    return column instanceof BigInt64Array ? column : (column as { ids: BigInt64Array }).ids;
  };
  const label = columns.get("isReturned") as { values: Uint8Array };
  return { customer: ids("customerId"), variant: ids("variantID"), label: label.values };
}

function nodesOf(
  where: string,
  file: string,
  table: "customers" | "variants",
  { columns }: CollectedTable,
): RawNodes {
  const key = tableColumns[table].find(({ names }) => names === "key")!;
  const ids = columns.get(key.name) as BigInt64Array;
  const index = idIndex(ids.length);
  const rows: number[] = [];
  for (let row = 0; row < ids.length && rows.length < 5; row++) {
    if (index.add(ids[row]!) !== row - rows.length) rows.push(row + 1);
  }
  if (rows.length > 0) {
    throw dataError(
      where,
      "E_DUP_NODE_ID",
      `id ${ids[rows[0]! - 1]} has a row already; keep one row a node`,
      { file, column: key.header, rows },
    );
  }
  const rest = [...columns.values()].filter((column) => !(column instanceof BigInt64Array));
  return { ids, columns: rest as RawNodes["columns"] };
}

/** Half of the published coverage or less means that tables do not belong together, or are cut. */
function checkCoverage(where: string, data: ReturnsData): void {
  for (const split of splits) {
    if (data.splits[split].edges.count < 1000) continue;
    for (const side of ["customers", "variants"] as const) {
      const share = coverageOf(data.splits[split], side);
      if (share >= publishedCoverage[side] / 2) continue;
      throw dataError(
        where,
        "E_COVERAGE",
        `${(100 * share).toFixed(1)} % of ${split} edges have a row in ${side}, expected about ${(100 * publishedCoverage[side]).toFixed(1)} %: the table is cut off or of another data set; set allowPartial to load it anyway`,
        { split, side, share },
      );
    }
  }
}
