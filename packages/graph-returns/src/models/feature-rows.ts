import { type Columns, type GraphRecipe, type GraphSource, structureOf } from "./graph-source.ts";

/** How many deviations from the mean counts are at most. */
const most = 3;

/**
 * A count as models read it. A node without messages among nodes that all have many would be twelve deviations
 * away.
 */
export function scaledCount(value: number, mean: number, deviation: number): number {
  return Math.max(-most, Math.min(most, (value - mean) / deviation));
}

/** What a graph model reads of some nodes, in plain memory: their columns, with scaled counts behind. */
export function featureRows(
  source: GraphSource,
  { rate, scaling }: Pick<GraphRecipe, "rate" | "scaling">,
  kind: string,
  nodes: Int32Array,
): Columns {
  const { values: own, width: first } = source.columns[kind] ?? { values: undefined, width: 0 };
  const structure = structureOf(source, kind, nodes, rate);
  const { mean, deviation } = scaling[kind]!;
  const width = first + structure.width;
  const values = new Float32Array(nodes.length * width);
  for (let i = 0; i < nodes.length; i++) {
    if (own !== undefined) {
      values.set(own.subarray(nodes[i]! * first, (nodes[i]! + 1) * first), i * width);
    }
    for (let j = 0; j < structure.width; j++) {
      const value = structure.values[i * structure.width + j]!;
      values[i * width + first + j] = scaledCount(value, mean[j]!, deviation[j]!);
    }
  }
  return { values, width };
}
