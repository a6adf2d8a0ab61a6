import { type Column, numberAt, type Safety } from "../data/columns.ts";
import type { EdgeTable, NodeTable, ReturnsData, SplitName } from "../data/returns-data.ts";

/** A column, and whether it was made of the outcomes of the purchases of its rows. */
export interface OutcomeColumn {
  readonly split: SplitName;
  readonly side: "customers" | "variants";
  readonly column: Column;
  /** `undefined`: the tables are too small to tell. */
  readonly isMade: boolean | undefined;
  /** The purchases whose outcomes it tells best. */
  readonly tables: readonly EdgeTable[];
}

/** Rows that are compared with each other. */
const together = 20;

/**
 * Looks which of the columns that models may read were made of the outcomes that are to be predicted, whatever they are called.
 *
 * A column says one thing of all purchases of a row. Where it is known at checkout, what is left open of one purchase says nothing of
 * another's, or goes with it: some customers return more than their columns tell. Where it counts returns, it goes against it: of two
 * purchases of which one came back, one is kept. With $p$ the share of returns of other rows with as many purchases and nearly the
 * same value, $\sum_{i \neq j} (y_i - p)(y_j - p)$ over purchases of one row, divided by their number less one, is then as low as it
 * can be, $-n p (1 - p) / (n - 1)$, and not 0 or more.
 *
 * @returns one entry for each column of numbers or words. A column is made of outcomes where the sum over rows is four standard
 *   errors below 0, at least a tenth of the way to the lowest, and a quarter lower than without the column, since purchases may
 *   avoid each other by themselves: of two sizes one is kept.
 */
export function outcomeColumns(data: ReturnsData, features: readonly Safety[]): OutcomeColumn[] {
  const { training, testing } = data.splits;
  return (["training", "testing"] as const).flatMap((split) =>
    (["customers", "variants"] as const).flatMap((side) => {
      const table = data.splits[split][side];
      const sets = [[data.splits[split].edges], [training.edges, testing.edges]];
      const counts = sets.map((tables) => ({ tables, rows: outcomesOfRows(table, side, tables) }));
      return table.columns.flatMap((column): OutcomeColumn[] => {
        if (column.kind === "reference" || !features.includes(column.safety)) return [];
        const value = orderBy(column);
        const found = counts.map(({ tables, rows }) => ({ tables, ...avoidance(rows, value) }));
        const lowest = found.reduce((a, b) => (b.share < a.share ? b : a));
        const isMade = lowest.isMade || (found.some((each) => each.isClear) ? false : undefined);
        return [{ split, side, column, isMade, tables: lowest.tables }];
      });
    }),
  );
}

/** What became of the purchases of a row. */
interface RowOutcomes {
  readonly row: number;
  readonly count: number;
  readonly returned: number;
}

/** The outcomes of each row with several purchases. */
function outcomesOfRows(
  table: NodeTable,
  side: OutcomeColumn["side"],
  tables: readonly EdgeTable[],
): RowOutcomes[] {
  const count = new Int32Array(table.rows);
  const returned = new Int32Array(table.rows);
  for (const edges of tables) {
    const ends = side === "customers" ? edges.customer : edges.variant;
    for (let e = 0; e < edges.count; e++) {
      const row = table.rowOf[ends[e]!]!;
      if (row < 0 || edges.open?.[e] === 1) continue;
      count[row]!++;
      returned[row]! += edges.label[e]!;
    }
  }
  return Array.from(count, (n, row) => ({ row, count: n, returned: returned[row]! })).filter(
    (each) => each.count > 1,
  );
}

/** The number by which rows are ordered. */
const orderBy = (column: Exclude<Column, { kind: "reference" }>): ((row: number) => number) =>
  column.kind === "category"
    ? (row) => column.codes[row]!
    : (row) => {
        const value = numberAt(column, row);
        return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
      };

/** How far the purchases of rows avoid each other, given a value for each row. */
function avoidance(
  rows: readonly RowOutcomes[],
  value: (row: number) => number,
): { readonly share: number; readonly isMade: boolean; readonly isClear: boolean } {
  const own = pairsOf(rows, value);
  const without = pairsOf(rows, () => 0);
  const share = own.sum / own.lowest;
  const isMade =
    own.sum < -4 * own.error && share < -0.1 && share < without.sum / without.lowest - 0.25;
  // Clear is what would have been seen.
  return { share, isMade, isClear: own.lowest > 6 * own.error };
}

/** The sum over rows of what is said at `outcomeColumns`, its error where purchases know nothing of each other, and the lowest it can be, without sign. */
function pairsOf(
  rows: readonly RowOutcomes[],
  value: (row: number) => number,
): { readonly sum: number; readonly error: number; readonly lowest: number } {
  const bucket = ({ count }: RowOutcomes): number => Math.round(4 * Math.log2(count));
  const order = rows
    .map((each) => ({ each, bucket: bucket(each), value: value(each.row) }))
    .sort(
      (a, b) =>
        a.bucket - b.bucket ||
        (a.value === b.value ? 0 : a.value - b.value) ||
        a.each.count - b.each.count ||
        a.each.returned - b.each.returned,
    );
  let sum = 0;
  let lowest = 0;
  let variance = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (
      to < order.length &&
      order[to]!.bucket === order[from]!.bucket &&
      (to - from < together || order[to]!.value === order[to - 1]!.value)
    ) {
      to++;
    }
    let purchases = 0;
    let returned = 0;
    for (let at = from; at < to; at++) {
      purchases += order[at]!.each.count;
      returned += order[at]!.each.returned;
    }
    for (let at = from; at < to && to - from > 1; at++) {
      const { count: n, returned: k } = order[at]!.each;
      const p = (returned - k) / (purchases - n);
      const spread = p * (1 - p);
      // The sum over all pairs: the square of the sum less the sum of squares.
      const squares = k * (1 - p) ** 2 + (n - k) * p ** 2;
      sum += ((k - n * p) ** 2 - squares) / (n - 1);
      lowest += (n * spread) / (n - 1);
      variance += ((2 * n) / (n - 1)) * spread ** 2;
    }
    from = to;
  }
  return { sum, error: Math.sqrt(variance), lowest };
}
