import { hostArray, jit } from "@legendre/core-tensor";
import {
  adaptive,
  box,
  fieldNet,
  interior,
  type Point,
  type Points,
} from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";
import {
  type FieldProblem,
  type HostParams,
  type Params,
  type Row,
  type Rows,
  type RunSetting,
  relativeError,
} from "../shared/pde/problem.ts";
import { carried, equation, type Name, oddPart, solution } from "./equation.ts";
import { type Reference, referenceGrid } from "./reference.ts";

/** What decides a run, but for the method. */
export interface Setting extends RunSetting {
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** Candidates for each point when points are drawn again. */
  readonly candidates: number;
  /** The grid that errors are measured on: times and places. */
  readonly grid: readonly [number, number];
  /** `ν`. @defaultValue 0.01/π */
  readonly viscosity?: number;
}

/** Where `mirrored` is 1 and not 0 the residual is that of the odd part of the network. */
type OwnRow = Point<Name> & { readonly mirrored: tf.Tensor };

/** `ν` of the benchmark. */
export const viscosity: number = 0.01 / Math.PI;

const domain = box({ t: [0, 1], x: [-1, 1] });
const double = { precision: "float64", spin: false } as const;

/** Burgers' equation for a network, with its solution on the grid. Points are drawn where the residual is large more often. */
export interface Burgers extends FieldProblem {
  readonly draw: NonNullable<FieldProblem["draw"]>;
  /** The points to begin with, as many as the setting says or so many. */
  readonly first: (count?: number) => Rows;
  readonly reference: Reference;
  /** The residual of some params on the grid. */
  readonly residualOnGrid: (params: HostParams) => Promise<Float64Array>;
}

/** The problem of a setting. */
export function burgersProblem(setting: Setting): Burgers {
  const { hidden, points, candidates, seed, grid, viscosity: nu = viscosity } = setting;
  const net = fieldNet(domain, { hidden });
  const residual = (params: Params, row: Row): tf.Tensor => {
    const { mirrored, ...at } = row as OwnRow;
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
    first: (count = points): Rows => rows(interior(domain, count, { seed }), false),
    draw: async (params: HostParams, round: number, isLate: boolean): Promise<Rows> => {
      const many = interior(domain, candidates * points, { seed: seed + round, spread: "uniform" });
      const found = await residuals(params, rows(many, isLate));
      return rows(adaptive(many, found.data, points, { seed: seed + round }), isLate);
    },
    predicted: async (params: HostParams): Promise<Float64Array> =>
      (await values(params, everywhere)).data as Float64Array,
    residualOnGrid: async (params: HostParams): Promise<Float64Array> =>
      (await residuals(params, rows(everywhere, true))).data as Float64Array,
    error: async (params: HostParams): Promise<number> =>
      relativeError((await values(params, everywhere)).data, reference.u),
    exact: reference.u,
    dispose: async (): Promise<void> => {
      await Promise.all([residuals.dispose(), values.dispose()]);
    },
  };
}
