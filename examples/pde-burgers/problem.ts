import { type HostArray, hostArray, jit, vmap } from "@legendre/core-tensor";
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
import type { Mark } from "./clock.ts";
import { carried, equation, type Name, oddPart, solution } from "./equation.ts";
import { referenceGrid, relativeError } from "./reference.ts";

/** What decides a run, but for the method. */
export interface Setting {
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** Points of the residual. */
  readonly points: number;
  /** Candidates for each of them when points are drawn anew. */
  readonly candidates: number;
  /** Of the weights and of the points. */
  readonly seed: number;
  /** What a method may use: seconds, without those it takes to measure errors, or steps. */
  readonly budget: { readonly seconds: number } | { readonly steps: number };
  /** The grid that errors are measured on: times and places. */
  readonly grid: readonly [number, number];
}

/** Params as functions see them. */
export type Params = readonly FieldLayer<tf.Tensor>[];

/** Params in float64, outside of functions. */
export type HostParams = readonly FieldLayer<HostArray>[];

/** What a run leaves. */
export interface Run {
  readonly marks: readonly Mark[];
  readonly params: HostParams;
}

/** Points of the residual; where `mirrored` is 1 and not 0 it is that of the odd part of the network. */
export type Rows = Points<Name> & { readonly mirrored: HostArray };

/** One of them, as functions see it. */
export type Row = Point<Name> & { readonly mirrored: tf.Tensor };

export const viscosity = 0.01 / Math.PI;
const domain = box({ t: [0, 1], x: [-1, 1] });
const double = { precision: "float64", spin: false } as const;

/** Burgers' equation for a network, `ν = nu`: residual, points and errors. */
export function burgersProblem(
  { hidden, points, candidates, seed, grid }: Setting,
  nu: number = viscosity,
) {
  const net = fieldNet(domain, { hidden });
  const residual = (params: Params, { mirrored, ...at }: Row): tf.Tensor => {
    const v = net.expand(params, at, carried);
    const other = net.expand(params, { t: at.t, x: tf.neg(at.x) }, carried);
    return equation(solution(oddPart(v, other, mirrored)), at, tf.fill([], nu));
  };
  const residuals = jit((params: Params, at: Row) => residual(params, at), double);
  const values = jit((params: Params, at: Point<Name>) => {
    const v = net.field(params);
    return solution(oddPart(v, v, tf.onesLike(at.x)))(at);
  }, double);
  const rows = (at: Points<Name>, isMirrored: boolean): Rows => ({
    ...at,
    mirrored: hostArray(new Float64Array(at.x.data.length).fill(isMirrored ? 1 : 0)),
  });
  const reference = referenceGrid(grid[0], grid[1], nu);
  const everywhere = { t: hostArray(reference.t), x: hostArray(reference.x) };
  return {
    net,
    residual,
    reference,
    /** `½ mean r²`, for methods that follow its gradient. */
    loss: (params: Params, at: Row): tf.Tensor =>
      tf.mul(0.5, tf.mean(tf.square(vmap((row: Row) => residual(params, row))(at) as tf.Tensor))),
    first: (): Rows => rows(interior(domain, points, { seed }), false),
    /** Points where the residual is large more often. */
    draw: async (params: HostParams, round: number, isMirrored: boolean): Promise<Rows> => {
      const many = interior(domain, candidates * points, { seed: seed + round, spread: "uniform" });
      const found = await residuals(params, rows(many, isMirrored));
      return rows(adaptive(many, found.data, points, { seed: seed + round }), isMirrored);
    },
    /** The solution of some params on the grid. */
    predicted: async (params: HostParams): Promise<Float64Array> =>
      (await values(params, everywhere)).data as Float64Array,
    /** The residual there. */
    residualOnGrid: async (params: HostParams): Promise<Float64Array> =>
      (await residuals(params, rows(everywhere, true))).data as Float64Array,
    error: async (params: HostParams): Promise<number> =>
      relativeError((await values(params, everywhere)).data, reference),
    dispose: async (): Promise<void> => {
      await Promise.all([residuals.dispose(), values.dispose()]);
    },
  };
}

/** What {@link burgersProblem} makes. */
export type Burgers = ReturnType<typeof burgersProblem>;
