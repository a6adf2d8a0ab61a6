import { html, type Markup } from "../html/markup.ts";
import { fairness, quadrants, segments } from "./page/groups.ts";
import { models, money, reliability, thresholds } from "./page/models.ts";
import { box, card, checks, coverage, summary } from "./page/overview.ts";
import { pageOf } from "./page-of.ts";
import type { ReturnsReport } from "./report-data.ts";

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
  return pageOf(
    report.title,
    html`${summary(report)}
<nav aria-label="Sections"><ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${box(report)}
${sections.map(
  ([id, title, content]) => html`<section id="${id}"><h2>${title}</h2>
${content}</section>
`,
)}`,
  );
}
