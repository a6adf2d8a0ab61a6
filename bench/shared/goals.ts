import type { GoalRecord, PeerRecord } from "./record.ts";
import type { Goal } from "./workload.ts";

/** The ratio that goals count: against the scaled time where there is one. */
export function countedRatio(peer: PeerRecord): number {
  return peer.scaledRatio ?? peer.ratio;
}

/** The hardest of some peers, by the ratio that counts; undefined when there is none. */
export function fastest(peers: readonly PeerRecord[]): PeerRecord | undefined {
  return [...peers].sort((a, b) => countedRatio(b) - countedRatio(a))[0];
}

/** Holds a row to a goal: to the fastest of the peers it names, or to a figure in the row's unit. */
export function judge(goal: Goal, ours: number, peers: readonly PeerRecord[]): GoalRecord {
  const { against, atMost = null, aim = null } = goal;
  const of = against === undefined ? null : [against].flat();
  const rival = of === null ? undefined : fastest(peers.filter(({ id }) => of.includes(id)));
  const named = { against: rival?.name ?? null, of, atMost, aim };
  if (of !== null && rival === undefined) return { ...named, reached: null, verdict: "no peer" };
  const reached = rival === undefined ? ours : countedRatio(rival);
  if (aim !== null && reached <= aim) return { ...named, reached, verdict: "aim" };
  const missed = atMost !== null ? reached > atMost : aim !== null;
  return { ...named, reached, verdict: missed ? "missed" : "met" };
}
