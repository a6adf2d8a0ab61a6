import { LegendreError } from "@legendre/core-tensor";
import type { Partition } from "../schedule/schedule.ts";

interface Counts {
  readonly n: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Counts above 0 with their row and column. */
  readonly cells: readonly (readonly [count: number, row: number, column: number])[];
}

function counts(where: string, a: Partition, b: Partition): Counts {
  const label = new Map<number, number>();
  for (const [c, cell] of b.entries()) for (const task of cell) label.set(task, c);
  const n = a.reduce((sum, cell) => sum + cell.length, 0);
  if (n !== label.size) {
    const message = `the partitions are of ${n} and ${label.size} tasks; give two of the same tasks`;
    throw new LegendreError("structure", where, message, { tasks: [n, label.size] });
  }
  const cells = a.flatMap((cell, row) => {
    const own = new Map<number, number>();
    for (const task of cell) {
      const column = label.get(task);
      if (column === undefined) {
        const message = `task ${task} is in the first partition only`;
        throw new LegendreError("structure", where, message, { task });
      }
      own.set(column, (own.get(column) ?? 0) + 1);
    }
    return [...own].map(([column, count]) => [count, row, column] as const);
  });
  return { n, cells, rows: a.map((cell) => cell.length), columns: b.map((cell) => cell.length) };
}

/**
 * Adjusted Rand index of two partitions: 1 when they are equal, 0 on average for random ones with the same sizes.
 *
 * @throws code "structure" for partitions of different tasks.
 *
 * @example
 * ```ts
 * import { adjustedRandIndex } from "@legendre/treemaml";
 *
 * console.log(adjustedRandIndex([[0, 1], [2, 3]], [[0, 1], [2, 3]])); // → 1
 * console.log(adjustedRandIndex([[0, 1], [2, 3]], [[0, 2], [1, 3]]).toFixed(2)); // → -0.50
 * ```
 *
 * @see Hubert and Arabie (1985), "Comparing partitions".
 */
export function adjustedRandIndex(a: Partition, b: Partition): number {
  const { n, rows, columns, cells } = counts("adjustedRandIndex", a, b);
  const pairs = (list: readonly number[]): number =>
    list.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const both = pairs(cells.map(([count]) => count));
  const [inRows, inColumns] = [pairs(rows), pairs(columns)];
  const expected = (inRows * inColumns) / Math.max((n * (n - 1)) / 2, 1);
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/**
 * Normalised mutual information of two partitions, in [0, 1]: mutual information over the mean of the entropies. Not
 * corrected for chance: many small cells are rated high.
 *
 * @throws code "structure" for partitions of different tasks.
 *
 * @example
 * ```ts
 * import { normalisedMutualInformation } from "@legendre/treemaml";
 *
 * console.log(normalisedMutualInformation([[0, 1], [2, 3]], [[0, 2], [1, 3]])); // → 0
 * ```
 *
 * @see Strehl and Ghosh (2002), "Cluster ensembles", with the arithmetic mean.
 */
export function normalisedMutualInformation(a: Partition, b: Partition): number {
  const { n, rows, columns, cells } = counts("normalisedMutualInformation", a, b);
  const entropy = (list: readonly number[]): number =>
    list.reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0);
  const shared = cells.reduce(
    (sum, [count, row, column]) =>
      sum +
      (count / n) * Math.log((n * count) / ((rows[row] as number) * (columns[column] as number))),
    0,
  );
  const mean = (entropy(rows) + entropy(columns)) / 2;
  return mean === 0 ? 1 : shared / mean;
}
