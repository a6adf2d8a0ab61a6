import { describe, expect, it } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import { type Order, scorer } from "../../src/serve/index.ts";
import { orderBook } from "../../src/server/order-book.ts";
import { heldBy, shopInUse } from "../../src/server/shop-in-use.ts";
import { madeUpModel } from "./made-up-model.ts";

const data = plantedReturns({ model: "who-else", customers: 20, variants: 10 });
const idOf = (kind: string, node: number) => data.nodes[kind]!.ids[node]!;
const line = (customer: number, variant: number) => ({
  customer: idOf("customer", customer),
  variant: idOf("variant", variant),
});
/** More likely where an end is known. */
const byEnds = (c: number, v: number) => 0.1 + (c >= 0 ? 0.2 : 0) + (v >= 0 ? 0.4 : 0);
const odds = (p: number) => Math.log(p / (1 - p));
const messages = { split: "training", edges: new Int32Array(0), labels: false } as const;
const unsigned = new AbortController().signal;

describe("a scorer", () => {
  it("halves what both ends add together: Shapley values of two", async () => {
    const { fitted, asked } = madeUpModel("m", byEnds);
    const shop = await scorer(fitted, data, { messages });
    const { probability, base, adds, ...about } = await shop.why(line(3, 4));
    expect(probability).toBeCloseTo(0.7, 6);
    expect(base).toBeCloseTo(odds(0.1), 5);
    const [both, c, v, none] = [0.7, 0.3, 0.5, 0.1].map(odds) as [number, number, number, number];
    expect(adds.customer).toBeCloseTo((c - none + both - v) / 2, 5);
    expect(adds.variant).toBeCloseTo((v - none + both - c) / 2, 5);
    expect(about).toEqual({ customer: "row", variant: "row", by: "model" });
    expect(asked).toEqual([
      [
        [3, 4],
        [3, -1],
        [-1, 4],
        [-1, -1],
      ],
    ]);
    const shown = await shop.why(line(3, 4), (p) => p.map((x) => x / 2));
    expect([shown.probability, shown.base]).toEqual([
      ...[expect.closeTo(0.35, 6), expect.closeTo(odds(0.05), 5)],
    ]);
  });

  it("asks each model for its own lines alone, and answers in the order of the lines", async () => {
    const model = madeUpModel("m", (c, v) => (c + 10 * v) / 1000);
    const cold = madeUpModel("cold", (c, v) => (c + 10 * v + 500) / 1000);
    const shop = await scorer(model.fitted, data, { messages, coldStart: cold.fitted });
    const nobody = { ...line(0, 2), customer: "nobody" };
    const nothing = { ...line(5, 0), variant: "nothing" };
    const scores = await shop.score([nobody, line(1, 3), nothing, line(2, 4)]);
    expect(scores.map(({ probability, by }) => [Math.round(1000 * probability), by])).toEqual([
      ...[
        [519, "cold start"],
        [31, "model"],
        [495, "cold start"],
        [42, "model"],
      ],
    ]);
    expect([model.asked, cold.asked]).toEqual([
      [
        [
          [1, 3],
          [2, 4],
        ],
      ],
      [
        [
          [-1, 2],
          [5, -1],
        ],
      ],
    ]);
    await shop.probabilities([nobody]);
    await shop.probabilities([]);
    expect([model.asked.length, cold.asked.length]).toEqual([1, 2]);
    expect(await shop.explain(line(1, 3))).toBeUndefined();
    await shop.refresh();
    await shop.dispose();
    for (const { calls } of [model, cold]) expect(calls).toEqual(["refresh", "refresh", "dispose"]);
  });

  it("tells its models of orders by node, those of new ids as long as it takes them", async () => {
    const { fitted, told, calls } = madeUpModel("m", byEnds);
    const orders: Order[] = [line(1, 2), { ...line(1, 2), returned: false }];
    const shop = await scorer(fitted, data, { messages, orders, newIds: 3 });
    shop.observe({ ...line(1, 2), returned: true, was: false });
    shop.observe({ customer: "a", variant: "b" });
    shop.observe({ ...line(4, 0), customer: "c" });
    // Three are taken: another is passed over, in an order and in what became of it.
    shop.observe({ ...line(5, 0), customer: "d" });
    shop.observe({ ...line(5, 0), customer: "d", returned: true });
    shop.observe({ customer: "c", variant: "b" });
    const at = (customer: number, variant: number, returned?: boolean, was?: boolean) => ({
      ...{ customer, variant, returned, was },
    });
    expect(told).toEqual([
      ...[at(1, 2), at(1, 2, false), at(1, 2, true, false)],
      ...[at(20, 10), at(21, 0), at(21, 10)],
    ]);
    expect(shop.counts()).toEqual({ customers: 22, variants: 11, orders: 4, passedOver: 1 });
    const known = await shop.score([line(1, 2), line(0, 1), { customer: "d", variant: "b" }]);
    expect(known.map(({ customer, variant }) => [customer, variant])).toEqual([
      ...[
        ["orders", "orders"],
        ["row", "row"],
        ["nothing", "orders"],
      ],
    ]);
    expect(calls).toEqual(["refresh"]);
    const none = await scorer(madeUpModel("m", byEnds).fitted, data, { newIds: 0 });
    none.observe({ ...line(0, 0), customer: "a" });
    expect(none.counts()).toMatchObject({ customers: 20, orders: 0, passedOver: 1 });
  });

  it("disposes of its models where its start is ended or fails", async () => {
    const ended = madeUpModel("m", byEnds);
    const stop = new AbortController();
    const orders = function* (): Generator<Order> {
      yield line(0, 0);
      stop.abort(new Error("enough"));
    };
    const given = { orders: orders(), signal: stop.signal };
    await expect(scorer(ended.fitted, data, given)).rejects.toThrow("enough");
    expect(new Set(ended.calls)).toEqual(new Set(["dispose", "refresh"]));
    const failed = madeUpModel("m", byEnds);
    const wrong = [{ customer: Number.NaN, variant: 1 }];
    await expect(scorer(failed.fitted, data, { orders: wrong })).rejects.toThrow(/whole number/);
    expect(failed.calls).toEqual(["dispose"]);
  });
});

describe("a shop in use", () => {
  it("scores 500 lines at once, calibrated, and acts from the threshold on", async () => {
    const { fitted, asked } = madeUpModel("m", (c) => (c % 2 === 0 ? 0.5 : 0.25));
    const sizes: number[] = [];
    const calibrate = (p: Float32Array) => {
      sizes.push(p.length);
      return p.map((x) => x / 2);
    };
    const shop = await shopInUse({ fitted, data, calibrate, threshold: 0.25 }, [], {
      ...{ newIds: 0, signal: unsigned },
    });
    expect(shop.about).toEqual({ model: "m", schemaHash: data.schemaHash });
    for (const [count, parts] of [
      [0, []],
      [500, [500]],
      [501, [500, 1]],
      [1000, [500, 500]],
    ] as const) {
      asked.length = 0;
      sizes.length = 0;
      const lines = Array.from({ length: count }, (_, i) => line(i % 20, 0));
      const scores = await shop.scored(lines);
      expect([asked.map(({ length }) => length), sizes]).toEqual([parts, parts]);
      const wanted = lines.map((_, i) => (i % 2 === 0 ? [0.25, true] : [0.125, false]));
      expect(scores.map(({ probability, act }) => [probability, act])).toEqual(wanted);
    }
    expect(await shop.why(line(0, 0))).toMatchObject({ probability: 0.25, act: true });
    const plain = await shopInUse({ fitted, data }, [], { newIds: 0, signal: unsigned });
    const [score] = await plain.scored([line(1, 0)]);
    expect([score!.probability, "act" in score!]).toEqual([0.25, false]);
  });

  it("is disposed of once nobody is being answered by it", async () => {
    const waiting: ((p: number) => void)[] = [];
    const { fitted, calls } = madeUpModel(
      "m",
      () => new Promise<number>((resolve) => void waiting.push(resolve)),
    );
    const shop = await shopInUse({ fitted, data }, [], { newIds: 0, signal: unsigned });
    const answers = [shop.scored([line(0, 0)]), shop.scored([line(1, 1)])];
    await expect.poll(() => waiting.length).toBe(2);
    const retired = shop.retire();
    waiting[0]!(0.5);
    await answers[0];
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual(["refresh"]);
    waiting[1]!(0.5);
    await Promise.all([answers[1], retired]);
    expect(calls).toEqual(["refresh", "dispose"]);
    const idle = madeUpModel("m", byEnds);
    const other = await shopInUse({ fitted: idle.fitted, data }, [], {
      newIds: 0,
      signal: unsigned,
    });
    await other.scored([line(0, 0)]);
    await other.retire();
    expect(idle.calls).toEqual(["refresh", "dispose"]);
  });

  it("says how much of a log its tables hold", () => {
    const book = orderBook();
    for (const n of [1, 2]) book.add({ order: `o${n}`, customer: "a", variant: "b" });
    const { fitted } = madeUpModel("m", byEnds);
    const held = (marks: { eventsThrough?: number; ordersThrough?: string }) =>
      heldBy({ fitted, data, ...marks }, book);
    expect([held({}), held({ ordersThrough: "o1" }), held({ ordersThrough: "o2" })]).toEqual([
      0, 1, 2,
    ]);
    for (const n of [0, 1, 2]) expect(held({ eventsThrough: n })).toBe(n);
    for (const n of [-1, 3, 1.5, Number.NaN]) {
      expect(() => held({ eventsThrough: n })).toThrow(
        `"eventsThrough" is ${n}, and the log holds 2 events`,
      );
    }
    expect(() => held({ ordersThrough: "o3" })).toThrow(`"ordersThrough" is "o3", an order that`);
    expect(() => held({ eventsThrough: 0, ordersThrough: "o1" })).toThrow("give one of them");
  });
});
