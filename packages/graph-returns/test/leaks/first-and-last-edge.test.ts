import { beforeAll, describe, expect, it } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import {
  buildGraph,
  checkLeaks,
  checkTask,
  protocolTask,
  type ReturnsData,
  type ReturnsTask,
  sampleNeighbours,
} from "../../src/index.ts";

let data: ReturnsData;
let task: ReturnsTask;
beforeAll(() => {
  data = plantedReturns({ model: "propensity", degree: 5, seed: 2 });
  task = protocolTask(data, { protocol: "label-aware" });
});

/** The first edge of the training split, one inside, and the last. */
const places = ["first", "middle", "last"] as const;
const edgeAt = (place: (typeof places)[number]): number => {
  const { count } = data.splits.training.edges;
  return { first: 0, middle: count >> 1, last: count - 1 }[place];
};

describe.each(places)("a leak at the %s edge of a split", (place) => {
  it("is found among messages, and none where only the others carry them", () => {
    const edge = edgeAt(place);
    const supervised = { split: "training", edges: Int32Array.of(edge) } as const;
    const all = Int32Array.from(data.splits.training.edges.label.keys());
    const own = { split: "training", edges: Int32Array.of(edge), labels: true } as const;
    expect(checkLeaks(data, supervised, own)).toMatchObject([
      { kind: "edge", count: 1, edges: [edge] },
    ]);
    const { customer, variant } = data.splits.training.edges;
    const others = all.filter(
      (e) => customer[e] !== customer[edge] || variant[e] !== variant[edge],
    );
    expect(checkLeaks(data, supervised, { ...own, edges: others })).toEqual([]);
  });

  it("is found as another purchase of the pair, in the same split and from another", () => {
    const edge = edgeAt(place);
    const { customer, variant } = data.splits.training.edges;
    const supervised = { split: "training", edges: Int32Array.of(edge) } as const;
    // The pair is bought again at the other end of the split.
    const again = edge === 0 ? data.splits.training.edges.count - 1 : 0;
    const twice = { customer: customer.slice(), variant: variant.slice() };
    twice.customer[again] = customer[edge]!;
    twice.variant[again] = variant[edge]!;
    const { training } = data.splits;
    const edges = { ...training.edges, ...twice };
    const repeated = { ...data, splits: { ...data.splits, training: { ...training, edges } } };
    const messages = { split: "training", edges: Int32Array.of(again), labels: true } as const;
    expect(checkLeaks(repeated, supervised, messages)).toMatchObject([
      { kind: "pair", count: 1, edges: [edge] },
    ]);
    const elsewhere = checkLeaks(
      repeated,
      { split: "training", edges: Int32Array.of(again) },
      { ...messages, edges: Int32Array.of(edge) },
    );
    expect(elsewhere).toMatchObject([{ kind: "pair", count: 1, edges: [again] }]);
  });

  it("is found in a sampled graph, there and back", () => {
    const edge = edgeAt(place);
    const { customer, variant } = data.splits.training.edges;
    const all = Int32Array.from(data.splits.training.edges.label.keys());
    const graph = buildGraph(data, { split: "training", edges: all, labels: true });
    const seeds = {
      customer: Int32Array.of(customer[edge]!),
      variant: Int32Array.of(variant[edge]!),
    };
    const sampled = sampleNeighbours(graph, { seeds, fanout: [50, 50] });
    const supervised = { split: "training", edges: Int32Array.of(edge) } as const;
    const found = checkLeaks(data, supervised, { graph, sampled });
    expect(found.filter(({ kind }) => kind !== "pair")).toMatchObject([
      { kind: "edge", count: 1, edges: [edge] },
      { kind: "reverse", count: 1, edges: [edge] },
    ]);
  });

  it("is found between the phases of a task", () => {
    const edge = edgeAt(place);
    const both = Int32Array.of(edge);
    const shared = { ...task, train: { ...task.train, edges: both } };
    const mixed = { ...shared, validation: { ...task.validation, split: "training", edges: both } };
    expect(checkTask(mixed as ReturnsTask)[0]).toMatchObject({
      kind: "phase",
      count: 1,
      edges: [edge],
    });
  });
});
