import { LegendreError } from "@legendre/core-tensor";
import { checkNumber } from "@legendre/core-tensor/options";
import { momentOf } from "../io/cell-values.ts";
import { idHash } from "../protocols/pairs.ts";

/** What becomes the testing split. */
export type SplitRule =
  | { readonly from: string | number | Date }
  | { readonly last: number }
  | { readonly customers: number };

/** Which purchases, by their number, are of the testing split. */
export function testing(
  where: string,
  given: SplitRule | undefined,
  customers: BigInt64Array,
  times: Float64Array | undefined,
): (e: number) => boolean {
  const split = given ?? (times === undefined ? { customers: 0.3 } : { last: 0.3 });
  if ("customers" in split) {
    const share = checkNumber(where, "split.customers", split.customers, { min: 0, max: 1 });
    return (e) => idHash(customers[e]!, 0) * 2 ** -32 < share;
  }
  if (times === undefined) {
    throw new LegendreError(
      "option",
      where,
      "a split by time needs the column of times; name it in schema.purchases.time, or split by { customers: 0.3 }",
      { split },
    );
  }
  let cut: number;
  if ("from" in split) {
    cut = momentOf(where, "split.from", split.from);
  } else {
    const share = checkNumber(where, "split.last", split.last, { min: 0, max: 1 });
    const sorted = times.slice().sort();
    const first = Math.round((1 - share) * sorted.length);
    cut = first < sorted.length ? sorted[first]! : Number.POSITIVE_INFINITY;
  }
  return (e) => times[e]! >= cut;
}
