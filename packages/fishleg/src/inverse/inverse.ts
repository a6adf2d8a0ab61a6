import { treeFlatten, treeUnflatten } from "@legendre/core-tensor";
import { fill, type Scalar, type Tensor } from "@legendre/core-tensor/ops";
import { leafCount, type TreeStructure, treeStructure } from "@legendre/core-tensor/tree";
import type { BlockGradient, BlockTensors } from "../blocks/block.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { gather, ruleOf, scatter } from "../blocks/rules.ts";

/** Tensors for each block, by the block's path. */
export type PerBlock = Readonly<Record<string, BlockTensors>>;

/** A learned inverse `Q ≈ (F + damping · I)⁻¹`: plain data, block-diagonal over layers. */
export interface InverseFisherState {
  /** The parameters λ of each block, by path. */
  readonly blocks: PerBlock;
  /** What products use, computed from `blocks` once per change. */
  readonly cache: PerBlock;
  /** The damping that is added to the Fisher matrix, in units of the loss over params squared; `[]`. */
  readonly damping: Scalar;
}

/** The inverse `Q = diag(q)` on each block, `q` a scalar or one number a weight, in the order of the plan. */
export function startInverse(
  plan: readonly PlannedBlock[],
  scales: readonly Tensor[],
  damping: Scalar,
): InverseFisherState {
  const blocks = perBlock(plan, (block, i) => ruleOf(block).init(block.shape, scales[i] as Tensor));
  return withBlocks(plan, blocks, damping);
}

/** The inverse with new parameters and the cache that belongs to them. */
export function withBlocks(
  plan: readonly PlannedBlock[],
  blocks: PerBlock,
  damping: Scalar,
): InverseFisherState {
  const cache = perBlock(plan, (block) => ruleOf(block).cache(blocks[block.path] as BlockTensors));
  return { blocks, cache, damping };
}

/** `Q v`, block by block. */
export function applyInverse<P>(
  plan: readonly PlannedBlock[],
  { cache }: Pick<InverseFisherState, "cache">,
  v: P,
): P {
  return mapBlocks(plan, v, (block, tensor) =>
    ruleOf(block).product(cache[block.path] as BlockTensors, tensor),
  );
}

/** `Q u` with its derivatives in λ. */
export interface InverseProduct<P> {
  readonly value: P;
  /** Gradients of `⟨d, Q u⟩` for each block, with `⟨d, Q d⟩` of the block. */
  readonly pullback: (d: P) => readonly BlockGradient<BlockTensors>[];
}

/** See {@link InverseProduct}. */
export function differentiableInverse<P>(
  plan: readonly PlannedBlock[],
  { blocks, cache }: Pick<InverseFisherState, "blocks" | "cache">,
  u: P,
): InverseProduct<P> {
  const products = split(plan, u).map((tensor, i) => {
    const block = plan[i] as PlannedBlock;
    const { path } = block;
    const params = blocks[path] as BlockTensors;
    return ruleOf(block).differentiable(params, tensor, cache[path] as BlockTensors);
  });
  return {
    value: join(
      plan,
      u,
      products.map(({ value }) => value),
    ),
    pullback: (d) => split(plan, d).map((tensor, i) => products[i]!.pullback(tensor)),
  };
}

/** A record with one entry a block. */
export function perBlock<T>(
  plan: readonly PlannedBlock[],
  f: (block: PlannedBlock, index: number) => T,
): Record<string, T> {
  return Object.fromEntries(plan.map((block, index) => [block.path, f(block, index)]));
}

/** A tree like `like` made of one tensor a block. */
export function join<P>(plan: readonly PlannedBlock[], like: P, tensors: readonly Tensor[]): P {
  return joinLeaves<P>(plan, treeStructure(like), tensors);
}

/** A tree of a structure made of one tensor a block. */
export function joinLeaves<P>(
  plan: readonly PlannedBlock[],
  structure: TreeStructure,
  tensors: readonly Tensor[],
): P {
  const joined = new Array<Tensor>(leafCount(structure));
  plan.forEach((block, i) => {
    scatter(block, tensors[i] as Tensor, joined);
  });
  return treeUnflatten<P>(structure, joined);
}

/** The tensors that the blocks act on, in the order of the plan. */
export function split(plan: readonly PlannedBlock[], tree: unknown): Tensor[] {
  const { leaves } = treeFlatten<Tensor>(tree);
  return plan.map((block) => gather(block, leaves));
}

function mapBlocks<P>(
  plan: readonly PlannedBlock[],
  tree: P,
  f: (block: PlannedBlock, tensor: Tensor) => Tensor,
): P {
  const tensors = split(plan, tree);
  return join(
    plan,
    tree,
    plan.map((block, i) => f(block, tensors[i] as Tensor)),
  );
}

/** A scalar with the full float64 value, where `tf.scalar` would round it in traced programs. */
export function constant(value: number): Scalar {
  return fill([], value) as Scalar;
}
