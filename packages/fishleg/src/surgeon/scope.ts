import { LegendreError } from "@legendre/core-tensor";
import { sizeOf } from "../blocks/product.ts";
import { columnsOf } from "./columns.ts";
import type { Granularity } from "./granularity.ts";
import type { Weights } from "./weights.ts";

/**
 * What is ranked together, and how sparse each part becomes:
 *
 * - `"global"`: one ranking of all layers;
 * - `"layer"`: each layer by itself, all to the same sparsity (uniform);
 * - `"output"`: the weights into each output by themselves, all outputs to the same sparsity to within one weight;
 * - `"erk"`: each layer by itself, its density in proportion to the sum of the lengths of its kernel's axes over their
 *   product (Erdős–Rényi kernel), so that small layers keep more. Layers that would keep more than all are left whole.
 *
 * @see Mocanu et al., "Scalable training of artificial neural networks with adaptive sparse connectivity", Nature
 *   Communications 2018; Evci et al., "Rigging the lottery", ICML 2020, for `"erk"`; Sun et al., ICLR 2024, for `"output"`.
 */
export type Scope = "global" | "layer" | "output" | "erk";

/** All scopes. */
export const scopes: readonly Scope[] = ["global", "layer", "output", "erk"];

/** Throws code "option" where units of this granularity cannot be ranked so. */
export function checkScope(scope: Scope, granularity: Granularity): void {
  const refuse = (what: string): never => {
    throw new LegendreError("option", "prune", `scope ${JSON.stringify(scope)} ${what}`, {
      option: "scope",
    });
  };
  if (scope === "global" || granularity === "weights") return;
  if ("groups" in granularity) {
    refuse(
      'cannot prune groups, which have weights in several layers; take scope "global", or prune the groups of one layer after those of another',
    );
  }
  if ("blocks" in granularity && scope === "output") {
    refuse('cannot prune blocks, which have weights of several outputs; take scope "layer"');
  }
  if ("nOfM" in granularity && scope === "erk") {
    refuse(
      'asks for layers that are sparser than the pattern allows; take scope "layer" or "global"',
    );
  }
}

/** The share of each leaf that is pruned at a sparsity of all, in leaf order; 0 where nothing can be pruned. */
export function leafSparsity(
  scope: Scope,
  weights: Pick<Weights<unknown>, "paths" | "shapes" | "axes">,
  leaves: readonly boolean[],
  target: number,
): number[] {
  if (scope !== "erk") return leaves.map((can) => (can ? target : 0));
  const shapes = columnsOf(weights).map(({ shape }) => shape);
  const perimeter = shapes.map((shape) => shape.reduce((a, b) => a + b, 0));
  const sizes = shapes.map(sizeOf);
  const whole = leaves.map((can) => !can);
  let kept = 0;
  leaves.forEach((can, leaf) => {
    if (can) kept += (1 - target) * (sizes[leaf] as number);
  });
  for (;;) {
    let left = kept;
    let share = 0;
    whole.forEach((is, leaf) => {
      if (!is) share += perimeter[leaf] as number;
      else if (leaves[leaf] === true) left -= sizes[leaf] as number;
    });
    const density = (leaf: number): number =>
      ((left / share) * (perimeter[leaf] as number)) / (sizes[leaf] as number);
    const over = leaves.flatMap((_, leaf) => (!whole[leaf] && density(leaf) > 1 ? [leaf] : []));
    // What these cannot take goes to the others, which can then be too dense in turn.
    if (over.length === 0) return leaves.map((_, leaf) => (whole[leaf] ? 0 : 1 - density(leaf)));
    for (const leaf of over) whole[leaf] = true;
  }
}

/**
 * How many of each part are pruned at the same sparsity of all parts: rounded so that the sums are right, and no fewer than
 * are pruned already.
 */
export function quotas(
  sizes: readonly number[],
  before: readonly number[],
  target: number,
): number[] {
  let [all, pruned] = [0, 0];
  return sizes.map((length, part) => {
    all += length;
    const wanted = Math.round(target * all) - pruned;
    const own = Math.min(length, Math.max(before[part] as number, wanted));
    pruned += own;
    return own;
  });
}
