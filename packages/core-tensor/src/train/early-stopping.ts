import { LegendreError } from "../errors.ts";
import { checkNumber, checkOneOf, resolveOptions } from "../options.ts";
import type { FitRecord } from "./reporter.ts";

/** When {@link fit} ends a run that no longer improves. */
export interface EarlyStopping {
  /** Name of the number, out of those that `evaluate` returns, that is watched. Required. */
  readonly metric: string;
  /** Whether less or more of it is better. @defaultValue `"min"` */
  readonly mode?: "min" | "max" | undefined;
  /** How many evaluations in a row may be without improvement, at least 1. @defaultValue `5` */
  readonly patience?: number | undefined;
  /** What counts as improvement: to be better than the best by more than this, at least 0. @defaultValue `0` */
  readonly minDelta?: number | undefined;
}

/** {@link EarlyStopping} with defaults in place. */
export interface StoppingRule {
  readonly metric: string;
  readonly mode: "min" | "max";
  readonly patience: number;
  readonly minDelta: number;
}

/** Checks the option of {@link fit}. */
export function checkEarlyStopping(given: EarlyStopping): StoppingRule {
  const where = "fit (earlyStopping)";
  const { metric, mode, patience, minDelta } = resolveOptions(where, given, {
    metric: undefined as string | undefined,
    mode: "min" as "min" | "max",
    patience: 5,
    minDelta: 0,
  });
  if (typeof metric !== "string" || metric === "") {
    const message = "metric must be the name of a number that evaluate returns";
    throw new LegendreError("option", where, message, { option: "metric", value: metric });
  }
  checkOneOf(where, "mode", mode, ["min", "max"]);
  checkNumber(where, "patience", patience, { integer: true, min: 1 });
  checkNumber(where, "minDelta", minDelta, { min: 0 });
  return { metric, mode, patience, minDelta };
}

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
