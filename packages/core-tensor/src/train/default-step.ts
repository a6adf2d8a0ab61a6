import { type Scalar, Tensor } from "../ops.ts";
import { applyUpdates, type GradientTransform } from "../optim/index.ts";
import { split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { valueAndGrad } from "../transforms/index.ts";
import type { FitOptions, StepExtra, StepResult } from "./fit-options.ts";

/** One step of gradient descent: gradient of the loss, `optimizer.update`, `applyUpdates`. */
export function gradientStep<P, B, S, M>(
  optimizer: GradientTransform<P, S>,
  loss: NonNullable<FitOptions<P, B, S, M>["loss"]>,
): (params: P, optState: S, batch: B, extra: StepExtra<P, M>) => StepResult<P, S, M> {
  return (params, optState, batch, extra) =>
    scoped(() => {
      const { step, state } = extra;
      // One key for the loss and one for the optimiser, so that their draws are independent.
      const [lossKey, key] = split(extra.key);
      const evaluate = (p: P): { value: Tensor; aux: M | null } => {
        const result = loss(p, batch, { key: lossKey, step, state });
        return result instanceof Tensor ? { value: result, aux: null } : result;
      };
      const { value, grads, aux } = valueAndGrad(evaluate, { aux: true })(params);
      const bound = (p: P): Tensor => evaluate(p).value;
      const next = optimizer.update(grads, optState, params, {
        ...extra,
        key,
        value,
        loss: bound,
      });
      return {
        params: applyUpdates(params, next.updates),
        optState: next.state,
        value: value as Scalar,
        ...(aux === null ? {} : { state: aux }),
      };
    });
}
