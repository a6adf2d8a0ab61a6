import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import {
  type GeneratedReturns,
  generateReturns,
  plantedReturns,
} from "../../src/generator/index.ts";
import { protocolTask, type ReturnsTask } from "../../src/index.ts";
import {
  boosting,
  type FittedReturns,
  graphModel,
  loadReturnsModel,
  logisticRegression,
  onFeatures,
  prior,
  saveReturnsModel,
} from "../../src/models/index.ts";
import { logit } from "../../src/models/logistic.ts";
import { type Order, scorer } from "../../src/serve/index.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-scorer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let data: GeneratedReturns;
let task: ReturnsTask;
let boosted: FittedReturns;
let rated: FittedReturns;
beforeAll(async () => {
  data = await generateReturns({ edges: 600, seed: 3 });
  task = protocolTask(data);
  boosted = await onFeatures(boosting({ trees: 10 })).fit(task);
  rated = await onFeatures(boosting({ trees: 10 }), { encodings: true }).fit(task);
}, 60_000);

/** Lines of test purchases, by id. */
const linesOf = (count: number) => {
  const { customer, variant } = data.splits.testing.edges;
  return Array.from({ length: count }, (_, e) => ({
    customer: data.nodes["customer"]!.ids[customer[e]!]!,
    variant: data.nodes["variant"]!.ids[variant[e]!]!,
  }));
};

const largest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (v, i) => Math.abs(v - (b[i] as number))));

describe("scorer", () => {
  it("gives the very numbers of predict", async () => {
    const logistic = await onFeatures(logisticRegression(), { encodings: true }).fit(task);
    const messages = { split: "testing", edges: new Int32Array(0), labels: false } as const;
    for (const fitted of [boosted, rated, logistic]) {
      const shop = await scorer(fitted, data, { messages });
      const wanted = await fitted.predict(data, task.test);
      expect(largest(await shop.probabilities(linesOf(200)), wanted.subarray(0, 200))).toBe(0);
      await shop.dispose();
    }
  });

  it("counts outcomes into the rates of tabular models, and orders into nothing but what is known", async () => {
    const served = await scorer(rated, data);
    const line = linesOf(1)[0]!;
    const [before] = await served.probabilities([line]);
    served.observe(line);
    expect((await served.probabilities([line]))[0]).toBe(before);
    for (let i = 0; i < 20; i++) served.observe({ ...line, returned: true });
    const [returning] = await served.probabilities([line]);
    expect(returning).not.toBe(before);
    for (let i = 0; i < 400; i++) served.observe({ ...line, returned: false });
    expect((await served.probabilities([line]))[0]!).toBeLessThan(returning!);
    // What was observed is what the same history at the start gives.
    const orders = [line, ...Array.from({ length: 20 }, () => ({ ...line, returned: true }))];
    const again = await scorer(rated, data, { orders });
    expect((await again.probabilities([line]))[0]).toBe(returning);
    expect(served.counts().orders).toBe(1);
  });

  it("says what a score could go by, and asks the cold-start model where an end was never seen", async () => {
    const served = await scorer(rated, data, { coldStart: await onFeatures(prior()).fit(task) });
    const { edges } = data.splits.training;
    const at = (kind: string, node: number) => data.nodes[kind]!.ids[node]!;
    const known = {
      customer: at("customer", edges.customer[0]!),
      variant: at("variant", edges.variant[0]!),
    };
    const scored = await served.score([
      known,
      { customer: "nobody", variant: known.variant },
      { customer: known.customer, variant: 12 },
    ]);
    expect(scored.map(({ customer, variant, by }) => [customer, variant, by])).toEqual([
      ["orders", "orders", "model"],
      ["nothing", "orders", "cold start"],
      ["orders", "nothing", "cold start"],
    ]);
    expect(scored[1]!.probability).toBeCloseTo(task.box.sizes.train.rate, 6);
    const bare = data.splits.training.variants.nodeOf.find((v) => !edges.variant.includes(v))!;
    const [row] = await served.score([{ ...known, variant: at("variant", bare) }]);
    expect(row).toMatchObject({ variant: "row", by: "model" });
    // Rates go by what became of orders: one that is open tells them nothing.
    served.observe({ ...known, customer: "nobody" });
    const [open] = await served.score([{ ...known, customer: "nobody" }]);
    expect(open).toMatchObject({ customer: "nothing", by: "cold start" });
    served.observe({ ...known, customer: "nobody", returned: false });
    const [now] = await served.score([{ ...known, customer: "nobody" }]);
    expect(now).toMatchObject({ customer: "orders", by: "model" });
  });

  it("says what each end adds, which sums to the log odds", async () => {
    const served = await scorer(rated, data);
    for (const line of linesOf(5)) {
      const { probability, base, adds } = await served.why(line);
      expect(base + adds.customer + adds.variant).toBeCloseTo(logit(probability), 9);
    }
    const nobody = await served.why({ customer: "nobody", variant: "nothing" });
    expect(nobody.adds).toEqual({ customer: 0, variant: 0 });
    const half = await served.why({ ...linesOf(1)[0]!, customer: "nobody" });
    expect(half.adds.customer).toBe(0);
    expect(half.adds.variant).toBeCloseTo(logit(half.probability) - half.base, 12);
  });

  it("fails as the orders do that it begins with", async () => {
    const [line] = linesOf(1);
    const fault = new Error("the book is torn");
    function* orders(): Generator<Order> {
      yield { ...line!, returned: true };
      throw fault;
    }
    await expect(scorer(rated, data, { orders: orders() as never })).rejects.toBe(fault);
    // The model is as it was.
    const [score] = await (await scorer(rated, data)).score([line!]);
    const [again] = await (await scorer(rated, data)).score([line!]);
    expect(score).toEqual(again);
  });

  it("gives others a turn between the orders that it begins with", async () => {
    const graph = await graphModel({ epochs: 1, encoder: { hidden: [4] } }).fit(task);
    // Each look at the clock finds a slice over, on the fastest machine too.
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 10));
    onTestFinished(() => clock.mockRestore());
    /** Turns of the event loop, as requests take them, until a scorer is there. */
    const turnsOf = async (fitted: FittedReturns, orders: readonly Order[]): Promise<number> => {
      let turns = 0;
      let next = setImmediate(function turn() {
        turns++;
        next = setImmediate(turn);
      });
      const shop = await scorer(fitted, data, { orders });
      clearImmediate(next);
      await shop.dispose();
      return turns;
    };
    const orders = linesOf(200);
    // A graph model is told of each order, and then brings the features of its ends up to date.
    for (const [fitted, times] of [
      [rated, 1],
      [graph, 2],
    ] as const) {
      // Modules that are loaded take turns, too: here, once.
      await turnsOf(fitted, []);
      const own = await turnsOf(fitted, []);
      const turns = await turnsOf(fitted, orders);
      expect(turns - own, fitted.name).toBeGreaterThanOrEqual(times * orders.length);
    }
  }, 60_000);

  it("refuses tables of another schema, ids that are none, and models without serving", async () => {
    const path = join(folder, "model.safetensors");
    await saveReturnsModel(path, boosted);
    const loaded = await loadReturnsModel(path);
    const other = plantedReturns({ model: "who-else", customers: 20, variants: 10 });
    await expect(scorer(loaded, other)).rejects.toMatchObject({
      code: "data",
      details: { reason: "schema" },
    });
    const served = await scorer(loaded, data);
    const [line] = linesOf(1);
    for (const customer of [Number.NaN, Number.POSITIVE_INFINITY, 1.5, 2 ** 60, "", null, {}]) {
      const asked = served.score([{ ...line!, customer: customer as never }]);
      await expect(asked).rejects.toMatchObject({ code: "data" });
    }
    const { serving: _, ...bare } = boosted;
    await expect(scorer(bare, data)).rejects.toMatchObject({ code: "option" });
    await expect(scorer(boosted, data, { coldstart: boosted } as never)).rejects.toThrow(
      /coldStart/,
    );
  });

  it("takes no half of a pair of surrogates for an id, whose bytes would be those of any other", async () => {
    const served = await scorer(rated, data);
    const [line] = linesOf(1);
    for (const customer of ["\ud800", "a\udfffb", "\udc00\ud800"]) {
      const asked = { ...line!, customer };
      const refused = { code: "data", message: expect.stringContaining("no valid Unicode") };
      await expect(served.score([asked])).rejects.toMatchObject(refused);
      expect(() => served.observe({ ...asked, returned: true })).toThrow(/no valid Unicode/);
    }
    const [paired] = await served.score([{ ...line!, customer: "\u{1f600}" }]);
    expect(paired!.customer).toBe("nothing");
    expect(served.counts().orders).toBe(0);
  });

  it("takes so many new ids and no more, and goes on with those that it knows", async () => {
    const served = await scorer(rated, data, { newIds: 2 });
    const [line] = linesOf(1);
    const before = served.counts();
    served.observe({ customer: "first", variant: "second" });
    served.observe({ customer: "first", variant: "second", returned: false });
    served.observe({ ...line!, customer: "third" });
    served.observe({ ...line!, customer: "third", returned: true });
    const [unknown, first] = await served.score([
      { ...line!, customer: "third" },
      { ...line!, customer: "first" },
    ]);
    expect([unknown!.customer, first!.customer]).toEqual(["nothing", "orders"]);
    served.observe({ customer: "first", variant: "second" });
    const [known] = await served.probabilities([line!]);
    for (let i = 0; i < 20; i++) served.observe({ ...line!, returned: true });
    expect((await served.probabilities([line!]))[0]).not.toBe(known);
    expect(served.counts()).toEqual({
      customers: before.customers + 1,
      variants: before.variants + 1,
      orders: 2,
      passedOver: 1,
    });
  });

  it("takes 19 digits as the number that a published table has", async () => {
    const served = await scorer(boosted, data);
    const variant = data.nodes["variant"]!.ids.find((id) => /^-?\d{19}$/.test(`${id}`))!;
    const [line] = linesOf(1);
    const [text, number] = await served.score([
      { ...line!, variant: `${variant}` },
      { ...line!, variant },
    ]);
    expect(text).toEqual(number);
    expect(text!.variant).not.toBe("nothing");
  });
});
