import type { ReturnsData } from "../data/returns-data.ts";
import { graphEncoderOptions, ruleOf } from "../encoders/graph-encoder.ts";
import { sides } from "../encodings/purchase-features.ts";
import { featureRows, scaledCount } from "../models/feature-rows.ts";
import type { GraphContent } from "../models/graph-content.ts";
import { type GraphSource, graphSourceSteps, structureOfNode } from "../models/graph-source.ts";
import {
  affineRow,
  type HostParams,
  type HostWeights,
  hostParams,
  kernelRows,
} from "../models/host-params.ts";
import type { Steps } from "../pause.ts";
import type { Messages } from "../protocols/task.ts";
import { unknownRow } from "./encoded-nodes.ts";
import { type GrowingRows, growingRows } from "./growing.ts";
import { addRow, type HostConvolution, nodeAfterLayer, type RowsBefore } from "./host-layer.ts";
import { type ServedRelation, servedRelations } from "./neighbourhood.ts";

export const ends = ["customer", "variant"] as const;
export type End = (typeof ends)[number];

/** What the rows of a state are made by. */
export interface Recipe {
  readonly content: GraphContent;
  readonly host: HostParams;
  readonly options: HostConvolution;
}

/** Rows of all nodes: features, before the first layer, after each, and as the decoder reads them. */
export interface GraphState {
  readonly relations: readonly ServedRelation[];
  /** Features of nodes by kind: columns, scaled counts, vectors. */
  readonly x: Readonly<Record<string, GrowingRows>>;
  /** By layer and kind, at 0 what the first layer reads; none before messages were passed. */
  readonly rows: readonly Readonly<Record<string, GrowingRows>>[];
  readonly decoded: Readonly<Record<End, GrowingRows>>;
  /** The same of a node that nobody knows. */
  readonly unknown: Readonly<Record<End, UnknownNode>>;
}

interface UnknownNode {
  readonly x: Float32Array;
  readonly rows: readonly Float32Array[];
  readonly decoded: Float32Array;
}

/** The {@link Recipe} of a fitted graph model. */
export function recipeOf(content: GraphContent): Recipe {
  const { structure, shapes, values } = content.kept;
  const { encoder } = content.network;
  return {
    content,
    host: hostParams(structure, shapes, values),
    options: { rule: ruleOf(encoder), slope: encoder.slope ?? graphEncoderOptions.defaults.slope },
  };
}

/** The state of a shop before messages were passed: features, and who sends to whom; in steps. */
export function* graphState(
  data: ReturnsData,
  messages: Messages,
  known: Readonly<Record<End, number>>,
  recipe: Recipe,
): Steps<GraphState> {
  const { content, host } = recipe;
  const source = yield* graphSourceSteps(data, messages.split, messages, content.recipe);
  const relations = servedRelations(source.graph);
  const x: Record<string, GrowingRows> = {};
  for (const kind of Object.keys(source.graph.nodes)) {
    x[kind] = yield* featuresOf(source, kind, known, recipe);
  }
  const nobody = (side: "customers" | "variants"): UnknownNode => {
    const table = data.splits[messages.split][side];
    return unknownNode(
      recipe,
      sides[side],
      unknownRow(content.recipe.encoders[side], table),
      relations,
    );
  };
  const width = decodedWidth(host);
  const none = (): GrowingRows => growingRows(new Float32Array(0), width);
  return {
    relations,
    x,
    rows: [],
    decoded: { customer: none(), variant: none() },
    unknown: { customer: nobody("customers"), variant: nobody("variants") },
  };
}

/** Nodes whose features are put together in one step. */
const block = 2000;

/** Features of all nodes of a kind as the network puts them together: columns, scaled counts, vectors. */
function* featuresOf(
  source: GraphSource,
  kind: string,
  known: Readonly<Record<End, number>>,
  { content, host }: Recipe,
): Steps<GrowingRows> {
  const count = source.graph.nodes[kind]!;
  const vectors = host.vectors?.[kind];
  const length = vectors?.shape[1] ?? 0;
  let [values, width] = [new Float32Array(0), 0];
  for (let from = 0; from === 0 || from < count; from += block) {
    const nodes = Int32Array.from({ length: Math.min(block, count - from) }, (_, i) => from + i);
    const plain = featureRows(source, content.recipe, kind, nodes);
    if (from === 0) {
      width = plain.width + length;
      values = new Float32Array(count * width);
    }
    for (const [i, node] of nodes.entries()) {
      const own = plain.values.subarray(i * plain.width, (i + 1) * plain.width);
      values.set(own, node * width);
      if (vectors === undefined) continue;
      // A node that came later has no id here, and no vector.
      const isLater = node >= (known[kind as End] ?? count);
      const row = isLater ? 0 : (source.vectorOf[kind]?.[node] ?? 0);
      const vector = vectors.data.subarray(row * length, (row + 1) * length);
      values.set(vector, node * width + plain.width);
    }
    yield;
  }
  return growingRows(values, width);
}

/** The rows of a kind before a layer; 0 for those before the first. */
export const rowsBefore = (
  { rows, unknown }: Pick<GraphState, "rows" | "unknown">,
  level: number,
  kind: string,
): RowsBefore => ({
  rows: rows[level]![kind]!,
  // A virtual node always has a row.
  unknown: unknown[kind as End]?.rows[level] ?? new Float32Array(0),
});

/** A row, or nothing for a node that has none. */
export function rowAt(
  { values, width, count }: GrowingRows,
  node: number,
): Float32Array | undefined {
  return node >= 0 && node < count ? values.subarray(node * width, (node + 1) * width) : undefined;
}

export const isPurchase = (name: string): boolean => name.startsWith("purchase");

/** The scaled counts of one node, from its messages; of a virtual node from those of its members. */
export function countsOf(
  { content }: Recipe,
  relations: readonly ServedRelation[],
  kind: string,
  node: number,
): number[] {
  const bought = (of: string) => relations.filter(({ name, to }) => to === of && isPurchase(name));
  const { rate, scaling } = content.recipe;
  const membership = relations.find(({ name }) => name === kind);
  let structure: number[];
  if (membership === undefined) {
    const purchases = bought(kind).map(({ senders }) => senders.degree(node));
    structure = structureOfNode(purchases, undefined, rate);
  } else {
    const purchases = bought(membership.from).map(({ senders }) => {
      let sum = 0;
      membership.senders.each(node, (member) => {
        sum += senders.degree(member);
      });
      return sum;
    });
    structure = structureOfNode(purchases, membership.senders.degree(node), rate);
  }
  const { mean, deviation } = scaling[kind]!;
  return structure.map((value, j) => scaledCount(value, mean[j]!, deviation[j]!));
}

/** Numbers of a {@link decodedRow}. */
export const decodedWidth = ({ decoder }: HostParams): number =>
  decoder.bias.data.length + (decoder.factors?.customer.shape[1] ?? 0);

/**
 * A function for what the decoder adds a purchase for one end, of that end's rows `x` before the first layer and `h` after the last:
 * `W [x; h]`, for customers with the bias; behind it the factors. What it returns is overwritten by the next call.
 */
export function decodedRow(
  host: HostParams,
  end: End,
  x: RowsBefore,
  h: RowsBefore,
): (node: number) => Float64Array {
  const { decoder } = host;
  const halves = (kernel: HostWeights) =>
    [
      kernelRows(kernel, 0, x.rows.width),
      kernelRows(kernel, x.rows.width, kernel.shape[0]!),
    ] as const;
  const [ofX, ofH] = halves(decoder[end]);
  const factors = decoder.factors && halves(decoder.factors[end]);
  const { bias } = decoder;
  const out = new Float64Array(decodedWidth(host));
  const [hidden, product] = [out.subarray(0, bias.data.length), out.subarray(bias.data.length)];
  return (node) => {
    out.fill(0);
    if (end === "customer") hidden.set(bias.data);
    addRow(x, node, ofX, hidden);
    addRow(h, node, ofH, hidden);
    if (factors !== undefined) {
      addRow(x, node, factors[0], product);
      addRow(h, node, factors[1], product);
    }
    return out;
  };
}

/** Rows of a node without a row in a table, without a message, without a vector. */
function unknownNode(
  recipe: Recipe,
  end: End,
  columns: Float32Array,
  relations: readonly ServedRelation[],
): UnknownNode {
  const { host, options } = recipe;
  // Row 0 of the vectors is that of nodes without one: zeros, unless virtual nodes had to hear of such nodes in the fit.
  const vectors = host.vectors?.[end];
  const vector = vectors?.data.subarray(0, vectors.shape[1]!) ?? new Float32Array(0);
  // No list of neighbours has this number.
  const node = -1;
  const x = Float32Array.of(...columns, ...countsOf(recipe, relations, end, node), ...vector);
  const entry = host.encoder.entry?.[end];
  const rows: Float32Array[] = [entry === undefined ? x : Float32Array.from(affineRow(x, entry))];
  const alone = (row: Float32Array): RowsBefore => ({
    rows: { values: row, width: row.length, count: 0 },
    unknown: row,
  });
  for (const layer of host.encoder.layers) {
    const before = alone(rows.at(-1)!);
    const after = nodeAfterLayer(options, layer, { kind: end, before: () => before, into: [] });
    rows.push(Float32Array.from(after(node)));
  }
  const decoded = decodedRow(host, end, alone(x), alone(rows.at(-1)!));
  return { x, rows, decoded: Float32Array.from(decoded(node)) };
}
