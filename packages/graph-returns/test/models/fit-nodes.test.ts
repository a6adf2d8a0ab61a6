import { beforeAll, describe, expect, it } from "vitest";
import { generateReturns } from "../../src/generator/index.ts";
import { protocolTask, type ReturnsData, type ReturnsTask } from "../../src/index.ts";
import { checkNodes, fitNodes, loadNodes, nodesArrays } from "../../src/models/fit-nodes.ts";
import {
  boosting,
  embeddingHead,
  type FittedReturns,
  graphModel,
  logisticRegression,
  onFeatures,
} from "../../src/models/index.ts";
import { idHashes } from "../../src/protocols/pairs.ts";
import { scorer } from "../../src/serve/index.ts";

let data: ReturnsData;
let models: [string, FittedReturns][];
beforeAll(async () => {
  data = await generateReturns({ edges: 900, seed: 5 });
  const graph = graphModel({ epochs: 1, folds: 2, encoder: { hidden: [4] } });
  const fit = (model: { fit(task: ReturnsTask): Promise<FittedReturns> }) =>
    model.fit(protocolTask(data));
  models = [
    ["rows", await fit(onFeatures(logisticRegression()))],
    ["a graph", await fit(graph)],
    ["a head", await fit(embeddingHead(graph, boosting({ trees: 3 })))],
  ];
}, 60_000);

/** The same tables with other ids, save those of every so many customers. */
function renewed(keptEvery: number): ReturnsData {
  const { customer, variant, ...others } = data.nodes;
  const fresh = (node: number): bigint => 7_000_000_000_000_000_000n + BigInt(node);
  const customers = customer!.ids.map((id, node) =>
    (node + 1) % keptEvery === 0 ? id : fresh(node),
  );
  const variants = variant!.ids.map((_, node) => fresh(node));
  return {
    ...data,
    nodes: {
      ...others,
      customer: { ...customer!, ids: customers },
      variant: { ...variant!, ids: variants },
    },
  };
}

describe("a model that is to serve", () => {
  it("refuses tables that have none of its customers and variants", async () => {
    const stranger = renewed(Number.POSITIVE_INFINITY);
    for (const [name, fitted] of models) {
      const asked = scorer(fitted, stranger);
      await expect(asked, name).rejects.toMatchObject({
        code: "data",
        details: { reason: "shop" },
        message: expect.stringContaining("another shop's"),
      });
    }
  });

  it("serves its own shop when nearly all customers and the whole range are new", async () => {
    const later = renewed(20);
    const own = data.nodes["customer"]!.ids;
    const kept = later.nodes["customer"]!.ids.filter((id, node) => id === own[node]);
    expect(kept.length).toBeLessThan(0.06 * later.nodes["customer"]!.count);
    for (const [name, fitted] of models) {
      const served = await scorer(fitted, later);
      const line = { customer: kept[0]!, variant: later.nodes["variant"]!.ids[1]! };
      expect((await served.probabilities([line]))[0], name).toBeGreaterThan(0);
      await served.dispose();
    }
  });
});

it("of equal hashes the smaller id comes first, whatever the order of the tables", () => {
  const [low, high] = [-5_827_362_042_647_988_371n, -4_809_691_644_326_889_277n];
  // By the salt with which nodes are chosen.
  const [one, other] = idHashes(BigInt64Array.of(low, high), 0x2545f491);
  expect(one).toBe(other);
  for (const ids of [
    [low, high],
    [high, low],
  ]) {
    const node = { ids: BigInt64Array.from(ids), count: 2 };
    const edges = { customer: Int32Array.of(0, 1), variant: Int32Array.of(1, 0) };
    const tables = { nodes: { customer: node, variant: node }, splits: { training: { edges } } };
    const train = { split: "training", edges: Int32Array.of(0, 1) };
    const { customer, variant } = fitNodes({ data: tables, train } as never);
    expect([[...customer], [...variant]]).toEqual([
      [low, high],
      [low, high],
    ]);
  }
});

describe("the nodes that a model knows", () => {
  const tables = (customers: readonly bigint[], variants: readonly bigint[]): ReturnsData =>
    ({
      nodes: {
        customer: { ids: BigInt64Array.from(customers) },
        variant: { ids: BigInt64Array.from(variants) },
      },
    }) as never;
  const nodes = (customer: readonly bigint[], variant: readonly bigint[]) => ({
    customer: BigInt64Array.from(customer),
    variant: BigInt64Array.from(variant),
  });

  it("are in the tables where one is, of either kind, first or last", () => {
    for (const [known, customers, variants] of [
      [nodes([1n], []), [1n, 5n], []],
      [nodes([9n, 1n], []), [5n, 1n], [7n]],
      [nodes([], [3n]), [], [3n]],
      [nodes([4n], [3n]), [8n], [6n, 3n]],
    ] as const) {
      expect(() => checkNodes(tables(customers, variants), known)).not.toThrow();
    }
  });

  it("are in no table where only the other kind has their ids; a model without any serves all", () => {
    for (const known of [nodes([1n], []), nodes([], [2n]), nodes([1n, 7n], [2n])]) {
      expect(() => checkNodes(tables([2n], [1n]), known)).toThrow(
        `none of ${known.customer.length} customers and ${known.variant.length} variants`,
      );
    }
    expect(() => checkNodes(tables([2n], [1n]), nodes([], []))).not.toThrow();
  });

  it("are at most 256 of each kind, those with the smallest hashes, and only of training purchases", () => {
    const ids = BigInt64Array.from({ length: 300 }, (_, i) => BigInt(i) * 1_000_003n);
    const every = Int32Array.from(ids.keys());
    const node = { ids, count: 300 };
    const edges = { customer: every, variant: every.toReversed() };
    const all = { nodes: { customer: node, variant: node }, splits: { training: { edges } } };
    const fit = (count: number) =>
      fitNodes({
        data: all,
        train: { split: "training", edges: every.subarray(0, count) },
      } as never);
    const hashes = idHashes(ids, 0x2545f491);
    const wanted = (from: number, to: number) =>
      [...every.subarray(from, to)]
        .sort((a, b) => hashes[a]! - hashes[b]!)
        .slice(0, 256)
        .map((i) => ids[i]);
    expect([...fit(300).customer]).toEqual(wanted(0, 300));
    expect(fit(300).customer).toHaveLength(256);
    expect([...fit(200).customer]).toEqual(wanted(0, 200));
    expect([...fit(200).variant]).toEqual(wanted(100, 300));
  });

  it("are saved whole, and are none where a file of before has them not", () => {
    const known = nodes([-1n, 2n ** 40n], [-(2n ** 63n), 2n ** 63n - 1n]);
    expect(loadNodes(nodesArrays(known))).toEqual(known);
    const { "nodes.customer": customer } = nodesArrays(known);
    expect(loadNodes({ "nodes.customer": customer! })).toBeUndefined();
    expect(loadNodes({ "nodes.variant": customer! })).toBeUndefined();
  });
});
