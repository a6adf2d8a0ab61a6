import { html, type Markup, tableOf } from "../html/markup.ts";
import type { FairnessGap, SegmentMetrics } from "../segments/index.ts";
import { intervalChart, reliabilityChart, savingsChart } from "./charts.ts";
import type { ReportCheck } from "./checks.ts";
import { reportStyle } from "./report-style.ts";
import type { ReportRow, ReturnsReport } from "./returns-report.ts";

/**
 * A report as one HTML file with its own style and pictures: nothing comes from outside, nothing runs, every word of the
 * data is escaped, and it prints to paper.
 *
 * @param report - from `returnsReport`.
 * @returns the text of the page.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { onFeatures, prior } from "@legendre/graph-returns/models";
 * import { reportModel, reportPage, returnsReport } from "@legendre/graph-returns/report";
 *
 * const task = protocolTask(await generateReturns({ edges: 300 }));
 * const model = await reportModel(await onFeatures(prior()).fit(task), task);
 * const page = reportPage(await returnsReport(task, [model], { title: "<b>Shop</b>" }));
 * console.log(page.includes("<h1>&#60;b&#62;Shop"), page.includes("<script")); // → true false
 * ```
 */
export function reportPage(report: ReturnsReport): string {
  const sections: readonly (readonly [id: string, title: string, body: Markup])[] = [
    ["checks", "Checks", checks(report)],
    ["coverage", "What the tables know", coverage(report)],
    ["models", "Models beside baselines", models(report)],
    ["reliability", "Do the probabilities mean what they say?", reliability(report)],
    ["thresholds", "Thresholds", thresholds(report)],
    ...(report.savings === undefined ? [] : [["money", "Money", money(report)] as const]),
    ["cold-start", "Known and new customers and variants", quadrants(report)],
    ["segments", "Segments", segments(report)],
    ["fairness", "Fairness", fairness(report)],
    ["card", "Model card", card(report)],
  ];
  const body = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${report.title}</title><style>${{ markup: reportStyle }}</style></head>
<body><main><h1>${report.title}</h1>
${summary(report)}
<nav aria-label="Sections"><ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${box(report)}
${sections.map(
  ([id, title, content]) => html`<section id="${id}"><h2>${title}</h2>
${content}</section>
`,
)}
</main></body></html>
`;
  return body.markup;
}

const whole = (n: number): string => n.toLocaleString("en-GB");
const percent = (x: number): string => (Number.isFinite(x) ? `${(100 * x).toFixed(1)} %` : "–");
const fixed = (x: number, digits = 3): string => (Number.isFinite(x) ? x.toFixed(digits) : "–");
const between = ({ low, high }: { low: number; high: number }, digits = 3): string =>
  Number.isFinite(low) ? `${low.toFixed(digits)} to ${high.toFixed(digits)}` : "–";
const note = (words: string): Markup => html`<p class="note">${words}</p>`;

const chosenRow = ({ models: all, chosen }: ReturnsReport): ReportRow =>
  all.find(({ name }) => name === chosen)!;

/** What a manager reads, and no more. */
function summary(report: ReturnsReport): Markup {
  const { test, overall } = chosenRow(report);
  const { checks: all, savings, reliability: found } = report;
  const wrong = all.filter(({ status }) => status === "fail").length;
  const careful = all.filter(({ status }) => status === "warn").length;
  const verdict =
    wrong > 0
      ? `${wrong} of ${all.length} checks failed: these numbers do not say how well returns can be predicted.`
      : `No check failed${careful > 0 ? `, ${careful} ask for care` : ""}.`;
  const lines: Markup[] = [
    html`Of 100 purchases ${fixed(100 * test.rate, 0)} come back. Given one that does and one that does not, “${report.chosen}” tells which in ${fixed(100 * test.auc, 0)} of 100 cases (${between({ low: 100 * overall.auc.low, high: 100 * overall.auc.high }, 1)}); a coin would in 50.`,
    html`Its probabilities are off by ${fixed(100 * found.ece, 1)} percentage points in the mean.`,
    ...(savings === undefined
      ? []
      : [
          html`Acting where it pays, on ${percent(savings.plan.share)} of the purchases, saves ${fixed(savings.plan.saving, 2)} a purchase (${between(savings.plan.interval, 2)}); acting on all ${fixed(savings.points.at(-1)!.saving, 2)}.`,
        ]),
    html`<strong class="${wrong > 0 ? "fail" : "ok"}">${verdict}</strong>`,
  ];
  return html`<ul class="summary">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function box({ box: b }: ReturnsReport): Markup {
  const lines: readonly (readonly [string, string])[] = [
    ["Messages", b.graph],
    ["Columns", b.features],
    ["Split", b.split],
    [
      "Sizes",
      (["train", "validation", "test"] as const)
        .map(
          (name) =>
            `${name} ${whole(b.sizes[name].edges)} (${percent(b.sizes[name].rate)} returned)`,
        )
        .join(", "),
    ],
    ["Seed", String(b.seed)],
  ];
  return html`<section class="box" aria-label="Protocol"><h2>Protocol “${b.protocol}”: what was allowed to be known</h2><dl>${lines.map(
    ([name, words]) => html`<dt>${name}</dt><dd>${words}</dd>`,
  )}</dl>${b.warning === undefined ? html`` : html`<p class="fail"><strong>Warning.</strong> ${b.warning}</p>`}</section>`;
}

const verdicts: Readonly<Record<ReportCheck["status"], string>> = {
  ...{ ok: "ok", warn: "with care", fail: "failed", unknown: "not known" },
};

const checks = ({ checks: all }: ReturnsReport): Markup =>
  html`${note("Fifteen ways in which published results on returns went wrong. Each is looked for in the data and in what the models said.")}${tableOf(
    "Checks of this result",
    ["what holds where all is well", "here", html`<span class="words">found</span>`],
    all.map(({ title, status, found }) => [
      title,
      html`<span class="${status}">${verdicts[status]}</span>`,
      html`<span class="words">${found}</span>`,
    ]),
  )}`;

const coverage = ({ coverage: { phases, messages } }: ReturnsReport): Markup =>
  html`${tableOf(
    "Purchases of each phase, and how many of them have a customer's and a variant's row",
    [
      "phase",
      "purchases",
      "returned",
      "customers",
      "variants",
      "with a customer's row",
      "with a variant's row",
      "both known",
      "new customer",
      "new variant",
      "both new",
    ],
    phases.map((p) => [
      ...[p.phase, whole(p.edges), percent(p.rate), whole(p.customers), whole(p.variants)],
      ...[percent(p.customerRows), percent(p.variantRows), ...p.quadrants.map(percent)],
    ]),
  )}${note(`${whole(messages)} purchases carry messages while test purchases are judged. Known is who has one of them.`)}`;

function models(report: ReturnsReport): Markup {
  const all = report.models;
  const [first] = all;
  const lines = all.map(({ name, overall }) => ({
    name,
    ...{ value: overall.auc.value, low: overall.auc.low, high: overall.auc.high },
    note: Number.isFinite(overall.auc.value) ? overall.auc.value.toFixed(3) : "ranks nothing",
  }));
  return html`${tableOf(
    "Over all test purchases at once; intervals of 95 %",
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
<figure>${intervalChart("AUC by model", lines, { at: 0.5, words: "a coin" })}<figcaption>Area under the curve with DeLong’s interval.</figcaption></figure>`;
}

function reliability({ reliability: r, chosen }: ReturnsReport): Markup {
  const { brier } = r;
  return html`<p>For “${chosen}”: expected calibration error ${fixed(r.ece, 4)}, largest ${fixed(r.mce, 4)}; mean probability less share returned ${fixed(r.gap, 4)}; ${percent(r.inside)} of the bins lie within the band that true probabilities would give. Brier score ${fixed(brier.brier, 4)} = reliability ${fixed(brier.reliability, 4)} − resolution ${fixed(brier.resolution, 4)} + uncertainty ${fixed(brier.uncertainty, 4)} + within bins ${fixed(brier.within, 4)}.</p>
<figure>${reliabilityChart(r)}<figcaption>Bins of equal mass; vertical lines are intervals of the share returned (Wilson), blue the band in which it would lie were the probabilities true.</figcaption></figure>`;
}

const thresholds = ({ thresholds: all }: ReturnsReport): Markup =>
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

function money({ savings, costs }: ReturnsReport): Markup {
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

const segmentTable = (caption: string, first: string, rows: readonly SegmentMetrics[]): Markup =>
  tableOf(
    caption,
    [first, "purchases", "returned", "AUC", "interval", "log loss", "calibration gap", "interval"],
    rows.map((row) =>
      row.suppressed
        ? [
            row.segment,
            whole(row.count),
            html`<span class="unknown">too few</span>`,
            "–",
            "–",
            "–",
            "–",
            "–",
          ]
        : [
            ...[row.segment, whole(row.count), percent(row.rate.value), fixed(row.auc.value)],
            ...[between(row.auc), fixed(row.logLoss.value, 4)],
            html`<span class="${row.gap.low > 0 || row.gap.high < 0 ? "warn" : ""}">${fixed(row.gap.value, 4)}</span>`,
            between(row.gap, 4),
          ],
    ),
  );

function quadrants({ quadrants: rows, models: all }: ReturnsReport): Markup {
  const lines = rows.map((row) => ({
    name: row.segment,
    ...{ value: row.auc.value, low: row.auc.low, high: row.auc.high },
    note: row.suppressed ? "too few" : `${fixed(row.auc.value)} of ${whole(row.count)}`,
  }));
  return html`${note("Most purchases of a new period come from customers who were never seen. A mean over all hides them.")}${segmentTable("By whether customer and variant are known", "purchase of", rows)}
<figure>${intervalChart("AUC by quadrant", lines, { at: all[0]!.test.auc, words: "all" })}<figcaption>Area under the curve; the line is that of all purchases.</figcaption></figure>`;
}

const segments = ({ segments: all }: ReturnsReport): Markup =>
  html`${note("The gap is mean probability less share returned; coloured where its interval leaves out 0. With many segments some will by chance.")}${all.map(
    ({ by, rows }) => html`<h3>${by}</h3>${segmentTable(`Segments by ${by}`, by, rows)}`,
  )}`;

const gapWords = (name: string, gap: FairnessGap): Markup =>
  gap.most === ""
    ? html`<li>${name}: fewer than two groups are shown.</li>`
    : html`<li>${name}: ${gap.most} ${fixed(100 * gap.difference, 1)} points above ${gap.least} (${between({ low: 100 * gap.interval.low, high: 100 * gap.interval.high }, 1)}).</li>`;

const fairness = ({ fairness: views, costs }: ReturnsReport): Markup =>
  views.length === 0
    ? note(
        "No column of the tables is said to be protected; name groups in fairness, or say so in the schema.",
      )
    : html`${note(`Whom acting ${costs === undefined ? "from 0.5 on" : "where it pays"} meets.`)}${views.map(
        (view) =>
          html`<h3>${view.by}</h3>${tableOf(
            `Actions by ${view.by}`,
            ["group", "purchases", "returned", "acted on", "of the returned", "of the kept"],
            view.groups.map((group) => [
              ...[
                group.group,
                whole(group.count),
                percent(group.rate.value),
                percent(group.acted.value),
              ],
              ...[percent(group.truePositives.value), percent(group.falsePositives.value)],
            ]),
          )}<ul>${gapWords("Acted on", view.parity)}${gapWords("Of the returned, acted on", view.opportunity)}${gapWords("Of the kept, acted on", view.burden)}</ul><ul class="note">${view.warnings.map((words) => html`<li>${words}</li>`)}</ul>`,
      )}`;

function card(report: ReturnsReport): Markup {
  const { seed, summary: fit } = chosenRow(report);
  const lines: readonly (readonly [string, string])[] = [
    ["Model", report.chosen],
    ["Seed", seed === undefined ? "not known" : String(seed)],
    ["Fit", fit === undefined ? "not known" : `${fit.rounds} rounds, ${fit.status}`],
    [
      "Learned from",
      `${whole(report.box.sizes.train.edges)} purchases, ${percent(report.box.sizes.train.rate)} returned`,
    ],
    ["May read", report.box.features],
    [
      "Good for",
      "ranking purchases of a shop like this one by how likely they come back; probabilities as far as the reliability above shows",
    ],
    [
      "Not for",
      "judging persons; other shops; other times than the test period; customers who never return anything, where the data leave them out",
    ],
    ...Object.entries(report.card),
    ["Schema", report.schemaHash],
    ["Data (SHA-256)", report.dataHash],
    ...Object.entries(report.versions).map(
      ([name, version]) => [`Version of ${name}`, version] as const,
    ),
  ];
  return html`<dl>${lines.map(([name, words]) => html`<dt>${name}</dt><dd>${words}</dd>`)}</dl>`;
}
