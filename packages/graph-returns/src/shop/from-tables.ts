import {
  checkNumber,
  checkOneOf,
  LegendreError,
  nearestName,
  resolveOptions,
} from "@legendre/core-tensor";
import { dataError } from "../checks/data-error.ts";
import { dataSetFindings } from "../checks/data-set.ts";
import {
  assembleReturns,
  type RawEvents,
  type RawNodes,
  type RawReference,
} from "../data/assemble.ts";
import type { CategoryColumn, NumberColumn } from "../data/columns.ts";
import type { Finding } from "../data/findings.ts";
import type { ReturnsData } from "../data/returns-data.ts";
import { edgeNumbers } from "../explore/edge-view.ts";
import { correlation } from "../explore/published-statistics.ts";
import { idIndex } from "../ids/id-index.ts";
import { timeOf } from "../io/csv-cells.ts";
import type { BlockColumn, ReadFault, TableSource, Wanted } from "../io/table-source.ts";
import { idHash } from "../protocols/pairs.ts";
import type { ShopColumn, ShopSchema, ShopTable } from "./schema.ts";
import { openShopTable } from "./shop-source.ts";

/** Options of {@link fromTables}. */
export interface FromTablesOptions {
  /**
   * What becomes the testing split: purchases from a time on (`{ from }`, a date or milliseconds since 1970); the
   * last share of them by time (`{ last }`); or the purchases of a share of the customers (`{ customers }`).
   * @defaultValue `{ last: 0.3 }` where there are times, else `{ customers: 0.3 }`
   */
  readonly split?:
    | { readonly from: string | number | Date }
    | { readonly last: number }
    | { readonly customers: number }
    | undefined;
  /** A purchase of a customer or product without a row: an error, or kept with its columns unknown. @defaultValue `"error"` */
  readonly unknownNodes?: "error" | "keep" | undefined;
}

/** The three tables of a shop. */
export interface ShopTables {
  readonly customers: ShopTable;
  readonly products: ShopTable;
  readonly purchases: ShopTable;
}

/** Correlation with the label from which on a column that is said to be safe is pointed out. */
const suspicious = 0.5;

/**
 * Your own shop as a data set: what protocols, graphs and models take.
 *
 * @param tables - customers, products and purchases; each a path of a CSV or Parquet file, columns in memory, or
 *   a DuckDB query. Ids may be whole numbers or words.
 * @param schema - the names of the columns, their kinds, and which of them are known at checkout.
 * @param options - see {@link FromTablesOptions}.
 * @returns a {@link ReturnsData}. Purchases are in the order of time where there is one; the testing ones follow
 *   the training ones, and purchases of one moment are never parted.
 * @throws code "data" with `details.reason`, the file, the column and the first rows; "option".
 *
 * @example
 * ```ts
 * import { fromTables, protocolTask } from "@legendre/graph-returns";
 *
 * const data = await fromTables(
 *   {
 *     customers: { id: ["ann", "bob"], country: ["NL", "NO"] },
 *     products: { sku: [7, 8], price: [19.5, 80] },
 *     purchases: {
 *       who: ["ann", "bob", "ann", "bob"], what: [7, 8, 8, 7], back: [0, 1, 1, 0],
 *       day: ["2024-01-01", "2024-01-05", "2024-02-01", "2024-02-02"],
 *     },
 *   },
 *   {
 *     customers: { id: "id", columns: { country: { kind: "category" } } },
 *     products: { id: "sku", columns: { price: { kind: "number" } } },
 *     purchases: { customer: "who", product: "what", returned: "back", time: "day" },
 *   },
 *   { split: { from: "2024-02-01" } },
 * );
 * console.log(protocolTask(data, { validation: 0 }).box.sizes.test.edges); // → 2
 * ```
 */
export async function fromTables(
  tables: ShopTables,
  schema: ShopSchema,
  options: FromTablesOptions = {},
): Promise<ReturnsData> {
  const where = "fromTables";
  const { split, unknownNodes } = resolveOptions(where, options, {
    split: undefined as FromTablesOptions["split"],
    unknownNodes: "error" as "error" | "keep",
  });
  checkOneOf(where, "unknownNodes", unknownNodes, ["error", "keep"]);
  const customers = await readNodes(where, "customers", tables.customers, schema.customers);
  const products = await readNodes(where, "products", tables.products, schema.products);
  const { purchases } = schema;
  const specs: Spec[] = [
    { name: purchases.customer, type: "key" },
    { name: purchases.product, type: "key" },
    { name: purchases.returned, type: "flag" },
    ...(purchases.time === undefined ? [] : [{ name: purchases.time, type: "time" } as const]),
  ];
  const source = await openShopTable(where, "purchases", tables.purchases);
  const [customer, product, returned, time] = await readColumns(where, source, specs, []);
  const ends = { customer: customer as BigInt64Array, variant: product as BigInt64Array };
  if (unknownNodes === "error") {
    checkEnds(where, source.file, purchases.customer, ends.customer, customers.ids, "customers");
    checkEnds(where, source.file, purchases.product, ends.variant, products.ids, "products");
  }
  const label = labels(where, source.file, purchases.returned, returned as Float64Array);
  const times = time as Float64Array | undefined;
  const order = Int32Array.from(label, (_, e) => e);
  if (times !== undefined) order.sort((a, b) => times[a]! - times[b]! || a - b);
  const isTest = testing(where, split, ends.customer, times);
  const part = (test: boolean): RawEvents => {
    const rows = order.filter((e) => isTest(e) === test);
    return {
      customer: BigInt64Array.from(rows, (e) => ends.customer[e]!),
      variant: BigInt64Array.from(rows, (e) => ends.variant[e]!),
      label: Uint8Array.from(rows, (e) => label[e]!),
      ...(times === undefined ? {} : { time: Float64Array.from(rows, (e) => times[e]!) }),
    };
  };
  const nodes = { customers, variants: products };
  const data = assembleReturns(
    { training: { ...nodes, events: part(false) }, testing: { ...nodes, events: part(true) } },
    [],
  );
  // Both splits have the same tables, so coverage and equal aggregates mean nothing here.
  const general = dataSetFindings(data).filter(({ code }) => code === "W_PARALLEL_EDGES");
  return { ...data, findings: [...general, ...tellingColumns(data)] };
}

interface Spec {
  readonly name: string;
  readonly type: Wanted["type"];
}

async function readNodes(
  where: string,
  name: "customers" | "products",
  table: ShopTable,
  schema: ShopSchema["customers"],
): Promise<RawNodes> {
  const source = await openShopTable(where, name, table);
  const columns = Object.entries(schema.columns);
  const typeOf = ({ kind }: ShopColumn): Wanted["type"] =>
    kind === "number" ? "number" : kind === "category" ? "text" : "key";
  const specs: Spec[] = [
    { name: schema.id, type: "key" },
    ...columns.map(([column, spec]) => ({ name: column, type: typeOf(spec) })),
  ];
  // A number or a word may be missing; an id may not.
  const optional = columns.flatMap(([, { kind }], i) => (typeof kind === "string" ? [i + 1] : []));
  const [ids, ...values] = await readColumns(where, source, specs, optional);
  checkUnique(where, source.file, schema.id, ids as BigInt64Array);
  return {
    ids: ids as BigInt64Array,
    columns: columns.map(([column, spec], i) => shopColumn(column, spec, values[i]!)),
  };
}

function shopColumn(
  name: string,
  { kind, safety = "safe", missing }: ShopColumn,
  values: BlockColumn,
): NumberColumn | CategoryColumn | RawReference {
  if (values instanceof BigInt64Array) {
    const to = (kind as { names: string }).names;
    return { kind: "raw-reference", name, safety, to, ids: values };
  }
  if (values instanceof Float64Array) {
    const sentinel = missing === undefined ? {} : { missing };
    return { kind: "number", name, safety, values, ...sentinel };
  }
  return { kind: "category", name, safety, codes: values.codes, levels: values.words };
}

/** Reads whole columns; at the places in `optional` a missing value becomes NaN or the empty word. */
async function readColumns(
  where: string,
  source: TableSource,
  specs: readonly Spec[],
  optional: readonly number[],
): Promise<BlockColumn[]> {
  const wanted = specs.map(({ name, type }) => {
    const position = source.header.indexOf(name);
    if (position >= 0) return { position, type };
    const nearest = nearestName(name, source.header);
    const message = `it has no column "${name}"; the nearest is "${nearest}" (columns: ${source.header.join(", ")})`;
    throw dataError(where, "E_HEADER", message, { file: source.file, column: name });
  });
  const parts: BlockColumn[][] = specs.map(() => []);
  const faults: ReadFault[] = [];
  /** Rows of each column without a value. */
  const absent: number[][] = specs.map(() => []);
  for await (const block of source.blocks(wanted)) {
    for (const fault of block.faults) {
      if (fault.code !== "E_NULL" || !optional.includes(fault.wanted)) faults.push(fault);
      else absent[fault.wanted]!.push(fault.row - 1);
    }
    for (const [i, column] of block.columns.entries()) parts[i]!.push(column);
  }
  if (faults.length > 0) throw faulty(where, source.file, specs, faults);
  return parts.map((part, i) => withoutValue(joined(part), absent[i]!));
}

/** NaN, or the empty word, in rows without a value. */
function withoutValue(column: BlockColumn, rows: readonly number[]): BlockColumn {
  if (rows.length === 0) return column;
  if (!("codes" in column)) {
    for (const row of rows) column[row] = Number.NaN as never;
    return column;
  }
  const codes = column.codes.map((code) => code + 1);
  for (const row of rows) codes[row] = 0;
  return { codes, words: ["", ...column.words] };
}

function faulty(
  where: string,
  file: string,
  specs: readonly Spec[],
  faults: readonly ReadFault[],
): LegendreError {
  const { code, wanted, text } = faults[0]!;
  const same = faults.filter((fault) => fault.code === code && fault.wanted === wanted);
  const rows = [...new Set(same.map(({ row }) => row))].slice(0, 5);
  const what =
    code === "E_NULL"
      ? "a value is missing that must be there"
      : code === "E_FORMAT"
        ? "a row cannot be read"
        : "a value is not of the kind that the schema says";
  const place = wanted < 0 ? { file, rows } : { file, column: specs[wanted]!.name, rows };
  return dataError(where, code, `${what}; row ${rows[0]} has ${JSON.stringify(text)}`, place);
}

function joined(parts: readonly BlockColumn[]): BlockColumn {
  if (parts.length === 1) return parts[0]!;
  const first = parts[0];
  if (first !== undefined && "codes" in first) {
    const codes = parts.map((part) => (part as { codes: Int32Array }).codes);
    const out = new Int32Array(codes.reduce((sum, part) => sum + part.length, 0));
    place(out, codes);
    return { codes: out, words: first.words };
  }
  const Kind = (first?.constructor ?? Float64Array) as { new (length: number): Float64Array };
  const out = new Kind((parts as Float64Array[]).reduce((sum, part) => sum + part.length, 0));
  place(out, parts as Float64Array[]);
  return out;
}

function place<T extends Int32Array | Float64Array>(out: T, parts: readonly T[]): void {
  let at = 0;
  for (const part of parts) {
    out.set(part as never, at);
    at += part.length;
  }
}

function checkUnique(where: string, file: string, column: string, ids: BigInt64Array): void {
  const index = idIndex(ids.length);
  const rows: number[] = [];
  for (let row = 0; row < ids.length && rows.length < 5; row++) {
    if (index.add(ids[row]!) !== row - rows.length) rows.push(row + 1);
  }
  if (rows.length === 0) return;
  const message = "an id has a row already; keep one row a node";
  throw dataError(where, "E_DUP_NODE_ID", message, { file, column, rows });
}

function checkEnds(
  where: string,
  file: string,
  column: string,
  ends: BigInt64Array,
  ids: BigInt64Array,
  table: string,
): void {
  const index = idIndex(ids.length);
  index.addAll(ids);
  const rows: number[] = [];
  for (let e = 0; e < ends.length && rows.length < 5; e++) {
    if (index.find(ends[e]!) < 0) rows.push(e + 1);
  }
  if (rows.length === 0) return;
  const message = `an id has no row in ${table}; add the rows, or set unknownNodes: "keep"`;
  throw dataError(where, "E_UNKNOWN_NODE", message, { file, column, rows });
}

function labels(where: string, file: string, column: string, values: Float64Array): Uint8Array {
  const rows: number[] = [];
  for (let e = 0; e < values.length && rows.length < 5; e++) {
    if (values[e] !== 0 && values[e] !== 1) rows.push(e + 1);
  }
  if (rows.length === 0) return Uint8Array.from(values);
  const message = `a label is ${values[rows[0]! - 1]}, expected 0 or 1`;
  throw dataError(where, "E_LABEL_DOMAIN", message, { file, column, rows });
}

function testing(
  where: string,
  given: FromTablesOptions["split"],
  customers: BigInt64Array,
  times: Float64Array | undefined,
): (e: number) => boolean {
  const split = given ?? (times === undefined ? { customers: 0.3 } : { last: 0.3 });
  if ("customers" in split) {
    const share = checkNumber(where, "split.customers", split.customers, { min: 0, max: 1 });
    return (e) => idHash(customers[e]!, 0) * 2 ** -32 < share;
  }
  if (times === undefined) {
    throw new LegendreError(
      "option",
      where,
      "a split by time needs the column of times; name it in schema.purchases.time, or split by { customers: 0.3 }",
      { split },
    );
  }
  let cut: number;
  if ("from" in split) {
    const { from } = split;
    cut = from instanceof Date ? from.getTime() : typeof from === "number" ? from : timeOf(from);
    if (Number.isNaN(cut)) {
      const message = `split.from is ${JSON.stringify(from)}, expected a date such as "2024-02-01"`;
      throw new LegendreError("option", where, message, { split });
    }
  } else {
    const share = checkNumber(where, "split.last", split.last, { min: 0, max: 1 });
    const sorted = times.slice().sort();
    const first = Math.round((1 - share) * sorted.length);
    cut = first < sorted.length ? sorted[first]! : Number.POSITIVE_INFINITY;
  }
  return (e) => times[e]! >= cut;
}

/** Columns called safe that know the label too well. */
function tellingColumns(data: ReturnsData): Finding[] {
  const { training } = data.splits;
  const all = training.edges.label.map(() => 1);
  return (["customers", "variants"] as const).flatMap((side) =>
    training[side].columns.flatMap((column): Finding[] => {
      if (column.kind !== "number" || column.safety !== "safe") return [];
      const r = correlation(training.edges.label, edgeNumbers(training, side, column.name), all);
      if (!(Math.abs(r) >= suspicious)) return [];
      const message =
        `it is called safe and correlates ${r.toFixed(2)} with the label; if it counts returns, ` +
        'or is filled in after delivery, call it "leaky"';
      return [{ code: "W_TELLING_COLUMN", message, column: column.name, details: { side, r } }];
    }),
  );
}
