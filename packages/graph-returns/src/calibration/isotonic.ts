import { type CalibrationStatus, type Calibrator, savedAs } from "./calibrator.ts";
import { probabilityAt } from "./margins.ts";
import type { ScoreGroups } from "./score-groups.ts";

/** A rising curve of straight pieces. */
export interface Steps {
  /** Probabilities, rising. */
  readonly from: Float64Array;
  /** What each becomes, not falling. */
  readonly to: Float64Array;
}

/**
 * The rising map of least squared error, by pooling adjacent violators; the same minimises the log loss. Between the
 * probabilities of the fit it is straight, beyond them constant. No value is nearer to 0 or 1 than `1 / (n + 2)`:
 * a block of five kept purchases does not make a return impossible.
 *
 * @see Barlow et al., "Statistical inference under order restrictions", 1972; Zadrozny and Elkan, KDD 2002.
 */
export function fitIsotonic(groups: ScoreGroups): Calibrator {
  const { scores, counts, returns, total } = groups;
  const returned = returns.reduce((a, b) => a + b, 0);
  const rates = Float64Array.from(counts, (count, g) => returns[g]! / count);
  const values = pooled(rates, counts);
  const least = 1 / (total + 2);
  // Inside a block the curve is flat: its ends say all.
  const kept = Array.from(values.keys()).filter(
    (g) => !(values[g - 1] === values[g] && values[g] === values[g + 1]),
  );
  const steps = {
    from: Float64Array.from(kept, (g) => scores[g]!),
    to: Float64Array.from(kept, (g) => Math.min(1 - least, Math.max(least, values[g]!))),
  };
  const oneClass = returned === 0 || returned === total;
  return isotonic(steps, oneClass ? "one-class" : scores.length === 1 ? "constant" : "fitted");
}

/**
 * The rising values of least weighted squared distance from the given ones.
 *
 * A block takes in the one before it while that is not lower; each value is looked at twice at most.
 */
export function pooled(values: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const sums: number[] = [];
  const masses: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < values.length; i++) {
    let [sum, mass] = [(values[i] as number) * (weights[i] as number), weights[i] as number];
    while (sums.length > 0 && sums.at(-1)! * mass >= sum * masses.at(-1)!) {
      sum += sums.pop()!;
      mass += masses.pop()!;
      ends.pop();
    }
    sums.push(sum);
    masses.push(mass);
    ends.push(i + 1);
  }
  const out = new Float64Array(values.length);
  for (let b = 0; b < ends.length; b++) {
    out.fill(sums[b]! / masses[b]!, b === 0 ? 0 : ends[b - 1]!, ends[b]!);
  }
  return out;
}

/** The calibrator of a curve. */
export function isotonic({ from, to }: Steps, status: CalibrationStatus): Calibrator {
  return {
    method: "isotonic",
    status,
    apply(probabilities) {
      const out = new Float64Array(probabilities.length);
      for (let i = 0; i < out.length; i++) {
        out[i] = curveAt(from, to, probabilityAt("calibrator.apply", probabilities, i));
      }
      return out;
    },
    saved: () => savedAs("isotonic", status, { from: Array.from(from), to: Array.from(to) }),
  };
}

function curveAt(from: Float64Array, to: Float64Array, p: number): number {
  let [low, high] = [0, from.length - 1];
  if (p <= from[0]!) return to[0]!;
  if (p >= from[high]!) return to[high]!;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= p) low = middle;
    else high = middle;
  }
  const share = (p - from[low]!) / (from[high]! - from[low]!);
  return to[low]! + share * (to[high]! - to[low]!);
}
