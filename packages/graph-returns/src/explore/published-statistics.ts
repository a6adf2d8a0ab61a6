import { numberAt } from "../data/columns.ts";
import type { NodeTable, ReturnsData } from "../data/returns-data.ts";
import { edgeHasRow, edgeNumbers, edgeWords } from "./edge-view.ts";

/** A statistic of the published training split, and what a data set has instead. */
export interface PublishedStatistic {
  readonly name: string;
  /** The value published or recovered from published figures. */
  readonly published: number;
  readonly value: number;
  /** How far a generated data set of 10⁵ edges may be off; relative for counts and degrees. */
  readonly tolerance: number;
  readonly relative: boolean;
}

/**
 * The 17 statistics of the training split that the generator is held to, beside their published values.
 *
 * Those of edges are over edges whose customer and variant both have a row. NaN where a data set lacks the
 * columns.
 *
 * @example
 * ```ts
 * import { publishedStatistics } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const all = publishedStatistics(await generateReturns({ edges: 2000 }));
 * console.log(all.length, all[0]?.name, all[0]?.published); // → 17 return rate of edges 0.548
 * ```
 */
export function publishedStatistics(data: ReturnsData): PublishedStatistic[] {
  const split = data.splits.training;
  const { edges, customers, variants } = split;
  const [known, onSale] = [edgeHasRow(split, "customers"), edgeHasRow(split, "variants")];
  const joined = Uint8Array.from(known, (yes, e) => yes & onSale[e]!);
  const label = Float64Array.from(edges.label);
  const rate = (where: (e: number) => boolean): number =>
    meanWhere(label, (e) => joined[e] === 1 && where(e));
  const numbers = (side: "customers" | "variants", name: string) => edgeNumbers(split, side, name);
  const correlate = (x: ArrayLike<number>) => correlation(label, x, joined);
  const word = (side: "customers" | "variants", name: string, value: string) => {
    const { codes, words } = edgeWords(split, side, name);
    const wanted = words.indexOf(value);
    return codes.map((code) => Number(code === wanted));
  };
  const sales = mean(customers, "salesPerCustomer");
  const returns = mean(customers, "returnsPerCustomer");
  const male = numbers("customers", "isMale");
  const born = numbers("customers", "yearOfBirth");
  const young = (e: number) => 2021 - born[e]! < 26;
  const old = (e: number) => 2021 - born[e]! >= 26;
  const distinct = ({ rowOf }: NodeTable, ends: Int32Array) => {
    const seen = new Uint8Array(rowOf.length);
    for (const node of ends) seen[node] = 1;
    return seen.reduce((sum, mark) => sum + mark, 0);
  };
  const all: readonly (readonly [string, number, number, number, boolean?])[] = [
    ["return rate of edges", 0.548, rate(() => true), 0.02],
    ["returns over sales, customers", 0.528, returns / sales, 0.02],
    ["mean customerReturnRate", 0.541, mean(customers, "customerReturnRate"), 0.02],
    ["mean salesPerCustomer", 11.5, sales, 0.12, true],
    ["mean returnsPerCustomer", 6.07, returns, 0.12, true],
    ["mean productReturnRate", 0.385, mean(variants, "productReturnRate"), 0.02],
    [
      "correlation with customerReturnRate",
      0.535,
      correlate(numbers("customers", "customerReturnRate")),
      0.03,
    ],
    [
      "correlation with productReturnRate",
      0.316,
      correlate(numbers("variants", "productReturnRate")),
      0.03,
    ],
    [
      "correlation with returnsPerCustomer",
      0.205,
      correlate(numbers("customers", "returnsPerCustomer")),
      0.03,
    ],
    [
      "correlation with salesPerProduct",
      -0.116,
      correlate(numbers("variants", "salesPerProduct")),
      0.03,
    ],
    [
      "correlation with Country_E",
      0.16,
      correlate(word("customers", "shippingCountry", "Country_E")),
      0.03,
    ],
    [
      "correlation with Country_G",
      -0.101,
      correlate(word("customers", "shippingCountry", "Country_G")),
      0.03,
    ],
    [
      "correlation with productType_K",
      -0.128,
      correlate(word("variants", "productType", "productType_K")),
      0.03,
    ],
    [
      "return rate, women less men",
      0.055,
      rate((e) => male[e] === 0) - rate((e) => male[e] === 1),
      0.02,
    ],
    ["return rate, from 26 less under 26", 0.035, rate(old) - rate(young), 0.02],
    ["edges a customer", 1.69, edges.count / distinct(split.customers, edges.customer), 0.12, true],
    ["edges a variant", 3.164, edges.count / distinct(split.variants, edges.variant), 0.12, true],
  ];
  return all.map(([name, published, value, tolerance, relative = false]) => ({
    name,
    published,
    value,
    tolerance,
    relative,
  }));
}

function meanWhere(values: Float64Array, where: (e: number) => boolean): number {
  let [sum, count] = [0, 0];
  values.forEach((value, e) => {
    if (!where(e)) return;
    sum += value;
    count++;
  });
  return sum / count;
}

/** The mean of a column over the rows of its table that have a value. */
function mean(table: NodeTable, name: string): number {
  const column = table.columns.find((c) => c.name === name);
  if (column?.kind !== "number") return Number.NaN;
  let [sum, count] = [0, 0];
  for (const row of table.nodeOf.keys()) {
    const value = numberAt(column, row);
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}

/** Pearson's correlation over the chosen places where `x` is a number. */
export function correlation(
  y: ArrayLike<number>,
  x: ArrayLike<number>,
  chosen: ArrayLike<number>,
): number {
  let [n, xx, yy, xy] = [0, 0, 0, 0];
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < y.length; i++) {
    const value = x[i]!;
    if (chosen[i] !== 1 || Number.isNaN(value)) continue;
    n++;
    const dx = value - meanX;
    const dy = y[i]! - meanY;
    meanX += dx / n;
    meanY += dy / n;
    xx += dx * (value - meanX);
    yy += dy * (y[i]! - meanY);
    xy += dx * (y[i]! - meanY);
  }
  return xy / Math.sqrt(xx * yy);
}
