import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { BenchRecord } from "./record.ts";

/** The records of a results file; none where it does not exist. */
export function readResults(file: string): BenchRecord[] {
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, "utf8")) as { records: BenchRecord[] }).records;
}

/**
 * The records with those of one bench replaced: its rows by the new rows, and each curve that was measured
 * anew by that one. Sorted by bench and row, so that a file changes only where a bench was run.
 *
 * @param some - Only rows of the same names are replaced: a part of the bench was run.
 */
export function mergeRecords(
  known: readonly BenchRecord[],
  fresh: readonly BenchRecord[],
  some = false,
): BenchRecord[] {
  const part = ({ name, row, growth }: BenchRecord): string =>
    JSON.stringify(growth === null ? [name, ...(some ? [row] : [])] : [name, growth.axis, row]);
  const replaced = new Set(fresh.map(part));
  const kept = known.filter((record) => !replaced.has(part(record)));
  const key = (record: BenchRecord): string => `${record.name} ${record.growth?.axis ?? ""}`;
  // A stable sort: rows and points stay in the order in which the bench gives them.
  return [...kept, ...fresh].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Writes a results file: one record a line, so that a difference shows what was measured anew. */
export function writeResults(file: string, records: readonly BenchRecord[]): void {
  const lines = records.map((record) => `    ${JSON.stringify(record)}`).join(",\n");
  writeFileSync(file, `{\n  "records": [\n${lines}\n  ]\n}\n`);
}
