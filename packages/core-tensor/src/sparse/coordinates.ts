import { LegendreError } from "../errors.ts";
import { Tensor } from "../ops.ts";

/** Numbers of the edges for `csr`: an array, or a tensor that is read. */
export type Indices = ArrayLike<number> | Tensor;

/** What to do with entries at the same place. */
export type Duplicates = "keep" | "sum" | "error";

/** A permutation of entries that sorts them by a key, entries of equal key in the order they had. */
export interface Sorted {
  readonly pointers: Int32Array;
  readonly order: Int32Array;
}

/** Sorts by counting: `keys` are whole numbers from 0 to `count − 1`, looked at in the order given. */
export function sortByKey(keys: ArrayLike<number>, count: number, sequence?: Int32Array): Sorted {
  const pointers = new Int32Array(count + 1);
  for (let e = 0; e < keys.length; e++) pointers[keys[e]! + 1]!++;
  for (let i = 0; i < count; i++) pointers[i + 1]! += pointers[i]!;
  const next = pointers.slice();
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const e = sequence === undefined ? at : sequence[at]!;
    order[next[keys[e]!]!++] = e;
  }
  return { pointers, order };
}

/** Whole numbers from 0 to `limit − 1`; throws code "data" with the position of any other. */
export function readIndices(name: string, given: Indices, limit: number): Int32Array {
  const values = given instanceof Tensor ? (given.dataSync() as ArrayLike<number>) : given;
  const indices = new Int32Array(values.length);
  for (let e = 0; e < indices.length; e++) {
    const value = values[e]!;
    if (!(Number.isInteger(value) && value >= 0 && value < limit)) {
      throw new LegendreError(
        "data",
        "csr",
        `${name}[${e}] is ${value}, expected a whole number from 0 to ${limit - 1}`,
        { name, index: e, value, limit },
      );
    }
    indices[e] = value;
  }
  return indices;
}

/** The values with their number of heads; 0 heads mean one number for each entry. */
export function readValues(
  given: Indices | undefined,
  entries: number,
): { data: Float32Array; heads: number } | undefined {
  if (given === undefined) return undefined;
  const shape = given instanceof Tensor ? given.shape : [given.length];
  if (shape.length === 0 || shape.length > 2 || shape[0] !== entries) {
    throw new LegendreError(
      "shape",
      "csr",
      `values have shape [${shape}], expected [${entries}] or [${entries}, heads], one row for each entry`,
      { values: shape, entries },
    );
  }
  const data = Float32Array.from(given instanceof Tensor ? given.dataSync() : given);
  return { data, heads: shape.length === 2 ? shape[1]! : 0 };
}

/** Entries in compressed order. */
export interface Merged {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array | undefined;
}

/** The entries in order, those at the same place treated as `duplicates` says. */
export function merge(
  order: Int32Array,
  rows: Int32Array,
  columns: Int32Array,
  values: Float32Array | undefined,
  heads: number,
  duplicates: Duplicates,
): Merged {
  const summed = duplicates === "sum";
  const data = values ?? (summed ? new Float32Array(rows.length).fill(1) : undefined);
  const width = values === undefined ? 1 : heads;
  const out = { rows: new Int32Array(rows.length), columns: new Int32Array(rows.length) };
  const sums = data === undefined ? undefined : new Float64Array(data.length);
  let last = -1;
  let repeated = false;
  for (const e of order) {
    const same = last >= 0 && out.rows[last] === rows[e] && out.columns[last] === columns[e];
    if (same && duplicates === "error") {
      throw new LegendreError(
        "data",
        "csr",
        `entry ${e} is at row ${rows[e]}, column ${columns[e]}, where there is one already; merge them with duplicates: "sum"`,
        { index: e, row: rows[e], column: columns[e] },
      );
    }
    repeated ||= same;
    if (!same || !summed) last++;
    out.rows[last] = rows[e]!;
    out.columns[last] = columns[e]!;
    for (let h = 0; sums && h < width; h++) sums[last * width + h]! += data![e * width + h]!;
  }
  const count = last + 1;
  // Ones need no array: sums of duplicates are where they first differ from 1.
  const needed = values !== undefined || repeated;
  return {
    rows: out.rows.subarray(0, count),
    columns: out.columns.subarray(0, count),
    values: sums && needed ? new Float32Array(sums.subarray(0, count * width)) : undefined,
  };
}
