import type { Column, Safety } from "./columns.ts";
import type { Finding } from "./findings.ts";

/** The two files of each table: what is learned from, and what is predicted. */
export type SplitName = "training" | "testing";

/**
 * The nodes of one kind, the same in both splits: a node's number is its place here, whatever the order of
 * rows in the tables.
 */
export interface NodeSet {
  /** Nodes of this kind: those with a row in either table, and those that only an edge names. */
  readonly count: number;
  /** The id of each node, as in the files; ids never pass through doubles. */
  readonly ids: BigInt64Array;
}

/** What a split's table says of the nodes of one kind. */
export interface NodeTable {
  /** Rows of the table. */
  readonly rows: number;
  /** The node of each row; int32 `[rows]`. */
  readonly nodeOf: Int32Array;
  /** The row of each node, −1 where the table has none; int32 `[count]` of the {@link NodeSet}. */
  readonly rowOf: Int32Array;
  /** The columns, in the order of the file, ids left out. */
  readonly columns: readonly Column[];
}

/** The purchases of a split, in the order of the file. */
export interface EdgeTable {
  readonly count: number;
  /** The customer of each purchase; a node number, int32 `[count]`. */
  readonly customer: Int32Array;
  /** The variant of each purchase; a node number, int32 `[count]`. */
  readonly variant: Int32Array;
  /** 1 where the purchase was returned, 0 where it was kept. */
  readonly label: Uint8Array;
  /** When it was made, in milliseconds since 1970 UTC; the published tables do not say. */
  readonly time?: Float64Array;
  /** When it came back, on the same clock; read where the purchase was returned, and NaN where it is not said. */
  readonly returnedAt?: Float64Array;
  /** 1 where it is not known yet what became of it; the label is 0 there and says nothing. Left out where all are known. */
  readonly open?: Uint8Array;
  /** The order that each purchase is a line of; lines of one order have one time. */
  readonly order?: BigInt64Array;
}

/** One split: its purchases, and what its own tables say of customers and variants. */
export interface ReturnsSplit {
  readonly customers: NodeTable;
  readonly variants: NodeTable;
  readonly edges: EdgeTable;
}

/** What is known of a data set as a whole. */
export interface DataFacts {
  /** Whether only customers are there who returned something, as in the published tables. @defaultValue `false` */
  readonly returnersOnly?: boolean;
  /** The year that ages are counted to. */
  readonly year?: number;
}

/** Those of the published tables, and of shops that are generated like them. */
export const publishedFacts: DataFacts = Object.freeze({ returnersOnly: true, year: 2021 });

/**
 * A data set in memory: what `loadReturns`, `generateReturns` and `fromTables` return, and
 * what graphs, protocols and models take.
 */
export interface ReturnsData {
  /** Nodes by kind: `customer`, `variant`, and what columns refer to (`product`, `supplier`). */
  readonly nodes: Readonly<Record<string, NodeSet>>;
  readonly splits: Readonly<Record<SplitName, ReturnsSplit>>;
  /** What the checks found that does not stop work; see {@link Finding}. */
  readonly findings: readonly Finding[];
  /**
   * Says the columns, their kinds and their safety in one line, without those made from labels; models refuse data of another
   * schema, and such as read columns made from labels (protocol `paper`) data without these.
   */
  readonly schemaHash: string;
  /** Left out where nothing is known. */
  readonly facts?: DataFacts;
}

/**
 * The columns of a table of the given safety classes, in order.
 *
 * @param table - customers or variants of a split.
 * @param allowed - classes that a model may read.
 */
export function columnsOf(table: NodeTable, allowed: readonly Safety[]): Column[] {
  return table.columns.filter((column) => allowed.includes(column.safety));
}
