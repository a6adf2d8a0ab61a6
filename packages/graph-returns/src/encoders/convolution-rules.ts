/** How the messages of one relation are made and put together. */
export type ConvolutionName = "sage-mean" | "sage-sum" | "sage-max" | "gcn" | "gat" | "rgcn";

/**
 * What a convolution is. `convolve` reads it for all nodes at once, on tensors; `messagesAlong` for one node, in plain memory. So a
 * convolution that puts these words together in a new way is one row of {@link convolutions}, and both know it.
 */
export interface ConvolutionRule {
  /** What becomes of the rows that reach a node, number by number. It is 0 for a node without neighbours. */
  readonly reduce: "sum" | "mean" | "max";
  /**
   * By what a message is multiplied before that:
   *
   * - `one`: by nothing;
   * - `degrees`: by $1 / \sqrt{(1 + d_i)(1 + d_j)}$ with the degrees of both ends in this relation. A node's own part is then
   *   divided by its degree in all relations into it, itself counted;
   * - `attention`: by a softmax of scores over the neighbours, for each head.
   */
  readonly weights: "one" | "degrees" | "attention";
  /** Whether a relation has a kernel of its own, or shares of bases that all relations have in common. */
  readonly kernel: "own" | "bases";
}

/** The rule of each convolution; `convolve` has their formulas. */
export const convolutions: Readonly<Record<ConvolutionName, ConvolutionRule>> = {
  "sage-mean": { reduce: "mean", weights: "one", kernel: "own" },
  "sage-sum": { reduce: "sum", weights: "one", kernel: "own" },
  "sage-max": { reduce: "max", weights: "one", kernel: "own" },
  gcn: { reduce: "sum", weights: "degrees", kernel: "own" },
  gat: { reduce: "sum", weights: "attention", kernel: "own" },
  rgcn: { reduce: "mean", weights: "one", kernel: "bases" },
};

/** The slope of attention scores below 0: that of the activation, or 0.2 where the activation has none. */
export const attentionSlope = (slope: number): number => slope || 0.2;
