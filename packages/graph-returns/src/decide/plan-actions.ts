import { number, type OptionsOf, options } from "@legendre/core-tensor/options";
import { probabilityAt } from "../calibration/margins.ts";
import { type Costs, costRows, gainOf } from "./costs.ts";

/** Which purchases to act on. */
export interface ActionPlan {
  /** 1 for each purchase to act on; uint8 `[purchases]`. */
  readonly act: Uint8Array;
  /** What acting on each would save in the mean; float64 `[purchases]`. */
  readonly gain: Float64Array;
  /** Purchases acted on. */
  readonly acted: number;
  /** What the plan saves in the mean, if the probabilities are true. */
  readonly expectedSaving: number;
}

/** The options of {@link planActions}. */
export const planActionsOptions = options("planActions", {
  /** Purchases that can be acted on at most. */
  capacity: number({ min: 0, infinite: true }, Number.POSITIVE_INFINITY),
});

/** Options of {@link planActions}. */
export interface PlanOptions extends OptionsOf<typeof planActionsOptions> {}

/**
 * Acts where it pays: on each purchase with $p\,e R - c - (1 - p) f > 0$, and with a capacity on those of them that save
 * most, which with costs of single purchases need not be the likeliest returns.
 *
 * @param probabilities - of a return; calibrated, since the plan takes them at their word.
 * @param costs - see {@link Costs}; each the same for all, or one for each purchase.
 * @param options - see {@link PlanOptions}.
 * @returns an {@link ActionPlan}; of equal gains at the edge of the capacity the first purchases are taken.
 * @throws code "data" for what is no probability; "shape" for costs of other purchases; "option".
 *
 * @example
 * ```ts
 * import { planActions } from "@legendre/graph-returns/decide";
 *
 * const costs = { returnCost: [10, 40, 10], effect: 0.5, actionCost: 1, friction: 2 };
 * const { act, gain } = planActions([0.9, 0.4, 0.3], costs, { capacity: 1 });
 * console.log([...act], [...gain].map((g) => g.toFixed(1))); // → [ 0, 1, 0 ] [ '3.3', '5.8', '-0.9' ]
 * ```
 */
export function planActions(
  probabilities: ArrayLike<number>,
  costs: Costs,
  options: PlanOptions = {},
): ActionPlan {
  const { where } = planActionsOptions;
  const { capacity } = planActionsOptions.resolve(options);
  const count = probabilities.length;
  const rows = costRows(where, costs, count);
  const gain = new Float64Array(count);
  for (let i = 0; i < count; i++) gain[i] = gainOf(rows, i, probabilityAt(where, probabilities, i));
  const act = Uint8Array.from(gain, (value) => Number(value > 0));
  let acted = act.reduce((sum, one) => sum + one, 0);
  if (acted > capacity) {
    const chosen = byGain(gain).subarray(0, Math.floor(capacity));
    act.fill(0);
    for (const row of chosen) act[row] = 1;
    acted = chosen.length;
  }
  let expectedSaving = 0;
  gain.forEach((value, i) => {
    if (act[i] === 1) expectedSaving += value;
  });
  return { act, gain, acted, expectedSaving };
}

/** Rows by falling gain, equal ones in their order. */
export function byGain(gain: ArrayLike<number>): Int32Array {
  return Int32Array.from({ length: gain.length }, (_, i) => i).sort(
    (a, b) => (gain[b] as number) - (gain[a] as number) || a - b,
  );
}
