import { addInSteps, type IdIndex, idIndex } from "../ids/id-index.ts";
import { finished, type Steps } from "../pause.ts";
import type { CategoryColumn, Column, NumberColumn, Safety } from "./columns.ts";
import type { Finding } from "./findings.ts";
import type {
  DataFacts,
  EdgeTable,
  NodeSet,
  NodeTable,
  ReturnsData,
  SplitName,
} from "./returns-data.ts";
import { schemaHash } from "./schema-hash.ts";

/** A column of ids that name nodes of another kind, before nodes are numbered. */
export interface RawReference {
  readonly kind: "raw-reference";
  readonly name: string;
  readonly safety: Safety;
  readonly to: string;
  readonly ids: BigInt64Array;
  /** Rows that name nothing, whatever stands in `ids`; none if left out. */
  readonly absent?: readonly number[];
}

/** A node table as it was read: its key, and its columns by row. */
export interface RawNodes {
  readonly ids: BigInt64Array;
  readonly columns: readonly (NumberColumn | CategoryColumn | RawReference)[];
}

/** Purchases as they were read. */
export interface RawEvents {
  readonly customer: BigInt64Array;
  readonly variant: BigInt64Array;
  readonly label: Uint8Array;
  readonly time?: Float64Array;
  readonly returnedAt?: Float64Array;
  readonly open?: Uint8Array;
  readonly order?: BigInt64Array;
}

/** The tables of one split as they were read. */
export interface RawSplit {
  readonly customers: RawNodes;
  readonly variants: RawNodes;
  readonly events: RawEvents;
}

const splitNames: readonly SplitName[] = ["training", "testing"];

/**
 * Numbers the nodes of both splits and puts columns in terms of these numbers.
 *
 * Nodes are numbered in the order training rows, testing rows, training edges, testing edges, and the words of
 * a category in alphabetical order over both splits, so that the numbers follow from the tables alone.
 */
export const assembleReturns = (
  raw: Readonly<Record<SplitName, RawSplit>>,
  findings: readonly Finding[],
  facts?: DataFacts,
): ReturnsData => finished(assembleSteps(raw, findings, facts));

/** {@link assembleReturns} in steps. */
export function* assembleSteps(
  raw: Readonly<Record<SplitName, RawSplit>>,
  findings: readonly Finding[],
  facts?: DataFacts,
): Steps<ReturnsData> {
  const indices = new Map<string, IdIndex>();
  const indexOf = (kind: string, expected = 1024): IdIndex => {
    const known = indices.get(kind) ?? idIndex(expected);
    indices.set(kind, known);
    return known;
  };
  const { training, testing } = raw;
  const nodesOf = function* (kind: "customer" | "variant") {
    const table = kind === "customer" ? "customers" : "variants";
    const index = indexOf(kind, training[table].ids.length + training.events.label.length / 4);
    const [rows, ends]: [Int32Array[], Int32Array[]] = [[], []];
    for (const split of splitNames) rows.push(yield* addInSteps(index, raw[split][table].ids));
    for (const split of splitNames) ends.push(yield* addInSteps(index, raw[split].events[kind]));
    return { rows, ends };
  };
  const customer = yield* nodesOf("customer");
  const variant = yield* nodesOf("variant");
  const levels = {
    customers: yield* levelsOf(training.customers, testing.customers),
    variants: yield* levelsOf(training.variants, testing.variants),
  };
  const settledOf = function* (split: SplitName, side: "customers" | "variants") {
    const columns: Column[] = [];
    for (const column of raw[split][side].columns) {
      columns.push(yield* settled(column, levels[side], indexOf));
      yield;
    }
    return columns;
  };
  const columns: Record<"customers" | "variants", readonly Column[]>[] = [];
  for (const name of splitNames) {
    const customers = yield* settledOf(name, "customers");
    columns.push({ customers, variants: yield* settledOf(name, "variants") });
  }
  const count = { customers: indexOf("customer").count, variants: indexOf("variant").count };
  const split = function* (s: number) {
    const { customer: _, variant: __, ...events } = raw[splitNames[s]!].events;
    const edges: EdgeTable = {
      count: events.label.length,
      customer: customer.ends[s]!,
      variant: variant.ends[s]!,
      ...events,
    };
    const customers = tableOf(customer.rows[s]!, count.customers, columns[s]!.customers);
    yield;
    const variants = tableOf(variant.rows[s]!, count.variants, columns[s]!.variants);
    yield;
    return { customers, variants, edges };
  };
  const nodes: Record<string, NodeSet> = {};
  for (const [kind, index] of indices) nodes[kind] = { count: index.count, ids: index.ids() };
  const splits = { training: yield* split(0), testing: yield* split(1) };
  const hash = schemaHash(splits.training, false);
  return {
    nodes,
    splits,
    findings,
    schemaHash: hash,
    ...(facts === undefined ? {} : { facts }),
  };
}

function tableOf(nodeOf: Int32Array, count: number, columns: readonly Column[]): NodeTable {
  const rowOf = new Int32Array(count).fill(-1);
  for (let row = 0; row < nodeOf.length; row++) rowOf[nodeOf[row]!] = row;
  return { rows: nodeOf.length, nodeOf, rowOf, columns };
}

/** The words that rows of each category column have, over both splits; the empty one first. */
function* levelsOf(
  ...tables: readonly RawNodes[]
): Steps<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const words = new Map<string, Set<string>>();
  for (const { columns } of tables) {
    for (const column of columns) {
      if (column.kind !== "category") continue;
      const { name, levels, codes } = column;
      // A generator, or a file's dictionary, may know words that no row has: they must not be a part of the schema.
      const isUsed = new Uint8Array(levels.length);
      for (let row = 0; row < codes.length; row++) isUsed[codes[row]!] = 1;
      const set = words.get(name) ?? new Set<string>();
      for (const [code, word] of levels.entries()) if (isUsed[code] === 1) set.add(word);
      words.set(name, set);
      yield;
    }
  }
  const numbered = (set: Set<string>): ReadonlyMap<string, number> => {
    const ordered = ["", ...[...set].filter((word) => word !== "").sort()];
    return new Map(ordered.map((word, code) => [word, code]));
  };
  return new Map([...words].map(([name, set]) => [name, numbered(set)]));
}

function* settled(
  column: RawNodes["columns"][number],
  levels: ReadonlyMap<string, ReadonlyMap<string, number>>,
  indexOf: (kind: string) => IdIndex,
): Steps<Column> {
  if (column.kind === "number") return column;
  const { name, safety } = column;
  if (column.kind === "raw-reference") {
    const index = indexOf(column.to);
    const { ids, absent = [] } = column;
    if (absent.length === 0) {
      const codes = yield* addInSteps(index, ids);
      return { kind: "reference", name, safety, to: column.to, codes };
    }
    const codes = new Int32Array(ids.length);
    for (const row of absent) codes[row] = -1;
    for (let row = 0; row < codes.length; row++) {
      if (codes[row] === 0) codes[row] = index.add(ids[row]!);
    }
    return { kind: "reference", name, safety, to: column.to, codes };
  }
  const numbers = levels.get(name)!;
  const renamed = column.levels.map((word) => numbers.get(word) ?? 0);
  const Kind = numbers.size <= 256 ? Uint8Array : numbers.size <= 65_536 ? Uint16Array : Int32Array;
  const codes = new Kind(column.codes.length);
  for (let row = 0; row < codes.length; row++) codes[row] = renamed[column.codes[row]!]!;
  return { ...column, codes, levels: [...numbers.keys()] };
}
