import type { Column } from "../data/columns.ts";
import type { EdgeTable, NodeSet, NodeTable, ReturnsData } from "../data/returns-data.ts";
import type { Phase } from "../protocols/task.ts";

/** The part of a data set that a purchase's prediction depends on. */
export interface LocalData {
  readonly data: ReturnsData;
  /** Of the purchase alone, with the messages of the part. */
  readonly phase: Phase;
  /** For each message of the part its number in the whole. */
  readonly messages: Int32Array;
}

/**
 * Cuts out what a model of `hops` layers reads for one purchase: all messages that touch a node within that many steps of its
 * ends, so that these nodes have all their neighbours and degrees. Customers and variants are numbered anew.
 *
 * Right for graphs of purchases alone: a virtual node is two steps from half the shop.
 *
 * @param phase - of one purchase.
 */
export function localData(data: ReturnsData, phase: Phase, hops: number): LocalData {
  const edge = phase.edges[0]!;
  const own = data.splits[phase.split].edges;
  const { edges, split } = phase.messages;
  const all = data.splits[split].edges;
  const near = {
    customer: new Uint8Array(data.nodes["customer"]!.count),
    variant: new Uint8Array(data.nodes["variant"]!.count),
  };
  near.customer[own.customer[edge]!] = 1;
  near.variant[own.variant[edge]!] = 1;
  for (let hop = 1; hop <= hops; hop++) {
    const found: number[] = [];
    for (const e of edges) {
      const [c, v] = [near.customer[all.customer[e]!]!, near.variant[all.variant[e]!]!];
      if (c !== v && (c === 1 || v === 1)) found.push(e);
    }
    // All of a hop at once: a node found in it sends nothing on before the next.
    for (const e of found) {
      near.customer[all.customer[e]!] = 1;
      near.variant[all.variant[e]!] = 1;
    }
  }
  const kept = edges.filter(
    (e) => near.customer[all.customer[e]!] === 1 || near.variant[all.variant[e]!] === 1,
  );
  const customers = renumbered(kept, all.customer, own.customer[edge]!);
  const variants = renumbered(kept, all.variant, own.variant[edge]!);
  const part = (table: EdgeTable, numbers: readonly number[]): EdgeTable => ({
    count: numbers.length,
    customer: Int32Array.from(numbers, (e) => customers.to.get(table.customer[e]!)!),
    variant: Int32Array.from(numbers, (e) => variants.to.get(table.variant[e]!)!),
    label: Uint8Array.from(numbers, (e) => table.label[e]!),
  });
  const messages = part(all, Array.from(kept));
  const query = part(own, [edge]);
  const same = split === phase.split;
  const cut = (name: "training" | "testing") => ({
    customers: rowsOf(data.splits[name].customers, customers.from),
    variants: rowsOf(data.splits[name].variants, variants.from),
    edges: name === split ? (same ? joined(messages, query) : messages) : query,
  });
  const nodes = {
    ...data.nodes,
    customer: nodesOf(data.nodes["customer"]!, customers.from),
    variant: nodesOf(data.nodes["variant"]!, variants.from),
  };
  return {
    data: { ...data, nodes, splits: { training: cut("training"), testing: cut("testing") } },
    phase: {
      ...phase,
      edges: Int32Array.of(same ? messages.count : 0),
      messages: { ...phase.messages, edges: kept.map((_, i) => i) },
    },
    messages: kept,
  };
}

/** New numbers of the nodes at one end of some edges, and of one further node. */
function renumbered(
  edges: Int32Array,
  ends: Int32Array,
  further: number,
): { readonly to: ReadonlyMap<number, number>; readonly from: Int32Array } {
  const to = new Map([[further, 0]]);
  for (const e of edges) {
    const node = ends[e]!;
    if (!to.has(node)) to.set(node, to.size);
  }
  return { to, from: Int32Array.from(to.keys()) };
}

const nodesOf = ({ ids }: NodeSet, from: Int32Array): NodeSet => ({
  count: from.length,
  ids: BigInt64Array.from(Array.from(from, (node) => ids[node]!)),
});

/** The rows of some nodes; nodes are numbered by their place. */
function rowsOf(table: NodeTable, nodes: Int32Array): NodeTable {
  const nodeOf: number[] = [];
  const rows: number[] = [];
  const rowOf = nodes.map((node, i) => {
    const row = table.rowOf[node]!;
    if (row < 0) return -1;
    nodeOf.push(i);
    rows.push(row);
    return rows.length - 1;
  });
  return {
    rows: rows.length,
    nodeOf: Int32Array.from(nodeOf),
    rowOf,
    columns: table.columns.map((column) => taken(column, rows)),
  };
}

function taken(column: Column, rows: readonly number[]): Column {
  const of = <T extends { readonly length: number }>(list: T): T => {
    const out = new (list.constructor as new (length: number) => never)(rows.length) as number[];
    for (const [i, row] of rows.entries()) out[i] = (list as never as number[])[row]!;
    return out as never as T;
  };
  if (column.kind === "number") return { ...column, values: of(column.values) };
  return { ...column, codes: of(column.codes) } as Column;
}

function joined(a: EdgeTable, b: EdgeTable): EdgeTable {
  const of = <T extends Int32Array | Uint8Array>(x: T, y: T): T => {
    const out = new (x.constructor as new (length: number) => T)(x.length + y.length);
    out.set(x);
    out.set(y, x.length);
    return out;
  };
  return {
    count: a.count + b.count,
    customer: of(a.customer, b.customer),
    variant: of(a.variant, b.variant),
    label: of(a.label, b.label),
  };
}
