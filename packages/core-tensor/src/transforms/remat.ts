import { scoped } from "../scope.ts";
import { callCustom } from "./custom.ts";
import { jvp } from "./jvp.ts";
import type { Custom } from "./traced-custom.ts";
import { pulledBack } from "./vjp.ts";

/**
 * The same function, evaluated again when its derivative is taken instead of keeping its intermediate
 * values: memory for time.
 *
 * @param f - a synchronous function from a tree of float32 tensors to a tree of tensors. Pass
 *   everything it differentiates as its argument.
 * @returns a function with the values and derivatives of `f`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad, remat } from "@legendre/core-tensor";
 *
 * const block = remat((x: tf.Tensor) => tf.tanh(tf.exp(x)));
 * console.log(grad((x: tf.Tensor) => block(x))(tf.scalar(0)).dataSync()[0].toFixed(4)); // 0.4200
 * ```
 *
 * @remarks A derivative evaluates `f` once more, and keeps its argument and result only.
 * @see Griewank and Walther (2000), "Algorithm 799: revolve", ACM TOMS 26(1).
 */
export function remat<P, R>(f: (x: P) => R): (x: P) => R {
  const custom: Custom<P, R, null> = {
    name: "remat",
    rule: "ops",
    plain: (x) => scoped(() => f(x)),
    evaluate: (x) => ({ value: scoped(() => f(x)), residuals: null }),
    push: (x, _, v) => jvp(f, x, v).tangent,
    pull: (x, _, cotangent) => pulledBack(f, x, cotangent),
  };
  return (x) => callCustom(custom, x);
}
