import { leafOf } from "../weights.ts";
import { costIn, never, rangeOf, type UnitInput } from "./unit-input.ts";
import type { Units } from "./units.ts";

/** Each weight is a unit. */
export function weightUnits(input: UnitInput): Units {
  const { weights, prunable, kept, single } = input;
  const scores = new Float32Array(weights.total).fill(never);
  prunable.forEach((can, leaf) => {
    if (!can) return;
    const cost = costIn(input, leaf);
    const [start, end] = rangeOf(weights, leaf);
    for (let i = start; i < end; i++) {
      if (kept[i] === 1) scores[i] = (single[i] as number) / cost;
    }
  });
  return {
    count: weights.total,
    scores,
    even: true,
    positions: (unit) => [unit],
    size: () => 1,
    leaf: (unit) => leafOf(weights, unit),
  };
}
