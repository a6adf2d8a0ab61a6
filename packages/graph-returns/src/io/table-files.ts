import type { FileHandle } from "node:fs/promises";
import { open, rename, rm } from "node:fs/promises";
import type { Rows, Values } from "../generator/release.ts";
import type { ColumnSpec } from "../schema/tables.ts";

/** A table file under way. Rows are written in groups of a fixed size, so that chunks leave no trace in the bytes. */
export interface TableFile {
  readonly name: string;
  readonly rows: number;
  add(rows: Rows): Promise<void>;
  /** Writes what is left and puts the file in its place. */
  finish(): Promise<void>;
  /** Leaves no file behind. */
  abandon(): Promise<void>;
}

/** Rows a group. */
const group = 131_072;

/** Opens a table for writing, as `name.csv` or `name.parquet`, under a temporary name until it is whole. */
export async function tableFile(
  folder: string,
  name: string,
  specs: readonly ColumnSpec[],
  format: "csv" | "parquet",
): Promise<TableFile> {
  const goal = `${folder}/${name}.${format}`;
  const partial = `${goal}.partial`;
  const handle = await open(partial, "w");
  const body = await (format === "csv" ? csvBody(handle, specs) : parquetBody(handle, specs));
  let waiting: (readonly Values[])[] = [];
  let [held, rows] = [0, 0];
  const flush = async (all: boolean): Promise<void> => {
    while (held >= group || (all && held > 0)) {
      const joined = specs.map((_, i) => joinValues(waiting.map((columns) => columns[i]!)));
      const count = Math.min(group, held);
      await body.write(joined.map((values) => part(values, 0, count)));
      waiting = held > count ? [joined.map((values) => part(values, count, held))] : [];
      held -= count;
    }
  };
  return {
    name,
    get rows() {
      return rows;
    },
    add: async ({ columns, count }) => {
      if (count === 0) return;
      waiting.push(columns);
      held += count;
      rows += count;
      await flush(false);
    },
    finish: async () => {
      await flush(true);
      await body.finish();
      await handle.close();
      await rename(partial, goal);
    },
    abandon: async () => {
      await handle.close().catch(() => undefined);
      await rm(partial, { force: true });
    },
  };
}

interface Body {
  write(columns: readonly Values[]): Promise<void>;
  finish(): Promise<void>;
}

const part = (values: Values, from: number, to: number): Values =>
  "codes" in values
    ? { codes: values.codes.subarray(from, to), words: values.words }
    : values.subarray(from, to);

function joinValues(parts: readonly Values[]): Values {
  const first = parts[0]!;
  if (parts.length === 1) return first;
  if ("codes" in first) {
    const codes = parts.map((values) => (values as { codes: Uint8Array }).codes);
    return { codes: joinArrays(codes), words: first.words };
  }
  return joinArrays(parts as readonly Uint8Array[]);
}

function joinArrays<T extends Uint8Array>(parts: readonly T[]): T {
  const Kind = parts[0]!.constructor as { new (length: number): T };
  const out = new Kind(parts.reduce((sum, values) => sum + values.length, 0));
  let at = 0;
  for (const values of parts) {
    out.set(values, at);
    at += values.length;
  }
  return out;
}

async function csvBody(handle: FileHandle, specs: readonly ColumnSpec[]): Promise<Body> {
  await handle.write(`${specs.map(({ header }) => header).join(",")}\n`);
  return {
    write: async (columns) => {
      const say = columns.map((values) =>
        "codes" in values
          ? (row: number) => values.words[values.codes[row]!]!
          : (row: number) => String(values[row]),
      );
      const first = columns[0]!;
      const count = "codes" in first ? first.codes.length : first.length;
      for (let from = 0; from < count; from += 8192) {
        const lines: string[] = [];
        for (let row = from; row < Math.min(count, from + 8192); row++) {
          lines.push(say.map((cell) => cell(row)).join(","));
        }
        await handle.write(`${lines.join("\n")}\n`);
      }
    },
    finish: async () => undefined,
  };
}

/**
 * Parquet by hyparquet-writer. No two columns of a Parquet file can have one name for most readers, so the second
 * `…_D` is written as `…_D2`, as the converter does.
 */
async function parquetBody(handle: FileHandle, specs: readonly ColumnSpec[]): Promise<Body> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const seen = new Set<string>();
  const names = specs.map(({ header, name }) => {
    const double = seen.has(header);
    seen.add(header);
    return double ? name : header;
  });
  const typeOf = ({ type }: ColumnSpec) =>
    type === "text"
      ? ({ type: "BYTE_ARRAY", converted_type: "UTF8" } as const)
      : ({ type: type === "share" || type === "number" ? "DOUBLE" : "INT64" } as const);
  const schema = specs.map((spec, i) => ({
    name: names[i]!,
    repetition_type: "REQUIRED" as const,
    ...typeOf(spec),
  }));
  const writer = new ByteWriter(1 << 20);
  const file = new ParquetWriter({
    writer,
    statistics: false,
    createdBy: "legendre",
    schema: [{ name: "schema", num_children: specs.length }, ...schema],
  });
  const flush = async (): Promise<void> => {
    if (writer.index > 0) await handle.write(new Uint8Array(writer.buffer, 0, writer.index));
    writer.index = 0;
  };
  return {
    write: async (columns) => {
      const columnData = columns.map((values, i) => ({
        name: names[i]!,
        data: plain(values),
        offsetIndex: false,
        nullable: false,
        encoding: encodingOf(specs[i]!),
      }));
      await file.write({ columnData, rowGroupSize: group });
      await flush();
    },
    finish: async () => {
      await file.finish();
      await flush();
    },
  };
}

/** Ids and doubles gain nothing from a dictionary, and looking for one takes most of the time. */
const encodingOf = ({ type }: ColumnSpec): "PLAIN" | "RLE_DICTIONARY" =>
  type === "id" || type === "share" || type === "number" ? "PLAIN" : "RLE_DICTIONARY";

/** Whole numbers are stored as int64, as pandas does. */
function plain(values: Values): BigInt64Array | Float64Array | string[] {
  if ("codes" in values) return Array.from(values.codes, (code) => values.words[code]!);
  if (values instanceof BigInt64Array || values instanceof Float64Array) return values;
  const words = new Int32Array(2 * values.length);
  for (let i = 0; i < values.length; i++) {
    words[2 * i] = values[i]!;
    words[2 * i + 1] = values[i]! < 0 ? -1 : 0;
  }
  return new BigInt64Array(words.buffer);
}
