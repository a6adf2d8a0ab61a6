import { LegendreError } from "../errors.ts";
import { atLeast, count, type OptionsOf, oneOf, type Settings, shared, text } from "../options.ts";
import type { FitRecord } from "./reporter.ts";

/** The options of `earlyStopping` of {@link fit}. */
export const earlyStoppingOptions = shared({
  /** Name of the number, out of those that `evaluate` returns, that is watched. Required. */
  metric: text("the name of a number that evaluate returns"),
  /** Whether less or more of it is better. */
  mode: oneOf(["min", "max"], "min"),
  /** How many evaluations in a row may be without improvement, at least 1. */
  patience: count(1, 5),
  /** What counts as improvement: to be better than the best by more than this, at least 0. */
  minDelta: atLeast(0, 0),
});

/** When {@link fit} ends a run that no longer improves. */
export interface EarlyStopping extends OptionsOf<typeof earlyStoppingOptions> {}

/** {@link EarlyStopping} with defaults in place. */
export interface StoppingRule extends Settings<typeof earlyStoppingOptions.kinds> {}

/** How the evaluations of a history stand. */
export interface Standing {
  /** Whether the last one is the best so far. */
  readonly improved: boolean;
  /** Whether the run is to end. */
  readonly exhausted: boolean;
}

/**
 * Judges a history. It follows from the history alone, so that a resumed run stops where an uninterrupted
 * one does.
 */
export function standingOf(rule: StoppingRule, history: readonly FitRecord[]): Standing {
  const { metric, mode, patience, minDelta } = rule;
  let best = Number.POSITIVE_INFINITY;
  let without = 0;
  let improved = false;
  for (const record of history) {
    if (record.kind !== "evaluate") continue;
    const value = record[metric];
    if (typeof value !== "number") {
      const { kind: _, step: __, epoch: ___, seconds: ____, ...found } = record;
      const message = `evaluate returned no number "${metric}", which earlyStopping watches (it returned: ${Object.keys(found).join(", ")})`;
      throw new LegendreError("option", "fit", message, { metric });
    }
    const cost = mode === "min" ? value : -value;
    // The first finite value is the best so far whatever minDelta is; NaN never is.
    improved = cost < best - (best === Number.POSITIVE_INFINITY ? 0 : minDelta);
    if (improved) best = cost;
    without = improved ? 0 : without + 1;
  }
  return { improved, exhausted: without >= patience };
}
