import { div, mul, type Tensor } from "@legendre/core-tensor/ops";
import type { PlannedBlock } from "../blocks/plan.ts";
import { constant, type PerBlock, perBlock } from "../inverse/inverse.ts";

/** Share of the rate that logarithms of scales move by; it trained better than equal shares. */
const scaleShare = 0.2;

/**
 * Adam's steps on λ, where those of an `n × n` factor are divided by `n`: Adam moves each entry by
 * about one unit, and an `n × n` matrix of entries ±1 has a norm of up to `n`. So divided, one rate
 * suits layers of every width. Logarithms of scales move by a fifth of the rate.
 */
export function scaleSteps(plan: readonly PlannedBlock[], steps: unknown): PerBlock {
  const perPath = steps as PerBlock;
  return perBlock(plan, ({ path, kind }) => {
    const { a, ...factors } = perPath[path] as Readonly<Record<string, Tensor>>;
    const scaled = { a: mul(a as Tensor, constant(scaleShare)) };
    if (kind !== "dense") return scaled;
    const shrink = (factor: Tensor): Tensor => div(factor, constant(factor.shape[0] as number));
    return { ...scaled, L: shrink(factors["L"] as Tensor), R: shrink(factors["R"] as Tensor) };
  });
}
