import { concat, reshape, slice, type Tensor } from "@legendre/core-tensor/ops";
import type { BlockKind, BlockRule, BlockTensors } from "./block.ts";
import { denseBlock } from "./dense.ts";
import { diagonalBlock } from "./diagonal.ts";
import type { PlannedBlock } from "./plan.ts";

/** A rule whose parameters and cache are those it made itself, whatever their names. */
export type AnyBlockRule = BlockRule<BlockTensors, BlockTensors>;

const rules: Readonly<Record<BlockKind, AnyBlockRule>> = {
  dense: denseBlock as unknown as AnyBlockRule,
  diagonal: diagonalBlock as unknown as AnyBlockRule,
};

/** The functions of a block. */
export function ruleOf(block: PlannedBlock): AnyBlockRule {
  return rules[block.kind];
}

/** The tensor that a block acts on, put together from the leaves it covers. */
export function gather(block: PlannedBlock, leaves: readonly Tensor[]): Tensor {
  const [kernel, bias] = block.leaves.map((index) => leaves[index] as Tensor);
  if (bias === undefined) return kernel as Tensor;
  return concat([kernel as Tensor, reshape(bias, [1, bias.size])], 0);
}

/** Takes a block's tensor apart again: writes the leaves it covers into `leaves`. */
export function scatter(block: PlannedBlock, tensor: Tensor, leaves: Tensor[]): void {
  const [kernel, bias] = block.leaves;
  if (bias === undefined) {
    leaves[kernel] = tensor;
    return;
  }
  const [rows = 0, columns = 0] = block.shape;
  leaves[kernel] = slice(tensor, [0, 0], [rows - 1, columns]);
  leaves[bias] = reshape(slice(tensor, [rows - 1, 0], [1, columns]), [columns]);
}
