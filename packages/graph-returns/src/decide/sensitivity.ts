import { LegendreError } from "@legendre/core-tensor";
import { atLeast, list, type OptionsOf, options } from "@legendre/core-tensor/options";
import { checkProbabilities } from "../metrics/double-softmax-ce.ts";
import type { Outcomes } from "../metrics/ranked.ts";
import { type CostRows, type Costs, costNames, costRows, gainOf, thresholdOf } from "./costs.ts";
import { planActions } from "./plan-actions.ts";

/** What comes of one cost being another than was assumed. */
export interface SensitivityLine {
  readonly cost: (typeof costNames)[number];
  /** What the assumed cost is multiplied by to get the true one. */
  readonly factor: number;
  /** The threshold under the true costs; NaN for costs of single purchases. */
  readonly threshold: number;
  /** What the plan made with the assumed costs saves under the true ones, a purchase. */
  readonly saving: number;
  /** What a plan made with the true costs saves. */
  readonly informed: number;
  /** `informed − saving`: what being wrong about this cost costs, a purchase. */
  readonly regret: number;
}

/** The options of {@link savingsSensitivity}. */
export const savingsSensitivityOptions = options("savingsSensitivity", {
  /** What each cost is multiplied by, at least 0; an effect stays at most 1. */
  factors: list(atLeast(0), [0.5, 0.8, 1.25, 2]),
});

/** Options of {@link savingsSensitivity}. */
export interface SavingsSensitivityOptions extends OptionsOf<typeof savingsSensitivityOptions> {}

/**
 * How much hangs on each cost: the plan is made with the assumed costs, and the world has others, one at a time.
 *
 * @param labels - what became of the purchases; 0 or 1.
 * @param probabilities - of a return.
 * @param costs - the assumed ones; see {@link Costs}.
 * @param options - see {@link SavingsSensitivityOptions}.
 * @returns a line for each cost and factor.
 * @throws as `auc`; code "shape", "option"; "data" without purchases.
 *
 * @example
 * ```ts
 * import { savingsSensitivity } from "@legendre/graph-returns/decide";
 *
 * const costs = { returnCost: 10, effect: 0.5, actionCost: 1, friction: 2 };
 * const lines = savingsSensitivity([1, 0, 1, 0], [0.9, 0.5, 0.4, 0.1], costs, { factors: [2] });
 * const { threshold, saving, informed } = lines.find(({ cost }) => cost === "returnCost")!;
 * console.log(threshold, saving, informed); // → 0.25 1.5 3.75
 * ```
 */
export function savingsSensitivity(
  labels: Outcomes,
  probabilities: ArrayLike<number>,
  costs: Costs,
  options: SavingsSensitivityOptions = {},
): SensitivityLine[] {
  const { where } = savingsSensitivityOptions;
  const { factors } = savingsSensitivityOptions.resolve(options);
  checkProbabilities(where, labels, probabilities);
  const count = labels.length;
  if (count === 0) {
    throw new LegendreError("data", where, "there are no purchases to act on", { rows: 0 });
  }
  const { act } = planActions(probabilities, costs);
  const savingOf = (chosen: Uint8Array, rows: CostRows): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      if (chosen[i] === 1) sum += gainOf(rows, i, labels[i] as number);
    }
    return sum / count;
  };
  return costNames.flatMap((cost) =>
    factors.map((factor): SensitivityLine => {
      const truth = { ...costs, [cost]: scaledBy(costs[cost] ?? 0, factor, cost === "effect") };
      const rows = costRows(where, truth, count);
      const saving = savingOf(act, rows);
      const informed = savingOf(planActions(probabilities, truth).act, rows);
      const threshold = rows.uniform ? thresholdOf(rows, 0) : Number.NaN;
      return { cost, factor, threshold, saving, informed, regret: informed - saving };
    }),
  );
}

function scaledBy(
  cost: number | ArrayLike<number>,
  factor: number,
  share: boolean,
): number | Float64Array {
  const one = (value: number): number => (share ? Math.min(1, value * factor) : value * factor);
  return typeof cost === "number" ? one(cost) : Float64Array.from(cost, one);
}
