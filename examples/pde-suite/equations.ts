import {
  box,
  type Domain,
  d,
  type Field,
  type FieldLayer,
  type FieldNet,
  fieldNet,
  laplacian,
  type Point,
} from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";
import cavityFlow from "./cavity.json" with { type: "json" };
import { chebyshev, evenAllenCahn } from "./reference.ts";

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
}

const { add, mul, sin, square, sub } = tf;
/** A number with all of its digits: tfjs rounds literals to float32. */
const number = (value: number): tf.Tensor => tf.fill([], value);
const times = (value: number, x: tf.Tensor): tf.Tensor => mul(number(value), x);
const sine = (k: number, x: tf.Tensor): tf.Tensor => sin(times(k * Math.PI, x));
const { PI } = Math;

/** An equation whose solution is `built(v)` around the network `v`, of which `carried` derivatives are needed. */
function built(
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
function pointwise(exact: (a: number, b: number) => number): Equation["exact"] {
  return (grid) => grid.map(([a, b]) => exact(a, b));
}

/** `u_t = u_xx / 10` from `sin πx + ½ sin 3πx`, ends at 0. */
function heat(hidden: readonly number[]): Equation {
  const rate = 0.1;
  return built(
    { t: [0, 1], x: [0, 1] },
    hidden,
    [["t"], ["x", "x"]],
    (v) => (at) => {
      const { t, x } = at as Point<"t" | "x">;
      const first = add(sine(1, x), times(0.5, sine(3, x)));
      return add(first, mul(mul(t, mul(x, sub(1, x))), v(at)));
    },
    (u, at) => sub(d(u, "t")(at), times(rate, d(u, "x", "x")(at))),
    pointwise(
      (t, x) =>
        Math.exp(-rate * PI ** 2 * t) * Math.sin(PI * x) +
        0.5 * Math.exp(-9 * rate * PI ** 2 * t) * Math.sin(3 * PI * x),
    ),
  );
}

/** `u_tt = u_xx` from `sin πx + ½ sin 3πx` at rest, ends at 0. */
function wave(hidden: readonly number[]): Equation {
  return built(
    { t: [0, 1], x: [0, 1] },
    hidden,
    [
      ["t", "t"],
      ["x", "x"],
    ],
    (v) => (at) => {
      const { t, x } = at as Point<"t" | "x">;
      const first = add(sine(1, x), times(0.5, sine(3, x)));
      return add(first, mul(mul(square(t), mul(x, sub(1, x))), v(at)));
    },
    (u, at) => sub(d(u, "t", "t")(at), d(u, "x", "x")(at)),
    pointwise(
      (t, x) =>
        Math.cos(PI * t) * Math.sin(PI * x) + 0.5 * Math.cos(3 * PI * t) * Math.sin(3 * PI * x),
    ),
  );
}

/** `Δu + u = f` on a square, 0 on its sides, with the solution `sin πx sin 4πy`. */
function helmholtz(hidden: readonly number[]): Equation {
  return built(
    { x: [-1, 1], y: [-1, 1] },
    hidden,
    [
      ["x", "x"],
      ["y", "y"],
    ],
    (v) => (at) => {
      const { x, y } = at as Point<"x" | "y">;
      return mul(mul(sub(1, square(x)), sub(1, square(y))), v(at));
    },
    (u, at) => {
      const { x, y } = at as Point<"x" | "y">;
      const source = times(1 - 17 * PI ** 2, mul(sine(1, x), sine(4, y)));
      return sub(add(laplacian(u, ["x", "y"])(at), u(at)), source);
    },
    pointwise((x, y) => Math.sin(PI * x) * Math.sin(4 * PI * y)),
  );
}

/**
 * `u_t + 6 u u_x + u_xxx = 0`, the wave `2 sech²(x − 4t + 2)`. It is below 1e-6 at the ends of −10 … 10, where `u` stays as it begins, and so does its slope
 * on the right.
 */
function kortewegDeVries(hidden: readonly number[]): Equation {
  const wide = 10;
  return built(
    { t: [0, 1], x: [-wide, wide] },
    hidden,
    [["t"], ["x", "x", "x"]],
    (v) => (at) => {
      const { t, x } = at as Point<"t" | "x">;
      const s = times(1 / wide, x);
      const left = sub(1, s);
      const first = tf.div(8, square(add(tf.exp(add(x, 2)), tf.exp(sub(-2, x)))));
      return add(first, mul(mul(t, mul(square(left), add(1, s))), v(at)));
    },
    (u, at) =>
      add(add(d(u, "t")(at), times(6, mul(u(at), d(u, "x")(at)))), d(u, "x", "x", "x")(at)),
    pointwise((t, x) => 2 / Math.cosh(x - 4 * t + 2) ** 2),
  );
}

/**
 * `u_t = u_xx / 1000 + 5 (u − u³)` with periodic ends from `0.6 cos 2πx − 0.3 cos πx`: layers form between −1 and 1. The solution is even, so it is a
 * function of `c = cos πx`, of which `u_xx = π² (1 − c²) u_cc − π² c u_c`.
 */
function allenCahn(hidden: readonly number[]): Equation {
  const viscosity = 1e-3;
  return built(
    { t: [0, 1], c: [-1, 1] },
    hidden,
    [["t"], ["c", "c"]],
    (v) => (at) => {
      const { t, c } = at as Point<"t" | "c">;
      const first = sub(times(0.6, sub(mul(2, square(c)), 1)), times(0.3, c));
      return add(first, mul(t, v(at)));
    },
    (u, at) => {
      const { c } = at as Point<"t" | "c">;
      const value = u(at);
      const bent = sub(mul(sub(1, square(c)), d(u, "c", "c")(at)), mul(c, d(u, "c")(at)));
      const reaction = mul(5, sub(value, mul(value, square(value))));
      return sub(d(u, "t")(at), add(times(viscosity * PI ** 2, bent), reaction));
    },
    (grid) => {
      const rows = [...new Set(grid.map(([t]) => t))];
      const cosines = [...new Set(grid.map(([, c]) => c))];
      const found = evenAllenCahn(viscosity, rows, cosines);
      return grid.map(([t, c]) => found[rows.indexOf(t)]?.[cosines.indexOf(c)] ?? Number.NaN);
    },
  );
}

/**
 * A flow in a square whose lid moves with `16 x² (1 − x)²`, at Reynolds' number 100: `Δ²ψ / Re = ψ_y Δψ_x − ψ_x Δψ_y` for the stream function. Both
 * conditions at a wall are built in, 0 and no slope, but for the slope of the lid.
 */
function cavity(hidden: readonly number[]): Equation {
  const { reynolds, coefficients } = cavityFlow;
  const given = (x: number, y: number): number => 16 * (x * (1 - x)) ** 2 * y * y * (y - 1);
  return built(
    { x: [0, 1], y: [0, 1] },
    hidden,
    [
      ["x", "x", "x", "x"],
      ["x", "x", "y", "y"],
      ["y", "y", "y", "y"],
    ],
    (v) => (at) => {
      const { x, y } = at as Point<"x" | "y">;
      const [across, along] = [square(mul(x, sub(1, x))), square(mul(y, sub(1, y)))];
      const lid = mul(mul(16, across), mul(square(y), sub(y, 1)));
      return add(lid, mul(mul(16, mul(across, along)), v(at)));
    },
    (u, at) => {
      const vortex: Field = laplacian(u, ["x", "y"]);
      const drag = times(1 / reynolds, laplacian(vortex, ["x", "y"])(at));
      const carriedAlong = mul(d(u, "y")(at), d(vortex, "x")(at));
      return add(sub(drag, carriedAlong), mul(d(u, "x")(at), d(vortex, "y")(at)));
    },
    pointwise((x, y) => {
      const series = chebyshev(coefficients, 2 * x - 1, 2 * y - 1);
      return given(x, y) + (x * (1 - x) * y * (1 - y)) ** 2 * series;
    }),
  );
}

/** The equations by name. */
export const equations: Readonly<Record<string, (hidden: readonly number[]) => Equation>> = {
  heat,
  wave,
  Helmholtz: helmholtz,
  "Korteweg–de Vries": kortewegDeVries,
  "Allen–Cahn": allenCahn,
  cavity,
};
