import { html, type Markup, tableOf } from "../../html/markup.ts";
import type { FairnessGap, SegmentMetrics } from "../../segments/index.ts";
import { intervalChart } from "../charts.ts";
import type { ReturnsReport } from "../report-data.ts";
import { between, fixed, note, percent, whole } from "./numbers.ts";

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

export function quadrants({ quadrants: rows, models: all }: ReturnsReport): Markup {
  const lines = rows.map((row) => ({
    name: row.segment,
    value: row.auc.value,
    low: row.auc.low,
    high: row.auc.high,
    note: row.suppressed ? "too few" : `${fixed(row.auc.value)} of ${whole(row.count)}`,
  }));
  return html`${note("Most purchases of a new period come from customers who were never seen. A mean over all hides them.")}${segmentTable("By whether customer and variant are known", "purchase of", rows)}
<figure>${intervalChart("AUC by quadrant", lines, { at: all[0]!.test.auc, words: "all" })}<figcaption>Area under the curve; the line is that of all purchases.</figcaption></figure>`;
}

export const segments = ({ segments: all }: ReturnsReport): Markup =>
  html`${note("The gap is mean probability less share returned; coloured where its interval leaves out 0. With many segments some will by chance.")}${all.map(
    ({ by, rows }) => html`<h3>${by}</h3>${segmentTable(`Segments by ${by}`, by, rows)}`,
  )}`;

const gapWords = (name: string, gap: FairnessGap): Markup =>
  gap.most === ""
    ? html`<li>${name}: fewer than two groups are shown.</li>`
    : html`<li>${name}: ${gap.most} ${fixed(100 * gap.difference, 1)} points above ${gap.least} (${between({ low: 100 * gap.interval.low, high: 100 * gap.interval.high }, 1)}).</li>`;

export const fairness = ({ fairness: views, costs }: ReturnsReport): Markup =>
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
