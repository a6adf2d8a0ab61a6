import type { ReturnsData } from "../data/returns-data.ts";
import { checkValues, featureMatrix } from "../encodings/feature-matrix.ts";
import { type SideEncoders, sides } from "../encodings/purchase-features.ts";
import { buildGraphSteps, type HeteroGraph, type VirtualNode } from "../graph/build-graph.ts";
import { type MessageCounts, messageCounts } from "../graph/message-counts.ts";
import { splitLabels } from "../graph/split-labels.ts";
import { addInSteps, idIndex } from "../ids/id-index.ts";
import { finished, type Steps } from "../pause.ts";
import type { Messages } from "../protocols/task.ts";
import { fitScaling, type Scaling } from "./scaling.ts";

/** What graph models read of data sets; kept with their weights. */
export interface GraphRecipe {
  readonly encoders: SideEncoders;
  readonly virtual: readonly VirtualNode[];
  /** Share of returns to which the rates of nodes with few messages are drawn. */
  readonly rate: number;
  /** Layers of message passing, and so how far to look. */
  readonly hops: number;
  /** How the counts of each kind of node are scaled; see {@link structureOf}. */
  readonly scaling: Readonly<Record<string, Scaling>>;
  /** Ids of the nodes that have a vector of their own, by kind. */
  readonly known: Readonly<Record<string, BigInt64Array>>;
}

/** A graph with the messages of a phase, and what is known of its nodes: where inputs are taken from. */
export interface GraphSource {
  readonly data: ReturnsData;
  readonly split: Messages["split"];
  /** Kept and returned purchases are two relations where labels are known. */
  readonly graph: HeteroGraph;
  readonly counts: MessageCounts;
  /** Columns of customers and variants, `[nodes, width]`; none of virtual nodes. */
  readonly columns: Readonly<Record<string, Columns>>;
  /** The row of each node among the vectors of its kind, 0 for nodes without. */
  readonly vectorOf: Readonly<Record<string, Int32Array>>;
}

/** Numbers by row. */
export interface Columns {
  readonly values: Float32Array;
  readonly width: number;
}

/** The source of inputs for purchases of a split, with these messages; raises code "non-finite" for numbers that float32 does not hold. */
export const graphSource = (
  data: ReturnsData,
  split: Messages["split"],
  messages: Messages,
  recipe: Pick<GraphRecipe, "encoders" | "virtual" | "known">,
): GraphSource => finished(graphSourceSteps(data, split, messages, recipe));

/** {@link graphSource} in steps. */
export function* graphSourceSteps(
  data: ReturnsData,
  split: Messages["split"],
  messages: Messages,
  { encoders, virtual, known }: Pick<GraphRecipe, "encoders" | "virtual" | "known">,
): Steps<GraphSource> {
  const all = yield* buildGraphSteps(data, messages, { virtual, tables: split });
  const graph = yield* splitLabels(all);
  const columns: Record<string, Columns> = {};
  for (const [side, kind] of Object.entries(sides)) {
    const from = side as keyof SideEncoders;
    const x = yield* encoders[from].steps(data.splits[split][from], graph.nodes[kind]!);
    yield;
    checkValues(`graphModel, ${side}`, x, "refuse");
    columns[kind] = { values: x.values, width: x.names.length };
    yield;
  }
  const vectorOf: Record<string, Int32Array> = {};
  for (const [kind, ids] of Object.entries(known)) {
    const index = idIndex(ids.length);
    yield* addInSteps(index, ids);
    vectorOf[kind] = index.findAll(data.nodes[kind]!.ids).map((row) => row + 1);
    yield;
  }
  return { data, split, graph, counts: messageCounts(graph), columns, vectorOf };
}

/** How many outcomes at the overall rate a node starts with. */
const smoothing = 3;

/**
 * What messages say of nodes before any are passed, not scaled: the logarithm of how many purchases there are (of
 * virtual nodes also of how many members), and where labels are known the rate of returns among them. A mean or
 * maximum over neighbours does not tell the former, and takes rounds of messages for the latter.
 */
export function structureOf(
  { counts, graph }: Pick<GraphSource, "counts" | "graph">,
  kind: string,
  nodes: Int32Array,
  rate: number,
): Columns {
  const parts = counts.purchases[kind]!;
  const members = kind in graph.relations ? counts.relations[kind]!.target : undefined;
  const width = 1 + Number(members !== undefined) + Number(parts.length > 1);
  const values = new Float32Array(nodes.length * width);
  for (const [i, node] of nodes.entries()) {
    const purchases = parts.map((part) => part[node]!);
    values.set(structureOfNode(purchases, members?.[node], rate), i * width);
  }
  return { values, width };
}

/**
 * {@link structureOf} of one node.
 *
 * @param purchases - how many, kept and returned apart where labels are known.
 * @param members - of a virtual node.
 */
export function structureOfNode(
  purchases: readonly number[],
  members: number | undefined,
  rate: number,
): number[] {
  const all = purchases.reduce((sum, part) => sum + part, 0);
  const out = [Math.log1p(all)];
  if (members !== undefined) out.push(Math.log1p(members));
  if (purchases.length > 1) out.push((purchases[1]! + smoothing * rate) / (all + smoothing) - rate);
  return out;
}

/** Scalings of the columns of {@link structureOf}, for each kind of node over these nodes. */
export function structureScaling(
  source: Pick<GraphSource, "counts" | "graph">,
  nodesOf: (kind: string) => Int32Array,
  rate: number,
): Record<string, Scaling> {
  const scalings = Object.keys(source.graph.nodes).map((kind) => {
    const { values, width } = structureOf(source, kind, nodesOf(kind), rate);
    const names = Array.from({ length: width }, (_, i) => String(i));
    return [kind, fitScaling(featureMatrix(names, values))] as const;
  });
  return Object.fromEntries(scalings);
}
