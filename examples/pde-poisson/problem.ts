import { hostArray, jit } from "@legendre/core-tensor";
import {
  box,
  type Field,
  fieldNet,
  interior,
  laplacian,
  type Point,
  type Points,
} from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";
import {
  type FieldProblem,
  type HostParams,
  type Params,
  type RunSetting,
  relativeError,
} from "../shared/pde/problem.ts";

/** What decides a run, but for the method. */
export interface Setting extends RunSetting {
  /** Coordinates. */
  readonly dimension: number;
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** A side of the grid that errors are measured on, in two dimensions, the second the fastest; else they are measured at 4,096 points that no run sees. */
  readonly side?: number;
}

/** Poisson's equation, with the points that errors are measured at. */
export interface Poisson extends FieldProblem {
  readonly measured: Points;
}

const double = { precision: "float64", spin: false } as const;

/** The points of a grid over the unit square, ends included, the second coordinate fastest. */
function square(side: number): Points {
  const along = (pick: (i: number) => number) =>
    hostArray(Float64Array.from({ length: side * side }, (_, i) => pick(i) / (side - 1)));
  return { x1: along((i) => Math.floor(i / side)), x2: along((i) => i % side) };
}

/** Poisson's equation for a network: `−Δu = d π² ∏ sin πxᵢ` in the unit cube, 0 on its faces; the solution is `∏ sin πxᵢ`. */
export function poissonProblem({ dimension, hidden, points, seed, side }: Setting): Poisson {
  const names = Array.from({ length: dimension }, (_, i) => `x${i + 1}`);
  const domain = box(Object.fromEntries(names.map((name) => [name, [0, 1] as const])));
  const net = fieldNet(domain, { hidden });
  const each = (at: Point): tf.Tensor[] => names.map((name) => at[name] as tf.Tensor);
  const product = (factors: readonly tf.Tensor[]): tf.Tensor =>
    factors.reduce((a, b) => tf.mul(a, b));
  const exact: Field = (at) =>
    product(each(at).map((x) => tf.sin(tf.mul(tf.fill([], Math.PI), x))));
  /** 0 on the faces for any weights; 4 x (1 − x) is 1 in the middle. */
  const solution =
    (v: Field): Field =>
    (at) =>
      product([v(at), ...each(at).map((x) => tf.mul(tf.mul(4, x), tf.sub(1, x)))]);
  const measured = side === undefined ? interior(domain, 4096, { seed: 1e6 + seed }) : square(side);
  const truth = Float64Array.from(measured["x1"]?.data ?? [], (_, i) =>
    names.reduce((u, name) => u * Math.sin(Math.PI * (measured[name]?.data[i] as number)), 1),
  );
  const values = jit((params: Params, at: Point) => solution(net.field(params))(at), double);
  const predicted = async (params: HostParams): Promise<Float64Array> =>
    (await values(params, measured)).data as Float64Array;
  return {
    net,
    residual: (params, at) => {
      const carried = names.map((name) => [name, name]);
      const u = solution(net.expand(params, at, carried));
      const source = tf.mul(tf.fill([], dimension * Math.PI ** 2), exact(at));
      return tf.add(laplacian(u, names)(at), source);
    },
    // They stay: residuals of a smooth solution need no others.
    first: () => interior(domain, points, { seed }),
    measured,
    exact: truth,
    predicted,
    error: async (params) => relativeError(await predicted(params), truth),
    dispose: () => values.dispose(),
  };
}
