/** The checks of tables; those that start with `E_` stop the load, `W_` ones are findings. */
export type CheckCode =
  | "E_MISSING_FILE"
  | "E_FORMAT"
  | "E_HEADER"
  | "E_ROWCOUNT"
  | "E_ID_RANGE"
  | "E_LABEL_DOMAIN"
  | "E_DUP_NODE_ID"
  | "E_NULL"
  | "E_VALUE"
  | "E_RATE_INCONSISTENT"
  | "E_MEMORY_BUDGET"
  | "E_COVERAGE"
  | "E_UNKNOWN_NODE"
  | "W_INDEX_COLUMN"
  | "W_COVERAGE"
  | "W_DUMMY_MISMATCH"
  | "W_SENTINEL_YEAR"
  | "W_PARALLEL_EDGES"
  | "W_AGG_IDENTICAL"
  | "W_PARTIAL"
  | "W_OPEN_OUTCOMES"
  | "W_OWN_LABEL"
  | "W_TELLING_COLUMN";

/** Something a check noticed that does not stop work. */
export interface Finding {
  readonly code: CheckCode;
  /** What was found and what follows from it, in a sentence or two. */
  readonly message: string;
  /** The file it was found in, where it was one. */
  readonly file?: string;
  readonly column?: string;
  /** Numbers of the first offending rows, from 1 as an editor counts data rows; at most five. */
  readonly rows?: readonly number[];
  /** Figures: counts, shares, what was expected. */
  readonly details?: Readonly<Record<string, unknown>>;
}
