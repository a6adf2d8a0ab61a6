import { open, stat } from "node:fs/promises";
import { dataError } from "../checks/data-error.ts";
import { wordIdOf } from "../ids/word-id.ts";
import { mostWords, timeOf } from "./csv-cells.ts";
import type { Block, BlockColumn, ReadFault, TableSource, Wanted } from "./table-source.ts";

/** Types a Parquet column may have to be read as what the schema wants. */
const readable: Readonly<Record<Wanted["type"], readonly string[]>> = {
  id: ["INT64", "INT32"],
  integer: ["INT64", "INT32", "DOUBLE", "FLOAT"],
  flag: ["INT64", "INT32", "BOOLEAN", "DOUBLE", "FLOAT"],
  share: ["DOUBLE", "FLOAT", "INT64", "INT32"],
  number: ["DOUBLE", "FLOAT", "INT64", "INT32"],
  text: ["BYTE_ARRAY"],
  key: ["INT64", "INT32", "BYTE_ARRAY"],
  time: ["INT64", "INT32", "INT96", "DOUBLE", "BYTE_ARRAY"],
};

/** A Parquet file opened by hyparquet, row group by row group and column by column. */
export interface ParquetTable extends TableSource {
  /** The physical type of each column. */
  readonly types: readonly string[];
}

/** Opens a Parquet file; its metadata alone is read. */
export async function openParquet(where: string, file: string): Promise<ParquetTable> {
  const { parquetMetadataAsync } = await import("hyparquet");
  const { size } = await stat(file);
  const broken = (cause: unknown) =>
    dataError(
      where,
      "E_FORMAT",
      "it is no whole Parquet file; it may have been cut off, convert it anew",
      { file, bytes: size },
      cause,
    );
  let metadata: Awaited<ReturnType<typeof parquetMetadataAsync>>;
  try {
    metadata = await withFile(file, size, (buffer) => parquetMetadataAsync(buffer));
  } catch (cause) {
    throw broken(cause);
  }
  const leaves = metadata.schema.slice(1);
  const rows = Number(metadata.num_rows);
  const groups = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
  const counted = groups.reduce((sum, count) => sum + count, 0);
  const sound = (n: number) => Number.isSafeInteger(n) && n >= 0 && n < 2 ** 31;
  // A sane table holds at least a byte for thousands of equal rows; anything else is damage.
  const plausible = groups.every(sound) && counted === rows && rows <= 1e5 * (size + 1);
  if (!plausible || leaves.some((leaf) => leaf.num_children || !leaf.name)) {
    throw broken(undefined);
  }
  const header = leaves.map(({ name }) => name);
  const types = leaves.map(({ type }) => type ?? "unknown");
  return {
    ...{ file, header, types, rows, exact: true },
    blocks: (wanted, signal) =>
      groupsOf({ where, file, size, metadata, groups, header, types }, wanted, signal),
  };
}

interface Opened {
  readonly where: string;
  readonly file: string;
  readonly size: number;
  readonly metadata: import("hyparquet").FileMetaData;
  readonly groups: readonly number[];
  readonly header: readonly string[];
  readonly types: readonly string[];
}

/** Code "data", reason `E_ID_RANGE` or `E_VALUE`, for columns whose type cannot hold what is wanted. */
export function checkTypes(
  where: string,
  { file, header, types }: Pick<ParquetTable, "file" | "header" | "types">,
  wanted: readonly Wanted[],
): void {
  for (const { position, type } of wanted) {
    const actual = types[position]!;
    if (readable[type].includes(actual)) continue;
    const lost = type === "id" && (actual === "DOUBLE" || actual === "FLOAT");
    throw dataError(
      where,
      type === "id" ? "E_ID_RANGE" : "E_VALUE",
      lost
        ? `ids are stored as ${actual}, which holds 53 bits of 64: they are lost; convert the table anew with int64 ids`
        : `the column is ${actual}, expected ${readable[type].join(" or ")}; convert the table anew`,
      { file, column: header[position]!, type: actual },
    );
  }
}

async function* groupsOf(
  opened: Opened,
  wanted: readonly Wanted[],
  signal?: AbortSignal,
): AsyncGenerator<Block> {
  const { where, file, size, metadata, groups, header } = opened;
  checkTypes(where, opened, wanted);
  const { parquetRead } = await import("hyparquet");
  const { compressors } = await import("hyparquet-compressors");
  const words: Words[] = wanted.map(({ type }) => ({
    ...{ list: [], numbers: new Map(), keys: type === "key" },
  }));
  let start = 0;
  for (const count of groups) {
    const faults: ReadFault[] = [];
    const columns: BlockColumn[] = [];
    for (const [w, one] of wanted.entries()) {
      signal?.throwIfAborted();
      const column = emptyColumn(one.type, count, words[w]!.list);
      let filled = 0;
      try {
        await withFile(file, size, (buffer) =>
          parquetRead({
            ...{ file: buffer, metadata: leafMetadata(metadata, one.position), compressors },
            ...{ rowStart: start, rowEnd: start + count, columns: [header[one.position]!] },
            onChunk: ({ columnData, rowStart }) => {
              const from = Math.max(0, rowStart - start);
              filled += fill(column, columnData, from, w, start, words[w]!, faults);
            },
          }),
        );
      } catch (cause) {
        throw dataError(
          where,
          "E_FORMAT",
          "the column cannot be decoded; the file is damaged, convert it anew",
          { file, column: header[one.position]! },
          cause,
        );
      }
      if (filled < count) {
        const message = `it holds ${filled} of ${count} values of a row group; convert the file anew`;
        throw dataError(where, "E_FORMAT", message, { file, column: header[one.position]! });
      }
      columns.push(column);
    }
    yield { count, columns, faults: faults.sort((x, y) => x.row - y.row) };
    start += count;
  }
}

/** Metadata of one column alone, since two columns may have one name. */
function leafMetadata(
  metadata: import("hyparquet").FileMetaData,
  position: number,
): import("hyparquet").FileMetaData {
  const [root, ...leaves] = metadata.schema;
  return {
    ...metadata,
    schema: [{ ...root!, num_children: 1 }, leaves[position]!],
    row_groups: metadata.row_groups.map((group) => ({
      ...group,
      columns: [group.columns[position]!],
    })),
  };
}

function emptyColumn(type: Wanted["type"], count: number, words: string[]): BlockColumn {
  if (type === "id" || type === "key") return new BigInt64Array(count);
  return type === "text" ? { codes: new Int32Array(count), words } : new Float64Array(count);
}

/** What is known of a column's words so far, and whether words are ids. */
interface Words {
  readonly list: string[];
  readonly numbers: Map<string, number>;
  readonly keys: boolean;
}

/** Puts decoded values into a column; returns how many there were room for. */
function fill(
  column: BlockColumn,
  values: ArrayLike<unknown>,
  from: number,
  wanted: number,
  start: number,
  words: Words,
  faults: ReadFault[],
): number {
  const target = "codes" in column ? column.codes : column;
  const count = Math.min(values.length, target.length - from);
  const fault = (code: ReadFault["code"], i: number) => {
    // Missing values are all kept: some columns may have them.
    if (code === "E_NULL" || faults.length < 64) {
      faults.push({
        code,
        wanted,
        row: start + from + i + 1,
        text: String(values[i]).slice(0, 40),
      });
    }
  };
  for (let i = 0; i < count; i++) {
    const value = values[i];
    if (value === null || value === undefined) {
      fault("E_NULL", i);
    } else if (column instanceof BigInt64Array) {
      if (typeof value === "bigint") column[from + i] = value;
      else if (typeof value === "number" && Number.isInteger(value))
        column[from + i] = BigInt(value);
      else if (typeof value === "string" && words.keys) column[from + i] = wordIdOf(value);
      else fault("E_ID_RANGE", i);
    } else if ("codes" in column) {
      const code = typeof value === "string" ? numberOf(value, words) : undefined;
      if (code === undefined) fault("E_VALUE", i);
      else column.codes[from + i] = code;
    } else {
      const number = typeof value === "string" ? timeOf(value) : Number(value);
      column[from + i] = number;
      if (Number.isNaN(number)) fault("E_NULL", i);
      else if (!Number.isFinite(number)) fault("E_VALUE", i);
    }
  }
  return count;
}

function numberOf(
  word: string,
  { list, numbers }: { list: string[]; numbers: Map<string, number> },
): number | undefined {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  if (list.length >= mostWords) return undefined;
  numbers.set(word, list.length);
  return list.push(word) - 1;
}

/** Reads of a file by range, the file closed again whatever happens. */
async function withFile<T>(
  file: string,
  size: number,
  use: (buffer: import("hyparquet").AsyncBuffer) => Promise<T>,
): Promise<T> {
  const handle = await open(file, "r");
  try {
    return await use({
      byteLength: size,
      slice: (start, end = size) => {
        const read = readRange(handle, size, start, end);
        // The reader begins several ranges at once and waits for one after the other.
        read.catch(() => undefined);
        return read;
      },
    });
  } finally {
    await handle.close();
  }
}

async function readRange(
  handle: import("node:fs/promises").FileHandle,
  size: number,
  start: number,
  end: number,
): Promise<ArrayBuffer> {
  const length = Math.min(size, end) - start;
  // A range outside the file comes of damaged metadata.
  if (!(start >= 0 && length >= 0)) throw new RangeError(`bytes ${start} to ${end} of ${size}`);
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, start);
  if (bytesRead < length) throw new RangeError(`bytes ${start} to ${end} of ${size}`);
  return bytes.buffer;
}
