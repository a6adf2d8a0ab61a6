import { checkOneOf, LegendreError, resolveOptions } from "@legendre/core-tensor";
import type { NodeTable, ReturnsData } from "../data/returns-data.ts";
import type { Messages } from "../protocols/task.ts";
import { type Relation, relation } from "./relation.ts";

/** A graph of several kinds of nodes. */
export interface HeteroGraph {
  /** Nodes of each kind. */
  readonly nodes: Readonly<Record<string, number>>;
  /** `purchase` from customers to variants, and one for each kind of virtual node, from members to it. */
  readonly relations: Readonly<Record<string, Relation>>;
}

/**
 * Kinds of nodes that tables only name: the product, brand, type and supplier of a variant, the country of a
 * customer.
 */
export type VirtualNode = "product" | "brand" | "type" | "supplier" | "country";

/** Options of {@link buildGraph}. */
export interface BuildGraphOptions {
  /** Virtual nodes to add. @defaultValue none */
  readonly virtual?: readonly VirtualNode[] | undefined;
  /** A split whose tables say the members of virtual nodes. @defaultValue that of the messages */
  readonly tables?: "training" | "testing" | undefined;
}

/** Where the members of virtual nodes stand. */
const columnsOfVirtual: Readonly<
  Record<VirtualNode, { side: "customers" | "variants"; column: string }>
> = {
  product: { side: "variants", column: "productID" },
  brand: { side: "variants", column: "brandDesc" },
  type: { side: "variants", column: "productType" },
  supplier: { side: "variants", column: "supplierRef" },
  country: { side: "customers", column: "shippingCountry" },
};

/**
 * The graph of the purchases that may carry messages, both ways, with the number of each edge.
 *
 * @param data - a data set.
 * @param messages - the purchases, as a protocol gives them.
 * @param options - see {@link BuildGraphOptions}.
 * @returns a {@link HeteroGraph} over all nodes of the data set: those without edges are there, alone.
 * @throws code "option"; "data" for a virtual node whose column the tables lack.
 *
 * @example
 * ```ts
 * import { buildGraph, protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const data = await generateReturns({ edges: 500 });
 * const { train } = protocolTask(data);
 * const { relations } = buildGraph(data, train.messages, { virtual: ["brand"] });
 * console.log(Object.keys(relations)); // → [ 'purchase', 'brand' ]
 * ```
 *
 * @remarks Linear in edges and nodes; 32 bytes an edge.
 */
export function buildGraph(
  data: ReturnsData,
  messages: Messages,
  options: BuildGraphOptions = {},
): HeteroGraph {
  const { virtual, tables } = resolveOptions("buildGraph", options, {
    virtual: [] as readonly VirtualNode[],
    tables: messages.split,
  });
  const split = data.splits[messages.split];
  const all = split.edges;
  const counts: Record<string, number> = {
    customer: data.nodes["customer"]!.count,
    variant: data.nodes["variant"]!.count,
  };
  const take = (from: Int32Array) => Int32Array.from(messages.edges, (e) => from[e]!);
  const relations: Record<string, Relation> = {
    purchase: relation({
      ...{ name: "purchase", from: "customer", to: "variant" },
      sources: counts["customer"]!,
      targets: counts["variant"]!,
      source: take(all.customer),
      target: take(all.variant),
      edgeIds: messages.edges,
      ...(messages.labels ? { label: Uint8Array.from(messages.edges, (e) => all.label[e]!) } : {}),
    }),
  };
  for (const kind of virtual) {
    checkOneOf("buildGraph", "virtual", kind, Object.keys(columnsOfVirtual));
    const { side, column } = columnsOfVirtual[kind];
    const from = side === "customers" ? "customer" : "variant";
    const { targets, rows, codes } = membersOf(data.splits[tables][side], column, kind, data);
    const { nodeOf } = data.splits[tables][side];
    counts[kind] = targets;
    relations[kind] = relation({
      ...{ name: kind, from, to: kind, sources: counts[from]!, targets },
      source: Int32Array.from(rows, (row) => nodeOf[row]!),
      target: Int32Array.from(rows, (row) => codes[row]!),
      edgeIds: rows,
    });
  }
  return { nodes: counts, relations };
}

/** Which node of a kind each row belongs to; rows that name none are left out. */
function membersOf(
  table: NodeTable,
  name: string,
  kind: VirtualNode,
  data: ReturnsData,
): { targets: number; rows: Int32Array; codes: ArrayLike<number> } {
  const column = table.columns.find((c) => c.name === name);
  if (column === undefined || column.kind === "number") {
    throw new LegendreError(
      "data",
      "buildGraph",
      `virtual nodes "${kind}" need the column "${name}", which the tables lack; leave them out of virtual`,
      { kind, column: name, columns: table.columns.map((c) => c.name) },
    );
  }
  const { codes } = column;
  const least = column.kind === "category" ? 1 : 0;
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => codes[row]! >= least,
  );
  const targets = column.kind === "category" ? column.levels.length : data.nodes[column.to]!.count;
  return { targets, rows, codes };
}
