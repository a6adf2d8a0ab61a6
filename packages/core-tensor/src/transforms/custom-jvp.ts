import { scoped } from "../scope.ts";
import { checkSameShapes, treeZerosLike } from "../tree/index.ts";
import { callCustom } from "./custom.ts";
import type { Custom } from "./traced-custom.ts";
import { vjp } from "./vjp.ts";

/** The parts of {@link customJvp}. */
export interface CustomJvp<P, R> {
  /** The function. */
  readonly value: (x: P) => R;
  /** Its derivative at `x` along `v`; linear in `v`. */
  readonly tangent: (x: P, v: P) => R;
}

/**
 * A function whose derivative is given by hand as a directional derivative. The reverse derivative
 * follows by transposition, so one rule serves both.
 *
 * @param parts - the function and its derivative, written with ops.
 * @returns `x ↦ value(x)`; outer derivatives of a derivative differentiate both parts.
 * @throws code "structure" or "shape", when it is differentiated, if `tangent` returns a tree unlike the
 *   value.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { customJvp } from "@legendre/core-tensor/transforms";
 *
 * // The norm, with slope 0 at the origin instead of 0/0.
 * const norm = customJvp({
 *   value: (x: tf.Tensor) => tf.sqrt(tf.sum(tf.square(x))) as tf.Tensor,
 *   tangent: (x, v) => tf.div(tf.sum(tf.mul(x, v)), tf.maximum(tf.sqrt(tf.sum(tf.square(x))), 1e-30)),
 * });
 * console.log(grad(norm)(tf.tensor1d([0, 0]) as tf.Tensor).dataSync()); // Float32Array(2) [ 0, 0 ]
 * ```
 *
 * @remarks A trace records `tangent` beside `value`, so that programs, also saved ones, and loops that are
 * differentiated use it. Pass all that it differentiates as its argument.
 */
export function customJvp<P, R>({ value, tangent }: CustomJvp<P, R>): (x: P) => R {
  const push = (x: P, v: P): R => tangent(x, v);
  const custom: Custom<P, R, null> = {
    name: "customJvp",
    rule: "jvp",
    plain: (x) => scoped(() => value(x)),
    evaluate: (x) => ({ value: value(x), residuals: null }),
    push: (x, _, v) => push(x, v),
    // J v is linear in v, so Jᵀ is its transpose, taken at any v.
    pull: (x, _, cotangent) => {
      const { value: image, pullback } = vjp((v: P) => push(x, v), treeZerosLike(x as never) as P);
      checkSameShapes("customJvp", "the value", cotangent, "tangent's result", image);
      return pullback(cotangent);
    },
  };
  return (x) => callCustom(custom, x);
}
