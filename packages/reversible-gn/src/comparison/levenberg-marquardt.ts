import { type GradientTransform, ravel, treeAxpy, treeDot, treeScale } from "@legendre/core-tensor";
import {
  add,
  cast,
  div,
  mul,
  type Scalar,
  sub,
  type Tensor,
  type Tensor1D,
} from "@legendre/core-tensor/ops";
import {
  above,
  atLeast,
  count,
  group,
  type OptionsOf,
  options,
} from "@legendre/core-tensor/options";
import { checkTensorTree, onTensors } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";
import { dampedSolve, freelySolved } from "../damped-solve.ts";
import { type NielsenState, nielsenAfter, nielsenStart, whereAccepted } from "../nielsen.ts";
import { scoped } from "../scoped.ts";
import { type DenseGgnInput, denseGgn } from "./dense-ggn.ts";
import { ggnAt, improved } from "./ggn-system.ts";
import { type ModelOptions, modelAtBatch, modelOptions } from "./model-at-batch.ts";

const cgLimits = group({ maxSteps: count(1, 200), tolerance: atLeast(0, 1e-4) });

/** The options of {@link levenbergMarquardt}. */
export const levenbergMarquardtOptions = options(
  "levenbergMarquardt",
  {
    /** Damping of the first step, absolute. */
    damping: above(0, 1),
    /** The damping is never below. */
    minDamping: atLeast(0, 1e-8),
    /**
     * Up to so many params the matrix is formed and factorised; beyond, conjugate gradients. Where each row of the outputs is a function of its own
     * row of the batch, 2,000 params and as many rows take a fifth of a second.
     */
    denseParams: count(0, 500),
    /** Steps of conjugate gradients at most, and the relative residual they stop at. */
    cg: cgLimits,
  },
  { from: modelOptions },
);

/** Options of {@link levenbergMarquardt}. */
export interface LevenbergMarquardtOptions<P, B>
  extends ModelOptions<P, B>,
    OptionsOf<typeof levenbergMarquardtOptions> {}

/** The state of {@link levenbergMarquardt}; scalars. */
export interface LevenbergMarquardtState extends NielsenState {
  /** Conjugate-gradient steps of the last update; 0 for the direct route. */
  readonly steps: Scalar;
}

/**
 * Levenberg's and Marquardt's method for any model and likelihood: `(G + λ I) δ = −g` with the Gauss-Newton matrix `G`, solved
 * to the end, and Nielsen's adaptation of the damping: `λ` falls smoothly (to a third at most) with the share of the predicted decrease
 * that came true, and grows by 2, 4, 8, … where the loss did not fall; such a step is left out.
 *
 * @param options - see {@link LevenbergMarquardtOptions}; `outputs`, `targets` and `likelihood` are required.
 * @returns a transform to be used as it is, without a learning rate behind it; `update` needs `extra.batch`.
 * @throws code "option" for options out of range, and from `update` when `extra.batch` is missing.
 *
 * @example
 * ```ts
 * import { applyUpdates, gaussian, grad } from "@legendre/core-tensor";
 * import { levenbergMarquardt } from "@legendre/reversible-gn";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const batch = { x: tf.tensor1d([0, 1, 2]), y: tf.tensor1d([1, Math.E, Math.E ** 2]) };
 * const outputs = (w: tf.Tensor, b: typeof batch) => tf.exp(tf.mul(w, b.x)) as tf.Tensor;
 * const likelihood = gaussian();
 * const optimizer = levenbergMarquardt({ outputs, targets: (b: typeof batch) => b.y, likelihood });
 * let w = tf.scalar(0) as tf.Tensor;
 * let state = optimizer.init(w);
 * for (let step = 0; step < 10; step++) {
 *   const gradient = grad((p: tf.Tensor) => likelihood.nll(outputs(p, batch), batch.y))(w);
 *   const next = optimizer.update(gradient, state, w, { batch });
 *   w = applyUpdates(w, next.updates);
 *   state = next.state;
 * }
 * console.log(w.dataSync()[0].toFixed(4)); // 1.0000
 * ```
 *
 * @remarks The direct route needs `n · k · p` numbers and as many reverse passes over the batch as a row has outputs, `k`; `n k p²` and `p³/3`
 *   operations. For models that mix the rows of a batch (normalisation over it), and batches whose tensors differ in their first axis, it
 *   costs a forward and a reverse product a param, sixteen at a time.
 * @see Marquardt (1963), SIAM J. 11(2); Nielsen, "Damping parameter in Marquardt's method", report IMM-REP-1999-05.
 */
export function levenbergMarquardt<P, B>(
  options: LevenbergMarquardtOptions<P, B>,
): GradientTransform<P, LevenbergMarquardtState> {
  const { where } = levenbergMarquardtOptions;
  const { damping, minDamping, denseParams, cg, ...model } =
    levenbergMarquardtOptions.resolve(options);
  const given = model as never as ModelOptions<P, B>;
  const solve = (
    at: DenseGgnInput<P, B>,
    rhs: P,
    lambda: Scalar,
  ): { x: P; steps: Tensor; isSolved: Tensor } => {
    const { vector, unravel } = ravel(rhs);
    if (vector.size <= denseParams) {
      const { solution, isSolved } = dampedSolve(denseGgn(at), lambda, vector);
      return { x: unravel(solution as Tensor1D), steps: constant(0), isSolved };
    }
    const matvec = (v: P): P => treeAxpy(lambda, v, at.product(v));
    const { value, steps, isSolved } = freelySolved(matvec, rhs, cg);
    return { x: value, steps: cast(steps, "float32"), isSolved };
  };
  return {
    init: (params) => {
      checkTensorTree(`${where}.init`, "params", params);
      return scoped(() => ({ ...nielsenStart(damping), steps: constant(0) }));
    },
    update: (gradient, state, params, extra = {}) =>
      onTensors(`${where}.update`, { gradient, state, params, batch: extra.batch }, () => {
        const { f, loss } = modelAtBatch(where, given, extra);
        const { likelihood, outputs: network } = given;
        const { outputs, product } = ggnAt(f, likelihood, params);
        const at = { network, likelihood, params, batch: extra.batch as B, outputs, product };
        const { x, steps, isSolved } = solve(at, treeScale(-1, gradient), state.damping);
        const before = extra.value ?? loss(params);
        const after = loss(treeAxpy(1, x, params));
        const model = add(treeDot(gradient, x), mul(constant(0.5), treeDot(x, product(x))));
        const gain = div(sub(after, before), model) as Scalar;
        const accepted = improved(after, before);
        return {
          updates: whereAccepted(accepted, x),
          state: {
            ...nielsenAfter(state, gain, accepted, isSolved, minDamping),
            steps: mul(steps, constant(1)) as Scalar,
          },
        };
      }),
  };
}
