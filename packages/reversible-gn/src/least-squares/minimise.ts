import type { PlannedStep, SystemCache, SystemChoice } from "./bounded-step.ts";
import { adaptiveRatio, type DampingRule, nielsen, trustRegion } from "./damping.ts";
import { type LinearSystems, linearSystems } from "./linear-system.ts";
import type { SolverSettings } from "./options.ts";
import { type Place, type Problem, placeAt, placeAtStart } from "./place.ts";
import type { FitStep, FitStop } from "./result.ts";
import type { SystemName } from "./step-system.ts";
import { triedStep } from "./tried-step.ts";
import { normOf } from "./vectors.ts";

/** Where a solver ended, and why. */
export interface Minimum {
  readonly place: Place;
  readonly status: FitStop;
  /** What was wrong, and what to do, where that ended it. */
  readonly fault: string | undefined;
  readonly system: SystemName | undefined;
  readonly history: readonly FitStep[];
}

/** The smaller side of a Jacobian up to which singular values cost next to nothing. */
const svdUpTo = 150;

/** Steps whose effect the rounding of costs hides: so many are taken while they flatten the gradient. */
const hiddenSteps = 20;

/** Ways to solve, by name or by what fits. */
export function choiceOf(
  {
    system: given,
    rowSketch,
    columnSketch,
  }: Pick<SolverSettings, "system" | "rowSketch" | "columnSketch">,
  systems: LinearSystems,
): SystemChoice {
  if (rowSketch > 0 || columnSketch > 0) {
    let draws = 0;
    const sketch = { sizes: { rows: rowSketch, columns: columnSketch }, next: () => draws++ };
    return { systems, name: () => "normal", exact: () => undefined, sketch };
  }
  const isAuto = given === "auto" || given === "cg";
  return {
    systems,
    sketch: undefined,
    name: (rows, columns) => {
      if (!isAuto) return given;
      if (Math.min(rows, columns) <= svdUpTo) return "svd";
      return rows < columns ? "dual" : "normal";
    },
    exact: (name) => (isAuto && name === "normal" ? "qr" : undefined),
  };
}

/** Walks from the start to a minimum. */
export async function minimise(problem: Problem, settings: SolverSettings): Promise<Minimum> {
  const systems = linearSystems(settings.precision === "float32" ? "float32" : "float64");
  try {
    return await walked(problem, settings, choiceOf(settings, systems));
  } finally {
    await systems.dispose();
  }
}

async function walked(
  problem: Problem,
  settings: SolverSettings,
  choice: SystemChoice,
): Promise<Minimum> {
  const {
    costTolerance,
    stepTolerance,
    gradientTolerance,
    maxSteps,
    maxSeconds,
    signal,
    geodesic,
  } = settings;
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const history: FitStep[] = [];
  let place = await placeAtStart(problem);
  const { lengths } = problem;
  let scale = lengths ?? place.norms.map((norm) => norm || 1);
  const scaleAt = (norms: Float64Array): Float64Array =>
    lengths ?? scale.map((old, j) => Math.max(old, norms[j] as number));
  let system: SystemName | undefined;
  let hidden = 0;
  let cache: SystemCache = new Map();
  /** The last point whose cost was not finite. */
  let lost: Float64Array | undefined;
  const lengthOf = (v: Float64Array): number => normOf(v.map((x, j) => x * (scale[j] as number)));
  const rule = ruleOf(settings, lengthOf(place.x), largestRatio(place.norms, scale));
  /** The first step with the data in use, what was met with them, and what was wrong about it. */
  let drawnAt = 1;
  let met: FitStop | undefined;
  let doubt: string | undefined;
  const ended = (status: FitStop, fault = doubt): Minimum => ({
    place,
    status,
    fault,
    system,
    history,
  });
  let hasMoved = true;
  // A minimum for some points is none for others; one that fresh points do not move is one for all.
  const isSettled = (): boolean => problem.redraw === undefined || !hasMoved;

  for (let step = 1; ; step++) {
    if (place.optimality <= gradientTolerance) met ??= "gradient";
    if (met !== undefined && isSettled()) return ended(met);
    if (step > maxSteps) return ended("max-steps");
    if (signal?.aborted === true) return ended("aborted");
    if (seconds() >= maxSeconds) return ended("max-seconds");
    if (met !== undefined || step - drawnAt >= (problem.redrawEvery ?? Number.POSITIVE_INFINITY)) {
      await problem.redraw?.(place.x, step);
      const again = await placeAt(problem, place.x);
      if (typeof again === "string") return ended("non-finite", again);
      place = again;
      scale = scaleAt(again.norms);
      [cache, lost, hidden, met, doubt] = [new Map(), undefined, 0, undefined, undefined];
      drawnAt = step;
      hasMoved = false;
    }
    const radius = rule.radius();
    const tried = await triedStep(problem, { place, scale, rule, choice, cache, geodesic });
    if (tried === "breakdown" || tried === "step") {
      doubt = tried === "step" ? await doubtOf(place, undefined, costTolerance) : undefined;
      met = doubt === undefined ? tried : "stalled";
      if (isSettled()) return ended(met);
      continue;
    }
    const { planned, to, cost, actual, ratio, isHidden } = tried;
    system = planned.system;
    const isShort = planned.norm <= stepTolerance * lengthOf(place.x);
    if (!Number.isFinite(cost)) lost = to;
    // Of a step that the radius has cut little fall says little of the whole one; the next radius is longer.
    const isAtFloor =
      planned.norm < 0.9 * radius &&
      planned.predicted <= costTolerance * place.cost &&
      Math.abs(actual) <= costTolerance * place.cost;
    let isAccepted = ratio >= 1e-4 || (isHidden && !isShort);
    const before = place;
    if (isAccepted) {
      const next = await placeAt(problem, to);
      if (typeof next === "string") {
        // The derivative can be infinite where the residual is not: as bad as an infinite cost.
        isAccepted = false;
        rule.heard({ ...planned, actual: Number.NEGATIVE_INFINITY, isFar: true });
        if (isShort) return ended("non-finite", next);
      } else if (isHidden && !(next.optimality < 0.9 * place.optimality)) {
        isAccepted = false;
      } else {
        place = next;
        hasMoved = true;
        scale = scaleAt(next.norms);
        cache = new Map();
      }
    }
    const taken: FitStep = {
      step,
      cost: place.cost,
      optimality: place.optimality,
      stepNorm: planned.norm,
      damping: planned.lambda,
      radius: rule.radius(),
      ratio,
      accepted: isAccepted,
      seconds: seconds(),
    };
    history.push(taken);
    await problem.heard?.(taken, place.x);
    if (isHidden && (!isAccepted || ++hidden > hiddenSteps)) met = "cost";
    else if (isAtFloor && !isHidden && place !== before) met = "cost";
    else if (isShort) {
      // Steps are as short as this since those a little longer lead out of where residuals are finite.
      const apart = lost?.map((v, j) => v - (place.x[j] as number));
      const isBeside =
        apart !== undefined && lengthOf(apart) <= 1e3 * stepTolerance * lengthOf(place.x);
      const found = isBeside ? await placeAt(problem, lost as Float64Array) : undefined;
      if (typeof found === "string") return ended("non-finite", found);
      met = "step";
    }
    if (met === "cost" || met === "step") {
      doubt = await doubtOf(before, planned, costTolerance);
      if (doubt !== undefined) met = "stalled";
    }
  }
}

/** Steps may be so many times shorter than what one column alone promises, for want of digits or by a damping. */
const slack = 1e3;

/**
 * Why a step that has met a tolerance is no sign of a minimum: it was not solved for, or it is far shorter than the step of one param alone would be, to first order.
 *
 * @param planned - the step; undefined for one without any digits.
 * @returns undefined where it is one.
 */
async function doubtOf(
  { optimality, cost, norms, isRounding }: Place,
  planned: PlannedStep | undefined,
  costTolerance: number,
): Promise<string | undefined> {
  if (planned?.isSolved === false) {
    return "the equations of the last step were not solved to their tolerance; raise cg.maxSteps, or precondition them with a sketch";
  }
  // The fall that the steepest of the params promises by itself.
  const fall = optimality ** 2 * cost;
  if (fall <= slack ** 2 * costTolerance * cost || (await isRounding(fall, slack ** 2))) {
    return undefined;
  }
  const moved = norms.reduce((sum, norm, j) => sum + norm * Math.abs(planned?.step[j] ?? 0), 0);
  if (optimality * Math.sqrt(2 * cost) <= slack * moved) return undefined;
  return `the cosine of a column of the Jacobian with the residuals is still ${optimality.toExponential(1)}: residuals are not smooth there, their derivatives are not theirs, or a solver in them did not converge`;
}

function ruleOf(settings: SolverSettings, length: number, largest: number): DampingRule {
  const damping = settings.initialDamping * largest ** 2;
  if (settings.method === "levenberg-marquardt") return nielsen(damping);
  if (settings.method === "adaptive-ratio") return adaptiveRatio(damping, settings.targetRatio);
  return trustRegion(settings.initialRadius * (length || 1));
}

/** The longest scaled column: 1 for columns that are measured by themselves, or where all are 0. */
function largestRatio(norms: Float64Array, scale: Float64Array): number {
  return norms.reduce((most, norm, j) => Math.max(most, norm / (scale[j] as number)), 0) || 1;
}
