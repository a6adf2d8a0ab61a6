import { LegendreError } from "@legendre/core-tensor";
import type { ReferenceColumn, Safety } from "../data/columns.ts";
import { columnsOf, type ReturnsData, type ReturnsSplit } from "../data/returns-data.ts";
import { idIndex } from "../ids/id-index.ts";
import type { Phase } from "../protocols/task.ts";
import { type SideEncoders, sides } from "./purchase-features.ts";
import type { Keys, SavedRates } from "./target-encoder.ts";

/** A node that purchases have in common with others: one of their ends, or one that a column of an end names. */
export type KeySource = {
  readonly name: string;
  /** The kind of node. */
  readonly kind: string;
  readonly side: keyof SideEncoders;
  /** The column that names it; null for the end itself. */
  readonly column: string | null;
};

/** Return rates with the ids of the nodes they belong to, so that they can be read with any tables. */
export interface NodeRates extends SavedRates {
  /** One for each kind of keys, in the order of `names`. */
  readonly sources: readonly KeySource[];
  /** The id of each key, by kind. */
  readonly ids: readonly BigInt64Array[];
}

/**
 * Customer, variant, and what the columns of both name (product, supplier), of the given safety classes. A kind that
 * several columns name has a key for each, which says the column too.
 */
export function keySources(
  tables: Pick<ReturnsSplit, keyof SideEncoders>,
  features: readonly Safety[],
): KeySource[] {
  const ends = (["customers", "variants"] as const).map((side): KeySource => {
    return { name: sides[side], kind: sides[side], side, column: null };
  });
  const named = (["customers", "variants"] as const).flatMap((side) =>
    columnsOf(tables[side], features)
      .filter((column): column is ReferenceColumn => column.kind === "reference")
      .map(({ name, to }) => ({ side, kind: to, column: name })),
  );
  const uses = (kind: string): number =>
    [...ends, ...named].filter((each) => each.kind === kind).length;
  const references = named.map(
    ({ side, kind, column }): KeySource => ({
      name: uses(kind) === 1 ? kind : `${kind} (${sides[side]} ${column})`,
      kind,
      side,
      column,
    }),
  );
  return [...ends, ...references];
}

/** The node that a source gives for the two ends of a purchase; −1 where the tables do not say. */
export function keyOf(
  split: ReturnsSplit,
  { name, side, column }: KeySource,
): (customer: number, variant: number) => number {
  const end = (customer: number, variant: number): number =>
    side === "customers" ? customer : variant;
  if (column === null) return end;
  const { columns, rowOf } = split[side];
  const found = columns.find((each) => each.name === column);
  if (found?.kind !== "reference") {
    const message = `the ${side} have no column "${column}" that names others, which the rates by ${name} go by; fit the model anew`;
    throw new LegendreError("data", "predict", message, { column, side });
  }
  return (customer, variant) => {
    const row = rowOf[end(customer, variant)] ?? -1;
    return row < 0 ? -1 : found.codes[row]!;
  };
}

/** The nodes of each source for some purchases of a split. */
export function keysOf(
  data: ReturnsData,
  split: Phase["split"],
  edges: Int32Array,
  sources: readonly KeySource[],
): Keys {
  const { customer, variant } = data.splits[split].edges;
  const keys = sources.map((source) => {
    const of = keyOf(data.splits[split], source);
    return [source.name, edges.map((e) => of(customer[e]!, variant[e]!))] as const;
  });
  return Object.fromEntries(keys);
}

/** Rates by node number of a data set as rates by id: those of the nodes that have outcomes. */
export function nodeRates(
  { nodes }: ReturnsData,
  sources: readonly KeySource[],
  saved: SavedRates,
): NodeRates {
  const kept = saved.counts.map((counts) =>
    Int32Array.from(counts.keys()).filter((key) => counts[key]! > 0),
  );
  return {
    ...saved,
    sources,
    ids: kept.map((keys, i) => {
      const { ids } = nodes[sources[i]!.kind]!;
      return BigInt64Array.from(keys, (key) => ids[key]!);
    }),
    sums: kept.map((keys, i) => Float32Array.from(keys, (key) => saved.sums[i]![key]!)),
    counts: kept.map((keys, i) => keys.map((key) => saved.counts[i]![key]!)),
  };
}

/**
 * What gives these rates by the node numbers of a data set: nodes are found by their ids, and those that have no
 * rate count as never seen.
 */
export function ratesByNode(rates: NodeRates): (data: ReturnsData) => SavedRates {
  const { rate, smoothing, names, sources, ids } = rates;
  const indices = ids.map((own) => {
    const index = idIndex(own.length);
    index.addAll(own);
    return index;
  });
  return ({ nodes }) => {
    const keys = sources.map(({ kind }, i) =>
      indices[i]!.findAll(nodes[kind]?.ids ?? new BigInt64Array(0)),
    );
    return {
      rate,
      smoothing,
      names,
      sums: keys.map((of, i) =>
        Float32Array.from(of, (key) => (key < 0 ? 0 : rates.sums[i]![key]!)),
      ),
      counts: keys.map((of, i) => of.map((key) => (key < 0 ? 0 : rates.counts[i]![key]!))),
    };
  };
}
