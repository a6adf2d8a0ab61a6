import { describe, expect, it } from "vitest";
import { calibrateModel } from "../../src/decide/index.ts";
import { plantedReturns } from "../../src/generator/index.ts";
import {
  auc,
  buildGraph,
  checkTask,
  type Phase,
  type ProtocolOptions,
  protocolTask,
  type ReturnsData,
  supervisionFolds,
} from "../../src/index.ts";
import { disposeInput } from "../../src/models/graph-input.ts";
import { graphParts } from "../../src/models/graph-parts.ts";
import { boosting, evaluate, onFeatures } from "../../src/models/index.ts";
import { knownAt } from "../../src/protocols/outcome-times.ts";
import { day, plantedOrders } from "../planted-orders.ts";

const shop = await plantedOrders();
const ordersOf = ({ splits }: ReturnsData, { split, edges }: Pick<Phase, "split" | "edges">) =>
  new Set(Array.from(edges, (e) => splits[split].edges.order![e]!));
const timesOf = ({ splits }: ReturnsData, { split, edges }: Pick<Phase, "split" | "edges">) =>
  Array.from(edges, (e) => splits[split].edges.time![e]!);
const phases = ["train", "validation", "test"] as const;

describe("validation by time", () => {
  const model = () => onFeatures(boosting({ learningRate: 0.1 }), { encodings: true });

  it("promises no more than the test keeps, where only the other lines of an order tell of a line", async () => {
    // What those would tell who may see them.
    const many = await plantedOrders({ orders: 2000, customers: 700 });
    const { order, label } = many.splits.training.edges;
    const [sum, count] = [new Map<bigint, number>(), new Map<bigint, number>()];
    for (const [e, id] of order!.entries()) {
      sum.set(id, (sum.get(id) ?? 0) + label[e]!);
      count.set(id, (count.get(id) ?? 0) + 1);
    }
    const others = Array.from(order!, (id, e) => (sum.get(id)! - label[e]!) / (count.get(id)! - 1));
    expect(auc(label, others)).toBeGreaterThan(0.8);
    const judged = async (of: ReturnsData, options: ProtocolOptions) => {
      const task = protocolTask(of, { validation: 0.2, ...options });
      const fitted = await model().fit(task);
      const validated = await fitted.predict(of, task.validation);
      const labels = Array.from(task.validation.edges, (e) => of.splits.training.edges.label[e]!);
      const said = await (await calibrateModel(fitted, task)).predict(of, task.test);
      const mean = said.reduce((a, b) => a + b, 0) / said.length;
      return {
        // What validation promises more than the test keeps, and how far the calibrator lets probabilities go.
        ahead: auc(labels, validated) - (await evaluate(fitted, task)).auc,
        spread: Math.sqrt(said.reduce((sum, p) => sum + (p - mean) ** 2, 0) / said.length),
      };
    };
    for (const options of [{}, { validationBy: "ids" }, { outcomeDelay: 20 }] as const) {
      const { ahead, spread } = await judged(many, options);
      expect(ahead, JSON.stringify(options)).toBeLessThan(0.1);
      expect(spread, JSON.stringify(options)).toBeLessThan(0.06);
    }
    // By ids in a shop that does not say its orders, that is otherwise.
    const unsaid = await plantedOrders({ orders: 2000, customers: 700, with: ["time"] });
    const { ahead, spread } = await judged(unsaid, { validationBy: "ids" });
    expect(ahead).toBeGreaterThan(0.15);
    expect(spread).toBeGreaterThan(0.1);
  }, 60_000);

  it("is later than training, and ends before the test", () => {
    for (const protocol of ["checkout", "label-aware", "cold-start"] as const) {
      for (const validation of [0.1, 0.35]) {
        const task = protocolTask(shop, { protocol, validation });
        const [train, held, test] = phases.map((name) => timesOf(shop, task[name]));
        expect(Math.max(...train!)).toBeLessThan(Math.min(...held!));
        expect(Math.max(...held!)).toBeLessThan(Math.min(...test!));
        const share = held!.length / (held!.length + train!.length);
        expect(Math.abs(share - validation)).toBeLessThan(0.01);
        expect(task.box.split).toContain("validation of the latest training purchases");
        expect(task.train.outcomeDelay).toBe(0);
        expect(checkTask(task)).toEqual([]);
      }
    }
    const none = protocolTask(shop, { validation: 0 });
    expect(none.validation.edges.length).toBe(0);
    expect(none.train.edges.length).toBe(shop.splits.training.edges.count);
  });

  it.each([
    {},
    { validationBy: "ids" },
    { split: "random" },
    { protocol: "customer-grouped" },
    { protocol: "paper" },
    { protocol: "label-aware", outcomeDelay: 25 },
  ] as const)("keeps orders whole, in phases and folds: %j", (options: ProtocolOptions) => {
    const task = protocolTask(shop, { validation: 0.3, ...options });
    const [train, held, test] = phases.map((name) => ordersOf(shop, task[name]));
    for (const [one, other] of [
      [train, held],
      [train, test],
      [held, test],
    ] as const) {
      expect([...one!].filter((id) => other!.has(id))).toEqual([]);
    }
    expect(held!.size).toBeGreaterThan(30);
    if (options.protocol === "paper") return;
    const folds = supervisionFolds(shop, task.train, { folds: 3 });
    expect(folds.every(({ supervised }) => supervised.length > 100)).toBe(true);
    for (const { supervised, messages } of folds) {
      const own = ordersOf(shop, { split: "training", edges: supervised });
      const heard = ordersOf(shop, messages);
      expect([...own].filter((id) => heard.has(id))).toEqual([]);
    }
  });

  it("goes by times and ids alone, whatever the order of rows", async () => {
    const other = await plantedOrders({ shuffled: 5 });
    const named = (data: ReturnsData, { split, edges }: Pick<Phase, "split" | "edges">) => {
      const { customer, variant, order, time, label } = data.splits[split].edges;
      const id = (kind: string, node: number) => data.nodes[kind]!.ids[node];
      return Array.from(
        edges,
        (e) =>
          `${id("customer", customer[e]!)} ${id("variant", variant[e]!)} ${order![e]} ${time![e]} ${label[e]}`,
      ).sort();
    };
    for (const options of [
      {},
      { protocol: "label-aware", outcomeDelay: 30 },
      { validationBy: "ids" },
      { split: "random" },
    ] as const) {
      const [task, anew] = [protocolTask(shop, options), protocolTask(other, options)];
      for (const name of phases) {
        expect(named(other, anew[name])).toEqual(named(shop, task[name]));
        expect(named(other, anew[name].messages)).toEqual(named(shop, task[name].messages));
      }
      const [folds, again] = [
        supervisionFolds(shop, task.train),
        supervisionFolds(other, anew.train),
      ];
      for (const [i, fold] of folds.entries()) {
        const of = (edges: Int32Array) => ({ split: "training", edges }) as const;
        expect(named(other, of(again[i]!.supervised))).toEqual(named(shop, of(fold.supervised)));
        expect(named(other, again[i]!.messages)).toEqual(named(shop, fold.messages));
      }
    }
  });

  it("is by ids where time does not part the tables, and refused there on request", async () => {
    const timeless = await plantedOrders({ with: ["order"] });
    const byCustomers = await plantedOrders({ split: { customers: 0.3 } });
    for (const data of [timeless, byCustomers, plantedReturns({ model: "propensity" })]) {
      const task = protocolTask(data);
      expect(task.train.outcomeDelay).toBe(undefined);
      expect(task.box.split).toContain("by hashes");
      expect(protocolTask(data, { validationBy: "ids" })).toEqual(task);
      const byTime = () => protocolTask(data, { validationBy: "time" });
      expect(byTime).toThrow(/not all later than the training ones/);
    }
    expect(protocolTask(shop, { validationBy: "time" })).toEqual(protocolTask(shop));
    expect(protocolTask(shop, { validationBy: "ids" }).box.split).toContain("by hashes");
    for (const options of [{ protocol: "paper" }, { split: "random" }] as const) {
      const byTime = () => protocolTask(shop, { ...options, validationBy: "time" });
      expect(byTime).toThrow(/not parted by time/);
    }
    expect(() => protocolTask(shop, { validationBy: "date" as never })).toThrow(/validationBy/);
  });
});

describe("messages in time", () => {
  it.each([0, 20])(
    "of training and validation were known when they are heard, %d days after the purchase",
    (outcomeDelay) => {
      for (const protocol of ["label-aware", "checkout"] as const) {
        const task = protocolTask(shop, { protocol, outcomeDelay, validation: 0.2 });
        const table = shop.splits.training.edges;
        const folds = supervisionFolds(shop, task.train, { folds: 4 });
        expect(folds.flatMap(({ supervised }) => [...supervised]).sort((a, b) => a - b)).toEqual([
          ...task.train.edges,
        ]);
        const { validation } = task;
        const parts = [...folds, { supervised: validation.edges, messages: validation.messages }];
        const days = protocol === "label-aware" ? outcomeDelay : 0;
        for (const { supervised, messages } of parts) {
          const first = Math.min(...timesOf(shop, { split: "training", edges: supervised }));
          const heard = Int32Array.from(table.time!.keys()).filter(
            (e) => table.time![e]! < first && table.time![e]! + days * day <= first,
          );
          expect([...messages.edges]).toEqual([...heard]);
        }
        expect(parts[0]!.messages.edges.length).toBe(0);
        expect(validation.messages.edges.length).toBeGreaterThan(800);
      }
    },
  );

  it("change nothing when outcomes change that became known later, in any graph a model learns from", async () => {
    const data = await plantedOrders({ with: ["order", "time", "returnedAt"] });
    const options = { protocol: "label-aware", outcomeDelay: 5, validation: 0.2 } as const;
    const task = protocolTask(data, options);
    const { train, validation } = task;
    const folds = supervisionFolds(data, train, { folds: 4 });
    const parts = [...folds, { supervised: validation.edges, messages: validation.messages }];
    const graphsOf = (of: ReturnsData) =>
      parts.map(({ messages }) => {
        const { source, target, label } = buildGraph(of, messages).relations["purchase"]!;
        return { source, target, label };
      });
    const before = graphsOf(data);
    let late = 0;
    for (const [i, { supervised }] of parts.entries()) {
      const first = Math.min(...timesOf(data, { split: "training", edges: supervised }));
      const { edges } = data.splits.training;
      // All that was open then: outcomes turned round, and what is said of days of return.
      const isOpen = (e: number): boolean =>
        knownAt(edges, e, 5) > first || edges.returnedAt![e]! > first;
      late += before[i]!.label!.filter((_, at) => isOpen(parts[i]!.messages.edges[at]!)).length;
      const label = edges.label.map((y, e) =>
        knownAt(edges, e, 5) > first ? 1 - y : isOpen(e) ? 0 : y,
      );
      const returnedAt = edges.returnedAt!.map((at, e) => (isOpen(e) ? Number.NaN : at));
      const changed = {
        ...data,
        splits: {
          ...data.splits,
          training: { ...data.splits.training, edges: { ...edges, label, returnedAt } },
        },
      };
      expect(graphsOf(changed)[i]).toEqual(before[i]);
    }
    // Some came back after they counted as kept: there the label is that of then.
    expect(late).toBeGreaterThan(20);
    const settings = {
      ...{ encoder: { hidden: [4] }, units: 4, virtual: [], vectors: {}, factors: 0 },
      ...{ folds: 3, cold: 0.3 },
    };
    const made = graphParts(settings, task, { seed: 0, all: false });
    const sources = made.sources();
    expect(sources.length).toBe(3);
    for (const [i, { source, edges, exclude }] of sources.entries()) {
      expect([...edges]).toEqual([...folds[i]!.supervised]);
      const [kept, back] = ["kept", "returned"].map(
        (word) => source.graph.relations[`purchase ${word}`]!,
      );
      expect([...kept!.edgeIds, ...back!.edgeIds].sort((a, b) => a - b)).toEqual([
        ...folds[i]!.messages.edges,
      ]);
      expect(exclude).toBe(false);
    }
    for (const input of [...made.inputs, ...made.held]) disposeInput(input);
  });
});
