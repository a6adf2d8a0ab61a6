import { beforeAll, describe, expect, it } from "vitest";
import { outcomesOf } from "../../src/encodings/purchase-features.ts";
import { type GeneratedReturns, generateReturns } from "../../src/generator/index.ts";
import {
  binaryMetrics,
  protocolTask,
  type ReturnsData,
  type ReturnsTask,
} from "../../src/index.ts";
import { reportChecks } from "../../src/report/checks.ts";
import type { ReportModel } from "../../src/report/index.ts";

let data: GeneratedReturns;
let task: ReturnsTask;
beforeAll(async () => {
  data = await generateReturns({ edges: 1500, seed: 11 });
  task = protocolTask(data);
}, 60_000);

/** A model that knows a little. */
function model(of: ReturnsTask, extra: Partial<ReportModel> = {}): ReportModel {
  const y = outcomesOf(of.data, of.test);
  const test = Float32Array.from(y, (label, i) => 0.3 + 0.2 * label + ((i * 7) % 10) / 25);
  return {
    name: "model",
    test,
    validation: new Float32Array(of.validation.edges.length),
    seed: 0,
    ...extra,
  };
}

function statuses(of: ReturnsTask, ...models: ReportModel[]): Record<string, [string, string]> {
  const labels = outcomesOf(of.data, of.test);
  const metrics = models.map(({ test }) => binaryMetrics(labels, test));
  return Object.fromEntries(
    reportChecks(of, models, metrics).map(({ id, status, found }) => [id, [status, found]]),
  );
}

/** The data set with something about its training split changed. */
const changed = (change: Partial<ReturnsData["splits"]["training"]>): ReturnsData => ({
  ...data,
  splits: { ...data.splits, training: { ...data.splits.training, ...change } },
});

describe("reportChecks", () => {
  it("finds nothing wrong with an honest result", () => {
    const all = statuses(task, model(task, { leakedTensors: 0 }));
    const wrong = Object.entries(all).filter(([, [status]]) => status === "fail");
    expect(wrong).toEqual([]);
    expect(Object.keys(all)).toHaveLength(15);
    for (const id of [
      "label-columns",
      "messages",
      "customers",
      "pooled",
      "definitions",
      "ids",
      "degree",
      "hubs",
      "tensors",
      "seeds",
      "time",
    ]) {
      expect([id, all[id]![0]]).toEqual([id, "ok"]);
    }
  });

  it("1, 2: columns made from labels, judged edges among the messages", () => {
    const paper = protocolTask(data, { protocol: "paper" });
    const all = statuses(paper, model(paper));
    expect(all["label-columns"]).toEqual(["fail", expect.stringContaining("customerReturnRate")]);
    expect(all["messages"]![0]).toBe("fail");
    const suspicious = protocolTask(data, { suspicious: true });
    expect(statuses(suspicious, model(suspicious))["label-columns"]![0]).toBe("warn");
  });

  it("3: pairs that are learned from and judged", () => {
    const { edges } = data.splits.training;
    const twice = { ...edges, customer: edges.customer.slice(), variant: edges.variant.slice() };
    // One purchase of the test part of the training tables repeats a pair of the train part.
    const inside = protocolTask(data, { protocol: "customer-grouped" });
    const [from, to] = [inside.train.edges[0]!, inside.test.edges[0]!];
    twice.customer[to] = twice.customer[from]!;
    twice.variant[to] = twice.variant[from]!;
    const repeated = { ...inside, data: changed({ edges: twice }) };
    expect(statuses(repeated, model(repeated))["pairs"]).toEqual([
      "fail",
      expect.stringMatching(/pair/),
    ]);
    expect(statuses(inside, model(inside))["pairs"]![0]).toBe("ok");
  });

  it("4: purchases parted at random", () => {
    const { train, test, validation } = protocolTask(data, { protocol: "customer-grouped" });
    const all = Int32Array.from([...train.edges, ...test.edges]).sort();
    const half = (which: number) => all.filter((_, i) => i % 2 === which);
    const random = {
      ...task,
      train: { ...train, edges: half(0), messages: { ...train.messages, edges: half(0) } },
      test: {
        ...test,
        edges: half(1),
        messages: { ...train.messages, edges: half(0) },
        quadrant: new Uint8Array(half(1).length),
      },
      validation: { ...validation, edges: new Int32Array(0), quadrant: new Uint8Array(0) },
    };
    expect(statuses(random, model(random))["customers"]).toEqual([
      "fail",
      expect.stringContaining("at random"),
    ]);
    const paper = protocolTask(data, { protocol: "paper" });
    expect(statuses(paper, model(paper))["customers"]![0]).toBe("warn");
  });

  it("5, 6: means over batches, swapped precision and recall, two softmaxes", () => {
    const labels = outcomesOf(data, task.test);
    const plain = model(task);
    const { auc, decisions, doubleSoftmaxCE, logLoss, f1 } = binaryMetrics(labels, plain.test);
    const honest = { auc, logLoss, f1, precision: decisions.precision, recall: decisions.recall };
    const fine = statuses(task, model(task, { reported: honest }));
    expect([fine["pooled"]![0], fine["definitions"]![0]]).toEqual(["ok", "ok"]);
    const batched = statuses(task, model(task, { reported: { ...honest, auc: auc + 0.01 } }));
    expect(batched["pooled"]).toEqual(["warn", expect.stringContaining("auc")]);
    expect(Math.abs(decisions.precision - decisions.recall)).toBeGreaterThan(0.01);
    const swapped = { ...honest, precision: honest.recall, recall: honest.precision };
    expect(statuses(task, model(task, { reported: swapped }))["definitions"]).toEqual([
      "fail",
      expect.stringContaining("swapped"),
    ]);
    const twice = { ...honest, logLoss: doubleSoftmaxCE };
    expect(statuses(task, model(task, { reported: twice }))["definitions"]).toEqual([
      "fail",
      expect.stringContaining("softmax twice"),
    ]);
  });

  it("7: an F1 that calling everything returned has too", () => {
    const flat = model(task, { test: new Float32Array(task.test.edges.length).fill(0.6) });
    expect(statuses(task, flat)["base-rate"]).toEqual(["warn", expect.stringContaining("model")]);
    expect(statuses(task, model(task))["base-rate"]![0]).toBe("ok");
  });

  it("8: rates of customers from later than what is judged", () => {
    const times = (from: number, count: number) =>
      Float64Array.from({ length: count }, (_, i) => from + i);
    const timed = (train: number, test: number): ReturnsTask => {
      const { training, testing } = data.splits;
      const splits = {
        training: {
          ...training,
          edges: { ...training.edges, time: times(train, training.edges.count) },
        },
        testing: {
          ...testing,
          edges: { ...testing.edges, time: times(test, testing.edges.count) },
        },
      };
      return { ...task, data: { ...data, splits } };
    };
    const encoded = (of: ReturnsTask) => statuses(of, model(of, { encodings: true }))["time"]![0];
    expect([encoded(task), encoded(timed(0, 1e6)), encoded(timed(5, 0))]).toEqual([
      "unknown",
      "ok",
      "fail",
    ]);
    const later = timed(5, 0);
    expect(statuses(later, model(later))["time"]![0]).toBe("warn");
  });

  it("9: customers without a row who return more", () => {
    const { edges, customers } = data.splits.training;
    const rowOf = customers.rowOf.slice();
    for (const e of task.train.edges)
      if (edges.label[e] === 1 && e % 2 === 0) rowOf[edges.customer[e]!] = -1;
    const telling = { ...task, data: changed({ customers: { ...customers, rowOf } }) };
    expect(statuses(telling, model(telling))["missing-rows"]![0]).toBe("warn");
    const rows = { ...customers, rowOf: rowOf.map((_, i) => i % Math.max(1, customers.rows)) };
    const all = { ...task, data: changed({ customers: rows }) };
    expect(statuses(all, model(all))["missing-rows"]![0]).toBe("ok");
  });

  it("10, 11: ids through doubles, one-hot columns that disagree", () => {
    const ids = data.nodes["variant"]!.ids.map((id) => BigInt.asIntN(64, BigInt(Number(id))));
    const nodes = { ...data.nodes, variant: { ...data.nodes["variant"]!, ids } };
    const rounded = { ...task, data: { ...data, nodes } };
    expect(statuses(rounded, model(rounded))["ids"]).toEqual([
      "fail",
      expect.stringContaining("variant"),
    ]);
    const findings = [{ code: "W_DUMMY_MISMATCH", message: "they differ" } as const];
    const mixed = { ...task, data: { ...data, findings } };
    expect(statuses(mixed, model(mixed))["dummies"]).toEqual([
      "warn",
      expect.stringContaining("they differ"),
    ]);
  });

  it("12, 13: graph models that hide degrees, or are deep across hubs", () => {
    const graph = { convolution: "sage-max", layers: 2, virtual: [], degrees: false };
    expect(statuses(task, model(task, { graph }))["degree"]![0]).toBe("warn");
    expect(statuses(task, model(task, { graph: { ...graph, degrees: true } }))["degree"]![0]).toBe(
      "ok",
    );
    const normalised = { ...graph, convolution: "sage-sum", normalised: true };
    expect(statuses(task, model(task, { graph: normalised }))["degree"]![0]).toBe("warn");
    const deep = { ...graph, layers: 3, virtual: ["country"], degrees: true };
    expect(statuses(task, model(task, { graph: deep }))["hubs"]).toEqual([
      "warn",
      expect.stringContaining("country"),
    ]);
  });

  it("14, 15: tensors left behind, results without a seed or that do not repeat", () => {
    expect(statuses(task, model(task))["tensors"]![0]).toBe("unknown");
    expect(statuses(task, model(task, { leakedTensors: 3 }))["tensors"]![0]).toBe("warn");
    const { seed: _, ...unseeded } = model(task);
    expect(statuses(task, unseeded)["seeds"]![0]).toBe("warn");
    const { test } = model(task);
    expect(statuses(task, model(task, { repeat: test }))["seeds"]).toEqual([
      "ok",
      expect.stringContaining("twice"),
    ]);
    expect(
      statuses(task, model(task, { repeat: Float32Array.from(test, (p) => p + 0.01) }))[
        "seeds"
      ]![0],
    ).toBe("fail");
  });
});
