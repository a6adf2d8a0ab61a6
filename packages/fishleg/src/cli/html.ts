import type { PruneReport } from "../surgeon/report.ts";

/** What the page shows. */
export interface Page {
  readonly title: string;
  /** Rows of the first table, a name and two values. */
  readonly summary: readonly (readonly [name: string, dense: string, pruned: string])[];
  /** Sentences that say what came out. */
  readonly remarks: readonly string[];
  readonly layers: readonly (readonly string[])[];
  readonly report: PruneReport;
}

/** One page with everything in it: no script, no file beside it, nothing fetched. */
export function pageHtml({ title, summary, remarks, layers, report }: Page): string {
  return pageOf(title, [
    ...remarks.map((text) => ({ text })),
    { html: tableOf([["", "before", "after"], ...summary]) },
    { heading: "Loss on held-out examples" },
    { html: lossPlot(report) },
    { heading: "What is left of each layer" },
    { html: layerBars(report) },
    { html: tableOf(layers) },
  ]);
}

/** A part of a page: a heading or a paragraph as plain text, or HTML. */
export type PagePart =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly html: string };

/** A page of some parts. */
export function pageOf(title: string, parts: readonly PagePart[]): string {
  const body = parts.map((part) => {
    if ("html" in part) return part.html;
    return "text" in part ? `<p>${escaped(part.text)}</p>` : `<h2>${escaped(part.heading)}</h2>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; } th, td { padding: .2rem .8rem; border-bottom: 1px solid #ddd; text-align: right; }
th:first-child, td:first-child { text-align: left; } svg { max-width: 100%; height: auto; }
</style>
<h1>${escaped(title)}</h1>
${body.join("\n")}
</html>
`;
}

/** Rows of cells, the first of them the heads. */
export function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  return `<table>
${tableRow("th", head)}
${rows.map((row) => tableRow("td", row)).join("\n")}
</table>`;
}

function tableRow(cell: "th" | "td", texts: readonly string[]): string {
  return `<tr>${texts.map((text) => `<${cell}>${escaped(text)}</${cell}>`).join("")}</tr>`;
}

const [width, left, right] = [640, 60, 16];

/** Loss against sparsity: after each removal, and what the quadratic model predicted for it. */
function lossPlot({ steps, dense, levels }: PruneReport): string {
  const measured = [
    { x: 0, y: dense },
    ...steps.map(({ sparsity, after }) => ({ x: sparsity, y: after })),
  ];
  const predicted = steps.flatMap(({ sparsity, before, predicted: more }) =>
    more === null ? [] : [{ x: sparsity, y: before + more }],
  );
  const tuned = levels.map(({ sparsity, tuned: y }) => ({ x: sparsity, y }));
  const finite = (points: { x: number; y: number }[]) =>
    points.filter(({ y }) => Number.isFinite(y));
  const all = finite([...measured, ...tuned]);
  const top = Math.max(...all.map(({ y }) => y), dense * 1.1, 1e-9);
  const [height, bottom] = [280, 40];
  const most = Math.max(...all.map(({ x }) => x), 0.01);
  const at = ({ x, y }: { x: number; y: number }): readonly [number, number] => [
    left + (x / most) * (width - left - right),
    10 + (1 - Math.min(y, top) / top) * (height - bottom - 10),
  ];
  const line = (points: readonly { x: number; y: number }[], colour: string, dash = ""): string =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2"${dash} points="${points
      .map((p) =>
        at(p)
          .map((n) => n.toFixed(1))
          .join(","),
      )
      .join(" ")}"/>`;
  const dots = finite(tuned).map((p) => {
    const [cx, cy] = at(p);
    return `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="4" fill="#009e73"/>`;
  });
  const ticks = [0, 0.5, 1].map((share) => {
    const [, y] = at({ x: 0, y: share * top });
    return `<text x="${left - 8}" y="${(y + 4).toFixed(1)}" text-anchor="end">${(share * top).toPrecision(3)}</text>`;
  });
  const marks = [0, 0.5, 1].map((share) => {
    const [x] = at({ x: share * most, y: 0 });
    return `<text x="${x.toFixed(1)}" y="${height - bottom + 18}" text-anchor="middle">${(100 * share * most).toFixed(0)} %</text>`;
  });
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="12" role="img" aria-label="loss against sparsity">
${line(finite(measured), "#0072b2")}
${line(finite(predicted), "#d55e00", ' stroke-dasharray="5 4"')}
${dots.join("\n")}
${[...ticks, ...marks].join("\n")}
<text x="${left}" y="${height - 4}"><tspan fill="#0072b2">measured after removal</tspan> · <tspan fill="#d55e00">predicted</tspan> · <tspan fill="#009e73">after fine-tuning</tspan>; across: sparsity</text>
</svg>`;
}

/** A bar a layer: the share of its weights that is left. */
function layerBars({ layers }: PruneReport): string {
  const shown = layers.filter(({ prunable, weights }) => prunable && weights > 0);
  const height = 20 * shown.length + 8;
  const start = 220;
  const rows = shown.map(({ path, kept, weights }, i) => {
    const y = 4 + 20 * i;
    const share = kept / weights;
    return `<text x="${start - 8}" y="${y + 13}" text-anchor="end">${escaped(path.slice(-30))}</text>
<rect x="${start}" y="${y}" width="${((width - start - 70) * share).toFixed(1)}" height="15" fill="#0072b2"/>
<text x="${(start + 6 + (width - start - 70) * share).toFixed(1)}" y="${y + 13}">${(100 * share).toFixed(1)} %</text>`;
  });
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="12" role="img" aria-label="share of weights left">
${rows.join("\n")}
</svg>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
