import { LegendreError } from "@legendre/core-tensor";
import type { Phase } from "../protocols/task.ts";

/** A phase with some of its supervised purchases alone, in the order given; messages stay. */
export function partOf(where: string, phase: Phase, edges: ArrayLike<number>): Phase {
  const place = new Map(Array.from(phase.edges, (edge, i) => [edge, i] as const));
  const places = Array.from(edges, (edge) => {
    const at = place.get(edge);
    if (at !== undefined) return at;
    const message = `purchase ${edge} is none of the ${phase.edges.length} of the ${phase.name} phase; give numbers out of phase.edges`;
    throw new LegendreError("option", where, message, { edge, phase: phase.name });
  });
  return {
    ...phase,
    edges: Int32Array.from(edges),
    quadrant: Uint8Array.from(places, (at) => phase.quadrant[at]!),
  };
}
