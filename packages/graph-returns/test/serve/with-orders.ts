import type { NodeTable, ReturnsData } from "../../src/data/returns-data.ts";
import type { Messages } from "../../src/protocols/task.ts";
import type { ObservedOrder } from "../../src/serve/served-model.ts";

/**
 * A data set with purchases that came later as further edges of the messages' split, all of them messages. Nodes
 * past those of the tables are added without a row and without an id.
 *
 * @param labels - take the orders whose outcome is known, instead of each order once.
 */
export function withOrders(
  data: ReturnsData,
  messages: Messages,
  orders: readonly ObservedOrder[],
  labels: boolean,
): { readonly data: ReturnsData; readonly messages: Messages } {
  const taken = orders.filter(({ returned }) => labels === (returned !== undefined));
  if (taken.length === 0) return { data, messages };
  const split = data.splits[messages.split];
  const { edges } = split;
  const from = edges.count;
  const longer = <T extends Int32Array | Uint8Array>(
    all: T,
    of: (order: ObservedOrder) => number,
  ): T => {
    const Kind = all.constructor as { new (length: number): T };
    const out = new Kind(all.length + taken.length);
    out.set(all);
    for (const [i, order] of taken.entries()) out[all.length + i] = of(order);
    return out;
  };
  const most = (of: (order: ObservedOrder) => number, count: number): number =>
    taken.reduce((n, order) => Math.max(n, of(order) + 1), count);
  const counts = {
    customer: most(({ customer }) => customer, data.nodes["customer"]!.count),
    variant: most(({ variant }) => variant, data.nodes["variant"]!.count),
  };
  const nodesOf = (kind: keyof typeof counts) => {
    const ids = new BigInt64Array(counts[kind]);
    ids.set(data.nodes[kind]!.ids);
    return { count: counts[kind], ids };
  };
  const numbers = Int32Array.from(taken, (_, i) => from + i);
  return {
    data: {
      ...data,
      nodes: { ...data.nodes, customer: nodesOf("customer"), variant: nodesOf("variant") },
      splits: {
        ...data.splits,
        [messages.split]: {
          customers: withRoom(split.customers, counts.customer),
          variants: withRoom(split.variants, counts.variant),
          edges: {
            count: from + taken.length,
            customer: longer(edges.customer, ({ customer }) => customer),
            variant: longer(edges.variant, ({ variant }) => variant),
            label: longer(edges.label, ({ returned }) => Number(returned === true)),
          },
        },
      },
    },
    messages: { ...messages, edges: joined(messages.edges, numbers) },
  };
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const out = new Int32Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** A table that says of later nodes that it has no row of them. */
function withRoom(table: NodeTable, nodes: number): NodeTable {
  const rowOf = new Int32Array(nodes).fill(-1);
  rowOf.set(table.rowOf);
  return { ...table, rowOf };
}
