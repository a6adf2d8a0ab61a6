import { dataError } from "../checks/data-error.ts";
import { matchHeader } from "../checks/header.ts";
import { type RowChecks, rowChecks } from "../checks/rows.ts";
import type { RawNodes } from "../data/assemble.ts";
import type { Finding } from "../data/findings.ts";
import type { ColumnSpec, TableKind } from "../schema/tables.ts";
import { duckDbBlocks, GaveUp, type loadDuckDb } from "./duckdb-blocks.ts";
import { type Growing, growingColumn } from "./growing-column.ts";
import type { Block, TableSource, Wanted } from "./table-source.ts";

/** How tables are read. */
export interface CollectOptions {
  readonly where: string;
  readonly duckdb: Awaited<ReturnType<typeof loadDuckDb>>;
  /** Bytes that DuckDB may use. */
  readonly memory: number;
  /** Keep shares by reason. */
  readonly reasons: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onRows: (rows: number) => void;
}

/** A table in memory: each kept column, and what the checks of rows found. */
export interface CollectedTable {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, RawNodes["columns"][number] | BigInt64Array>;
  readonly findings: readonly Finding[];
}

/** Reads a table: through DuckDB where it is there, otherwise, or where it stumbles, by our own readers. */
export async function collectTable(
  source: TableSource,
  table: TableKind,
  specs: readonly ColumnSpec[],
  options: CollectOptions,
): Promise<CollectedTable> {
  const { where, duckdb, memory, reasons, signal } = options;
  const kept = (spec: ColumnSpec) =>
    spec.indicates === undefined && (reasons || spec.reason !== true);
  const { positions, findings } = matchHeader(where, source.file, source.header, specs, kept);
  // Indicators are read to be compared with the words they stand for, and not kept.
  const read = specs.filter(
    (spec) => positions.has(spec.name) && (kept(spec) || spec.indicates !== undefined),
  );
  const wanted: Wanted[] = read.map(({ name, type }) => ({ position: positions.get(name)!, type }));
  const run = async (blocks: AsyncIterable<Block>): Promise<CollectedTable> => {
    const checks = rowChecks(where, source.file, read, table);
    const columns = read.map((spec) => (kept(spec) ? growingColumn(spec, source.rows) : undefined));
    const rows = await gather(blocks, checks, columns, options);
    const named = read.flatMap((spec, i) => {
      const column = columns[i]?.done();
      return column === undefined ? [] : [[spec.name, column] as const];
    });
    return { rows, columns: new Map(named), findings: [...findings, ...checks.findings()] };
  };
  if (duckdb !== undefined) {
    try {
      return await run(duckDbBlocks(where, duckdb, source, wanted, { memory, signal }));
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
    }
  }
  const collected = await run(source.blocks(wanted, signal));
  if (!source.exact || collected.rows === source.rows) return collected;
  throw dataError(
    where,
    "E_FORMAT",
    `it holds ${collected.rows} rows where its metadata says ${source.rows}; convert it anew`,
    { file: source.file },
  );
}

async function gather(
  blocks: AsyncIterable<Block>,
  checks: RowChecks,
  columns: readonly (Growing | undefined)[],
  { signal, onRows }: CollectOptions,
): Promise<number> {
  let rows = 0;
  for await (const block of blocks) {
    signal?.throwIfAborted();
    checks.look(block, rows);
    for (const [i, column] of columns.entries()) column?.push(block.columns[i]!);
    rows += block.count;
    onRows(rows);
  }
  checks.finish();
  return rows;
}
