import { stat } from "node:fs/promises";
import type { AsyncBuffer, FileMetaData } from "hyparquet";
import { dataError } from "../checks/data-error.ts";
import { type ChunkFacts, checkPages, type PageCheck } from "./parquet/check-pages.ts";
import { type Decoder, loadDecoder } from "./parquet/decoder.ts";
import { checkedBuffer, openBuffer } from "./parquet/file-buffer.ts";
import { emptyColumn, fill, type Words } from "./parquet/fill-column.ts";
import { readStruct } from "./parquet/thrift.ts";
import { unpackers } from "./parquet/unpackers.ts";
import type { Block, BlockColumn, ReadFault, TableSource, Wanted } from "./table-source.ts";

/** Types a Parquet column may have to be read as what the schema wants. */
const readable: Readonly<Record<Wanted["type"], readonly string[]>> = {
  id: ["INT64", "INT32"],
  integer: ["INT64", "INT32", "DOUBLE", "FLOAT"],
  flag: ["INT64", "INT32", "BOOLEAN", "DOUBLE", "FLOAT"],
  share: ["DOUBLE", "FLOAT", "INT64", "INT32"],
  // Bytes of a fixed length are decimals and UUIDs; what else they are shows in the values.
  number: ["DOUBLE", "FLOAT", "INT64", "INT32", "BOOLEAN", "FIXED_LEN_BYTE_ARRAY", "BYTE_ARRAY"],
  text: ["BYTE_ARRAY", "INT64", "INT32", "BOOLEAN", "FIXED_LEN_BYTE_ARRAY"],
  key: ["INT64", "INT32", "BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"],
  time: ["INT64", "INT32", "INT96", "DOUBLE", "BYTE_ARRAY"],
};

/** Walks the footer before hyparquet does, which reads numbers and structs without an end. */
async function checkFooter(file: AsyncBuffer): Promise<void> {
  const end = file.byteLength - 8;
  const length = new DataView(await file.slice(end, end + 4)).getUint32(0, true);
  readStruct({ bytes: new Uint8Array(await file.slice(end - length, end)), at: 0 });
}

/** A Parquet file opened by hyparquet, row group by row group and column by column. */
export interface ParquetTable extends TableSource {
  /** The physical type of each column. */
  readonly types: readonly string[];
}

/** Opens a Parquet file; its metadata alone is read. */
export async function openParquet(where: string, file: string): Promise<ParquetTable> {
  const decoder = await loadDecoder();
  const { size } = await stat(file);
  const broken = (cause: unknown) =>
    dataError(
      where,
      "E_FORMAT",
      "it is no whole Parquet file; it may have been cut off, convert it anew",
      { file, bytes: size },
      cause,
    );
  let metadata: FileMetaData;
  try {
    const buffer = await openBuffer(file, size);
    try {
      await checkFooter(buffer);
      metadata = await decoder.hyparquet.parquetMetadataAsync(buffer);
    } finally {
      await buffer.close();
    }
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
  const flat = leaves.every(
    ({ name, num_children, repetition_type }) =>
      name && !num_children && repetition_type !== "REPEATED",
  );
  if (!plausible || !flat) throw broken(undefined);
  const header = leaves.map(({ name }) => name);
  const types = leaves.map(({ type }) => type ?? "unknown");
  return {
    file,
    header,
    types,
    rows,
    exact: true,
    blocks: (wanted, signal) =>
      groupsOf({ decoder, where, file, size, metadata, groups, header, types }, wanted, signal),
  };
}

interface Opened {
  readonly decoder: Decoder;
  readonly where: string;
  readonly file: string;
  readonly size: number;
  readonly metadata: FileMetaData;
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
  const { where, file, size, groups, header } = opened;
  checkTypes(where, opened, wanted);
  const words: Words[] = wanted.map(({ type }) => ({
    type,
    list: [],
    numbers: new Map(),
  }));
  const buffer = await openBuffer(file, size);
  try {
    let start = 0;
    for (const [group, count] of groups.entries()) {
      const faults: ReadFault[] = [];
      const columns: BlockColumn[] = [];
      for (const [w, { type, position }] of wanted.entries()) {
        signal?.throwIfAborted();
        const column = emptyColumn(type, count, words[w]!.list);
        let filled = 0;
        try {
          await readChunk(buffer, opened, group, position, (values, from) => {
            filled += fill(column, values, from, w, start, words[w]!, faults);
          });
        } catch (cause) {
          throw dataError(
            where,
            "E_FORMAT",
            "the column cannot be decoded; the file is damaged, convert it anew",
            { file, column: header[position]! },
            cause,
          );
        }
        if (filled < count) {
          const message = `it holds ${filled} of ${count} values of a row group; convert the file anew`;
          throw dataError(where, "E_FORMAT", message, { file, column: header[position]! });
        }
        columns.push(column);
      }
      yield { count, columns, faults: faults.sort((x, y) => x.row - y.row) };
      start += count;
    }
  } finally {
    await buffer.close();
  }
}

/** Decodes the values of one column of one row group, whose pages are checked before. */
async function readChunk(
  buffer: AsyncBuffer,
  { decoder, metadata, groups, header }: Opened,
  group: number,
  position: number,
  onValues: (values: ArrayLike<unknown>, from: number) => void,
): Promise<void> {
  const part = chunkMetadata(metadata, group, position);
  const facts = chunkFacts(part, groups[group]!);
  const checks: PageCheck[] = [];
  const check = (bytes: Uint8Array): void => void checks.push(...checkPages(bytes, facts));
  await decoder.hyparquet.parquetRead({
    file: checkedBuffer(buffer, check),
    metadata: part,
    columns: [header[position]!],
    rowStart: 0,
    rowEnd: facts.rows,
    compressors: unpackers(decoder, checks),
    onChunk: ({ columnData, rowStart }) => onValues(columnData, Math.max(0, rowStart)),
  });
}

/** What the footer says of the only column of {@link chunkMetadata}. */
function chunkFacts({ schema, row_groups }: FileMetaData, rows: number): ChunkFacts {
  const leaf = schema[1]!;
  const { type, codec } = row_groups[0]!.columns[0]!.meta_data!;
  if (type !== leaf.type) throw new Error(`the column is ${leaf.type} and its values are ${type}`);
  const optional = leaf.repetition_type !== "REQUIRED";
  return { rows, type, optional, compressed: codec !== "UNCOMPRESSED" };
}

/**
 * Metadata of one column of one row group, as if there were no others: two columns may have one name. Bytes are text, whatever
 * else they may be, unless they are decimals.
 */
function chunkMetadata(metadata: FileMetaData, group: number, position: number): FileMetaData {
  const [root, ...leaves] = metadata.schema;
  const leaf = leaves[position]!;
  const text = { converted_type: "UTF8", logical_type: { type: "STRING" } } as const;
  const { columns, ...rows } = metadata.row_groups[group]!;
  const isDecimal = leaf.converted_type === "DECIMAL" || leaf.logical_type?.type === "DECIMAL";
  return {
    ...metadata,
    num_rows: rows.num_rows,
    schema: [
      { ...root!, num_children: 1, repetition_type: "REQUIRED" },
      leaf.type === "BYTE_ARRAY" && !isDecimal ? { ...leaf, ...text } : leaf,
    ],
    row_groups: [{ ...rows, columns: [columns[position]!] }],
  };
}
