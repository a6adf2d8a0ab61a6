import { LegendreError } from "../errors.ts";
import { clone, type Scalar } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { scoped } from "../scope.ts";
import { kindOf } from "../tree/kind-of.ts";
import type { Schedule } from "./scale-by-schedule.ts";
import { constant, nextCount, startCount } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";
import { checkTransform, phaseOf } from "./wrapped.ts";

/** The state of {@link injectHyperparams}. */
export interface InjectHyperparamsState<N extends string = string, S = unknown> {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /** The values of the last step, of the next one where nobody has a schedule; `[]`, float32 each. */
  readonly hyperparams: Readonly<Record<N, Scalar>>;
  /** The state of the optimiser. */
  readonly inner: S;
}

/**
 * Keeps numbers of an optimiser, such as its learning rate, in its state, where they can be read, saved, and changed between steps: a
 * compiled step takes the new value without being compiled again.
 *
 * @param make - the optimiser, from hyperparameters by name, each as a schedule: for options that take one, such as `lr`. It is called at
 *   each update and must be pure.
 * @param hyperparams - the values: a number stays what it is until somebody changes the state; a schedule of the steps taken is
 *   evaluated at each step.
 * @returns a transform with the values in `state.hyperparams`.
 * @throws `option` for values that are neither, `non-finite` for numbers that are not finite.
 * @see DeepMind, optax: `inject_hyperparams`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { sgd } from "@legendre/core-tensor";
 * import { injectHyperparams } from "@legendre/core-tensor/optim";
 *
 * const optimizer = injectHyperparams(({ lr }) => sgd({ lr, momentum: 0.9 }), { lr: 0.5 });
 * const params = tf.scalar(0);
 * const state = optimizer.init(params);
 * const halved = { ...state, hyperparams: { lr: tf.mul(state.hyperparams.lr, 0.5) as tf.Scalar } };
 * console.log(optimizer.update(tf.scalar(1), halved, params).updates.dataSync()[0]); // → -0.25
 * ```
 */
export function injectHyperparams<N extends string, S>(
  make: (hyperparams: Readonly<Record<N, Schedule>>) => TreeTransform<S>,
  hyperparams: Readonly<Record<N, number | Schedule>>,
): TreeTransform<InjectHyperparamsState<N, S>> {
  const where = "injectHyperparams";
  if (typeof make !== "function") {
    const what = `argument 1 must be a function that makes an optimiser, got ${kindOf(make)}`;
    throw new LegendreError("option", where, what, { value: make });
  }
  const entries = Object.entries<number | Schedule>(hyperparams) as [N, number | Schedule][];
  for (const [name, value] of entries) {
    if (typeof value !== "function") checkNumber(where, `hyperparams.${name}`, value);
  }
  const record = <T>(f: (name: N, value: number | Schedule) => T): Record<N, T> =>
    Object.fromEntries(entries.map(([name, value]) => [name, f(name, value)])) as Record<N, T>;
  const made = (values: Readonly<Record<N, Scalar>>): TreeTransform<S> => {
    // A clone, since an optimiser may free what a schedule gives it.
    const transform = make(record((name) => () => clone(values[name])));
    checkTransform(`${where}: what argument 1 returned`, transform);
    return transform;
  };
  const valueAt = (value: number | Schedule, step: Scalar, last?: Scalar): Scalar =>
    typeof value === "function"
      ? clone(value(step))
      : last === undefined
        ? constant(value)
        : clone(last);
  return {
    ...phaseOf(scoped(() => made(record(() => constant(1))))),
    init: (params) =>
      scoped(() => {
        const count = startCount();
        const values = record((_, value) => valueAt(value, count));
        return { count, hyperparams: values, inner: made(values).init(params) };
      }),
    update: (updates, state, params, extra) =>
      scoped(() => {
        for (const [name] of entries) checkValue(name, state.hyperparams[name]);
        const values = record((name, value) =>
          valueAt(value, state.count, state.hyperparams[name]),
        );
        const next = made(values).update(updates, state.inner, params, extra);
        const count = nextCount(state.count);
        return {
          updates: next.updates,
          state: { count, hyperparams: values, inner: next.state },
        };
      }),
  };
}

function checkValue(name: string, value: Scalar | undefined): void {
  if (value?.shape?.length === 0) return;
  const got = value?.shape === undefined ? String(value) : `shape [${value.shape.join(", ")}]`;
  const what = `state.hyperparams.${name} must be a scalar tensor, e.g. tf.scalar(0.1), got ${got}`;
  throw new LegendreError("shape", "injectHyperparams.update", what, { name });
}
