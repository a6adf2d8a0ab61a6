import {
  type GradientTransform,
  treeAxpy,
  treeDot,
  treeScale,
  treeZerosLike,
  whileLoop,
} from "@legendre/core-tensor";
import {
  add,
  div,
  greater,
  isFinite as isFiniteTensor,
  less,
  logicalAnd,
  logicalNot,
  logicalOr,
  mul,
  type Scalar,
  sub,
  type Tensor,
  where as whereTensor,
  zerosLike,
} from "@legendre/core-tensor/ops";
import { above, count, fraction, type OptionsOf, options } from "@legendre/core-tensor/options";
import { checkTensorTree, onTensors, treeMap } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";
import { scoped } from "../scoped.ts";
import { dampedCg, ggnAt, improved } from "./ggn-system.ts";
import { type ModelOptions, modelAtBatch, modelOptions } from "./model-at-batch.ts";

/** The options of {@link hessianFree}. */
export const hessianFreeOptions = options(
  "hessianFree",
  {
    /** Damping of the first step, absolute. */
    damping: above(0, 1),
    /** Conjugate-gradient steps at most. */
    maxSteps: count(1, 100),
    /** The solver stops when its quadratic gains less than this a step, relative. */
    progress: above(0, 5e-4),
    /** How much of the last direction the solver starts from. */
    decay: fraction(0.95),
  },
  { from: modelOptions },
);

/** Options of {@link hessianFree}. */
export interface HessianFreeOptions<P, B>
  extends ModelOptions<P, B>,
    OptionsOf<typeof hessianFreeOptions> {}

/** The state of {@link hessianFree}: a tree of tensors; scalars but for `direction`. */
export interface HessianFreeState<P> {
  readonly damping: Scalar;
  /** Where the solver starts from, like the params. */
  readonly direction: P;
  /** Conjugate-gradient steps of the last update. */
  readonly steps: Scalar;
  /** What the loss fell by, over what the quadratic said. */
  readonly gain: Scalar;
  /** The share of the direction that the line search took. */
  readonly share: Scalar;
}

/**
 * Hessian-free optimisation, for any model: the Gauss-Newton equations, damped, by truncated conjugate gradients, with the damping
 * of Levenberg and Marquardt (two thirds of it where the quadratic predicts more than ¾ of the decrease, one and a half times
 * where less than ¼), warm starts, and a line search on the loss of the batch.
 *
 * @param options - see {@link HessianFreeOptions}; `outputs`, `targets` and `likelihood` are required.
 * @returns a transform to be used as it is, without a learning rate behind it; `update` needs `extra.batch`. A step that would not lower
 *   the batch's loss is left out, and the damping grows.
 * @throws code "option" for options out of range, and from `update` when `extra.batch` is missing.
 *
 * @example
 * ```ts
 * import { applyUpdates, gaussian, grad } from "@legendre/core-tensor";
 * import { hessianFree } from "@legendre/reversible-gn";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const batch = { x: tf.tensor2d([[1, 0], [1, 1]]), y: tf.tensor2d([[1], [3]]) };
 * const outputs = (w: tf.Tensor2D, b: typeof batch) => tf.matMul(b.x, w) as tf.Tensor;
 * const optimizer = hessianFree({ outputs, targets: (b) => b.y, likelihood: gaussian(), damping: 1e-6 });
 * const w = tf.zeros([2, 1]) as tf.Tensor2D;
 * const gradient = grad((p: tf.Tensor2D) => gaussian().nll(outputs(p, batch), batch.y))(w);
 * const { updates } = optimizer.update(gradient, optimizer.init(w), w, { batch });
 * console.log([...applyUpdates(w, updates).dataSync()].map((v) => v.toFixed(3))); // [ '1.000', '2.000' ]
 * ```
 *
 * @remarks Each conjugate-gradient step costs one forward and one reverse product. The whole batch of a step serves gradient and
 *   products; the solver's iterates are not searched backwards, the line search shortens the last one instead.
 * @see Martens, "Deep learning via Hessian-free optimization", ICML 2010.
 */
export function hessianFree<P, B>(
  options: HessianFreeOptions<P, B>,
): GradientTransform<P, HessianFreeState<P>> {
  const { where } = hessianFreeOptions;
  const { damping, maxSteps, progress, decay, ...model } = hessianFreeOptions.resolve(options);
  const given = model as never as ModelOptions<P, B>;
  return {
    init: (params) => {
      checkTensorTree(`${where}.init`, "params", params);
      return scoped(() => ({
        damping: constant(damping),
        direction: treeZerosLike(params) as P,
        steps: constant(0),
        gain: constant(1),
        share: constant(0),
      }));
    },
    update: (gradient, state, params, extra = {}) =>
      onTensors(`${where}.update`, { gradient, state, params, batch: extra.batch }, () => {
        const { f, loss } = modelAtBatch(where, given, extra);
        const { product } = ggnAt(f, given.likelihood, params);
        const { x, steps } = dampedCg<P>({
          product,
          damping: state.damping,
          maxSteps,
          progress,
          rhs: treeScale(-1, gradient),
          start: treeScale(decay, state.direction),
        });
        const before = extra.value ?? loss(params);
        const slope = treeDot(gradient, x);
        const predicted = add(slope, mul(constant(0.5), treeDot(x, product(x))));
        const whole = sub(loss(treeAxpy(1, x, params)), before);
        const gain = div(whole, predicted) as Scalar;
        const share = lineSearch((s) => loss(treeAxpy(s, x, params)), before, slope);
        const usable = improved(loss(treeAxpy(share, x, params)), before);
        const updates = treeMap((leaf: Tensor) => {
          const zeros = zerosLike(leaf);
          const everywhere = logicalAnd(usable, logicalNot(greater(zeros, zeros)));
          return whereTensor(everywhere, mul(leaf, share), zeros);
        }, x) as P;
        // A direction that is not finite must not start the next solve.
        const finite = isFiniteTensor(treeDot(x, x));
        const direction = treeMap((leaf: Tensor) => {
          const zeros = zerosLike(leaf);
          return whereTensor(logicalAnd(finite, logicalNot(greater(zeros, zeros))), leaf, zeros);
        }, x) as P;
        return {
          updates,
          state: {
            direction,
            gain,
            steps: mul(steps, constant(1)) as Scalar,
            share: whereTensor(usable, share, constant(0)) as Scalar,
            damping: nextDamping(state.damping, gain, usable),
          },
        };
      }),
  };
}

/** Armijo: 0.8 of the share until the loss falls by a hundredth of what the slope says; 60 times at most. */
function lineSearch(along: (share: Scalar) => Tensor, before: Tensor, slope: Tensor): Scalar {
  const enough = (share: Scalar, loss: Tensor): Tensor =>
    less(loss, add(before, mul(mul(constant(0.01), share), slope)));
  const start = { share: constant(1) as Tensor, loss: along(constant(1)) };
  const end = whileLoop(
    ({ share, loss }: typeof start) => logicalNot(enough(share as Scalar, loss)),
    ({ share }) => {
      const shorter = mul(share, constant(0.8)) as Tensor;
      return { share: shorter, loss: along(shorter as Scalar) };
    },
    start,
    { maxSteps: 60 },
  );
  return end.share as Scalar;
}

function nextDamping(damping: Scalar, gain: Scalar, usable: Tensor): Scalar {
  const worse = logicalOr(logicalNot(greater(gain, constant(0.25))), logicalNot(usable));
  const better = greater(gain, constant(0.75));
  const factor = whereTensor(
    worse,
    constant(1.5),
    whereTensor(better, constant(2 / 3), constant(1)),
  );
  return mul(damping, factor) as Scalar;
}
