import { LegendreError } from "@legendre/core-tensor";
import { checkTypes, type ParquetTable } from "./parquet-source.ts";
import type { Block, BlockColumn, TableSource, Wanted } from "./table-source.ts";

/** The part of `@duckdb/node-api` that is used; the package is an optional peer. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string, config: Record<string, string>): Promise<Instance>;
  };
}
interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}
interface Connection {
  stream(sql: string): Promise<{ fetchChunk(): Promise<Chunk | null> }>;
  runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getColumnsJS(): unknown[][] }>;
  interrupt(): void;
  closeSync(): void;
}
interface Chunk {
  readonly rowCount: number;
  getColumnVector(column: number): Vector;
}
interface Vector {
  /** The values where they lie, for numbers. */
  readonly items?: BigInt64Array | Float64Array;
  readonly validity: { itemValid(row: number): boolean };
  getItem(row: number): unknown;
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

/** How DuckDB reads. */
export interface DuckDbOptions {
  /** Bytes it may use before it works on disk. */
  readonly memory: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the wanted columns through DuckDB: on all threads, streaming, in the order of the file.
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
  const sql = query(where, source, wanted);
  const instance = await duckdb.DuckDBInstance.create(":memory:", {
    memory_limit: `${Math.max(64, Math.floor(memory / 2 ** 20))}MiB`,
    autoinstall_known_extensions: "false",
  });
  const connection = await instance.connect();
  const stop = () => connection.interrupt();
  signal?.addEventListener("abort", stop);
  try {
    const words = wanted.map(() => ({ list: [] as string[], numbers: new Map<string, number>() }));
    const result = await connection.stream(sql);
    for (;;) {
      signal?.throwIfAborted();
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      const columns = wanted.map((one, w) =>
        columnOf(chunk.getColumnVector(w), chunk.rowCount, one.type, words[w]!),
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

function query(where: string, source: TableSource, wanted: readonly Wanted[]): string {
  const kind = (type: Wanted["type"]) =>
    type === "id" ? "BIGINT" : type === "text" ? "VARCHAR" : "DOUBLE";
  if ("types" in source) {
    checkTypes(where, source as ParquetTable, wanted);
    // Two columns of one name cannot be told apart in a query.
    if (new Set(source.header).size < source.header.length) throw new GaveUp("names");
    const columns = wanted.map(
      ({ position, type }) => `${name(source.header[position]!)}::${kind(type)}`,
    );
    return `SELECT ${columns.join(", ")} FROM read_parquet(${text(source.file)})`;
  }
  const columns = wanted.map(({ position, type }) => {
    const cell = `trim(c${position})`;
    if (type === "text") return cell;
    // DuckDB would take 1.5e18 for a whole number; an id is digits.
    if (type !== "id") return `TRY_CAST(${cell} AS DOUBLE)`;
    return `CASE WHEN regexp_full_match(${cell}, '[+-]?[0-9]{1,19}') THEN TRY_CAST(${cell} AS BIGINT) END`;
  });
  const all = source.header.map((_, i) => `'c${i}': 'VARCHAR'`).join(", ");
  const form = `header = false, skip = 1, auto_detect = false, delim = ',', quote = '"', escape = '"'`;
  return `SELECT ${columns.join(", ")} FROM read_csv(${text(source.file)}, ${form}, columns = {${all}})`;
}

function columnOf(
  vector: Vector,
  count: number,
  type: Wanted["type"],
  words: { list: string[]; numbers: Map<string, number> },
): BlockColumn {
  const { validity } = vector;
  for (let row = 0; row < count; row++) if (!validity.itemValid(row)) throw new GaveUp("missing");
  if (type !== "text") {
    const { items } = vector;
    if (items === undefined) throw new GaveUp("vector");
    // The memory is DuckDB's, and its next chunk may take it.
    const values = items.slice(0, count);
    if (values instanceof Float64Array && !values.every(Number.isFinite)) throw new GaveUp("value");
    return values;
  }
  const codes = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const word = String(vector.getItem(row));
    if (word === "") throw new GaveUp("missing");
    let code = words.numbers.get(word);
    if (code === undefined) {
      code = words.list.push(word) - 1;
      if (code >= 65_536) throw new GaveUp("words");
      words.numbers.set(word, code);
    }
    codes[row] = code;
  }
  return { codes, words: words.list };
}
