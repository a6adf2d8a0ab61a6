import { nearestName } from "@legendre/core-tensor/options";
import type { Finding } from "../data/findings.ts";
import type { ColumnSpec } from "../schema/tables.ts";
import { dataError } from "./data-error.ts";

/** Where the columns of a schema stand in a file. */
export interface MatchedHeader {
  /** The position of each column by the name in memory; those that are not there are left out. */
  readonly positions: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** Headers pandas gives the index when it writes it. */
const isIndex = (header: string): boolean => header === "" || /^Unnamed: \d+$/.test(header);

/**
 * Matches the header of a file with the columns of a table, whatever their order. Of two columns with one name
 * the first in the file is the first of the schema.
 *
 * @param required - columns that must be there.
 * @throws code "data", reason `E_HEADER`, with what is missing and what is unknown.
 */
export function matchHeader(
  where: string,
  file: string,
  header: readonly string[],
  specs: readonly ColumnSpec[],
  required: (spec: ColumnSpec) => boolean,
): MatchedHeader {
  const positions = new Map<string, number>();
  const findings: Finding[] = [];
  const unknown: string[] = [];
  for (const [position, actual] of header.entries()) {
    const spec = specs.find(
      (one) => !positions.has(one.name) && (one.header === actual || one.aliases.includes(actual)),
    );
    if (spec !== undefined) positions.set(spec.name, position);
    else if (isIndex(actual)) {
      const message = "the first column is an index that pandas wrote; it is not read";
      findings.push({ code: "W_INDEX_COLUMN", message, file, column: actual });
    } else unknown.push(actual);
  }
  const missing = specs.filter((spec) => required(spec) && !positions.has(spec.name));
  if (missing.length === 0 && unknown.length === 0) return { positions, findings };
  const names = specs.map((spec) => spec.header);
  const guess = unknown[0] === undefined ? undefined : nearestName(unknown[0], names);
  const parts = [
    missing.length === 0 ? "" : `missing ${missing.map((spec) => spec.header).join(", ")}`,
    unknown.length === 0 ? "" : `unknown ${unknown.map((one) => JSON.stringify(one)).join(", ")}`,
    guess === undefined ? "" : `the nearest known name to "${unknown[0]}" is "${guess}"`,
    "rename or drop columns so that the header is that of the published tables",
  ];
  throw dataError(where, "E_HEADER", parts.filter((part) => part !== "").join("; "), {
    file,
    missing: missing.map((spec) => spec.header),
    unknown,
    expected: names,
    actual: header,
  });
}
