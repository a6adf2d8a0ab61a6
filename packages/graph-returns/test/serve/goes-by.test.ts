import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromTables, protocolTask, type ReturnsData } from "../../src/index.ts";
import {
  boosting,
  embeddingHead,
  type FittedReturns,
  graphModel,
  loadReturnsModel,
  logisticRegression,
  onFeatures,
  type ReturnsModel,
  saveReturnsModel,
} from "../../src/models/index.ts";
import { rowRandom } from "../../src/models/row-random.ts";
import { scorer } from "../../src/serve/index.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-goes-by-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const day = 86_400_000;
const customers = 60;

/** A shop of a hundred days whose customers differ and some come late; customer 7 buys most and returns all. */
function tables(end = 100) {
  const draw = rowRandom(9);
  const [who, what, back, when]: number[][] = [[], [], [], []] as never;
  for (let i = 0; i < 900; i++) {
    const customer = i % 20 === 0 ? 7 : Math.floor((i < 700 ? 50 : customers) * draw.uniform());
    who!.push(customer + 1000);
    what!.push(Math.floor(15 * draw.uniform()));
    back!.push(Number(customer === 7 || draw.uniform() < (customer % 4) / 5));
    when!.push(Math.floor((i * end) / 900) * day);
  }
  const ids = Array.from({ length: customers }, (_, c) => c + 1000);
  return {
    customers: { id: ids, age: ids.map((_, i) => 20 + ((7 * i) % 50)) },
    products: {
      id: Array.from({ length: 15 }, (_, v) => v),
      price: Array.from({ length: 15 }, (_, v) => 5 + v),
    },
    purchases: { who: who!, what: what!, back: back!, when: when! },
  };
}
const schema = {
  customers: { id: "id", columns: { age: { kind: "number" } } },
  products: { id: "id", columns: { price: { kind: "number" } } },
  purchases: { customer: "who", product: "what", returned: "back", time: "when" },
} as const;

const encoder = { hidden: [6] };
const models: readonly (readonly [string, ReturnsModel, "checkout" | "label-aware"])[] = [
  ["columns", onFeatures(boosting({ trees: 5 })), "checkout"],
  ["encodings", onFeatures(logisticRegression(), { encodings: true }), "checkout"],
  ["graph", graphModel({ epochs: 2, encoder, compile: false }), "checkout"],
  ["graph with labels", graphModel({ epochs: 2, encoder, compile: false }), "label-aware"],
  [
    "head",
    embeddingHead(graphModel({ epochs: 2, encoder, compile: false }), logisticRegression()),
    "label-aware",
  ],
];

let data: ReturnsData;
let everything: ReturnsData;
const fitted = new Map<string, FittedReturns>();
beforeAll(async () => {
  data = await fromTables(tables(), schema, { split: { from: 80 * day } });
  everything = await fromTables(tables(), schema, { split: { last: 0 } });
  for (const [name, model, protocol] of models) {
    fitted.set(name, await model.fit(protocolTask(data, { protocol })));
  }
}, 120_000);

describe.each(models)("a scorer of %s", (name, model, protocol) => {
  it("says orders of an end if and only if its history changes the score", async () => {
    const shop = await scorer(fitted.get(name)!, data);
    const ids = Array.from({ length: customers }, (_, c) => c + 1000);
    const ask = async () =>
      shop.score([...ids, "nobody"].map((customer) => ({ customer, variant: 3 })));
    const before = await ask();
    const goesBy = (known: string) => before.filter(({ customer }) => customer === known).length;
    if (name === "columns") expect(goesBy("orders")).toBe(0);
    else expect(goesBy("orders")).toBeGreaterThan(35);
    // Validation took whole customers out, whom nothing but messages knows.
    if (name === "encodings") expect(goesBy("row")).toBeGreaterThan(0);
    // A history that is not there, of all whom it is said of, in a shop whose model knows none of their ids.
    const strange = data.nodes["customer"]!.ids.map((id) => id + 5000n);
    const nodes = { ...data.nodes, customer: { ...data.nodes["customer"]!, ids: strange } };
    const nothing = { split: "training", edges: new Int32Array(0), labels: false } as const;
    const without = await scorer(fitted.get(name)!, { ...data, nodes }, { messages: nothing });
    const bare = await without.score(ids.map((id) => ({ customer: id + 5000, variant: 3 })));
    await without.dispose();
    if (name === "columns" || name === "encodings") {
      for (const [c, { probability }] of bare.entries()) {
        const changes = Math.abs(probability - before[c]!.probability) > 1e-7;
        expect([c, before[c]!.customer === "orders"]).toEqual([c, changes]);
      }
    }
    // Whoever is told something goes by it from then on; who hears nothing does not.
    const one = { customer: "nobody", variant: 3 };
    shop.observe(one);
    shop.observe({ ...one, returned: true });
    await shop.refresh();
    const after = (await ask()).at(-1)!;
    const heard = after.probability !== before.at(-1)!.probability;
    expect([after.customer, heard]).toEqual(
      name === "columns" ? ["nothing", false] : ["orders", true],
    );
    await shop.dispose();
  });

  it("learns from everything where nothing is to be judged, and knows all customers then", async () => {
    const task = protocolTask(everything, { protocol, validation: 0 });
    expect([task.train.edges.length, task.validation.edges.length, task.test.edges.length]).toEqual(
      [900, 0, 0],
    );
    const shop = await scorer(await model.fit(task), everything);
    const ids = Array.from({ length: customers }, (_, c) => c + 1000);
    const lines = [...ids, "nobody"].map((customer) => ({ customer, variant: 3 }));
    const all = await shop.score(lines);
    expect(new Set(all.slice(0, -1).map(({ customer }) => customer))).toEqual(
      new Set([name === "columns" ? "row" : "orders"]),
    );
    expect(all.at(-1)!.customer).toBe("nothing");
    // Customer 7 returns all.
    if (name !== "columns") expect(all[7]!.probability).not.toBe(all.at(-1)!.probability);
    if (name === "encodings")
      expect(all[7]!.probability).toBeGreaterThan(all.at(-1)!.probability + 0.2);
    await shop.dispose();
  });
});

describe("outcomes that are not known yet", () => {
  /** Late enough for the outcomes of all purchases to be known. */
  const asOf = 200 * day;
  it("are no messages of a scorer either, also of a model from a file", async () => {
    const task = protocolTask(data, { protocol: "label-aware", outcomeDelay: 20, asOf });
    const given = await graphModel({ epochs: 2, encoder, compile: false }).fit(task);
    const path = join(folder, "graph.safetensors");
    await saveReturnsModel(path, given);
    const head = await embeddingHead(
      graphModel({ epochs: 1, encoder, compile: false }),
      logisticRegression(),
    ).fit(task);
    const { customer, variant } = data.splits.testing.edges;
    const lines = Array.from({ length: 50 }, (_, e) => ({
      customer: data.nodes["customer"]!.ids[customer[e]!]!,
      variant: data.nodes["variant"]!.ids[variant[e]!]!,
    }));
    for (const model of [given, await loadReturnsModel(path), head]) {
      const wanted = await model.predict(data, task.test);
      const shop = await scorer(model, data);
      const got = await shop.probabilities(lines);
      for (const [i, p] of got.entries()) expect(p).toBeCloseTo(wanted[i]!, 5);
      await shop.dispose();
      const { edges } = data.splits.training;
      const all = Int32Array.from({ length: edges.count }, (_, e) => e);
      const early = await scorer(model, data, {
        messages: { split: "training", edges: all, labels: true },
      });
      const other = await early.probabilities(lines);
      expect(Math.max(...other.map((p, i) => Math.abs(p - wanted[i]!)))).toBeGreaterThan(1e-4);
      await early.dispose();
    }
  });

  it("are those of the last days of the tables where nothing is judged, and of no model without labels", async () => {
    const task = protocolTask(everything, {
      protocol: "label-aware",
      outcomeDelay: 20,
      validation: 0,
    });
    const { time } = everything.splits.training.edges;
    const last = Math.max(...time!);
    const settled = [...time!].filter((t) => t + 20 * day <= last).length;
    expect([task.train.edges.length, settled < 900]).toEqual([settled, true]);
    const plain = protocolTask(data, { protocol: "checkout", outcomeDelay: 20, asOf });
    const unlabelled = await graphModel({ epochs: 1, encoder, compile: false }).fit(plain);
    expect(unlabelled.summary.outcomeDelay).toBeUndefined();
    // Tables that were to be judged and cannot are refused as before.
    const none = { ...data, splits: { ...data.splits, training: everything.splits.testing } };
    expect(() => protocolTask(none)).toThrow(/train phase .* has no edges/);
  });
});
