import { jvp, type Likelihood } from "@legendre/core-tensor";
import {
  div,
  mul,
  type Scalar,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";
import { applyStep } from "../step/apply-step.ts";
import { type OutputHessian, targetChange } from "../targets/target-change.ts";

/** A batch as {@link crossBatch} takes it. */
export interface ProbeBatch<X = Tensor> {
  readonly x: X;
  readonly targets: Tensor;
}

/** What {@link crossBatch} returns; scalars. */
export interface CrossBatch {
  /** `|J_B δ| / |J_A δ|`: how much a step moves the other batch, relative to its own. */
  readonly transfer: Scalar;
  /** The cosine of `J_B δ` and the change `R_B` that batch B would ask for. */
  readonly cosine: Scalar;
  /** Percent by which a step of `eta` changes the loss of its own batch. */
  readonly ownChange: Scalar;
  /** Percent by which it changes the loss of the other one: above 0 is overfitting of a batch. */
  readonly otherChange: Scalar;
}

/** What {@link crossBatch} works on. */
export interface CrossBatchInput<P, X = Tensor> {
  /** Params and inputs, a tensor or a tree of them, to outputs. */
  readonly f: (params: P, x: X) => Tensor;
  readonly params: P;
  /** A step that was made for batch `own`. */
  readonly delta: P;
  readonly eta: number;
  readonly own: ProbeBatch<X>;
  /** A disjoint batch. */
  readonly other: ProbeBatch<X>;
  readonly likelihood: Likelihood;
  /** @defaultValue `"identity"` */
  readonly hessian?: OutputHessian;
}

/**
 * What a step made for one batch does to another: the direct measure of overfitting mini-batches.
 *
 * @returns {@link CrossBatch}, owned by the caller.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian } from "@legendre/core-tensor";
 * import { crossBatch } from "@legendre/reversible-gn";
 *
 * const f = (w: tf.Tensor2D, x: tf.Tensor) => tf.matMul(x as tf.Tensor2D, w) as tf.Tensor;
 * const batch = { x: tf.tensor2d([[1, 0]]), targets: tf.tensor2d([[1]]) };
 * const other = { x: tf.tensor2d([[1, 1]]), targets: tf.tensor2d([[1]]) };
 * const given = { f, params: tf.zeros([2, 1]) as tf.Tensor2D, delta: tf.tensor2d([[1], [0]]), eta: 1 };
 * const { transfer, cosine } = crossBatch({ ...given, own: batch, other, likelihood: gaussian() });
 * console.log(transfer.dataSync()[0], cosine.dataSync()[0]); // 1 1
 * ```
 */
export function crossBatch<P, X = Tensor>(input: CrossBatchInput<P, X>): CrossBatch {
  const { f, params, delta, eta, own, other, likelihood, hessian = "identity" } = input;
  return onTensors("crossBatch", { params, delta, own, other }, () => {
    const length = (x: Tensor): Tensor => sqrt(sum(square(x)));
    const push = ({ x }: ProbeBatch<X>) => jvp((p: P) => f(p, x), params, delta);
    const [a, b] = [push(own), push(other)];
    const wanted = targetChange(likelihood, hessian, b.value, other.targets);
    const moved = applyStep(params, delta, eta);
    const change = ({ x, targets }: ProbeBatch<X>, before: Tensor): Scalar => {
      const from = likelihood.nll(before, targets);
      return mul(100, div(sub(likelihood.nll(f(moved, x), targets), from), from)) as Scalar;
    };
    return {
      transfer: div(length(b.tangent), length(a.tangent)) as Scalar,
      cosine: div(sum(mul(b.tangent, wanted)), mul(length(b.tangent), length(wanted))) as Scalar,
      ownChange: change(own, a.value),
      otherChange: change(other, b.value),
    };
  });
}
