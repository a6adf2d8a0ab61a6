import type { DampingRule } from "./damping.ts";
import type { LinearSystem, LinearSystems, SystemName } from "./linear-system.ts";
import type { DampedStep } from "./secular.ts";
import { dot, normOf, product, productTransposed, scaledColumns } from "./vectors.ts";

/** Where a step starts: the linearisation there, and how far params may go. */
export interface StepPlace {
  readonly x: Float64Array;
  /** Residuals and Jacobian, `[m, n]`. */
  readonly residuals: Float64Array;
  readonly jacobian: Float64Array;
  /** `Jᵀ r`. */
  readonly gradient: Float64Array;
  /** Lengths that params are measured in: a step has the length `‖D p‖`. */
  readonly scale: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A step, and what the model promises of it. */
export interface PlannedStep {
  readonly step: Float64Array;
  /** `‖D p‖`. */
  readonly norm: number;
  readonly lambda: number;
  /** `gᵀ p`. */
  readonly along: number;
  /** The fall of `½ ‖J p + r‖²`. */
  readonly predicted: number;
  readonly system: SystemName;
}

/** How systems are made: by one way, or by what fits. */
export interface SystemChoice {
  readonly systems: LinearSystems;
  readonly name: (rows: number, columns: number) => SystemName;
  /** Another way where the first needs more damping than was asked for; undefined where there is none. */
  readonly exact: (name: SystemName, rows: number, columns: number) => SystemName | undefined;
}

/** Systems of one place by their free params, so that trials from there share the factorisation. */
export type SystemCache = Map<string, LinearSystem>;

/** Params that may move: those not at a bound that the gradient pushes against. */
export function freeParams({ x, gradient, lower, upper }: Omit<StepPlace, "scale">): number[] {
  return Array.from(x.keys()).filter((j) => {
    const [at, slope] = [x[j] as number, gradient[j] as number];
    if (lower[j] === upper[j]) return false;
    if (at <= (lower[j] as number) && slope > 0) return false;
    return !(at >= (upper[j] as number) && slope < 0);
  });
}

/**
 * The step of a damping rule that stays within bounds. Params that would leave are set to their bound, and the equations of the
 * others are solved anew, given that; where what is left promises less than a tenth of the steepest step, that is taken.
 *
 * @returns undefined where no equations could be solved.
 */
export async function plannedStep(
  place: StepPlace,
  rule: DampingRule,
  choice: SystemChoice,
  cache: SystemCache,
): Promise<PlannedStep | undefined> {
  const { x, lower, upper } = place;
  const step = new Float64Array(x.length);
  let free = freeParams(place);
  let found: { damped: DampedStep; system: SystemName } | undefined;
  while (free.length > 0) {
    const next = await solved(place, step, free, rule, choice, cache);
    if (next === undefined) return undefined;
    found = next;
    const staying: number[] = [];
    free.forEach((j, k) => {
      const at = (x[j] as number) + (next.damped.step[k] as number) / (place.scale[j] as number);
      const bounded = Math.min(Math.max(at, lower[j] as number), upper[j] as number);
      step[j] = bounded - (x[j] as number);
      if (bounded === at) staying.push(j);
    });
    if (staying.length === free.length) break;
    free = staying;
  }
  if (found === undefined) return undefined;
  const planned = measured(place, step, found.damped.lambda, found.system);
  if (lower.every((v, j) => v === -Infinity && upper[j] === Infinity)) return planned;
  const steepest = measured(
    place,
    steepestStep(place, rule.radius()),
    found.damped.lambda,
    found.system,
  );
  return planned.predicted >= 0.1 * steepest.predicted ? planned : steepest;
}

/** The damped step of some params, the displacement of the others given. */
async function solved(
  { residuals, jacobian, gradient, scale }: StepPlace,
  step: Float64Array,
  free: readonly number[],
  rule: DampingRule,
  { systems, name, exact }: SystemChoice,
  cache: SystemCache,
): Promise<{ damped: DampedStep; system: SystemName } | undefined> {
  const rows = residuals.length;
  const columns = free.length;
  const fixed = step.slice();
  for (const j of free) fixed[j] = 0;
  const isMoved = fixed.some((value) => value !== 0);
  const make = async (by: SystemName): Promise<LinearSystem> => {
    const key = `${by} ${free.join()} ${isMoved ? fixed.join() : ""}`;
    const before = cache.get(key);
    if (before !== undefined) return before;
    const scaled = (): Float64Array => scaledColumns(jacobian, rows, free, scale);
    const side = (): Float64Array => {
      if (!isMoved) return residuals;
      const moved = product(jacobian, fixed);
      return residuals.map((r, i) => r + (moved[i] as number));
    };
    const isWhole = columns === scale.length && scale.every(isOrdinary);
    const system =
      by === "normal" && isWhole
        ? await systems.makeNormal({ rows, columns, a: jacobian, lengths: scale, gradient })
        : await systems.make(by, { rows, columns, a: scaled(), b: side() });
    cache.set(key, system);
    return system;
  };
  const first = name(rows, columns);
  const damped = rule.step(await make(first));
  const other = exact(first, rows, columns);
  if (other !== undefined && (damped === undefined || damped.isForced)) {
    const again = rule.step(await make(other));
    if (again !== undefined) return { damped: again, system: other };
  }
  return damped === undefined ? undefined : { damped, system: first };
}

/** Whether products of two such lengths neither overflow nor underflow. */
function isOrdinary(length: number): boolean {
  return length > 1e-140 && length < 1e140;
}

/** Down the gradient of the scaled params to the least of the model, the radius or the first bound. */
function steepestStep(place: StepPlace, radius: number): Float64Array {
  const { x, jacobian, gradient, scale, lower, upper } = place;
  const direction = new Float64Array(x.length);
  for (const j of freeParams(place)) {
    direction[j] = -(gradient[j] as number) / (scale[j] as number) ** 2;
  }
  const curved = product(jacobian, direction);
  const curvature = dot(curved, curved);
  let length = curvature > 0 ? -dot(gradient, direction) / curvature : 1;
  const norm = normOf(direction.map((d, j) => d * (scale[j] as number)));
  if (norm > 0) length = Math.min(length, radius / norm);
  direction.forEach((d, j) => {
    const room = (d > 0 ? (upper[j] as number) : (lower[j] as number)) - (x[j] as number);
    if (d !== 0) length = Math.min(length, room / d);
  });
  return direction.map((d) => d * Math.max(length, 0));
}

function measured(
  { jacobian, gradient, scale }: StepPlace,
  step: Float64Array,
  lambda: number,
  system: SystemName,
): PlannedStep {
  const along = dot(gradient, step);
  const moved = product(jacobian, step);
  const norm = normOf(step.map((p, j) => p * (scale[j] as number)));
  return { step, norm, lambda, along, predicted: -along - 0.5 * dot(moved, moved), system };
}

/** `Jᵀ r`. */
export function gradientOf(jacobian: Float64Array, residuals: Float64Array): Float64Array {
  return productTransposed(
    jacobian,
    residuals,
    residuals.length,
    jacobian.length / residuals.length,
  );
}
