import { stepDamped } from "./secular.ts";
import type { DampedStep, LinearSystem } from "./step-system.ts";

/** What came of a trial step. */
export interface Trial {
  /** The fall of the cost; −Infinity where it is not finite. */
  readonly actual: number;
  /** The fall of the model's cost. */
  readonly predicted: number;
  /** `gᵀ p`, below 0. */
  readonly along: number;
  /** The length of the scaled step. */
  readonly norm: number;
  /** Its damping: more than was asked for where equations with less could not be solved. */
  readonly lambda: number;
  /** The cost after the step is a hundred times that before, or not finite. */
  readonly isFar: boolean;
}

/** What to do after a trial: end with it; try a longer or a shorter step from the same place; or go back to the last one after which a longer one was tried. */
export type Verdict = undefined | "longer" | "shorter" | "back";

/** How long steps are: a rule that hears of each trial. */
export interface DampingRule {
  readonly step: (system: LinearSystem) => Promise<DampedStep | undefined>;
  readonly heard: (trial: Trial) => Verdict;
  /** The radius in scaled params; Infinity where there is none. */
  readonly radius: () => number;
}

/**
 * A trust region in scaled params: halved to cut to a tenth where less than a quarter of the predicted fall came true, twice the step
 * where more than three quarters did, and no step was cut just before.
 */
export function trustRegion(initial: number): DampingRule {
  let radius = initial;
  let isFirst = true;
  let wasCut = false;
  return {
    step: (system) => system.within(radius),
    heard: ({ actual, predicted, along, norm, isFar }) => {
      if (isFirst) radius = Math.min(radius, norm);
      isFirst = false;
      const ratio = actual / predicted;
      if (!(ratio > 0.25)) {
        // Where the parabola through both costs and the slope at 0 has its least value.
        const least = actual >= 0 ? 0.5 : (0.5 * along) / (along + actual);
        const factor = isFar || !(least >= 0.1) ? 0.1 : Math.min(least, 0.5);
        radius = factor * Math.min(radius, norm / 0.1);
        wasCut = true;
      } else if (ratio >= 0.75) {
        // The length that has just failed is not tried again at once: in a curved valley steps would fail every other time.
        radius = wasCut ? Math.max(radius, norm) : 2 * norm;
        wasCut = false;
      }
      return undefined;
    },
    radius: () => radius,
  };
}

/** Nielsen's rule: the damping falls smoothly with the share of the fall that came true, and grows by 2, 4, 8, … after failures. */
export function nielsen(initial: number): DampingRule {
  let lambda = initial;
  let growth = 2;
  return {
    step: (system) => stepDamped(system, lambda),
    heard: ({ actual, predicted, lambda: used }) => {
      const ratio = actual / predicted;
      // What could not be solved now would not be next time either, and each try is a factorisation.
      lambda = Math.max(lambda, used);
      if (ratio > 0) {
        lambda *= Math.max(1 / 3, 1 - (2 * ratio - 1) ** 3);
        growth = 2;
      } else {
        lambda *= growth;
        growth *= 2;
      }
      return undefined;
    },
    radius: () => Number.POSITIVE_INFINITY,
  };
}

/** Trials from one place at most: the damping moves by a factor of 10⁹ with them. */
const mostTrials = 20;

/**
 * The longest step of which a given share of the predicted fall comes true: dampings three times less or more are tried from one linearisation until that
 * share is passed.
 *
 * @see DSGNAR, arXiv:2607.02194, which tries a fixed number of radii at once.
 */
export function adaptiveRatio(initial: number, target: number): DampingRule {
  const factor = 3;
  let lambda = initial;
  let trials = 0;
  let before: Verdict;
  return {
    step: (system) => stepDamped(system, lambda),
    heard: ({ actual, predicted, lambda: used }) => {
      const isForced = used > lambda;
      lambda = Math.max(lambda, used);
      const passes = actual / predicted >= target;
      const last = before;
      trials++;
      before = undefined;
      if (passes && last !== "shorter" && !isForced && trials < mostTrials) {
        lambda /= factor;
        before = "longer";
      } else if (!passes && last === "longer") {
        lambda *= factor;
        trials = 0;
        return "back";
      } else if (!passes && trials < mostTrials) {
        lambda *= factor;
        before = "shorter";
      } else {
        trials = 0;
      }
      return before;
    },
    radius: () => Number.POSITIVE_INFINITY,
  };
}
