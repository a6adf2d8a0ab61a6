import { blockUnits } from "./block-units.ts";
import { groupUnits } from "./group-units.ts";
import { patternUnits } from "./pattern-units.ts";
import type { UnitInput } from "./unit-input.ts";
import type { Units } from "./units.ts";
import { weightUnits } from "./weight-units.ts";

/** The units of a granularity with their scores. */
export async function makeUnits(input: UnitInput): Promise<Units> {
  const { granularity } = input;
  if (granularity === "weights") return weightUnits(input);
  if ("blocks" in granularity) return blockUnits(input, granularity.blocks);
  if ("nOfM" in granularity) return patternUnits(input, granularity.nOfM);
  return groupUnits(input, granularity);
}
