import { expectNoLeak } from "@repo/test-kit";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { explain } from "../../src/explain/index.ts";
import {
  type GeneratedReturns,
  generateReturns,
  plantedReturns,
} from "../../src/generator/index.ts";
import { type Messages, protocolTask, type ReturnsData } from "../../src/index.ts";
import {
  boosting,
  type ConvolutionName,
  embeddingHead,
  type FittedReturns,
  graphModel,
  mlpClassifier,
  onFeatures,
} from "../../src/models/index.ts";
import { scorer } from "../../src/serve/index.ts";
import { withOrders } from "./with-orders.ts";

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
    customer: customer[e]!,
    variant: variant[e + 7]!,
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

/** A turn of the event loop, as a request takes one. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Each look at the clock finds a slice over: there is a pause behind each node, on the fastest machine too. */
function pauseAlways(): void {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 10));
  onTestFinished(() => clock.mockRestore());
}

/** While `isGone`, there is no memory for another array. */
function memory(): { isGone: boolean } {
  const state = { isGone: false };
  const construct: ProxyHandler<typeof Float32Array>["construct"] = (kind, args, made) => {
    if (state.isGone) throw new RangeError("Array buffer allocation failed");
    return Reflect.construct(kind, args, made);
  };
  vi.stubGlobal("Float32Array", new Proxy(Float32Array, { construct }));
  onTestFinished(() => void vi.unstubAllGlobals());
  return state;
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
    const virtual = ["brand", "country"] as const;
    const rich = { epochs: 2, virtual, vectors: { customer: 3 }, factors: 2 };
    const encoder = { convolution: "rgcn", hidden: [6, 6] } as const;
    const labelled = protocolTask(data, { protocol: "label-aware" });
    const models: [FittedReturns, boolean][] = [
      [await graphModel({ epochs: 2 }).fit(protocolTask(data)), false],
      [await graphModel(rich).fit(labelled), true],
      [await graphModel({ epochs: 2, virtual, encoder }).fit(labelled), true],
    ];
    const { lines } = pairsOf(data, 20);
    const made = lines.map((line, i) => ({
      ...line,
      ...(i % 4 === 0 ? { customer: `new ${i}` } : i % 7 === 0 ? { variant: `new ${i}` } : {}),
    }));
    const numbers = { customer: new Map<unknown, number>(), variant: new Map<unknown, number>() };
    for (const end of ["customer", "variant"] as const) {
      for (const [i, id] of data.nodes[end]!.ids.entries()) numbers[end].set(id, i);
      for (const order of made) {
        if (!numbers[end].has(order[end])) numbers[end].set(order[end], numbers[end].size);
      }
    }
    for (const [fitted, labels] of models) {
      const outcomes = made.map((line, i) => ({ ...line, returned: i % 3 === 0 }));
      const orders = labels ? [...made, ...outcomes] : made;
      const served = await scorer(fitted, data);
      for (const order of orders) served.observe(order);
      await served.refresh();
      const again = await scorer(fitted, data, { orders });
      const asked = [...pairsOf(data, 60).lines, ...made];
      const scores = await served.probabilities(asked);
      expect(largest(scores, await again.probabilities(asked))).toBe(0);
      const numbered = outcomes.map(({ customer, variant, returned }) => ({
        customer: numbers.customer.get(customer)!,
        variant: numbers.variant.get(variant)!,
        ...(labels ? { returned } : {}),
      }));
      const longer = withOrders(data, allTraining(data, labels), numbered, labels);
      const asPairs = numbered.map(({ customer, variant }) => ({ customer, variant }));
      const wanted = await predicted(fitted, longer.data, longer.messages, asPairs);
      expect(largest(scores.slice(-20), wanted), fitted.name).toBeLessThan(3e-6);
      expect(served.counts()).toMatchObject({ orders: 20 });
      await Promise.all([served.dispose(), again.dispose()]);
    }
  }, 120_000);

  it("answers scores while messages are passed anew, and loses no order that comes meanwhile", async () => {
    // So many nodes that a pass over them takes more turns than the scores that are asked for.
    const large = await generateReturns({ edges: 6000, seed: 3 });
    const fitted = await graphModel({ epochs: 1, virtual: ["brand"] }).fit(protocolTask(large));
    const served = await scorer(fitted, large);
    const { lines } = pairsOf(large, 12);
    const events: string[] = [];
    pauseAlways();
    const refreshed = served.refresh().then(() => events.push("refreshed"));
    for (const line of lines.slice(0, 6)) {
      await turn();
      served.observe(line);
      served.observe({ ...line, customer: `later ${events.length}` });
      await served.score([line]);
      events.push("scored");
    }
    await refreshed;
    expect(events).toEqual([...Array.from({ length: 6 }, () => "scored"), "refreshed"]);
    await served.refresh();
    const orders = lines
      .slice(0, 6)
      .flatMap((line, i) => [line, { ...line, customer: `later ${i}` }]);
    const again = await scorer(fitted, large, { orders });
    const asked = [...lines, ...orders];
    const scores = await served.probabilities(asked);
    expect(largest(scores, await again.probabilities(asked))).toBe(0);
    // Whoever closes in the middle does not wait for the end.
    const cut = served.refresh();
    await served.dispose();
    await cut;
    expect(await served.probabilities(asked)).toEqual(scores);
    await again.dispose();
  }, 60_000);

  it("loses no order that comes in the very tick in which a refresh ends", async () => {
    // With one layer an order needs no refresh to be heard of as far as it reaches.
    const fitted = await graphModel({ epochs: 1, encoder: { hidden: [8] } }).fit(
      protocolTask(data),
    );
    const served = await scorer(fitted, data);
    const { lines } = pairsOf(data, 4);
    // Without pauses, each look at the clock is followed by another order as soon as something is waited for.
    const orders: (typeof lines)[number][] = [];
    let isUnderWay = true;
    const order = (): void => {
      if (!isUnderWay) return;
      orders.push(lines[orders.length % 4]!);
      served.observe(orders.at(-1)!);
    };
    const clock = vi.spyOn(performance, "now").mockImplementation(() => {
      queueMicrotask(order);
      return 0;
    });
    onTestFinished(() => clock.mockRestore());
    await served.refresh();
    isUnderWay = false;
    const again = await scorer(fitted, data, { orders });
    expect(await served.probabilities(lines)).toEqual(await again.probabilities(lines));
    await Promise.all([served.dispose(), again.dispose()]);
  }, 60_000);

  it("scores on after a refresh that failed, and the next one makes up for it", async () => {
    const fitted = await graphModel({ epochs: 1, virtual: ["brand"] }).fit(protocolTask(data));
    const served = await scorer(fitted, data);
    const { lines } = pairsOf(data, 6);
    const orders = lines.map((line, i) => (i % 2 === 0 ? { ...line, customer: `new ${i}` } : line));
    pauseAlways();
    const heap = memory();
    for (const order of orders.slice(0, 3)) served.observe(order);
    const failed = expect(served.refresh()).rejects.toThrow(RangeError);
    await turn();
    for (const order of orders.slice(3)) served.observe(order);
    const before = await served.probabilities(lines);
    heap.isGone = true;
    await failed;
    heap.isGone = false;
    expect(await served.probabilities(lines)).toEqual(before);
    await served.refresh();
    const again = await scorer(fitted, data, { orders });
    const asked = [...lines, ...orders];
    expect(await served.probabilities(asked)).toEqual(await again.probabilities(asked));
    await Promise.all([served.dispose(), again.dispose()]);
  }, 60_000);

  it("passes messages anew where the first time failed, with the orders from before and from meanwhile", async () => {
    const fitted = await graphModel({ epochs: 1, virtual: ["brand"] }).fit(protocolTask(data));
    const orders = pairsOf(data, 6).nodes;
    orders[0]!.customer = data.nodes["customer"]!.count;
    orders[4]!.variant = data.nodes["variant"]!.count;
    const customers = Int32Array.from(orders, ({ customer }) => customer);
    const variants = Int32Array.from(orders, ({ variant }) => variant);
    const straight = await fitted.serving!(data, allTraining(data, false));
    for (const order of orders) straight.observe(order);
    const wanted = await straight.score(customers, variants);
    const served = await fitted.serving!(data, allTraining(data, false));
    pauseAlways();
    const heap = memory();
    for (const order of orders.slice(0, 3)) served.observe(order);
    const failed = expect(served.score(customers, variants)).rejects.toThrow(RangeError);
    await turn();
    for (const order of orders.slice(3)) served.observe(order);
    heap.isGone = true;
    await failed;
    heap.isGone = false;
    expect(await served.score(customers, variants)).toEqual(wanted);
    await Promise.all([served.dispose(), straight.dispose()]);
  }, 60_000);

  it("scores a customer whose purchase has no outcome yet as one that nobody knows", async () => {
    const task = protocolTask(data, { protocol: "label-aware" });
    const served = await scorer(await graphModel({ epochs: 1 }).fit(task), data);
    const [line] = pairsOf(data, 1).lines;
    const waiting = { ...line!, customer: "waiting" };
    const [unknown] = await served.probabilities([{ ...line!, customer: "never seen" }]);
    served.observe(waiting);
    // The next node's rows come behind those of the one that waits.
    served.observe({ customer: "sure", variant: "something new" });
    served.observe({ customer: "sure", variant: "something new", returned: true });
    expect(await served.probabilities([waiting])).toEqual(Float32Array.of(unknown!));
    await served.dispose();
  }, 60_000);

  it("explains a line as explain does, by what reaches its ends now", async () => {
    const virtual = ["brand"] as const;
    const plain = protocolTask(data);
    const labelled = protocolTask(data, { protocol: "label-aware" });
    const gcn = { convolution: "gcn", hidden: [4, 4] } as const;
    const rgcn = { convolution: "rgcn", hidden: [4] } as const;
    const gat = { convolution: "gat", hidden: [4, 4], heads: 2 } as const;
    const models: [FittedReturns, boolean][] = [
      [await graphModel({ epochs: 1, virtual, vectors: { customer: 3 } }).fit(labelled), true],
      [await graphModel({ epochs: 1, encoder: gcn }).fit(plain), false],
      [await graphModel({ epochs: 1, encoder: rgcn, factors: 2 }).fit(plain), false],
      [await graphModel({ epochs: 1, encoder: gat }).fit(plain), false],
      [await embeddingHead(graphModel({ epochs: 1 }), boosting({ trees: 5 })).fit(plain), false],
      [await onFeatures(boosting({ trees: 5 }), { encodings: true }).fit(plain), false],
      [await onFeatures(mlpClassifier({ epochs: 1 })).fit(plain), false],
    ];
    const { nodes, lines } = pairsOf(data, 3);
    for (const [fitted, labels] of models) {
      const messages = allTraining(data, labels);
      const longer = withOrders(data, messages, nodes, false).data;
      const first = data.splits.training.edges.count;
      const wanted = await explain(fitted, longer, {
        name: "test",
        split: "training",
        messages,
        removeSupervised: false,
        edges: Int32Array.of(first, first + 1, first + 2),
        quadrant: new Uint8Array(3),
      });
      const served = await scorer(fitted, data);
      for (const [i, line] of lines.entries()) {
        const found = (await served.explain(line))!;
        const { base, contributions, probability, residual } = wanted[i]!;
        expect(Math.abs(found.probability - probability), fitted.name).toBeLessThan(1e-5);
        expect(Math.abs(found.base - base), fitted.name).toBeLessThan(1e-4);
        expect(Math.abs(found.residual) < 1e-3 && Math.abs(residual) < 1e-3).toBe(true);
        const amounts = new Map(found.contributions.map((c) => [`${c.about} ${c.column}`, c]));
        expect(amounts.size).toBe(contributions.length);
        for (const { about, column, amount, value } of contributions) {
          const same = amounts.get(`${about} ${column}`)!;
          expect(Math.abs(same.amount - amount), `${fitted.name}: ${column}`).toBeLessThan(1e-3);
          expect(same.value).toBe(value);
        }
      }
      const nobody = (await served.explain({ customer: "nobody", variant: "nothing" }))!;
      expect(
        nobody.contributions.every((c) => c.value === undefined || c.column === "no row"),
      ).toBe(true);
      await served.dispose();
    }
  }, 120_000);

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
