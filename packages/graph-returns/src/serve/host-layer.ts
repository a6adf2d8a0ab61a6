import type { ConvolutionName } from "../encoders/convolution.ts";
import { addProduct, type HostLayer, type HostWeights } from "../models/host-params.ts";
import type { ServedRelation } from "./neighbourhood.ts";

/** Options of an encoder that a layer reads. */
export interface HostConvolution {
  readonly convolution: ConvolutionName;
  readonly slope: number;
  readonly attentionSlope: number;
}

/** What one node hears of its neighbours: rows before the layer by kind, and the relations into its kind. */
export interface Surroundings {
  readonly kind: string;
  readonly node: number;
  /** The row of a node before the layer. */
  readonly row: (kind: string, node: number) => Float32Array;
  readonly into: readonly ServedRelation[];
}

/**
 * One node after one layer of a graph encoder, the same numbers as `graphEncoder` gives, computed for this node
 * alone: what it costs is its messages.
 */
export function nodeAfterLayer(
  options: HostConvolution,
  layer: HostLayer,
  around: Surroundings,
): Float32Array {
  const { convolution, slope } = options;
  const { kind, node, row, into } = around;
  const own = layer.self[kind]!;
  const x = row(kind, node);
  const out = new Float64Array(own.bias.data.length);
  addProduct(x, own.kernel, out);
  if (convolution === "gcn") {
    const scale = ownScale(around);
    for (let j = 0; j < out.length; j++) out[j]! *= scale;
  }
  for (let j = 0; j < out.length; j++) out[j]! += own.bias.data[j]!;
  for (const relation of into) addMessages(options, layer, relation, around, out);
  return Float32Array.from(out, (value) => (value >= 0 ? value : slope * value));
}

/** `gcn`: what a node's own part is multiplied by. */
export const ownScale = ({ node, into }: Pick<Surroundings, "node" | "into">): number =>
  1 / into.reduce((sum, { senders }) => sum + senders.degree(node), 1);

/** Adds what a node hears along one relation. */
export function addMessages(
  { convolution, attentionSlope }: HostConvolution,
  layer: HostLayer,
  relation: ServedRelation,
  around: Surroundings,
  out: Float64Array,
): void {
  const { kind, node, row } = around;
  if (relation.senders.degree(node) === 0) return;
  const weights = layer.relations[relation.name]!;
  if (convolution === "gat") {
    addAttended(row(kind, node), weights as never, relation, around, attentionSlope, out);
    return;
  }
  const heard = heardAlong(convolution, relation, around);
  const kernel =
    layer.bases === undefined
      ? weights.kernel
      : kernelOfBases(weights.kernel, layer.bases, layer.self[kind]!.kernel.shape);
  addProduct(heard, kernel, out);
}

/** For a node that hears of one at least: sum, mean or maximum of the senders' rows, or for `gcn` their sum over the roots of degrees. */
function heardAlong(
  convolution: ConvolutionName,
  { from, senders, receivers }: ServedRelation,
  { node, row }: Surroundings,
): Float64Array {
  let heard = new Float64Array(0);
  const degree = senders.degree(node);
  senders.each(node, (sender) => {
    const values = row(from, sender);
    if (heard.length === 0) {
      heard = new Float64Array(values.length);
      if (convolution === "sage-max") heard.fill(Number.NEGATIVE_INFINITY);
    }
    const share =
      convolution === "gcn" ? 1 / Math.sqrt((1 + degree) * (1 + receivers.degree(sender))) : 1;
    for (let j = 0; j < values.length; j++) {
      if (convolution === "sage-max") heard[j] = Math.max(heard[j]!, values[j]!);
      else heard[j]! += share * values[j]!;
    }
  });
  if (convolution === "sage-mean" || convolution === "rgcn") {
    for (let j = 0; j < heard.length; j++) heard[j]! /= degree;
  }
  return heard;
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

/** `gat`: the senders' rows times their shares of attention, head by head. */
function addAttended(
  x: Float32Array,
  weights: Record<"kernel" | "source" | "target" | "query", HostWeights>,
  { from, senders }: ServedRelation,
  { node, row }: Surroundings,
  slope: number,
  out: Float64Array,
): void {
  const [heads, width] = weights.source.shape as readonly [number, number];
  const asked = new Float64Array(heads * width);
  addProduct(x, weights.query, asked);
  const sent: Float64Array[] = [];
  senders.each(node, (sender) => {
    const message = new Float64Array(heads * width);
    addProduct(row(from, sender), weights.kernel, message);
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
