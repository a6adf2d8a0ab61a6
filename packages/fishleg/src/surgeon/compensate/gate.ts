import type { Candidate } from "./candidates.ts";
import type { CompensationKind } from "./kinds.ts";

/** What the gate found. */
export interface Gated {
  readonly best: Candidate;
  /** Its loss. */
  readonly loss: number;
  /** The least loss of each kind. */
  readonly tried: Partial<Record<CompensationKind, number>>;
}

/**
 * The candidate with the least loss: no compensation is kept that does worse than none. Losses that are not finite
 * count as infinite; of equal ones the first is taken.
 */
export async function gate(
  found: readonly Candidate[],
  measure: (candidate: Candidate) => Promise<number>,
): Promise<Gated> {
  let best: { candidate: Candidate; loss: number } | undefined;
  const tried: Partial<Record<CompensationKind, number>> = {};
  for (const candidate of found) {
    const measured = await measure(candidate);
    const loss = Number.isFinite(measured) ? measured : Number.POSITIVE_INFINITY;
    tried[candidate.kind] = Math.min(loss, tried[candidate.kind] ?? loss);
    if (best === undefined || loss < best.loss) best = { candidate, loss };
  }
  const { candidate, loss } = best as NonNullable<typeof best>;
  return { best: candidate, loss, tried };
}
