import { type HostArray, hostArray, jit, random } from "@legendre/core-tensor";
import { leastSquares } from "@legendre/reversible-gn/least-squares";
import {
  adaptive,
  box,
  type FieldLayer,
  fieldNet,
  interior,
  type Point,
  type Points,
} from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";
import { carried, equation, type Name, oddPart, solution } from "../pde-burgers/equation.ts";
import { scale } from "../pde-burgers/methods.ts";
import { burgersProblem, viscosity as truth } from "../pde-burgers/problem.ts";
import { burgers } from "../pde-burgers/reference.ts";
import { gaussNewton } from "../shared/pde/gauss-newton.ts";
import { type Estimate, exactFit, lastError } from "./estimate.ts";

/** What decides a fit. */
export interface Setting {
  readonly hidden: readonly number[];
  /** Points of the equation, and sensors. */
  readonly points: number;
  readonly sensors: number;
  /** Standard deviation of the noise. */
  readonly noise: number;
  /** The viscosity to start from, over the true one. */
  readonly guess: number;
  /** Steps for the solution at the guess, and of each fit at most. */
  readonly first: number;
  readonly steps: number;
  /** Weight of a squared residual of the equation beside that of a measurement. */
  readonly weight: number;
}

type Layers<T> = readonly FieldLayer<T>[];

/** A network as plain numbers. */
export type Stored = readonly {
  readonly weights: readonly number[];
  readonly bias: readonly number[];
}[];

/** What a draw of noise leads to. */
export interface Found {
  readonly network: Estimate;
  /** By the exact solution, fitted to the same sensors. */
  readonly exact: Estimate;
  /** Standard deviation of what the network leaves of the sensors. */
  readonly noise: number;
  readonly steps: number;
  readonly loss: number;
}

const domain = box({ t: [0, 1], x: [-1, 1] });
/** Where sensors stand: where the layer is. */
const place = box({ t: [0.25, 1], x: [-0.02, 0.02] });
const double = { precision: "float64", spin: false } as const;

/** The solution at the guess, from a network of random weights. */
export async function solvedAtGuess({ hidden, points, guess, first }: Setting): Promise<Stored> {
  const setting = {
    hidden,
    points,
    candidates: 4,
    seed: 0,
    budget: { steps: first },
    grid: [2, 3] as const,
    viscosity: guess * truth,
  };
  const problem = burgersProblem(setting);
  try {
    const { params } = await gaussNewton(problem, setting, { scale });
    return params.map(({ weights, bias }) => ({
      weights: Array.from(weights.data),
      bias: Array.from(bias.data),
    }));
  } finally {
    await problem.dispose();
  }
}

/** Sensors, and what they say in a draw of noise. */
export function measured(
  { sensors, noise }: Setting,
  draw: number,
): Points<Name> & { u: HostArray } {
  const at = interior(place, sensors);
  const stream = random.hostRandom(1 + draw);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - stream.uniform())) * Math.cos(2 * Math.PI * stream.uniform());
  const u = Float64Array.from(
    at.x.data,
    (x, i) => burgers(at.t.data[i] as number, x, truth) + noise * normal(),
  );
  return { ...at, u: hostArray(u) };
}

/** A row of the fit: a point of the equation, or a sensor with what it says. */
type Row<T> = { readonly [K in Name | "u" | "isSensor"]: T };

/** Network and viscosity that satisfy the equation and agree with the sensors. */
export async function fitted(setting: Setting, start: Stored, draw: number): Promise<Found> {
  const net = fieldNet(domain, { hidden: setting.hidden });
  const first = stored(net.init(0), start);
  const seen = measured(setting, draw);
  const fieldOf = (free: Layers<tf.Tensor>, at: Point<Name>) => {
    const layers = free.map(({ weights, bias }, i) => ({
      weights,
      bias: i === free.length - 1 ? tf.zerosLike(bias) : bias,
    }));
    return solution(
      oddPart(
        net.expand(layers, at, carried),
        net.expand(layers, { t: at.t, x: tf.neg(at.x) }, carried),
        tf.onesLike(at.x),
      ),
    );
  };
  const viscosity = (log: tf.Tensor): tf.Tensor => tf.mul(tf.fill([], truth), tf.exp(log));
  const left = jit(
    (layers: Layers<tf.Tensor>, log: tf.Tensor, at: Point<Name>) =>
      equation(fieldOf(layers, at), at, viscosity(log)),
    double,
  );
  const many = interior(domain, 4 * setting.points, { seed: 7, spread: "uniform" });
  const log = hostArray([Math.log(setting.guess)], []);
  const inside = adaptive(many, (await left(first, log, many)).data, setting.points, { seed: 7 });
  await left.dispose();
  const rows = joined(inside, seen);
  const weights = Float64Array.from(rows.isSensor.data, (is) => (is === 1 ? 1 : setting.weight));
  const fit = await leastSquares(
    (
      params: { layers: Layers<tf.Tensor>; log: tf.Tensor },
      { u, isSensor, ...at }: Row<tf.Tensor>,
    ) => {
      const field = fieldOf(params.layers, at);
      const off = tf.sub(field(at), u);
      const rest = equation(field, at, viscosity(params.log));
      return tf.add(tf.mul(isSensor, off), tf.mul(tf.sub(1, isSensor), rest));
    },
    { layers: first, log: Math.log(setting.guess) },
    {
      data: rows,
      perRow: true,
      weights,
      method: "levenberg-marquardt",
      // The weights come from another fit, and many have next to no effect.
      scale: 1,
      system: "normal",
      maxSteps: setting.steps,
    },
  );
  const residuals = Array.from((fit.residuals as HostArray).data).slice(-setting.sensors);
  const variance = residuals.reduce((sum, r) => sum + r * r, 0) / (setting.sensors - 1);
  const error = Math.sqrt(variance) * lastError(fit.jacobian as HostArray);
  return {
    network: { viscosity: Math.exp(fit.params.log), error },
    exact: exactFit(seen),
    noise: Math.sqrt(variance),
    steps: fit.history.length,
    loss: fit.cost,
  };
}

/** Rows of both kinds. */
function joined(inside: Points<Name>, seen: ReturnType<typeof measured>): Row<HostArray> {
  const [points, sensors] = [inside.x.data.length, seen.x.data.length];
  const both = (a: ArrayLike<number>, b: ArrayLike<number>): HostArray =>
    hostArray(Float64Array.from([...Array.from(a), ...Array.from(b)]));
  const zeros = new Float64Array(points);
  return {
    t: both(inside.t.data, seen.t.data),
    x: both(inside.x.data, seen.x.data),
    u: both(zeros, seen.u.data),
    isSensor: both(zeros, new Float64Array(sensors).fill(1)),
  };
}

/** Layers of stored numbers, in the shapes of others. */
function stored(shapes: Layers<HostArray>, numbers: Stored): FieldLayer<HostArray>[] {
  return shapes.map(({ weights, bias }, i) => ({
    weights: hostArray([...(numbers[i]?.weights ?? [])], weights.shape),
    bias: hostArray([...(numbers[i]?.bias ?? [])], bias.shape),
  }));
}
