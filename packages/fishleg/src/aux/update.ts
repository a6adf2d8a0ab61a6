import { treeMap, treeScale, treeSub } from "@legendre/core-tensor";
import {
  add,
  addN,
  cast,
  div,
  greaterEqual,
  isFinite as isFiniteTensor,
  logicalAnd,
  logicalNot,
  type Scalar,
  sum,
  type Tensor,
  where,
} from "@legendre/core-tensor/ops";
import type { PlannedBlock } from "../blocks/plan.ts";
import {
  constant,
  type InverseFisherState,
  type PerBlock,
  withBlocks,
} from "../inverse/inverse.ts";
import type { AuxHealth } from "./health.ts";
import { type AuxLoss, auxLoss } from "./loss.ts";
import { type AuxState, auxAdam } from "./state.ts";
import { scaleSteps } from "./step-size.ts";

/** What one auxiliary update needs beside the state. */
export interface AuxUpdateInput<P> {
  readonly plan: readonly PlannedBlock[];
  readonly inverse: InverseFisherState;
  readonly aux: AuxState;
  /** The vectors `u`; gradients are averaged over them. */
  readonly directions: readonly P[];
  readonly fisherProduct: (v: P) => P;
  readonly lr: Scalar;
  readonly precondition: boolean;
}

/**
 * One step of Adam on the parameters of the inverse. Where a number is not finite or the curvature is
 * negative, parameters and moments stay as they were and the update counts as skipped; this is a
 * choice between tensors, so that nothing is read and the update can be traced.
 */
export function auxUpdate<P>(input: AuxUpdateInput<P>): {
  inverse: InverseFisherState;
  aux: AuxState;
} {
  const { plan, inverse, aux, directions, fisherProduct, lr, precondition } = input;
  const losses = directions.map((u) => auxLoss(plan, inverse, u, fisherProduct, { precondition }));
  const gradient = average(losses.map((loss) => loss.gradient));
  const health = averageHealth(losses);
  const usable = isUsable(health, losses, gradient);
  const stepped = auxAdam.update(gradient, aux.adam, inverse.blocks);
  const moved = treeSub(inverse.blocks, treeScale(lr, scaleSteps(plan, stepped.updates)));
  const chosen = choose(usable, moved, inverse.blocks);
  return {
    inverse: withBlocks(plan, chosen, inverse.damping),
    aux: {
      adam: choose(usable, stepped.state, aux.adam),
      health: {
        ...choose(usable, health, measured(aux.health)),
        updates: counted(aux.health.updates, usable),
        skipped: counted(aux.health.skipped, logicalNot(usable)),
      },
    },
  };
}

type Measured = Omit<AuxHealth, "updates" | "skipped">;

function measured({ ratio, rel, excess, loss }: AuxHealth): Measured {
  return { ratio, rel, excess, loss };
}

function averageHealth(losses: readonly AuxLoss[]): Measured {
  const over = (pick: (loss: AuxLoss) => Scalar): Scalar =>
    div(addN(losses.map(pick)), constant(losses.length)) as Scalar;
  return {
    ratio: over((loss) => loss.ratio),
    rel: over((loss) => loss.rel),
    excess: over((loss) => loss.excess),
    loss: over((loss) => loss.loss),
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

/** How far below 0 the curvature along `v`, relative to `⟨u, v⟩`, may be by rounding. */
const curvatureTolerance = 1e-3;

/** Finite everywhere, and no curvature below what rounding explains. */
function isUsable(health: Measured, losses: readonly AuxLoss[], gradient: PerBlock): Tensor {
  // A sum is not finite where a term is not.
  const terms = Object.values(gradient).flatMap((block) => Object.values(block).map((x) => sum(x)));
  const finite = isFiniteTensor(addN([health.loss, health.rel, ...terms]));
  return losses
    .map(({ curvature }) => greaterEqual(curvature, constant(-curvatureTolerance)))
    .reduce((a, b) => logicalAnd(a, b), finite);
}

function choose<T>(condition: Tensor, yes: T, no: T): T {
  return treeMap((a: Tensor, b: Tensor) => where(condition, a, b), yes, no) as T;
}

function counted(count: Scalar, happened: Tensor): Scalar {
  return add(count, cast(happened, "int32")) as Scalar;
}
