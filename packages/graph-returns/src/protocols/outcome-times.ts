import type { EdgeTable } from "../data/returns-data.ts";

const millisecondsOfDay = 86_400_000;

/**
 * When it is known what became of a purchase: `days` after it was made it counts, as kept unless it has come back by then. Purchases
 * of tables without times are known from the beginning, open ones never.
 */
export const knownAt = ({ time, open }: EdgeTable, e: number, days: number): number =>
  open?.[e] === 1
    ? Number.POSITIVE_INFINITY
    : (time?.[e] ?? Number.NEGATIVE_INFINITY) + days * millisecondsOfDay;

/** When a purchase that counts as kept until then turns out to be returned: −∞ where the tables do not say, +∞ for one that is kept. */
export function returnAt({ label, returnedAt }: EdgeTable, e: number): number {
  if (label[e] === 0) return Number.POSITIVE_INFINITY;
  const at = returnedAt?.[e] ?? Number.NaN;
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
}

/** The outcome of a purchase as it was known at a moment. */
export const outcomeAt = (edges: EdgeTable, e: number, moment: number): number =>
  edges.label[e] === 1 && returnAt(edges, e) <= moment ? 1 : 0;

/** Whether the outcome of a purchase is settled at a moment: it is known, and a return has happened. */
export const isSettled = (edges: EdgeTable, e: number, days: number, moment: number): boolean =>
  knownAt(edges, e, days) <= moment && (edges.label[e] === 0 || returnAt(edges, e) <= moment);

/** The moment of the first of some purchases; +∞ where there are none, or no times. */
export function firstTime({ time }: EdgeTable, edges: Int32Array): number {
  let first = Number.POSITIVE_INFINITY;
  if (time !== undefined) for (const e of edges) first = Math.min(first, time[e]!);
  return first;
}

/** The latest moment that tables tell of: a purchase, or a return. −∞ without times. */
export function lastMoment(...tables: readonly EdgeTable[]): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { time, returnedAt, count } of tables) {
    for (let e = 0; e < count; e++) {
      last = Math.max(last, time?.[e] ?? last);
      const back = returnedAt?.[e] ?? Number.NaN;
      if (back > last) last = back;
    }
  }
  return last;
}

/** Whether all purchases of the second table are made after those of the first, by their times. */
export function isLater(before: EdgeTable, after: EdgeTable): boolean {
  if (before.time === undefined || after.time === undefined) return false;
  if (before.count === 0 || after.count === 0) return false;
  const latest = before.time.reduce((most, time) => Math.max(most, time));
  return latest <= after.time.reduce((least, time) => Math.min(least, time));
}
