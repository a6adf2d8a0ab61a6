import { jvp, LegendreError } from "@legendre/core-tensor";
import { add, onesLike, type Tensor } from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";

/** A point: a scalar for each coordinate by name, or as many points at once as the arrays are long. */
export type Point<N extends string = string> = Readonly<Record<N, Tensor>>;

/** A function of points, point by point: a number for each. */
export type Field<N extends string = string> = (at: Point<N>) => Tensor;

/** What is being differentiated by, outermost first; an expansion looks whether it holds that derivative. */
const active: string[] = [];

/** The coordinates that derivatives under way are taken by. */
export const activeDerivatives = (): readonly string[] => active;

/**
 * The partial derivative of a field, itself a field: `d(u, "x", "x")` is `∂²u/∂x²`.
 *
 * @param u - a function of points, point by point, written with `tf.*` ops: what it gives for one point may not depend on the others.
 * @param by - names of coordinates, one for each derivative.
 * @returns a field. Derivatives are exact, by forward mode in forward mode; they may be traced, compiled and differentiated again.
 * @throws where the field is called: code "option" for a coordinate that the point has not, and for a derivative that an expansion does not hold.
 *
 * @example
 * ```ts
 * import { d } from "@legendre/reversible-gn/pde";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const u = ({ x, y }: Record<"x" | "y", tf.Tensor>) => tf.mul(tf.square(x), y);
 * console.log(d(u, "x", "y")({ x: tf.scalar(3), y: tf.scalar(5) }).dataSync()[0]); // 6
 * ```
 *
 * @remarks Of a network each derivative is another pass; `expand` of a network gives all at once.
 */
export function d<N extends string>(u: Field<N>, ...by: readonly NoInfer<N>[]): Field<N> {
  return by.reduceRight<Field<N>>((f, name) => byOne(f, name), u);
}

function byOne<N extends string>(u: Field<N>, name: N): Field<N> {
  return (at) => {
    const x: Tensor | undefined = at[name];
    if (x === undefined) {
      const names = Object.keys(at).map((n) => `"${n}"`);
      const message = `"${name}" is no coordinate of the point, which has ${names.join(", ")}`;
      throw new LegendreError("option", "d", message, { value: name, expected: Object.keys(at) });
    }
    active.push(name);
    try {
      const along = (value: Tensor): Tensor => u({ ...at, [name]: value });
      return onTensors("d", at, () => jvp(along, x, onesLike(x)).tangent as Tensor);
    } finally {
      active.pop();
    }
  };
}

/**
 * The Laplacian of a field by some coordinates, `Σ ∂²u/∂xᵢ²`, itself a field.
 *
 * @param u - as of {@link d}.
 * @param by - the coordinates, at least one.
 * @throws code "option" without coordinates; where the field is called as {@link d}.
 *
 * @example
 * ```ts
 * import { laplacian } from "@legendre/reversible-gn/pde";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const u = ({ x, y }: Record<"x" | "y", tf.Tensor>) => tf.add(tf.square(x), tf.mul(2, tf.square(y)));
 * console.log(laplacian(u, ["x", "y"])({ x: tf.scalar(3), y: tf.scalar(5) }).dataSync()[0]); // 6
 * ```
 */
export function laplacian<N extends string>(u: Field<N>, by: readonly NoInfer<N>[]): Field<N> {
  if (by.length === 0) {
    const message = "there are no coordinates to take the Laplacian by; name at least one";
    throw new LegendreError("option", "laplacian", message, { option: "by" });
  }
  return (at) =>
    onTensors("laplacian", at, () =>
      by.map((name) => d(u, name, name)(at)).reduce((a, b) => add(a, b) as Tensor),
    );
}
