import { treeDispose } from "@legendre/core-tensor";
import { readable } from "../methods/readable.ts";
import type { Candidate } from "./candidates.ts";
import type { CompensationKind } from "./kinds.ts";

/** How candidates are measured. */
export interface Measuring<P, S> {
  /** The running statistics that belong to params; see `recalibrate` of `PruneOptions`. */
  readonly recalibrate: ((params: P, state: S) => Promise<S>) | undefined;
  /** The params of a candidate, as new tensors. */
  readonly paramsOf: (candidate: Candidate) => P;
  /** The loss on the held-out batch. */
  readonly measure: (params: P, state: S) => Promise<number>;
}

/**
 * The {@link gate} where each candidate is measured under a model state of its own: statistics of the weights before a removal
 * judge those after it too hard. The best one's state is returned, the others are freed; it is the one given where
 * nobody measures anew.
 */
export async function gateWithState<P, S>(
  found: readonly Candidate[],
  state: S,
  { recalibrate, paramsOf, measure }: Measuring<P, S>,
): Promise<Gated & { readonly state: S }> {
  const states = new Map<Candidate, S>();
  const freeAllBut = (...kept: readonly S[]): void => {
    for (const own of states.values()) if (!kept.includes(own)) treeDispose(own);
  };
  try {
    const gated = await gate(found, async (candidate) => {
      const params = paramsOf(candidate);
      try {
        const own = await readable((await recalibrate?.(params, state)) ?? state);
        states.set(candidate, own);
        return await measure(params, own);
      } finally {
        treeDispose(params);
      }
    });
    const best = states.get(gated.best) as S;
    freeAllBut(state, best);
    return { ...gated, state: best };
  } catch (error) {
    freeAllBut(state);
    throw error;
  }
}

/** What the gate found. */
interface Gated {
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
async function gate(
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
