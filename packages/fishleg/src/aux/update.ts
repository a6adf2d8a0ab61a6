import { treeMap, treeScale, treeSub } from "@legendre/core-tensor";
import {
  add,
  addN,
  cast,
  clone,
  div,
  logicalNot,
  logicalOr,
  mul,
  type Scalar,
  type Tensor,
  where,
} from "@legendre/core-tensor/ops";
import type { PlannedBlock } from "../blocks/plan.ts";
import { ruleOf } from "../blocks/rules.ts";
import {
  constant,
  type InverseFisherState,
  type PerBlock,
  perBlock,
  withBlocks,
} from "../inverse/inverse.ts";
import { learnedPart, withLearned } from "../inverse/learned.ts";
import type { AuxHealth } from "./health.ts";
import { type AuxLoss, auxLoss } from "./loss.ts";
import { type AuxState, auxAdam } from "./state.ts";

/** What one auxiliary update needs beside the state. */
export interface AuxUpdateInput<P> {
  readonly plan: readonly PlannedBlock[];
  readonly inverse: InverseFisherState;
  readonly aux: AuxState;
  /** The vectors `u`; gradients are averaged over them. */
  readonly directions: readonly P[];
  readonly fisherProduct: (v: P) => P;
  readonly lr: Scalar;
  /** The share of it that logarithms of scales move by. */
  readonly scaleShare: number;
  readonly precondition: boolean;
  /**
   * Gradients are multiplied by it before Adam sees them: a number in the units of `F`, since they have those of `Q`. Adam's steps do not
   * depend on it but for its `eps`, which is to be small beside gradients of any units.
   */
  readonly unit: Scalar;
  /** Which weights are kept; see {@link auxLoss}. */
  readonly mask?: unknown;
}

/**
 * One step of Adam on the parameters of the inverse. Vectors `u` whose numbers are not finite or whose
 * curvature is negative count as gradients of zero; where that is all of them, the parameters stay as
 * they were and the update counts as skipped. Nothing is read, so that the update can be traced.
 */
export function auxUpdate<P>(input: AuxUpdateInput<P>): {
  inverse: InverseFisherState;
  aux: AuxState;
} {
  const { plan, inverse, aux, directions, fisherProduct, lr, scaleShare, precondition, mask } =
    input;
  const losses = directions.map((u) =>
    auxLoss(plan, inverse, u, fisherProduct, { precondition, mask }),
  );
  const usable = losses.map((loss) => loss.usable).reduce((a, b) => logicalOr(a, b));
  const gradient = treeScale(input.unit, average(losses.map((loss) => loss.gradient)));
  const learned = learnedPart(plan, inverse.blocks);
  const stepped = auxAdam.update(gradient, aux.adam, learned);
  const rate = mul(lr, cast(usable, "float32")) as Scalar;
  const steps = scaleSteps(plan, stepped.updates, scaleShare);
  const moved = withLearned(plan, inverse.blocks, treeSub(learned, treeScale(rate, steps)));
  return {
    // A clone: the next state shares no tensor with this one.
    inverse: withBlocks(plan, moved, clone(inverse.damping)),
    aux: { adam: stepped.state, health: nextHealth(aux.health, losses, usable) },
  };
}

/**
 * Adam's steps on λ, where those of an `n × n` factor are divided by `n`: Adam moves each entry by
 * about one unit, and an `n × n` matrix of entries ±1 has a norm of up to `n`. So divided, one rate
 * suits layers of every width. Logarithms of scales move by `scaleShare` of the rate.
 */
function scaleSteps(plan: readonly PlannedBlock[], steps: unknown, scaleShare: number): PerBlock {
  const perPath = steps as PerBlock;
  return perBlock(plan, (block) => {
    const rates = ruleOf(block).rates(block.shape, scaleShare);
    const moved = Object.entries(perPath[block.path] as Readonly<Record<string, Tensor>>);
    return Object.fromEntries(
      moved.map(([name, step]) => [name, mul(step, constant(rates[name] as number))]),
    );
  });
}

/** The signals of some vectors, their mean; those of `last` where the vectors cannot be used. */
export function signalsOf(
  last: AuxHealth,
  losses: readonly AuxLoss[],
  usable: Tensor,
): Omit<AuxHealth, "updates" | "skipped"> {
  const signal = (name: "ratio" | "residual" | "excess" | "loss"): Scalar => {
    const mean = div(addN(losses.map((loss) => loss[name])), constant(losses.length));
    return where(usable, mean, last[name]) as Scalar;
  };
  return {
    ratio: signal("ratio"),
    residual: signal("residual"),
    excess: signal("excess"),
    loss: signal("loss"),
  };
}

function nextHealth(last: AuxHealth, losses: readonly AuxLoss[], usable: Tensor): AuxHealth {
  const counted = (count: Scalar, happened: Tensor): Scalar =>
    add(count, cast(happened, "int32")) as Scalar;
  return {
    ...signalsOf(last, losses, usable),
    updates: counted(last.updates, usable),
    skipped: counted(last.skipped, logicalNot(usable)),
  };
}

function average(gradients: readonly PerBlock[]): PerBlock {
  if (gradients.length === 1) return gradients[0] as PerBlock;
  return treeMap(
    (...leaves: Tensor[]) => div(addN(leaves), constant(leaves.length)),
    gradients[0],
    ...gradients.slice(1),
  ) as PerBlock;
}
