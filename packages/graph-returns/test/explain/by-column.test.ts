import { describe, expect, it } from "vitest";
import { byColumn, sourceOf } from "../../src/explain/by-column.ts";
import type { Column } from "../../src/index.ts";
import { smallShop, tableOf } from "../small-shop.ts";

const customers: readonly Column[] = [
  {
    ...{ kind: "number", name: "yearOfBirth", safety: "safe", missing: 1900, protected: true },
    values: Int16Array.of(1980, 1900, 1995),
  },
  {
    ...{ kind: "category", name: "shippingCountry", safety: "safe", levels: ["", "A", "B"] },
    codes: Uint8Array.of(2, 1, 0),
  },
  {
    ...{ kind: "category", name: "faith", safety: "safe", levels: ["", "X"], protected: true },
    codes: Uint8Array.of(1, 0, 1),
  },
];
const variants: readonly Column[] = [
  {
    ...{ kind: "number", name: "avgGbpPrice", safety: "safe", protected: false },
    values: Float32Array.of(12.5, Number.NaN),
  },
  {
    ...{ kind: "reference", name: "productID", safety: "safe", to: "product" },
    codes: Int32Array.of(1, 0),
  },
];
const data = smallShop(tableOf(4, [2, 0, 3], customers), tableOf(3, [1, 2], variants), {
  training: [],
  testing: [],
});
const names = [
  "customers yearOfBirth",
  "customers yearOfBirth missing",
  "customers shippingCountry=A",
  "customers shippingCountry=B",
  "customers faith=X",
  "customers no row",
  "messages other purchases of the customer",
  "variants avgGbpPrice",
  "variants productID=7",
  "variants no row",
  "customer rate",
  "customer count",
  "embedding 0",
  "embedding 12",
  "made up",
];
const amounts = [1, 0.5, -4, 1, 0.25, 0.125, -2, -8, 16, 32, 64, -1, 0.5, 0.75, -0.0625];
const of = (customer: number, variant: number) =>
  byColumn(names, amounts, data, { split: "testing", customer, variant });
const unsaid = { value: undefined, imputed: false };
const filled = { value: undefined, imputed: true };

describe("contributions by column", () => {
  it("are sums over a column's inputs, largest first, with what the tables say", () => {
    expect(of(2, 1)).toEqual([
      { about: "rates", column: "customer", amount: 63, ...unsaid },
      { about: "variant", column: "no row", amount: 32, value: "no", imputed: false },
      // Which product it is says nothing to a reader.
      { about: "variant", column: "productID", amount: 16, ...filled },
      { about: "variant", column: "avgGbpPrice", amount: -8, value: 12.5, imputed: false },
      { about: "customer", column: "shippingCountry", amount: -3, value: "B", imputed: false },
      { about: "messages", column: "other purchases of the customer", amount: -2, ...unsaid },
      {
        ...{ about: "customer", column: "yearOfBirth", amount: 1.5, value: 1980 },
        ...{ imputed: false, protected: true },
      },
      { about: "embedding", column: "graph", amount: 1.25, ...unsaid },
      {
        ...{ about: "customer", column: "faith", amount: 0.25, value: "X" },
        ...{ imputed: false, protected: true },
      },
      { about: "customer", column: "no row", amount: 0.125, value: "no", imputed: false },
      { about: "embedding", column: "made up", amount: -0.0625, ...unsaid },
    ]);
  });

  it("say which values are not known: missing numbers, empty words, and nodes without a row", () => {
    const said = (customer: number, variant: number) =>
      Object.fromEntries(
        of(customer, variant)
          .filter(({ about }) => about === "customer" || about === "variant")
          .map(({ about, column, value, imputed }) => [`${about} ${column}`, [value, imputed]]),
      );
    const nothing = [undefined, true];
    expect(said(0, 2)).toEqual({
      "customer yearOfBirth": nothing,
      "customer shippingCountry": ["A", false],
      "customer faith": nothing,
      "customer no row": ["no", false],
      "variant avgGbpPrice": nothing,
      "variant productID": nothing,
      "variant no row": ["no", false],
    });
    expect(said(3, 0)).toEqual({
      "customer yearOfBirth": [1995, false],
      "customer shippingCountry": nothing,
      "customer faith": ["X", false],
      "customer no row": ["no", false],
      "variant avgGbpPrice": nothing,
      "variant productID": nothing,
      "variant no row": ["yes", true],
    });
    // A node of a shop that has grown since is in no table.
    expect(said(99, 99)["customer no row"]).toEqual(["yes", true]);
    expect(said(99, 99)["customer faith"]).toEqual(nothing);
    const isProtected = of(99, 99).filter((each) => each.protected === true);
    expect(isProtected.map(({ column }) => column)).toEqual(["yearOfBirth", "faith"]);
  });

  it("find the column in the name of an input", () => {
    const columnOf = (name: string) => Object.values(sourceOf(name));
    expect(columnOf("customers a=b=c")).toEqual(["customer", "a"]);
    // Cells in quotes may hold several lines.
    expect(columnOf("variants a\nb=c\nd")).toEqual(["variant", "a\nb"]);
    expect(columnOf("a\nb rate")).toEqual(["rates", "a\nb"]);
    expect(columnOf("variants rate count")).toEqual(["variant", "rate count"]);
    expect(columnOf("product group count")).toEqual(["rates", "product group"]);
    expect(columnOf("embeddings 3")).toEqual(["embedding", "embeddings 3"]);
    expect(columnOf("messages product rate")).toEqual(["messages", "product rate"]);
  });
});
