import type { ReturnsData } from "../data/returns-data.ts";
import { wholeHash } from "../protocols/pairs.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";
import { type FeatureMatrix, featureMatrix } from "./feature-matrix.ts";
import { type MissingForm, type NodeEncoder, nodeEncoder } from "./node-encoder.ts";

/** Encoders of customers and variants. */
export interface SideEncoders {
  readonly customers: NodeEncoder;
  readonly variants: NodeEncoder;
}

/** The two sides of a purchase, and the kind of node of each. */
export const sides = { customers: "customer", variants: "variant" } as const;

/** Encoders fitted on the training tables of a task. */
export function sideEncoders(
  { data, features }: Pick<ReturnsTask, "data" | "features">,
  missing: MissingForm,
): SideEncoders {
  const { customers, variants } = data.splits.training;
  return {
    customers: nodeEncoder(customers, features, missing),
    variants: nodeEncoder(variants, features, missing),
  };
}

/** Features of both ends of a phase's supervised purchases, side by side. */
export function purchaseFeatures(
  data: ReturnsData,
  phase: Phase,
  encoders: SideEncoders,
): FeatureMatrix {
  const split = data.splits[phase.split];
  const parts = (["customers", "variants"] as const).map((side) => ({
    side,
    x: encoders[side].encode(split[side], data.nodes[sides[side]]!.count),
    nodeOf: split.edges[sides[side]],
  }));
  const names = parts.flatMap(({ side, x }) => x.names.map((name) => `${side} ${name}`));
  const values = new Float32Array(phase.edges.length * names.length);
  let at = 0;
  for (const e of phase.edges) {
    for (const { x, nodeOf } of parts) {
      const width = x.names.length;
      const node = nodeOf[e]!;
      values.set(x.values.subarray(node * width, (node + 1) * width), at);
      at += width;
    }
  }
  return { ...featureMatrix(names, values), rows: phase.edges.length };
}

/** Outcomes of a phase's supervised purchases. */
export function outcomesOf(data: ReturnsData, phase: Phase): Uint8Array {
  const { label } = data.splits[phase.split].edges;
  return Uint8Array.from(phase.edges, (e) => label[e]!);
}

/**
 * A number for each pair of customer and variant among purchases, the same for repeated ones, or for each order where the tables say orders. It follows from the ids, so
 * that rows in another order give the same groups.
 */
export function pairGroups(
  data: ReturnsData,
  split: Phase["split"],
  edges: Int32Array,
): Int32Array {
  const hash = wholeHash(data, split, 0);
  return edges.map((e) => hash(e) | 0);
}
