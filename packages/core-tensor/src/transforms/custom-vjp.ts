import { scoped } from "../scope.ts";
import { checkSameShapes, treeZerosLike } from "../tree/index.ts";
import { callCustom } from "./custom.ts";
import type { Custom } from "./traced-custom.ts";
import { vjp } from "./vjp.ts";

/** The parts of {@link customVjp}. */
export interface CustomVjp<P, R, X> {
  /** Evaluates the function and hands out what `backward` needs, both trees of tensors. */
  readonly forward: (x: P) => { readonly value: R; readonly residuals: X };
  /** Maps a cotangent of the value to one of `x`; linear in the cotangent. */
  readonly backward: (residuals: X, cotangent: R) => P;
}

/**
 * A function whose reverse derivative is given by hand: for a cheaper or more stable rule than that of
 * its ops, or to change the gradient on purpose.
 *
 * @param parts - `forward` and `backward`, written with ops.
 * @returns `x ↦ forward(x).value`. Forward derivatives are taken as the transpose of `backward`; outer
 *   derivatives of a derivative differentiate `forward` and `backward` themselves.
 * @throws code "structure" or "shape", when it is differentiated, if `backward` returns a tree unlike `x`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { customVjp, grad } from "@legendre/core-tensor";
 *
 * // Straight-through rounding: the gradient passes as if it were the identity.
 * const round = customVjp({
 *   forward: (x: tf.Tensor) => ({ value: tf.round(x), residuals: null }),
 *   backward: (_, u: tf.Tensor) => u,
 * });
 * console.log(grad((x: tf.Tensor) => tf.square(round(x)))(tf.scalar(1.6)).dataSync()[0]); // 4
 * ```
 *
 * @remarks A trace records `backward` beside `forward`, so that programs, also saved ones, and loops that are
 * differentiated use it. Pass all that it differentiates as its argument: what it closes over has no derivative, and
 * is an error in a loop where it would need one.
 */
export function customVjp<P, R, X>({ forward, backward }: CustomVjp<P, R, X>): (x: P) => R {
  const pull = (x: P, residuals: X, cotangent: R): P => {
    const pulled = backward(residuals, cotangent);
    checkSameShapes("customVjp", "backward's result", pulled, "x", x);
    return pulled;
  };
  const custom: Custom<P, R, X> = {
    name: "customVjp",
    rule: "vjp",
    plain: (x) => scoped(() => forward(x).value),
    evaluate: forward,
    pull,
    // Jᵀ is linear in the cotangent, so J is its transpose, taken at any cotangent.
    push: (x, residuals, tangent) => {
      const anywhere = treeZerosLike(forward(x).value as never) as R;
      return vjp((u: R) => pull(x, residuals, u), anywhere).pullback(tangent);
    },
  };
  return (x) => callCustom(custom, x);
}
