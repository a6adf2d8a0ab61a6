import { reshape, stack, type Tensor, unstack } from "../../ops.ts";
import { moveAxis, withBatch } from "../batch-axes.ts";
import type { BatchedNode, BatchRule } from "../batch-rule.ts";

/** The batch rule of ops example by example: what is left where the examples differ in structure. */
export function each({ inputs, batched, size, attrs, op }: BatchedNode): Tensor[] {
  const parts = inputs.map((x, i) => (batched[i] ? unstack(x) : undefined));
  const results = Array.from({ length: size }, (_, example) =>
    op(
      inputs.map((x, i) => parts[i]?.[example] ?? x),
      attrs,
    ),
  );
  return (results[0] ?? []).map((_, output) => stack(results.map((outputs) => outputs[output]!)));
}

/** The batch behind the rows, where these ops have features: `[B, n, …]` as `[n, B, …]`. */
function behindRows(node: BatchedNode, index: number): Tensor {
  return moveAxis(withBatch(node, index), 0, 1);
}

/** True when none of the inputs before number `count` differs from example to example. */
function sameStructure({ batched }: BatchedNode, count: number): boolean {
  return !batched.slice(0, count).includes(true);
}

const front = (outputs: readonly Tensor[]): Tensor[] => outputs.map((y) => moveAxis(y, 1, 0));

/** One structure for all examples: their features are features of one matrix. */
export function features(structure: number): BatchRule {
  return (node) => {
    if (!sameStructure(node, structure)) return each(node);
    return front(
      node.op([...node.inputs.slice(0, structure), behindRows(node, structure)], node.attrs),
    );
  };
}

/** Features first and the ids of the rows behind them. */
export const segments: BatchRule = (node) => {
  if (node.batched[1]) return each(node);
  return front(node.op([behindRows(node, 0), node.inputs[1]!], node.attrs));
};

/** Derivatives of maxima of rows: three arrays of rows behind the structure. */
export function maxima(structure: number): BatchRule {
  return (node) => {
    if (!sameStructure(node, structure)) return each(node);
    const rows = [0, 1, 2].map((i) => behindRows(node, structure + i));
    return front(node.op([...node.inputs.slice(0, structure), ...rows], node.attrs));
  };
}

/** `[n, B, heads, …]` as `[n, B · heads, …]`. */
function joined(x: Tensor): Tensor {
  const [n, size, heads, ...rest] = x.shape as [number, number, number, ...number[]];
  return reshape(x, [n, size * heads, ...rest]);
}

/** {@link joined} backwards, and the batch in front. */
function parted(x: Tensor, size: number): Tensor {
  const [n, all, ...rest] = x.shape as [number, number, ...number[]];
  return moveAxis(reshape(x, [n, size, all / size, ...rest]), 1, 0);
}

/** Values of their own for each example: the examples are heads. */
export const weighted: BatchRule = (node) => {
  if (!sameStructure(node, 5)) return each(node);
  const structure = node.inputs.slice(0, 5);
  const heads = node.inputs[5]!.rank - Number(node.batched[5]) === 2;
  if (!heads && !node.batched[5]) {
    return front(node.op([...structure, node.inputs[5]!, behindRows(node, 6)], node.attrs));
  }
  const [values, x] = [behindRows(node, 5), behindRows(node, 6)];
  if (!heads) return front(node.op([...structure, values, x], node.attrs));
  return node
    .op([...structure, joined(values), joined(x)], node.attrs)
    .map((y) => parted(y, node.size));
};

export const sampled: BatchRule = (node) => {
  if (!sameStructure(node, 5)) return each(node);
  const [a, b] = [behindRows(node, 5), behindRows(node, 6)];
  const structure = node.inputs.slice(0, 5);
  const attrs = { ...node.attrs, heads: true };
  if (node.attrs["heads"] !== true) return front(node.op([...structure, a, b], attrs));
  const scores = node.op([...structure, joined(a), joined(b)], attrs);
  return scores.map((y) => parted(y, node.size));
};
