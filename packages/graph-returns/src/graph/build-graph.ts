import { LegendreError } from "@legendre/core-tensor";
import { type OptionsOf, oneOf, optional, options, value } from "@legendre/core-tensor/options";
import type { CategoryColumn, ReferenceColumn } from "../data/columns.ts";
import type { NodeTable, ReturnsData, ReturnsSplit } from "../data/returns-data.ts";
import { finished, type Steps } from "../pause.ts";
import { outcomeAt } from "../protocols/outcome-times.ts";
import type { Messages } from "../protocols/task.ts";
import { type Relation, relationSteps } from "./relation.ts";

/** A graph of several kinds of nodes. */
export interface HeteroGraph {
  /** Nodes of each kind. */
  readonly nodes: Readonly<Record<string, number>>;
  /** `purchase` from customers to variants, and one for each kind of virtual node, from members to it. */
  readonly relations: Readonly<Record<string, Relation>>;
}

/**
 * Kinds of nodes that tables only name. In the published tables: the product, brand, type and supplier of a variant, the
 * country of a customer. In a shop's own: the kind that a column names (`{ kind: { names: "maker" } }` is `"maker"`), or
 * the name of a column of words.
 */
export type VirtualNode =
  | "product"
  | "brand"
  | "type"
  | "supplier"
  | "country"
  // Any other name, with those above still suggested.
  | (string & Record<never, never>);

/** The options of {@link buildGraph}. */
export const buildGraphOptions = options("buildGraph", {
  /** Virtual nodes to add. */
  virtual: value<readonly VirtualNode[], readonly VirtualNode[]>([]),
  /** A split whose tables say the members of virtual nodes. If left out: that of the messages. */
  tables: optional(oneOf(["training", "testing"])),
});

/** Options of {@link buildGraph}. */
export interface BuildGraphOptions extends OptionsOf<typeof buildGraphOptions> {}

/** Where the members of virtual nodes stand in the published tables. */
const publishedColumns: ReadonlyMap<string, string> = new Map([
  ["product", "productID"],
  ["brand", "brandDesc"],
  ["type", "productType"],
  ["supplier", "supplierRef"],
  ["country", "shippingCountry"],
]);

/** Kinds of nodes and of messages that every graph has. */
const taken: ReadonlySet<string> = new Set([
  ...["customer", "variant", "purchase", "purchase kept", "purchase returned"],
]);

/** The column of a split's tables that tells the members of a kind of virtual nodes. */
function columnOf(
  split: ReturnsSplit,
  kind: string,
): { side: "customers" | "variants"; column: CategoryColumn | ReferenceColumn } {
  const all = (["customers", "variants"] as const).flatMap((side) =>
    split[side].columns.flatMap((column) => (column.kind === "number" ? [] : [{ side, column }])),
  );
  const known = publishedColumns.get(kind);
  const published = all.find(({ column }) => column.name === known);
  const own = all.filter(({ column }) =>
    column.kind === "reference" ? column.to === kind : column.name === kind,
  );
  if (taken.has(kind) || own.length > 1) {
    const message = `virtual nodes "${kind}" are those of ${own.length > 1 ? `several columns (${own.map(({ column }) => column.name).join(", ")})` : "the purchases themselves"}; give the columns kinds of their own`;
    throw new LegendreError("data", "buildGraph", message, { kind });
  }
  const found = published ?? own[0];
  if (found !== undefined) return found;
  const columns = all.map(({ column }) => (column.kind === "reference" ? column.to : column.name));
  const message = `virtual nodes "${kind}" need a column that names them${known === undefined ? "" : `, "${known}" in the published tables`}; these have none (they have ${columns.join(", ") || "none"}); leave them out of virtual`;
  throw new LegendreError("data", "buildGraph", message, { kind, columns });
}

/**
 * The graph of the purchases that may carry messages, both ways, with the number of each edge.
 *
 * @param data - a data set.
 * @param messages - the purchases, as a protocol gives them.
 * @param options - see {@link BuildGraphOptions}.
 * @returns a {@link HeteroGraph} over all nodes of the data set: those without edges are there, alone.
 * @throws code "option"; "data" for a virtual node whose column the tables lack, or that several columns name.
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
  return finished(buildGraphSteps(data, messages, options));
}

/** {@link buildGraph} in steps. */
export function* buildGraphSteps(
  data: ReturnsData,
  messages: Messages,
  options: BuildGraphOptions = {},
): Steps<HeteroGraph> {
  const { virtual, tables = messages.split } = buildGraphOptions.resolve(options);
  const split = data.splits[messages.split];
  const all = split.edges;
  const counts: Record<string, number> = {
    customer: data.nodes["customer"]!.count,
    variant: data.nodes["variant"]!.count,
  };
  const take = (from: Int32Array) => messages.edges.map((e) => from[e]!);
  const purchase = {
    name: "purchase",
    from: "customer",
    to: "variant",
    sources: counts["customer"]!,
    targets: counts["variant"]!,
    source: take(all.customer),
    target: take(all.variant),
    edgeIds: messages.edges,
  };
  yield;
  const { at } = messages;
  const labelOf = (e: number): number => (at === undefined ? all.label[e]! : outcomeAt(all, e, at));
  const label = messages.labels
    ? { label: Uint8Array.from(messages.edges, (e) => labelOf(e)) }
    : {};
  const relations: Record<string, Relation> = {
    purchase: yield* relationSteps({ ...purchase, ...label }),
  };
  for (const kind of virtual) {
    const { side, column } = columnOf(data.splits[tables], kind);
    const from = side === "customers" ? "customer" : "variant";
    const { targets, rows, codes } = membersOf(data.splits[tables][side], column, data);
    const { nodeOf } = data.splits[tables][side];
    counts[kind] = targets;
    relations[kind] = yield* relationSteps({
      name: kind,
      from,
      to: kind,
      sources: counts[from]!,
      targets,
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
  column: CategoryColumn | ReferenceColumn,
  data: ReturnsData,
): { targets: number; rows: Int32Array; codes: ArrayLike<number> } {
  const { codes } = column;
  const least = column.kind === "category" ? 1 : 0;
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => codes[row]! >= least,
  );
  const targets = column.kind === "category" ? column.levels.length : data.nodes[column.to]!.count;
  return { targets, rows, codes };
}
