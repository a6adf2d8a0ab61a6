import { deviation, mean } from "../shared/statistics.ts";
import type { UnitLine } from "../shared/units.ts";
import type { Numbers, Result, Run } from "./experiment.ts";

type Line = UnitLine<Run, Result>;

/** The published table: precision, recall, F1 and cross-entropy. McGowan et al. (2023), arXiv 2302.14096. */
const published: readonly (readonly [model: string, ours: string, ...numbers: number[]])[] = [
  ["logistic regression", "logistic regression", 0.723, 0.726, 0.725, 0.602],
  ["random forest", "random forest", 0.788, 0.712, 0.748, 0.63],
  ["MLP", "MLP", 0.87, 0.656, 0.748, 0.582],
  ["XGBoost", "boosting", 0.805, 0.745, 0.774, 0.561],
  ["GNN", "GNN SAGE mean", 0.816, 0.758, 0.792, 0.489],
];

/** Mean over seeds, with the standard deviation where there are several. */
function shown(lines: readonly Line[], of: (result: Result) => number | null | undefined): string {
  const values = lines.map(({ result }) => of(result)).filter((v) => typeof v === "number");
  if (values.length === 0) return "–";
  const text = mean(values).toFixed(3);
  return values.length > 1 ? `${text} ± ${deviation(values).toFixed(3)}` : text;
}

const nameOf = ({ protocol, split }: Run): string =>
  split === undefined ? protocol : `${protocol}, random pairs`;

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(row)].join("\n");

/** Tables of all fits there are, as markdown. */
export function ladderPage(lines: readonly Line[], models: readonly string[]): string {
  const under = (protocol: string, model: string): Line[] =>
    lines.filter(({ config }) => nameOf(config) === protocol && config.model === model);
  const present = (protocol: string): string[] =>
    models.filter((model) => under(protocol, model).length > 0);
  const protocols = [
    ...["checkout", "label-aware", "paper", "customer-grouped"],
    ...["checkout, random pairs", "label-aware, random pairs"],
  ];
  const sections = protocols.map((protocol) => {
    const columns: readonly (readonly [string, keyof Numbers])[] = [
      ["AUC", "auc"],
      ["log loss", "logLoss"],
      ["double-softmax CE", "doubleSoftmaxCE"],
      ["Brier", "brier"],
      ["ECE", "ece"],
      ["F1", "f1"],
      ["F1, all returned", "allReturnedF1"],
    ];
    const head = ["model", "fits", ...columns.map(([name]) => name)];
    const rows = present(protocol).map((model) => {
      const own = under(protocol, model);
      const cells = columns.map(([, name]) => shown(own, ({ test }) => test[name]));
      return [model, String(own.length), ...cells];
    });
    return `### ${protocol}\n\n${table(head, rows)}`;
  });
  const quadrants = [...new Set(lines.flatMap(({ result }) => Object.keys(result.quadrants)))];
  const cold = ["checkout", "label-aware", "label-aware, random pairs"].map((protocol) => {
    const rows = present(protocol).map((model) => [
      model,
      ...quadrants.map((name) => shown(under(protocol, model), (r) => r.quadrants[name]?.auc)),
    ]);
    return `### cold-start: AUC by quadrant, fitted as ${protocol}\n\n${table(["model", ...quadrants], rows)}`;
  });
  const beside = `### the published table beside ours (paper)\n\n${publishedPage(lines)}`;
  return `${[...sections, ...cold, beside].join("\n\n")}\n`;
}

/** The two tables of the README, as markdown by name. */
export function readmeTables(
  lines: readonly Line[],
  models: readonly string[],
): Record<string, string> {
  const under = (protocol: string, model: string): Line[] =>
    lines.filter(({ config }) => nameOf(config) === protocol && config.model === model);
  const ladder = ["checkout", "customer-grouped", "label-aware", "paper"];
  const rungs = models.map((model) => {
    const cells = ladder.map((protocol) => {
      const own = under(protocol, model);
      if (own.length === 0) return "–";
      const loss = mean(own.map(({ result }) => result.test.logLoss));
      return `${shown(own, ({ test }) => test.auc)}, ${loss.toFixed(3)}`;
    });
    return [model, String(Math.max(...ladder.map((p) => under(p, model).length))), ...cells];
  });
  const ends = ["known customer, known variant", "new customer, new variant"];
  const pairs = ["checkout", "label-aware"].flatMap((protocol) =>
    models.flatMap((model) => {
      const own = under(`${protocol}, random pairs`, model);
      if (own.length === 0) return [];
      const cells = [
        shown(own, ({ test }) => test.auc),
        ...ends.map((end) => shown(own, ({ quadrants }) => quadrants[end]?.auc)),
      ];
      return [[model, protocol, ...cells]];
    }),
  );
  return {
    ladder: table(["model", "shops", ...ladder], rungs),
    pairs: table(["area on random pairs", "known", "all", ...ends], pairs),
  };
}

/** The published table beside ours, row by row, as markdown. */
export function publishedPage(lines: readonly Line[]): string {
  const rows = published.map(([name, model, precision, recall, f1, ce]) => {
    const own = lines.filter(({ config }) => config.protocol === "paper" && config.model === model);
    const theirs = [precision, recall, f1, ce].map((v) => v!.toFixed(3));
    const ours = (["precision", "recall", "f1", "logLoss", "doubleSoftmaxCE"] as const).map((n) =>
      shown(own, ({ test }) => test[n]),
    );
    return [name, ...theirs, ...ours];
  });
  const head = "model,P,R,F1,CE,our P,our R,our F1,our log loss,our CE₂".split(",");
  return `${table(head, rows)}\n`;
}
