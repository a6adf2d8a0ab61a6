import { LegendreError } from "@legendre/core-tensor";
import type { KeySource, NodeRates } from "../encodings/node-rates.ts";
import { halvesOf, idsOfHalves } from "./id-halves.ts";
import type { SavedModel } from "./tabular.ts";

/** What a saved model says of its rates in its settings. */
export type SavedHead = {
  readonly rate: number;
  readonly smoothing: number;
  readonly names: readonly string[];
  /** Files of before have none: their rates are by row number. */
  readonly sources?: readonly KeySource[];
};

/** The settings of rates. */
export function ratesHead({ rate, smoothing, names, sources }: NodeRates): Required<SavedHead> {
  return { rate, smoothing, names, sources };
}

/** The arrays of rates: for each kind the outcomes, their number, and whose they are. */
export function ratesArrays({ sums, counts, ids }: NodeRates): SavedModel["arrays"] {
  const parts = sums.flatMap((sum, i) => [
    [`sums.${i}`, sum] as const,
    [`counts.${i}`, counts[i]!] as const,
    [`ids.${i}`, halvesOf(ids[i]!)] as const,
  ]);
  return Object.fromEntries(parts);
}

/** Rates that were saved; raises code "data" for such as have no ids. */
export function loadRates(
  { sources, ...head }: SavedHead,
  arrays: SavedModel["arrays"],
): NodeRates {
  const fail = (what: string): LegendreError =>
    new LegendreError("data", "loadReturnsModel", `the return rates of the model ${what}`, {
      reason: "rates",
    });
  if (sources === undefined) {
    throw fail(
      "are kept by row number, and in other tables they would be those of other customers; fit it anew and save it",
    );
  }
  const kinds = head.names.map((_, i) => {
    const [sums, counts, halves] = [arrays[`sums.${i}`], arrays[`counts.${i}`], arrays[`ids.${i}`]];
    const sound =
      sums instanceof Float32Array &&
      counts instanceof Int32Array &&
      halves instanceof Int32Array &&
      sums.length === counts.length &&
      halves.length === 2 * sums.length &&
      sources.length === head.names.length;
    if (!sound) throw fail("are not of one length; write it anew with saveReturnsModel");
    return { sums, counts, ids: idsOfHalves(halves) };
  });
  return {
    ...head,
    sources,
    sums: kinds.map(({ sums }) => sums),
    counts: kinds.map(({ counts }) => counts),
    ids: kinds.map(({ ids }) => ids),
  };
}
