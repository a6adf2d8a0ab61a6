import { isLegendreError } from "@legendre/core-tensor";
import { beforeAll, describe, expect, it } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import {
  assertNoLeaks,
  auc,
  buildGraph,
  type Column,
  canaryProbe,
  checkLeaks,
  checkTask,
  messagesWithout,
  numberAt,
  type Pipeline,
  protocolTask,
  type ReturnsData,
  type ReturnsTask,
  randomLabelProbe,
  sampleNeighbours,
  supervisionFolds,
} from "../../src/index.ts";

let data: ReturnsData;
let task: ReturnsTask;
beforeAll(() => {
  data = plantedReturns({ model: "propensity", degree: 5, seed: 2 });
  task = protocolTask(data, { protocol: "label-aware" });
});

/** The rate of returns of each test edge's customer over some edges, one half where there are none. */
const rates = (
  { data: of, test }: ReturnsTask,
  split: "training" | "testing",
  edges: ArrayLike<number>,
): number[] => {
  const { customer, label } = of.splits[split].edges;
  const [sum, count] = [new Map<number, number>(), new Map<number, number>()];
  for (const e of Array.from(edges)) {
    const c = customer[e]!;
    sum.set(c, (sum.get(c) ?? 0) + label[e]!);
    count.set(c, (count.get(c) ?? 0) + 1);
  }
  const ends = of.splits[test.split].edges.customer;
  return Array.from(test.edges, (e) => (sum.get(ends[e]!) ?? 0.5) / (count.get(ends[e]!) ?? 1));
};

/** Rates that count the very edges that are judged. */
const ownLabels: Pipeline = (of) => rates(of, "testing", of.test.edges);
const trainOnly: Pipeline = (of) => rates(of, "training", of.train.edges);
/** Rates over the edges that carry messages, if these show labels. */
const overMessages: Pipeline = (of) =>
  of.test.messages.labels
    ? rates(of, of.test.messages.split, of.test.messages.edges)
    : of.test.edges.map(() => 0);
/** The column that the table makes of its own split's labels. */
const leakyColumn: Pipeline = ({ data: of, test }) => {
  const { customers, edges } = of.splits[test.split];
  const column = customers.columns.find((c) => c.name === "customerReturnRate");
  if (column?.kind !== "number") throw new Error("no such column");
  return Array.from(test.edges, (e) => {
    const rate = numberAt(column, customers.rowOf[edges.customer[e]!]!);
    return Number.isNaN(rate) ? 0.5 : rate;
  });
};

describe("randomLabelProbe and canaryProbe", () => {
  it("flag rates that count the label itself, and pass rates of training edges", async () => {
    const told = await randomLabelProbe(task, ownLabels);
    // With one test edge a customer, the rate is the label itself.
    expect(told.auc).toBeGreaterThan(0.75);
    expect(told.leaks).toBe(true);
    const honest = await randomLabelProbe(task, trainOnly);
    expect(honest.leaks).toBe(false);
    expect(Math.abs(honest.auc - 0.5)).toBeLessThan(3 * honest.standardError);
    const kept = task.data.splits.testing.edges.label;
    expect(
      auc(
        Array.from(task.test.edges, (e) => kept[e]!),
        await trainOnly(task),
      ),
    ).toBeGreaterThan(0.6);
  });

  it("flag a column that counts labels of its own split", async () => {
    const { customers } = data.splits.testing;
    const column = { kind: "number", name: "customerReturnRate", safety: "leaky" } as const;
    const values = new Float32Array(customers.rows);
    const testing = {
      ...data.splits.testing,
      customers: { ...customers, columns: [{ ...column, values }] },
    };
    const leaky = { ...task, data: { ...data, splits: { ...data.splits, testing } } };
    expect((await randomLabelProbe(leaky, leakyColumn)).leaks).toBe(true);
    expect(values.every((x) => x === 0)).toBe(true);
  });

  it("flag a column of a shop's own that counts labels, whatever it is called", async () => {
    const own = (name: string, kind: "number" | "category"): ReturnsTask => {
      const { testing } = task.data.splits;
      const { customers, edges } = testing;
      const rows = new Int32Array(customers.rows);
      for (let e = 0; e < edges.count; e++) {
        const row = customers.rowOf[edges.customer[e]!]!;
        if (row >= 0) rows[row]! += edges.label[e]!;
      }
      const codes = Uint8Array.from(rows, (k) => (k > 0 ? 2 : 1));
      const column: Column =
        kind === "number"
          ? { kind, name, safety: "leaky", values: Float32Array.from(rows) }
          : { kind, name, safety: "leaky", levels: ["", "kept", "refunded"], codes };
      const table = { ...customers, columns: [...customers.columns, column] };
      const splits = { ...task.data.splits, testing: { ...testing, customers: table } };
      return { ...task, data: { ...task.data, splits } };
    };
    const reads =
      (name: string): Pipeline =>
      ({ data: of, test }) => {
        const { customers, edges } = of.splits[test.split];
        const column = customers.columns.find((c) => c.name === name)!;
        return Array.from(test.edges, (e) => {
          const row = customers.rowOf[edges.customer[e]!]!;
          if (row < 0) return 0;
          const value = column.kind === "number" ? numberAt(column, row) : column.codes[row]!;
          return Number.isNaN(value) ? 0 : value;
        });
      };
    const probes = [
      await randomLabelProbe(own("moneyBack", "number"), reads("moneyBack")),
      await randomLabelProbe(own("constructor", "category"), reads("constructor")),
    ];
    expect(probes.map(({ leaks }) => leaks)).toEqual([true, true]);
  });

  it("the canary flags messages that hold judged edges, the honest graph passes", async () => {
    const plain = protocolTask(data);
    expect((await canaryProbe(plain, overMessages)).leaks).toBe(false);
    const paper = protocolTask(data, { protocol: "paper" });
    const found = await canaryProbe(paper, overMessages);
    expect(found.auc).toBeGreaterThan(0.6);
    expect(found.leaks).toBe(true);
    expect((await randomLabelProbe(paper, overMessages)).leaks).toBe(false);
  });
});

describe("checkLeaks", () => {
  it("names edges, pairs and reverses, and passes folds, batches and sampled graphs without them", () => {
    expect(checkLeaks(data, task.train, task.train.messages).map(({ kind }) => kind)).toEqual([
      "edge",
    ]);
    for (const { supervised, messages } of supervisionFolds(data, task.train, { folds: 3 })) {
      expect(checkLeaks(data, { split: "training", edges: supervised }, messages)).toEqual([]);
    }
    const batch = task.train.edges.slice(0, 50);
    expect(
      checkLeaks(
        data,
        { split: "training", edges: batch },
        messagesWithout(data, task.train, batch),
      ),
    ).toEqual([]);
    const { customer, variant } = data.splits.training.edges;
    const graph = buildGraph(data, task.train.messages);
    const ends = {
      customer: Int32Array.from(batch, (e) => customer[e]!),
      variant: Int32Array.from(batch, (e) => variant[e]!),
    };
    const options = { seeds: ends, fanout: [50, 50] };
    const supervised = { split: "training", edges: batch } as const;
    const naive = checkLeaks(data, supervised, {
      graph,
      sampled: sampleNeighbours(graph, options),
    });
    expect(naive.map(({ kind }) => kind)).toEqual(["edge", "reverse"]);
    expect(() => assertNoLeaks(naive)).toThrow(/supervised edges carry messages/);
    const sampled = sampleNeighbours(graph, { ...options, exclude: ends });
    expect(checkLeaks(data, supervised, { graph, sampled })).toEqual([]);
  });

  it("names another purchase of the pair", () => {
    const { customer, variant } = data.splits.training.edges;
    const seen = new Map<string, number>();
    const twins = Array.from(customer.keys()).flatMap((e) => {
      const key = `${customer[e]} ${variant[e]}`;
      const twin = seen.get(key);
      seen.set(key, e);
      return twin === undefined ? [] : [[twin, e] as const];
    });
    const [one, other] = twins[0]!;
    const messages = { split: "training", edges: Int32Array.of(other), labels: false } as const;
    const [leak] = checkLeaks(data, { split: "training", edges: Int32Array.of(one) }, messages);
    expect(leak).toMatchObject({ kind: "pair", count: 1, edges: [one] });
  });
});

describe("checkTask", () => {
  it("passes honest protocols, and says what paper knows", () => {
    for (const protocol of ["checkout", "customer-grouped", "label-aware", "cold-start"] as const) {
      expect(checkTask(protocolTask(data, { protocol }))).toEqual([]);
    }
    expect(checkTask(protocolTask(data, { protocol: "paper" })).map(({ kind }) => kind)).toContain(
      "edge",
    );
    const mixed = {
      ...task,
      validation: { ...task.validation, edges: task.train.edges.slice(0, 3) },
    };
    const [leak] = checkTask(mixed);
    expect(leak).toMatchObject({ kind: "phase", count: 3 });
    try {
      assertNoLeaks([leak!]);
      expect.unreachable();
    } catch (error) {
      expect(isLegendreError(error, "data")).toBe(true);
    }
  });
});
