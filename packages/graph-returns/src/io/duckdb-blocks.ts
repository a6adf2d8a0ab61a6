import { LegendreError } from "@legendre/core-tensor";
import { checkTypes, type ParquetTable } from "./parquet-source.ts";
import type { Block, BlockColumn, TableSource, Wanted } from "./table-source.ts";

/** The part of `@duckdb/node-api` that is used; the package is an optional peer. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string, config: Record<string, string>): Promise<Instance>;
  };
  /** Makes values of DuckDB's those of JavaScript; it is told by `convertColumnValues`. */
  readonly JSDuckDBValueConverter: unknown;
}
interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}
interface Connection {
  run(sql: string): Promise<unknown>;
  stream(sql: string): Promise<{ columnNames(): string[]; fetchChunk(): Promise<Chunk | null> }>;
  runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getColumnsJS(): unknown[][] }>;
  interrupt(): void;
  closeSync(): void;
}
interface Chunk {
  readonly rowCount: number;
  getColumnVector(column: number): Vector;
  convertColumnValues(column: number, converter: unknown): unknown[];
}
interface Vector {
  /** The values where they lie, for numbers. */
  readonly items?: BigInt64Array | Float64Array | Uint8Array | Uint16Array;
  /** Without `data` all values are there. */
  readonly validity: { readonly data?: unknown; itemValid(row: number): boolean };
}

/** DuckDB met something that the reader in TypeScript is to look at and report. */
export class GaveUp extends Error {}

/** The package, or nothing where it is not installed. */
export async function loadDuckDb(): Promise<DuckDb | undefined> {
  // A variable keeps bundlers from following an optional package.
  const name = "@duckdb/node-api";
  try {
    return (await import(name)) as DuckDb;
  } catch {
    return undefined;
  }
}

/** More words than this are read by the other reader. */
const mostWords = 65_536;

/** How DuckDB reads. */
export interface DuckDbOptions {
  /** Bytes it may use before it works on disk. */
  readonly memory: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the wanted columns through DuckDB: on all threads, streaming, in the order of the file. Words are numbered by
 * DuckDB, in a first pass over their columns. Numbers are those of DuckDB's own memory, and there only until the next
 * block is asked for.
 *
 * @throws {@link GaveUp} for anything that is not as expected, so that the other reader says what and where.
 */
export async function* duckDbBlocks(
  where: string,
  duckdb: DuckDb,
  source: TableSource,
  wanted: readonly Wanted[],
  { memory, signal }: DuckDbOptions,
): AsyncGenerator<Block> {
  const { from, cells } = query(where, source, wanted);
  const instance = await duckdb.DuckDBInstance.create(":memory:", {
    memory_limit: `${Math.max(64, Math.floor(memory / 2 ** 20))}MiB`,
    autoinstall_known_extensions: "false",
  });
  const connection = await instance.connect();
  const stop = () => connection.interrupt();
  signal?.addEventListener("abort", stop);
  try {
    // While one part is looked at the next ones are read.
    await connection.run("SET streaming_buffer_size = '16MiB'");
    const words: (readonly string[])[] = [];
    for (const [w, { type }] of wanted.entries()) {
      if (type !== "text") continue;
      words[w] = await wordsOf(connection, w, `SELECT DISTINCT ${cells[w]} FROM ${from}`);
      cells[w] = `enum_code(${cells[w]}::words${w})`;
    }
    const result = await connection.stream(`SELECT ${cells.join(", ")} FROM ${from}`);
    for (;;) {
      signal?.throwIfAborted();
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      const columns = wanted.map((one, w) =>
        columnOf(chunk.getColumnVector(w), chunk.rowCount, one.type, words[w]),
      );
      yield { count: chunk.rowCount, columns, faults: [] };
    }
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof LegendreError || cause instanceof GaveUp) throw cause;
    throw new GaveUp("DuckDB", { cause });
  } finally {
    signal?.removeEventListener("abort", stop);
    connection.closeSync();
    instance.closeSync();
  }
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const name = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Where the rows are read from, and what is read of each. */
function query(
  where: string,
  source: TableSource,
  wanted: readonly Wanted[],
): { from: string; cells: string[] } {
  const kind = (type: Wanted["type"]) =>
    type === "id" ? "BIGINT" : type === "text" ? "VARCHAR" : "DOUBLE";
  if ("types" in source) {
    checkTypes(where, source as ParquetTable, wanted);
    // Two columns of one name cannot be told apart in a query.
    if (new Set(source.header).size < source.header.length) throw new GaveUp("names");
    const cells = wanted.map(
      ({ position, type }) => `${name(source.header[position]!)}::${kind(type)}`,
    );
    return { from: `read_parquet(${text(source.file)})`, cells };
  }
  const cells = wanted.map(({ position, type }) => {
    const cell = `trim(c${position})`;
    if (type === "text") return cell;
    // DuckDB would take 1.5e18 for a whole number; an id is digits.
    if (type !== "id") return `TRY_CAST(${cell} AS DOUBLE)`;
    return `CASE WHEN regexp_full_match(${cell}, '[+-]?[0-9]{1,19}') THEN TRY_CAST(${cell} AS BIGINT) END`;
  });
  const all = source.header.map((_, i) => `'c${i}': 'VARCHAR'`).join(", ");
  const form = `header = false, skip = 1, auto_detect = false, delim = ',', quote = '"', escape = '"'`;
  return { from: `read_csv(${text(source.file)}, ${form}, columns = {${all}})`, cells };
}

/** The words of a column, as the values of a type of DuckDB's. */
async function wordsOf(connection: Connection, w: number, sql: string): Promise<string[]> {
  const rows = await connection.runAndReadAll(`${sql} LIMIT ${mostWords + 1}`);
  const words = rows.getColumnsJS()[0] ?? [];
  if (words.length > mostWords) throw new GaveUp("words");
  if (words.some((word) => word === null || word === "")) throw new GaveUp("missing");
  const list = words.map(String);
  await connection.run(`CREATE TYPE words${w} AS ENUM (${list.map(text).join(", ")})`);
  return list;
}

function columnOf(
  { items, validity }: Vector,
  count: number,
  type: Wanted["type"],
  words: readonly string[] | undefined,
): BlockColumn {
  if (validity.data !== null) {
    for (let row = 0; row < count; row++) if (!validity.itemValid(row)) throw new GaveUp("missing");
  }
  if (items === undefined) throw new GaveUp("vector");
  const values = items.subarray(0, count);
  if (type === "text") {
    if (words === undefined || values instanceof BigInt64Array) throw new GaveUp("vector");
    return { codes: new Int32Array(values), words };
  }
  if (values instanceof Float64Array) {
    for (let row = 0; row < count; row++) {
      if (!Number.isFinite(values[row])) throw new GaveUp("value");
    }
    return values;
  }
  if (values instanceof BigInt64Array) return values;
  throw new GaveUp("vector");
}
