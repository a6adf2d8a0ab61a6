import type { Safety } from "../data/columns.ts";

/** A column of a shop's table, and what models may know of it. */
export interface ShopColumn {
  /** `"number"`, `"category"` (words), or the name of a kind of node that the column names: `"brand-owner"`. */
  readonly kind: "number" | "category" | { readonly names: string };
  /**
   * Whether it is known when a return is to be predicted. Counts of returns, and whatever is filled in after
   * delivery, are `"leaky"`; averages over all time are `"suspicious"`. @defaultValue `"safe"`
   */
  readonly safety?: Safety;
  /** A number that stands for "not known". */
  readonly missing?: number;
  /**
   * `"log"` where numbers spread over orders of magnitude, as prices and counts do: models read the logarithm of 1 and the
   * size, with the sign. @defaultValue `"linear"`
   */
  readonly scale?: "linear" | "log";
  /**
   * Whether it tells what the law protects, age or gender say: explanations give no reason by it, and reports look at how its
   * groups are treated. @defaultValue `false`
   */
  readonly protected?: boolean;
}

/** Names of a shop's columns; see {@link fromTables}. */
export interface ShopSchema {
  readonly customers: {
    readonly id: string;
    readonly columns: Readonly<Record<string, ShopColumn>>;
  };
  readonly products: {
    readonly id: string;
    readonly columns: Readonly<Record<string, ShopColumn>>;
  };
  readonly purchases: {
    readonly customer: string;
    readonly product: string;
    /** 1 or true where the purchase was returned, 0 or false where it was kept; no value where that is not known yet. */
    readonly returned: string;
    /** When it was made: a date in ISO 8601, or milliseconds since 1970. */
    readonly time?: string;
    /** When it came back, as `time`; read where `returned` is 1, and may be missing. Needs `time`. */
    readonly returnedAt?: string;
    /** The order that it is a line of. Lines of an order stay together, and their time is that of the first. */
    readonly order?: string;
  };
}

/** Values of a column by row; a missing value is `null`. */
export type TableValues =
  | readonly (string | number | bigint | boolean | Date | null)[]
  | BigInt64Array
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint8Array;

/**
 * A table of a shop: the path of a CSV or Parquet file; columns by name; or a query for DuckDB, on a database file
 * or on files that the query names.
 */
export type ShopTable =
  | string
  | Readonly<Record<string, TableValues>>
  | { readonly query: string; readonly database?: string };
