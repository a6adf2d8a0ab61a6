/** Levenberg–Marquardt steps on Burgers' equation in float64 and float32, against the same steps in JAX. */
import { hostArray } from "@legendre/core-tensor";
import { type FitPrecision, leastSquares } from "@legendre/reversible-gn/least-squares";
import { box, d, type Field, fieldNet, type Point } from "@legendre/reversible-gn/pde";
import { startEngine } from "@repo/cli";
import { add, fill, mul, sin, square, sub, type Tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();
await startEngine(flags.engine);
const [width, points] = flags.smoke ? [6, 60] : [20, 2500];

const net = fieldNet(box({ t: [0, 1], x: [-1, 1] }), { hidden: [width, width, width] });
const layers = net.init(0).map(({ weights, bias }, i) => {
  const [rows, columns] = weights.shape as [number, number];
  const values = uniformValues(3 + i, rows * columns);
  return {
    weights: hostArray(
      Float64Array.from(values, (value) => value * Math.sqrt(6 / (rows + columns))),
      [rows, columns],
    ),
    bias: hostArray(new Float64Array(columns), bias.shape),
  };
});
const data = {
  t: Float64Array.from(uniformValues(1, points), (value) => (value + 1) / 2),
  x: Float64Array.from(uniformValues(2, points)),
};

type Name = "t" | "x";
/** The residual of `u_t + u u_x = ν u_xx`; beginning and ends are built in. */
function residual(params: Parameters<typeof net.expand>[0], at: Point<Name>): Tensor {
  const v = net.expand(params, at, [["t"], ["x", "x"]]);
  const u: Field<Name> = (place) =>
    sub(mul(mul(place.t, sub(1, square(place.x))), v(place)), sin(mul(fill([], Math.PI), place.x)));
  const carried = add(d(u, "t")(at), mul(u(at), d(u, "x")(at)));
  return sub(carried, mul(fill([], 0.01 / Math.PI), d(u, "x", "x")(at)));
}

/** Steps in some digits: their costs, and what ends the fit. */
function stepsIn(
  precision: FitPrecision,
  initialDamping: number,
): {
  readonly step: () => Promise<number>;
  readonly first: Promise<number>;
  readonly dispose: () => Promise<void>;
} {
  // The fit goes on by a step whenever one is asked for.
  let goOn = (): void => {};
  let told = (_: number): void => {};
  const over = new AbortController();
  const first = new Promise<number>((resolve) => {
    told = resolve;
  });
  const fit = leastSquares(residual, layers, {
    data,
    perRow: true,
    method: "levenberg-marquardt",
    system: "normal",
    precision,
    initialDamping,
    maxSteps: 1e9,
    signal: over.signal,
    onStep: ({ cost }) =>
      new Promise<void>((resolve) => {
        goOn = resolve;
        told(cost);
      }),
  });
  return {
    first,
    step: () =>
      new Promise((resolve) => {
        told = resolve;
        goOn();
      }),
    dispose: async () => {
      over.abort();
      goOn();
      await fit;
    },
  };
}

// The first steps have to agree: float32 has digits left only where they are damped.
for (const [precision, damping] of [
  ["float64", 1e-3],
  ["float32", 1],
] as const) {
  const { first, step, dispose } = stepsIn(precision, damping);
  await compare(
    {
      name: precision === "float64" ? "pde-step" : `pde-step-${precision}`,
      title: `Levenberg–Marquardt step on Burgers' equation, ${net.size} weights, ${points} points, ${precision}`,
      ours: step,
      check: [await first, await step(), await step()],
      peers: [
        {
          id: "jax",
          program: "pde_step_jax.py",
          args: [width, points, precision, damping].map(String),
        },
      ],
      goals: [{ against: "jax", atMost: 1.2, aim: 1 }],
      dispose,
    },
    flags,
  );
}
