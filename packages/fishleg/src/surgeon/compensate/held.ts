import { placesOf, put } from "../flat-numbers.ts";
import type { InverseCurvature } from "../methods/method.ts";
import { compensation, jointMultipliers, type Removal, type SolveOptions } from "./joint.ts";

/**
 * The removal with all that a joint compensation keeps at 0: what goes, and with an inverse over all weights
 * also what is gone, since such an inverse would move it again.
 */
export function withGone(inverse: InverseCurvature, removal: Removal): Removal {
  if (inverse.whole !== true) return removal;
  const left = removal.alive.slice();
  put(left, removal.removed, 0);
  return { ...removal, removed: placesOf(left, 0) };
}

/** `C v` for the inverse over the weights that are alive: zero where they are gone. */
export async function applyAlive(
  inverse: InverseCurvature,
  v: Float64Array,
  alive: Uint8Array,
  options: SolveOptions,
): Promise<Float64Array> {
  const step = await inverse.apply(v);
  if (inverse.whole === true) {
    // What the step would do to those that are gone is taken back like a removal.
    const gone = { theta: step, alive, removed: placesOf(alive, 0) };
    const back = await compensation(inverse, gone, await jointMultipliers(inverse, gone, options));
    for (let i = 0; i < step.length; i++) step[i] = (step[i] as number) + (back[i] as number);
  }
  return step.map((value, i) => (alive[i] === 1 ? value : 0));
}
