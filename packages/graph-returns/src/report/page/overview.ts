import { html, type Markup, tableOf } from "../../html/markup.ts";
import type { ReportCheck } from "../checks.ts";
import type { ReportRow, ReturnsReport } from "../report-data.ts";
import { between, fixed, note, percent, whole } from "./numbers.ts";

const chosenRow = ({ models: all, chosen }: ReturnsReport): ReportRow =>
  all.find(({ name }) => name === chosen)!;

/** What a manager reads, and no more. */
export function summary(report: ReturnsReport): Markup {
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

export function box({ box: b }: ReturnsReport): Markup {
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
  ok: "ok",
  warn: "with care",
  fail: "failed",
  unknown: "not known",
};

export const checks = ({ checks: all }: ReturnsReport): Markup =>
  html`${note("Fifteen ways in which published results on returns went wrong. Each is looked for in the data and in what the models said.")}${tableOf(
    "Checks of this result",
    ["what holds where all is well", "here", html`<span class="words">found</span>`],
    all.map(({ title, status, found }) => [
      title,
      html`<span class="${status}">${verdicts[status]}</span>`,
      html`<span class="words">${found}</span>`,
    ]),
  )}`;

export const coverage = ({ coverage: { phases, messages } }: ReturnsReport): Markup =>
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

export function card(report: ReturnsReport): Markup {
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
