import type { Tensor } from "@legendre/core-tensor/ops";
import type { BlockKind, BlockRule, BlockTensors } from "./block.ts";
import { denseBlock } from "./dense.ts";
import { diagonalBlock } from "./diagonal.ts";
import { embeddingBlock, readoutBlock, threeFactorBlock } from "./kronecker.ts";
import { layouts } from "./layout.ts";
import { lowRankBlock } from "./low-rank.ts";
import { plainKroneckerBlock } from "./plain-kronecker.ts";
import type { PlannedBlock } from "./plan.ts";
import { asKernel, asLeaf, kernelPosition } from "./read-kernel.ts";
import { spectrumBlock } from "./spectrum.ts";
import { stackedBlock } from "./stacked.ts";

/** A rule whose parameters and cache are those it made itself, whatever their names. */
export type AnyBlockRule = BlockRule<BlockTensors, BlockTensors>;

/** A block is only ever given parameters and caches that it made itself. */
function anyRule<P extends BlockTensors, C extends BlockTensors, G extends BlockTensors>(
  rule: BlockRule<P, C, G>,
): AnyBlockRule {
  return rule as unknown as AnyBlockRule;
}

const dense = anyRule(denseBlock);
const stacked = anyRule(stackedBlock);

const rules: Readonly<Record<BlockKind, AnyBlockRule>> = {
  dense,
  conv: dense,
  kronecker: anyRule(plainKroneckerBlock),
  spectrum: anyRule(spectrumBlock),
  "three-factor": threeFactorBlock,
  depthwise: stacked,
  norm: stacked,
  embedding: embeddingBlock,
  readout: readoutBlock,
  "low-rank": anyRule(lowRankBlock),
  full: stacked,
  diagonal: anyRule(diagonalBlock),
};

/** The functions of a block. */
export function ruleOf(block: PlannedBlock): AnyBlockRule {
  return rules[block.kind];
}

/** The tensor that a block acts on, put together from the leaves it covers. */
export function gather(block: PlannedBlock, leaves: readonly Tensor[]): Tensor {
  const { kind, reads } = block;
  const own = block.leaves.map((index, i) => {
    const read = reads[i];
    return read === undefined ? (leaves[index] as Tensor) : asKernel(leaves[index] as Tensor, read);
  });
  return layouts[kind].gather(own);
}

/** Takes a block's tensor apart again: writes the leaves it covers into `leaves`. */
export function scatter(block: PlannedBlock, tensor: Tensor, leaves: Tensor[]): void {
  const { kind, reads } = block;
  layouts[kind].scatter(tensor, block.shapes).forEach((leaf, i) => {
    const read = reads[i];
    leaves[block.leaves[i] as number] = read === undefined ? leaf : asLeaf(leaf, read);
  });
}

/** Where a number of leaf 0 or 1 of a block stands in the block's tensor; positions are counted row by row. */
export function positionIn(block: PlannedBlock, leaf: number, position: number): number {
  const { kind, shapes, reads } = block;
  const read = reads[leaf];
  const own = read === undefined ? position : kernelPosition(read, position);
  return layouts[kind].position(shapes, leaf, own);
}
