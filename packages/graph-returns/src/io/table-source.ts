import type { ColumnSpec } from "../schema/tables.ts";

/** A column to be read: where it stands in the file, and what it holds. */
export interface Wanted {
  readonly position: number;
  /** As in the schema; `"key"` is an id that may be a word, `"time"` a date or milliseconds since 1970. */
  readonly type: ColumnSpec["type"] | "key" | "time";
}

/** The values of a column in a block of rows. */
export type BlockColumn =
  | BigInt64Array
  | Float64Array
  /** The number of each row's word in `words`, which is the same array for all blocks and grows. */
  | { readonly codes: Int32Array; readonly words: readonly string[] };

/** Why a value could not be read. */
export interface ReadFault {
  /** `E_NULL`, `E_ID_RANGE`, `E_VALUE` or `E_FORMAT`. */
  readonly code: "E_NULL" | "E_ID_RANGE" | "E_VALUE" | "E_FORMAT";
  /** Which of the wanted columns; −1 for the row as a whole. */
  readonly wanted: number;
  /** From 1. */
  readonly row: number;
  /** What stands in the file. */
  readonly text: string;
}

/** Some rows of a table, in the order of the file. */
export interface Block {
  readonly count: number;
  /** In the order of the wanted columns. */
  readonly columns: readonly BlockColumn[];
  readonly faults: readonly ReadFault[];
}

/** A table file that has been opened: its header is known, its rows are not yet read. */
export interface TableSource {
  readonly file: string;
  readonly header: readonly string[];
  /** Rows of the file; an estimate by size where `exact` is false. */
  readonly rows: number;
  readonly exact: boolean;
  /** Ends what is open beside files; for sources that need it. */
  readonly close?: () => void;
  /** Reads the wanted columns block by block. */
  blocks(wanted: readonly Wanted[], signal?: AbortSignal): AsyncIterable<Block>;
}
