import {
  type PlannedStep,
  plannedStep,
  type SystemCache,
  type SystemChoice,
} from "./bounded-step.ts";
import type { DampingRule } from "./damping.ts";
import { type Place, type Problem, valuesAt, weightedBy } from "./place.ts";
import { normOf } from "./vectors.ts";

/** From where steps are tried, and how. */
export interface TryPlace {
  readonly place: Place;
  readonly scale: Float64Array;
  readonly rule: DampingRule;
  readonly choice: SystemChoice;
  readonly cache: SystemCache;
  readonly geodesic: boolean;
}

/** A step that was tried. */
export interface TriedStep {
  readonly planned: PlannedStep;
  readonly to: Float64Array;
  /** There; Infinity where a residual is not finite. */
  readonly cost: number;
  /** The fall of the cost, and its share of the fall that was predicted. */
  readonly actual: number;
  readonly ratio: number;
  /** Whether rounding hides both falls. */
  readonly isHidden: boolean;
}

/**
 * The step to take, or to leave, by what a rule makes of those that it tries from one linearisation.
 *
 * @returns `"breakdown"` where no equations can be solved, `"step"` where params have no digits for their solution.
 */
export async function triedStep(
  problem: Problem,
  from: TryPlace,
): Promise<TriedStep | "breakdown" | "step"> {
  const { place, rule } = from;
  let kept: TriedStep | undefined;
  for (;;) {
    const next = await trial(problem, from);
    if (typeof next === "string") return kept ?? next;
    // What rounding hides says nothing about the length of steps.
    if (next.isHidden) return kept ?? next;
    const { planned, actual, cost } = next;
    const verdict = rule.heard({ ...planned, actual, isFar: !(cost < 100 * place.cost) });
    if (verdict === undefined) return next;
    if (verdict === "back" && kept !== undefined) return kept;
    if (verdict === "longer") kept = next;
  }
}

/** One step of a rule. */
async function trial(
  problem: Problem,
  { place, scale, rule, choice, cache, geodesic }: TryPlace,
): Promise<TriedStep | "breakdown" | "step"> {
  const planned = await plannedStep({ ...place, scale }, rule, choice, cache);
  if (planned === undefined || !(planned.norm > 0)) {
    return planned?.norm === 0 ? "step" : "breakdown";
  }
  const bent = geodesic ? await curved(problem, place, scale, planned) : undefined;
  const to = moved(place, bent ?? planned.step);
  const { cost } = await valuesAt(problem, to);
  const actual = place.cost - cost;
  const isHidden =
    (await place.isRounding(planned.predicted, 1)) &&
    (await place.isRounding(Math.abs(actual), 100));
  return { planned, to, cost, actual, ratio: actual / planned.predicted, isHidden };
}

/** `x + p` within bounds, and on a bound where only rounding keeps it off. */
function moved({ x, lower, upper }: Place, step: Float64Array): Float64Array {
  return x.map((from, j) => {
    const to = from + (step[j] as number);
    const near = 2 * Number.EPSILON * Math.abs(from);
    if (to <= (lower[j] as number) + near) return lower[j] as number;
    return to >= (upper[j] as number) - near ? (upper[j] as number) : to;
  });
}

/**
 * The step with half of its geodesic acceleration, `−½ (JᵀJ + λ D²)⁻¹ Jᵀ r_pp`; undefined where that is more than three eighths as long as the
 * step, so that the step is too long for it.
 *
 * @see Transtrum and Sethna, arXiv:1201.5885.
 */
async function curved(
  problem: Problem,
  place: Place,
  scale: Float64Array,
  planned: PlannedStep,
): Promise<Float64Array | undefined> {
  const second = await problem.program.curvature(place.x, planned.step);
  const side = weightedBy(place.factors, second);
  if (side.some((value) => !Number.isFinite(value))) return undefined;
  const found = await planned.solve?.(side);
  if (found === undefined) return undefined;
  const norm = normOf(found.map((value, j) => value * (scale[j] as number)));
  if (2 * norm > 0.75 * planned.norm) return undefined;
  return planned.step.map((p, j) => p + 0.5 * (found[j] as number));
}
