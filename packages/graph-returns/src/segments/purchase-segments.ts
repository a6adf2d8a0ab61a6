import { number, type OptionsOf, optional, options } from "@legendre/core-tensor/options";
import { type Column, type NumberColumn, numberAt } from "../data/columns.ts";
import { columnsOf, type NodeTable, type ReturnsData } from "../data/returns-data.ts";
import { sides } from "../encodings/purchase-features.ts";
import { type Phase, quadrantNames } from "../protocols/task.ts";
import type { Segmentation } from "./segmentation.ts";

/** The options of {@link purchaseSegments}. */
export const purchaseSegmentsOptions = options("purchaseSegments", {
  /** The year that ages are counted to. @defaultValue that of the data, where one is known; without one there are no ages */
  year: optional(number({ integer: true, min: 1900, max: 2200 })),
});

/** Options of {@link purchaseSegments}. */
export interface PurchaseSegmentsOptions extends OptionsOf<typeof purchaseSegmentsOptions> {}

const notKnown = "not known";

/**
 * Everything that a shop asks "and how good is it there?" of: each column of words, each yes or no, ages in bands,
 * prices and other numbers in quarters, whether customer and variant are known, and how many purchases the graph has of each.
 * Columns made from the labels are left out.
 *
 * @param data - the data set.
 * @param phase - whose supervised purchases are grouped.
 * @param options - see {@link PurchaseSegmentsOptions}.
 * @returns one segmentation each, by name: `shippingCountry`, `age`, `known` …
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { protocolTask, purchaseSegments } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const data = await generateReturns({ edges: 1000 });
 * const segments = purchaseSegments(data, protocolTask(data).test);
 * console.log(segments["age"]?.labels[0], segments["known"]?.codes.length === data.splits.testing.edges.count); // → under 26 true
 * ```
 */
export function purchaseSegments(
  data: ReturnsData,
  phase: Phase,
  options: PurchaseSegmentsOptions = {},
): Readonly<Record<string, Segmentation>> {
  const { resolve } = purchaseSegmentsOptions;
  const year = resolve(options).year ?? resolve({ year: data.facts?.year }).year;
  const split = data.splits[phase.split];
  const ofSide = (side: "customers" | "variants"): readonly Segmentation[] => {
    const nodes = split.edges[sides[side]];
    const rowOf = (e: number): number => split[side].rowOf[nodes[e]!]!;
    const rows = Int32Array.from(phase.edges, rowOf);
    return columnsOf(split[side], ["safe", "suspicious"]).flatMap((column) =>
      ofColumn(column, split[side], rows, year),
    );
  };
  const [ofCustomers, ofVariants] = [ofSide("customers"), ofSide("variants")] as const;
  const found = [
    ...toldApart(ofCustomers, ofVariants, "customer"),
    ...toldApart(ofVariants, ofCustomers, "variant"),
  ];
  found.push({ name: "known", labels: quadrantNames, codes: Int32Array.from(phase.quadrant) });
  for (const kind of ["customer", "variant"] as const) found.push(byDegree(data, phase, kind));
  return Object.fromEntries(found.map((each) => [each.name, each]));
}

/** Names that both sides have say which side they are of. */
function toldApart(
  own: readonly Segmentation[],
  others: readonly Segmentation[],
  side: string,
): Segmentation[] {
  const twice = new Set(others.map(({ name }) => name));
  return own.map((each) =>
    twice.has(each.name) ? { ...each, name: `${each.name} of the ${side}` } : each,
  );
}

function ofColumn(
  column: Column,
  table: NodeTable,
  rows: Int32Array,
  year: number | undefined,
): readonly Segmentation[] {
  if (column.kind === "reference") return [];
  if (column.kind === "category") {
    const labels = column.levels.map((level, i) => (i === 0 ? notKnown : level));
    const codes = rows.map((row) => (row < 0 ? 0 : column.codes[row]!));
    return [{ name: column.name, column: column.name, labels, codes }];
  }
  if (year !== undefined && /birth/i.test(column.name)) return [byAge(column, rows, year)];
  const bounds = boundsOf(column, table.rows);
  if (bounds === undefined) {
    const labels = ["no", "yes", notKnown];
    const codes = coded(column, rows, 2, (value) => value);
    return [{ name: column.name, column: column.name, labels, codes }];
  }
  return bounds.length === 0 ? [] : [byBounds(column, rows, bounds)];
}

/** Codes of a column's numbers, `unknown` for those that are missing. */
function coded(
  column: NumberColumn,
  rows: Int32Array,
  unknown: number,
  code: (value: number) => number,
): Int32Array {
  return rows.map((row) => {
    const value = numberAt(column, row);
    return Number.isNaN(value) ? unknown : code(value);
  });
}

/** First ages of the bands, as the published figures have them. */
const bandStarts = [26, 36, 46, 56, 66];
const bandNames = ["under 26", "26 to 35", "36 to 45", "46 to 55", "56 to 65", "66 and over"];

function byAge(column: NumberColumn, rows: Int32Array, year: number): Segmentation {
  const band = (born: number): number => bandStarts.filter((start) => year - born >= start).length;
  const codes = coded(column, rows, bandNames.length, band);
  return { name: "age", column: column.name, labels: [...bandNames, notKnown], codes };
}

/** The distinct quartiles of a table's column; undefined for a column of 0 and 1. */
function boundsOf(column: NumberColumn, count: number): number[] | undefined {
  const known = Float64Array.from({ length: count }, (_, row) => numberAt(column, row))
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (known.length === 0) return [];
  if (known.every((value) => value === 0 || value === 1)) return undefined;
  const quartiles = [0.25, 0.5, 0.75].map((q) => known[Math.floor(q * known.length)]!);
  return [...new Set(quartiles)].filter((bound) => bound > known[0]!);
}

function byBounds(column: NumberColumn, rows: Int32Array, bounds: readonly number[]): Segmentation {
  const text = (value: number): string => String(Number(value.toPrecision(4)));
  const labels = [
    `under ${text(bounds[0]!)}`,
    ...bounds.slice(1).map((bound, i) => `${text(bounds[i]!)} to under ${text(bound)}`),
    `${text(bounds.at(-1)!)} and over`,
    notKnown,
  ];
  const part = (value: number): number => bounds.filter((bound) => value >= bound).length;
  const codes = coded(column, rows, labels.length - 1, part);
  return { name: `${column.name}, quarters`, column: column.name, labels, codes };
}

const degreeNames = ["0", "1", "2 to 3", "4 to 9", "10 and more"];

/** By how many purchases of the customer or variant carry messages. */
function byDegree(data: ReturnsData, phase: Phase, kind: "customer" | "variant"): Segmentation {
  const degrees = new Int32Array(data.nodes[kind]!.count);
  const { split, edges } = phase.messages;
  for (const e of edges) degrees[data.splits[split].edges[kind][e]!]!++;
  const own = data.splits[phase.split].edges[kind];
  const bucket = (degree: number): number => [1, 2, 4, 10].filter((b) => degree >= b).length;
  const codes = Int32Array.from(phase.edges, (e) => bucket(degrees[own[e]!]!));
  return { name: `purchases of the ${kind}`, labels: degreeNames, codes };
}
