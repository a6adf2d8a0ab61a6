import { cgSystem } from "./cg-system.ts";
import type { DampingRule } from "./damping.ts";
import { gramSystem } from "./gram-system.ts";
import type { Jacobian } from "./jacobian.ts";
import type { LinearSystems } from "./linear-system.ts";
import { secularSystem } from "./secular.ts";
import { type SketchSizes, sketchedSystem } from "./sketched-system.ts";
import type { DampedStep, LinearSystem, StoredSystemName, SystemName } from "./step-system.ts";
import { dot, normOf, scaledColumns } from "./vectors.ts";

/** Where a step starts: the linearisation there, and how far params may go. */
export interface StepPlace {
  readonly x: Float64Array;
  readonly residuals: Float64Array;
  readonly jacobian: Jacobian;
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
  /** False where an iteration within ended before it was at its tolerance, so that a longer step may promise more. */
  readonly isSolved: boolean;
  /** The step for other residuals from the same factors; undefined where the step is not one of theirs. */
  readonly solve?: (side: Float64Array) => Promise<Float64Array | undefined>;
}

/** How systems are made: by one way, or by what fits. */
export interface SystemChoice {
  readonly systems: LinearSystems;
  /** Of a stored Jacobian; others have one way only. */
  readonly name: (rows: number, columns: number) => StoredSystemName;
  /** Another way where the first needs more damping than was asked for; undefined where there is none. */
  readonly exact: (name: SystemName) => StoredSystemName | undefined;
  /** Sizes that stored Jacobians are drawn together to, and the number of the next draw; undefined for none. */
  readonly sketch: { readonly sizes: SketchSizes; readonly next: () => number } | undefined;
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
  let found: Solved | undefined;
  let of: readonly number[] = free;
  while (free.length > 0) {
    const next = await solved(place, step, free, rule, choice, cache);
    if (next === undefined) return undefined;
    found = next;
    of = free;
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
  const { damped, system } = found;
  const own = await measured(place, step, damped, system.name);
  const planned = { ...own, solve: (side: Float64Array) => again(place, of, found, side) };
  if (lower.every((v, j) => v === -Infinity && upper[j] === Infinity)) return planned;
  const downhill = await steepestStep(place, rule.radius());
  const steepest = await measured(place, downhill, damped, system.name);
  return planned.predicted >= 0.1 * steepest.predicted ? planned : steepest;
}

/** A damped step, and the equations that gave it. */
interface Solved {
  readonly damped: DampedStep;
  readonly system: LinearSystem;
}

/** `−(JᵀJ + λ D²)⁻¹ Jᵀ b` in the params that were free, 0 in the others. */
async function again(
  { x, scale }: StepPlace,
  free: readonly number[],
  { damped, system }: Solved,
  side: Float64Array,
): Promise<Float64Array | undefined> {
  const found = await system.solve(damped.lambda, side);
  if (found === undefined) return undefined;
  const step = new Float64Array(x.length);
  free.forEach((j, k) => {
    step[j] = (found.step[k] as number) / (scale[j] as number);
  });
  return step;
}

/** The damped step of some params, the displacement of the others given. */
async function solved(
  place: StepPlace,
  step: Float64Array,
  free: readonly number[],
  rule: DampingRule,
  choice: SystemChoice,
  cache: SystemCache,
): Promise<Solved | undefined> {
  const { residuals, jacobian } = place;
  const fixed = step.slice();
  for (const j of free) fixed[j] = 0;
  const isMoved = fixed.some((value) => value !== 0);
  const make = async (by: SystemName): Promise<LinearSystem> => {
    const key = `${by} ${free.join()} ${isMoved ? fixed.join() : ""}`;
    const before = cache.get(key);
    if (before !== undefined) return before;
    const moved = isMoved ? await jacobian.times(fixed) : undefined;
    const side = moved && residuals.map((r, i) => r + (moved[i] as number));
    const system = await systemOf(by, place, free, side, choice);
    cache.set(key, system);
    return system;
  };
  // A gradient that is not 0 has a step that is not, but where squares overflow.
  const hasStep = !isMoved && free.some((j) => place.gradient[j] !== 0);
  const stepOf = async (by: SystemName): Promise<Solved | undefined> => {
    const system = await make(by);
    const damped = await rule.step(system);
    if (damped === undefined || (hasStep && normOf(damped.step) === 0)) return undefined;
    return { damped, system };
  };
  const isKnown = jacobian.matrix !== undefined || jacobian.gram !== undefined;
  const first = isKnown ? choice.name(residuals.length, free.length) : "cg";
  const found = await stepOf(first);
  const other = choice.exact(first);
  if (other === undefined || found?.damped.isForced === false) return found;
  return (await stepOf(other)) ?? found;
}

/**
 * The equations of some params at a place.
 *
 * @param side - the right-hand side; the residuals where it is undefined.
 */
export async function systemOf(
  by: SystemName,
  { residuals, jacobian, gradient, scale }: StepPlace,
  free: readonly number[],
  side: Float64Array | undefined,
  { systems, sketch }: Pick<SystemChoice, "systems" | "sketch">,
): Promise<LinearSystem> {
  const { matrix, rows, solver, gram } = jacobian;
  const b = side ?? residuals;
  if (gram !== undefined) {
    return gramSystem({ ...jacobian, gram }, free, scale, side ? { side } : { gradient }, systems);
  }
  if (matrix === undefined || by === "cg") {
    return cgSystem({ ...jacobian, solver: solver as NonNullable<typeof solver> }, free, scale, b);
  }
  if (sketch !== undefined) {
    const { sizes, next } = sketch;
    return sketchedSystem({ residuals, jacobian, scale }, free, side, systems, sizes, next());
  }
  const columns = free.length;
  const isWhole = columns === scale.length && scale.every(isOrdinary);
  if (by === "normal" && isWhole && side === undefined) {
    const equations = { rows, columns, a: matrix, lengths: scale, gradient };
    return secularSystem(await systems.makeNormal(equations));
  }
  const equations = { rows, columns, a: scaledColumns(matrix, rows, free, scale), b };
  return secularSystem(await systems.make(by, equations));
}

/** Whether products of two such lengths neither overflow nor underflow. */
function isOrdinary(length: number): boolean {
  return length > 1e-140 && length < 1e140;
}

/** Down the gradient of the scaled params to the least of the model, the radius or the first bound. */
async function steepestStep(place: StepPlace, radius: number): Promise<Float64Array> {
  const { x, jacobian, gradient, scale, lower, upper } = place;
  const direction = new Float64Array(x.length);
  for (const j of freeParams(place)) {
    direction[j] = -(gradient[j] as number) / (scale[j] as number) ** 2;
  }
  const curvature = await jacobian.squared(direction);
  let length = curvature > 0 ? -dot(gradient, direction) / curvature : 1;
  const norm = normOf(direction.map((d, j) => d * (scale[j] as number)));
  if (norm > 0) length = Math.min(length, radius / norm);
  direction.forEach((d, j) => {
    const room = (d > 0 ? (upper[j] as number) : (lower[j] as number)) - (x[j] as number);
    if (d !== 0) length = Math.min(length, room / d);
  });
  return direction.map((d) => d * Math.max(length, 0));
}

async function measured(
  { jacobian, gradient, scale }: StepPlace,
  step: Float64Array,
  { lambda, isSolved }: DampedStep,
  system: SystemName,
): Promise<PlannedStep> {
  const along = dot(gradient, step);
  const moved = await jacobian.squared(step);
  const norm = normOf(step.map((p, j) => p * (scale[j] as number)));
  return { step, norm, lambda, along, predicted: -along - 0.5 * moved, system, isSolved };
}
