import { dataError } from "../checks/data-error.ts";
import { matchHeader } from "../checks/header.ts";
import { type RowChecks, rowChecks } from "../checks/rows.ts";
import type { RawNodes } from "../data/assemble.ts";
import type { Finding } from "../data/findings.ts";
import { columnOf } from "../data/typed-column.ts";
import type { ColumnSpec, TableKind } from "../schema/tables.ts";
import { duckDbBlocks, GaveUp, type loadDuckDb } from "./duckdb-blocks.ts";
import type { Block, BlockColumn, TableSource, Wanted } from "./table-source.ts";

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

/** A column that blocks are put behind each other in, narrow from the start. */
interface Growing {
  push(values: BlockColumn): void;
  /** The column; ids of rows as they are. */
  done(): RawNodes["columns"][number] | BigInt64Array;
}

type Numbers = Uint8Array | Int16Array | Int32Array | Float32Array | BigInt64Array;

/** An empty column for a number of rows, which may be an estimate. */
function growingColumn(spec: ColumnSpec, expected: number): Growing {
  const { type } = spec;
  const Kind = kindOf(spec);
  let data: Numbers = new Kind(Math.max(16, expected)) as Numbers;
  let count = 0;
  let words: readonly string[] = [];
  const room = (more: number): void => {
    if (count + more <= data.length) return;
    const wider = new Kind(Math.max(count + more, Math.ceil(1.5 * data.length))) as Numbers;
    wider.set(data.subarray(0, count) as never);
    data = wider;
  };
  return {
    push: (values) => {
      const from = "codes" in values ? values.codes : values;
      if ("codes" in values) words = values.words;
      room(from.length);
      data.set(from as never, count);
      count += from.length;
    },
    done: () => {
      const values = count === data.length ? data : data.slice(0, count);
      if (values instanceof BigInt64Array) {
        return spec.names === undefined || spec.names === "key" ? values : columnOf(spec, values);
      }
      return columnOf(spec, type === "text" ? { codes: values as Int32Array, words } : values);
    },
  };
}

function kindOf({ type, missing }: ColumnSpec): { new (length: number): Numbers } {
  switch (type) {
    case "id":
      return BigInt64Array;
    case "flag":
      return Uint8Array;
    case "integer":
      return missing === undefined ? Int32Array : Int16Array;
    case "text":
      return Int32Array;
    default:
      return Float32Array;
  }
}
