import { LegendreError } from "../../errors.ts";
import type { Frame } from "../../host/frame.ts";
import { sizeOf } from "../host-array.ts";
import type { HostValue } from "../host-form.ts";
import type { ValueType } from "../value-type.ts";

/**
 * The inputs of a row that say where the entries of a sparse matrix are: in compressed rows, and once
 * more of the transpose.
 */
export const structureInputs = ["pointers", "columns", "turnedPointers", "turnedColumns"] as const;

/** Numbers of rows, columns and entries. */
export interface CsrSizes {
  readonly rows: number;
  readonly columns: number;
  readonly entries: number;
}

/** The sizes that the structure's shapes tell; throws code "shape" where these do not fit each other. */
export function csrSizes(where: string, structure: readonly ValueType[]): CsrSizes {
  const lengths = structure.slice(0, 4).map(({ shape, dtype }, i) => {
    if (shape.length === 1 && dtype === "int32" && shape[0]! + (i % 2) > 0) return shape[0]!;
    throw new LegendreError(
      "shape",
      where,
      `${structureInputs[i]} is ${dtype} [${shape}], expected an int32 vector`,
      { shape, dtype },
    );
  });
  const [pointers, entries, turnedPointers, turned] = lengths as [number, number, number, number];
  if (entries === turned) return { rows: pointers - 1, columns: turnedPointers - 1, entries };
  throw new LegendreError(
    "shape",
    where,
    `columns has ${entries} entries and turnedColumns ${turned}, expected as many`,
    { entries, turned },
  );
}

/** Arrays that say, for each row, which rows of another matrix its entries name. */
export interface Entries {
  readonly pointers: ArrayLike<number>;
  readonly columns: ArrayLike<number>;
}

/** Raises code "data" for row pointers that do not rise from 0 to the number of entries. */
export function checkPointers(where: string, pointers: ArrayLike<number>, entries: number): void {
  const last = pointers.length - 1;
  for (let i = 0; i <= last; i++) {
    const expected = i === 0 ? 0 : pointers[i - 1]!;
    const wrong = i === 0 || i === last ? pointers[i] !== (i === 0 ? 0 : entries) : false;
    if (!wrong && pointers[i]! >= expected) continue;
    throw new LegendreError(
      "data",
      where,
      `pointer ${i} is ${pointers[i]}; they must rise from 0 to the number of entries, ${entries}`,
      { index: i, value: pointers[i] },
    );
  }
}

/** Raises code "data" for row pointers and indices that point nowhere. */
export function checkEntries(where: string, { pointers, columns }: Entries, limit: number): void {
  checkPointers(where, pointers, columns.length);
  for (let k = 0; k < columns.length; k++) {
    if (columns[k]! >= 0 && columns[k]! < limit) continue;
    throw new LegendreError(
      "data",
      where,
      `entry ${k} names row ${columns[k]}, expected 0 to ${limit - 1}`,
      { index: k, value: columns[k], limit },
    );
  }
}

/** Raises code "data" for a number of an entry that does not exist. */
export function checkOrder(where: string, order: ArrayLike<number>): void {
  for (let k = 0; k < order.length; k++) {
    if (order[k]! >= 0 && order[k]! < order.length) continue;
    throw new LegendreError(
      "data",
      where,
      `place ${k} of the order is ${order[k]}, expected 0 to ${order.length - 1}`,
      { index: k, value: order[k], limit: order.length },
    );
  }
}

/** The same arrays in the memory of the module, checked there. */
export function putEntries(
  where: string,
  frame: Frame,
  pointers: HostValue,
  columns: HostValue,
  limit: number,
): { readonly pointers: number; readonly columns: number } {
  const { exports } = frame.instance;
  const [starts, names] = [pointers.data, columns.data];
  const rising = frame.index(starts, pointers.fixed, (at) =>
    exports.firstDescent(at, starts.length),
  );
  const named = frame.index(names, columns.fixed, (at) => exports.largest(at, names.length) >>> 0);
  const whole = starts[0] === 0 && starts[starts.length - 1] === names.length;
  if (!whole || rising.note !== 0 || (names.length > 0 && named.note >= limit)) {
    checkEntries(where, { pointers: starts, columns: names }, limit);
  }
  return { pointers: rising.pointer, columns: named.pointer };
}

/** Numbers in one row of `x`, and how many heads of `width` each these are. */
export interface RowSizes {
  readonly heads: number;
  readonly width: number;
}

/**
 * How the numbers of a row are weighted: `values` `[entries]` weigh whole rows, `[entries, heads]` each
 * `x[i, head]` by its own.
 */
export function rowSizes(
  where: string,
  x: readonly number[],
  values?: readonly number[],
): RowSizes {
  const inner = x.slice(1);
  const size = sizeOf(inner);
  if (values === undefined || values.length === 1) return { heads: 1, width: size };
  const heads = values[1]!;
  if (values.length === 2 && inner[0] === heads) {
    return { heads, width: sizeOf(inner.slice(1)) };
  }
  throw new LegendreError(
    "shape",
    where,
    `values have shape [${values}] and the dense matrix [${x}]; expected [entries], or [entries, heads] and [rows, heads, …]`,
    { values, x },
  );
}

/** Inputs of a row by name: the structure, and `order` where `count` is 5. */
export function structureOf<T>(inputs: readonly T[], count: 4 | 5): Record<string, T> {
  const names = [...structureInputs, "order"].slice(0, count);
  return Object.fromEntries(names.map((name, i) => [name, inputs[i] as T]));
}
