import { LegendreError } from "@legendre/core-tensor";
import {
  checkNumber,
  list,
  number,
  type OptionsOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import { bestF1, type Decisions, decisions } from "../metrics/f1.ts";
import { descend, type Outcomes, ranked } from "../metrics/ranked.ts";
import { type Costs, costThreshold } from "./costs.ts";

/**
 * The highest threshold at which at least a share of the returns is found. Choose it on validation data.
 *
 * @param labels - 0 or 1 for each purchase.
 * @param scores - higher for likelier returns.
 * @param recall - share of returns to be found, above 0 and up to 1.
 * @returns the threshold (`≥`); NaN without a return.
 * @throws as `auc`; code "option".
 *
 * @example
 * ```ts
 * import { recallThreshold } from "@legendre/graph-returns/decide";
 *
 * console.log(recallThreshold([1, 0, 1, 0], [0.9, 0.8, 0.5, 0.1], 0.5)); // → 0.9
 * ```
 */
export function recallThreshold(
  labels: Outcomes,
  scores: ArrayLike<number>,
  recall: number,
): number {
  const where = "recallThreshold";
  checkNumber(where, "recall", recall, recallRange);
  const sorted = ranked(where, labels, scores);
  const returned = sorted.positives.length;
  let found = Number.NaN;
  // 0.7 · 10 is 7.000…1 in doubles
  const rounding = 1e-9;
  descend(sorted, (threshold, truePositives) => {
    const isFound = truePositives >= recall * returned * (1 - rounding);
    if (Number.isNaN(found) && isFound && returned > 0) found = threshold;
  });
  return found;
}

/** Purchases of a phase, for {@link chooseThresholds}. */
export interface Scored {
  readonly labels: Outcomes;
  readonly probabilities: ArrayLike<number>;
}

/** A threshold, how it was chosen, and what it does on the purchases that chose it and on others. */
export interface ChosenThreshold {
  /** `"0.5"`, `"best F1"`, `"recall 0.8"` or `"cost"`. */
  readonly rule: string;
  /** NaN where the validation purchases have no return. */
  readonly threshold: number;
  readonly validation: Decisions;
  readonly test: Decisions;
}

const recallRange = { exclusiveMin: 0, max: 1 };

/** The options of {@link chooseThresholds}. */
export const chooseThresholdsOptions = options("chooseThresholds", {
  /** Shares of returns to be found, above 0. */
  recalls: list(number(recallRange), [0.8]),
  /** Costs, the same for each purchase, whose threshold is a further row. If left out: none. */
  costs: optional(value<Costs>()),
});

/** Options of {@link chooseThresholds}. */
export interface ChooseThresholdsOptions extends OptionsOf<typeof chooseThresholdsOptions> {}

/**
 * Thresholds chosen on validation purchases and judged on test purchases: 0.5, that of the best F1, those that find a share
 * of the returns, and that of costs. Test purchases choose nothing.
 *
 * @param validation - purchases that choose.
 * @param test - purchases that judge.
 * @param options - see {@link ChooseThresholdsOptions}.
 * @returns one line a rule.
 * @throws as `auc`; code "data" where the two are the same arrays; code "option".
 *
 * @example
 * ```ts
 * import { chooseThresholds } from "@legendre/graph-returns/decide";
 *
 * const validation = { labels: [1, 0, 1, 0], probabilities: [0.9, 0.8, 0.5, 0.1] };
 * const test = { labels: [1, 1, 0, 0], probabilities: [0.7, 0.4, 0.6, 0.2] };
 * const lines = chooseThresholds(validation, test);
 * console.log(lines.map(({ rule, threshold, test }) => `${rule}: ${threshold}, ${test.f1.toFixed(2)}`));
 * // → [ '0.5: 0.5, 0.50', 'best F1: 0.5, 0.50', 'recall 0.8: 0.5, 0.50' ]
 * ```
 */
export function chooseThresholds(
  validation: Scored,
  test: Scored,
  options: ChooseThresholdsOptions = {},
): ChosenThreshold[] {
  const { where } = chooseThresholdsOptions;
  const { recalls, costs } = chooseThresholdsOptions.resolve(options);
  if (validation.probabilities === test.probabilities) {
    const message =
      "validation and test are the same probabilities; a threshold judged by the purchases that chose it looks better than it is";
    throw new LegendreError("data", where, message, {});
  }
  const { labels, probabilities } = validation;
  const rules: (readonly [rule: string, threshold: number])[] = [
    ["0.5", 0.5],
    ["best F1", bestF1(labels, probabilities).threshold],
    ...recalls.map((recall) => {
      const threshold = recallThreshold(labels, probabilities, recall);
      return [`recall ${recall}`, threshold] as const;
    }),
    ...(costs === undefined ? [] : [["cost", costThreshold(costs)] as const]),
  ];
  return rules.map(([rule, threshold]) => {
    // Nothing is called returned at Infinity, which stands for a threshold that there is none of.
    const at = Number.isFinite(threshold) ? threshold : Number.MAX_VALUE;
    return {
      rule,
      threshold,
      validation: { ...decisions(labels, probabilities, { threshold: at }), threshold },
      test: { ...decisions(test.labels, test.probabilities, { threshold: at }), threshold },
    };
  });
}
