import { LegendreError } from "@legendre/core-tensor";
import { put, sumOf } from "../flat-numbers.ts";
import type { Assessment } from "../methods/method.ts";
import type { SolverEnd } from "../report.ts";
import { withPruned } from "./fixed.ts";
import {
  compensation,
  jointMultipliers,
  type Removal,
  type SolveOptions,
  singleMultipliers,
} from "./joint.ts";
import { type CompensationKind, compensationKinds } from "./kinds.ts";

/** The weights after a removal, one way to make up for it. */
export interface Candidate {
  readonly kind: CompensationKind;
  /** The share of the compensation. */
  readonly scale: number;
  /** All weights, in flat order; exactly 0 where they are pruned. */
  readonly theta: Float64Array;
  readonly predicted: number | null;
  readonly solver?: SolverEnd | undefined;
}

/** What is tried. */
export interface CandidateOptions extends SolveOptions {
  /** The most that is done. */
  readonly most: CompensationKind;
  /** Also what is simpler, and shares of it. */
  readonly simpler: boolean;
  readonly scales: readonly number[];
  /** The weights before the first-order step, for `"none"`. */
  readonly unmoved: Float64Array;
  /** The score of what is removed if nothing is done; null where scores only rank. */
  readonly unmovedScore: number | null;
}

/** The candidates for the gate, the one that does the most first. */
export async function candidates(
  assessment: Assessment,
  removal: Removal,
  options: CandidateOptions,
): Promise<Candidate[]> {
  const from = compensationKinds.indexOf(options.most);
  const kinds = compensationKinds.slice(from, options.simpler ? undefined : from + 1);
  const found: Candidate[] = [];
  const { theta, removed } = removal;
  const add = (
    kind: CompensationKind,
    change: Float64Array,
    predicted: number,
    solver?: Candidate["solver"],
  ): void => {
    const scales = options.simpler ? options.scales : [1];
    for (const scale of scales) {
      const moved = sumOf(theta, change, scale);
      put(moved, removed, 0);
      found.push({ kind, scale, theta: moved, predicted, ...(solver && { solver }) });
    }
  };
  for (const kind of kinds) {
    if (kind === "none") {
      const plain = options.unmoved.slice();
      put(plain, removed, 0);
      found.push({ kind, scale: 1, theta: plain, predicted: options.unmovedScore });
    } else if (assessment.kind === "scores") {
      if (assessment.refit === undefined || kind === "single") continue;
      const refit = assessment.refit(theta, removal.kept, removed);
      const change = sumOf(refit.theta, theta, -1);
      add(kind, change, refit.predicted);
    } else {
      const { inverse } = assessment;
      const fixed = kind === "joint" ? withPruned(inverse, removal) : removal;
      const multipliers =
        kind === "joint"
          ? await jointMultipliers(inverse, fixed, options)
          : singleMultipliers(inverse, fixed);
      if (multipliers.solver?.status === "non-finite" && !options.simpler) {
        const what =
          "the joint compensation has no finite solution: the inverse curvature holds numbers that are not; raise the damping, or take gate: true or another compensation";
        throw new LegendreError("numerical", "prune", what, { kind });
      }
      const change = await compensation(inverse, fixed, multipliers);
      add(kind, change, multipliers.predicted, multipliers.solver);
    }
  }
  if (found.length > 0) return found;
  // A method that cannot compensate, asked to: nothing is the most it does.
  return candidates(assessment, removal, { ...options, most: "none" });
}
