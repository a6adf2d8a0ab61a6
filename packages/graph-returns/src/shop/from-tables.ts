import { LegendreError } from "@legendre/core-tensor";
import { type OptionsOf, oneOf, optional, options, value } from "@legendre/core-tensor/options";
import { dataError } from "../checks/data-error.ts";
import { dataSetFindings } from "../checks/data-set.ts";
import {
  assembleSteps,
  type RawEvents,
  type RawNodes,
  type RawReference,
} from "../data/assemble.ts";
import type { CategoryColumn, NumberColumn } from "../data/columns.ts";
import type { Finding } from "../data/findings.ts";
import type { DataFacts, ReturnsData } from "../data/returns-data.ts";
import { idIndex } from "../ids/id-index.ts";
import type { Wanted } from "../io/table-source.ts";
import { inSteps } from "../pause.ts";
import { type ReadColumn, readColumns, type Spec } from "./read-columns.ts";
import type { ShopColumn, ShopSchema, ShopTable } from "./schema.ts";
import { openShopTable } from "./shop-source.ts";
import { tellingColumns } from "./telling-columns.ts";
import { type SplitRule, testing } from "./testing-rule.ts";

/** The options of {@link fromTables}. */
export const fromTablesOptions = options("fromTables", {
  /**
   * What becomes the testing split: purchases from a time on (`{ from }`, a date or milliseconds since 1970); the
   * last share of them by time (`{ last }`); or the purchases of a share of the customers (`{ customers }`).
   * If left out: `{ last: 0.3 }` where there are times, else `{ customers: 0.3 }`.
   */
  split: optional(value<SplitRule>()),
  /** A purchase of a customer or product without a row: an error, or kept with its columns unknown. */
  unknownNodes: oneOf(["error", "keep"], "error"),
});

/** Options of {@link fromTables}. */
export interface FromTablesOptions extends OptionsOf<typeof fromTablesOptions> {}

/** The three tables of a shop. */
export interface ShopTables {
  readonly customers: ShopTable;
  readonly products: ShopTable;
  readonly purchases: ShopTable;
}

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
  const { where } = fromTablesOptions;
  const { split, unknownNodes } = fromTablesOptions.resolve(options);
  const customers = await readNodes(where, "customers", tables.customers, schema.customers);
  const products = await readNodes(where, "products", tables.products, schema.products);
  const { purchases } = schema;
  const specs: Spec[] = [
    { name: purchases.customer, type: "key" },
    { name: purchases.product, type: "key" },
    { name: purchases.returned, type: "flag" },
    ...optionalSpec(purchases.returnedAt, "time"),
    ...optionalSpec(purchases.time, "time"),
    ...optionalSpec(purchases.order, "key"),
  ];
  const source = await openShopTable(where, "purchases", tables.purchases);
  const mayLack = purchases.returnedAt === undefined ? [2] : [2, 3];
  const read = (await readColumns(where, source, specs, mayLack)).map(({ values }) => values);
  const [customer, product, returned, ...others] = read;
  const returnedAt = purchases.returnedAt === undefined ? undefined : others.shift();
  const time = purchases.time === undefined ? undefined : others.shift();
  const orders = others[0] as BigInt64Array | undefined;
  const ends = { customer: customer as BigInt64Array, variant: product as BigInt64Array };
  if (unknownNodes === "error") {
    checkEnds(where, source.file, purchases.customer, ends.customer, customers.ids, "customers");
    checkEnds(where, source.file, purchases.product, ends.variant, products.ids, "products");
  }
  const said = returned as Float64Array;
  const label = labels(where, source.file, purchases.returned, said);
  const isOpen = Uint8Array.from(said, (y) => Number(Number.isNaN(y)));
  const open = isOpen.includes(1) ? isOpen : undefined;
  const times = ordersAtOnce(time as Float64Array | undefined, orders);
  const back = returnedAt as Float64Array | undefined;
  checkReturnedAt(where, source.file, purchases, { said, times, back });
  const order = Int32Array.from(label, (_, e) => e);
  if (times !== undefined) order.sort((a, b) => times[a]! - times[b]! || a - b);
  const isTest = testing(where, split, ends.customer, times);
  const part = (test: boolean): RawEvents => {
    const rows = order.filter((e) => isTest(e) === test);
    const dates = (of: Float64Array) => Float64Array.from(rows, (e) => of[e]!);
    return {
      customer: BigInt64Array.from(rows, (e) => ends.customer[e]!),
      variant: BigInt64Array.from(rows, (e) => ends.variant[e]!),
      label: Uint8Array.from(rows, (e) => label[e]!),
      ...(times && { time: dates(times) }),
      ...(back && { returnedAt: dates(back) }),
      ...(open && { open: Uint8Array.from(rows, (e) => open[e]!) }),
      ...(orders && { order: BigInt64Array.from(rows, (e) => orders[e]!) }),
    };
  };
  const nodes = { customers, variants: products };
  const raw = {
    training: { ...nodes, events: part(false) },
    testing: { ...nodes, events: part(true) },
  };
  const data = await inSteps(assembleSteps(raw, [], factsOf(times)));
  // Both splits have the same tables, so coverage and equal aggregates mean nothing here.
  const found = await inSteps(dataSetFindings(data));
  const general = found.filter(({ code }) => code === "W_PARALLEL_EDGES");
  return { ...data, findings: [...general, ...openOutcomes(isOpen), ...tellingColumns(data)] };
}

const optionalSpec = (name: string | undefined, type: Spec["type"]): Spec[] =>
  name === undefined ? [] : [{ name, type }];

/** Times of purchases; lines of an order have that of the first, since an order is placed once. */
function ordersAtOnce(
  times: Float64Array | undefined,
  orders: BigInt64Array | undefined,
): Float64Array | undefined {
  if (times === undefined || orders === undefined) return times;
  const index = idIndex(1024);
  const numbers = index.addAll(orders);
  const first = new Float64Array(index.count).fill(Number.POSITIVE_INFINITY);
  for (const [e, order] of numbers.entries()) first[order] = Math.min(first[order]!, times[e]!);
  return Float64Array.from(numbers, (order) => first[order]!);
}

function checkReturnedAt(
  where: string,
  file: string,
  { returned, time, returnedAt }: ShopSchema["purchases"],
  {
    said,
    times,
    back,
  }: {
    readonly said: Float64Array;
    readonly times: Float64Array | undefined;
    readonly back: Float64Array | undefined;
  },
): void {
  if (back === undefined) return;
  if (times === undefined) {
    const message = `schema.purchases.returnedAt is "${returnedAt}", and no column says when purchases were made; name it in schema.purchases.time`;
    throw new LegendreError("option", where, message, { returnedAt });
  }
  const fault = (words: string, isWrong: (e: number) => boolean): void => {
    const rows = Int32Array.from(said.keys()).filter(isWrong).subarray(0, 5);
    if (rows.length === 0) return;
    const place = { file, column: returnedAt as string, rows: Array.from(rows, (e) => e + 1) };
    throw dataError(where, "E_VALUE", `${words}; row ${rows[0]! + 1}`, place);
  };
  fault(
    `a purchase has a day of return where "${returned}" has no value; say 1, or take the day out`,
    (e) => Number.isNaN(said[e]!) && !Number.isNaN(back[e]!),
  );
  fault(
    `a purchase came back before it was made; look at "${time}" too`,
    (e) => back[e]! < times[e]!,
  );
}

/** Says how many purchases are still open. */
function openOutcomes(open: Uint8Array): Finding[] {
  const rows = Array.from(open.keys()).filter((e) => open[e] === 1);
  if (rows.length === 0) return [];
  const message = `of ${rows.length} of ${open.length} purchases it is not known yet whether they come back; they count as made, and are neither learned from nor judged`;
  const details = { open: rows.length, count: open.length };
  return [{ code: "W_OPEN_OUTCOMES", message, rows: rows.slice(0, 5).map((e) => e + 1), details }];
}

/** A shop's tables hold all its customers; ages are counted to the year of the latest purchase. */
function factsOf(times: Float64Array | undefined): DataFacts {
  const latest = times?.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY);
  if (latest === undefined || !Number.isFinite(latest)) return { returnersOnly: false };
  return { returnersOnly: false, year: new Date(latest).getUTCFullYear() };
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
  // Whatever a row says may be missing; its own id may not.
  const optional = columns.map((_, i) => i + 1);
  const [ids, ...values] = await readColumns(where, source, specs, optional);
  checkUnique(where, source.file, schema.id, ids!.values as BigInt64Array);
  return {
    ids: ids!.values as BigInt64Array,
    columns: columns.map(([column, spec], i) => shopColumn(column, spec, values[i]!)),
  };
}

function shopColumn(
  name: string,
  { kind, safety = "safe", missing, scale, protected: isProtected }: ShopColumn,
  { values, absent }: ReadColumn,
): NumberColumn | CategoryColumn | RawReference {
  if (values instanceof BigInt64Array) {
    const to = (kind as { names: string }).names;
    return { kind: "raw-reference", name, safety, to, ids: values, absent };
  }
  const guarded = isProtected === true ? { protected: true } : {};
  if (values instanceof Float64Array) {
    return {
      kind: "number",
      name,
      safety,
      values,
      ...(missing === undefined ? {} : { missing }),
      ...(scale === "log" ? { scale } : {}),
      ...guarded,
    };
  }
  return { kind: "category", name, safety, codes: values.codes, levels: values.words, ...guarded };
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
    if (values[e] !== 0 && values[e] !== 1 && !Number.isNaN(values[e]!)) rows.push(e + 1);
  }
  // NaN, not known yet, becomes 0.
  if (rows.length === 0) return Uint8Array.from(values);
  const message = `a label is ${values[rows[0]! - 1]}, expected 0 or 1, or no value where it is not known yet`;
  throw dataError(where, "E_LABEL_DOMAIN", message, { file, column, rows });
}
