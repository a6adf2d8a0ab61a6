import { type GradientTransform, LegendreError, ravel, treeZerosLike } from "@legendre/core-tensor";
import {
  add,
  div,
  isFinite as isFiniteTensor,
  less,
  logicalAnd,
  mul,
  type Scalar,
  square,
  sub,
  sum,
  type Tensor1D,
} from "@legendre/core-tensor/ops";
import {
  above,
  atLeast,
  count,
  flag,
  group,
  type OptionsOf,
  oneOf,
  optional,
  options,
  share,
  value,
} from "@legendre/core-tensor/options";
import { checkTensorTree, onTensors } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";
import { type NielsenState, nielsenAfter, nielsenStart, whereAccepted } from "../nielsen.ts";
import { scoped } from "../scoped.ts";
import { type CgLimits, cgSettings } from "./cg-settings.ts";
import { meanResiduals, residualStep, type StepSettings } from "./residual-step.ts";

const cgLimits = group({ maxSteps: count(0, 200), tolerance: atLeast(0, 1e-4) });

/** The options of {@link gaussNewton}. */
export const gaussNewtonOptions = options("gaussNewton", {
  residuals: value<StepSettings["residuals"]>(undefined, [
    "a function of params and a batch",
    (given) => typeof given === "function",
  ]),
  /** Whether the function is given one row of each tensor of the batch. Far cheaper where there are many params. */
  perRow: flag(false),
  /** `λ` of the first step, beside the mean of squared derivatives `JᵀJ / m`. */
  damping: above(0, 1e-3),
  /** `λ` is never below. */
  minDamping: atLeast(0, 1e-12),
  /**
   * Whether the damping follows Nielsen's rule, and steps that raise the mean of squares of their batch are left out; otherwise `λ` stays, and
   * each finite step is taken.
   */
  adapt: flag(true),
  /** `μ` of SPRING: a step is damped towards `μ` times the one before, not towards 0, so that what a batch does not determine is remembered. In [0, 1). */
  momentum: share(0),
  /**
   * `"normal"`: `JᵀJ`, as large as there are params. `"dual"`: `J Jᵀ`, as large as there are residuals. `"cg"`: conjugate gradients on `J Jᵀ`, of which
   * nothing is stored. `"auto"`: the smaller of the first two, and `"cg"` where that has more than 4,096 rows or `J` more than 2²⁶ numbers, or where
   * `sketch` or `cg` are given, which the first two refuse.
   */
  system: oneOf(["auto", "normal", "dual", "cg"], "auto"),
  /**
   * The rank of a random sketch of `J Jᵀ` (Nyström) that `"cg"` is preconditioned with and starts from; with `cg: { maxSteps: 0 }` the sketch
   * alone solves, and `unsolved` of the state counts where it misses the tolerance. It costs as many products. 0 for none.
   */
  sketch: count(0, 0),
  /** Steps of conjugate gradients at most, and the relative residual they stop at. @defaultValue `{ maxSteps: 200, tolerance: 1e-4 }` */
  cg: optional(cgLimits),
});

/** Options of {@link gaussNewton}. */
export interface GaussNewtonOptions<P, B> extends OptionsOf<typeof gaussNewtonOptions> {
  /** Params and the batch of a step to a tensor of residuals, or a tree of them; with `perRow` the batch's rows one by one. */
  readonly residuals: (params: P, batch: B) => unknown;
}

/** The state of {@link gaussNewton}: a tree of tensors. */
export interface GaussNewtonOptimizerState<P> extends NielsenState {
  /** Conjugate-gradient steps of the last update; 0 for others. */
  readonly steps: Scalar;
  /** The step before, for momentum; a list of nothing without. */
  readonly previous: P | readonly never[];
}

/**
 * Gauss-Newton steps for `½ mean r²` as a transform for `fit` and loops of one's own: `(JᵀJ / m + λ I)(δ − μ δ′) = −Jᵀ (r + μ J δ′) / m`, in whatever
 * precision the program has. It takes the place of an optimiser: no learning rate behind it is needed (`scale` shortens its steps).
 *
 * @param options - see {@link GaussNewtonOptions}; `residuals` is required.
 * @returns a transform whose `update` needs `extra.batch`; gradients that come in are not used. Its state counts in `unsolved` the steps whose equations
 *   were not solved, those of a `fit` are in `optState`.
 * @throws code "option" for options out of range, and from `update` when `extra.batch` is missing.
 *
 * @example
 * ```ts
 * import { applyUpdates } from "@legendre/core-tensor";
 * import { gaussNewton } from "@legendre/reversible-gn/least-squares";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const batch = { x: tf.tensor1d([0, 1, 2]), y: tf.tensor1d([1, Math.E, Math.E ** 2]) };
 * const residuals = (w: tf.Tensor, row: typeof batch) => tf.sub(tf.exp(tf.mul(w, row.x)), row.y);
 * const optimizer = gaussNewton({ residuals, perRow: true });
 * let w = tf.scalar(0) as tf.Tensor;
 * let state = optimizer.init(w);
 * for (let step = 0; step < 15; step++) {
 *   const next = optimizer.update(w, state, w, { batch });
 *   w = applyUpdates(w, next.updates);
 *   state = next.state;
 * }
 * console.log(w.dataSync()[0].toFixed(4)); // 1.0000
 * ```
 *
 * @remarks In float32 squares lose half of the digits: dampings below 1e-7 of the largest square have no effect. `leastSquares` is for fits to the last
 *   digit, with bounds, losses and covariances.
 * @see Goldshlager, Abrahamsen and Lin, arXiv:2401.10190 (SPRING); Nielsen (1999) for the damping; Guzmán-Cordero et al., arXiv:2505.12149.
 */
export function gaussNewton<P, B>(
  options: GaussNewtonOptions<P, B>,
): GradientTransform<P, GaussNewtonOptimizerState<P>> {
  const where = "gaussNewton";
  const given = gaussNewtonOptions.resolve(options);
  const settings = { ...given, ...cgSettings(where, given, cgLimits.fallback as CgLimits) };
  const { damping, minDamping, adapt, momentum } = settings;
  return {
    init: (params) => {
      checkTensorTree(`${where}.init`, "params", params);
      return scoped(() => ({
        ...nielsenStart(damping),
        steps: constant(0),
        previous: momentum > 0 ? (treeZerosLike(params) as P) : [],
      }));
    },
    update: (_updates, state, params, { batch } = {}) =>
      onTensors(`${where}.update`, { state, params, batch }, () => {
        if (batch === undefined) {
          const message = "extra.batch is missing; pass the batch of this step, { batch }";
          throw new LegendreError("option", `${where}.update`, message, { option: "extra.batch" });
        }
        const { vector, unravel } = ravel(params);
        const from =
          momentum > 0 ? mul(ravel(state.previous as P).vector, constant(momentum)) : undefined;
        const { residuals, step, moved, steps, isSolved } = residualStep(
          settings,
          params,
          batch,
          state.damping,
          from,
        );
        const before = sum(square(residuals));
        const after = sum(
          square(meanResiduals(settings, unravel(add(vector, step) as Tensor1D), batch)),
        );
        const model = sum(square(add(residuals, moved)));
        const gain = div(sub(before, after), sub(before, model)) as Scalar;
        const isFine = isFiniteTensor(sum(step));
        const accepted = adapt ? logicalAnd(less(after, before), isFine) : isFine;
        const updates = whereAccepted(accepted, unravel(step as Tensor1D));
        const damped = nielsenAfter(state, gain, accepted, isSolved, minDamping);
        return {
          updates,
          state: {
            ...damped,
            damping: adapt ? damped.damping : (mul(state.damping, constant(1)) as Scalar),
            steps: mul(steps, constant(1)) as Scalar,
            // After a step that failed there is nothing to go on with.
            previous: momentum > 0 ? whereAccepted(accepted, unravel(step as Tensor1D)) : [],
          },
        };
      }),
  };
}
