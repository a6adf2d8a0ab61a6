import { LegendreError } from "../errors.ts";
import { add, cast, lessEqual, logicalNot, mul, neg, type Scalar, type Tensor } from "../ops.ts";
import { between, count, flag, type OptionsOf, optional, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { cond, valueAndGrad, whileLoop } from "../transforms/index.ts";
import { type Tree, treeClone, treeDot, treeZerosLike } from "../tree/index.ts";
import { chain } from "./chain.ts";
import {
  type LbfgsState,
  type ScaleByLbfgsOptions,
  scaleByLbfgs,
  scaleByLbfgsOptions,
} from "./scale-by-lbfgs.ts";
import { learningRate } from "./scale-by-learning-rate.ts";
import { rate } from "./scale-by-schedule.ts";
import { constant, mapLeaves } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link lbfgs}. */
export const lbfgsOptions = options(
  "lbfgs",
  {
    /** A fixed learning rate, or a schedule, in place of the line search; at least 0. If left out: search. */
    lr: optional(rate()),
    /** The share of the decrease that the slope promises with which a step is taken, in (0, 1). */
    decrease: between(0, 1, 1e-4),
    /** What a step that is too long is multiplied by, in (0, 1). */
    shrink: between(0, 1, 0.5),
    /** How often a step is shortened; then none is taken. At least 1. */
    tries: count(1, 25),
    /**
     * Whether the search computes gradients with its values and keeps that of the params which it reaches, for {@link valueAndGradFromState}. A loop that asks
     * for it evaluates the loss once a step in place of twice; any other pays for a gradient that it does not use. Not with `lr`.
     */
    keepGradient: flag(false),
  },
  {
    from: scaleByLbfgsOptions,
    rules: ({ lr, keepGradient }, where) => {
      if (lr === undefined || !keepGradient) return;
      const what =
        "keepGradient is true and lr is set, so that nothing is searched; leave one of them out";
      throw new LegendreError("option", where, what, { option: "keepGradient" });
    },
  },
);

/** Options of {@link lbfgs}. */
export interface LbfgsOptions extends ScaleByLbfgsOptions, OptionsOf<typeof lbfgsOptions> {}

/** The state of {@link lbfgs} with its search. */
export interface LbfgsSearchState extends LbfgsState {
  /** With `keepGradient`: the loss and its gradient at the params that the last step reached. */
  readonly reached?: { readonly value: Scalar; readonly grads: Tree<Tensor> };
}

/**
 * L-BFGS as an optimiser: the direction of {@link scaleByLbfgs}, and along it the first of $1, \text{shrink}, \text{shrink}^2, \dots$ at which
 * the loss falls enough,
 *
 * $$\text{loss}(\theta + \eta d) \le \text{loss}(\theta) + \text{decrease} \cdot \eta \langle g, d \rangle$$
 *
 * It is for a loss that is the same function at each step: all data in one batch, no dropout. `fit` gives it the loss; a loop of one's own passes
 * `{ loss, value }`, of which `value` spares one evaluation.
 *
 * @throws `option` for unknown or out-of-range options, and from `update` where the step is searched and `extra.loss` is missing.
 * @see Nocedal and Wright, "Numerical optimization", 2nd edition, algorithms 3.1, 7.4 and 7.5.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { applyUpdates, valueAndGrad } from "@legendre/core-tensor";
 * import { lbfgs } from "@legendre/core-tensor/optim";
 *
 * const optimizer = lbfgs();
 * const loss = (x: tf.Tensor) => tf.sum(tf.mul(tf.square(tf.sub(x, 3)), tf.tensor1d([1, 100]))) as tf.Tensor;
 * let params = tf.zeros([2]) as tf.Tensor;
 * let state = optimizer.init(params);
 * for (let i = 0; i < 10; i++) {
 *   const { value, grads } = valueAndGrad(loss)(params);
 *   const next = optimizer.update(grads, state, params, { loss, value: value as tf.Scalar });
 *   params = applyUpdates(params, next.updates);
 *   state = next.state;
 * }
 * console.log([...params.dataSync()].map((x) => x.toFixed(3))); // → [ '3.000', '3.000' ]
 * ```
 *
 * @remarks The search is a `whileLoop`: compiled with the step, no number is read. Each trial is one evaluation of the loss; near a minimum
 * the first is nearly always taken.
 */
export function lbfgs(options: LbfgsOptions = {}): TreeTransform {
  const { lr, memory, keepGradient, ...search } = lbfgsOptions.resolve(options);
  const direction = scaleByLbfgs({ memory });
  if (lr !== undefined) return chain(direction, learningRate("lbfgs", lr)) as TreeTransform;
  const searching: TreeTransform<LbfgsSearchState> = {
    init: (params) =>
      scoped(() => {
        const state = direction.init(params);
        if (!keepGradient) return state;
        const grads = treeZerosLike(params) as Tree<Tensor>;
        return { ...state, reached: { value: constant(0), grads } };
      }),
    update: (updates, state, params, extra) => {
      const loss = extra?.loss;
      if (loss === undefined) {
        const what =
          "update needs extra.loss, the loss as a function of the params, to search the length of a step: pass { loss }, use fit, or set lr";
        throw new LegendreError("option", "lbfgs.update", what, { option: "loss" });
      }
      return scoped(() => {
        const { reached: _, ...past } = state;
        const next = direction.update(updates, past, params);
        const down = mapLeaves((leaf) => neg(leaf), next.updates);
        const along = {
          params,
          direction: down,
          value: extra?.value ?? loss(params),
          slope: treeDot(updates, down),
        };
        const step = (length: Tensor) => mapLeaves((leaf) => mul(leaf, length), down);
        const at = loss as (params: unknown) => Tensor;
        const evaluate = keepGradient
          ? (there: typeof params) => valueAndGrad<typeof params, []>(at)(there)
          : (there: typeof params) => ({ value: at(there) as Scalar });
        const { length, found, ...there } = lengthOfStep({ ...along, evaluate }, search);
        if (!keepGradient) return { updates: step(length), state: next.state };
        const here: Evaluated<typeof params> = { value: along.value as Scalar, grads: updates };
        const reached = cond(
          found,
          () => treeClone(there),
          () => treeClone(here),
        );
        return { updates: step(length), state: { ...next.state, reached: reached as never } };
      });
    },
  };
  return searching as TreeTransform;
}

/** The loss and, where it is kept, its gradient. */
interface Evaluated<P> {
  readonly value: Scalar;
  readonly grads?: P;
}

interface Line<P> {
  readonly evaluate: (params: P) => Evaluated<P>;
  readonly params: P;
  readonly direction: P;
  readonly value: Tensor;
  readonly slope: Scalar;
}

/** The first of 1, shrink, shrink², … with enough decrease; 0 where none of them has. */
function lengthOfStep<P>(
  { evaluate, params, direction, value, slope }: Line<P>,
  {
    decrease,
    shrink,
    tries,
  }: Pick<ReturnType<typeof lbfgsOptions.resolve>, "decrease" | "shrink" | "tries">,
): Evaluated<P> & { readonly length: Tensor; readonly found: Tensor } {
  const tried = (length: Tensor) => {
    const there = mapLeaves((leaf, step) => add(leaf, mul(length, step!)), params, direction);
    const bound = add(value, mul(mul(constant(decrease), length), slope));
    // NaN is not below the bound, so that a step out of the domain is shortened too.
    const seen = evaluate(there);
    return { ...seen, length, found: lessEqual(seen.value, bound) };
  };
  const last = whileLoop(
    ({ found }) => logicalNot(found),
    ({ length }) => tried(mul(length, constant(shrink))),
    tried(constant(1)),
    { maxSteps: tries },
  );
  return { ...last, length: mul(last.length, cast(last.found, "float32")) };
}
