import { LegendreError } from "@legendre/core-tensor";
import { checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import { type ChartSeries, escapeHtml, lineChart, shortNumber } from "./line-chart.ts";

/** The records of one run, of every kind: those of `fit`, of `recordedStep`, or lines of their files. */
export interface DiagnosticsRun {
  readonly name: string;
  /** Each with a `kind` and a `step`; all other numbers are drawn, null and NaN are gaps. */
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** Options of {@link diagnosticsReport}. */
interface DiagnosticsReportOptions {
  /** The heading. @defaultValue `"Training diagnostics"` */
  readonly title?: string | undefined;
  /** Words below it. @defaultValue `""` */
  readonly notes?: string | undefined;
  /** Colours. @defaultValue `"auto"`, as the reader's system has it */
  readonly theme?: "auto" | "light" | "dark" | undefined;
}

/** What is known of a quantity: its name for people, and whether its axis is logarithmic. */
const known: Readonly<Record<string, { readonly title: string; readonly log?: boolean }>> = {
  "train loss": { title: "Loss of training batches", log: true },
  "step loss": { title: "Loss of the batch before a step", log: true },
  "evaluate trainLoss": { title: "Training loss", log: true },
  "evaluate testLoss": { title: "Test loss", log: true },
  "evaluate trainAccuracy": { title: "Training accuracy" },
  "evaluate testAccuracy": { title: "Test accuracy" },
  "step ownChange": { title: "What a step changes of its own batch's loss, %" },
  "step otherChange": { title: "What a step changes of a disjoint batch's loss, %" },
  "step transfer": { title: "|J δ| on the disjoint batch, relative to its own" },
  "step cosine": { title: "Cosine of J δ and what the disjoint batch asks for" },
  "step length": { title: "Length of a step", log: true },
  "step path": { title: "Path from record to record", log: true },
  "evaluate ntkSimilarity": { title: "Tangent kernel: similarity with the start" },
  "evaluate ntkVelocity": { title: "Tangent kernel: change between evaluations", log: true },
  "evaluate lazyGap": { title: "Gap to the linearised network" },
  "evaluate weightChange": { title: "|W − W₀| / |W₀|", log: true },
  "evaluate weightCosine": { title: "Cosine of W and W₀" },
};

/** Okabe and Ito's colours, which stay apart for colour-blind readers. */
const colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f7f7f"];

/**
 * One HTML page of what training runs recorded: a chart for each quantity with a line for each run, and a table of last
 * values. The page is whole in itself: no scripts, no outside references, all text escaped.
 *
 * @param runs - at least one; see {@link DiagnosticsRun}.
 * @param options - see {@link DiagnosticsReportOptions}.
 * @returns the text of the page.
 * @throws code "data" for no runs, or a record without a step; code "option" for options out of range.
 */
export function diagnosticsReport(
  runs: readonly DiagnosticsRun[],
  options: DiagnosticsReportOptions = {},
): string {
  const where = "diagnosticsReport";
  const { title, notes, theme } = resolveOptions(where, options as object, {
    title: "Training diagnostics",
    notes: "",
    theme: "auto" as "auto" | "light" | "dark",
  });
  checkOneOf(where, "theme", theme, ["auto", "light", "dark"]);
  checkRuns(where, runs);
  const quantities = quantitiesOf(runs);
  const charts = quantities.map((quantity) =>
    lineChart({
      title: titleOf(quantity),
      log: known[quantity]?.log,
      series: runs.map((run, i) => seriesOf(run, quantity, colourOf(i))),
    }),
  );
  const legend = runs.map(
    ({ name }, i) =>
      `<li><span style="background:${colourOf(i)}"></span>${escapeHtml(String(name))}</li>`,
  );
  return [
    `<!doctype html><html lang="en"${theme === "auto" ? "" : ` data-theme="${theme}"`}><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>`,
    `<style>${styles}</style></head><body><main><h1>${escapeHtml(title)}</h1>`,
    notes === "" ? "" : `<p>${escapeHtml(notes)}</p>`,
    `<ul class="legend">${legend.join("")}</ul>`,
    `<div class="charts">${charts.map((chart) => `<figure>${chart}</figure>`).join("")}</div>`,
    `<h2>Last values</h2>${lastValues(runs, quantities)}</main></body></html>\n`,
  ].join("\n");
}

/** `trainingProbe` names similarities of features `cka NAME`. */
function titleOf(quantity: string): string {
  const features = /^evaluate cka (.+)$/.exec(quantity)?.[1];
  if (features !== undefined) return `Features of ${features}: similarity with the start (CKA)`;
  return known[quantity]?.title ?? quantity;
}

function colourOf(i: number): string {
  return colours[i % colours.length] as string;
}

function checkRuns(where: string, runs: readonly DiagnosticsRun[]): void {
  if (runs.length === 0) {
    throw new LegendreError("data", where, "there are no runs; give at least one");
  }
  for (const { name, records } of runs) {
    const odd = records.findIndex((record) => typeof record["step"] !== "number");
    if (odd < 0) continue;
    const message = `record ${odd} of "${name}" has no step; each needs a number there`;
    throw new LegendreError("data", where, message, { run: name, record: odd });
  }
}

/** `"kind field"` of every number that some record has: the known ones first, in their order, then as they appear. */
function quantitiesOf(runs: readonly DiagnosticsRun[]): string[] {
  const notDrawn = new Set(["kind", "step", "epoch", "seconds"]);
  const found = new Set(
    runs.flatMap(({ records }) =>
      records.flatMap((record) =>
        Object.entries(record)
          .filter(([field, value]) => typeof value === "number" && !notDrawn.has(field))
          .map(([field]) => `${record["kind"] ?? "record"} ${field}`),
      ),
    ),
  );
  const first = Object.keys(known).filter((quantity) => found.has(quantity));
  return [...first, ...[...found].filter((quantity) => !(quantity in known))];
}

function seriesOf(
  { name, records }: DiagnosticsRun,
  quantity: string,
  colour: string,
): ChartSeries {
  const points = records.flatMap((record) => {
    const kind = `${record["kind"] ?? "record"} `;
    const field = quantity.startsWith(kind) ? quantity.slice(kind.length) : undefined;
    if (field === undefined || !(field in record)) return [];
    const value = record[field];
    return [[record["step"] as number, typeof value === "number" ? value : Number.NaN] as const];
  });
  return { name, colour, points };
}

function lastValues(runs: readonly DiagnosticsRun[], quantities: readonly string[]): string {
  const head = runs.map(({ name }) => `<th scope="col">${escapeHtml(String(name))}</th>`).join("");
  const rows = quantities.map((quantity) => {
    const cells = runs.map((run) => {
      const last = seriesOf(run, quantity, "").points.at(-1)?.[1] ?? Number.NaN;
      return `<td>${escapeHtml(shortNumber(last))}</td>`;
    });
    const title = escapeHtml(titleOf(quantity));
    return `<tr><th scope="row">${title}</th>${cells.join("")}</tr>`;
  });
  return `<div class="wide"><table><thead><tr><th></th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

const dark = "--ink:#e8e8e8;--soft:#a0a0a0;--line:#3a3a3a;--paper:#181818";
const styles = [
  ":root{--ink:#1a1a1a;--soft:#666;--line:#ddd;--paper:#fff}",
  `@media(prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
  `:root[data-theme=dark]{${dark}}`,
  "body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}",
  "main{max-width:1400px;margin:0 auto;padding:24px}h1{font-size:24px}h2{font-size:18px}",
  ".legend{display:flex;flex-wrap:wrap;gap:6px 20px;list-style:none;padding:8px 0;margin:0;position:sticky;top:0;background:var(--paper)}",
  ".legend span{display:inline-block;width:18px;height:3px;margin-right:7px;vertical-align:middle}",
  ".charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(340px,1fr));gap:16px}",
  "figure{margin:0}svg{width:100%;height:auto;font:11px system-ui,sans-serif}",
  ".title{fill:var(--ink);font-size:12.5px;font-weight:600}.tick{fill:var(--soft)}.grid{stroke:var(--line)}",
  ".wide{overflow-x:auto}table{border-collapse:collapse}th,td{padding:4px 12px;border-bottom:1px solid var(--line);text-align:right;font-variant-numeric:tabular-nums}th[scope=row]{text-align:left;font-weight:400}",
].join("");
