import type { Column, Safety } from "../data/columns.ts";
import { numberAt } from "../data/columns.ts";
import { columnsOf, type NodeTable } from "../data/returns-data.ts";
import { finished, type Steps } from "../pause.ts";
import { type FeatureMatrix, featureMatrix } from "./feature-matrix.ts";

/** Rows of features for all nodes of a kind, out of what a split's table says of them. */
export interface NodeEncoder {
  readonly names: readonly string[];
  /** `[nodes, names]`, for nodes without a row too. */
  readonly encode: (table: NodeTable, nodes: number) => FeatureMatrix;
  /** The same in steps: a column each. */
  readonly steps: (table: NodeTable, nodes: number) => Steps<FeatureMatrix>;
  /** What it was made of: kept with models, so that they refuse data of another kind. */
  readonly parts: readonly Part[];
}

/** How missing values are written: as NaN, or as the mean with a column that says so. */
export type MissingForm = "nan" | "indicator";

/** How one column becomes numbers. */
type Part =
  | {
      readonly kind: "number";
      readonly column: string;
      readonly log: boolean;
      readonly mean: number;
      readonly deviation: number;
      readonly flagged: boolean;
    }
  | { readonly kind: "category"; readonly column: string; readonly levels: readonly string[] };

/**
 * An encoder of the columns of the given safety classes, fitted on a table: numbers at mean 0 and standard
 * deviation 1 (those of scale `log` by their logarithm), words as one column each, and one column that is 1 for
 * nodes that the table has no row of. Columns that name other nodes are left to graphs and target encodings.
 *
 * @param table - the training table.
 * @param allowed - safety classes, as a task's `features`.
 * @param missing - `"nan"` for models that learn where missing values go, `"indicator"` for others.
 */
export function nodeEncoder(
  table: NodeTable,
  allowed: readonly Safety[],
  missing: MissingForm,
): NodeEncoder {
  const parts = columnsOf(table, allowed).flatMap((column) => partOf(column, table.rows, missing));
  return encoderOf(parts, missing);
}

function partOf(column: Column, rows: number, missing: MissingForm): Part[] {
  if (column.kind === "reference") return [];
  if (column.kind === "category") {
    return [{ kind: "category", column: column.name, levels: column.levels.slice(1) }];
  }
  const log = column.scale === "log";
  let sum = 0;
  let square = 0;
  let known = 0;
  for (let row = 0; row < rows; row++) {
    const value = transformed(numberAt(column, row), log);
    if (Number.isNaN(value)) continue;
    sum += value;
    square += value * value;
    known++;
  }
  const mean = known === 0 ? 0 : sum / known;
  const deviation = Math.sqrt(Math.max(0, square / Math.max(1, known) - mean * mean));
  const flagged = missing === "indicator" && known < rows;
  return [
    ...[{ kind: "number", column: column.name, log, mean, flagged } as const].map((part) => ({
      ...part,
      deviation: deviation > 1e-6 * Math.abs(mean) ? deviation : 1,
    })),
  ];
}

const transformed = (value: number, log: boolean): number =>
  log ? Math.sign(value) * Math.log1p(Math.abs(value)) : value;

/** The encoder of these parts. */
export function encoderOf(parts: readonly Part[], missing: MissingForm): NodeEncoder {
  const names = parts.flatMap((part) => {
    if (part.kind === "category") return part.levels.map((level) => `${part.column}=${level}`);
    return part.flagged ? [part.column, `${part.column} missing`] : [part.column];
  });
  names.push("no row");
  const encoder: NodeEncoder = {
    names,
    parts,
    encode: (table, nodes) => finished(encoder.steps(table, nodes)),
    *steps(table, nodes) {
      const width = names.length;
      const values = new Float32Array(nodes * width);
      let at = 0;
      for (const part of parts) {
        yield;
        const column = table.columns.find(({ name }) => name === part.column);
        if (part.kind === "category") {
          writeLevels(part.levels, column, table, values, at, width);
          at += part.levels.length;
          continue;
        }
        for (let node = 0; node < nodes; node++) {
          const row = table.rowOf[node]!;
          const raw = column?.kind === "number" ? numberAt(column, row) : Number.NaN;
          const value = transformed(raw, part.log);
          const unknown = Number.isNaN(value);
          const scaledValue = (value - part.mean) / part.deviation;
          const filled = missing === "nan" ? Number.NaN : 0;
          values[node * width + at] = unknown ? filled : scaledValue;
          if (part.flagged) values[node * width + at + 1] = Number(unknown && row >= 0);
        }
        at += part.flagged ? 2 : 1;
      }
      for (let node = 0; node < nodes; node++) {
        values[node * width + at] = Number(table.rowOf[node]! < 0);
      }
      return { ...featureMatrix(names, values), rows: nodes };
    },
  };
  return encoder;
}

/** A 1 in the column of each row's word, found by the word: the numbers of words may differ. */
function writeLevels(
  levels: readonly string[],
  column: Column | undefined,
  table: NodeTable,
  values: Float32Array,
  from: number,
  width: number,
): void {
  if (column?.kind !== "category") return;
  const place = column.levels.map((level) => levels.indexOf(level));
  for (let row = 0; row < table.rows; row++) {
    const at = place[column.codes[row]!]!;
    if (at >= 0) values[table.nodeOf[row]! * width + from + at] = 1;
  }
}
