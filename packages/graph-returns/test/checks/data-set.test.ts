import { describe, expect, it } from "vitest";
import { coverageOf, dataSetFindings } from "../../src/checks/data-set.ts";
import type { NodeTable, ReturnsData, ReturnsSplit } from "../../src/index.ts";
import { finished } from "../../src/pause.ts";

/** A table of these nodes of `count`, with columns of numbers. */
function nodeTable(
  count: number,
  nodes: readonly number[],
  columns: Readonly<Record<string, readonly number[]>> = {},
): NodeTable {
  const rowOf = new Int32Array(count).fill(-1);
  for (const [row, node] of nodes.entries()) rowOf[node] = row;
  return {
    rows: nodes.length,
    nodeOf: Int32Array.from(nodes),
    rowOf,
    columns: Object.entries(columns).map(([name, values]) => ({
      ...{ kind: "number", name, safety: "leaky", values: Float32Array.from(values) },
    })),
  };
}

const edges = (pairs: readonly (readonly [number, number, number])[]) => ({
  count: pairs.length,
  customer: Int32Array.from(pairs, ([c]) => c),
  variant: Int32Array.from(pairs, ([, v]) => v),
  label: Uint8Array.from(pairs, ([, , y]) => y),
});

const none: ReturnsSplit = {
  customers: nodeTable(20, []),
  variants: nodeTable(20, []),
  edges: edges([]),
};
const findingsOf = (training: Partial<ReturnsSplit>, testing: Partial<ReturnsSplit> = {}) => {
  const nodes = { customer: { count: 20 }, variant: { count: 20 } };
  const splits = { training: { ...none, ...training }, testing: { ...none, ...testing } };
  return finished(dataSetFindings({ nodes, splits } as unknown as ReturnsData));
};
const of = (code: string, ...splits: Parameters<typeof findingsOf>) =>
  findingsOf(...splits).filter((finding) => finding.code === code);

/** Twenty purchases: customer and variant i of each. */
const twenty = edges(Array.from({ length: 20 }, (_, i) => [i, i, 0] as const));
const first = (count: number) => nodeTable(20, [...Array(count).keys()]);

describe("findings of a whole data set, by hand", () => {
  it("are none of tables without rows", () => {
    expect(findingsOf({})).toEqual([]);
  });

  it("come in steps, of each split that has edges, so that somebody else has a turn", () => {
    const stepsOf = (training: ReturnsSplit, testing: ReturnsSplit) => {
      const nodes = { customer: { count: 20 }, variant: { count: 20 } };
      const all = { nodes, splits: { training, testing } } as unknown as ReturnsData;
      return [...dataSetFindings(all)].length;
    };
    const some = { ...none, edges: twenty };
    expect(stepsOf(none, none)).toBe(0);
    // One for the rows of each side, two for repeated pairs, one for each column of returns.
    expect(stepsOf(some, none)).toBe(6);
    expect(stepsOf(some, some)).toBe(12);
  });

  it("of coverage: none within 0.05 of the published shares, and each side of each split beyond", () => {
    // 0.9477 of customers, 0.6534 of variants are published.
    const inside = { edges: twenty, customers: first(18), variants: first(14) };
    expect(coverageOf({ ...none, ...inside }, "customers")).toBe(0.9);
    expect(coverageOf({ ...none, ...inside }, "variants")).toBe(0.7);
    expect(of("W_COVERAGE", inside, inside)).toEqual([]);
    expect(of("W_COVERAGE", { ...inside, customers: first(19) })).toEqual([]);
    expect(of("W_COVERAGE", { ...inside, variants: first(13) })).toEqual([]);
    const [few, ...others] = of("W_COVERAGE", inside, { ...inside, customers: first(17) });
    expect(others).toEqual([]);
    expect(few).toEqual({
      code: "W_COVERAGE",
      message:
        "85.0 % of testing edges have a row in customers, 94.8 % in the published data; edges without one are kept, with the columns unknown",
      details: { split: "testing", side: "customers", share: 0.85, published: 0.9477 },
    });
    for (const [variants, share] of [
      [first(15), 0.75],
      [first(12), 0.6],
    ] as const) {
      expect(of("W_COVERAGE", { ...inside, variants })).toMatchObject([
        { details: { split: "training", side: "variants", share, published: 0.6534 } },
      ]);
    }
    // All customers are 0.0523 more than the published share.
    expect(of("W_COVERAGE", { ...inside, customers: first(20) })).toHaveLength(1);
  });

  it("of repeated pairs: how many purchases have one before them", () => {
    const pairs = [
      [19, 19, 1],
      [0, 0, 0],
      [0, 1, 1],
      [19, 19, 0],
      [0, 0, 1],
      [0, 0, 1],
      [1, 0, 1],
    ] as const;
    expect(of("W_PARALLEL_EDGES", { edges: edges(pairs.slice(0, 3)) })).toEqual([]);
    expect(of("W_PARALLEL_EDGES", { edges: edges(pairs) })).toEqual([
      {
        code: "W_PARALLEL_EDGES",
        message:
          "3 of 7 training edges repeat a pair of customer and variant; splits keep pairs together",
        details: { split: "training", repeated: 3, count: 7 },
      },
    ]);
    expect(of("W_PARALLEL_EDGES", {}, { edges: edges(pairs.slice(0, 4)) })).toMatchObject([
      { details: { split: "testing", repeated: 1, count: 4 } },
    ]);
  });

  it("of customers who returned all: the purchases of those who bought something", () => {
    const customers = nodeTable(20, [3, 4, 5, 6], {
      salesPerCustomer: [2, 2, 0, 1],
      returnsPerCustomer: [2, 1, 0, 1],
    });
    // Customer 7 has no row.
    const bought = [
      [3, 0, 1],
      [3, 1, 0],
      [4, 2, 1],
      [5, 3, 0],
      [6, 4, 1],
      [7, 5, 0],
    ] as const;
    expect(of("W_OWN_LABEL", { customers, edges: edges(bought) })).toEqual([
      {
        code: "W_OWN_LABEL",
        message:
          "3 training edges are of customers whose returns equal their sales, 1 of these are kept purchases; where that is none, the columns say the label",
        details: { split: "training", edges: 3, kept: 1, share: 1 / 3 },
      },
    ]);
    expect(of("W_OWN_LABEL", { customers, edges: edges(bought.slice(2, 4)) })).toEqual([]);
    expect(of("W_OWN_LABEL", { customers, edges: edges(bought.slice(4)) })).toMatchObject([
      { details: { edges: 1, kept: 0, share: 0 } },
    ]);
  });

  it("of equal aggregates: half or more of the variants in both tables, in all three columns", () => {
    const variants = (nodes: readonly number[], sales: readonly number[], rate = 0.5) =>
      nodeTable(20, nodes, {
        salesPerProduct: sales,
        returnsPerProduct: sales.map((n) => rate * n),
        productReturnRate: sales.map(() => rate),
      });
    const trained = variants([5, 6, 7, 8], [2, 4, 6, 8]);
    const found = (testing: NodeTable) =>
      of("W_AGG_IDENTICAL", { variants: trained }, { variants: testing });
    // Two of four that both have; 9 is new.
    expect(found(variants([8, 9, 5, 6, 7], [8, 1, 2, 5, 7]))).toEqual([
      {
        code: "W_AGG_IDENTICAL",
        message:
          "50.0 % of the variants in both tables have equal sales and returns in both: they count both periods, so training on them sees the test period's returns",
        details: { shared: 4, same: 2 },
      },
    ]);
    expect(found(variants([8, 9, 5, 6, 7], [8, 1, 3, 5, 7]))).toEqual([]);
    // Equal sales with other returns are not equal.
    expect(found(variants([5, 6, 7, 8], [2, 4, 6, 8], 0.25))).toEqual([]);
    expect(found(variants([1, 2], [2, 4]))).toEqual([]);
    // Nor are equal counts with other rates.
    const [sales, returns] = [
      [2, 4, 6, 8],
      [1, 2, 3, 4],
    ];
    const counts = { salesPerProduct: sales, returnsPerProduct: returns };
    const rates = { ...counts, productReturnRate: [0.4, 0.4, 0.4, 0.4] };
    expect(found(nodeTable(20, [5, 6, 7, 8], rates))).toEqual([]);
    expect(found(nodeTable(20, [5, 6], { salesPerProduct: [2, 4] }))).toEqual([]);
    // One table for both splits says nothing.
    expect(found(trained)).toEqual([]);
  });
});
