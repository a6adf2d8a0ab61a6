import {
  add,
  div,
  equal,
  maximum,
  mul,
  pow,
  type Scalar,
  where as select,
  sub,
  type Tensor,
} from "../ops.ts";
import { atLeast, between, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeClone } from "../tree/index.ts";
import { rate } from "./scale-by-schedule.ts";
import { checkState, checkUpdate, constant, mapLeaves, nextCount, startCount } from "./stage.ts";
import type { AnyTransform, GradientTransform } from "./transform.ts";
import { checkTransform, phaseOf, type TransformState, type Wrapped } from "./wrapped.ts";

/** The options of {@link scheduleFree}. */
export const scheduleFreeOptions = options("scheduleFree", {
  /** The learning rate of the optimiser inside, the same one: it weighs the steps in the average. Required. */
  lr: rate(),
  /** How far gradients are taken on the way to the average, in (0, 1); the counterpart of a momentum. */
  b1: between(0, 1, 0.9),
  /** The power of the largest learning rate so far by which a step is weighed, at least 0. */
  weightPower: atLeast(0, 2),
});

/** Options of {@link scheduleFree}. */
export interface ScheduleFreeOptions extends OptionsOf<typeof scheduleFreeOptions> {}

/** The state of {@link scheduleFree}. */
export interface ScheduleFreeState<S = unknown> {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /** The largest learning rate so far; `[]`, float32. */
  readonly largest: Scalar;
  /** The sum of the weights so far; `[]`, float32. */
  readonly weights: Scalar;
  /** The fast params $z$, which the optimiser moves; like the params. */
  readonly fast: Tree<Tensor>;
  /** The state of the optimiser. */
  readonly inner: S;
}

/**
 * Makes an optimiser schedule-free: an average of its steps takes the place of momentum and of a falling learning rate,
 *
 * $$z_{t+1} = z_t + u(\nabla f(y_t)), \qquad x_{t+1} = (1 - c_t)\, x_t + c_t z_{t+1}, \qquad y_{t+1} = b_1 x_{t+1} + (1 - b_1)\, z_{t+1}$$
 *
 * The params that are trained are $y$. **Evaluate at $x$**, which {@link scheduleFreeParams} gives. The weight $c_t$ is the share of this step in
 * the sum of $\max_{s \le t} \text{lr}_s^{\text{weightPower}}$ over the steps. A warm-up of the learning rate helps; nothing else of it
 * should change.
 *
 * @param transform - an optimiser without momentum, such as `sgd({ lr })` or `adam({ lr, b1: 0 })`.
 * @param options - see {@link ScheduleFreeOptions}.
 * @throws `option` for what is no transform, and for unknown or out-of-range options.
 * @see Defazio et al., "The road less scheduled", NeurIPS 2024, algorithm 1; optax's `contrib.schedule_free`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, sgd } from "@legendre/core-tensor";
 * import { scheduleFree, scheduleFreeParams } from "@legendre/core-tensor/optim";
 *
 * const optimizer = scheduleFree(sgd({ lr: 1 }), { lr: 1, b1: 0.5 });
 * let params = tf.scalar(0);
 * let state = optimizer.init(params);
 * for (let i = 0; i < 2; i++) {
 *   const next = optimizer.update(tf.scalar(-2), state, params); // z: 2, 4
 *   params = applyUpdates(params, next.updates); // y: 2, 3.5
 *   state = next.state;
 * }
 * console.log(params.dataSync()[0], scheduleFreeParams(state, params, { b1: 0.5 }).dataSync()[0]); // → 3.5 3
 * ```
 */
export function scheduleFree<T extends AnyTransform>(
  transform: T,
  options: ScheduleFreeOptions,
): Wrapped<T, ScheduleFreeState<TransformState<T>>>;
export function scheduleFree(
  transform: GradientTransform<unknown>,
  options: ScheduleFreeOptions,
): GradientTransform<unknown, ScheduleFreeState> {
  const where = "scheduleFree";
  checkTransform(where, transform);
  const { lr, b1, weightPower } = scheduleFreeOptions.resolve(options);
  return {
    ...phaseOf(transform),
    init: (params) =>
      scoped(() => ({
        count: startCount(),
        largest: constant(0),
        weights: constant(0),
        fast: treeClone(params) as Tree<Tensor>,
        inner: transform.init(params),
      })),
    update: (updates, state, params, extra) => {
      checkUpdate(`${where}.update`, updates, params);
      checkState(`${where}.update`, { fast: state.fast }, params);
      return scoped(() => {
        const rate = typeof lr === "function" ? lr(state.count) : constant(lr as number);
        const largest = maximum(state.largest, rate) as Scalar;
        const weight = pow(largest, constant(weightPower));
        const weights = add(state.weights, weight) as Scalar;
        const share = divOrZero(weight, weights);
        const next = transform.update(updates, state.inner, params, extra);
        const fast = mapLeaves((z, step) => add(z, step!), state.fast, next.updates);
        const slow = slowParams(params, state.fast, b1);
        // y' − y = b1 x' + (1 − b1) z' − y with x' = x + share (z' − x).
        const moved = mapLeaves(
          (y, x, z) => {
            const ahead = add(x!, mul(share, sub(z!, x!)));
            return sub(add(mul(constant(b1), ahead), mul(constant(1 - b1), z!)), y);
          },
          params,
          slow,
          fast,
        );
        const count = nextCount(state.count);
        return { updates: moved, state: { count, largest, weights, fast, inner: next.state } };
      });
    },
  };
}

/** The options of {@link scheduleFreeParams}. */
export const scheduleFreeParamsOptions = options("scheduleFreeParams", {
  /** The `b1` of the optimiser. */
  b1: between(0, 1, scheduleFreeOptions.defaults.b1),
});

/** Options of {@link scheduleFreeParams}. */
export interface ScheduleFreeParamsOptions extends OptionsOf<typeof scheduleFreeParamsOptions> {}

/**
 * The params to evaluate a schedule-free model with, the average $x = (y - (1 - b_1) z) / b_1$.
 *
 * @param state - the state of {@link scheduleFree}.
 * @param params - the params $y$ that are trained.
 * @returns a tree like the params, owned by the caller.
 * @throws `option` for unknown or out-of-range options; `structure`, `shape`, `disposed` when state and params do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { sgd } from "@legendre/core-tensor";
 * import { scheduleFree, scheduleFreeParams } from "@legendre/core-tensor/optim";
 *
 * const params = { w: tf.scalar(2) };
 * const state = scheduleFree(sgd({ lr: 1 }), { lr: 1 }).init(params);
 * console.log(scheduleFreeParams(state, params).w.dataSync()[0].toFixed(3)); // → 2.000
 * ```
 */
export function scheduleFreeParams<P>(
  state: ScheduleFreeState,
  params: P,
  options?: ScheduleFreeParamsOptions,
): P {
  const where = "scheduleFreeParams";
  const { b1 } = scheduleFreeParamsOptions.resolve(options);
  checkState(where, { fast: state.fast }, params);
  return scoped(() => slowParams(params, state.fast, b1));
}

function slowParams<P>(params: P, fast: unknown, b1: number): P {
  const [keep, divisor] = [constant(1 - b1), constant(b1)];
  return mapLeaves((y, z) => div(sub(y, mul(keep, z!)), divisor), params, fast);
}

/** a / b, and 0 where b is 0: the first steps of a warm-up from 0 weigh nothing. */
function divOrZero(a: Tensor, b: Tensor): Tensor {
  const none = equal(b, constant(0));
  return select(none, constant(0), div(a, select(none, constant(1), b)));
}
