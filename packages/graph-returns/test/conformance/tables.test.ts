import { describe, expect, it } from "vitest";
import * as decide from "../../src/decide/index.ts";
import { generateReturns } from "../../src/generator/index.ts";
import {
  auc,
  averagePrecision,
  bestF1,
  binaryMetrics,
  doubleSoftmaxCE,
  fairnessView,
  protocolTask,
  segmentation,
  segmentMetrics,
} from "../../src/index.ts";
import { logisticRegression, onFeatures } from "../../src/models/index.ts";
import { reportModel, returnsReport } from "../../src/report/index.ts";
import { permuted } from "./permuted.ts";

const count = 240;
const list = <T>(of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const given = {
  labels: list((i) => Number(Math.sin(i * i) > 0.3)),
  // Ties among them, and both ends.
  scores: list((i) => Math.round(20 * (0.5 + 0.5 * Math.sin(3 * i * i + 1))) / 20),
  words: list((i) => ["a", "b", "c", ""][(i * i) % 4]!),
  customers: list((i) => (i * i) % 17),
};
type Given = typeof given;
const costs = { returnCost: 7, effect: 0.3, actionCost: 0.2, friction: 2.5 };

/** The same purchases in another order. */
const reordered = (order: readonly number[]): Given => ({
  labels: order.map((i) => given.labels[i]!),
  scores: order.map((i) => given.scores[i]!),
  words: order.map((i) => given.words[i]!),
  customers: order.map((i) => given.customers[i]!),
});

/** Everything that is said of lists of purchases as a whole. */
const said: Record<string, (lists: Given) => unknown> = {
  auc: ({ labels, scores }) => auc(labels, scores),
  averagePrecision: ({ labels, scores }) => averagePrecision(labels, scores),
  bestF1: ({ labels, scores }) => bestF1(labels, scores),
  binaryMetrics: ({ labels, scores }) => binaryMetrics(labels, scores),
  doubleSoftmaxCE: ({ labels, scores }) => doubleSoftmaxCE(labels, scores),
  reliability: ({ labels, scores }) => decide.reliability(labels, scores),
  brierDecomposition: ({ labels, scores }) => decide.brierDecomposition(labels, scores),
  segmentMetrics: ({ labels, scores, words }) =>
    byName(segmentMetrics(labels, scores, segmentation("w", words), { minimum: 10 }), "segment"),
  fairnessView: ({ labels, scores, words }) => {
    const acted = scores.map((p) => Number(p >= 0.5));
    const view = fairnessView(labels, acted, segmentation("w", words), { minimum: 10 });
    return { ...view, groups: byName(view.groups, "group") };
  },
  calibrators: ({ labels, scores }) =>
    (["platt", "temperature", "isotonic"] as const).map((method) =>
      decide.fitCalibrator(labels, scores, { method }).saved(),
    ),
  chooseThresholds: ({ labels, scores }) =>
    decide.chooseThresholds(
      { labels, probabilities: scores },
      { labels, probabilities: scores.map((p) => p ** 2) },
      { costs },
    ),
  recallThreshold: ({ labels, scores }) => decide.recallThreshold(labels, scores, 0.8),
  "savingsCurve, without its intervals": ({ labels, scores }) =>
    decide
      .savingsCurve(labels, scores, costs, { replicates: 2 })
      .points.map(({ interval: _, ...point }) => point),
};

const byName = <T>(rows: readonly T[], name: keyof T): T[] =>
  [...rows].sort((a, b) => String(a[name]).localeCompare(String(b[name])));

/** A value with its numbers to 9 digits: sums in another order round otherwise. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part) => {
      if (ArrayBuffer.isView(part)) return Array.from(part as Float64Array);
      return typeof part === "number" && Number.isFinite(part)
        ? Number(part.toPrecision(9))
        : typeof part === "number"
          ? String(part)
          : part;
    }),
  );

describe("purchases in another order", () => {
  const orders = {
    backwards: list((i) => count - 1 - i),
    shuffled: list((i) => (i * 77 + 5) % count),
    "by score": list((i) => i).sort((a, b) => given.scores[a]! - given.scores[b]!),
    "kept first": list((i) => i).sort((a, b) => given.labels[a]! - given.labels[b]!),
  };
  describe.each(Object.entries(said))("%s", (_, of) => {
    it.each(Object.entries(orders))("%s: says the same", (_name, order) => {
      expect(new Set(order).size).toBe(count);
      expect(rounded(of(reordered(order)))).toEqual(rounded(of(given)));
    });
  });

  it("give the same report", async () => {
    const data = await generateReturns({ edges: 900, seed: 4 });
    const model = onFeatures(logisticRegression(), { encodings: true });
    const reports = [data, permuted(data, { seed: 3, more: 0 })].map(async (tables) => {
      const task = protocolTask(tables);
      const made = await reportModel(await model.fit(task, { seed: 1 }), task);
      const { checks, dataHash: _, ...report } = await returnsReport(task, [made], { minimum: 20 });
      return { ...report, checks: checks.map(({ id, status }) => [id, status]) };
    });
    const [plain, other] = await Promise.all(reports);
    const coarse = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(rounded(value)), (_, part) =>
        typeof part === "number" ? Number(part.toPrecision(4)) : part,
      );
    expect(coarse(other)).toEqual(coarse(plain));
  }, 60_000);
});
