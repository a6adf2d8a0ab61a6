import { d, type Field, laplacian, type Point } from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";
import cavityFlow from "./cavity.json" with { type: "json" };
import { built, type Equation, pointwise, times } from "./equation.ts";
import ghia from "./ghia.json" with { type: "json" };
import { chebyshev } from "./reference.ts";

const { add, mul, square, sub } = tf;
const { PI } = Math;

/** What moves the flow in a cavity: a stream function with the speed of the lid, and none at the walls. */
interface Lid {
  readonly stream: (x: tf.Tensor, y: tf.Tensor) => tf.Tensor;
  /** The same on numbers. */
  readonly exact: (x: number, y: number) => number;
  /** Chebyshev's coefficients of what is left of the solution. */
  readonly coefficients: readonly (readonly number[])[];
  /** A factor of the residual, for lids at whose ends it has no bound. */
  readonly weight?: (x: tf.Tensor, y: tf.Tensor) => tf.Tensor;
}

/** A lid with the speed `16 x² (1 − x)²`. */
const smoothLid: Lid = {
  stream: (x, y) => mul(mul(16, square(mul(x, sub(1, x)))), mul(square(y), sub(y, 1))),
  exact: (x, y) => 16 * (x * (1 - x)) ** 2 * y * y * (y - 1),
  coefficients: cavityFlow.lids.smooth,
};

/** The share of the flow at the right end of a lid, and that of the lid at a height: 0 and 1 at the ends, without slope there. */
const rise = (x: tf.Tensor): tf.Tensor => mul(square(x), sub(3, mul(2, x)));

/**
 * A lid with the speed 1, which jumps to 0 where it meets the walls. There the flow is Stokes' at a scraper (Taylor, 1962); the two of both ends are put
 * together, and the network stands for the rest (Botella and Peyret, 1998). The residual grows as one over the square of the distance to an end.
 */
const uniformLid: Lid = {
  stream: (x, y) => {
    const below = sub(1, y);
    const scraper = (from: tf.Tensor): tf.Tensor => {
      const angle = tf.atan2(below, from);
      const along = mul(angle, add(from, times(PI / 2, below)));
      return times(1 / (PI ** 2 / 4 - 1), sub(along, times(PI ** 2 / 4, below)));
    };
    const right = rise(x);
    const both = add(mul(sub(1, right), scraper(x)), mul(right, scraper(sub(1, x))));
    return mul(rise(y), both);
  },
  exact: (x, y) => {
    const below = 1 - y;
    const scraper = (from: number): number =>
      (Math.atan2(below, from) * (from + (PI / 2) * below) - (PI ** 2 / 4) * below) /
      (PI ** 2 / 4 - 1);
    const right = x * x * (3 - 2 * x);
    return y * y * (3 - 2 * y) * ((1 - right) * scraper(x) + right * scraper(1 - x));
  },
  coefficients: cavityFlow.lids.uniform,
  weight: (x, y) => {
    const high = square(sub(1, y));
    return mul(add(square(x), high), add(square(sub(1, x)), high));
  },
};

/**
 * A flow in a square whose lid moves, at Reynolds' number 100: `Δ²ψ / Re = ψ_y Δψ_x − ψ_x Δψ_y` for the stream function. Both conditions at a wall are
 * built in, 0 and no slope, but for the slope of the lid.
 */
function cavity(lid: Lid, hidden: readonly number[]): Equation {
  const { reynolds } = cavityFlow;
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
      const inside = mul(square(mul(x, sub(1, x))), square(mul(y, sub(1, y))));
      return add(lid.stream(x, y), mul(mul(16, inside), v(at)));
    },
    (u, at) => {
      const { x, y } = at as Point<"x" | "y">;
      const vortex: Field = laplacian(u, ["x", "y"]);
      const drag = times(1 / reynolds, laplacian(vortex, ["x", "y"])(at));
      const carriedAlong = mul(d(u, "y")(at), d(vortex, "x")(at));
      const off = add(sub(drag, carriedAlong), mul(d(u, "x")(at), d(vortex, "y")(at)));
      return lid.weight === undefined ? off : mul(lid.weight(x, y), off);
    },
    pointwise((x, y) => {
      const series = chebyshev(lid.coefficients, 2 * x - 1, 2 * y - 1);
      return lid.exact(x, y) + (x * (1 - x) * y * (1 - y)) ** 2 * series;
    }),
  );
}

/** The flow under a lid with the speed `16 x² (1 − x)²`. */
export const smoothCavity = (hidden: readonly number[]): Equation => cavity(smoothLid, hidden);

/** The flow under a lid with the speed 1, beside the speeds that Ghia, Ghia and Shin (1982) have on both middle lines. */
export function uniformCavity(hidden: readonly number[]): Equation {
  // Both ends of a line are given.
  const inner = (values: readonly number[]): readonly number[] => values.slice(1, -1);
  const [x, y] = [inner(ghia.x), inner(ghia.y)];
  const half = (line: readonly number[]): number[] => line.map(() => 0.5);
  const { middle } = cavityFlow;
  return {
    ...cavity(uniformLid, hidden),
    profiles: [
      {
        name: "u",
        at: { x: half(y), y },
        along: "y",
        of: (stream) => d(stream, "y"),
        published: inner(ghia.u),
        computed: middle.u,
      },
      {
        name: "v",
        at: { x, y: half(x) },
        along: "x",
        of: (stream) => (at) => tf.neg(d(stream, "x")(at)),
        published: inner(ghia.v),
        computed: middle.v,
      },
    ],
  };
}
