import { div, type Tensor } from "@legendre/core-tensor/ops";
import type { PlannedBlock } from "../blocks/plan.ts";
import { constant, type PerBlock, perBlock } from "../inverse/inverse.ts";

/**
 * Adam's steps on λ with those of the square factors divided by their order: a step of Adam moves each
 * entry by about one unit, and an `n × n` matrix of entries ±1 has a norm of up to `n`. So divided,
 * one rate changes factors and scales of layers of every width by a like share of `Q`.
 */
export function scaleSteps(plan: readonly PlannedBlock[], steps: unknown): PerBlock {
  const perPath = steps as PerBlock;
  return perBlock(plan, ({ path, kind }) => {
    const block = perPath[path] as Readonly<Record<string, Tensor>>;
    if (kind !== "dense") return block;
    const shrink = (factor: Tensor): Tensor => div(factor, constant(factor.shape[0] as number));
    return { ...block, L: shrink(block["L"] as Tensor), R: shrink(block["R"] as Tensor) };
  });
}
