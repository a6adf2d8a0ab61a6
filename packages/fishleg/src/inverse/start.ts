import { random, treeDot, treeMap } from "@legendre/core-tensor";
import {
  add,
  addN,
  cast,
  div,
  greater,
  maximum,
  mul,
  onesLike,
  type Scalar,
  sub,
  sum,
  type Tensor,
  where,
} from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import type { FisherModel } from "../aux/fisher-product.ts";
import type { ChooseBlock, PlannedBlock } from "../blocks/plan.ts";
import { size } from "../blocks/product.ts";
import { diagonalScales, fisherDiagonal } from "./diagonal-start.ts";
import { gradientScales, safeRatio } from "./gradient-start.ts";
import { constant, type InverseFisherState, split, startInverse } from "./inverse.ts";

/** How `Q` starts: see `start` of the options. */
export type Start =
  | "gradient"
  | "trace"
  | "1/damping"
  | "diagonal"
  | "k-fac"
  | "ekfac"
  | number
  | LearningRates;

/**
 * Two learning rates: one at which plain gradients with momentum are known to train, and the one of FishLeg. With
 * `Q = sgd / fishleg · I` the first steps are those of plain gradients.
 */
export interface LearningRates {
  readonly sgd: number;
  readonly fishleg: number;
}

/** The starts that have a name. */
export const namedStarts: readonly string[] = [
  "gradient",
  "trace",
  "1/damping",
  "diagonal",
  "k-fac",
  "ekfac",
];

/** The choice of blocks: the one given, else for `"ekfac"` a spectrum for each layer with a factor for inputs and one for outputs. */
export function chooseFor(start: Start, choose: ChooseBlock | undefined): ChooseBlock | undefined {
  if (choose !== undefined || start !== "ekfac") return choose;
  return (_, __, usual) => (usual === "dense" || usual === "conv" ? "spectrum" : undefined);
}

/** Damping as an absolute number or relative to the mean diagonal of the Fisher matrix. */
export type Damping = number | { readonly relative: number };

/** True when the start or the damping depends on the first batch. */
export function needsBatch(start: Start, damping: Damping): boolean {
  const fixed = typeof start !== "string" || start === "1/damping";
  return !fixed || typeof damping !== "number";
}

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

/** What the start on a batch needs. */
export interface BatchStart<P> {
  readonly start: Start;
  readonly damping: Damping;
  readonly probes: number;
  readonly key: () => Key;
  readonly gradient: P;
  readonly model: FisherModel<P>;
  readonly params: P;
  /** The K-FAC start, or that of EKFAC, with this damping; blocks without factors start as told. */
  readonly factors: (
    spectra: "k-fac" | "ekfac",
    gamma: Scalar,
    others: () => InverseFisherState,
  ) => InverseFisherState;
  readonly fisherProduct: (v: P) => P;
  /** Zeroes what is gone. */
  readonly masked: (v: P) => P;
  /** Whether anything can be gone. */
  readonly pruned: boolean;
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

/** The start on the first batch. */
export function batchStart<P>(
  plan: readonly PlannedBlock[],
  options: BatchStart<P>,
): InverseFisherState {
  const { start, damping } = options;
  // Drawn in any case, so that what is drawn later is the same whatever the damping.
  const ofTrace = options.key();
  const sizes = aliveIn(plan, options);
  const total = plan.reduce((sum, { shape }) => sum + size(shape), 0);
  const share = (relative: number): Tensor =>
    options.pruned ? div(constant(relative), addN(sizes)) : constant(relative / total);
  const gamma =
    typeof damping === "number"
      ? constant(damping)
      : shareOf(fisherTrace(options, ofTrace), share(damping.relative));
  const alike = (scale: (index: number) => Scalar): InverseFisherState =>
    startInverse(
      plan,
      plan.map((_, i) => scale(i)),
      gamma,
    );
  const byTrace = (): InverseFisherState => {
    const diagonals = split(plan, options.masked(fisherDiagonal(options)));
    return alike((i) => {
      const mean = div(sum(diagonals[i] as Tensor), maximum(sizes[i] as Tensor, constant(1)));
      return safeRatio(constant(1), add(mean, gamma));
    });
  };
  switch (start) {
    case "gradient": {
      const scales = gradientScales(plan, options, gamma);
      return alike((i) => scales[i] as Scalar);
    }
    case "trace":
      return byTrace();
    case "1/damping":
      return alike(() => safeRatio(constant(1), gamma));
    case "diagonal":
      return startInverse(plan, diagonalScales(plan, options, gamma), gamma);
    case "k-fac":
    case "ekfac":
      return options.factors(start, gamma, byTrace);
    default:
      return alike(() => constant(fixed(start)));
  }
}

/** How many weights of each block are alive: means are over these, so that `Q` of what is left starts as that of a smaller model. */
function aliveIn<P>(
  plan: readonly PlannedBlock[],
  { gradient, masked, pruned }: BatchStart<P>,
): Scalar[] {
  if (!pruned) return plan.map(({ shape }) => constant(size(shape)));
  const ones = masked(treeMap((leaf: Tensor) => onesLike(leaf), gradient) as P);
  return split(plan, ones).map((block) => sum(block) as Scalar);
}

/** That share of the trace; 1 where the batch reaches no weight, so that `Q` is not the inverse of 0. */
function shareOf(trace: Scalar, share: Tensor): Scalar {
  const relative = mul(trace, share);
  return where(greater(relative, constant(0)), relative, constant(1)) as Scalar;
}

/** The trace of `F`, by Hutchinson's estimate $\frac{1}{k} \sum_j \langle z_j, F z_j \rangle$ with random signs `z`. */
function fisherTrace<P>({ gradient, probes, fisherProduct }: BatchStart<P>, key: Key): Scalar {
  const rounds = random.split(key, probes).map((probe) => {
    const signs = randomSigns(probe, gradient);
    return treeDot(signs, fisherProduct(signs));
  });
  return div(addN(rounds), constant(probes)) as Scalar;
}

/** A tree of −1 and 1 with equal probability. */
function randomSigns<P>(key: Key, like: P): P {
  let leaf = 0;
  return treeMap((tensor: Tensor) => {
    const heads = random.drawBernoulli(random.foldIn(key, leaf++), 0.5, tensor.shape);
    return sub(mul(cast(heads, "float32"), constant(2)), constant(1));
  }, like) as P;
}
