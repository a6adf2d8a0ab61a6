import type { LegendreError } from "@legendre/core-tensor";
import { nearestName } from "@legendre/core-tensor/options";
import { dataError } from "../checks/data-error.ts";
import type { BlockColumn, ReadFault, TableSource, Wanted } from "../io/table-source.ts";

/** A column that is wanted, by name. */
export interface Spec {
  readonly name: string;
  readonly type: Wanted["type"];
}

/** A whole column, and the rows in which it has no value. */
export interface ReadColumn {
  readonly values: BlockColumn;
  readonly absent: readonly number[];
}

/** Reads whole columns; at the places in `optional` a missing value becomes NaN or the empty word. */
export async function readColumns(
  where: string,
  source: TableSource,
  specs: readonly Spec[],
  optional: readonly number[],
): Promise<ReadColumn[]> {
  try {
    return await readAll(where, source, specs, optional);
  } finally {
    source.close?.();
  }
}

async function readAll(
  where: string,
  source: TableSource,
  specs: readonly Spec[],
  optional: readonly number[],
): Promise<ReadColumn[]> {
  const wanted = specs.map(({ name, type }) => {
    const position = source.header.indexOf(name);
    if (position >= 0) return { position, type };
    const nearest = nearestName(name, source.header);
    const message = `it has no column "${name}"; the nearest is "${nearest}" (columns: ${source.header.join(", ")})`;
    throw dataError(where, "E_HEADER", message, { file: source.file, column: name });
  });
  const parts: BlockColumn[][] = specs.map(() => []);
  const faults: ReadFault[] = [];
  /** Rows of each column without a value. */
  const absent: number[][] = specs.map(() => []);
  for await (const block of source.blocks(wanted)) {
    for (const fault of block.faults) {
      if (fault.code !== "E_NULL" || !optional.includes(fault.wanted)) faults.push(fault);
      else absent[fault.wanted]!.push(fault.row - 1);
    }
    for (const [i, column] of block.columns.entries()) parts[i]!.push(column);
  }
  if (faults.length > 0) throw faulty(where, source.file, specs, faults);
  return parts.map((part, i) => ({
    values: withoutValue(joined(part), absent[i]!),
    absent: absent[i]!,
  }));
}

/** NaN, or the empty word, in rows without a value. */
function withoutValue(column: BlockColumn, rows: readonly number[]): BlockColumn {
  if (rows.length === 0) return column;
  if (column instanceof BigInt64Array) return column;
  if (column instanceof Float64Array) {
    for (const row of rows) column[row] = Number.NaN;
    return column;
  }
  const codes = column.codes.map((code) => code + 1);
  for (const row of rows) codes[row] = 0;
  return { codes, words: ["", ...column.words] };
}

function faulty(
  where: string,
  file: string,
  specs: readonly Spec[],
  faults: readonly ReadFault[],
): LegendreError {
  const { code, wanted, text } = faults[0]!;
  const same = faults.filter((fault) => fault.code === code && fault.wanted === wanted);
  const rows = [...new Set(same.map(({ row }) => row))].slice(0, 5);
  const what =
    code === "E_NULL"
      ? "a value is missing that must be there"
      : code === "E_FORMAT"
        ? "a row cannot be read"
        : "a value is not of the kind that the schema says";
  const place = wanted < 0 ? { file, rows } : { file, column: specs[wanted]!.name, rows };
  return dataError(where, code, `${what}; row ${rows[0]} has ${JSON.stringify(text)}`, place);
}

function joined(parts: readonly BlockColumn[]): BlockColumn {
  if (parts.length === 1) return parts[0]!;
  const first = parts[0];
  if (first !== undefined && "codes" in first) {
    const codes = parts.map((part) => (part as { codes: Int32Array }).codes);
    const out = new Int32Array(codes.reduce((sum, part) => sum + part.length, 0));
    place(out, codes);
    return { codes: out, words: first.words };
  }
  const Kind = (first?.constructor ?? Float64Array) as { new (length: number): Float64Array };
  const out = new Kind((parts as Float64Array[]).reduce((sum, part) => sum + part.length, 0));
  place(out, parts as Float64Array[]);
  return out;
}

function place<T extends Int32Array | Float64Array>(out: T, parts: readonly T[]): void {
  let at = 0;
  for (const part of parts) {
    out.set(part as never, at);
    at += part.length;
  }
}
