import { describe, expect, it } from "vitest";
import { localData } from "../../src/explain/local-data.ts";
import type { Column } from "../../src/index.ts";
import { type Purchase, phaseOf, smallShop, tableOf } from "../small-shop.ts";

// Customers and variants stand in a row, c0 – v0 – c1 – v1 – c2 – v2 – c3, with v3 at c0 and v4 at c4 by themselves.
const training: readonly Purchase[] = [
  [4, 4, 1],
  [0, 0, 1],
  [1, 0, 0],
  [1, 1, 1],
  [2, 1, 0],
  [2, 2, 1],
  [3, 2, 1],
  [0, 3, 1],
];
const testing: readonly Purchase[] = [
  [3, 4, 1],
  [0, 0, 1],
];
const words: Column = {
  ...{ kind: "category", name: "country", safety: "safe", levels: ["", "A", "B"] },
  codes: Uint8Array.of(1, 2, 0),
};
const references: Column = {
  ...{ kind: "reference", name: "productID", safety: "safe", to: "product" },
  codes: Int32Array.of(7, 8, -1, 9),
};
const prices: Column = {
  ...{ kind: "number", name: "price", safety: "safe", missing: 1 },
  values: Float64Array.of(10, 20, 30, 40),
};
const shop = smallShop(
  tableOf(5, [3, 0, 2], [words]),
  tableOf(5, [1, 0, 3, 4], [prices, references]),
  { training, testing },
);
const everything = [0, 1, 2, 3, 4, 5, 6, 7];

/** Purchases of a split, by the ids of their ends. */
const purchases = ({ data }: ReturnType<typeof localData>, split: "training" | "testing") => {
  const { count, customer, variant, label } = data.splits[split].edges;
  expect([customer.length, variant.length, label.length]).toEqual([count, count, count]);
  return Array.from(customer, (c, e) => [
    Number(data.nodes["customer"]!.ids[c]),
    Number(data.nodes["variant"]!.ids[variant[e]!]),
    label[e],
  ]);
};
const byId = ([c, v, y]: Purchase) => [100 + c, 200 + v, y];

describe("the part of a shop around a purchase", () => {
  it.each([
    [0, [1, 2, 7]],
    [1, [1, 2, 3, 7]],
    [2, [1, 2, 3, 4, 7]],
    [3, [1, 2, 3, 4, 5, 7]],
    [4, [1, 2, 3, 4, 5, 6, 7]],
    [9, [1, 2, 3, 4, 5, 6, 7]],
  ])("has all messages of nodes within %i steps", (hops, wanted) => {
    const local = localData(shop, phaseOf([1], everything), hops);
    expect([...local.messages]).toEqual(wanted);
    expect(purchases(local, "training")).toEqual(wanted.map((e) => byId(training[e]!)));
    expect(purchases(local, "testing")).toEqual([byId(testing[1]!)]);
    expect([...local.phase.edges]).toEqual([0]);
    expect([...local.phase.messages.edges]).toEqual(wanted.map((_, i) => i));
  });

  it("passes nothing on along purchases that carry no messages", () => {
    const local = localData(shop, phaseOf([1], [0, 1, 2, 4, 5]), 4);
    expect([...local.messages]).toEqual([1, 2]);
    expect([...local.phase.messages.edges]).toEqual([0, 1]);
    const alone = localData(shop, phaseOf([0], [1, 2]), 3);
    expect([...alone.messages]).toEqual([]);
    expect(purchases(alone, "training")).toEqual([]);
    expect(purchases(alone, "testing")).toEqual([[103, 204, 1]]);
    expect([alone.data.nodes["customer"]!.count, alone.data.nodes["variant"]!.count]).toEqual([
      1, 1,
    ]);
  });

  it("numbers nodes anew, the purchase's own first, and keeps what the tables say of them", () => {
    const { data, phase } = localData(shop, phaseOf([1], everything), 1);
    const { customer, variant } = data.nodes;
    expect([customer!.count, [...customer!.ids]]).toEqual([2, [100n, 101n]]);
    expect([variant!.count, [...variant!.ids]]).toEqual([3, [200n, 201n, 203n]]);
    for (const split of ["training", "testing"] as const) {
      const { customers, variants } = data.splits[split];
      // Of customer 1 there is no row.
      expect(customers).toEqual({
        rows: 1,
        nodeOf: Int32Array.of(0),
        rowOf: Int32Array.of(0, -1),
        columns: [{ ...words, codes: Uint8Array.of(2) }],
      });
      expect(variants).toEqual({
        rows: 3,
        nodeOf: Int32Array.of(0, 1, 2),
        rowOf: Int32Array.of(0, 1, 2),
        columns: [
          { ...prices, values: Float64Array.of(20, 10, 30) },
          { ...references, codes: Int32Array.of(8, 7, -1) },
        ],
      });
    }
    expect(phase).toEqual({
      ...phaseOf([1], everything),
      edges: Int32Array.of(0),
      messages: { split: "training", edges: Int32Array.of(0, 1, 2, 3), labels: true },
    });
  });

  it("asks of the purchase behind its messages where both are of one split", () => {
    const phase = phaseOf([1], [0, 1]);
    const own = { ...phase, messages: { ...phase.messages, split: "testing" as const } };
    const local = localData(shop, own, 1);
    expect([...local.messages]).toEqual([1]);
    expect([...local.phase.edges]).toEqual([1]);
    expect([...local.phase.messages.edges]).toEqual([0]);
    expect(purchases(local, "testing")).toEqual([byId(testing[1]!), byId(testing[1]!)]);
    // The other split holds the purchase alone: no message is of it.
    expect(purchases(local, "training")).toEqual([byId(testing[1]!)]);
    const labelled = localData(
      smallShop(shop.splits.training.customers, shop.splits.training.variants, {
        training: [],
        testing: [
          [0, 0, 0],
          [0, 1, 1],
          [0, 0, 1],
        ],
      }),
      {
        ...own,
        edges: Int32Array.of(2),
        messages: { ...own.messages, edges: Int32Array.of(0, 1) },
      },
      1,
    );
    expect(purchases(labelled, "testing")).toEqual([
      [100, 200, 0],
      [100, 201, 1],
      [100, 200, 1],
    ]);
    expect([...labelled.phase.edges]).toEqual([2]);
  });
});
