import type { BlockRule, BlockTensors } from "./block.ts";
import { kronecker } from "./kronecker.ts";

/**
 * The block of a table `[things, features]`: dense over the features (`R`), diagonal over the things, and an
 * elementwise logarithmic scale `a`. Rows of a table meet in a batch seldom, and there are many of them.
 */
export const embeddingBlock: BlockRule<BlockTensors, BlockTensors> = kronecker([
  { name: "R", axis: 1 },
]);
