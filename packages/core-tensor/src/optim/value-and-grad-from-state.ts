import { LegendreError } from "../errors.ts";
import { greater, type Scalar, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { cond, valueAndGrad } from "../transforms/index.ts";
import { checkTensorTree, treeClone } from "../tree/index.ts";
import type { LbfgsSearchState, lbfgs } from "./lbfgs.ts";
import { constant } from "./stage.ts";

/**
 * The loss and its gradient at the params that the last step of {@link lbfgs} reached, as its search computed them; before the first step they are computed.
 *
 * @param loss - as for `valueAndGrad`.
 * @param params - what `applyUpdates` made of the last step: at other params the result is wrong.
 * @param state - of `lbfgs({ keepGradient: true })`.
 * @returns what `valueAndGrad(loss)(params)` returns, owned by the caller.
 * @throws `option` for a state without a gradient.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates } from "@legendre/core-tensor";
 * import { lbfgs, valueAndGradFromState } from "@legendre/core-tensor/optim";
 *
 * const optimizer = lbfgs({ keepGradient: true });
 * const loss = (x: tf.Tensor) => tf.sum(tf.square(tf.sub(x, 3))) as tf.Scalar;
 * let params = tf.zeros([2]) as tf.Tensor;
 * let state = optimizer.init(params);
 * for (let i = 0; i < 3; i++) {
 *   const { value, grads } = valueAndGradFromState(loss, params, state);
 *   const next = optimizer.update(grads, state, params, { loss, value });
 *   params = applyUpdates(params, next.updates);
 *   state = next.state;
 * }
 * console.log(loss(params).dataSync()[0].toFixed(3)); // → 0.000
 * ```
 *
 * @see DeepMind, optax: `value_and_grad_from_state`.
 */
export function valueAndGradFromState<P>(
  loss: (params: P) => Tensor,
  params: P,
  state: unknown,
): { value: Scalar; grads: P } {
  const { reached, count } = (state ?? {}) as Partial<LbfgsSearchState>;
  if (reached === undefined || count === undefined) {
    const what = "state has no gradient; pass a state of lbfgs({ keepGradient: true })";
    throw new LegendreError("option", "valueAndGradFromState", what, { option: "keepGradient" });
  }
  checkTensorTree("valueAndGradFromState", "state", { count, reached });
  return scoped(() =>
    cond(
      greater(count, constant(0)),
      () => treeClone(reached) as { value: Scalar; grads: P },
      () => valueAndGrad(loss)(params),
    ),
  );
}
