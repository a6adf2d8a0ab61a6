import type { ReturnsData } from "../data/returns-data.ts";
import { type GraphEncoderOptions, graphEncoderDefaults } from "../encoders/graph-encoder.ts";
import { sides } from "../encodings/purchase-features.ts";
import type { GraphContent } from "../models/graph-content.ts";
import { featureRows, scaledCount } from "../models/graph-input.ts";
import { type GraphSource, graphSource, structureOfNode } from "../models/graph-source.ts";
import { addProduct, affineRow, type HostParams, hostParams } from "../models/host-params.ts";
import type { Messages } from "../protocols/task.ts";
import { unknownRow } from "./encoded-nodes.ts";
import { type GrowingRows, growingRows } from "./growing.ts";
import { nodeAfterLayer } from "./host-layer.ts";
import { type ServedRelation, servedRelations } from "./neighbourhood.ts";

export const ends = ["customer", "variant"] as const;
export type End = (typeof ends)[number];

/** What the rows of a state are made by. */
export interface Recipe {
  readonly content: GraphContent;
  readonly host: HostParams;
  readonly options: Required<GraphEncoderOptions> & { readonly attentionSlope: number };
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
  const options = { ...graphEncoderDefaults, ...content.network.encoder };
  return {
    ...{ content, host: hostParams(structure, shapes, values) },
    options: { ...options, attentionSlope: options.slope || 0.2 },
  };
}

/** The state of a shop before messages were passed: features, and who sends to whom. */
export function graphState(
  data: ReturnsData,
  messages: Messages,
  known: Readonly<Record<End, number>>,
  recipe: Recipe,
): GraphState {
  const { content, host } = recipe;
  const source = graphSource(data, messages.split, messages, content.recipe);
  const relations = servedRelations(source.graph);
  const features = featuresOf(source, known, recipe);
  const x = Object.fromEntries(
    Object.entries(features).map(([kind, { values, width }]) => [kind, growingRows(values, width)]),
  );
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
    ...{ relations, x, rows: [] },
    decoded: { customer: none(), variant: none() },
    unknown: { customer: nobody("customers"), variant: nobody("variants") },
  };
}

/** Features of all nodes as the network puts them together: columns, scaled counts, vectors. */
function featuresOf(
  source: GraphSource,
  known: Readonly<Record<End, number>>,
  { content, host }: Recipe,
): Record<string, { values: Float32Array; width: number }> {
  return Object.fromEntries(
    Object.entries(source.graph.nodes).map(([kind, count]) => {
      const all = Int32Array.from({ length: count }, (_, node) => node);
      const plain = featureRows(source, content.recipe, kind, all);
      const vectors = host.vectors?.[kind];
      if (vectors === undefined) return [kind, plain] as const;
      const length = vectors.shape[1]!;
      const width = plain.width + length;
      const values = new Float32Array(count * width);
      for (const node of all) {
        const own = plain.values.subarray(node * plain.width, (node + 1) * plain.width);
        values.set(own, node * width);
        // A node that came later has no id here, and no vector.
        const isLater = node >= (known[kind as End] ?? count);
        const row = isLater ? 0 : (source.vectorOf[kind]?.[node] ?? 0);
        const vector = vectors.data.subarray(row * length, (row + 1) * length);
        values.set(vector, node * width + plain.width);
      }
      return [kind, { values, width }] as const;
    }),
  );
}

/** A row, or nothing for a node that has none. */
export function rowAt(
  { values, width, count }: GrowingRows,
  node: number,
): Float32Array | undefined {
  return node >= 0 && node < count ? values.subarray(node * width, (node + 1) * width) : undefined;
}

const isPurchase = (name: string): boolean => name.startsWith("purchase");

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

/** What the decoder adds a purchase for one end: `W [x; h]`, for customers with the bias; behind it the factors. */
export function decodedRow(
  { decoder }: HostParams,
  end: End,
  x: Float32Array,
  h: Float32Array,
): Float32Array {
  const both = new Float32Array(x.length + h.length);
  both.set(x);
  both.set(h, x.length);
  const { bias, factors } = decoder;
  const hidden =
    end === "customer" ? Float64Array.from(bias.data) : new Float64Array(bias.data.length);
  addProduct(both, decoder[end], hidden);
  if (factors === undefined) return Float32Array.from(hidden);
  const product = new Float64Array(factors[end].shape[1]!);
  addProduct(both, factors[end], product);
  return Float32Array.of(...hidden, ...product);
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
  for (const layer of host.encoder.layers) {
    const own = rows.at(-1)!;
    rows.push(nodeAfterLayer(options, layer, { kind: end, node, row: () => own, into: [] }));
  }
  return { x, rows, decoded: decodedRow(host, end, x, rows.at(-1)!) };
}
