import type { CheckCode, Finding } from "../data/findings.ts";
import type { NodeTable, ReturnsData, ReturnsSplit, SplitName } from "../data/returns-data.ts";
import { edgeHasRow, edgeNumbers } from "../explore/edge-view.ts";
import { repeatedPairs } from "../graph/repeated-pairs.ts";
import type { Steps } from "../pause.ts";

/** Shares of edges whose customer, and whose variant, has a row in the published training tables. */
export const publishedCoverage = { customers: 0.9477, variants: 0.6534 } as const;

/** What checks of a whole data set find: coverage, repeated pairs, aggregates that leak, deterministic labels. */
export function* dataSetFindings(data: Omit<ReturnsData, "findings">): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, split] of Object.entries(data.splits) as [SplitName, ReturnsSplit][]) {
    if (split.edges.count === 0) continue;
    for (const side of ["customers", "variants"] as const) {
      findings.push(...coverage(split, name, side));
      yield;
    }
    const [customers, variants] = [data.nodes["customer"]!.count, data.nodes["variant"]!.count];
    findings.push(...(yield* parallelEdges(split, name, customers, variants)));
    findings.push(...(yield* ownLabels(split, name)));
  }
  findings.push(
    ...identicalAggregates(data.splits.training.variants, data.splits.testing.variants),
  );
  return findings;
}

/** The share of a split's edges whose node has a row. */
export function coverageOf(split: ReturnsSplit, side: "customers" | "variants"): number {
  const has = edgeHasRow(split, side);
  return has.reduce((known, one) => known + one, 0) / split.edges.count;
}

function coverage(split: ReturnsSplit, name: SplitName, side: "customers" | "variants"): Finding[] {
  const share = coverageOf(split, side);
  const published = publishedCoverage[side];
  if (Math.abs(share - published) <= 0.05) return [];
  const message =
    `${percent(share)} of ${name} edges have a row in ${side}, ${percent(published)} in the published data; ` +
    "edges without one are kept, with the columns unknown";
  return [{ code: "W_COVERAGE", message, details: { split: name, side, share, published } }];
}

function* parallelEdges(
  { edges }: ReturnsSplit,
  name: SplitName,
  customers: number,
  variants: number,
): Steps<Finding[]> {
  const { count } = edges;
  const repeated = yield* repeatedPairs(edges, [customers, variants]);
  if (repeated === 0) return [];
  const message = `${repeated} of ${count} ${name} edges repeat a pair of customer and variant; splits keep pairs together`;
  return [{ code: "W_PARALLEL_EDGES", message, details: { split: name, repeated, count } }];
}

/** Edges of customers who returned all they bought, by the table: the column says the label. */
function* ownLabels(split: ReturnsSplit, name: SplitName): Steps<Finding[]> {
  const sales = edgeNumbers(split, "customers", "salesPerCustomer");
  yield;
  const returns = edgeNumbers(split, "customers", "returnsPerCustomer");
  yield;
  let [all, kept] = [0, 0];
  split.edges.label.forEach((label, e) => {
    if (!(sales[e]! > 0) || sales[e] !== returns[e]) return;
    all++;
    if (label === 0) kept++;
  });
  if (all === 0) return [];
  const message =
    `${all} ${name} edges are of customers whose returns equal their sales, ${kept} of these are kept purchases; ` +
    "where that is none, the columns say the label";
  const details = { split: name, edges: all, kept, share: kept / all };
  return [{ code: "W_OWN_LABEL", message, details }];
}

function identicalAggregates(training: NodeTable, testing: NodeTable): Finding[] {
  const names = ["salesPerProduct", "returnsPerProduct", "productReturnRate"];
  const [ofTraining, ofTesting] = [training, testing].map(({ columns }) =>
    names.map((name) => {
      const column = columns.find((c) => c.name === name);
      return column?.kind === "number" ? column.values : undefined;
    }),
  );
  let [shared, same] = [0, 0];
  for (let row = 0; row < testing.rows; row++) {
    const other = training.rowOf[testing.nodeOf[row]!]!;
    if (other < 0) continue;
    shared++;
    const equal = names.every((_, i) => {
      const [x, y] = [ofTraining![i], ofTesting![i]];
      return x !== undefined && y !== undefined && x[other] === y[row];
    });
    if (equal) same++;
  }
  if (shared === 0 || same / shared < 0.5 || training === testing) return [];
  const message =
    `${percent(same / shared)} of the variants in both tables have equal sales and returns in both: they count ` +
    "both periods, so training on them sees the test period's returns";
  const code: CheckCode = "W_AGG_IDENTICAL";
  return [{ code, message, details: { shared, same } }];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
