import { random } from "@legendre/core-tensor";
import { assembleReturns, type RawNodes, type RawSplit } from "../../src/data/assemble.ts";
import type { Column } from "../../src/data/columns.ts";
import type { NodeTable, ReturnsData, SplitName } from "../../src/index.ts";

/** What is done to a data set that must change no answer by id. */
export interface Permutation {
  readonly seed: number;
  /** Customers with rows and without purchases who are there as well. @defaultValue `3` */
  readonly more?: number;
}

/**
 * The same shop as if its tables had been written anew: rows of customers, variants and purchases in another order, so that
 * nodes, words and edges have other numbers, and a few customers more.
 */
export function permuted(data: ReturnsData, { seed, more = 3 }: Permutation): ReturnsData {
  const draw = random.hostRandom(seed);
  const shuffled = (count: number): Int32Array => {
    const order = Int32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = draw.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  };
  const idsOf = (kind: string, codes: Int32Array): BigInt64Array => {
    const { ids } = data.nodes[kind]!;
    return BigInt64Array.from(codes, (code) => ids[code]!);
  };
  const columnOf = (column: Column, rows: Int32Array): RawNodes["columns"][number] => {
    if (column.kind === "number") {
      const Kind = column.values.constructor as new (length: number) => Float32Array;
      const values = new Kind(rows.length);
      for (const [i, row] of rows.entries()) values[i] = column.values[row]!;
      return { ...column, values };
    }
    if (column.kind === "category") {
      // Words in another order too: they are known by the word.
      const place = shuffled(column.levels.length);
      const levels = Array.from(place, (i) => column.levels[i]!);
      const codes = rows.map((row) => place.indexOf(column.codes[row]!));
      return { kind: "category", name: column.name, safety: column.safety, levels, codes };
    }
    const { name, safety, to } = column;
    const ids = idsOf(
      to,
      Int32Array.from(rows, (row) => column.codes[row]!),
    );
    return { kind: "raw-reference", name, safety, to, ids };
  };
  const tableOf = (kind: "customer" | "variant", table: NodeTable, extra: number): RawNodes => {
    const order = shuffled(table.rows);
    // New customers look like others.
    const copied = Int32Array.from({ length: extra }, () => draw.below(table.rows));
    const rows = Int32Array.of(...copied, ...order);
    const own = idsOf(
      kind,
      Int32Array.from(order, (row) => table.nodeOf[row]!),
    );
    const fresh = BigInt64Array.from(copied, (_, i) => 8_000_000_000_000_000_000n + BigInt(i));
    return {
      ids: BigInt64Array.of(...fresh, ...own),
      columns: table.columns.map((column) => columnOf(column, rows)),
    };
  };
  const splitOf = (name: SplitName): RawSplit => {
    const { customers, variants, edges } = data.splits[name];
    const order = shuffled(edges.count);
    return {
      customers: tableOf("customer", customers, more),
      variants: tableOf("variant", variants, 0),
      events: {
        customer: idsOf(
          "customer",
          order.map((e) => edges.customer[e]!),
        ),
        variant: idsOf(
          "variant",
          order.map((e) => edges.variant[e]!),
        ),
        label: Uint8Array.from(order, (e) => edges.label[e]!),
        ...(edges.time === undefined
          ? {}
          : { time: Float64Array.from(order, (e) => edges.time![e]!) }),
      },
    };
  };
  return assembleReturns(
    { training: splitOf("training"), testing: splitOf("testing") },
    [],
    data.facts,
  );
}

/** The two ids of each of some edges, which is what an answer belongs to. */
export function pairsOf(data: ReturnsData, split: SplitName, edges: ArrayLike<number>): string[] {
  const { customer, variant } = data.splits[split].edges;
  const [customers, variants] = [data.nodes["customer"]!.ids, data.nodes["variant"]!.ids];
  return Array.from(edges, (e) => `${customers[customer[e]!]} ${variants[variant[e]!]}`);
}

/** The largest distance between answers of two data sets, by pair; Infinity where one lacks a pair of the other. */
export function apart(
  [pairs, values]: readonly [readonly string[], ArrayLike<number>],
  [others, found]: readonly [readonly string[], ArrayLike<number>],
): number {
  const byPair = new Map(others.map((pair, i) => [pair, found[i] as number] as const));
  if (pairs.length !== others.length) return Number.POSITIVE_INFINITY;
  return pairs.reduce((most, pair, i) => {
    const other = byPair.get(pair);
    if (other === undefined) return Number.POSITIVE_INFINITY;
    return Math.max(most, Math.abs(other - (values[i] as number)));
  }, 0);
}
