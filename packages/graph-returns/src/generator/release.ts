import type { SplitName } from "../data/returns-data.ts";
import { brands, productTypes, type TableKind } from "../schema/tables.ts";
import { type Catalogue, drawCatalogue } from "./catalogue.ts";
import { type Customer, drawCustomer } from "./customer.ts";
import { narrowIds, salts, wideIds } from "./mixed-ids.ts";
import { brandWords, countryWords, typeWords } from "./parameters.ts";
import { purposes, Stream } from "./random.ts";
import type { GeneratorSettings } from "./settings.ts";
import type { MonthPart, VariantTotals } from "./simulate.ts";
import { emptyTotals, simulation } from "./simulation.ts";
import { variantReasons } from "./variant-reasons.ts";

/** A column of words: the word of each row by its number. */
export interface Coded {
  readonly codes: Uint8Array;
  readonly words: readonly string[];
}

/** The values of a column of some rows. */
export type Values = BigInt64Array | Int32Array | Uint8Array | Float64Array | Coded;

/** Some rows of a table: its columns in the order of the schema, and of events the true probabilities. */
export interface Rows {
  readonly table: TableKind;
  readonly split: SplitName;
  readonly count: number;
  readonly columns: readonly Values[];
}

/** What the generator knows and the tables do not say; by customers, variants and edges. */
export interface TruthRows {
  readonly table: TableKind;
  readonly split: SplitName;
  readonly ids: readonly BigInt64Array[];
  /** Logits of customers and variants; probabilities of edges, in the order of their rows. */
  readonly truth: Float64Array;
}

/** Where the generator puts what it makes, in order. */
export interface Sink {
  rows(rows: Rows): void | Promise<void>;
  truth?(rows: TruthRows): void | Promise<void>;
}

const splits: readonly SplitName[] = ["training", "testing"];

/** Counts of a run. */
export interface GeneratorCounts {
  readonly customers: number;
  readonly variants: number;
  /** All purchases simulated, and the share of them that was returned. */
  readonly purchases: number;
  readonly populationRate: number;
  readonly edges: Readonly<Record<SplitName, number>>;
}

/** Simulates the purchases and hands what is released to the sink: events and customers by chunk, then variants. */
export async function release(settings: GeneratorSettings, sink: Sink): Promise<GeneratorCounts> {
  const { seed, parameters, edges, workers, chunk, signal } = settings;
  const catalogue = drawCatalogue(seed, edges, parameters, workers > 0);
  const totals = emptyTotals(catalogue.size);
  const plan = { seed, parameters, catalogue, reasons: settings.reasons };
  const counts = { training: 0, testing: 0 };
  const run = { customers: settings.customers, chunk, workers, signal };
  let done = 0;
  for await (const parts of simulation(plan, run, totals)) {
    for (const [month, part] of parts.entries()) {
      const split = splits[month]!;
      counts[split] += part.edgeLabel.length;
      await sink.rows(eventRows(part, split));
      await sink.truth?.({
        table: "events",
        split,
        truth: part.edgeTruth,
        ids: [
          wideIds(part.edgeVariant, salts.variant),
          narrowIds(part.edgeCustomer, salts.customer),
        ],
      });
      await customerRows(settings, part, split, sink);
    }
    done = Math.min(settings.customers, done + chunk);
    settings.onProgress?.({ stage: "purchases", done, total: settings.customers });
  }
  for (const [month, split] of splits.entries()) {
    signal?.throwIfAborted();
    await variantRows(settings, catalogue, totals, month, split, sink);
    settings.onProgress?.({ stage: "variants", done: month + 1, total: splits.length });
  }
  return {
    customers: settings.customers,
    variants: catalogue.size,
    purchases: totals.purchases,
    populationRate: totals.returned / totals.purchases,
    edges: counts,
  };
}

function eventRows(part: MonthPart, split: SplitName): Rows {
  const columns = [
    wideIds(part.edgeVariant, salts.variant),
    narrowIds(part.edgeCustomer, salts.customer),
    part.edgeLabel,
  ];
  return { table: "events", split, count: part.edgeLabel.length, columns };
}

async function customerRows(
  { seed, parameters, reasons }: GeneratorSettings,
  part: MonthPart,
  split: SplitName,
  sink: Sink,
): Promise<void> {
  const all = Array.from(part.customer, (u) =>
    drawCustomer(new Stream(seed, purposes.customer, u, 0), parameters, countryWords),
  );
  await sink.truth?.({
    table: "customers",
    split,
    ids: [narrowIds(part.customer, salts.customer)],
    truth: Float64Array.from(all, ({ logit }) => logit),
  });
  const rows = [...all.keys()].filter((i) => !all[i]!.missing);
  const bytes = (of: (customer: Customer) => number) => Uint8Array.from(rows, (i) => of(all[i]!));
  const ints = (of: Int32Array) => Int32Array.from(rows, (i) => of[i]!);
  const sales = ints(part.sales);
  const returns = ints(part.returns);
  const country = bytes((customer) => customer.country);
  const words = countryWords.map(({ word }) => word);
  const shares = (k: number) =>
    Float64Array.from(rows, (i) => (reasons ? part.reasons[13 * i + k]! / part.returns[i]! : 0));
  const columns: Values[] = [
    narrowIds(ints(part.customer), salts.customer),
    Int32Array.from(rows, (i) => all[i]!.yearOfBirth),
    bytes((customer) => customer.male),
    { codes: country, words },
    bytes((customer) => customer.premier),
    sales,
    returns,
    Float64Array.from(rows, (_, i) => returns[i]! / sales[i]!),
    ...Array.from({ length: 13 }, (_, k) => shares(k)),
    ...words.map((_, k) => country.map((code) => (code === k ? 1 : 0))),
  ];
  await sink.rows({ table: "customers", split, count: rows.length, columns });
}

/** Rows of variants that somebody has returned, a block at a time. */
async function variantRows(
  { seed, reasons }: GeneratorSettings,
  catalogue: Catalogue,
  totals: VariantTotals,
  month: number,
  split: SplitName,
  sink: Sink,
): Promise<void> {
  const block = 65_536;
  for (let from = 0; from < catalogue.size; from += block) {
    const all = Int32Array.from(
      { length: Math.min(block, catalogue.size - from) },
      (_, i) => from + i,
    );
    await sink.truth?.({
      table: "variants",
      split,
      ids: [wideIds(all, salts.variant)],
      truth: Float64Array.from(all, (v) => catalogue.logit[v]!),
    });
    const rows = all.filter((v) => totals.returns[v]! > 0 && catalogue.missing[month]![v] === 0);
    const ints = (of: Int32Array) => Int32Array.from(rows, (v) => of[v]!);
    const sales = ints(totals.sales);
    const returns = ints(totals.returns);
    const typeCodes = Uint8Array.from(rows, (v) => catalogue.type[v]!);
    const brandCodes = Uint8Array.from(rows, (v) => catalogue.brand[v]!);
    const types = typeWords.map(({ word }) => word);
    const brandNames = brandWords.map(({ word }) => word);
    const shares = reasons ? variantReasons(seed, rows, typeCodes, returns) : undefined;
    const is = (codes: Uint8Array, words: readonly string[], word: string) => {
      const wanted = words.indexOf(word);
      return codes.map((code) => (code === wanted ? 1 : 0));
    };
    const columns: Values[] = [
      wideIds(rows, salts.variant),
      wideIds(ints(catalogue.product), salts.product),
      { codes: typeCodes, words: types },
      narrowIds(ints(catalogue.supplier), salts.supplier),
      { codes: brandCodes, words: brandNames },
      Float64Array.from(rows, (v) => catalogue.price[v]!),
      Float64Array.from(rows, (v) => catalogue.discount[v]!),
      sales,
      returns,
      Float64Array.from(rows, (_, i) => returns[i]! / sales[i]!),
      ...Array.from({ length: 13 }, (_, k) => shares?.[k] ?? new Float64Array(rows.length)),
      ...brands.map((word) => is(brandCodes, brandNames, word)),
      ...productTypes.map((word) =>
        is(typeCodes, types, word === "productType_H" ? "Jeans" : word),
      ),
    ];
    await sink.rows({ table: "variants", split, count: rows.length, columns });
  }
}
