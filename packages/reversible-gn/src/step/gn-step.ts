import { jvp, LegendreError, treeNorm, treeScale } from "@legendre/core-tensor";
import {
  add,
  addN,
  div,
  fill,
  max,
  maximum,
  type Scalar,
  sqrt,
  square,
  stack,
  sub,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";
import { codeOf } from "../damped-solve.ts";
import { liftChange, readOut } from "../networks/readout.ts";
import {
  halves,
  joinHalves,
  type ReversibleModel,
  type ReversibleParams,
  type ReversibleState,
} from "../networks/reversible.ts";
import { targetChange } from "../targets/target-change.ts";
import {
  type GnSettings,
  type GnStepOptions,
  type InverseName,
  resolveGnStep,
} from "./gn-options.ts";
import { type BranchWeights, squaredNorm } from "./linear-system.ts";
import {
  asScalar,
  linearThroughout,
  residual,
  stepFromOutputs,
  unmeasured,
} from "./output-step.ts";
import { polished } from "./polish.ts";
import { type BlockStep, linearBranch, preparedSweep, type Sweep } from "./sweep.ts";

/** What {@link gnStep} returns; scalars are float32 tensors unless they say otherwise. */
export interface GnStep<P> {
  /** The direction: params to be increased by `eta · delta`. */
  readonly delta: P;
  /** The outputs before the step. */
  readonly outputs: Tensor;
  /** The loss before the step. */
  readonly value: Scalar;
  /** `|J δ − R| / |R|` on what the inverse solves for (the last state; outputs where no sweep is made); NaN if not asked for. */
  readonly rho: Scalar;
  /** `|δ|`. */
  readonly norm: Scalar;
  /** `|δ|` of each block, shape `[L]`. */
  readonly blockNorms: Tensor;
  /** 0 where all factorisations worked, else 1 + the number of a pivot; int32. */
  readonly info: Tensor;
  /** `max |x − f⁻¹(f(x))|`; 0 where the step does not walk back. */
  readonly roundTrip: Scalar;
  /** Steps of an iterative solver; int32. */
  readonly steps: Tensor;
  /** How the solver of `"minNorm"`, `"fgmres"` or a matrix-free step ended, its place in `solverStatuses`; 0, converged, for others. int32. */
  readonly status: Tensor;
  /** Rows of the batch beyond the features of the narrowest branch; above 0 no sweep is exact. int32. */
  readonly excess: Tensor;
}

/**
 * An exact Gauss-Newton step of a reversible network: a `δ` with
 * $$J δ = R = -H^{+} \varepsilon,$$
 * which solves $J^\top H J\, δ = -J^\top ε$. Following `δ` by `eta` changes the outputs of the batch by `eta R`
 * to first order: the squared error by `(1 − eta)²`, whatever the conditioning of the problem.
 *
 * A pure function of tensors: trace it, compile it with `jit`, or call it as it is.
 *
 * @param x - inputs, shape `[n, d]`. @param targets - as the likelihood takes them.
 * @returns a {@link GnStep}, owned by the caller.
 * @throws code "option", "shape", "structure" for arguments that do not fit. Numerical trouble is in
 *   `info`, `status` and `rho`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian, random } from "@legendre/core-tensor";
 * import { gnStep, revMlp } from "@legendre/reversible-gn";
 *
 * const model = revMlp({ depth: 2, width: 64 });
 * const { params, state } = model.init(random.key(0), [8]);
 * const x = random.normal(random.key(1), [16, 8]);
 * const y = random.normal(random.key(2), [16, 8]);
 * const { rho } = gnStep(model, params, state, x, y, { likelihood: gaussian(), refine: 2 });
 * console.log(rho.dataSync()[0] < 1e-4); // true
 * ```
 *
 * @remarks Per block `28 n k h + 4 n² h + ⅔ n³ + 4 n² k` operations (`k = d/2`) and `8 n k h + 4 n² k` a
 *   refinement, about twice a gradient; memory of two states, one feature matrix and one `n × n` matrix.
 * @see Buffelli et al., "Exact, tractable Gauss-Newton optimization in deep reversible architectures
 *   reveal poor generalization", NeurIPS 2024.
 */
export function gnStep<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
  targets: Tensor,
  options: GnStepOptions,
): GnStep<P> {
  const settings = resolveGnStep(options);
  return onTensors("gnStep", { x, targets, params, state }, () => {
    const last = model.forward(params, state, x);
    const outputs = readOut(state.readout, last);
    const change = targetChange(settings.likelihood, settings.hessian, outputs, targets);
    const found =
      settings.inverse === "minNorm" || matrixFree(model, settings.inverse)
        ? stepFromOutputs(settings, model, params, state, x, change)
        : fromState(
            settings,
            model,
            params,
            state,
            x,
            last,
            liftChange(state.readout, last, change),
          );
    return {
      ...found,
      outputs,
      value: settings.likelihood.nll(outputs, targets),
      norm: treeNorm(found.delta),
      blockNorms: stack(found.delta.blocks.map((block) => treeNorm(block))) as Tensor,
    };
  });
}

type Found<P> = Pick<
  GnStep<P>,
  "delta" | "rho" | "info" | "roundTrip" | "steps" | "status" | "excess"
>;

/** Whether the inverse has to do without a sweep, since a branch is not linear in its params. */
function matrixFree<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  inverse: InverseName,
): boolean {
  return (inverse === "damped" || inverse === "fgmres") && !linearThroughout(model);
}

function fromState<P extends ReversibleParams, S extends ReversibleState>(
  { inverse, damping, refine, certify, shares, cg, alpha, truncation }: GnSettings,
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
  last: Tensor,
  change: Tensor,
): Found<P> {
  const deflate = inverse === "deflate" || inverse === "fgmres";
  const run = preparedSweep({
    model,
    params,
    state,
    deflate,
    last: halves("gnStep", last),
    exact: inverse !== "damped",
    system: { damping: asScalar(damping), refine, truncation },
  });
  const forward = (p: P): Tensor => model.forward(p, state, x);
  const inverted = (wanted: Tensor): Swept<P> => {
    const swept = run(halves("gnStep", wanted));
    const weights = sharesOf(inverse, swept.blocks, shares, alpha);
    const blocks = swept.blocks.map((step, l) => packed(model, step, l, weights?.[l]));
    return { ...swept, delta: { ...params, blocks } as P };
  };
  const first = inverted(change);
  const { delta, steps, status } =
    inverse === "fgmres"
      ? polished({
          change,
          first: first.delta,
          tolerance: cg.tolerance,
          maxSteps: cg.maxSteps,
          invert: (wanted) => inverted(wanted).delta,
          push: (direction) => jvp(forward, params, direction).tangent,
        })
      : { delta: first.delta, steps: 0, status: "converged" as const };
  const walkedBack = sub(joinHalves(first.input), x);
  return {
    delta,
    rho: certify ? residual(forward, params, delta, change) : unmeasured(),
    info: first.blocks.map((step) => step.info).reduce((a, b) => maximum(a, b)),
    roundTrip: sqrt(max(square(walkedBack))) as Scalar,
    steps: fill([], steps, "int32") as Tensor,
    status: codeOf(status),
    excess: fill([], first.excess, "int32") as Tensor,
  };
}

/** A sweep with its steps as a tree like the params. */
interface Swept<P> extends Sweep {
  readonly delta: P;
}

/** The factor of each block's full step; nothing for `"deflate"`, whose steps add up as they are. */
function sharesOf(
  inverse: InverseName,
  blocks: readonly BlockStep[],
  given: readonly number[] | undefined,
  alpha: number | undefined,
): Scalar[] | undefined {
  if (alpha !== undefined) return blocks.map(() => constant(alpha));
  if (inverse === "deflate" || inverse === "fgmres") return undefined;
  if (inverse !== "normOptimal") return fixedShares(blocks.length, given).map(constant);
  const weights = blocks.map(({ F, G }) => {
    const squared = add(squaredNorm(F), squaredNorm(G));
    return div(constant(1), maximum(squared, constant(1e-30)));
  });
  const total = addN(weights);
  return weights.map((weight) => div(weight, total) as Scalar);
}

/** Shares that add up to 1. */
function fixedShares(count: number, given: readonly number[] | undefined): number[] {
  if (given === undefined) return Array.from({ length: count }, () => 1 / count);
  const total = given.reduce((a, b) => a + b, 0);
  if (given.length === count && total > 0) return given.map((share) => share / total);
  const message = `shares are [${given}] for ${count} blocks; give one number of at least 0 a block, not all 0`;
  throw new LegendreError("option", "gnStep", message, { option: "shares", value: given });
}

function packed<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  step: BlockStep,
  index: number,
  share: Scalar | undefined,
): unknown {
  const couplings = model.stages.filter((stage) => stage.kind === "coupling");
  const coupling = couplings[index];
  const pack = (branch: "F" | "G"): unknown => {
    const { kernel, bias }: BranchWeights = step[branch];
    const tree = linearBranch(coupling?.[branch] as never).pack(kernel, bias);
    return share === undefined ? tree : treeScale(share, tree);
  };
  return { F: pack("F"), G: pack("G") };
}
