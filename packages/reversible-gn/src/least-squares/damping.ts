import type { DampedStep, LinearSystem } from "./linear-system.ts";
import { stepDamped } from "./secular.ts";

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

/** How long steps are: a rule that hears of each trial. */
export interface DampingRule {
  readonly step: (system: LinearSystem) => Promise<DampedStep | undefined>;
  readonly heard: (trial: Trial) => void;
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
    },
    radius: () => Number.POSITIVE_INFINITY,
  };
}
