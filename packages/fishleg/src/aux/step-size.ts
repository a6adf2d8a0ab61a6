import { mul, type Tensor } from "@legendre/core-tensor/ops";
import type { PlannedBlock } from "../blocks/plan.ts";
import { ruleOf } from "../blocks/rules.ts";
import { constant, type PerBlock, perBlock } from "../inverse/inverse.ts";

/**
 * Adam's steps on λ, where those of an `n × n` factor are divided by `n`: Adam moves each entry by
 * about one unit, and an `n × n` matrix of entries ±1 has a norm of up to `n`. So divided, one rate
 * suits layers of every width. Logarithms of scales move by `scaleShare` of the rate.
 */
export function scaleSteps(
  plan: readonly PlannedBlock[],
  steps: unknown,
  scaleShare: number,
): PerBlock {
  const perPath = steps as PerBlock;
  return perBlock(plan, (block) => {
    const rates = ruleOf(block).rates(block.shape, scaleShare);
    const moved = Object.entries(perPath[block.path] as Readonly<Record<string, Tensor>>);
    return Object.fromEntries(
      moved.map(([name, step]) => [name, mul(step, constant(rates[name] as number))]),
    );
  });
}
