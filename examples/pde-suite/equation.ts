import {
  box,
  type Domain,
  type Field,
  type FieldLayer,
  type FieldNet,
  fieldNet,
  type Point,
} from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";

/** Params as functions see them. */
export type Params = readonly FieldLayer<tf.Tensor>[];

/** An equation with conditions that hold for any weights. */
export interface Equation {
  readonly domain: Domain;
  readonly net: FieldNet;
  /** What is to be 0 at a point. */
  readonly residual: (params: Params, at: Point) => tf.Tensor;
  /** The solution that some params stand for. */
  readonly solution: (params: Params) => Field;
  /** The exact one at places that a grid is made of. */
  readonly exact: (grid: readonly (readonly [number, number])[]) => ArrayLike<number>;
  /** What others have published of the solution. */
  readonly profiles?: readonly Profile[];
}

/** Numbers along a line that others have published. */
export interface Profile {
  readonly name: string;
  /** Places by coordinate, and the coordinate that differs from one to the next. */
  readonly at: Readonly<Record<string, readonly number[]>>;
  readonly along: string;
  /** What the numbers are of a solution. */
  readonly of: (u: Field) => Field;
  readonly published: readonly number[];
  /** The same by another method of ours. */
  readonly computed: readonly number[];
}

/** A product with a number that keeps all of its digits: tfjs rounds literals to float32. */
export const times = (value: number, x: tf.Tensor): tf.Tensor => tf.mul(tf.fill([], value), x);

/** An equation whose solution is `built(v)` around the network `v`, of which `carried` derivatives are needed. */
export function built(
  ranges: Readonly<Record<string, readonly [number, number]>>,
  hidden: readonly number[],
  carried: readonly (readonly string[])[],
  around: (v: Field) => Field,
  equation: (u: Field, at: Point) => tf.Tensor,
  exact: Equation["exact"],
): Equation {
  const domain = box(ranges);
  const net = fieldNet(domain, { hidden });
  return {
    domain,
    net,
    residual: (params, at) => equation(around(net.expand(params, at, carried)), at),
    solution: (params) => around(net.field(params)),
    exact,
  };
}

/** A closed form at the places of a grid. */
export function pointwise(exact: (a: number, b: number) => number): Equation["exact"] {
  return (grid) => grid.map(([a, b]) => exact(a, b));
}
