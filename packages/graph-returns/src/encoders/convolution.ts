import {
  add,
  div,
  expandDims,
  fill,
  leakyRelu,
  matMul,
  mul,
  reshape,
  rsqrt,
  type Scalar,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import {
  columnDegrees,
  edgeSoftmax,
  gatherRows,
  matmul,
  rowDegrees,
} from "@legendre/core-tensor/sparse";
import type { ConvolutionRule } from "./convolution-rules.ts";
import type { MessageRelation } from "./message-graph.ts";

/** Weights of one relation in one layer. */
export interface RelationParams {
  /** `[in, out]`; of `rgcn` `[bases]`, the share of each base. */
  readonly kernel: Tensor;
  /** Attention of the sending and the receiving end, `[heads, out / heads]`; of `gat` alone. */
  readonly source?: Tensor;
  readonly target?: Tensor;
  /** What the receiving end's features are multiplied by before attention, `[in, out]`; of `gat` alone. */
  readonly query?: Tensor;
}

/** Both ends' features before a layer. */
export interface Ends {
  /** `[nodes of from, in]`. */
  readonly source: Tensor;
  /** `[nodes of to, in]`. */
  readonly target: Tensor;
}

/**
 * What each node hears along one relation, `[nodes of to, out]`:
 *
 * - `sage-mean`, `sage-sum`: $W \sum_j h_j$, and that divided by the number of neighbours;
 * - `sage-max`: $W \max_j h_j$, number by number, 0 without neighbours;
 * - `gcn`: $\sum_j W h_j / \sqrt{(1 + d_i)(1 + d_j)}$ with the degrees in this relation, to which each node counts
 *   itself; see `selfScale` for its own part;
 * - `gat`: $\sum_j \alpha_{ij} W h_j$ with $\alpha_{ij}$ the softmax over $j$ of
 *   $\mathrm{leakyReLU}(a^\top W h_j + b^\top V h_i)$, for each head;
 * - `rgcn`: the mean with $W = \sum_b c_b B_b$ of bases that all relations share.
 *
 * A product comes before the sum where it makes the rows narrower, and always in `gcn`. In a sampled part of a graph sums, and `gcn`,
 * count each neighbour for those left out, so that their expectation is the whole sum; means are those of the
 * sample, and maxima and attention see the sample alone.
 */
export function convolve(
  { reduce, weights }: ConvolutionRule,
  { matrix, degrees }: MessageRelation,
  params: RelationParams,
  { source, target }: Ends,
  slope: number,
): Tensor {
  const { kernel } = params;
  if (weights === "attention") return attend(matrix, params, source, target, slope);
  const reduced = (x: Tensor): Tensor =>
    // A matrix with some of the neighbours stands for all of them in sums.
    reduce === "sum" && degrees !== undefined
      ? mul(matmul(matrix, x, { reduce: "mean" }), expandDims(degrees.to, 1))
      : matmul(matrix, x, { reduce });
  const heard = (x: Tensor): Tensor => {
    if (weights === "one") return reduced(x);
    const [d, e] = [degrees?.to ?? rowDegrees(matrix), degrees?.from ?? columnDegrees(matrix)];
    const one = constant(1);
    const sent = mul(x, expandDims(rsqrt(add(e, one)), 1));
    return mul(reduced(sent), expandDims(rsqrt(add(d, one)), 1));
  };
  const isNarrower = weights === "degrees" || kernel.shape[1]! <= kernel.shape[0]!;
  // Only what is linear may change places with the product.
  return isNarrower && reduce !== "max"
    ? heard(matMul(source, kernel))
    : matMul(heard(source), kernel);
}

function attend(
  matrix: MessageRelation["matrix"],
  { kernel, source: a, target: b, query }: RelationParams,
  from: Tensor,
  to: Tensor,
  slope: number,
): Tensor {
  const [heads, width] = a!.shape as [number, number];
  const sent = reshape(matMul(from, kernel), [from.shape[0]!, heads, width]);
  const asked = reshape(matMul(to, query!), [to.shape[0]!, heads, width]);
  const ofSource = sum(mul(sent, a!), -1);
  const ofTarget = sum(mul(asked, b!), -1);
  const raw = add(gatherRows(ofSource, matrix.columns), gatherRows(ofTarget, matrix.rows));
  const weights = edgeSoftmax(matrix, leakyRelu(raw, slope));
  const heard = matmul({ ...matrix, values: weights }, sent);
  return reshape(heard, [to.shape[0]!, heads * width]);
}

/** Weights by degrees: what a node's own features are divided by, its degree in all relations into it, itself counted. */
export function selfScale(into: readonly MessageRelation[], own: Tensor): Tensor {
  let degree: Tensor = constant(1);
  for (const { matrix, degrees } of into) degree = add(degree, degrees?.to ?? rowDegrees(matrix));
  return into.length === 0 ? own : div(own, expandDims(degree, 1));
}

/** A scalar with all its digits, where `tf.scalar` would round it in programs. */
function constant(value: number): Scalar {
  return fill([], value) as Scalar;
}
