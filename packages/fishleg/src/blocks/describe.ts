import { checkTensorTree } from "@legendre/core-tensor/tree";
import type { BlockKind } from "./block.ts";
import { type PlannedBlock, type PlanOptions, planBlocks } from "./plan.ts";
import { ruleOf } from "./rules.ts";

/** One row of {@link describeBlocks}. */
export interface BlockDescription {
  /** The layer or leaf that the block covers. */
  readonly path: string;
  readonly block: BlockKind;
  /** Shape of the tensor the block acts on; a layer's bias is the last row. */
  readonly shape: readonly number[];
  /** How many numbers the block learns. */
  readonly parameters: number;
  /** Memory in float32: the parameters, two moments of Adam for each that is learned, and the cache of products. */
  readonly bytes: number;
  /** Floating-point operations of one product with `Q`. */
  readonly flops: number;
}

/**
 * Which block the inverse Fisher matrix of these parameters would have for each layer, and at what
 * cost, before anything is allocated.
 *
 * @param params - a tree of tensors.
 * @param options - `choose` overrides the choice, see {@link ChooseBlock}; `axes` says how kernels are read, see `axes` of `InverseOptions`.
 * @returns one row a block, in leaf order.
 * @throws code "structure", "disposed" for leaves that are no live tensors; "option" for a choice that
 *   the leaf cannot have.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { describeBlocks } from "@legendre/fishleg";
 *
 * const params = { layer: { kernel: tf.zeros([784, 256]), bias: tf.zeros([256]) } };
 * const [row] = describeBlocks(params);
 * console.log(row?.path, row?.block, row?.shape, row?.flops); // layer dense [ 785, 256 ] 418800640
 * ```
 */
export function describeBlocks(params: unknown, options: PlanOptions = {}): BlockDescription[] {
  checkTensorTree("describeBlocks", "params", params);
  return describePlan(planBlocks("describeBlocks", params, options));
}

/** One row a block. */
export function describePlan(plan: readonly PlannedBlock[]): BlockDescription[] {
  return plan.map((block) => {
    const { parameters, fixed = 0, cached, flops } = ruleOf(block).cost(block.shape);
    const { path, kind, shape } = block;
    const bytes = 4 * (3 * parameters + fixed + cached);
    return { path, block: kind, shape, parameters, bytes, flops };
  });
}
