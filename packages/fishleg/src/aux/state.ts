import { type AdamState, scaleByAdam } from "@legendre/core-tensor/optim";
import type { PlannedBlock } from "../blocks/plan.ts";
import type { PerBlock } from "../inverse/inverse.ts";
import { learnedPart } from "../inverse/learned.ts";
import { type AuxHealth, startHealth } from "./health.ts";

/** What learning the inverse remembers. */
export interface AuxState {
  /** Adam's moments of what is learned of λ. */
  readonly adam: AdamState;
  readonly health: AuxHealth;
}

/** Adam on λ, without the learning rate. */
export const auxAdam: ReturnType<typeof scaleByAdam> = scaleByAdam();

/** The state before the first auxiliary update, or before the next one where the moments are of no use any more. */
export function startAux(
  plan: readonly PlannedBlock[],
  blocks: PerBlock,
  health: AuxHealth = startHealth(),
): AuxState {
  return { adam: auxAdam.init(learnedPart(plan, blocks)), health };
}
