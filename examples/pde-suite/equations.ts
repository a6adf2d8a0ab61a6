import { d, laplacian, type Point } from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";
import { smoothCavity, uniformCavity } from "./cavity.ts";
import { built, type Equation, pointwise, times } from "./equation.ts";
import { evenAllenCahn } from "./reference.ts";

const { add, mul, sin, square, sub } = tf;
const sine = (k: number, x: tf.Tensor): tf.Tensor => sin(times(k * Math.PI, x));
const { PI } = Math;

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

/** The equations by name. */
export const equations: Readonly<Record<string, (hidden: readonly number[]) => Equation>> = {
  heat,
  wave,
  Helmholtz: helmholtz,
  "Korteweg–de Vries": kortewegDeVries,
  "Allen–Cahn": allenCahn,
  cavity: smoothCavity,
  "cavity, uniform lid": uniformCavity,
};
