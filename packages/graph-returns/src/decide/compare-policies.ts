import { LegendreError } from "@legendre/core-tensor";
import { options } from "@legendre/core-tensor/options";
import { checkPair, type Outcomes } from "../metrics/ranked.ts";
import { type BootstrapOptions, bootstrapOptions, resample } from "../statistics/bootstrap.ts";
import { type Interval, percentiles } from "../statistics/interval.ts";
import { type Costs, costRows, gainOf } from "./costs.ts";

/** What a rule of action saved. */
export interface PolicySavings {
  readonly policy: string;
  /** Purchases acted on. */
  readonly acted: number;
  /** What is saved, a purchase. */
  readonly saving: number;
  readonly interval: Interval;
  /** What it saves more than the first policy, a purchase. */
  readonly difference: number;
  /** Interval of the difference, of the same resamples for both. */
  readonly differenceInterval: Interval;
}

/** The options of {@link comparePolicies}. */
export const comparePoliciesOptions = options("comparePolicies", {}, { from: bootstrapOptions });

/**
 * What rules of action save on the same purchases, and how much more than the first of them.
 *
 * @param labels - what became of the purchases without any action; 0 or 1.
 * @param costs - see {@link Costs}.
 * @param policies - by name 1 for each purchase that is acted on; the first is what others are compared with.
 * @param options - see {@link BootstrapOptions}; `groups` should be the customers.
 * @returns one line a policy, in their order.
 * @throws code "shape" or "data" for lists that do not fit; code "option".
 *
 * @example
 * ```ts
 * import { comparePolicies } from "@legendre/graph-returns/decide";
 *
 * const costs = { returnCost: 10, effect: 0.5, friction: 2 };
 * const [all, some] = comparePolicies([1, 1, 0, 0], costs, { "act on all": [1, 1, 1, 1], some: [1, 1, 0, 1] });
 * console.log(all!.saving, some!.saving, some!.difference); // → 1.5 2 0.5
 * ```
 */
export function comparePolicies(
  labels: Outcomes,
  costs: Costs,
  policies: Readonly<Record<string, ArrayLike<number>>>,
  options: BootstrapOptions = {},
): PolicySavings[] {
  const { where } = comparePoliciesOptions;
  const all = comparePoliciesOptions.resolve(options);
  const count = labels.length;
  const names = Object.keys(policies);
  if (count === 0 || names.length === 0) {
    const message = `got ${names.length} policies for ${count} purchases, expected some of both`;
    throw new LegendreError("data", where, message, { policies: names.length, rows: count });
  }
  const rows = costRows(where, costs, count);
  // Policies side by side for each purchase: a resample visits one place a row.
  const width = names.length;
  const saved = new Float64Array(count * width);
  for (const [k, name] of names.entries()) {
    const act = policies[name]!;
    checkPair(where, labels, act);
    for (let i = 0; i < count; i++) {
      if (act[i] !== 0 && act[i] !== 1) {
        const message = `policies["${name}"][${i}] is ${act[i]}, expected 0 (left alone) or 1 (acted on)`;
        throw new LegendreError("data", where, message, { policy: name, row: i, value: act[i] });
      }
      if (act[i] === 1) saved[i * width + k] = gainOf(rows, i, labels[i] as number);
    }
  }
  const replicates = names.map(() => new Float64Array(all.replicates));
  const sums = new Float64Array(width);
  let drawn = 0;
  const visit = (row: number, times: number): void => {
    for (let k = 0, at = row * width; k < width; k++, at++) sums[k]! += times * saved[at]!;
    drawn += times;
  };
  resample(where, count, all, visit, (replicate) => {
    for (let k = 0; k < width; k++) replicates[k]![replicate] = sums[k]! / drawn;
    sums.fill(0);
    drawn = 0;
  });
  const means = names.map((_, k) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += saved[i * width + k]!;
    return sum / count;
  });
  return names.map((policy, k) => ({
    policy,
    acted: Array.from(policies[policy]!).reduce((sum, one) => sum + one, 0),
    saving: means[k]!,
    interval: percentiles(replicates[k]!, all.confidence),
    difference: means[k]! - means[0]!,
    differenceInterval: percentiles(
      replicates[k]!.map((value, r) => value - replicates[0]![r]!),
      all.confidence,
    ),
  }));
}
