import { numberAt } from "../data/columns.ts";
import type { ReturnsSplit, SplitName } from "../data/returns-data.ts";
import { edgeHasRow } from "./edge-view.ts";

/** Values that are not there. */
export interface MissingValues {
  readonly split: SplitName;
  readonly what: string;
  readonly count: number;
  readonly of: number;
  /** The return rate of edges without and with it. */
  readonly rateWithout: number;
  readonly rateWith: number;
}

/** What is missing in a split: rows of customers and variants, and cells of their columns. */
export function missingValues(split: ReturnsSplit, name: SplitName): MissingValues[] {
  const { label, count } = split.edges;
  const rate = (has: ArrayLike<number>, wanted: number) => {
    let [sum, n] = [0, 0];
    label.forEach((y, e) => {
      if (has[e] !== wanted) return;
      sum += y;
      n++;
    });
    return sum / n;
  };
  return (["customers", "variants"] as const).flatMap((side): MissingValues[] => {
    const has = edgeHasRow(split, side);
    const without = count - has.reduce((sum, yes) => sum + yes, 0);
    const rows: MissingValues = {
      split: name,
      what: `edges without a row in ${side}`,
      count: without,
      of: count,
      rateWithout: rate(has, 0),
      rateWith: rate(has, 1),
    };
    const columns = split[side].columns.flatMap((column): MissingValues[] => {
      let empty = 0;
      for (let row = 0; row < split[side].rows; row++) {
        if (
          column.kind === "number"
            ? Number.isNaN(numberAt(column, row))
            : column.kind === "category" && column.codes[row] === 0
        )
          empty++;
      }
      if (empty === 0) return [];
      const what = `rows of ${side} without ${column.name}`;
      const unknown = { rateWithout: Number.NaN, rateWith: Number.NaN };
      return [{ split: name, what, count: empty, of: split[side].rows, ...unknown }];
    });
    return [rows, ...columns];
  });
}
