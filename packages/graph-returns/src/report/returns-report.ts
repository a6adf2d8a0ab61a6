import { LegendreError } from "@legendre/core-tensor";
import {
  count,
  flag,
  type OptionsOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import { reliability } from "../calibration/index.ts";
import { type Costs, chooseThresholds, planActions, savingsCurve } from "../decide/index.ts";
import { outcomesOf } from "../encodings/purchase-features.ts";
import { binaryMetrics } from "../metrics/index.ts";
import { pauses } from "../pause.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";
import {
  type FairnessView,
  fairnessView,
  purchaseSegments,
  type Segmentation,
  segmentMetrics,
} from "../segments/index.ts";
import { reportChecks } from "./checks.ts";
import { coverageOf } from "./coverage.ts";
import { dataHash } from "./data-hash.ts";
import type { ReportRow, ReportSegments, ReturnsReport } from "./report-data.ts";
import { priorModel, type ReportModel } from "./report-model.ts";

type Words = Readonly<Record<string, string>>;

/** The options of {@link returnsReport}. */
export const returnsReportOptions = options("returnsReport", {
  /** What the report is called. */
  title: value<string, string>("Returns"),
  /** The model that is looked at closely. If left out: the first one given. */
  chosen: optional(value<string>()),
  /** Costs of acting, the same for each purchase; without them there is no savings curve. */
  costs: optional(value<Costs>()),
  /** Segmentations whose groups are looked at for fairness, as in `purchaseSegments`. @defaultValue those of protected columns */
  fairness: optional(value<readonly string[]>()),
  /** Segments of fewer purchases are suppressed. */
  minimum: count(0, 500),
  /** Bins of the reliability diagram. */
  bins: count(1, 15),
  /** Resamples of the savings curve. If left out: 200, or 30 for more than a million purchases. */
  replicates: optional(count(1)),
  /** Lines of the model card: `{ "Made by": "…", "Not for": "…" }`. */
  card: value<Words, Words>({}),
  /** Versions to be named beside those of the run. */
  versions: value<Words, Words>({}),
  /** Segmentations beside those of the tables. */
  segments: value<readonly Segmentation[], readonly Segmentation[]>([]),
  /** Whether the data hold only customers who returned something. @defaultValue what the data say of themselves */
  returnersOnly: optional(flag()),
  /** Ends the work with its reason. */
  signal: optional(value<AbortSignal>()),
});

/** Options of {@link returnsReport}. */
export interface ReturnsReportOptions extends OptionsOf<typeof returnsReportOptions> {}

/**
 * Everything that is to be said of models on a task: what was allowed to be known, whether the result fell into a known
 * pitfall, models beside baselines, calibration, thresholds, money, segments, cold start, fairness.
 *
 * @param task - the task.
 * @param models - from `reportModel`, or probabilities of your own; the prior is added as a baseline.
 * @param options - see {@link ReturnsReportOptions}.
 * @throws code "shape" for probabilities of other purchases; "data" for what is no probability; "option".
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { boosting, onFeatures } from "@legendre/graph-returns/models";
 * import { reportModel, reportPage, returnsReport } from "@legendre/graph-returns/report";
 *
 * const task = protocolTask(await generateReturns({ edges: 1000 }));
 * const fitted = await onFeatures(boosting({ trees: 10 })).fit(task);
 * const report = await returnsReport(task, [await reportModel(fitted, task)], { minimum: 50 });
 * console.log(report.checks.length, report.models.map(({ name }) => name)); // → 15 [ 'boosting', 'prior' ]
 * console.log(reportPage(report).startsWith("<!doctype html>")); // → true
 * ```
 *
 * @remarks A sort of the test purchases for each model and each kind of segment.
 */
export async function returnsReport(
  task: ReturnsTask,
  models: readonly ReportModel[],
  options: ReturnsReportOptions = {},
): Promise<ReturnsReport> {
  const { where } = returnsReportOptions;
  const given = returnsReportOptions.resolve(options);
  const all = {
    ...given,
    replicates: given.replicates ?? (task.test.edges.length > 1e6 ? 30 : 200),
    returnersOnly: given.returnersOnly ?? task.data.facts?.returnersOnly === true,
  };
  const { data, test, validation } = task;
  for (const model of models) checkLengths(where, task, model);
  const chosen = models.find(({ name }) => name === (all.chosen ?? models[0]?.name));
  if (chosen === undefined) {
    const message = `there is no model "${all.chosen ?? ""}" among ${models.map(({ name }) => name).join(", ") || "none"}`;
    throw new LegendreError("option", where, message, { chosen: all.chosen });
  }
  const shown = models.some(({ name }) => name === "prior")
    ? models
    : [...models, priorModel(task)];
  const labels = outcomesOf(data, test);
  const metrics = shown.map((model) => binaryMetrics(labels, model.test));
  const groups = data.splits[test.split].edges.customer;
  // Purchases of a customer are not independent: all intervals go by customers.
  const customers = Int32Array.from(test.edges, (e) => groups[e]!);
  const everybody = { name: "all", labels: ["all"], codes: new Int32Array(labels.length) };
  const turn = pauses(all.signal);
  const rows: ReportRow[] = [];
  for (const [m, model] of shown.entries()) {
    await turn();
    const [overall] = segmentMetrics(labels, model.test, everybody, {
      minimum: 0,
      groups: customers,
    });
    const { name, seed, summary, train } = model;
    rows.push({
      name,
      test: metrics[m]!,
      overall: overall!,
      ...(train === undefined ? {} : { train: binaryMetrics(outcomesOf(data, task.train), train) }),
      ...(seed === undefined ? {} : { seed }),
      ...(summary === undefined ? {} : { summary }),
    });
  }
  const of = (phase: Phase, probabilities: ArrayLike<number>) => ({
    labels: outcomesOf(data, phase),
    probabilities,
  });
  const segmentations = { ...purchaseSegments(data, test) };
  for (const each of all.segments) segmentations[each.name] = each;
  const { known, ...others } = segmentations;
  const segmented = (by: Segmentation) =>
    segmentMetrics(labels, chosen.test, by, { minimum: all.minimum, groups: customers });
  const act = all.costs === undefined ? undefined : planActions(chosen.test, all.costs).act;
  const decided = act ?? Uint8Array.from(chosen.test, (p) => Number(p >= 0.5));
  await turn();
  const checks = reportChecks(task, shown, metrics);
  await turn();
  const thresholds =
    validation.edges.length === 0
      ? []
      : chooseThresholds(of(validation, chosen.validation), of(test, chosen.test), {
          recalls: [0.8, 0.9],
          ...(all.costs === undefined ? {} : { costs: all.costs }),
        });
  await turn();
  const savings =
    all.costs === undefined
      ? {}
      : {
          costs: all.costs,
          savings: savingsCurve(labels, chosen.test, all.costs, {
            groups: customers,
            replicates: all.replicates,
          }),
        };
  const segments: ReportSegments[] = [];
  for (const by of Object.values(others)) {
    await turn();
    segments.push({ by: by.name, rows: segmented(by) });
  }
  const fairness: FairnessView[] = [];
  for (const by of lookedAt(where, task, segmentations, all.fairness)) {
    await turn();
    const { minimum, returnersOnly } = all;
    const inputs = by.column === undefined ? [] : [by.column];
    const view = { inputs, minimum, returnersOnly, groups: customers };
    fairness.push(fairnessView(labels, decided, by, view));
  }
  await turn();
  return {
    title: all.title,
    box: task.box,
    checks,
    coverage: coverageOf(task),
    models: rows,
    chosen: chosen.name,
    reliability: reliability(labels, chosen.test, { bins: all.bins, groups: customers }),
    thresholds,
    ...savings,
    segments,
    quadrants: segmented(known!),
    fairness,
    card: all.card,
    versions: { ...runVersions(), ...all.versions },
    schemaHash: data.schemaHash,
    dataHash: await dataHash(data),
  };
}

/** The segmentations of these names, or where none are given those that are made of protected columns, in that order. */
function lookedAt(
  where: string,
  { data, test }: ReturnsTask,
  segmentations: Readonly<Record<string, Segmentation>>,
  names: readonly string[] | undefined,
): Segmentation[] {
  const all = Object.values(segmentations);
  if (names !== undefined) {
    return names.map((name) => {
      const found = all.find((each) => each.name === name);
      if (found !== undefined) return found;
      const message = `fairness names "${name}", and there are no segments by it; expected some of ${all.map((each) => each.name).join(", ")}`;
      throw new LegendreError("option", where, message, { name });
    });
  }
  const { customers, variants } = data.splits[test.split];
  const isProtected = [...customers.columns, ...variants.columns].flatMap((column) =>
    column.kind !== "reference" && column.protected === true ? [column.name] : [],
  );
  // Gender before age, as the published reports have it.
  return all
    .filter(({ column }) => column !== undefined && isProtected.includes(column))
    .sort((a, b) => a.labels.length - b.labels.length);
}

function checkLengths(
  where: string,
  { test, validation, train }: ReturnsTask,
  model: ReportModel,
): void {
  const wanted = { test, validation, train };
  for (const name of ["test", "validation", "train"] as const) {
    const given = model[name];
    const expected = wanted[name].edges.length;
    if (given === undefined || given.length === expected) continue;
    const message = `"${model.name}" has ${given.length} ${name} probabilities for ${expected} purchases; predict all of the task's, in their order`;
    throw new LegendreError("shape", where, message, {
      model: model.name,
      got: given.length,
      expected,
    });
  }
}

/** What runs this. */
function runVersions(): Record<string, string> {
  const { versions } =
    (globalThis as { process?: { versions?: Record<string, string> } }).process ?? {};
  return versions?.["node"] === undefined ? {} : { Node: versions["node"] };
}
