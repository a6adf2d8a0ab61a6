import { placesOf, put } from "../flat-numbers.ts";
import type { InverseCurvature } from "../methods/method.ts";
import type { SolverEnd } from "../report.ts";
import { compensation, jointMultipliers, type Removal, type SolveOptions } from "./joint.ts";

/**
 * The removal with all that a joint compensation keeps at 0: what goes, and with an inverse over all weights
 * also what was pruned before, since such an inverse would move it again.
 */
export function withPruned(inverse: InverseCurvature, removal: Removal): Removal {
  if (inverse.overAll !== true) return removal;
  const left = removal.kept.slice();
  put(left, removal.removed, 0);
  return { ...removal, removed: placesOf(left, 0) };
}

/** `C v` for the inverse over the kept weights, zero for pruned ones, and how the solve for it ended where there is one. */
export async function applyKept(
  inverse: InverseCurvature,
  v: Float64Array,
  kept: Uint8Array,
  options: SolveOptions,
): Promise<{ readonly step: Float64Array; readonly solver?: SolverEnd | undefined }> {
  const step = await inverse.apply(v);
  let solver: SolverEnd | undefined;
  if (inverse.overAll === true) {
    // What the step would do to pruned weights is taken back like a removal.
    const pruned = { theta: step, kept, removed: placesOf(kept, 0) };
    const multipliers = await jointMultipliers(inverse, pruned, options);
    ({ solver } = multipliers);
    const back = await compensation(inverse, pruned, multipliers);
    for (let i = 0; i < step.length; i++) step[i] = (step[i] as number) + (back[i] as number);
  }
  return { step: step.map((value, i) => (kept[i] === 1 ? value : 0)), solver };
}
