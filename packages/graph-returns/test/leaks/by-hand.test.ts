import { describe, expect, it } from "vitest";
import {
  assertNoLeaks,
  type Column,
  canaryProbe,
  checkLeaks,
  checkTask,
  type NodeTable,
  type Phase,
  type ReturnsData,
  type ReturnsTask,
  randomLabelProbe,
} from "../../src/index.ts";

const number = (name: string, safety: Column["safety"], count: number): Column => ({
  ...{ kind: "number", name, safety, values: new Float32Array(count).fill(9), missing: 9 },
});
const category = (name: string, levels: readonly string[]): Column => ({
  ...{ kind: "category", name, safety: "leaky", levels, codes: Uint8Array.of(0, 0, 0) },
});
const edgesOf = (pairs: readonly (readonly [number, number])[]) => ({
  count: pairs.length,
  customer: Int32Array.from(pairs, ([c]) => c),
  variant: Int32Array.from(pairs, ([, v]) => v),
  label: Uint8Array.from(pairs, (_, e) => e % 2),
});
// Customer 0 has no row; 3, 1 and 2 have, in this order. Variants have none.
const customers = (columns: readonly Column[]): NodeTable => ({
  ...{ rows: 3, nodeOf: Int32Array.of(3, 1, 2), rowOf: Int32Array.of(-1, 1, 2, 0), columns },
});
const variants: NodeTable = {
  ...{ rows: 0, nodeOf: new Int32Array(0), rowOf: new Int32Array(9).fill(-1), columns: [] },
};
const bought = [
  [0, 0],
  [1, 1],
  [1, 1],
  [3, 2],
  [1, 3],
  [0, 0],
  [3, 4],
  [1, 5],
] as const;
const split = (columns: readonly Column[] = []) => ({
  customers: customers(columns),
  variants,
  edges: edgesOf(bought),
});
const dataOf = (columns: readonly Column[] = []): ReturnsData =>
  ({ splits: { training: split(columns), testing: split(columns) } }) as unknown as ReturnsData;
const list = (...edges: number[]) => Int32Array.from(edges);
const messages = (from: "training" | "testing", ...edges: number[]) => ({
  ...{ split: from, edges: list(...edges), labels: false },
});
const phase = (
  name: Phase["name"],
  from: "training" | "testing",
  edges: readonly number[],
  more: Partial<Phase> = {},
): Phase => ({
  ...{ name, split: from, edges: list(...edges), messages: messages("training") },
  ...{ removeSupervised: false, quadrant: new Uint8Array(edges.length), ...more },
});

describe("leaks, by hand", () => {
  const data = dataOf();
  const judged = { split: "training", edges: list(0, 2, 3) } as const;

  it("are edges, or other purchases of their pairs, and name the first five", () => {
    expect(checkLeaks(data, judged, messages("training", 0, 3, 4, 6))).toEqual([
      {
        ...{ kind: "edge", count: 2, edges: [0, 3] },
        message: "2 supervised edges carry messages (first: 0, 3)",
      },
    ]);
    // 5 is the pair of 0, and 1 that of 2.
    expect(checkLeaks(data, judged, messages("training", 1, 5, 7))).toEqual([
      {
        ...{ kind: "pair", count: 2, edges: [0, 2] },
        message:
          "2 supervised edges have another purchase of the same pair among the messages (first: 0, 2)",
      },
    ]);
    expect(checkLeaks(data, judged, messages("training", 4, 6, 7))).toEqual([]);
    const all = { split: "training", edges: list(0, 1, 3, 4, 6, 7) } as const;
    const [many] = checkLeaks(data, all, messages("training", 0, 1, 3, 4, 6, 7));
    expect(many).toMatchObject({ count: 6, edges: [0, 1, 3, 4, 6] });
    expect(() => assertNoLeaks([many!])).toThrow(/6 supervised edges carry messages/);
    expect(() => assertNoLeaks([])).not.toThrow();
  });

  it("of another split are pairs, also where the numbers are the same", () => {
    expect(checkLeaks(data, judged, messages("testing", 0, 4))).toMatchObject([
      { kind: "pair", count: 1, edges: [0] },
    ]);
  });

  it("of a sampled graph are those of its purchases, there and back", () => {
    const { customer: source, variant: target } = data.splits.training.edges;
    const edgeIds = Int32Array.from(source.keys());
    const graph = { relations: { purchase: { source, target, edgeIds } } };
    const kinds = (...sent: readonly (readonly [string, string, number])[]) => {
      const of = sent.map(([relation, direction, e]) => ({ relation, direction, edge: list(e) }));
      const sampled = { graph, sampled: { messages: of } } as never;
      return checkLeaks(data, judged, sampled).map(({ kind, edges }) => [kind, edges]);
    };
    expect(kinds(["other", "forward", 0], ["purchase", "forward", 4])).toEqual([]);
    expect(kinds(["purchase", "forward", 3])).toEqual([["edge", [3]]]);
    expect(kinds(["purchase", "forward", 5])).toEqual([["pair", [0]]]);
    expect(kinds(["purchase", "backward", 5], ["purchase", "backward", 3])).toEqual([
      ["reverse", [0, 3]],
    ]);
  });
});

describe("leaks of a task, by hand", () => {
  const taskOf = (columns: readonly Column[], features: string[], ...phases: Phase[]) => {
    const [train, validation, test] = phases;
    return { data: dataOf(columns), features, train, validation, test } as unknown as ReturnsTask;
  };
  const apart = [
    phase("train", "training", [0, 1]),
    phase("validation", "training", [3, 4]),
    phase("test", "testing", [0, 1]),
  ] as const;

  it("are edges of two phases, the later one named", () => {
    expect(checkTask(taskOf([], ["safe"], ...apart))).toEqual([]);
    const [train, , test] = apart;
    const twice = phase("validation", "training", [1, 3]);
    expect(checkTask(taskOf([], ["safe"], train, twice, test))).toMatchObject([
      { kind: "phase", message: "1 validation edges are in another phase too (first: 1)" },
    ]);
  });

  it("are messages of each phase that takes its own away from none", () => {
    const [train, validation, test] = apart;
    const own = { messages: messages("training", 0) };
    const leaky = phase("train", "training", [0, 1], own);
    expect(checkTask(taskOf([], ["safe"], leaky, validation, test))).toMatchObject([
      { kind: "edge", edges: [0] },
    ]);
    const removed = phase("train", "training", [0, 1], { ...own, removeSupervised: true });
    expect(checkTask(taskOf([], ["safe"], removed, validation, test))).toEqual([]);
    // A pair of an earlier period is what a shop knows; one of the same period is not.
    const before = phase("test", "testing", [0, 3], { messages: messages("training", 0, 5) });
    expect(checkTask(taskOf([], ["safe"], train, validation, before))).toEqual([]);
    const same = phase("test", "testing", [0, 3], { messages: messages("testing", 5) });
    expect(checkTask(taskOf([], ["safe"], train, validation, same))).toMatchObject([
      { kind: "pair", edges: [0] },
    ]);
  });

  it("are columns made from labels, where they may be read", () => {
    const columns = [number("a", "safe", 3), number("b", "leaky", 3), number("c", "leaky", 3)];
    expect(checkTask(taskOf(columns, ["safe", "suspicious"], ...apart))).toEqual([]);
    expect(checkTask(taskOf(columns.slice(0, 1), ["safe", "leaky"], ...apart))).toEqual([]);
    expect(checkTask(taskOf(columns, ["safe", "leaky"], ...apart))).toEqual([
      {
        ...{ kind: "column", count: 2, edges: [] },
        message: "columns made from labels may be read: b, c",
      },
    ]);
  });
});

describe("probes, by hand", () => {
  const counted = ["salesPerCustomer", "returnsPerCustomer", "customerReturnRate"];
  const columns = [
    ...[...counted, "own"].map((name) => number(name, "leaky", 3)),
    number("safe", "safe", 3),
    category("word", ["", "none", "some"]),
    category("only", ["", "one"]),
    category("empty", [""]),
  ];
  const task = {
    ...{ data: dataOf(columns), features: ["safe"], box: { seed: 0 } },
    train: phase("train", "training", [0]),
    validation: phase("validation", "training", []),
    test: phase("test", "testing", [7, 1, 2, 3, 4]),
  } as unknown as ReturnsTask;

  it("hand out coins as labels, and columns that count them", async () => {
    const seen: ReturnsTask[] = [];
    const labelsOf = (of: ReturnsTask) => of.data.splits.testing.edges.label;
    const pipeline = (of: ReturnsTask) => {
      seen.push(of);
      return Array.from(of.test.edges, (e) => labelsOf(of)[e]!);
    };
    const found = await randomLabelProbe(task, pipeline);
    const [{ data, test } = task] = seen;
    const coins = labelsOf(seen[0]!);
    const ones = Array.from(task.test.edges, (e) => coins[e]!).reduce((x, y) => x + y, 0);
    expect([ones > 0, ones < 5]).toEqual([true, true]);
    const standardError = Math.sqrt((1 / ones + 1 / (5 - ones)) / 12);
    expect(found.auc).toBe(1);
    expect(found.standardError).toBeCloseTo(standardError, 12);
    expect(found.z).toBeCloseTo(0.5 / standardError, 12);
    // Six purchases do not tell whether its columns were made of outcomes.
    expect(found.leaks).toBe(found.z > 3 ? true : "cannot tell");
    expect(test.messages.labels).toBe(false);
    // Customer 3 bought edges 3 and 6, customer 1 edges 1, 2, 4 and 7, customer 2 nothing.
    const at = (...edges: number[]) => edges.reduce((sum, e) => sum + coins[e]!, 0);
    const returns = [at(3, 6), at(1, 2, 4, 7), 0];
    const table = data.splits.testing.customers.columns;
    const values = (name: string) => {
      const column = table.find((each) => each.name === name)!;
      return [...(column.kind === "number" ? column.values : column.codes)];
    };
    const rate = [returns[0]! / 2, returns[1]! / 4, Number.NaN];
    expect(values("salesPerCustomer")).toEqual([2, 4, 0]);
    expect(values("returnsPerCustomer")).toEqual(returns);
    expect(values("customerReturnRate")).toEqual(rate);
    expect(values("own")).toEqual(rate);
    expect(values("safe")).toEqual([9, 9, 9]);
    expect(table.map((column) => "missing" in column)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    const words = returns.map((k) => (k > 0 ? 2 : 1));
    expect([words.includes(2), words.includes(1)]).toEqual([true, true]);
    expect(values("word")).toEqual(words);
    expect(values("only")).toEqual([1, 1, 1]);
    expect(values("empty")).toEqual([0, 0, 0]);
    // The same coins for seed 0, others for another, and the task is as it was.
    await randomLabelProbe(task, pipeline, { seed: 0 });
    await randomLabelProbe(task, pipeline, { seed: 1 });
    await canaryProbe(task, pipeline);
    const drawn = seen.map((of) => [...labelsOf(of)].join(""));
    expect([drawn[1], drawn[3]]).toEqual([drawn[0], drawn[0]]);
    expect(drawn[2]).not.toBe(drawn[0]);
    expect(seen[3]!.test.messages.labels).toBe(true);
    expect([...labelsOf(task)]).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  });

  it("take whole seeds from 0", async () => {
    for (const seed of [-1, 0.5, 2 ** 53]) {
      await expect(randomLabelProbe(task, () => [], { seed })).rejects.toThrow(/seed/);
      await expect(canaryProbe(task, () => [], { seed })).rejects.toThrow(/seed/);
    }
  });
});
