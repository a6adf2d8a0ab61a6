import { type HostArray, hostArray, jit, vmap } from "@legendre/core-tensor";
import {
  adaptive,
  box,
  type FieldLayer,
  type FieldNet,
  fieldNet,
  interior,
  type Point,
  type Points,
} from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";
import type { Mark, Watcher } from "./clock.ts";
import { carried, equation, type Name, oddPart, solution } from "./equation.ts";
import { type Reference, referenceGrid, relativeError } from "./reference.ts";

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
  /** What a method may use: seconds of the clock or of the processor, without those it takes to measure errors, or steps. */
  readonly budget:
    | { readonly seconds: number }
    | { readonly processor: number }
    | { readonly steps: number };
  /** The grid that errors are measured on: times and places. */
  readonly grid: readonly [number, number];
  /** `ν`. @defaultValue 0.01/π */
  readonly viscosity?: number;
  /** Who sees marks as they are made. */
  readonly watcher?: Watcher;
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

/** `ν` of the benchmark. */
export const viscosity: number = 0.01 / Math.PI;

const domain = box({ t: [0, 1], x: [-1, 1] });
const double = { precision: "float64", spin: false } as const;

/** Burgers' equation for a network: residual, points and errors. */
export interface Burgers {
  readonly net: FieldNet<Name>;
  readonly residual: (params: Params, at: Row) => tf.Tensor;
  readonly reference: Reference;
  /** `½ mean r²`, for methods that follow its gradient. */
  readonly loss: (params: Params, at: Row) => tf.Tensor;
  readonly first: () => Rows;
  /** Points where the residual is large more often. */
  readonly draw: (params: HostParams, round: number, isMirrored: boolean) => Promise<Rows>;
  /** The solution of some params on the grid. */
  readonly predicted: (params: HostParams) => Promise<Float64Array>;
  /** The residual there. */
  readonly residualOnGrid: (params: HostParams) => Promise<Float64Array>;
  readonly error: (params: HostParams) => Promise<number>;
  readonly dispose: () => Promise<void>;
}

/** The problem of a setting. */
export function burgersProblem(setting: Setting): Burgers {
  const { hidden, points, candidates, seed, grid, viscosity: nu = viscosity } = setting;
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
    loss: (params: Params, at: Row): tf.Tensor =>
      tf.mul(0.5, tf.mean(tf.square(vmap((row: Row) => residual(params, row))(at) as tf.Tensor))),
    first: (): Rows => rows(interior(domain, points, { seed }), false),
    draw: async (params: HostParams, round: number, isMirrored: boolean): Promise<Rows> => {
      const many = interior(domain, candidates * points, { seed: seed + round, spread: "uniform" });
      const found = await residuals(params, rows(many, isMirrored));
      return rows(adaptive(many, found.data, points, { seed: seed + round }), isMirrored);
    },
    predicted: async (params: HostParams): Promise<Float64Array> =>
      (await values(params, everywhere)).data as Float64Array,
    residualOnGrid: async (params: HostParams): Promise<Float64Array> =>
      (await residuals(params, rows(everywhere, true))).data as Float64Array,
    error: async (params: HostParams): Promise<number> =>
      relativeError((await values(params, everywhere)).data, reference),
    dispose: async (): Promise<void> => {
      await Promise.all([residuals.dispose(), values.dispose()]);
    },
  };
}
