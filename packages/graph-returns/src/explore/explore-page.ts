import { html, type Markup, tableOf } from "../html/markup.ts";
import { ink, intervalChart, picture } from "../report/charts.ts";
import { fixed, note, percent, whole } from "../report/page/numbers.ts";
import { pageOf } from "../report/page-of.ts";
import type { DegreeBin, Exploration } from "./explore.ts";

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
  const sections: readonly (readonly [name: string, body: Markup])[] = [
    ["Splits", shapes(found)],
    ["Overlap of the splits", overlap(found)],
    ["Degrees", degrees(found)],
    ["Return rates of training edges", rates(found)],
    ["Beside the published data", published(found)],
    ["Correlations with the label", correlations(found)],
    ["What is missing", missing(found)],
    ["Findings of the checks", findings(found)],
  ];
  return pageOf(
    title,
    html`${sections.map(
      ([name, body]) => html`<section><h2>${name}</h2>${body}</section>
`,
    )}`,
  );
}

const shapes = ({ shapes: all }: Exploration): Markup =>
  tableOf(
    "Edges and nodes of each split",
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
      ...[fixed(s.edges / s.customers, 2), fixed(s.edges / s.variants, 2), whole(s.components)],
      ...[percent(s.largest / s.edges), percent(s.repeated / s.edges)],
    ]),
  );

const overlap = ({ overlap: o }: Exploration): Markup =>
  html`${note(
    "A model meets mostly customers it has never seen: results on random edges are too good for them.",
  )}${tableOf(
    "What training tables know of testing edges",
    ["testing edges", "share"],
    [
      ["of customers with a training edge", percent(o.knownCustomers)],
      ["of variants with a training edge", percent(o.knownVariants)],
      ["of neither", percent(o.neither)],
      ["rows of customers that are in both tables", percent(o.customerRows)],
      ["rows of variants that are in both tables", percent(o.variantRows)],
    ],
  )}`;

const degrees = ({ shapes: [training] }: Exploration): Markup =>
  training === undefined
    ? html``
    : html`${bars("Edges a customer, training", training.customerDegrees)}${bars("Edges a variant, training", training.variantDegrees)}`;

function bars(name: string, bins: readonly DegreeBin[]): Markup {
  const most = Math.max(...bins.map(({ nodes }) => nodes), 1);
  const rows = bins.map(({ from, to, nodes }, i) => {
    const [y, width] = [i * 20, (260 * nodes) / most];
    return html`<text x="72" y="${y + 14}" text-anchor="end">${from === to ? from : `${from}–${to}`}</text><rect x="80" y="${y + 3}" width="${fixed(width, 1)}" height="14" fill="${ink.main}"/><text x="${fixed(86 + width, 1)}" y="${y + 14}">${whole(nodes)}</text>`;
  });
  return html`<h3>${name}</h3>${picture(440, bins.length * 20, name, rows)}`;
}

function rates({ rates: all, shapes: [training] }: Exploration): Markup {
  if (training === undefined) return html``;
  const charts = Object.entries(all).map(([name, rows]) => {
    const lines = rows
      .slice(0, 16)
      .map((row) => ({ ...row, value: row.rate, note: `of ${whole(row.edges)}` }));
    const more = rows.length - lines.length;
    const reference = { at: training.rate, words: "all" };
    return html`<h3>${name}</h3>${intervalChart(`Return rates by ${name}`, lines, reference)}${more > 0 ? note(`and ${more} more`) : html``}`;
  });
  return html`${note("Dots are rates, lines their 95 % intervals (Wilson); beside them the number of edges.")}${charts}`;
}

const published = ({ published: all }: Exploration): Markup =>
  all.length === 0
    ? note("The columns of the published tables are not there.")
    : tableOf(
        "Statistics of the training split",
        ["statistic", "published", "here", "off by"],
        all.map(({ name, published: goal, value, tolerance, relative }) => {
          const off = relative ? value / goal - 1 : value - goal;
          const words = relative ? percent(off) : fixed(off);
          const far = Math.abs(off) > tolerance;
          return [
            ...[name, fixed(goal), fixed(value)],
            far ? html`<span class="fail">${words}</span>` : words,
          ];
        }),
      );

const correlations = ({ correlations: all }: Exploration): Markup =>
  html`${note(
    "Over training edges with both rows. Columns that count returns contain the label itself.",
  )}${tableOf(
    "Columns of numbers",
    ["column", "r"],
    all.slice(0, 20).map(({ name, r }) => [name, fixed(r)]),
  )}`;

const missing = ({ missing: all }: Exploration): Markup =>
  tableOf(
    "What has no value, and how purchases without it fare",
    ["split", "what", "count", "share", "return rate without", "return rate with"],
    all.map((m) => [
      ...[m.split, m.what, whole(m.count), percent(m.count / m.of)],
      ...[percent(m.rateWithout), percent(m.rateWith)],
    ]),
  );

const findings = ({ findings: all }: Exploration): Markup =>
  all.length === 0
    ? note("None.")
    : html`<ul>${all.map(({ code, column, message }) => html`<li><b>${code}</b>${column === undefined ? "" : ` ${column}`}: ${message}</li>`)}</ul>`;
