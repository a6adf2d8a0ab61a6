import { LegendreError } from "../errors.ts";
import { type Tensor, tensor } from "../ops.ts";
import { checkNumber, type OptionsOf, oneOf, options, value } from "../options.ts";
import { checkTensorTree } from "../tree/index.ts";
import {
  type Duplicates,
  type Indices,
  merge,
  readIndices,
  readValues,
  sortByKey,
} from "./coordinates.ts";

/** Where the entries of a sparse matrix are, in compressed rows. */
export interface CompressedRows {
  /** The entries of row `i` are numbers `pointers[i]` to `pointers[i + 1] − 1`; int32 `[rows + 1]`. */
  readonly pointers: Tensor;
  /** The column of each entry; int32 `[entries]`. */
  readonly columns: Tensor;
}

/**
 * A sparse matrix in compressed rows: the adjacency of a graph, say. A tree of tensors, which may be an
 * argument of a traced or compiled function or be closed over. Made by {@link csr}; the caller disposes of
 * it, with `treeDispose`.
 */
export interface Csr extends CompressedRows {
  /** The row of each entry; int32 `[entries]`, rising. */
  readonly rows: Tensor;
  /** The transpose, in compressed rows of its own. */
  readonly turned: CompressedRows & {
    /** For each entry of the transpose its number in the matrix; int32 `[entries]`. */
    readonly order: Tensor;
  };
  /** The numbers of the entries, float32 `[entries]` or `[entries, heads]`; left out where all are 1. */
  readonly values?: Tensor;
}

/** Where the entries are, as the rows of sparse ops call it. */
export function structureInputsOf({
  pointers,
  columns,
  turned,
}: Csr): Record<"pointers" | "columns" | "turnedPointers" | "turnedColumns", Tensor> {
  return {
    pointers,
    columns,
    turnedPointers: turned.pointers,
    turnedColumns: turned.columns,
  };
}

/** Edges, or entries by coordinates: entry `e` is at row `rows[e]` and column `columns[e]`. */
export interface Coordinates {
  readonly rows: Indices;
  readonly columns: Indices;
  /** Numbers of the entries, `[entries]` or a tensor `[entries, heads]`; all 1 if left out. */
  readonly values?: Indices;
}

/** The options of {@link csr}. */
export const csrOptions = options("csr", {
  /** Rows and columns of the matrix. */
  shape: value<readonly [rows: number, columns: number]>(undefined, [
    "[rows, columns]",
    (given) => Array.isArray(given) && given.length === 2,
  ]),
  /**
   * Entries at the same place: `"keep"` keeps each (a repeated purchase counts twice), `"sum"` adds their
   * values, `"error"` throws.
   */
  duplicates: oneOf<Duplicates, "keep">(["keep", "sum", "error"], "keep"),
});

/** Options of {@link csr}. */
export interface CsrOptions extends OptionsOf<typeof csrOptions> {}

const ints = (values: Int32Array): Tensor => tensor(values, [values.length], "int32");

/**
 * A sparse matrix from its entries' coordinates, or a graph from its edges. Entries are sorted by row, and
 * within a row by column; entries at the same place keep the order they came in.
 *
 * @param entries - coordinates, in any order.
 * @param options - the shape, and what to do with {@link Duplicates}.
 * @returns a {@link Csr} whose tensors belong to the caller.
 * @throws code "data" for an index outside the shape, which is named with its position, and for duplicates
 *   where these are errors; "shape" where lengths differ; "option".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { csr, matmul } from "@legendre/core-tensor/sparse";
 *
 * // Customers 0 and 1 bought variants: rows are variants, so that a product goes from customers to them.
 * const bought = csr({ rows: [0, 2, 2], columns: [0, 0, 1] }, { shape: [3, 2] });
 * const mean = matmul(bought, tf.tensor2d([[1], [3]]), { reduce: "mean" });
 * console.log([...mean.dataSync()]); // [ 1, 0, 2 ]
 * ```
 *
 * @remarks Two sorts by counting: linear in rows, columns and entries. The transpose is made at once, since
 *   each gradient of a product is a product with it.
 */
export function csr(entries: Coordinates, options: CsrOptions): Csr {
  const { shape, duplicates } = csrOptions.resolve(options);
  for (const size of shape) checkNumber("csr", "shape", size, { integer: true, min: 0 });
  const [count, width] = shape;
  const rows = readIndices("rows", entries.rows, count);
  const columns = readIndices("columns", entries.columns, width);
  if (rows.length !== columns.length) {
    throw new LegendreError(
      "shape",
      "csr",
      `got ${rows.length} rows and ${columns.length} columns, expected one of each for each entry`,
      { rows: rows.length, columns: columns.length },
    );
  }
  const values = readValues(entries.values, rows.length);
  const sorted = sortByKey(rows, count, sortByKey(columns, width).order);
  const heads = values === undefined ? 0 : Math.max(1, values.heads);
  const kept = merge(sorted.order, rows, columns, values?.data, heads, duplicates);
  const structure = structureOf(kept.rows, kept.columns, count, width);
  if (kept.values === undefined) return structure;
  const form = values?.heads ? [kept.rows.length, heads] : [kept.rows.length];
  return { ...structure, values: tensor(kept.values, form, "float32") };
}

/** The index tensors of entries that are sorted by row. */
export function structureOf(
  rows: Int32Array,
  columns: Int32Array,
  count: number,
  width: number,
): Csr {
  const { pointers } = sortByKey(rows, count);
  const turned = sortByKey(columns, width);
  return {
    pointers: ints(pointers),
    columns: ints(columns.slice()),
    rows: ints(rows.slice()),
    turned: {
      pointers: ints(turned.pointers),
      columns: ints(Int32Array.from(turned.order, (e) => rows[e]!)),
      order: ints(turned.order),
    },
  };
}

/** Rows and columns of a sparse matrix, from the shapes of its tensors. */
export function csrShape({ pointers, turned }: Csr): [rows: number, columns: number] {
  return [pointers.shape[0]! - 1, turned.pointers.shape[0]! - 1];
}

/** Raises code "structure" or "disposed" for what is no sparse matrix. */
export function checkCsr(where: string, matrix: Csr): void {
  const parts = matrix as Partial<Csr> | undefined;
  if (parts?.pointers === undefined || parts.turned?.order === undefined) {
    throw new LegendreError("structure", where, "got no sparse matrix; make one with csr()");
  }
  checkTensorTree(where, "csr", matrix);
}
