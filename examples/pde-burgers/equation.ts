import { d, type Field, type Point } from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";

/** The coordinates. */
export type Name = "t" | "x";

/** `u` from a network, such that it is `−sin πx` at the beginning and 0 at both ends, whatever the weights are. */
export function solution(v: Field<Name>): Field<Name> {
  return (at) => {
    const { t, x } = at;
    const first = tf.sin(tf.mul(tf.fill([], Math.PI), x));
    return tf.sub(tf.mul(tf.mul(t, tf.sub(1, tf.square(x))), v(at)), first);
  };
}

/**
 * `v(t, x)`, or where `mirrored` is 1 its odd part `½ (v(t, x) − v(t, −x))`: the solution is odd in `x`. A layer that is off by ever so little costs next to
 * no residual, and is most of the error.
 *
 * @param other - `v` as well, made for the points `(t, −x)`.
 */
export function oddPart(v: Field<Name>, other: Field<Name>, mirrored: tf.Tensor): Field<Name> {
  return ({ t, x }) => {
    const half = tf.mul(0.5, mirrored);
    return tf.sub(tf.mul(tf.sub(1, half), v({ t, x })), tf.mul(half, other({ t, x: tf.neg(x) })));
  };
}

/** Derivatives of a network that {@link equation} takes. */
export const carried = [["t"], ["x", "x"]] as const;

/** `u_t + u u_x − ν u_xx` at a point. */
export function equation(u: Field<Name>, at: Point<Name>, viscosity: tf.Tensor): tf.Tensor {
  const curved = tf.mul(viscosity, d(u, "x", "x")(at));
  return tf.sub(tf.add(d(u, "t")(at), tf.mul(u(at), d(u, "x")(at))), curved);
}
