import { expectNoLeak } from "@repo/test-kit";
import { beforeAll, describe, expect, it } from "vitest";
import {
  boosting,
  type ConvolutionName,
  embeddingHead,
  type FittedReturns,
  type GeneratedReturns,
  generateReturns,
  graphModel,
  type Messages,
  mlpClassifier,
  onFeatures,
  plantedReturns,
  protocolTask,
  type ReturnsData,
  scorer,
} from "../../src/index.ts";
import { withOrders } from "../../src/serve/with-orders.ts";

let data: GeneratedReturns;
beforeAll(async () => {
  data = await generateReturns({ edges: 300, seed: 3 });
}, 60_000);

const allTraining = (shop: ReturnsData, labels: boolean): Messages => ({
  split: "training",
  edges: Int32Array.from({ length: shop.splits.training.edges.count }, (_, e) => e),
  labels,
});

/** Pairs that were not bought, by node number and by id. */
function pairsOf(shop: ReturnsData, count: number) {
  const { customer, variant } = shop.splits.training.edges;
  const nodes = Array.from({ length: count }, (_, e) => ({
    ...{ customer: customer[e]!, variant: variant[e + 7]! },
  }));
  const lines = nodes.map((pair) => ({
    customer: shop.nodes["customer"]!.ids[pair.customer]!,
    variant: shop.nodes["variant"]!.ids[pair.variant]!,
  }));
  return { nodes, lines };
}

/** What `predict` says of pairs with these messages. */
async function predicted(
  fitted: FittedReturns,
  shop: ReturnsData,
  messages: Messages,
  pairs: readonly { customer: number; variant: number }[],
) {
  const longer = withOrders(shop, messages, pairs, false).data;
  const first = shop.splits.training.edges.count;
  const edges = Int32Array.from(pairs, (_, i) => first + i);
  const phase = { name: "test", split: "training", edges, messages } as const;
  const quadrant = new Uint8Array(pairs.length);
  return fitted.predict(longer, { ...phase, removeSupervised: false, quadrant });
}

const largest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (v, i) => Math.abs(v - (b[i] as number))));

describe("scorer of graph models", () => {
  it("gives the numbers of predict: labels, virtual nodes, vectors, factors, embeddings, networks", async () => {
    const virtual = ["brand", "country"] as const;
    const rich = { epochs: 1, virtual, vectors: { customer: 3, variant: 2 }, factors: 2 };
    const plain = protocolTask(data);
    const labelled = protocolTask(data, { protocol: "label-aware" });
    const models: [FittedReturns, boolean][] = [
      [await graphModel(rich).fit(labelled), true],
      [await graphModel({ epochs: 1 }).fit(plain), false],
      [await embeddingHead(graphModel({ epochs: 1 }), boosting({ trees: 5 })).fit(plain), false],
      [await onFeatures(mlpClassifier({ epochs: 1 })).fit(plain), false],
    ];
    const { nodes, lines } = pairsOf(data, 50);
    for (const [fitted, labels] of models) {
      const shop = await scorer(fitted, data);
      const wanted = await predicted(fitted, data, allTraining(data, labels), nodes);
      expect(largest(await shop.probabilities(lines), wanted), fitted.name).toBeLessThan(3e-6);
      await shop.dispose();
    }
  }, 120_000);

  const kinds: ConvolutionName[] = ["sage-mean", "sage-sum", "sage-max", "gcn", "gat", "rgcn"];
  it.each(kinds)(
    "tells both ends of an order at once, with one layer all there is: %s",
    async (convolution) => {
      const shop = plantedReturns({ model: "propensity", customers: 60, variants: 30, degree: 4 });
      const task = protocolTask(shop, { protocol: "label-aware", validation: 0 });
      const encoder = { convolution, hidden: [8], heads: 2 } as const;
      const served = await scorer(await graphModel({ epochs: 2, encoder }).fit(task), shop);
      const customer = shop.nodes["customer"]!.ids[5]!;
      const variant = shop.nodes["variant"]!.ids[3]!;
      const unseen = { customer: "nobody", variant: "nothing" };
      const lines = [
        { customer, variant },
        { customer: "someone new", variant },
        { customer, variant: "something new" },
      ];
      for (const [i, line] of lines.entries()) {
        const [early] = await served.probabilities([line]);
        served.observe(line);
        // Labelled messages come with what became of the purchase.
        expect((await served.probabilities([line]))[0]).toBe(early);
        served.observe({ ...line, returned: i !== 1 });
        const after = await served.probabilities([line, unseen]);
        expect(after[0]).not.toBe(early);
        await served.refresh();
        expect(largest(await served.probabilities([line, unseen]), after)).toBeLessThan(3e-6);
      }
    },
    60_000,
  );

  it("agrees with predict on all purchases after a refresh, new customers and variants among them", async () => {
    const fitted = await graphModel({ epochs: 2 }).fit(protocolTask(data));
    const { lines } = pairsOf(data, 20);
    const orders = lines.map((line, i) => ({
      ...line,
      ...(i % 4 === 0 ? { customer: `new ${i}` } : i % 7 === 0 ? { variant: `new ${i}` } : {}),
    }));
    const served = await scorer(fitted, data);
    for (const order of orders) served.observe(order);
    await served.refresh();
    const again = await scorer(fitted, data, { orders });
    const asked = [...pairsOf(data, 60).lines, ...orders];
    const scores = await served.probabilities(asked);
    expect(largest(scores, await again.probabilities(asked))).toBe(0);
    const numbers = { customer: new Map<unknown, number>(), variant: new Map<unknown, number>() };
    for (const end of ["customer", "variant"] as const) {
      for (const [i, id] of data.nodes[end]!.ids.entries()) numbers[end].set(id, i);
      for (const order of orders) {
        if (!numbers[end].has(order[end])) numbers[end].set(order[end], numbers[end].size);
      }
    }
    const numbered = orders.map(({ customer, variant }) => ({
      customer: numbers.customer.get(customer)!,
      variant: numbers.variant.get(variant)!,
    }));
    const longer = withOrders(data, allTraining(data, false), numbered, false);
    const wanted = await predicted(fitted, longer.data, longer.messages, numbered);
    expect(largest(scores.slice(-20), wanted)).toBeLessThan(3e-6);
    expect(served.counts()).toMatchObject({ orders: 20 });
  }, 60_000);

  it("leaves no tensors behind", async () => {
    const task = protocolTask(data);
    const graph = await graphModel({ epochs: 1 }).fit(task);
    const network = await onFeatures(mlpClassifier({ epochs: 1 })).fit(task);
    const { lines } = pairsOf(data, 3);
    await expectNoLeak(async () => {
      for (const each of [graph, network]) {
        const served = await scorer(each, data);
        await served.score(lines);
        served.observe(lines[0]!);
        await served.refresh();
        await served.dispose();
      }
    }, 2);
  }, 60_000);
});
