import { LegendreError } from "../errors.ts";
import { onesLike, type Scalar, type Tensor } from "../ops.ts";
import { flag, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { treeFlatten, treeUnflatten } from "../tree/index.ts";
import { withRecording } from "./record.ts";
import { pullTree } from "./vjp.ts";

/** A scalar result with anything else that a function wants to hand out beside it. */
export interface WithAux<A> {
  readonly value: Tensor;
  /** A tree of tensors; not differentiated. */
  readonly aux: A;
}

/** The options of {@link valueAndGrad}. */
export const valueAndGradOptions = options("valueAndGrad", {
  /** Whether the function returns something else beside its value, as a {@link WithAux}. */
  aux: flag(false),
});

/**
 * The gradient of a scalar function with respect to its first argument.
 *
 * @param f - a synchronous function; its first argument is a tree of float32 tensors, its result a
 *   scalar. Further arguments are passed on as they are.
 * @returns a function of the same arguments that returns a tree like the first one, owned by the
 *   caller. It can be differentiated again, to any order, and traced.
 * @throws code "shape" when the result is not a scalar; "structure" and "disposed" when a leaf of the
 *   first argument is not a live float tensor; "tracing" for ops without an entry in the kernel table.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 *
 * const f = (x: tf.Tensor) => tf.tanh(x) as tf.Scalar;
 * const third = grad(grad(grad(f)));
 * console.log(third(tf.scalar(0.5)).dataSync()[0].toFixed(5)); // -0.56521
 * ```
 *
 * @remarks Costs about three evaluations of `f`; keeps every intermediate value until it returns.
 */
export function grad<P, A extends readonly unknown[]>(
  f: (params: P, ...rest: A) => Tensor,
): (params: P, ...rest: A) => P {
  return (params, ...rest) =>
    scoped(
      () => evaluate("grad", (p) => ({ value: f(p, ...rest), aux: null }), params).grads as never,
    );
}

/**
 * The value and the gradient of a scalar function, in one evaluation; see {@link grad}.
 *
 * @returns a function that returns `{ value, grads }`, owned by the caller.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { valueAndGrad } from "@legendre/core-tensor";
 *
 * const f = (p: { w: tf.Tensor }) => tf.sum(tf.square(p.w)) as tf.Scalar;
 * const { value, grads } = valueAndGrad(f)({ w: tf.tensor1d([3, 4]) });
 * console.log(value.dataSync()[0], grads.w.dataSync()); // 25 Float32Array(2) [ 6, 8 ]
 * ```
 */
export function valueAndGrad<P, A extends readonly unknown[]>(
  f: (params: P, ...rest: A) => Tensor,
): (params: P, ...rest: A) => { value: Scalar; grads: P };
/**
 * With `{ aux: true }` the function returns `{ value, aux }`, and `aux` (a tree of tensors) is handed
 * out undifferentiated.
 */
export function valueAndGrad<P, X, A extends readonly unknown[]>(
  f: (params: P, ...rest: A) => WithAux<X>,
  options: { readonly aux: true },
): (params: P, ...rest: A) => { value: Scalar; grads: P; aux: X };
export function valueAndGrad(
  f: (params: never, ...rest: never[]) => Tensor | WithAux<unknown>,
  options?: OptionsOf<typeof valueAndGradOptions>,
): (params: never, ...rest: never[]) => unknown {
  const { aux: hasAux } = valueAndGradOptions.resolve(options);
  return (params, ...rest) =>
    scoped(() => {
      const { value, grads, aux } = evaluate(
        "valueAndGrad",
        (p) => {
          const result = f(p, ...rest);
          return hasAux ? (result as WithAux<unknown>) : { value: result as Tensor, aux: null };
        },
        params,
      );
      return (hasAux ? { value, grads, aux } : { value, grads }) as never;
    });
}

function evaluate<P, X>(
  where: string,
  f: (params: P) => WithAux<X>,
  params: P,
): { value: Tensor; grads: P; aux: X } {
  const inner = (p: P): unknown[] => {
    const { value, aux } = f(p);
    return [value, aux];
  };
  return withRecording(where, inner, params, "pull", (recording) => {
    const [value, aux] = treeUnflatten<[Tensor, X]>(recording.output, recording.outputs);
    checkScalar(where, value);
    const seeds = treeFlatten<Tensor>([value]).leaves.map((leaf) => onesLike(leaf));
    return { value, aux, grads: pullTree<P>(recording, seeds) };
  });
}

function checkScalar(where: string, value: Tensor | null | undefined): void {
  if (value?.rank === 0) return;
  const got = value ? `a tensor of shape [${value.shape}]` : String(value);
  throw new LegendreError(
    "shape",
    where,
    `the function returned ${got}, expected a scalar; reduce it with tf.sum or tf.mean, or use vjp`,
    { shape: value?.shape },
  );
}
