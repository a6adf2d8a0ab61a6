import { type GradientTransform, LegendreError, type UpdateExtra } from "@legendre/core-tensor";
import {
  add,
  cast,
  equal,
  fill,
  isFinite as isFiniteTensor,
  logicalAnd,
  logicalNot,
  maximum,
  mul,
  type Scalar,
  type Tensor,
  where as whereTensor,
  zerosLike,
} from "@legendre/core-tensor/ops";
import { checkNumber } from "@legendre/core-tensor/options";
import { checkTensorTree, treeMap } from "@legendre/core-tensor/tree";
import { constant } from "./constant.ts";
import { codeOf } from "./damped-solve.ts";
import type { ReversibleModel, ReversibleParams, ReversibleState } from "./networks/reversible.ts";
import { scoped } from "./scoped.ts";
import { type GnStepOptions, resolveGnStep } from "./step/gn-options.ts";
import { type GnStep, gnStep } from "./step/gn-step.ts";

/** Options of {@link scaleByGaussNewton}; those of {@link GnStepOptions} and where things are. */
export interface ScaleByGaussNewtonOptions<P, S, B>
  extends Omit<GnStepOptions, "certify" | "damping"> {
  /** See {@link GnStepOptions.damping}; where it starts, and the least it is. @defaultValue `1e-6`; `0.1` for `"damped"` */
  readonly damping?: number | undefined;
  /** The network whose params are trained. */
  readonly model: ReversibleModel<P & ReversibleParams, S & ReversibleState>;
  /** Its frozen state: expansions and readout. Kept; do not dispose it. */
  readonly state: S & ReversibleState;
  /** The network's inputs in a batch. */
  readonly inputs: (batch: B) => Tensor;
  /** The targets in a batch. */
  readonly targets: (batch: B) => Tensor;
  /**
   * Steps from one measurement of `rho` to the next; 0 never measures. @defaultValue `1`, full batches;
   * 10 is enough for mini-batches
   */
  readonly certify?: number | undefined;
}

/** How the last step went; scalars. */
export interface GaussNewtonHealth {
  /** `|J δ − R| / |R|` at its last measurement; NaN before. */
  readonly rho: Scalar;
  /** `|δ|`. */
  readonly norm: Scalar;
  /** `max |x − f⁻¹(f(x))|`. */
  readonly roundTrip: Scalar;
  /** Steps that were left out, since a factorisation failed or numbers were not finite; int32. */
  readonly skipped: Scalar;
  /** Steps, taken or left out, whose iterative solver ended above its tolerance; int32. */
  readonly unsolved: Scalar;
}

/** The state of {@link scaleByGaussNewton}: a tree of tensors. */
export interface GaussNewtonState {
  /** Steps taken; int32. */
  readonly count: Scalar;
  /** The damping of the next step: ten times more after a failure, half as much after a success, never below the option. */
  readonly damping: Scalar;
  readonly health: GaussNewtonHealth;
}

/**
 * Replaces gradients by exact Gauss-Newton directions of a reversible network: `−δ` of {@link gnStep}, so
 * that `scaleByLearningRate(eta)` behind it takes a step of `eta` in function space.
 *
 * @param options - see {@link ScaleByGaussNewtonOptions}; `model`, `state`, `inputs`, `targets` and `likelihood`
 *   are required.
 * @returns a transform whose `update` needs `extra.batch`; gradients that come in are not used.
 * @throws code "option" for options out of range, and from `update` when `extra.batch` is missing.
 *
 * @example
 * ```ts
 * import { applyUpdates, chain, gaussian, random, treeZerosLike } from "@legendre/core-tensor";
 * import { scaleByLearningRate } from "@legendre/core-tensor/optim";
 * import { revMlp, scaleByGaussNewton } from "@legendre/reversible-gn";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const model = revMlp({ depth: 2, width: 128 });
 * const { params, state } = model.init(random.key(0), [32]);
 * const batch = { x: random.normal(random.key(1), [24, 32]), y: random.normal(random.key(2), [24, 32]) };
 * const optimizer = chain(
 *   scaleByGaussNewton({
 *     model,
 *     state,
 *     likelihood: gaussian(),
 *     inputs: (b: typeof batch) => b.x,
 *     targets: (b: typeof batch) => b.y,
 *   }),
 *   scaleByLearningRate(0.2),
 * );
 * const { updates } = optimizer.update(treeZerosLike(params), optimizer.init(params), params, { batch });
 * const loss = (p: typeof params) =>
 *   tf.mean(tf.squaredDifference(model.apply(p, state, batch.x).output, batch.y)).dataSync()[0] as number;
 * // A step of a fifth in function space leaves 0.64 of the squared error, to first order.
 * console.log((loss(applyUpdates(params, updates)) / loss(params)).toFixed(1)); // 0.7
 * ```
 *
 * @remarks Momentum behind it changes the method; the paper has none.
 * @see Buffelli et al., NeurIPS 2024.
 */
export function scaleByGaussNewton<P, S, B>(
  options: ScaleByGaussNewtonOptions<P, S, B>,
): GradientTransform<P, GaussNewtonState> {
  const where = "scaleByGaussNewton";
  const { model, state: frozen, inputs, targets, certify = 1, ...rest } = options;
  checkNumber(where, "certify", certify, { integer: true, min: 0 });
  const settings = resolveGnStep(rest);
  const base = settings.damping as number;
  const measured = (step: number): boolean => certify > 0 && step % certify === 0;
  return {
    phase: (step) => (measured(step) ? 0 : 1),
    init: (params) => {
      checkTensorTree(`${where}.init`, "params", params);
      return scoped(() => startState(base));
    },
    update: (_updates, state, params, extra = {}) =>
      scoped(() => {
        const batch = batchOf<P, B>(where, extra);
        const step = stepOf(state, extra);
        const found = gnStep(model, params as never, frozen, inputs(batch), targets(batch), {
          ...rest,
          damping: state.damping,
          certify: measured(step),
        }) as unknown as GnStep<P>;
        return settled(found, state, base, measured(step));
      }),
  };
}

function startState(damping: number): GaussNewtonState {
  const unknown = (): Scalar => constant(Number.NaN);
  return {
    count: fill([], 0, "int32") as Scalar,
    damping: constant(damping),
    health: {
      rho: unknown(),
      norm: constant(0),
      roundTrip: constant(0),
      skipped: fill([], 0, "int32") as Scalar,
      unsolved: fill([], 0, "int32") as Scalar,
    },
  };
}

/** Nothing is read: a step that failed becomes zeros, and the next one is damped more. */
function settled<P>(
  { delta, info, status, norm, rho, roundTrip }: GnStep<P>,
  state: GaussNewtonState,
  base: number,
  certified: boolean,
): { updates: P; state: GaussNewtonState } {
  const usable = logicalAnd(equal(info, fill([], 0, "int32")), isFiniteTensor(norm));
  const updates = treeMap((leaf: Tensor) => {
    const zeros = zerosLike(leaf);
    const everywhere = logicalAnd(usable, equal(zeros, zeros));
    return whereTensor(everywhere, mul(leaf, constant(-1)), zeros);
  }, delta) as P;
  const { health, count, damping } = state;
  const next = whereTensor(usable, mul(damping, constant(0.5)), mul(damping, constant(10)));
  return {
    updates,
    state: {
      count: add(count, fill([], 1, "int32")) as Scalar,
      // A base of 0 has to be able to grow.
      damping: maximum(
        maximum(next, base),
        whereTensor(usable, constant(0), constant(1e-8)),
      ) as Scalar,
      health: {
        rho: (certified ? rho : mul(health.rho, constant(1))) as Scalar,
        norm,
        roundTrip,
        skipped: add(health.skipped, cast(logicalNot(usable), "int32")) as Scalar,
        unsolved: add(
          health.unsolved,
          cast(logicalNot(equal(status, codeOf("converged"))), "int32"),
        ) as Scalar,
      },
    },
  };
}

function stepOf(state: GaussNewtonState, { step }: UpdateExtra): number {
  return typeof step === "number" ? step : (state.count.dataSync()[0] as number);
}

function batchOf<P, B>(where: string, { batch }: UpdateExtra<P>): B {
  if (batch !== undefined) return batch as B;
  const message = "extra.batch is missing; pass the batch of this step, { batch }";
  throw new LegendreError("option", `${where}.update`, message, { option: "extra.batch" });
}
