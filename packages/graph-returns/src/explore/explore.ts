import { number, type OptionsOf, options } from "@legendre/core-tensor/options";
import type { Finding } from "../data/findings.ts";
import { knownOutcomes } from "../data/known-outcomes.ts";
import type { NodeTable, ReturnsData, ReturnsSplit, SplitName } from "../data/returns-data.ts";
import { repeatedPairs } from "../graph/repeated-pairs.ts";
import { finished } from "../pause.ts";
import { componentsOf } from "./components.ts";
import { edgeHasRow, edgeNumbers } from "./edge-view.ts";
import { type MissingValues, missingValues } from "./missing-values.ts";
import {
  correlation,
  type PublishedStatistic,
  publishedStatistics,
} from "./published-statistics.ts";
import { type RateOf, returnRates } from "./return-rates.ts";

/** How many nodes have each number of edges: 1, 2, 3–4, 5–8 … */
export interface DegreeBin {
  readonly from: number;
  readonly to: number;
  readonly nodes: number;
}

/** What a split's graph looks like. */
export interface SplitShape {
  readonly split: SplitName;
  readonly edges: number;
  readonly rate: number;
  readonly customers: number;
  readonly variants: number;
  readonly customerDegrees: readonly DegreeBin[];
  readonly variantDegrees: readonly DegreeBin[];
  /** Connected components of the graph of purchases, and edges in the largest. */
  readonly components: number;
  readonly largest: number;
  /** Edges that repeat a pair of customer and variant. */
  readonly repeated: number;
}

/** What {@link explore} returns. */
export interface Exploration {
  readonly shapes: readonly SplitShape[];
  /** Testing edges whose customer, and whose variant, has a training edge. */
  readonly overlap: {
    readonly knownCustomers: number;
    readonly knownVariants: number;
    readonly neither: number;
    readonly customerRows: number;
    readonly variantRows: number;
  };
  /** Return rates of training edges by country, type, brand, age, price and whatever other categories there are. */
  readonly rates: Readonly<Record<string, readonly RateOf[]>>;
  /** Correlations of columns of numbers with the label, over training edges with both rows. */
  readonly correlations: readonly { readonly name: string; readonly r: number }[];
  readonly published: readonly PublishedStatistic[];
  readonly missing: readonly MissingValues[];
  readonly findings: readonly Finding[];
}

/** The options of {@link explore}. */
export const exploreOptions = options("explore", {
  /** Bins of columns of numbers, by quantiles. */
  bins: number({ integer: true, min: 2, max: 100 }, 6),
});

/** Options of {@link explore}. */
export interface ExploreOptions extends OptionsOf<typeof exploreOptions> {}

/**
 * A first look at a data set: degrees, components, overlap of the splits, return rates with intervals,
 * correlations beside the published ones, repeated pairs, and what is missing where.
 *
 * @param data - a data set; only training labels are looked at, except for the rate of the testing split.
 * @param options - see {@link ExploreOptions}.
 * @returns plain data; {@link explorePage} makes a page of it.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { explore } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const { rates } = explore(await generateReturns({ edges: 2000 }));
 * console.log(rates["age"]?.map(({ name }) => name).join(", ")); // → 15–25, 26–35, 36–45, 46–55, 56–65, 66 and more, not known
 * ```
 *
 * @remarks Linear in edges and rows, but for a sort of each column of numbers.
 */
export function explore(data: ReturnsData, options: ExploreOptions = {}): Exploration {
  const { bins } = exploreOptions.resolve(options);
  const names = ["training", "testing"] as const;
  const splits = {
    training: knownOutcomes(data.splits.training),
    testing: knownOutcomes(data.splits.testing),
  };
  return {
    shapes: names.map((split) => shapeOf(data, split)),
    overlap: overlapOf(data),
    rates: returnRates(splits.training, bins),
    correlations: correlationsOf(splits.training),
    published: publishedStatistics({ ...data, splits }).filter(({ value }) => !Number.isNaN(value)),
    missing: names.flatMap((split) => missingValues(splits[split], split)),
    findings: data.findings,
  };
}

function shapeOf(data: ReturnsData, split: SplitName): SplitShape {
  const { edges } = data.splits[split];
  const { label: known } = knownOutcomes(data.splits[split]).edges;
  const sizes = [data.nodes["customer"]!.count, data.nodes["variant"]!.count] as const;
  const { count, largest } = componentsOf(edges, sizes);
  const degrees = [edges.customer, edges.variant].map((ends, i) => {
    const degree = new Int32Array(sizes[i]!);
    for (const node of ends) degree[node]!++;
    return degree.filter((d) => d > 0);
  }) as [Int32Array, Int32Array];
  return {
    split,
    edges: edges.count,
    rate: known.reduce((s, y) => s + y, 0) / known.length,
    customers: degrees[0].length,
    variants: degrees[1].length,
    customerDegrees: binned(degrees[0]),
    variantDegrees: binned(degrees[1]),
    components: count,
    largest,
    repeated: finished(repeatedPairs(edges, sizes)),
  };
}

/** Bins that double: 1, 2, 3–4, 5–8 … */
function binned(degrees: Int32Array): DegreeBin[] {
  const bins: { from: number; to: number; nodes: number }[] = [];
  for (const degree of degrees) {
    const bin = Math.ceil(Math.log2(degree));
    while (bins.length <= bin) {
      const to = 2 ** bins.length;
      bins.push({ from: Math.floor(to / 2) + 1, to, nodes: 0 });
    }
    bins[bin]!.nodes++;
  }
  return bins;
}

function overlapOf(data: ReturnsData): Exploration["overlap"] {
  const { training, testing } = data.splits;
  const seen = (["customer", "variant"] as const).map((kind) => {
    const known = new Uint8Array(data.nodes[kind]!.count);
    for (const node of training.edges[kind]) known[node] = 1;
    return known;
  }) as [Uint8Array, Uint8Array];
  let [customers, variants, neither] = [0, 0, 0];
  for (let e = 0; e < testing.edges.count; e++) {
    const c = seen[0][testing.edges.customer[e]!]!;
    const v = seen[1][testing.edges.variant[e]!]!;
    customers += c;
    variants += v;
    if (c + v === 0) neither++;
  }
  const rows = (one: NodeTable, other: NodeTable) =>
    other.nodeOf.reduce((sum, node) => sum + (one.rowOf[node]! >= 0 ? 1 : 0), 0) / other.rows;
  const all = testing.edges.count;
  return {
    knownCustomers: customers / all,
    knownVariants: variants / all,
    neither: neither / all,
    customerRows: rows(training.customers, testing.customers),
    variantRows: rows(training.variants, testing.variants),
  };
}

function correlationsOf(split: ReturnsSplit): { name: string; r: number }[] {
  const [known, onSale] = [edgeHasRow(split, "customers"), edgeHasRow(split, "variants")];
  const both = known.map((yes, e) => yes & onSale[e]!);
  const all = (["customers", "variants"] as const).flatMap((side) =>
    split[side].columns.flatMap((column) => {
      if (column.kind !== "number") return [];
      const r = correlation(split.edges.label, edgeNumbers(split, side, column.name), both);
      return Number.isNaN(r) ? [] : [{ name: column.name, r }];
    }),
  );
  return all.sort((x, y) => Math.abs(y.r) - Math.abs(x.r));
}
