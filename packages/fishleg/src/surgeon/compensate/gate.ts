import { treeDispose } from "@legendre/core-tensor";
import { readable } from "../methods/readable.ts";
import type { Candidate } from "./candidates.ts";
import { type Gated, gate } from "./gate.ts";

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
