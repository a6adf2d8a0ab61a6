import type { Column, EdgeTable, NodeTable, Phase, ReturnsData, SplitName } from "../src/index.ts";
import type { FittedReturns } from "../src/models/index.ts";

/** A purchase: customer, variant, and 1 where it was returned. */
export type Purchase = readonly [customer: number, variant: number, label: number];

/** Rows of some of the nodes of a kind, in the order of the rows. */
export function tableOf(
  count: number,
  nodes: readonly number[],
  columns: readonly Column[],
): NodeTable {
  const rowOf = new Int32Array(count).fill(-1);
  for (const [row, node] of nodes.entries()) rowOf[node] = row;
  return { rows: nodes.length, nodeOf: Int32Array.from(nodes), rowOf, columns };
}

export const edgesOf = (all: readonly Purchase[]): EdgeTable => ({
  count: all.length,
  customer: Int32Array.from(all, ([c]) => c),
  variant: Int32Array.from(all, ([, v]) => v),
  label: Uint8Array.from(all, ([, , y]) => y),
});

/** Customers have the ids 100, 101, …, variants 200, 201, …; both splits have the same tables. */
export function smallShop(
  customers: NodeTable,
  variants: NodeTable,
  edges: Readonly<Record<SplitName, readonly Purchase[]>>,
): ReturnsData {
  const nodes = ({ rowOf }: NodeTable, first: bigint) => ({
    count: rowOf.length,
    ids: BigInt64Array.from(Array.from(rowOf, (_, i) => first + BigInt(i))),
  });
  return {
    nodes: { customer: nodes(customers, 100n), variant: nodes(variants, 200n) },
    splits: {
      training: { customers, variants, edges: edgesOf(edges.training) },
      testing: { customers, variants, edges: edgesOf(edges.testing) },
    },
    findings: [],
    schemaHash: "small",
  };
}

/** Test purchases that hear of some training purchases. */
export const phaseOf = (edges: readonly number[], messages: readonly number[]): Phase => ({
  name: "test",
  split: "testing",
  edges: Int32Array.from(edges),
  quadrant: Uint8Array.from(edges, (_, i) => i % 4),
  removeSupervised: false,
  messages: { split: "training", edges: Int32Array.from(messages), labels: true },
});

/** A model that says of each purchase of a phase what a function says. */
export const saying = (
  says: (data: ReturnsData, phase: Phase) => ArrayLike<number>,
): FittedReturns => ({
  name: "saying",
  summary: { rounds: 0, status: "finished", validationLogLoss: [] },
  predict: async (data, phase) => Float32Array.from(says(data, phase)),
  saved: () => ({ kind: "saying", settings: {}, arrays: {} }),
});
