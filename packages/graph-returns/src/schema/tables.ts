import type { Safety } from "../data/columns.ts";
import type { SplitName } from "../data/returns-data.ts";

/** The three tables of each split. */
export type TableKind = "events" | "customers" | "variants";

/** What the schema knows of one column of the published tables. */
export interface ColumnSpec {
  /** The name in memory: that of the file, with `2` behind the second of two columns of one name. */
  readonly name: string;
  /** The header in the published files. */
  readonly header: string;
  /** Further headers that are read as this column. */
  readonly aliases: readonly string[];
  /** `"id"` is a whole number of 64 bits; `"flag"` is 0 or 1; `"share"` lies between 0 and 1. */
  readonly type: "id" | "integer" | "flag" | "share" | "number" | "text";
  readonly safety: Safety;
  /** What an id names: the row itself (`"key"`), or a node of another kind. */
  readonly names?: "key" | "customer" | "variant" | "product" | "supplier";
  /** The number that stands for "not known". */
  readonly missing?: number;
  /** For an indicator column the text column it was made from, and the word it stands for. */
  readonly indicates?: { readonly column: string; readonly word: string };
  /** Whether it is a share of returns by reason; loaded on request only. */
  readonly reason?: boolean;
  /** As in `NumberColumn`. */
  readonly protected?: boolean;
  readonly scale?: "log";
}

/** Countries, in the order of their indicator columns. */
export const countries: readonly string[] = [..."ABCDEFGHI"].map((x) => `Country_${x}`);
/** Brands with an indicator column; `Pull&Bear` has none. */
export const brands: readonly string[] = [..."ABCDEFGIJK"].map((x) => `Brand_${x}`);
/** Types of product as the indicator columns name them; the raw column says `Jeans` and never `productType_H`. */
export const productTypes: readonly string[] = [..."ABCDEFGHIJK"].map((x) => `productType_${x}`);
/** Letters of the 13 reasons, `D` twice. */
const reasons = [..."ABCDEDFGHIJKL"];

const column = (
  name: string,
  type: ColumnSpec["type"],
  safety: Safety,
  more: Partial<ColumnSpec> = {},
): ColumnSpec => ({ name, header: name, aliases: [], type, safety, ...more });

const id = (name: string, inner: string, names: NonNullable<ColumnSpec["names"]>): ColumnSpec =>
  column(name, "id", "safe", { header: `hash(${inner})`, aliases: [inner, name], names });

function reasonColumns(level: string): ColumnSpec[] {
  return reasons.map((letter, i) => {
    const header = `${level}_level_return_code_${letter}`;
    const second = reasons.indexOf(letter) < i;
    const aliases = second ? [`${header}.1`, `${header}_1`, `${header}2`] : [];
    return column(second ? `${header}2` : header, "share", "leaky", {
      header,
      aliases,
      reason: true,
    });
  });
}

const indicators = (words: readonly string[], of: string): ColumnSpec[] =>
  words.map((word) =>
    column(word, "flag", "safe", {
      indicates: { column: of, word: word === "productType_H" ? "Jeans" : word },
    }),
  );

/**
 * The columns of the three tables, in the order of the published files: 3, 30 and 44 of them.
 *
 * Aggregates over a customer's or a variant's purchases are `"leaky"`: they contain the label of the
 * purchase that is to be predicted.
 */
export const tableColumns: Readonly<Record<TableKind, readonly ColumnSpec[]>> = {
  events: [
    id("variantID", "variantID", "variant"),
    id("customerId", "customerId", "customer"),
    column("isReturned", "flag", "leaky"),
  ],
  customers: [
    id("customerId", "customerId", "key"),
    column("yearOfBirth", "integer", "safe", { missing: 1900, protected: true }),
    column("isMale", "flag", "safe", { protected: true }),
    column("shippingCountry", "text", "safe"),
    column("premier", "flag", "safe"),
    column("salesPerCustomer", "integer", "leaky", { scale: "log" }),
    column("returnsPerCustomer", "integer", "leaky", { scale: "log" }),
    column("customerReturnRate", "share", "leaky"),
    ...reasonColumns("customerId"),
    ...indicators(countries, "shippingCountry"),
  ],
  variants: [
    id("variantID", "variantID", "key"),
    id("productID", "productID", "product"),
    column("productType", "text", "safe"),
    id("supplierRef", "supplierRef", "supplier"),
    column("brandDesc", "text", "safe"),
    column("avgGbpPrice", "number", "suspicious", { scale: "log" }),
    column("avgDiscountValue", "number", "suspicious"),
    column("salesPerProduct", "integer", "leaky", { scale: "log" }),
    column("returnsPerProduct", "integer", "leaky", { scale: "log" }),
    column("productReturnRate", "share", "leaky"),
    ...reasonColumns("variantID"),
    ...indicators(brands, "brandDesc"),
    ...indicators(productTypes, "productType"),
  ],
};

/** Shares of returns by reason: loaded on request only, and made of the outcomes. */
export const byReason: ReadonlySet<string> = new Set(
  Object.values(tableColumns).flatMap((columns) =>
    columns.filter(({ reason }) => reason === true).map(({ name }) => name),
  ),
);

/** File names without their extension, as published. */
export const tableFiles: Readonly<Record<TableKind, Readonly<Record<SplitName, string>>>> = {
  events: { training: "event_table_training", testing: "event_table_testing" },
  customers: { training: "customer_nodes_training", testing: "customer_nodes_testing" },
  variants: { training: "product_nodes_training", testing: "product_nodes_testing" },
};
