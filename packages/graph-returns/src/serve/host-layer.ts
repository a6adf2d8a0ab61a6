import { attentionSlope, type ConvolutionRule } from "../encoders/convolution-rules.ts";
import { addProduct, type HostLayer, type HostWeights } from "../models/host-params.ts";
import type { GrowingRows } from "./growing.ts";
import type { Neighbourhood, ServedRelation } from "./neighbourhood.ts";

/** What a layer reads of an encoder's options. */
export interface HostConvolution {
  readonly rule: ConvolutionRule;
  /** Slope of the activation below 0. */
  readonly slope: number;
}

/** The rows of a kind before a layer, and the row of nodes that have none yet. */
export interface RowsBefore {
  readonly rows: Pick<GrowingRows, "values" | "width" | "count">;
  readonly unknown: Float32Array;
}

/** What the nodes of a kind hear in a layer. */
export interface Surroundings {
  readonly kind: string;
  readonly before: (kind: string) => RowsBefore;
  /** Relations into the kind. */
  readonly into: readonly ServedRelation[];
}

/**
 * A function that computes one node after one layer of a graph encoder: the same numbers as `graphEncoder`, for what this node's
 * messages cost. What it returns is overwritten by the next call.
 */
export function nodeAfterLayer(
  options: HostConvolution,
  layer: HostLayer,
  around: Surroundings,
): (node: number) => Float64Array {
  const { kind, before, into } = around;
  const { kernel, bias } = layer.self[kind]!;
  const messages = into.map((relation) => messagesAlong(options, layer, relation, around));
  const out = new Float64Array(bias.data.length);
  return (node) => {
    out.fill(0);
    addRow(before(kind), node, kernel, out);
    const scale = options.rule.weights === "degrees" ? ownScale(into, node) : 1;
    for (let j = 0; j < out.length; j++) out[j] = scale * out[j]! + bias.data[j]!;
    for (const add of messages) add(node, out);
    for (let j = 0; j < out.length; j++) if (out[j]! < 0) out[j]! *= options.slope;
    return out;
  };
}

/** The product of a node's row and a kernel, added to `out`. */
export function addRow(
  { rows, unknown }: RowsBefore,
  node: number,
  kernel: HostWeights,
  out: Float64Array,
): void {
  const { values, width, count } = rows;
  if (node >= 0 && node < count) addProduct(values, kernel, out, node * width);
  else addProduct(unknown, kernel, out);
}

/** Weights by degrees: what a node's own part is multiplied by. */
export const ownScale = (into: readonly ServedRelation[], node: number): number =>
  1 / into.reduce((sum, { senders }) => sum + senders.degree(node), 1);

/** A function that adds what a node hears along one relation. */
export function messagesAlong(
  { rule: { reduce, weights: weighting }, slope }: HostConvolution,
  layer: HostLayer,
  relation: ServedRelation,
  { kind, before }: Surroundings,
): (node: number, out: Float64Array) => void {
  const { from, senders, receivers } = relation;
  const weights = layer.relations[relation.name]!;
  if (weighting === "attention") {
    return (node, out) => {
      if (senders.degree(node) === 0) return;
      const ends = { source: before(from), target: before(kind) };
      addAttended(ends, weights as AttentionWeights, senders, node, attentionSlope(slope), out);
    };
  }
  const kernel =
    layer.bases === undefined
      ? weights.kernel
      : kernelOfBases(weights.kernel, layer.bases, layer.self[kind]!.kernel.shape);
  const heard = new Float64Array(kernel.shape[0]!);
  return (node, out) => {
    const degree = senders.degree(node);
    if (degree === 0) return;
    const { rows, unknown } = before(from);
    const { values, width, count } = rows;
    heard.fill(reduce === "max" ? Number.NEGATIVE_INFINITY : 0);
    senders.each(node, (sender) => {
      const isKnown = sender < count;
      const of = isKnown ? values : unknown;
      const at = isKnown ? sender * width : 0;
      const share =
        weighting === "degrees" ? 1 / Math.sqrt((1 + degree) * (1 + receivers.degree(sender))) : 1;
      if (reduce === "max") {
        for (let j = 0; j < width; j++) heard[j] = Math.max(heard[j]!, share * of[at + j]!);
      } else for (let j = 0; j < width; j++) heard[j]! += share * of[at + j]!;
    });
    if (reduce === "mean") for (let j = 0; j < width; j++) heard[j]! /= degree;
    addProduct(heard, kernel, out);
  };
}

function kernelOfBases(
  shares: HostWeights,
  bases: HostWeights,
  shape: readonly number[],
): HostWeights {
  const data = new Float32Array(shape[0]! * shape[1]!);
  for (let b = 0; b < shares.data.length; b++) {
    for (let i = 0; i < data.length; i++) {
      data[i]! += shares.data[b]! * bases.data[b * data.length + i]!;
    }
  }
  return { data, shape };
}

type AttentionWeights = Readonly<Record<"kernel" | "source" | "target" | "query", HostWeights>>;

/** Weights by attention: the senders' rows times their shares of attention, head by head. */
function addAttended(
  { source, target }: Readonly<Record<"source" | "target", RowsBefore>>,
  weights: AttentionWeights,
  senders: Neighbourhood,
  node: number,
  slope: number,
  out: Float64Array,
): void {
  const [heads, width] = weights.source.shape as readonly [number, number];
  const asked = new Float64Array(heads * width);
  addRow(target, node, weights.query, asked);
  const sent: Float64Array[] = [];
  senders.each(node, (sender) => {
    const message = new Float64Array(heads * width);
    addRow(source, sender, weights.kernel, message);
    sent.push(message);
  });
  for (let head = 0; head < heads; head++) {
    const start = head * width;
    const dot = (a: Float64Array, b: HostWeights): number => {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += a[start + j]! * b.data[start + j]!;
      return sum;
    };
    const ofTarget = dot(asked, weights.target);
    const scores = sent.map((message) => {
      const score = dot(message, weights.source) + ofTarget;
      return score >= 0 ? score : slope * score;
    });
    const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const shares = scores.map((score) => Math.exp(score - most));
    const total = shares.reduce((a, b) => a + b, 0);
    for (const [m, message] of sent.entries()) {
      const share = shares[m]! / total;
      for (let j = 0; j < width; j++) out[start + j]! += share * message[start + j]!;
    }
  }
}
