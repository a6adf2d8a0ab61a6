/** A label beside the last point of a line, `dy` pixels below that point. */
export interface EndLabel {
  readonly name: string;
  readonly at: number;
  readonly value: number;
  readonly dy: number;
}

/** Least distance of two labels in pixels: a line of text. */
const spacing = 17;

/**
 * Places the names at the ends of their lines and moves names that would overlap apart, keeping
 * their order.
 *
 * @param ends The last drawn point of each line.
 * @param pixel The vertical pixel of a value, growing downwards.
 * @param bottom The lowest pixel a label may have.
 */
export function endLabels(
  ends: readonly Omit<EndLabel, "dy">[],
  pixel: (value: number) => number,
  bottom: number,
): EndLabel[] {
  const sorted = ends.map((end) => ({ end, wanted: pixel(end.value), placed: 0 }));
  sorted.sort((a, b) => a.wanted - b.wanted);
  let above = Number.NEGATIVE_INFINITY;
  for (const label of sorted) {
    label.placed = Math.max(label.wanted, above + spacing);
    above = label.placed;
  }
  // What was pushed over the edge goes back up, and pushes its neighbours before it.
  let below = bottom + spacing;
  for (const label of sorted.reverse()) {
    label.placed = Math.min(label.placed, below - spacing);
    below = label.placed;
  }
  return sorted.map(({ end, wanted, placed }) => ({ ...end, dy: placed - wanted }));
}
