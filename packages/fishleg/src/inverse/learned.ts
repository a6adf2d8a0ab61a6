import { treeMap } from "@legendre/core-tensor";
import { clone, type Tensor } from "@legendre/core-tensor/ops";
import type { BlockTensors } from "../blocks/block.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { ruleOf } from "../blocks/rules.ts";
import { type PerBlock, perBlock } from "./inverse.ts";

/** The parameters that are learned: those of a block that have a rate. */
export function learnedPart(plan: readonly PlannedBlock[], blocks: PerBlock): PerBlock {
  return perBlock(plan, (block) => {
    const own = blocks[block.path] as BlockTensors;
    const names = Object.keys(ruleOf(block).rates(block.shape, 1));
    return Object.fromEntries(names.map((name) => [name, own[name] as Tensor]));
  });
}

/** Parameters with others for those that are learned; of those that are fixed, clones. */
export function withLearned(
  plan: readonly PlannedBlock[],
  blocks: PerBlock,
  learned: PerBlock,
): PerBlock {
  return perBlock(plan, ({ path }) => {
    const moved = learned[path] as BlockTensors;
    const fixed = Object.entries(blocks[path] as BlockTensors).filter(([name]) => !(name in moved));
    return { ...treeMap((x: Tensor) => clone(x), Object.fromEntries(fixed)), ...moved };
  });
}
