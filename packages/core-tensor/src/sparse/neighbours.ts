import { sortByKey } from "./coordinates.ts";

/** An undirected graph: the neighbours of node `i` are `names[pointers[i]] … names[pointers[i + 1] − 1]`. */
export interface Neighbours {
  readonly count: number;
  readonly pointers: Int32Array;
  readonly names: Int32Array;
}

/**
 * The graph of a sparse matrix: of its rows and, behind them, its columns; or where these are the same
 * nodes, of those.
 */
export function neighboursOf(
  rows: Int32Array,
  columns: Int32Array,
  [rowCount, columnCount]: readonly [number, number],
  same: boolean,
): Neighbours {
  const entries = rows.length;
  const count = same ? rowCount : rowCount + columnCount;
  const [ends, others] = [new Int32Array(2 * entries), new Int32Array(2 * entries)];
  for (let e = 0; e < entries; e++) {
    const column = columns[e]! + (same ? 0 : rowCount);
    ends[2 * e] = others[2 * e + 1] = rows[e]!;
    ends[2 * e + 1] = others[2 * e] = column;
  }
  const { pointers, order } = sortByKey(ends, count);
  return { count, pointers, names: Int32Array.from(order, (at) => others[at]!) };
}

/** Numbers of neighbours, repeated ones counted each time. */
export function degreesIn({ count, pointers }: Neighbours): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => pointers[i + 1]! - pointers[i]!);
}
