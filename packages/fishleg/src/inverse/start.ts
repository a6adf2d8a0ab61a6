import { treeMap } from "@legendre/core-tensor";
import {
  add,
  addN,
  div,
  greater,
  maximum,
  mul,
  onesLike,
  reciprocal,
  type Scalar,
  sum,
  type Tensor,
  type Tensor2D,
  where,
} from "@legendre/core-tensor/ops";
import type { PlannedBlock } from "../blocks/plan.ts";
import { sizeOf } from "../blocks/product.ts";
import { gradientScales, safeRatio } from "./gradient-start.ts";
import { constant, type InverseFisherState, split, startInverse } from "./inverse.ts";
import { kfacStart } from "./kfac-start.ts";
import type { StartMeans } from "./start-means.ts";
import type { Damping, LearningRates, Start } from "./start-options.ts";

/** The start, or what stands for it until the first batch. */
export function plainStart(
  plan: readonly PlannedBlock[],
  start: Start,
  damping: Damping,
): InverseFisherState {
  const value = typeof damping === "number" ? damping : 1;
  const scale = typeof start === "string" ? (start === "1/damping" ? 1 / value : 1) : fixed(start);
  return startInverse(
    plan,
    plan.map(() => constant(scale)),
    constant(value),
  );
}

function fixed(start: number | LearningRates): number {
  return typeof start === "number" ? start : start.sgd / start.fishleg;
}

/** What stands for the start until the first batch where that must not be used: products are NaN. */
export function noStart(plan: readonly PlannedBlock[], damping: Damping): InverseFisherState {
  const value = typeof damping === "number" ? damping : 1;
  return startInverse(
    plan,
    plan.map(() => constant(Number.NaN)),
    constant(value),
  );
}

/** What a start needs beside the means. */
interface StartOptions<P> {
  readonly start: Start;
  readonly damping: Damping;
  /** A tree of the shapes of the params. */
  readonly gradient: P;
  /** Zeroes what is pruned. */
  readonly masked: (v: P) => P;
  /** Whether anything can be pruned. */
  readonly pruned: boolean;
  /** How many batches the means are over. */
  readonly batches: number;
}

/** The start from what was measured on batches. */
export function startFrom<P>(
  plan: readonly PlannedBlock[],
  options: StartOptions<P>,
  { trace, layers = {}, diagonals = {}, gram }: StartMeans,
): InverseFisherState {
  const { start, damping, batches } = options;
  const sizes = aliveIn(plan, options);
  const total = plan.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  const share = (relative: number): Tensor =>
    options.pruned ? div(constant(relative), addN(sizes)) : constant(relative / total);
  const gamma =
    typeof damping === "number"
      ? constant(damping)
      : shareOf(trace as Scalar, share(damping.relative));
  const diagonalOf = ({ path }: PlannedBlock): Tensor => diagonals[path] as Tensor;
  const alike = (scale: (block: PlannedBlock, index: number) => Tensor): InverseFisherState =>
    startInverse(plan, plan.map(scale), gamma);
  const byTrace = (block: PlannedBlock, i: number): Scalar => {
    const mean = div(diagonalOf(block), maximum(sizes[i] as Tensor, constant(1)));
    return safeRatio(constant(1), add(mean, gamma));
  };
  switch (start) {
    case "gradient": {
      const scales = gradientScales(plan, options.gradient, gram as Tensor2D, gamma);
      return alike((_, i) => scales[i] as Scalar);
    }
    case "trace":
      return alike(byTrace);
    case "1/damping":
      return alike(() => safeRatio(constant(1), gamma));
    case "diagonal":
      return alike((block) => reciprocal(add(diagonalOf(block), gamma)));
    case "k-fac":
    case "ekfac":
      return kfacStart(plan, layers, { gamma, batches }, byTrace);
    default:
      return alike(() => constant(fixed(start)));
  }
}

/** How many weights of each block are kept: means are over these, so that `Q` of what is left starts as that of a smaller model. */
function aliveIn<P>(
  plan: readonly PlannedBlock[],
  { gradient, masked, pruned }: StartOptions<P>,
): Scalar[] {
  if (!pruned) return plan.map(({ shape }) => constant(sizeOf(shape)));
  const ones = masked(treeMap((leaf: Tensor) => onesLike(leaf), gradient) as P);
  return split(plan, ones).map((block) => sum(block) as Scalar);
}

/** That share of the trace; 1 where the batch reaches no weight, so that `Q` is not the inverse of 0. */
function shareOf(trace: Scalar, share: Tensor): Scalar {
  const relative = mul(trace, share);
  return where(greater(relative, constant(0)), relative, constant(1)) as Scalar;
}
