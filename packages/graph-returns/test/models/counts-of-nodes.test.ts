import { describe, expect, it } from "vitest";
import type { SampledMessages } from "../../src/graph/sample-neighbours.ts";
import { featureRows } from "../../src/models/feature-rows.ts";
import {
  type GraphSource,
  structureOf,
  structureOfNode,
  structureScaling,
} from "../../src/models/graph-source.ts";
import { messagesOf } from "../../src/models/local-messages.ts";
import { pairsOfCustomers, supervisedPurchases } from "../../src/models/supervised-purchases.ts";

const { log1p } = Math;
const purchase = { from: "customer", to: "variant" };
// Customer 1 bought variants 2, 0 and 0 again, and sent the last back; customer 2 sent 1 back.
const kept = { ...purchase, bySource: { pointers: [0, 0, 2, 2], neighbours: [2, 0] } };
const returned = { ...purchase, bySource: { pointers: [0, 0, 1, 2], neighbours: [0, 1] } };
const brand = {
  from: "variant",
  to: "brand",
  bySource: { pointers: [0, 1, 2, 3], neighbours: [0, 0, 0] },
};
const source = {
  graph: {
    nodes: { customer: 3, variant: 3, brand: 2 },
    relations: { "purchase kept": kept, "purchase returned": returned, brand },
  },
  counts: {
    purchases: {
      customer: [Int32Array.of(0, 2, 0), Int32Array.of(0, 1, 1)],
      variant: [Int32Array.of(1, 0, 1)],
      brand: [Int32Array.of(2, 0), Int32Array.of(2, 0)],
    },
    relations: {
      "purchase kept": { source: Int32Array.of(0, 2, 0), target: Int32Array.of(1, 0, 1) },
      brand: { source: Int32Array.of(1, 1, 1), target: Int32Array.of(3, 0) },
    },
  },
  columns: { customer: { values: Float32Array.of(1, 2, 3, 4, 5, 6), width: 2 } },
  data: {
    splits: {
      testing: {
        edges: {
          customer: Int32Array.of(2, 1, 2, 0),
          variant: Int32Array.of(0, 1, 2, 1),
          label: Uint8Array.of(1, 0, 1, 1),
        },
      },
    },
  },
  split: "testing",
  vectorOf: {},
} as unknown as GraphSource;
/** As float32 holds it. */
const single = (values: readonly number[]) => values.map(Math.fround);

describe("counts of a node", () => {
  it("are logarithms of purchases and members, and the rate of returns beside the overall one", () => {
    expect(structureOfNode([5], undefined, 0.4)).toEqual([log1p(5)]);
    expect(structureOfNode([5], 2, 0.4)).toEqual([log1p(5), log1p(2)]);
    // Three outcomes at the overall rate stand beside the node's own.
    expect(structureOfNode([6, 3], undefined, 0.5)).toEqual([log1p(9), 4.5 / 12 - 0.5]);
    expect(structureOfNode([0, 0], 0, 0.25)).toEqual([0, 0, 0]);
    expect(structureOfNode([1, 0], 7, 0.5)).toEqual([log1p(1), log1p(7), 1.5 / 4 - 0.5]);
  });

  it("stand in a row for each of the nodes that are asked for", () => {
    expect(structureOf(source, "customer", Int32Array.of(2, 1), 0.5)).toEqual({
      width: 2,
      values: Float32Array.of(log1p(1), 2.5 / 4 - 0.5, log1p(3), 2.5 / 6 - 0.5),
    });
    expect(structureOf(source, "variant", Int32Array.of(0, 1), 0.5)).toEqual({
      width: 1,
      values: Float32Array.of(log1p(1), 0),
    });
    expect(structureOf(source, "brand", Int32Array.of(1, 0), 0.5)).toEqual({
      width: 3,
      values: Float32Array.of(0, 0, 0, log1p(4), log1p(3), 3.5 / 7 - 0.5),
    });
  });

  it("are scaled over some of the nodes of each kind", () => {
    const scalings = structureScaling(
      source,
      (kind) => (kind === "variant" ? Int32Array.of(0, 1) : Int32Array.of(0)),
      0.5,
    );
    expect(Object.keys(scalings)).toEqual(["customer", "variant", "brand"]);
    const half = Math.fround(log1p(1)) / 2;
    expect(scalings["variant"]).toEqual({
      mean: Float32Array.of(half),
      deviation: Float32Array.of(half),
    });
    expect(scalings["customer"]).toEqual({
      mean: Float32Array.of(0, 0),
      deviation: Float32Array.of(1, 1),
    });
  });

  it("stand behind the columns, scaled", () => {
    const scaling = {
      customer: { mean: Float32Array.of(0.5, 0.125), deviation: Float32Array.of(2, 0.25) },
      variant: { mean: Float32Array.of(1), deviation: Float32Array.of(0.5) },
    };
    const recipe = { rate: 0.5, scaling };
    const rows = featureRows(source, recipe, "customer", Int32Array.of(2, 0));
    expect(rows.width).toBe(4);
    expect([...rows.values]).toEqual(
      single([5, 6, (Math.fround(log1p(1)) - 0.5) / 2, 0, 1, 2, -0.25, -0.5]),
    );
    const bare = featureRows(source, recipe, "variant", Int32Array.of(1, 2));
    expect(bare.width).toBe(1);
    expect([...bare.values]).toEqual(single([-2, (Math.fround(log1p(1)) - 1) * 2]));
  });
});

describe("purchases that a model is asked for", () => {
  it("have each of their ends once, in the order in which they come", () => {
    expect(supervisedPurchases(source, Int32Array.of(3, 0, 2, 1))).toEqual({
      pairs: { customer: Int32Array.of(0, 2, 2, 1), variant: Int32Array.of(1, 0, 2, 1) },
      customers: { nodes: Int32Array.of(0, 2, 1), place: Int32Array.of(0, 1, 1, 2) },
      variants: { nodes: Int32Array.of(1, 0, 2), place: Int32Array.of(0, 1, 2, 0) },
      labels: Int32Array.of(1, 1, 1, 0),
    });
  });

  it("go with all that their customers bought, kept and returned, and with no brand", () => {
    expect(pairsOfCustomers(source.graph, Int32Array.of(2, 1))).toEqual({
      customer: [1, 1, 2, 1],
      variant: [2, 0, 1, 0],
    });
    expect(pairsOfCustomers(source.graph, Int32Array.of(0))).toEqual({ customer: [], variant: [] });
  });
});

describe("messages of a part of the graph", () => {
  const part = {
    nodes: {
      customer: Int32Array.of(1, 2),
      variant: Int32Array.of(2, 0, 1),
      brand: Int32Array.of(0),
    },
  } as unknown as Parameters<typeof messagesOf>[1];
  const ends = {
    source: Int32Array.of(0, 0),
    target: Int32Array.of(0, 1),
    edge: Int32Array.of(0, 1),
  };
  const forward: SampledMessages = {
    ...ends,
    relation: "purchase kept",
    direction: "forward",
    from: "customer",
    to: "variant",
  };

  it("are named by their direction, with degrees of the whole graph at both ends", () => {
    expect(messagesOf(source, part, forward, true)).toEqual({
      ...{ name: "purchase kept", from: "customer", to: "variant" },
      ...{ rows: ends.target, columns: ends.source },
      degrees: { to: Float32Array.of(1, 1, 0), from: Float32Array.of(2, 0) },
    });
    const back: SampledMessages = {
      ...forward,
      direction: "backward",
      from: "variant",
      to: "customer",
    };
    expect(messagesOf(source, part, back, true)).toEqual({
      ...{ name: "purchase kept, back", from: "variant", to: "customer" },
      ...{ rows: ends.target, columns: ends.source },
      degrees: { to: Float32Array.of(2, 0), from: Float32Array.of(1, 1, 0) },
    });
    const members = { ...forward, relation: "brand", from: "variant", to: "brand" };
    expect(messagesOf(source, part, members, true).degrees).toEqual({
      to: Float32Array.of(3),
      from: Float32Array.of(1, 1, 1),
    });
    expect(messagesOf(source, part, members, false).degrees).toBeUndefined();
  });
});
