import { html, type Markup, tableOf } from "../../html/markup.ts";
import { intervalChart, reliabilityChart, savingsChart } from "../charts.ts";
import type { ReturnsReport } from "../report-data.ts";
import { between, fixed, note, percent } from "./numbers.ts";

export function models(report: ReturnsReport): Markup {
  const all = report.models;
  const [first] = all;
  const lines = all.map(({ name, overall }) => ({
    name,
    value: overall.auc.value,
    low: overall.auc.low,
    high: overall.auc.high,
    note: Number.isFinite(overall.auc.value) ? overall.auc.value.toFixed(3) : "ranks nothing",
  }));
  return html`${tableOf(
    "Over all test purchases at once; intervals of 95 %, by customers",
    [
      "model",
      "AUC",
      "interval",
      "log loss",
      "interval",
      "Brier",
      "ECE",
      "average precision",
      "F1 at 0.5",
      "precision",
      "recall",
      "best F1",
      "AUC of training",
      "rounds",
    ],
    all.map(({ name, test: t, overall, train, summary: fit }) => [
      name === report.chosen ? html`<strong>${name}</strong>` : name,
      ...[fixed(t.auc), between(overall.auc), fixed(t.logLoss, 4), between(overall.logLoss, 4)],
      ...[fixed(t.brier, 4), fixed(t.ece, 4), fixed(t.averagePrecision), fixed(t.f1)],
      ...[fixed(t.decisions.precision), fixed(t.decisions.recall), fixed(t.bestF1.f1)],
      ...[
        train === undefined ? "–" : fixed(train.auc),
        fit === undefined ? "–" : `${fit.rounds}, ${fit.status}`,
      ],
    ]),
  )}${note(`Calling every purchase returned gives F1 ${fixed(first!.test.allReturnedF1)}: an F1 means little without it. The best F1 chose its threshold on these very purchases, and is an upper bound.`)}
<figure>${intervalChart("AUC by model", lines, { at: 0.5, words: "a coin" })}<figcaption>Area under the curve with its interval; purchases of a customer are not taken as independent.</figcaption></figure>`;
}

export function reliability({ reliability: r, chosen }: ReturnsReport): Markup {
  const { brier } = r;
  return html`<p>For “${chosen}”: expected calibration error ${fixed(r.ece, 4)}, largest ${fixed(r.mce, 4)}; mean probability less share returned ${fixed(r.gap, 4)}; ${percent(r.inside)} of the bins lie within the band that true probabilities would give. Brier score ${fixed(brier.brier, 4)} = reliability ${fixed(brier.reliability, 4)} − resolution ${fixed(brier.resolution, 4)} + uncertainty ${fixed(brier.uncertainty, 4)} + within bins ${fixed(brier.within, 4)}.</p>
<figure>${reliabilityChart(r)}<figcaption>Bins of equal mass; vertical lines are intervals of the share returned (Wilson, by customers), blue the band in which it would lie were the probabilities true.</figcaption></figure>`;
}

export const thresholds = ({ thresholds: all }: ReturnsReport): Markup =>
  all.length === 0
    ? note("There are no validation purchases, on which thresholds are chosen.")
    : html`${note("Chosen on validation purchases, judged on test purchases.")}${tableOf(
        "Thresholds and what they do on test purchases",
        ["rule", "threshold", "called returned", "precision", "recall", "F1", "F1 on validation"],
        all.map(({ rule, threshold, test: t, validation: v }) => [
          ...[rule, fixed(threshold)],
          percent(
            (t.truePositives + t.falsePositives) /
              (t.truePositives + t.falsePositives + t.falseNegatives + t.trueNegatives),
          ),
          ...[fixed(t.precision), fixed(t.recall), fixed(t.f1), fixed(v.f1)],
        ]),
      )}`;

export function money({ savings, costs }: ReturnsReport): Markup {
  const { plan, points, overAll, perfect } = savings!;
  const all = points.at(-1)!;
  const said = (name: keyof NonNullable<typeof costs>): string => {
    const value = costs![name] ?? 0;
    return typeof value === "number" ? String(value) : "by purchase";
  };
  return html`<p>A return costs ${said("returnCost")}; acting prevents ${said("effect")} of the returns acted on, costs ${said("actionCost")}, and bothers who would have kept the purchase for ${said("friction")}.</p>
${tableOf(
  "Saved a purchase, in the currency of the costs",
  ["act on", "purchases acted on", "saved", "interval"],
  [
    ["none", "0", "0", "–"],
    ["where it pays", percent(plan.share), fixed(plan.saving), between(plan.interval)],
    ["all", "100 %", fixed(all.saving), between(all.interval)],
    ["exactly the returns (a bound)", "–", fixed(perfect), "–"],
    ["where it pays, more than all", "–", fixed(overAll.saving), between(overAll.interval)],
  ],
)}
<figure>${savingsChart(savings!)}<figcaption>Intervals of resampled customers. How much an action prevents has to come from an experiment; it is not in these data.</figcaption></figure>`;
}
