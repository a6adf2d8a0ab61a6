import { LegendreError } from "@legendre/core-tensor";
import { resolveOptions } from "@legendre/core-tensor/options";

/** A number for all purchases, or one for each. */
export type PerPurchase = number | ArrayLike<number>;

/** What acting on a purchase costs and saves, in one currency. */
export interface Costs {
  /** R: what a return costs the shop: freight, handling, loss of value. 0 or more. */
  readonly returnCost: PerPurchase;
  /** e: the share of acted-on returns that the action prevents, 0 to 1; from an experiment, not from this data. */
  readonly effect: PerPurchase;
  /** c: what the action itself costs. 0 or more. @defaultValue `0` */
  readonly actionCost?: PerPurchase;
  /** f: what bothering a customer who would have kept the purchase costs. 0 or more. @defaultValue `0` */
  readonly friction?: PerPurchase;
}

/** {@link Costs}, checked, as functions of the row. */
export interface CostRows {
  readonly returnCost: (row: number) => number;
  readonly effect: (row: number) => number;
  readonly actionCost: (row: number) => number;
  readonly friction: (row: number) => number;
  /** Whether all are the same for each purchase. */
  readonly uniform: boolean;
}

/** Names of {@link Costs}, with the letters of the formula. */
export const costNames = ["actionCost", "friction", "effect", "returnCost"] as const;

/** Checks costs for `rows` purchases; Infinity rows allow no list. */
export function costRows(where: string, costs: Costs, rows: number): CostRows {
  const all = resolveOptions(where, costs, {
    returnCost: undefined as unknown as PerPurchase,
    effect: undefined as unknown as PerPurchase,
    actionCost: 0 as PerPurchase,
    friction: 0 as PerPurchase,
  });
  const of = (name: (typeof costNames)[number]): ((row: number) => number) => {
    const given = all[name];
    const most = name === "effect" ? 1 : Number.MAX_VALUE;
    if (given === undefined || typeof given === "number") {
      checkCost(where, name, given, most);
      return () => given;
    }
    if (given.length !== rows) {
      const message = `costs.${name} has ${given.length} numbers for ${rows} purchases; give one number, or one for each`;
      throw new LegendreError("shape", where, message, { name, got: given.length, expected: rows });
    }
    for (let i = 0; i < given.length; i++) checkCost(where, `${name}[${i}]`, given[i], most);
    return (row) => given[row] as number;
  };
  return {
    returnCost: of("returnCost"),
    effect: of("effect"),
    actionCost: of("actionCost"),
    friction: of("friction"),
    uniform: costNames.every((name) => typeof all[name] === "number"),
  };
}

function checkCost(
  where: string,
  name: string,
  value: unknown,
  most: number,
): asserts value is number {
  if (typeof value === "number" && value >= 0 && value <= most) return;
  const range = most === 1 ? "a share from 0 to 1" : "a finite number of at least 0";
  const message = `costs.${name} must be ${range}, got ${value}`;
  throw new LegendreError("option", where, message, { option: name, value });
}

/** What acting on a purchase saves in the mean, if it is returned with probability `p`. */
export function gainOf(costs: CostRows, row: number, p: number): number {
  return (
    p * costs.effect(row) * costs.returnCost(row) -
    costs.actionCost(row) -
    (1 - p) * costs.friction(row)
  );
}

/**
 * The least probability of a return at which acting pays,
 * $$p^* = \frac{c + f}{e R + f}:$$
 * acting saves $p\,e R - c - (1 - p) f$ in the mean, which is 0 there.
 *
 * @param costs - see {@link Costs}; the same for each purchase.
 * @returns the threshold; 1 or more where acting never pays (but at `p = 1` if it is 1), Infinity where nothing is saved and
 *   nothing lost by it. 0 where it always pays.
 * @throws code "option"; code "shape" for costs of single purchases, of which {@link planActions} takes care.
 *
 * @example
 * ```ts
 * import { costThreshold } from "@legendre/graph-returns/decide";
 *
 * const costs = { returnCost: 12, effect: 0.25, actionCost: 0.2, friction: 1 };
 * console.log(costThreshold(costs)); // → 0.3
 * ```
 */
export function costThreshold(costs: Costs): number {
  const rows = costRows("costThreshold", costs, 1);
  if (!rows.uniform) {
    const message = "costs differ by purchase, and so does the threshold; planActions decides each";
    throw new LegendreError("shape", "costThreshold", message, {});
  }
  return thresholdOf(rows, 0);
}

/** The threshold of one purchase. */
export function thresholdOf(costs: CostRows, row: number): number {
  const [c, f] = [costs.actionCost(row), costs.friction(row)];
  const saved = costs.effect(row) * costs.returnCost(row) + f;
  return saved === 0 ? Number.POSITIVE_INFINITY : (c + f) / saved;
}
