import { LegendreError } from "@legendre/core-tensor";
import { placesOf } from "../protocols/pairs.ts";
import type { Phase } from "../protocols/task.ts";

/** A phase with some of its supervised purchases alone, in the order given; messages stay. */
export function partOf(where: string, phase: Phase, edges: ArrayLike<number>): Phase {
  const most = phase.edges.reduce((largest, edge) => Math.max(largest, edge), -1);
  const place = placesOf(most + 1, phase.edges);
  const places = Array.from(edges, (edge) => {
    const at = place[edge];
    if (at !== undefined && at >= 0) return at;
    const message = `purchase ${edge} is none of the ${phase.edges.length} of the ${phase.name} phase; give numbers out of phase.edges`;
    throw new LegendreError("option", where, message, { edge, phase: phase.name });
  });
  return {
    ...phase,
    edges: Int32Array.from(edges),
    quadrant: Uint8Array.from(places, (at) => phase.quadrant[at]!),
  };
}
