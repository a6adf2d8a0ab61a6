import { idHashes, marks } from "../protocols/pairs.ts";
import type { Column } from "./columns.ts";
import type { NodeTable, ReturnsData, ReturnsSplit, SplitName } from "./returns-data.ts";

/**
 * A data set in which customers who have purchases and no row get a copy of the row of another customer of their
 * split, all columns together: with single columns filled in, a model tells from their combination who was missing.
 *
 * @param data - it is not changed.
 * @param seed - which customers give their rows.
 */
export function withDonors(data: ReturnsData, seed: number): ReturnsData {
  const { ids } = data.nodes["customer"]!;
  const [hashes, drawn] = [idHashes(ids, 0x165667b1), idHashes(ids, seed ^ 0x6c8e9cf5)];
  const filled = (name: SplitName): ReturnsSplit => {
    const split = data.splits[name];
    const { customers, edges } = split;
    const buys = marks(ids.length, edges.customer);
    const missing = Int32Array.from(buys.keys()).filter(
      (node) => buys[node] === 1 && customers.rowOf[node]! < 0,
    );
    if (missing.length === 0 || customers.rows === 0) return split;
    // By ids, so that tables in another order give the same rows to the same customers.
    const order = Int32Array.from(customers.nodeOf.keys()).sort(
      (a, b) => hashes[customers.nodeOf[a]!]! - hashes[customers.nodeOf[b]!]!,
    );
    const donors = Int32Array.from(
      missing,
      (node) => order[Math.floor((drawn[node]! >>> 0) * 2 ** -32 * order.length)]!,
    );
    return { ...split, customers: extended(customers, missing, donors) };
  };
  return { ...data, splits: { training: filled("training"), testing: filled("testing") } };
}

/** A table with rows for more nodes, copies of rows it has. */
function extended(table: NodeTable, nodes: Int32Array, donors: Int32Array): NodeTable {
  const rows = table.rows + nodes.length;
  const nodeOf = new Int32Array(rows);
  nodeOf.set(table.nodeOf);
  nodeOf.set(nodes, table.rows);
  const rowOf = table.rowOf.slice();
  for (const [i, node] of nodes.entries()) rowOf[node] = table.rows + i;
  const longer = (column: Column): Column => {
    const own = column.kind === "number" ? column.values : column.codes;
    const values = new (own.constructor as new (length: number) => typeof own)(rows);
    values.set(own as never);
    for (const [i, donor] of donors.entries()) values[table.rows + i] = own[donor]!;
    return { ...column, [column.kind === "number" ? "values" : "codes"]: values } as Column;
  };
  return { rows, nodeOf, rowOf, columns: table.columns.map(longer) };
}
