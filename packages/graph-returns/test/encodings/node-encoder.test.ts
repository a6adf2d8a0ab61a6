import { describe, expect, it } from "vitest";
import { nodeEncoder } from "../../src/encodings/node-encoder.ts";
import {
  outcomesOf,
  pairGroups,
  purchaseFeatures,
  sideEncoders,
} from "../../src/encodings/purchase-features.ts";
import type { Column } from "../../src/index.ts";
import { edgeHash } from "../../src/protocols/pairs.ts";
import { phaseOf, smallShop, tableOf } from "../small-shop.ts";

const numbers = (name: string, values: readonly number[], more: object = {}): Column => ({
  ...{ kind: "number", name, safety: "safe", values: Float64Array.from(values) },
  ...more,
});
const words = (name: string, levels: readonly string[], codes: readonly number[]): Column => ({
  ...{ kind: "category", name, safety: "safe", levels, codes: Uint8Array.from(codes) },
});
const reference: Column = {
  ...{ kind: "reference", name: "productID", safety: "safe", to: "product" },
  codes: Int32Array.of(0, 1, 2),
};
const rowsOf = ({ values }: { values: Float32Array }, width: number) =>
  Array.from({ length: values.length / width }, (_, i) => [
    ...values.subarray(i * width, (i + 1) * width),
  ]);
const { log1p } = Math;

describe("features of nodes", () => {
  // Nodes 2, 0 and 3 have a row; node 1 has none.
  const table = tableOf(
    4,
    [2, 0, 3],
    [
      numbers("year", [2, 4, 1900], { missing: 1900 }),
      words("country", ["", "A", "B"], [2, 0, 1]),
      reference,
      numbers("price", [1, -3, 7], { scale: "log" }),
      numbers("rate", [1, 2, 3], { safety: "leaky" }),
      numbers("same", [5, 5, 5]),
      numbers("mean", [1, 2, 3], { safety: "suspicious" }),
    ],
  );
  const logs = [log1p(1), -log1p(3), log1p(7)];
  const mean = (logs[0]! + logs[1]! + logs[2]!) / 3;
  const deviation = Math.sqrt(logs.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 3);
  const scaled = (v: number) => expect.closeTo((v - mean) / deviation, 5);

  it("are scaled over the rows, with columns for words, for what is missing, and for no row", () => {
    const encoder = nodeEncoder(table, ["safe"], "indicator");
    expect(encoder.names).toEqual([
      ...["year", "year missing", "country=A", "country=B", "price", "same", "no row"],
    ]);
    expect(encoder.parts).toEqual([
      { kind: "number", column: "year", log: false, mean: 3, flagged: true, deviation: 1 },
      { kind: "category", column: "country", levels: ["A", "B"] },
      {
        ...{ kind: "number", column: "price", log: true, flagged: false },
        ...{ mean: expect.closeTo(mean, 12), deviation: expect.closeTo(deviation, 12) },
      },
      { kind: "number", column: "same", log: false, mean: 5, flagged: false, deviation: 1 },
    ]);
    const encoded = encoder.encode(table, 4);
    expect([encoded.rows, encoded.names]).toEqual([4, encoder.names]);
    expect(rowsOf(encoded, 7)).toEqual([
      [1, 0, 0, 0, scaled(logs[1]!), 0, 0],
      // What is missing for want of a row is not what a row leaves out.
      [0, 0, 0, 0, 0, 0, 1],
      [-1, 0, 0, 1, scaled(logs[0]!), 0, 0],
      [0, 1, 1, 0, scaled(logs[2]!), 0, 0],
    ]);
  });

  it("are NaN where they are missing, for models that learn where these go", () => {
    const encoder = nodeEncoder(table, ["safe", "suspicious"], "nan");
    expect(encoder.names).toEqual([
      ...["year", "country=A", "country=B", "price", "same", "mean", "no row"],
    ]);
    const nan = Number.NaN;
    const half = Math.sqrt(2 / 3);
    expect(rowsOf(encoder.encode(table, 4), 7)).toEqual([
      [1, 0, 0, scaled(logs[1]!), 0, 0, 0],
      [nan, 0, 0, nan, nan, nan, 1],
      [-1, 0, 1, scaled(logs[0]!), 0, expect.closeTo(-1 / half, 5), 0],
      [nan, 1, 0, scaled(logs[2]!), 0, expect.closeTo(1 / half, 5), 0],
    ]);
  });

  it("are read from other tables by name and word, and not by place", () => {
    const encoder = nodeEncoder(table, ["safe"], "indicator");
    const other = tableOf(
      2,
      [1, 0],
      [
        words("year", ["", "A"], [1, 1]),
        numbers("same", [6, 5]),
        words("country", ["", "C", "B", "A"], [1, 2]),
      ],
    );
    // The year is a word here, the price is gone, and C is a word that was not there.
    expect(rowsOf(encoder.encode(other, 2), 7)).toEqual([
      [0, 1, 0, 1, 0, 0, 0],
      [0, 1, 0, 0, 0, 1, 0],
    ]);
    const numbered = tableOf(1, [0], [numbers("country", [1])]);
    expect(rowsOf(encoder.encode(numbered, 1), 7)).toEqual([[0, 1, 0, 0, 0, 0, 0]]);
  });

  it("of a column without any number are 0, and of one number the number itself", () => {
    const nan = Number.NaN;
    const few = tableOf(2, [0, 1], [numbers("none", [nan, nan]), numbers("one", [nan, 4])]);
    const { parts, encode } = nodeEncoder(few, ["safe"], "indicator");
    const part = { kind: "number", log: false, flagged: true, deviation: 1 };
    expect(parts).toEqual([
      { ...part, column: "none", mean: 0 },
      { ...part, column: "one", mean: 4 },
    ]);
    expect(rowsOf(encode(few, 2), 5)).toEqual([
      [0, 1, 0, 1, 0],
      [0, 1, 0, 0, 0],
    ]);
    const empty = nodeEncoder(tableOf(1, [], []), ["safe"], "nan").encode(tableOf(1, [], []), 1);
    expect([empty.names, ...empty.values]).toEqual([["no row"], 1]);
    expect(nodeEncoder(few, ["safe"], "nan").encode(few, 0).rows).toBe(0);
  });
});

describe("features of purchases", () => {
  const shop = smallShop(
    tableOf(3, [0, 1, 2], [numbers("a", [1, 2, 3])]),
    tableOf(2, [1], [words("b", ["", "X"], [1])]),
    {
      training: [[0, 0, 1]],
      testing: [
        [2, 1, 1],
        [0, 0, 0],
        [1, 1, 1],
        [2, 1, 0],
      ],
    },
  );
  const one = Math.fround(Math.sqrt(1.5));

  it("are those of both ends, in the order of the phase", () => {
    const encoders = sideEncoders({ data: shop, features: ["safe"] }, "indicator");
    const made = purchaseFeatures(shop, phaseOf([1, 0, 2], []), encoders);
    expect(made.names).toEqual([
      ...["customers a", "customers no row", "variants b=X", "variants no row"],
    ]);
    expect(rowsOf(made, 4)).toEqual([
      [-one, 0, 0, 1],
      [one, 0, 1, 0],
      [0, 0, 1, 0],
    ]);
    expect(purchaseFeatures(shop, phaseOf([], []), encoders).rows).toBe(0);
    expect([...outcomesOf(shop, phaseOf([3, 0, 1, 2], []))]).toEqual([0, 1, 0, 1]);
  });

  it("have a group for each pair, by its hash", () => {
    const groups = pairGroups(shop, "testing", Int32Array.of(0, 1, 3));
    const hash = edgeHash(shop, "testing", 0);
    expect([...groups]).toEqual([0, 1, 3].map((e) => hash(e) | 0));
    expect([groups[0] === groups[2], groups[0] === groups[1]]).toEqual([true, false]);
  });
});
