/**
 * How much a column may know of the label. `"safe"` is known at checkout; `"suspicious"` is an average over
 * the whole period, not made from labels; `"leaky"` is made from the labels that are to be predicted.
 */
export type Safety = "safe" | "suspicious" | "leaky";

/** A column of numbers, one for each row of its table. */
export interface NumberColumn {
  readonly kind: "number";
  /** The name in the file; the second of two columns of one name has `2` behind it. */
  readonly name: string;
  readonly safety: Safety;
  /** One number a row; in the narrowest array that holds the column. NaN is missing. */
  readonly values: Uint8Array | Int16Array | Int32Array | Float32Array | Float64Array;
  /** The number that stands for "not known" (1900 for a year of birth), if one does. */
  readonly missing?: number;
  /** Models read the logarithm of 1 and its size, with its sign: for counts and prices. @defaultValue the number itself */
  readonly scale?: "log";
  /** Whether it tells what the law protects, age or gender say: no reason is given by it, and reports look at its groups. */
  readonly protected?: boolean;
}

/** A column of words. */
export interface CategoryColumn {
  readonly kind: "category";
  readonly name: string;
  readonly safety: Safety;
  /** The number of each row's word in `levels`; 0 is missing. */
  readonly codes: Uint8Array | Uint16Array | Int32Array;
  /** The words, the same in both splits; the first is the empty word, which stands for "not known". */
  readonly levels: readonly string[];
  /** Whether it tells what the law protects, age or gender say: no reason is given by it, and reports look at its groups. */
  readonly protected?: boolean;
}

/** A column that names nodes of another kind: the product of a variant, the supplier of a product. */
export interface ReferenceColumn {
  readonly kind: "reference";
  readonly name: string;
  readonly safety: Safety;
  /** The kind of node; its ids are in {@link ReturnsData.nodes}. */
  readonly to: string;
  /** The node of each row; −1 where the row names none. */
  readonly codes: Int32Array;
}

/** A column of a node table. */
export type Column = NumberColumn | CategoryColumn | ReferenceColumn;

/**
 * The number that a row of a column holds, NaN where it is missing or where there is no row (`row` −1).
 *
 * @example
 * ```ts
 * import { type NumberColumn, numberAt } from "@legendre/graph-returns";
 *
 * const born: NumberColumn = {
 *   kind: "number", name: "yearOfBirth", safety: "safe", values: Int16Array.of(1984, 1900), missing: 1900,
 * };
 * console.log(numberAt(born, 0), numberAt(born, 1), numberAt(born, -1)); // → 1984 NaN NaN
 * ```
 */
export function numberAt(column: NumberColumn, row: number): number {
  if (row < 0) return Number.NaN;
  const value = column.values[row]!;
  return value === column.missing ? Number.NaN : value;
}
