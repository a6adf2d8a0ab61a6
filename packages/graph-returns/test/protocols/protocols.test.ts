import { isLegendreError } from "@legendre/core-tensor";
import { beforeAll, describe, expect, it } from "vitest";
import { type GeneratedReturns, generateReturns } from "../../src/generator/index.ts";
import {
  type Phase,
  type ProtocolName,
  protocolTask,
  type ReturnsData,
  supervisionFolds,
} from "../../src/index.ts";
import { logisticRegression, onFeatures, trainModel } from "../../src/models/index.ts";
import { pairsOf, permuted } from "../conformance/permuted.ts";

/** Pairs of a phase by their ids. */
const pairsIn = (data: ReturnsData, { split, edges }: Pick<Phase, "split" | "edges">): string[] =>
  pairsOf(data, split, edges).sort();

const names: ProtocolName[] = [
  "checkout",
  "paper",
  "customer-grouped",
  "label-aware",
  "cold-start",
];

describe("protocolTask", () => {
  let data: GeneratedReturns;
  beforeAll(async () => {
    data = await generateReturns({ edges: 3000, seed: 3 });
  });

  const customers = ({ split, edges }: Phase) =>
    new Set(Array.from(edges, (e) => data.splits[split].edges.customer[e]!));

  it.each(names)("%s: phases share no edge, and messages no edge that is judged", (protocol) => {
    const { train, validation, test, box } = protocolTask(data, { protocol });
    const seen = new Set<string>();
    for (const { split, edges } of [train, validation, test]) {
      for (const e of edges) seen.add(`${split} ${e}`);
    }
    expect(seen.size).toBe(train.edges.length + validation.edges.length + test.edges.length);
    if (protocol !== "paper") {
      for (const { split, edges, messages } of [validation, test]) {
        const judged = new Set(edges);
        const told = messages.split === split && messages.edges.some((e) => judged.has(e));
        expect(told).toBe(false);
      }
    }
    expect(box.sizes.train.edges).toBe(train.edges.length);
    expect(validation.edges.length / (train.edges.length + validation.edges.length)).toBeCloseTo(
      0.1,
      1,
    );
    expect(box.warning !== undefined).toBe(protocol === "paper");
  });

  it("keeps customers of one phase out of the others under customer-grouped", () => {
    const { train, validation, test } = protocolTask(data, { protocol: "customer-grouped" });
    const inTrain = customers(train);
    expect([...customers(validation)].some((c) => inTrain.has(c))).toBe(false);
    expect([...customers(test)].some((c) => inTrain.has(c))).toBe(false);
    expect(test.edges.length / data.splits.training.edges.count).toBeCloseTo(0.2, 1);
  });

  it("has known and new customers in validation as in the test, and no pair in both validation and train", async () => {
    const more = await generateReturns({ edges: 20_000, seed: 8 });
    const { customer, variant } = more.splits.training.edges;
    const isNew = ({ quadrant }: Phase) => quadrant.filter((q) => q % 2 === 1).length;
    for (const options of [
      { protocol: "checkout" },
      { protocol: "label-aware", split: "random" },
      { protocol: "customer-grouped" },
      { protocol: "checkout", validation: 0.3, seed: 5 },
    ] as const) {
      const { train, validation, test } = protocolTask(more, options);
      const [found, wanted] = [
        isNew(validation) / validation.edges.length,
        isNew(test) / test.edges.length,
      ];
      expect(Math.abs(found - wanted), options.protocol).toBeLessThan(0.06);
      const share = validation.edges.length / (validation.edges.length + train.edges.length);
      const asked = "validation" in options ? options.validation : 0.1;
      expect(Math.abs(share - asked), options.protocol).toBeLessThan(0.025);
      const pair = (e: number) => `${customer[e]} ${variant[e]}`;
      const learned = new Set(Array.from(train.edges, pair));
      expect(Array.from(validation.edges, pair).some((p) => learned.has(p))).toBe(false);
    }
  });

  it("says by quadrant who is new to the messages", () => {
    const { test } = protocolTask(data, { protocol: "cold-start" });
    const { training, testing } = data.splits;
    const bought = {
      customer: new Set(training.edges.customer),
      variant: new Set(training.edges.variant),
    };
    const expected = Array.from(
      test.edges,
      (e) =>
        (bought.customer.has(testing.edges.customer[e]!) ? 0 : 1) +
        (bought.variant.has(testing.edges.variant[e]!) ? 0 : 2),
    );
    expect([...test.quadrant]).toEqual(expected);
    expect(new Set(expected).size).toBe(4);
  });

  it("lets only paper read leaky columns, and messages carry labels only under label-aware", () => {
    for (const protocol of names) {
      const task = protocolTask(data, { protocol, suspicious: true });
      expect(task.features.includes("leaky")).toBe(protocol === "paper");
      for (const { messages } of [task.train, task.validation, task.test]) {
        expect(messages.labels).toBe(protocol === "label-aware");
      }
    }
    expect(protocolTask(data).features).toEqual(["safe"]);
  });

  it.each(names)("%s: parts tables in another order in the same way", (protocol) => {
    const splits = protocol === "paper" || protocol === "customer-grouped" ? [] : ["random"];
    const other = permuted(data, { seed: 2 });
    for (const split of ["official", ...splits] as const) {
      const options = { protocol, split } as Parameters<typeof protocolTask>[1];
      const [task, anew] = [protocolTask(data, options), protocolTask(other, options)];
      for (const name of ["train", "validation", "test"] as const) {
        expect(pairsIn(other, anew[name])).toEqual(pairsIn(data, task[name]));
        expect(pairsIn(other, anew[name].messages)).toEqual(pairsIn(data, task[name].messages));
      }
      const [folds, again] = [
        supervisionFolds(data, task.train, { seed: 7 }),
        supervisionFolds(other, anew.train, { seed: 7 }),
      ];
      for (const [i, { supervised }] of folds.entries()) {
        const edges = again[i]!.supervised;
        expect(pairsIn(other, { split: "training", edges })).toEqual(
          pairsIn(data, { split: "training", edges: supervised }),
        );
      }
    }
  });

  it("is the same for one seed, has no validation on request, and refuses what it does not know", () => {
    expect(protocolTask(data, { seed: 4 }).train).toEqual(protocolTask(data, { seed: 4 }).train);
    expect(protocolTask(data, { seed: 5 }).train.edges).not.toEqual(protocolTask(data).train.edges);
    expect(protocolTask(data, { validation: 0 }).validation.edges.length).toBe(0);
    for (const fault of [{ protocol: "chekout" }, { validation: 1 }, { valdation: 0.2 }]) {
      try {
        protocolTask(data, fault as never);
        expect.unreachable();
      } catch (error) {
        expect(isLegendreError(error, "option")).toBe(true);
      }
    }
  });

  it("takes random pairs of the training tables for the test, most of them of known customers", () => {
    const official = protocolTask(data, { protocol: "label-aware" });
    const task = protocolTask(data, { protocol: "label-aware", split: "random" });
    const { train, validation, test } = task;
    expect([test.split, test.messages.split]).toEqual(["training", "training"]);
    expect(test.edges.length / data.splits.training.edges.count).toBeCloseTo(0.2, 1);
    const { customer, variant } = data.splits.training.edges;
    const pair = (e: number) => `${customer[e]} ${variant[e]}`;
    const judged = new Set(Array.from(test.edges, pair));
    for (const { messages, edges } of [train, validation, test]) {
      expect(Array.from(messages.edges, pair).some((p) => judged.has(p))).toBe(false);
      if (edges !== test.edges)
        expect(Array.from(edges, pair).some((p) => judged.has(p))).toBe(false);
    }
    const known = ({ quadrant }: Phase) =>
      quadrant.filter((q) => q % 2 === 0).length / quadrant.length;
    expect(known(test)).toBeGreaterThan(2 * known(official.test));
    expect(task.box.split).toContain("2 of 10 pairs");
    const fault = () => protocolTask(data, { protocol: "paper", split: "random" });
    expect(fault).toThrow(/split of its own/);
  });

  it("drops purchases of customers without a row, or gives these the row of another", () => {
    const isMissing = ({ split, edges }: Phase, of = data as typeof data) =>
      Array.from(edges, (e) => {
        const { customers: table, edges: all } = of.splits[split];
        return table.rowOf[all.customer[e]!]! < 0;
      });
    const plain = protocolTask(data);
    const count = isMissing(plain.test).filter(Boolean).length;
    expect(count).toBeGreaterThan(20);
    const dropped = protocolTask(data, { missingCustomer: "drop" });
    expect(dropped.test.edges.length).toBe(plain.test.edges.length - count);
    expect(dropped.test.quadrant.length).toBe(dropped.test.edges.length);
    expect(isMissing(dropped.train).some(Boolean)).toBe(false);
    expect(dropped.box.split).toContain("without purchases");
    const filled = protocolTask(data, { missingCustomer: "donor" });
    const { customers: table } = filled.data.splits.testing;
    expect(isMissing(filled.test, filled.data as typeof data).some(Boolean)).toBe(false);
    expect(filled.test.edges).toEqual(plain.test.edges);
    for (const [row, node] of table.nodeOf.entries()) expect(table.rowOf[node]).toBe(row);
    // Whole rows: each is one that the table had.
    const rowsOf = (of: typeof table) =>
      Array.from({ length: of.rows }, (_, row) =>
        of.columns.map((c) => (c.kind === "number" ? c.values[row] : c.codes[row])).join(),
      );
    const had = new Set(rowsOf(data.splits.testing.customers));
    expect(rowsOf(table).every((row) => had.has(row))).toBe(true);
  });

  it("gives the same customers the same rows where tables are in another order", () => {
    const rowsById = (of: ReturnsData) => {
      const { customers: table } = protocolTask(of, { missingCustomer: "donor" }).data.splits
        .testing;
      const lines = Array.from(table.nodeOf, (node, row) => {
        const cells = table.columns.map((c) =>
          c.kind === "category"
            ? c.levels[c.codes[row]!]
            : c.kind === "number"
              ? c.values[row]
              : c.codes[row],
        );
        return `${of.nodes["customer"]!.ids[node]} ${cells.join()}`;
      });
      return lines.sort();
    };
    expect(rowsById(permuted(data, { seed: 3, more: 0 }))).toEqual(rowsById(data));
  });

  describe("outcomeDelay", () => {
    const day = 86_400_000;
    const cut = 100;
    /** The generated tables with a purchase's time in days: training up to 99, testing from 100 on. */
    const timed = (): ReturnsData => {
      const { training, testing } = data.splits;
      const at = (count: number, from: number) =>
        Float64Array.from({ length: count }, (_, e) => day * (from + ((e * 37) % 100)));
      const withTimes = (split: typeof training, from: number) => ({
        ...split,
        edges: { ...split.edges, time: at(split.edges.count, from) },
      });
      return {
        ...data,
        splits: { training: withTimes(training, 0), testing: withTimes(testing, cut) },
      };
    };

    it.each(["checkout", "label-aware", "cold-start"] as const)(
      "%s: nothing is learned from, or told, whose outcome is not known when the first purchase is judged",
      (protocol) => {
        const shop = timed();
        const { time } = shop.splits.training.edges;
        const isKnown = (e: number): boolean => time![e]! / day + 30 <= cut;
        const task = protocolTask(shop, { protocol, outcomeDelay: 30 });
        const { train, validation, test, box } = task;
        expect([...train.edges, ...validation.edges].every(isKnown)).toBe(true);
        const learned = Array.from(time!).filter((_, e) => isKnown(e)).length;
        expect(train.edges.length + validation.edges.length).toBe(learned);
        expect(learned).toBeLessThan(0.8 * time!.length);
        // That something was bought is known at once.
        const heard = test.messages.edges;
        expect(heard.length).toBe(protocol === "label-aware" ? learned : time!.length);
        // Nor is judged whose outcome is not known when the tables end, on day 199.
        const { time: judged } = shop.splits.testing.edges;
        const all = protocolTask(shop, { protocol }).test.edges;
        expect(test.edges).toEqual(all.filter((e) => judged![e]! / day + 30 <= 199));
        const open = { training: time!.length - learned, testing: all.length - test.edges.length };
        expect(open.testing).toBeGreaterThan(100);
        expect(box.open).toEqual(open);
        expect(box.warning).toContain(`${open.testing} testing purchases are neither`);
        const later = protocolTask(shop, { protocol, outcomeDelay: 30, asOf: 229 * day });
        expect(later.test.edges).toEqual(all);
        expect([box.outcomeDelay, box.split]).toEqual([
          30,
          expect.stringContaining("outcomes are known 30 days after the purchase"),
        ]);
      },
    );

    it("of a day more or less counts to the day, and of 0 changes nothing", () => {
      const shop = timed();
      const { time } = shop.splits.training.edges;
      for (const [outcomeDelay, latest] of [
        [1, 99],
        [1.5, 98],
        [60, 40],
      ] as const) {
        const { train, validation } = protocolTask(shop, { outcomeDelay });
        const days = [...train.edges, ...validation.edges].map((e) => time![e]! / day);
        expect(Math.max(...days)).toBe(latest);
      }
      expect(protocolTask(shop, { outcomeDelay: 0 })).toEqual(protocolTask(shop));
    });

    it("is refused without times, where time does not part purchases, and where nothing is left", () => {
      const shop = timed();
      expect(() => protocolTask(data, { outcomeDelay: 30 })).toThrow(/purchases have no times/);
      for (const options of [
        { protocol: "paper" },
        { protocol: "customer-grouped" },
        { split: "random" },
      ] as const) {
        const made = () => protocolTask(shop, { ...options, outcomeDelay: 30 });
        expect(made).toThrow(/not parted by time/);
      }
      expect(() => protocolTask(shop, { outcomeDelay: 101 })).toThrow(/a shorter outcomeDelay/);
      expect(() => protocolTask(shop, { outcomeDelay: -1 })).toThrow(/outcomeDelay must be/);
    });
  });

  it("donors cannot be told from others", async () => {
    const shop = await generateReturns({ edges: 20_000, seed: 6 });
    const filled = protocolTask(shop, { missingCustomer: "donor" });
    const { customers: before } = shop.splits.training;
    const { edges: all } = shop.splits.training;
    // What a model would have to predict to tell them: who had no row.
    const label = Uint8Array.from(all.customer, (c) => Number(before.rowOf[c]! < 0));
    const relabelled = (of: ReturnsData): ReturnsData => ({
      ...of,
      splits: { ...of.splits, training: { ...of.splits.training, edges: { ...all, label } } },
    });
    const areas = [];
    for (const of of [shop, filled.data]) {
      const task = protocolTask(relabelled(of), { protocol: "customer-grouped" });
      areas.push((await trainModel(onFeatures(logisticRegression()), task)).test.auc);
    }
    expect(areas[0]).toBeGreaterThan(0.98);
    expect(areas[1]).toBeGreaterThan(0.45);
    expect(areas[1]).toBeLessThan(0.56);
  }, 60_000);

  it("refuses data without purchases", async () => {
    const nothing = await generateReturns({ customers: 1, edges: 50, parameters: { active: 0 } });
    expect(() => protocolTask(nothing)).toThrow(/train phase .* has no edges/);
  });
});

describe("supervisionFolds", () => {
  it("parts the supervised edges, and takes all edges of their pairs out of the messages", async () => {
    const data = await generateReturns({ edges: 2000, seed: 1, parameters: { repeat: 0.6 } });
    const { train } = protocolTask(data, { protocol: "label-aware" });
    const { customer, variant } = data.splits.training.edges;
    const pair = (e: number) => `${customer[e]} ${variant[e]}`;
    expect(new Set(Array.from(train.edges, pair)).size).toBeLessThan(train.edges.length);
    const folds = supervisionFolds(data, train, { folds: 4, seed: 9 });
    expect(folds.flatMap(({ supervised }) => [...supervised]).sort((x, y) => x - y)).toEqual([
      ...train.edges,
    ]);
    for (const { supervised, messages } of folds) {
      const judged = new Set(Array.from(supervised, pair));
      expect(Array.from(messages.edges, pair).some((p) => judged.has(p))).toBe(false);
      // Nothing else is lost: the other folds' pairs are all there.
      expect(messages.edges.length).toBe(train.edges.length - supervised.length);
    }
    const paper = protocolTask(data, { protocol: "paper" }).train;
    expect(supervisionFolds(data, paper)[0]!.messages).toBe(paper.messages);
  });
});
