import {
  add,
  cast,
  equal,
  floorDiv,
  mul,
  type Scalar,
  sub,
  type Tensor,
  zerosLike,
} from "../ops.ts";
import { checkNumber } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeZerosLike } from "../tree/index.ts";
import {
  checkState,
  checkUpdate,
  chooseTree,
  constant,
  mapLeaves,
  nextCount,
  startCount,
} from "./stage.ts";
import type { AnyTransform, GradientTransform, UpdateExtra } from "./transform.ts";
import { checkTransform, type TransformState, type Wrapped } from "./wrapped.ts";

/** The state of {@link multiSteps}. */
export interface MultiStepsState<S> {
  /** Gradients in `sum`; `[]`, int32, below the number that is waited for. */
  readonly count: Scalar;
  /** Their sum, like the params. */
  readonly sum: Tree<Tensor>;
  /** The state of the transform. */
  readonly inner: S;
}

/**
 * Gathers the gradients of `every` calls and gives their mean to a transform; until then the updates are
 * zero. With batches of equal size that is one step on a batch `every` times as large, for the memory of a
 * small one.
 *
 * @param transform - an optimiser or a chain of stages; its schedules count its own, rarer steps.
 * @param every - gradients a step, at least 1.
 * @throws `option` for what is no transform, and for a number out of range.
 * @see DeepMind, optax: `MultiSteps`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { sgd } from "@legendre/core-tensor";
 * import { multiSteps } from "@legendre/core-tensor/optim";
 *
 * const optimizer = multiSteps(sgd({ lr: 1 }), 2);
 * const params = tf.scalar(0);
 * const first = optimizer.update(tf.scalar(2), optimizer.init(params), params);
 * const second = optimizer.update(tf.scalar(4), first.state, params);
 * console.log(first.updates.dataSync()[0], second.updates.dataSync()[0]); // → 0 -3
 * ```
 *
 * @remarks No value is read, so that the update can be traced: the transform runs at every call, and its
 * result is dropped where gradients are missing. That costs little for elementwise optimisers; where one
 * step is dear, add up the gradients outside.
 */
export function multiSteps<T extends AnyTransform>(
  transform: T,
  every: number,
): Wrapped<T, MultiStepsState<TransformState<T>>> {
  checkTransform("multiSteps", transform);
  checkNumber("multiSteps", "every", every, { integer: true, min: 1 });
  const inner = transform as unknown as GradientTransform<unknown>;
  const { phase } = inner;
  const wrapped: GradientTransform<unknown, MultiStepsState<unknown>> = {
    ...(phase === undefined ? {} : { phase: (step) => phase(Math.floor(step / every)) * every }),
    init: (params) =>
      scoped(() => ({
        count: startCount(),
        sum: treeZerosLike(params) as Tree<Tensor>,
        inner: inner.init(params),
      })),
    update: (updates, state, params, extra) => {
      const where = "multiSteps.update";
      checkUpdate(where, updates, params);
      checkState(where, { sum: state.sum }, params);
      return scoped(() => {
        const { flag, count } = everyNth(state.count, every);
        const sum = mapLeaves((total, grad) => add(total, grad!), state.sum, updates);
        const share = constant(1 / every);
        const mean = mapLeaves((total) => mul(total, share), sum);
        const next = inner.update(mean, state.inner, params, ownSteps(extra, every));
        const none = mapLeaves((update) => zerosLike(update), next.updates);
        return {
          updates: chooseTree(flag, next.updates, none),
          state: {
            count,
            sum: chooseTree(
              flag,
              mapLeaves((total) => zerosLike(total), sum),
              sum,
            ),
            inner: chooseTree(flag, next.state, state.inner),
          },
        };
      });
    },
  };
  return wrapped as unknown as Wrapped<T, MultiStepsState<TransformState<T>>>;
}

/** One more call: whether it is the last of `every` (1 or 0, float32), and the count after it, then 0 again. */
export function everyNth(count: Scalar, every: number): { flag: Scalar; count: Scalar } {
  const next = nextCount(count);
  const last = cast(equal(next, constant(every)), "int32");
  return {
    flag: cast(last, "float32") as Scalar,
    count: mul(next, sub(cast(constant(1), "int32"), last)) as Scalar,
  };
}

/** The extras with the step as the transform counts it. */
function ownSteps<E extends UpdateExtra | undefined>(extra: E, every: number): E {
  const step = extra?.step;
  if (step === undefined) return extra;
  const own =
    typeof step === "number"
      ? Math.floor(step / every)
      : floorDiv(cast(step, "int32"), cast(constant(every), "int32"));
  return { ...extra, step: own };
}
