import { LegendreError } from "@legendre/core-tensor";
import { logit, sigmoid } from "../models/logistic.ts";

/** Applies a map of logits to probabilities. */
export function throughMargins(
  where: string,
  probabilities: ArrayLike<number>,
  map: (margin: number, row: number) => number,
): Float64Array<ArrayBuffer> {
  const out = new Float64Array(probabilities.length);
  for (let i = 0; i < out.length; i++) {
    out[i] = sigmoid(map(logit(probabilityAt(where, probabilities, i)), i));
  }
  return out;
}

/** The probability of a row, checked. */
export function probabilityAt(where: string, probabilities: ArrayLike<number>, i: number): number {
  const p = probabilities[i] as number;
  if (p >= 0 && p <= 1) return p;
  const message = `probabilities[${i}] is ${p}, expected a number from 0 to 1`;
  throw new LegendreError("data", where, message, { row: i, value: p });
}
