import { LegendreError } from "@legendre/core-tensor";
import { flag, type OptionsOf, options, type Settings, value } from "@legendre/core-tensor/options";
import type { Outcomes } from "../metrics/ranked.ts";
import { checkPair } from "../metrics/ranked.ts";
import { checkGroups, clustersOf, type Estimate, shareOf } from "../statistics/clusters.ts";
import { type Interval, reachOf } from "../statistics/interval.ts";
import { type SegmentMetricsOptions, segmentMetricsOptions } from "./segment-metrics.ts";
import { checkSegmentation, rowsOfSegments, type Segmentation } from "./segmentation.ts";

/** How a rule of action treats one group. */
export interface GroupTreatment {
  readonly group: string;
  readonly count: number;
  /** Too small to be shown: everything but the count is NaN. */
  readonly suppressed: boolean;
  /** Share of returns. */
  readonly rate: Estimate;
  /** Share of purchases that are acted on. */
  readonly acted: Estimate;
  /** Of what is returned, the share acted on. */
  readonly truePositives: Estimate;
  /** Of what is kept, the share acted on: customers bothered for nothing. */
  readonly falsePositives: Estimate;
}

/** The largest difference between two groups. */
export interface FairnessGap {
  /** Group with the largest and with the smallest share; empty where fewer than two groups are shown. */
  readonly most: string;
  readonly least: string;
  readonly difference: number;
  /** Newcombe's interval of the difference of these two groups. */
  readonly interval: Interval;
}

/** See {@link fairnessView}. */
export interface FairnessView {
  readonly by: string;
  readonly groups: readonly GroupTreatment[];
  /** Difference in `acted`: demographic parity. */
  readonly parity: FairnessGap;
  /** Difference in `truePositives`: equal opportunity. */
  readonly opportunity: FairnessGap;
  /** Difference in `falsePositives`: who is bothered for nothing. */
  readonly burden: FairnessGap;
  /** What these numbers do not say, and must stand beside them. */
  readonly warnings: readonly string[];
}

/** The options of {@link fairnessView}. */
export const fairnessViewOptions = options(
  "fairnessView",
  {
    /** Names of the model's inputs that tell the group, for the warning. */
    inputs: value<readonly string[], readonly string[]>([]),
    /** Whether the data hold only customers who returned something. */
    returnersOnly: flag(false),
  },
  { from: segmentMetricsOptions },
);

/** Options of {@link fairnessView}; groups of fewer purchases are suppressed. */
export interface FairnessOptions
  extends SegmentMetricsOptions,
    OptionsOf<typeof fairnessViewOptions> {}

/**
 * Whom a rule of action meets: by gender or age, how often it acts, how many returns it finds, and how many keepers it
 * bothers.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param act - 1 for each purchase that is acted on; see `planActions`.
 * @param segmentation - the groups.
 * @param options - see {@link FairnessOptions}.
 * @returns a {@link FairnessView} with its warnings.
 * @throws code "shape" or "data" for lists that do not fit; code "option".
 *
 * @example
 * ```ts
 * import { fairnessView, segmentation } from "@legendre/graph-returns";
 *
 * const by = segmentation("gender", ["f", "f", "f", "m", "m", "m"]);
 * const view = fairnessView([1, 1, 0, 1, 1, 0], [1, 1, 0, 1, 0, 0], by, { minimum: 1, inputs: ["isMale"] });
 * console.log(view.opportunity.most, view.opportunity.difference, view.warnings.length); // → f 0.5 3
 * ```
 *
 * @remarks The extreme groups were chosen by looking, so that with many groups the intervals are too narrow.
 * @see Hardt, Price and Srebro, "Equality of opportunity in supervised learning", NeurIPS 2016; Newcombe, Statistics in
 *   Medicine 17 (1998), method 10.
 */
export function fairnessView(
  labels: Outcomes,
  act: ArrayLike<number>,
  segmentation: Segmentation,
  options: FairnessOptions = {},
): FairnessView {
  const { where } = fairnessViewOptions;
  const all = fairnessViewOptions.resolve(options);
  const reach = reachOf(all.confidence);
  checkPair(where, labels, act);
  for (let i = 0; i < act.length; i++) {
    if (act[i] === 0 || act[i] === 1) continue;
    const message = `act[${i}] is ${act[i]}, expected 0 (left alone) or 1 (acted on)`;
    throw new LegendreError("data", where, message, { row: i, value: act[i] });
  }
  checkSegmentation(where, labels.length, segmentation);
  checkGroups(where, labels.length, all.groups);
  const groups = rowsOfSegments(segmentation).flatMap((rows, s) =>
    rows.length === 0 ? [] : [treatment(segmentation.labels[s]!, labels, act, rows, all, reach)],
  );
  return {
    by: segmentation.name,
    groups,
    parity: gapOf(groups, (group) => group.acted),
    opportunity: gapOf(groups, (group) => group.truePositives),
    burden: gapOf(groups, (group) => group.falsePositives),
    warnings: warningsFor(segmentation.name, groups, all),
  };
}

const none: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

function treatment(
  group: string,
  labels: Outcomes,
  act: ArrayLike<number>,
  rows: Int32Array,
  { minimum, groups }: Pick<FairnessOptions, "groups"> & { readonly minimum: number },
  reach: number,
): GroupTreatment {
  const count = rows.length;
  if (count < minimum) {
    const nothing = { rate: none, acted: none, truePositives: none, falsePositives: none };
    return { group, count, suppressed: true, ...nothing };
  }
  const share = (of: ArrayLike<number>, among: Int32Array): Estimate => {
    const hits = Float64Array.from(among, (row) => of[row] as number);
    return among.length === 0 ? none : shareOf(hits, clustersOf(groups, among), reach);
  };
  const became = (label: number): Int32Array => rows.filter((row) => labels[row] === label);
  return {
    group,
    count,
    suppressed: false,
    rate: share(labels, rows),
    acted: share(act, rows),
    truePositives: share(act, became(1)),
    falsePositives: share(act, became(0)),
  };
}

function gapOf(
  groups: readonly GroupTreatment[],
  of: (group: GroupTreatment) => Estimate,
): FairnessGap {
  const shown = groups
    .filter((group) => !Number.isNaN(of(group).value))
    .sort((a, b) => of(b).value - of(a).value);
  const [most, least] = [shown[0], shown.at(-1)];
  if (most === undefined || least === undefined || most === least) {
    const interval = { low: Number.NaN, high: Number.NaN };
    return { most: "", least: "", difference: Number.NaN, interval };
  }
  const [a, b] = [of(most), of(least)];
  const difference = a.value - b.value;
  return {
    most: most.group,
    least: least.group,
    difference,
    interval: {
      low: difference - Math.hypot(a.value - a.low, b.high - b.value),
      high: difference + Math.hypot(a.high - a.value, b.value - b.low),
    },
  };
}

function warningsFor(
  by: string,
  groups: readonly GroupTreatment[],
  { inputs, returnersOnly, minimum }: Settings<typeof fairnessViewOptions.kinds>,
): string[] {
  const warnings: string[] = [];
  if (inputs.length > 0) {
    warnings.push(
      `The model reads ${inputs.join(", ")}: it treats purchases differently by ${by} on purpose. Whether it may is a question of law and policy that no number here answers.`,
    );
  } else {
    warnings.push(
      `Leaving ${by} out of a model's inputs does not make it blind: other columns and the graph tell it in part.`,
    );
  }
  warnings.push(
    "Where return rates differ between groups, equal shares of actions, equal opportunity and equal calibration exclude each other; choose which is owed before looking at the numbers.",
  );
  if (returnersOnly) {
    warnings.push(
      "The data hold only customers who returned something; shares among all customers are others.",
    );
  }
  warnings.push(
    "The groups with the largest difference were found by looking; with many groups their interval is too narrow.",
  );
  const hidden = groups.filter((group) => group.suppressed);
  if (hidden.length > 0) {
    const names = hidden.map(({ group }) => group).join(", ");
    warnings.push(`Not shown, with fewer than ${minimum} purchases: ${names}.`);
  }
  return warnings;
}
