import { describe, expect, it } from "vitest";
import type { CategoryColumn, NumberColumn } from "../../src/data/columns.ts";
import { columnOf, typedColumn } from "../../src/data/typed-column.ts";
import { byReason, type ColumnSpec, tableColumns, tableFiles } from "../../src/schema/tables.ts";

const ids = (...of: number[]) => BigInt64Array.from(of, BigInt);

describe("columns of a schema", () => {
  const spec = (type: ColumnSpec["type"], more: Partial<ColumnSpec> = {}): ColumnSpec => ({
    ...{ name: "c", header: "C", aliases: [], type, safety: "safe", ...more },
  });
  const base = { name: "c", safety: "safe" };

  it("lie in the narrowest array of their kind, with what the schema knows", () => {
    const flags = Uint8Array.of(0, 1);
    const same = typedColumn(spec("flag"), flags) as NumberColumn;
    expect(same.values).toBe(flags);
    const of = (column: ColumnSpec, values: Parameters<typeof typedColumn>[1]) =>
      typedColumn(column, values);
    const doubles = Float64Array.of(1, 0);
    const numbers = { ...base, kind: "number" };
    expect(of(spec("flag"), doubles)).toEqual({ ...numbers, values: Uint8Array.of(1, 0) });
    expect(of(spec("integer"), doubles)).toEqual({ ...numbers, values: Int32Array.of(1, 0) });
    expect(of(spec("integer", { missing: 1900, protected: true }), doubles)).toEqual({
      ...{ ...numbers, values: Int16Array.of(1, 0), missing: 1900, protected: true },
    });
    expect(of(spec("share", { scale: "log", protected: false }), doubles)).toEqual({
      ...{ ...numbers, values: Float32Array.of(1, 0), scale: "log", protected: false },
    });
    expect(of(spec("id", { names: "product" }), ids(7))).toEqual({
      ...{ ...base, kind: "raw-reference", to: "product", ids: ids(7) },
    });
    expect(columnOf(spec("id"), ids(7))).toMatchObject({ to: "c" });
    const words = (count: number) => Array.from({ length: count }, (_, i) => `${i}`);
    const texts = (codes: ArrayLike<number>, count: number) =>
      of(spec("text", { protected: true }), { codes, words: words(count) });
    const word = { ...base, kind: "category", protected: true };
    expect(texts([1, 0], 256)).toEqual({
      ...{ ...word, codes: Uint8Array.of(1, 0), levels: words(256) },
    });
    expect(texts([256, 0], 257)).toEqual({
      ...{ ...word, codes: Int32Array.of(256, 0), levels: words(257) },
    });
    expect((texts(flags, 300) as CategoryColumn).codes).toBe(flags);
  });

  it("are those of the published tables", () => {
    const said = (columns: readonly ColumnSpec[]) =>
      columns.map(({ header, type, safety, ...rest }) => {
        const { names, missing, scale, reason, indicates, aliases, name } = rest;
        const more = [names, missing, scale, reason && "reason", rest.protected && "protected"];
        const all = [type, safety, ...more, indicates && `${indicates.column}=${indicates.word}`];
        const title = name === header || names !== undefined ? header : `${header} as ${name}`;
        return `${title}: ${[...all, ...aliases].filter((x) => x !== undefined).join(" ")}`;
      });
    const reasons = (level: string) =>
      [..."ABCDEDFGHIJKL"].map((letter, i) => {
        const header = `${level}_level_return_code_${letter}`;
        if (i !== 5) return `${header}: share leaky reason`;
        return `${header} as ${header}2: share leaky reason ${header}.1 ${header}_1 ${header}2`;
      });
    const flags = (column: string, prefix: string, letters: string, jeans = "") =>
      [...letters].map((letter) => {
        const word = letter === jeans ? "Jeans" : `${prefix}_${letter}`;
        return `${prefix}_${letter}: flag safe ${column}=${word}`;
      });
    expect(said(tableColumns.events)).toEqual([
      "hash(variantID): id safe variant variantID variantID",
      "hash(customerId): id safe customer customerId customerId",
      "isReturned: flag leaky",
    ]);
    expect(said(tableColumns.customers)).toEqual([
      "hash(customerId): id safe key customerId customerId",
      "yearOfBirth: integer safe 1900 protected",
      "isMale: flag safe protected",
      "shippingCountry: text safe",
      "premier: flag safe",
      "salesPerCustomer: integer leaky log",
      "returnsPerCustomer: integer leaky log",
      "customerReturnRate: share leaky",
      ...reasons("customerId"),
      ...flags("shippingCountry", "Country", "ABCDEFGHI"),
    ]);
    expect(said(tableColumns.variants)).toEqual([
      "hash(variantID): id safe key variantID variantID",
      "hash(productID): id safe product productID productID",
      "productType: text safe",
      "hash(supplierRef): id safe supplier supplierRef supplierRef",
      "brandDesc: text safe",
      "avgGbpPrice: number suspicious log",
      "avgDiscountValue: number suspicious",
      "salesPerProduct: integer leaky log",
      "returnsPerProduct: integer leaky log",
      "productReturnRate: share leaky",
      ...reasons("variantID"),
      ...flags("brandDesc", "Brand", "ABCDEFGIJK"),
      ...flags("productType", "productType", "ABCDEFGHIJK", "H"),
    ]);
    expect(byReason.size).toBe(26);
    expect(tableFiles.variants.testing).toBe("product_nodes_testing");
  });
});
