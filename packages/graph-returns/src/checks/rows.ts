import type { CheckCode, Finding } from "../data/findings.ts";
import type { Block, BlockColumn } from "../io/table-source.ts";
import type { ColumnSpec, TableKind } from "../schema/tables.ts";
import { dataError } from "./data-error.ts";

/** The checks of a table that look at one row at a time; blocks are handed in as they are read. */
export interface RowChecks {
  /** Looks at a block whose first row follows `before` others; throws once five offending rows are known. */
  look(block: Block, before: number): void;
  /** Throws for offending rows found so far. */
  finish(): void;
  findings(): Finding[];
}

/** Offending rows that an error names. */
const named = 5;

/** Why a check fails, and what to do, by its code. */
const reasons: Partial<Record<CheckCode, string>> = {
  E_NULL:
    "a value is missing; the published tables have none, so the file was damaged or joined badly",
  E_ID_RANGE:
    "an id is no whole number of 64 bits; ids that passed through doubles are lost, convert the table anew with int64 ids",
  E_VALUE: "a value is not of the kind that the column has; convert the table anew",
  E_FORMAT: "a row cannot be read; the file was cut off or is not comma-separated UTF-8",
  E_LABEL_DOMAIN: "a label is neither 0 nor 1; rows that are not purchases must be left out",
  E_RATE_INCONSISTENT:
    "a rate is not returns over sales; columns were shifted or aggregated anew, convert the table anew",
};

/** Checks for the columns that are read, in the order in which blocks have them. */
export function rowChecks(
  where: string,
  file: string,
  read: readonly ColumnSpec[],
  table: TableKind,
): RowChecks {
  const found = new Map<
    string,
    { code: CheckCode; column: string; rows: number[]; text: string }
  >();
  const at = (name: string) => read.findIndex((spec) => spec.name === name);
  const entity = table === "customers" ? "Customer" : "Product";
  const [sales, returns] = [at(`salesPer${entity}`), at(`returnsPer${entity}`)];
  const rate = at(`${entity.toLowerCase()}ReturnRate`);
  const indicators = read.flatMap((spec, i) =>
    spec.indicates === undefined ? [] : [{ i, of: at(spec.indicates.column), spec }],
  );
  const mismatches = new Map<string, { rows: number[]; count: number }>();
  let sentinels = 0;
  let total = 0;

  const note = (code: CheckCode, column: string, row: number, text: string): void => {
    const key = `${code} ${column}`;
    const entry = found.get(key) ?? { code, column, rows: [], text };
    found.set(key, entry);
    if (entry.rows.length < named && entry.rows.at(-1) !== row) entry.rows.push(row);
  };
  const fail = (full: boolean): void => {
    for (const { code, column, rows, text } of found.values()) {
      if (full && rows.length < named) continue;
      const place = column === "" ? { file, rows } : { file, column, rows };
      const got = text === "" ? "" : `; row ${rows[0]} has ${JSON.stringify(text)}`;
      throw dataError(where, code, `${reasons[code]}${got}`, { ...place, value: text });
    }
  };

  return {
    look: ({ count, columns, faults }, before) => {
      total += count;
      for (const { code, wanted, row, text } of faults) {
        note(code, wanted < 0 ? "" : read[wanted]!.header, row, text);
      }
      const bad = new Set(faults.map(({ row }) => row - before - 1));
      for (const [i, spec] of read.entries()) {
        const values = columns[i]!;
        if (!(values instanceof Float64Array)) continue;
        const code = spec.name === "isReturned" ? "E_LABEL_DOMAIN" : "E_VALUE";
        for (let row = 0; row < count; row++) {
          const value = values[row]!;
          if (inDomain(spec, value) || bad.has(row)) continue;
          note(code, spec.header, before + row + 1, String(value));
        }
        if (spec.missing === undefined) continue;
        for (let row = 0; row < count; row++) if (values[row] === spec.missing) sentinels++;
      }
      if (rate >= 0 && sales >= 0 && returns >= 0) {
        const [r, s, k] = [rate, sales, returns].map(
          (i) => columns[i] as Float64Array,
        ) as never as [Float64Array, Float64Array, Float64Array];
        for (let row = 0; row < count; row++) {
          if (Math.abs(r[row]! * s[row]! - k[row]!) <= 1e-6 * s[row]! || bad.has(row)) continue;
          note("E_RATE_INCONSISTENT", read[rate]!.header, before + row + 1, String(r[row]));
        }
      }
      for (const { i, of, spec } of indicators) {
        if (of >= 0) compare(columns[i]!, columns[of]!, count, before, spec, mismatches);
      }
      fail(true);
    },
    finish: () => fail(false),
    findings: () => {
      const out: Finding[] = [];
      for (const [column, { rows, count }] of mismatches) {
        const message = `${count} rows disagree with the words they stand for; words are used, indicators are not`;
        out.push({ code: "W_DUMMY_MISMATCH", message, file, column, rows, details: { count } });
      }
      if (sentinels > 0) {
        const spec = read.find((one) => one.missing !== undefined)!;
        const message = `${spec.missing} stands for "not known" in ${sentinels} of ${total} rows; it is read as missing`;
        const details = { count: sentinels, share: sentinels / total };
        out.push({ code: "W_SENTINEL_YEAR", message, file, column: spec.header, details });
      }
      return out;
    },
  };
}

function inDomain({ type }: ColumnSpec, value: number): boolean {
  switch (type) {
    case "flag":
      return value === 0 || value === 1;
    case "share":
      return value >= 0 && value <= 1 + 1e-6;
    case "integer":
      return Number.isInteger(value) && Math.abs(value) < 2 ** 31;
    default:
      return Number.isFinite(value);
  }
}

function compare(
  flags: BlockColumn,
  words: BlockColumn,
  count: number,
  before: number,
  spec: ColumnSpec,
  mismatches: Map<string, { rows: number[]; count: number }>,
): void {
  if (!(flags instanceof Float64Array) || !("codes" in words)) return;
  const wanted = words.words.indexOf(spec.indicates!.word);
  for (let row = 0; row < count; row++) {
    if ((words.codes[row] === wanted ? 1 : 0) === flags[row]) continue;
    const entry = mismatches.get(spec.header) ?? { rows: [], count: 0 };
    mismatches.set(spec.header, entry);
    entry.count++;
    if (entry.rows.length < named) entry.rows.push(before + row + 1);
  }
}
