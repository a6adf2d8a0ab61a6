import { LegendreError } from "@legendre/core-tensor";
import { number, type OptionsOf, options } from "@legendre/core-tensor/options";
import { checkProbabilities } from "../metrics/double-softmax-ce.ts";
import type { Outcomes } from "../metrics/ranked.ts";
import { type BootstrapOptions, bootstrapOptions, resample } from "../statistics/bootstrap.ts";
import { type Interval, percentiles } from "../statistics/interval.ts";
import { type Costs, costRows, gainOf } from "./costs.ts";
import { byGain, planActions } from "./plan-actions.ts";

/** What is saved by acting on the purchases with the largest expected gain. */
export interface SavingsPoint {
  /** Purchases acted on, and their share of all. */
  readonly acted: number;
  readonly share: number;
  /** The least expected gain of a purchase acted on. */
  readonly gain: number;
  /** What is saved, a purchase (of all, not of those acted on). */
  readonly saving: number;
  readonly interval: Interval;
  /** What the probabilities promised, a purchase. */
  readonly expected: number;
}

/** See {@link savingsCurve}. */
export interface SavingsCurve {
  readonly count: number;
  /** By rising share, from acting on none to acting on all. */
  readonly points: readonly SavingsPoint[];
  /** The point of the plan: acting wherever the expected gain is positive. */
  readonly plan: SavingsPoint;
  /** What the plan saves more than acting on all, a purchase; paired. */
  readonly overAll: { readonly saving: number; readonly interval: Interval };
  /** What acting on exactly the returns would save: a bound that no probabilities reach. */
  readonly perfect: number;
}

/** The options of {@link savingsCurve}. */
export const savingsCurveOptions = options(
  "savingsCurve",
  {
    /** Points of the curve beside acting on none. */
    points: number({ integer: true, min: 1, max: 10_000 }, 40),
  },
  { from: bootstrapOptions },
);

/** Options of {@link savingsCurve}. */
export interface SavingsCurveOptions
  extends BootstrapOptions,
    OptionsOf<typeof savingsCurveOptions> {}

/**
 * What acting saves by how many purchases are acted on, those with the largest expected gain first. A purchase acted on
 * saves $y\,e R - c - (1 - y) f$: of its return the share $e$ is prevented.
 *
 * @param labels - what became of the purchases without any action; 0 or 1.
 * @param probabilities - of a return, of purchases that neither the model nor the calibrator was fitted on.
 * @param costs - see {@link Costs}.
 * @param options - see {@link SavingsCurveOptions}; `groups` should be the customers.
 * @returns see {@link SavingsCurve}; purchases of equal gain are acted on together. Intervals are percentiles of resampled
 *   purchases with the order and the plan as they are.
 * @throws as `auc`; code "data" without purchases; code "shape" and "option".
 *
 * @example
 * ```ts
 * import { savingsCurve } from "@legendre/graph-returns/decide";
 *
 * const costs = { returnCost: 10, effect: 0.5, friction: 2 };
 * const { plan, points, perfect } = savingsCurve([1, 1, 0, 0], [0.9, 0.6, 0.4, 0.1], costs);
 * console.log(plan.acted, plan.saving, points.at(-1)!.saving, perfect); // → 3 2 1.5 2.5
 * ```
 *
 * @remarks A resample is one pass over the purchases; by groups, several times slower.
 */
export function savingsCurve(
  labels: Outcomes,
  probabilities: ArrayLike<number>,
  costs: Costs,
  options: SavingsCurveOptions = {},
): SavingsCurve {
  const { where } = savingsCurveOptions;
  const all = savingsCurveOptions.resolve(options);
  checkProbabilities(where, labels, probabilities);
  const count = labels.length;
  if (count === 0) {
    throw new LegendreError("data", where, "there are no purchases to act on", { rows: 0 });
  }
  const rows = costRows(where, costs, count);
  const { gain } = planActions(probabilities, costs);
  const saved = Float64Array.from({ length: count }, (_, i) =>
    gainOf(rows, i, labels[i] as number),
  );
  const order = byGain(gain);
  const ends = cuts(order, gain, all.points);
  const bucket = new Uint16Array(count);
  for (const [k, end] of ends.slice(1).entries()) {
    for (const row of order.subarray(ends[k], end)) bucket[row] = k + 1;
  }
  const replicates = ends.map(() => new Float64Array(all.replicates));
  const sums = new Float64Array(ends.length);
  let drawn = 0;
  const visit = (row: number, times: number): void => {
    sums[bucket[row]!]! += times * saved[row]!;
    drawn += times;
  };
  resample(where, count, all, visit, (replicate) => {
    let sum = 0;
    for (let k = 0; k < ends.length; k++) {
      sum += sums[k]!;
      replicates[k]![replicate] = sum / drawn;
    }
    sums.fill(0);
    drawn = 0;
  });
  const nothing = { low: 0, high: 0 };
  const points: SavingsPoint[] = [
    {
      acted: 0,
      share: 0,
      gain: Number.POSITIVE_INFINITY,
      saving: 0,
      interval: nothing,
      expected: 0,
    },
  ];
  let [sum, promised] = [0, 0];
  for (const [k, end] of ends.entries()) {
    for (const row of order.subarray(ends[k - 1] ?? 0, end)) {
      sum += saved[row]!;
      promised += gain[row]!;
    }
    points.push({
      acted: end,
      share: end / count,
      gain: gain[order[end - 1]!]!,
      saving: sum / count,
      interval: percentiles(replicates[k]!, all.confidence),
      expected: promised / count,
    });
  }
  const planned = gain.reduce((n, value) => n + Number(value > 0), 0);
  const at = ends.indexOf(planned);
  const plan = points[at + 1]!;
  const last = replicates.at(-1)!;
  const differences = last.map((value, r) => (at < 0 ? 0 : replicates[at]![r]!) - value);
  return {
    count,
    points,
    plan,
    overAll: {
      saving: plan.saving - points.at(-1)!.saving,
      interval: percentiles(differences, all.confidence),
    },
    perfect: saved.reduce((total, value) => total + Math.max(0, value), 0) / count,
  };
}

/** Where points of the curve end in the order: about equal shares, the end of the positive gains; ties stay together. */
function cuts(order: Int32Array, gain: Float64Array, points: number): number[] {
  const count = order.length;
  const wanted = Array.from({ length: points }, (_, k) => Math.round(((k + 1) * count) / points));
  const planned = gain.reduce((n, value) => n + Number(value > 0), 0);
  const moved = [...wanted, planned].map((end) => {
    let to = end;
    while (to > 0 && to < count && gain[order[to]!] === gain[order[to - 1]!]) to++;
    return to;
  });
  return [...new Set(moved)].filter((end) => end > 0).sort((a, b) => a - b);
}
