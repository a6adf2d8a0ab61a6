import { LegendreError } from "../errors.ts";
import { tensor } from "../ops.ts";
import { flag, type OptionsOf, oneOf, options } from "../options.ts";
import { sortByKey } from "./coordinates.ts";
import { type Csr, checkCsr, csr, csrShape } from "./csr.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import { communityOrder, degreeOrder, reverseCuthillMcKee } from "./orders.ts";

/** Ways to order the nodes of a graph: see {@link reorder}. */
export type OrderMethod = "degree" | "reverse-cuthill-mckee" | "community";

/** The options of {@link reorder}. */
export const reorderOptions = options("reorder", {
  /** How nodes are ordered. */
  method: oneOf<OrderMethod, "community">(
    ["degree", "reverse-cuthill-mckee", "community"],
    "community",
  ),
  /**
   * Whether rows and columns are the same nodes, which are then ordered once; needs a square matrix.
   * Otherwise rows and columns are nodes of a bipartite graph.
   */
  symmetric: flag(false),
});

/** Options of {@link reorder}. */
export interface ReorderOptions extends OptionsOf<typeof reorderOptions> {}

/** A reordered sparse matrix, and where its rows and columns came from. */
export interface Reordered {
  /** The same entries under new numbers. */
  readonly matrix: Csr;
  /** `rowOrder[i]` is the old number of row `i`. */
  readonly rowOrder: Int32Array;
  /** `columnOrder[j]` is the old number of column `j`. */
  readonly columnOrder: Int32Array;
}

const methods: Readonly<Record<OrderMethod, (graph: Neighbours) => Int32Array>> = {
  degree: degreeOrder,
  "reverse-cuthill-mckee": reverseCuthillMcKee,
  community: communityOrder,
};

/**
 * A sparse matrix under other numbers of its rows and columns, so that products read memory that lies
 * together: neighbours of neighbours get numbers that are near.
 *
 * - `"degree"`: nodes with many entries first, which keeps the rows that are read most in the cache.
 * - `"reverse-cuthill-mckee"`: breadth first from a node far out, turned round; a small bandwidth.
 * - `"community"`: groups found by label propagation, one after the other.
 *
 * @param a - a {@link Csr}; it is read, and not changed.
 * @param options - see {@link ReorderOptions}.
 * @returns a {@link Reordered}, whose tensors belong to the caller. Rows of a dense matrix follow with
 *   `gatherRows(x, tf.tensor1d(columnOrder, "int32"))`.
 * @throws code "shape" for a matrix that is not square under `symmetric`, "option", "structure", "disposed".
 *
 * @example
 * ```ts
 * import { csr, reorder } from "@legendre/core-tensor/sparse";
 *
 * const a = csr({ rows: [2, 2, 0], columns: [1, 0, 1] }, { shape: [3, 2] });
 * const { rowOrder, columnOrder } = reorder(a, { method: "degree" });
 * console.log([...rowOrder], [...columnOrder]); // [ 2, 0, 1 ] [ 1, 0 ]
 * ```
 *
 * @see Cuthill and McKee, "Reducing the bandwidth of sparse symmetric matrices" (1969); Raghavan, Albert,
 *   Kumara, "Near linear time algorithm to detect community structures" (2007).
 */
export function reorder(a: Csr, options: ReorderOptions = {}): Reordered {
  const { method, symmetric } = reorderOptions.resolve(options);
  checkCsr("reorder", a);
  const shape = csrShape(a);
  const [rows, columns] = shape;
  if (symmetric && rows !== columns) {
    throw new LegendreError(
      "shape",
      "reorder",
      `the matrix is [${shape}], expected a square one where rows and columns are the same nodes`,
      { shape },
    );
  }
  const [from, to] = [a.rows.dataSync() as Int32Array, a.columns.dataSync() as Int32Array];
  const order = methods[method](neighboursOf(from, to, shape, symmetric));
  const rowOrder = symmetric ? order : order.filter((node) => node < rows);
  const columnOrder = symmetric
    ? order.slice()
    : order.filter((node) => node >= rows).map((node) => node - rows);
  return { matrix: renumbered(a, from, to, rowOrder, columnOrder), rowOrder, columnOrder };
}

/** For each old number the new one. */
function inverse(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) places[order[i]!] = i;
  return places;
}

function renumbered(
  a: Csr,
  from: Int32Array,
  to: Int32Array,
  rowOrder: Int32Array,
  columnOrder: Int32Array,
): Csr {
  const [newRow, newColumn] = [inverse(rowOrder), inverse(columnOrder)];
  const rows = from.map((row) => newRow[row]!);
  const columns = to.map((column) => newColumn[column]!);
  const shape = [rowOrder.length, columnOrder.length] as const;
  const matrix = csr({ rows, columns }, { shape });
  if (a.values === undefined) return matrix;
  // In the order in which `csr` sorts entries.
  const { order } = sortByKey(rows, shape[0], sortByKey(columns, shape[1]).order);
  const heads = a.values.rank === 2 ? a.values.shape[1]! : 1;
  const old = a.values.dataSync();
  const values = new Float32Array(old.length);
  for (let at = 0; at < values.length; at++) {
    values[at] = old[order[Math.floor(at / heads)]! * heads + (at % heads)]!;
  }
  return { ...matrix, values: tensor(values, a.values.shape, "float32") };
}
