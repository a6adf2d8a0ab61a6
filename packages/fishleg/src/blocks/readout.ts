import type { BlockRule, BlockTensors } from "./block.ts";
import { kronecker } from "./kronecker.ts";

/**
 * The block of a layer with very many outputs, `[n, m]` with the bias as last row: dense over the inputs (`L`),
 * diagonal over the outputs, whose factor would not fit into memory, and an elementwise logarithmic scale `a`.
 */
export const readoutBlock: BlockRule<BlockTensors, BlockTensors> = kronecker([
  { name: "L", axis: 0 },
]);
