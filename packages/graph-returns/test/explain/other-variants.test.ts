import { describe, expect, it } from "vitest";
import { otherVariants } from "../../src/explain/index.ts";
import type { Column, Phase } from "../../src/index.ts";
import { edgesOf, phaseOf, saying, smallShop, tableOf } from "../small-shop.ts";

describe("other variants", () => {
  const columns: readonly Column[] = [
    {
      ...{ kind: "reference", name: "productID", safety: "safe", to: "product" },
      codes: Int32Array.of(4, 0, 4, 4, -1, 4, -1),
    },
    {
      ...{ kind: "category", name: "size", safety: "safe", levels: ["", "S", "M", "L"] },
      codes: Uint8Array.of(1, 1, 2, 0, 2, 1, 3),
    },
    {
      ...{ kind: "number", name: "price", safety: "suspicious", missing: 1 },
      values: Float32Array.of(10, 20, 10, 15, 15, 1, 12),
    },
    {
      ...{ kind: "number", name: "returnRate", safety: "leaky" },
      values: Float32Array.of(0, 1, 2, 3, 4, 5, 6),
    },
  ];
  // Rows in another order than nodes; of variant 7 there is none.
  const nodes = [5, 0, 6, 2, 1, 4, 3];
  const shop = smallShop(tableOf(3, [0, 1, 2], []), tableOf(8, nodes, columns), {
    training: [],
    testing: [
      [0, 0, 1],
      [0, 1, 1],
      [2, 5, 1],
      [1, 7, 1],
    ],
  });
  const phase = phaseOf([1, 2, 3], []);
  const seen: { data: typeof shop; phase: Phase }[] = [];
  /** By variant; 2 and 6 are as likely to come back. */
  const likely = [0.1, 0.2, 0.75, 0.4, 0.5, 0.625, 0.75, 0.9];
  const fitted = saying((data, asked) => {
    seen.push({ data, phase: asked });
    const { variant } = data.splits[asked.split].edges;
    return Array.from(asked.edges, (e) => likely[variant[e]!]!);
  });

  it("share the column, with what differs, by rising probability and then by number", async () => {
    const others = await otherVariants(fitted, shop, phase, 2);
    expect(others).toEqual([
      {
        ...{ variant: 4, id: 204n, probability: 0.5, difference: -0.125 },
        changes: [{ column: "price", from: 10, to: undefined }],
      },
      {
        ...{ variant: 2, id: 202n, probability: 0.75, difference: 0.125 },
        changes: [
          { column: "size", from: "S", to: undefined },
          { column: "price", from: 10, to: 15 },
        ],
      },
      {
        ...{ variant: 6, id: 206n, probability: 0.75, difference: 0.125 },
        changes: [{ column: "size", from: "S", to: "M" }],
      },
    ]);
  });

  it("are asked about in one go, as orders of the customer behind all others", async () => {
    const time = Float64Array.of(5, 6, 7, 8);
    const { testing } = shop.splits;
    const dated = {
      ...shop,
      splits: { ...shop.splits, testing: { ...testing, edges: { ...testing.edges, time } } },
    };
    for (const [data, times] of [
      [shop, undefined],
      [dated, Float64Array.of(5, 6, 7, 8, 7, 7, 7, 7)],
    ] as const) {
      seen.length = 0;
      await otherVariants(fitted, data, phase, 2);
      expect(seen).toHaveLength(1);
      const [asked] = seen;
      expect(asked!.phase).toEqual({
        ...phase,
        edges: Int32Array.of(4, 5, 6, 7),
        quadrant: Uint8Array.of(1, 1, 1, 1),
      });
      expect(asked!.data.splits.testing.edges).toEqual({
        ...edgesOf([
          ...([0, 1, 2, 3] as const).map(
            (e) => [testing.edges.customer[e]!, testing.edges.variant[e]!, 1] as const,
          ),
          ...[5, 6, 2, 4].map((v) => [2, v, 0] as const),
        ]),
        ...(times === undefined ? {} : { time: times }),
      });
      expect(asked!.data.splits.training).toBe(data.splits.training);
    }
  });

  it("differ in a column where they are to, and are the first by row where there is a limit", async () => {
    const variantsOf = async (options: object, edge = 2) =>
      (await otherVariants(fitted, shop, phase, edge, options)).map(({ variant }) => variant);
    // Variant 4 has no price, 6 the same one.
    expect(await variantsOf({ differing: "price" })).toEqual([2]);
    expect(await variantsOf({ differing: "size" })).toEqual([6]);
    expect(await variantsOf({ sharing: "size" })).toEqual([0, 4]);
    expect(await variantsOf({ sharing: "price" })).toEqual([6]);
    expect(await variantsOf({ limit: 1 })).toEqual([6]);
    expect(await variantsOf({ limit: 2 })).toEqual([2, 6]);
    expect(await variantsOf({ limit: 3 })).toEqual([4, 2, 6]);
    expect(await variantsOf({ differing: "size", limit: 1 })).toEqual([6]);
    // Variant 1 names no product, which it does not share with 3; of 7 there is no row.
    expect(await variantsOf({}, 1)).toEqual([]);
    expect(await variantsOf({ sharing: "price" }, 1)).toEqual([2]);
    expect(await variantsOf({ sharing: "returnRate" }, 1)).toEqual([]);
    expect(await variantsOf({}, 3)).toEqual([]);
  });

  it("take the product 0 for a product", async () => {
    const codes = Int32Array.of(0, 0, 1);
    const product: Column = {
      ...{ kind: "reference", name: "productID", safety: "safe", to: "product" },
      codes,
    };
    const few = smallShop(tableOf(1, [0], []), tableOf(3, [0, 1, 2], [product]), {
      training: [],
      testing: [[0, 0, 1]],
    });
    const others = await otherVariants(fitted, few, phaseOf([0], []), 0);
    expect(others.map(({ variant, changes }) => [variant, changes])).toEqual([[1, []]]);
  });

  it("are two hundred at most unless another number is given", async () => {
    const codes = new Int32Array(210).fill(3);
    const product: Column = {
      ...{ kind: "reference", name: "productID", safety: "safe", to: "product" },
      codes,
    };
    const nodes = [...codes.keys()];
    const many = smallShop(tableOf(1, [0], []), tableOf(210, nodes, [product]), {
      training: [],
      testing: [[0, 0, 1]],
    });
    const even = saying((_, { edges }) => Array.from(edges, () => 0.5));
    const others = await otherVariants(even, many, phaseOf([0], []), 0);
    expect(others.map(({ variant }) => variant)).toEqual(nodes.slice(1, 201));
  });
});
