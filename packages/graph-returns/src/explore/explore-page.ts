import type { DegreeBin, Exploration } from "./explore.ts";
import type { RateOf } from "./return-rates.ts";

/**
 * A page of an {@link Exploration}: one HTML file with its own style and pictures, and nothing from outside.
 *
 * @param found - from {@link explore}.
 * @param title - above everything. @defaultValue `"Returns"`
 * @returns the text of the page.
 *
 * @example
 * ```ts
 * import { explore, explorePage } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const page = explorePage(explore(await generateReturns({ edges: 1000 })));
 * console.log(page.startsWith("<!doctype html>")); // → true
 * ```
 */
export function explorePage(found: Exploration, title = "Returns"): string {
  const sections = [
    section("Splits", shapes(found)),
    section("Overlap of the splits", overlap(found)),
    section("Degrees", degrees(found)),
    section("Return rates of training edges", rates(found)),
    section("Beside the published data", published(found)),
    section("Correlations with the label", correlations(found)),
    section("What is missing", missing(found)),
    section("Findings of the checks", findings(found)),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(title)}</title><style>${style}</style></head>
<body><main><h1>${text(title)}</h1>
${sections.join("\n")}
</main></body></html>
`;
}

const style = `
body{font:15px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}
main{max-width:1020px;margin:0 auto;padding:24px}
h1{font-size:26px;margin:0 0 8px}h2{font-size:19px;margin:32px 0 8px;border-bottom:1px solid #ddd;padding-bottom:4px}
h3{font-size:14px;margin:14px 0 2px}table{border-collapse:collapse;margin:6px 0}
th,td{padding:3px 12px 3px 0;text-align:right;font-variant-numeric:tabular-nums;border-bottom:1px solid #eee}
th:first-child,td:first-child{text-align:left}th{font-weight:600}
.grid{display:grid;grid-template-columns:1fr 1fr;gap:4px 28px}.note{color:#555;max-width:760px}
.off{color:#b03a00;font-weight:600}svg text{font:12px system-ui,sans-serif;fill:#1a1a1a}
`;

const blue = "#0072b2";

const text = (value: string): string => value.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const percent = (x: number): string => (Number.isNaN(x) ? "–" : `${(100 * x).toFixed(1)} %`);
const whole = (x: number): string => x.toLocaleString("en-GB");
const fixed = (x: number): string => (Number.isNaN(x) ? "–" : x.toFixed(3));
const section = (name: string, body: string): string =>
  `<section><h2>${name}</h2>${body}</section>`;
const note = (words: string): string => `<p class="note">${words}</p>`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table>${line(head, "th")}${rows.map((row) => line(row, "td")).join("")}</table>`;
}

const shapes = ({ shapes: all }: Exploration): string =>
  table(
    [
      "split",
      "edges",
      "returned",
      "customers",
      "variants",
      "edges a customer",
      "edges a variant",
      "components",
      "edges in the largest",
      "repeated pairs",
    ],
    all.map((s) => [
      ...[s.split, whole(s.edges), percent(s.rate), whole(s.customers), whole(s.variants)],
      ...[
        (s.edges / s.customers).toFixed(2),
        (s.edges / s.variants).toFixed(2),
        whole(s.components),
      ],
      ...[percent(s.largest / s.edges), percent(s.repeated / s.edges)],
    ]),
  );

const overlap = ({ overlap: o }: Exploration): string =>
  note(
    "A model meets mostly customers it has never seen: results on random edges are too good for them.",
  ) +
  table(
    ["testing edges", "share"],
    [
      ["of customers with a training edge", percent(o.knownCustomers)],
      ["of variants with a training edge", percent(o.knownVariants)],
      ["of neither", percent(o.neither)],
      ["rows of customers that are in both tables", percent(o.customerRows)],
      ["rows of variants that are in both tables", percent(o.variantRows)],
    ],
  );

const degrees = ({ shapes: [training] }: Exploration): string =>
  training === undefined
    ? ""
    : `<div class="grid"><div><h3>Edges a customer, training</h3>${bars(training.customerDegrees)}</div><div><h3>Edges a variant, training</h3>${bars(training.variantDegrees)}</div></div>`;

function bars(bins: readonly DegreeBin[]): string {
  const most = Math.max(...bins.map(({ nodes }) => nodes), 1);
  const rows = bins.map(({ from, to, nodes }, i) => {
    const [y, width] = [i * 20, (260 * nodes) / most];
    const name = from === to ? `${from}` : `${from}–${to}`;
    return `<text x="72" y="${y + 14}" text-anchor="end">${name}</text><rect x="80" y="${y + 3}" width="${width.toFixed(1)}" height="14" fill="${blue}"/><text x="${(86 + width).toFixed(1)}" y="${y + 14}">${whole(nodes)}</text>`;
  });
  return svg(440, bins.length * 20, rows.join(""));
}

const svg = (width: number, height: number, body: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">${body}</svg>`;

function rates({ rates: all }: Exploration): string {
  const parts = Object.entries(all).map(
    ([name, rows]) => `<div><h3>${text(name)}</h3>${intervals(rows)}</div>`,
  );
  return (
    note("Dots are rates, lines their 95 % intervals (Wilson); beside them the number of edges.") +
    `<div class="grid">${parts.join("")}</div>`
  );
}

function intervals(rows: readonly RateOf[]): string {
  const shown = rows.slice(0, 16);
  const low = Math.max(0, Math.floor(10 * Math.min(...shown.map((r) => r.low))) / 10);
  const high = Math.min(1, Math.ceil(10 * Math.max(...shown.map((r) => r.high))) / 10);
  const x = (rate: number) => 130 + (230 * (rate - low)) / (high - low || 1);
  const height = shown.length * 20;
  const ticks = [low, (low + high) / 2, high].map(
    (t) =>
      `<line x1="${x(t)}" x2="${x(t)}" y1="0" y2="${height}" stroke="#ddd"/><text x="${x(t)}" y="${height + 14}" text-anchor="middle">${percent(t)}</text>`,
  );
  const marks = shown.map((r, i) => {
    const y = i * 20 + 10;
    return `<text x="122" y="${y + 4}" text-anchor="end">${text(r.name)}</text><line x1="${x(r.low).toFixed(1)}" x2="${x(r.high).toFixed(1)}" y1="${y}" y2="${y}" stroke="${blue}" stroke-width="2"/><circle cx="${x(r.rate).toFixed(1)}" cy="${y}" r="3.5" fill="${blue}"/><text x="372" y="${y + 4}">${whole(r.edges)}</text>`;
  });
  const more = rows.length > shown.length ? note(`and ${rows.length - shown.length} more`) : "";
  return svg(440, height + 20, ticks.join("") + marks.join("")) + more;
}

const published = ({ published: all }: Exploration): string =>
  all.length === 0
    ? note("The columns of the published tables are not there.")
    : table(
        ["statistic of the training split", "published", "here", "off by"],
        all.map(({ name, published: goal, value, tolerance, relative }) => {
          const off = relative ? value / goal - 1 : value - goal;
          const words = relative ? percent(off) : fixed(off);
          const far = Math.abs(off) > tolerance;
          return [
            name,
            fixed(goal),
            fixed(value),
            far ? `<span class="off">${words}</span>` : words,
          ];
        }),
      );

const correlations = ({ correlations: all }: Exploration): string =>
  note("Over training edges with both rows. Columns that count returns contain the label itself.") +
  table(
    ["column", "r"],
    all.slice(0, 20).map(({ name, r }) => [text(name), fixed(r)]),
  );

const missing = ({ missing: all }: Exploration): string =>
  table(
    ["split", "what", "count", "share", "return rate without", "return rate with"],
    all.map((m) => [
      ...[m.split, text(m.what), whole(m.count), percent(m.count / m.of)],
      ...[percent(m.rateWithout), percent(m.rateWith)],
    ]),
  );

const findings = ({ findings: all }: Exploration): string =>
  all.length === 0
    ? note("None.")
    : `<ul>${all.map(({ code, column, message }) => `<li><b>${code}</b>${column === undefined ? "" : ` ${text(column)}`}: ${text(message)}</li>`).join("")}</ul>`;
