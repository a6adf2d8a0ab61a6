import { hostArray, LegendreError } from "@legendre/core-tensor";
import { inFloat64 } from "@legendre/core-tensor/jit";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { ParamOptions, ParamTensors } from "../fit-params.ts";
import { hostedArray, type Numeric } from "../values.ts";
import { type GridParam, spanOf } from "./grids.ts";

/** A param as a model guesses it, for `params` of {@link fitModel}. */
export interface GuessedParam extends Omit<ParamOptions, "tied" | "start"> {
  readonly start: number;
}

/** A curve of one predictor with params by name, which guesses where to start. */
export interface CurveModel<N extends string = string> {
  readonly name: string;
  /** For people, as `"size * exp(-rate * x)"`. */
  readonly formula: string;
  readonly params: readonly N[];
  /** Params that the curve is linear in, all at once. */
  readonly linear: readonly N[];
  /** The curve, for {@link fitModel}. */
  curve(params: ParamTensors<N>, x: Tensor): Tensor;
  /**
   * Params to start from: of a grid of widths, rates, centers and the like those with which the curve, its linear params by least squares, is nearest. Pairs in any order;
   * those with a number that is not finite are left out.
   *
   * @throws code "shape" for `x` and `y` that are no lists of one length, "data" where the curve has no values at `x`.
   */
  guess(x: Numeric, y: Numeric): { readonly [K in N]: GuessedParam };
  /** What {@link CurveModel.guess} calls: starts by points, of `factor` times the curve. */
  nearest(points: GuessedPoints): Record<N, GuessedParam> | undefined;
}

/** GuessedPoints that a model comes near to. */
export interface GuessedPoints {
  /** Rising. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly factor: Float64Array;
  /** Curves that may stand beside this one, at any size. */
  readonly beside: readonly Float64Array[];
}

/** As many points are enough for a guess. */
const enough = 300;

/**
 * A model by its params: those that it is linear in by name, and the grids of others.
 *
 * @param isOwn - which combinations of these are not the same as another one.
 */
export function curveModel<L extends string, S extends string = never>(
  name: string,
  formula: string,
  linear: readonly L[],
  grids: { readonly [K in S]: GridParam },
  curve: (params: ParamTensors<L | S>, x: Tensor) => Tensor,
  isOwn: (shape: Readonly<Record<S, number>>) => boolean = () => true,
): CurveModel<L | S> {
  const shapes = Object.keys(grids) as S[];
  const nearest = (points: GuessedPoints): Record<L | S, GuessedParam> | undefined => {
    const span = spanOf(points.x);
    const all = product(shapes.map((name) => grids[name].grid(span))).filter((each) =>
      isOwn(Object.fromEntries(shapes.map((name, k) => [name, each[k]])) as Record<S, number>),
    );
    const found = best(points, curve as never, linear, shapes, all);
    return (
      found &&
      (Object.fromEntries([
        ...linear.map((name, k) => [name, { start: found.linear[k] as number }]),
        ...shapes.map((name, k) => [
          name,
          { ...grids[name].spec, start: found.shape[k] as number },
        ]),
      ]) as Record<L | S, GuessedParam>)
    );
  };
  const params = [...linear, ...shapes];
  return modelOf({ name, formula, params, linear, curve, nearest });
}

/** A model that guesses by what it is nearest to. */
export function modelOf<N extends string>(parts: Omit<CurveModel<N>, "guess">): CurveModel<N> {
  const { name, params } = parts;
  return {
    ...parts,
    guess: (x, y) => {
      const where = `${name}.guess`;
      const found = parts.nearest(pointsOf(where, x, y));
      if (found !== undefined) return found;
      const message = `${parts.formula} has no finite values at x; give x where it has, or starts for ${params.join(", ")}`;
      throw new LegendreError("data", where, message);
    },
  };
}

/** Values of a curve at numbers. */
export function valuesOf<N extends string>(
  model: Pick<CurveModel<N>, "curve">,
  params: Readonly<Record<N, { readonly start: number }>>,
  x: Float64Array,
): Float64Array {
  const given = Object.fromEntries(
    Object.entries<{ readonly start: number }>(params).map(([name, { start }]) => [
      name,
      hostArray([start], []),
    ]),
  );
  const run = inFloat64((p: unknown, at: Tensor) => model.curve(p as ParamTensors<N>, at));
  const values = run(given as never, hostArray(x) as never) as unknown as {
    readonly data: ArrayLike<number>;
  };
  return Float64Array.from(values.data);
}

/** What a curve is made of at params, a part for each that it is linear in. */
export function basisOf(
  model: CurveModel,
  params: Readonly<Record<string, { readonly start: number }>>,
  x: Float64Array,
): Float64Array[] {
  return model.linear.map((own) => {
    const units = model.linear.map((name) => [name, { start: name === own ? 1 : 0 }]);
    return valuesOf(model, { ...params, ...Object.fromEntries(units) }, x);
  });
}

/** Pairs of finite numbers in the order of `x`, thinned. */
function pointsOf(where: string, x: Numeric, y: Numeric): GuessedPoints {
  const [at, of] = [hostedArray(where, "x", x), hostedArray(where, "y", y)];
  if (at.shape.length !== 1 || at.shape.join() !== of.shape.join()) {
    const message = `x has shape [${at.shape}] and y [${of.shape}]; give two lists of the same length`;
    throw new LegendreError("shape", where, message, { got: at.shape, expected: of.shape });
  }
  const pairs = Array.from(at.data, (v, i) => [v, of.data[i] as number] as const)
    .filter((pair) => pair.every(Number.isFinite))
    .sort((a, b) => a[0] - b[0]);
  if (pairs.length < 2) {
    const message = `there are ${pairs.length} pairs of finite numbers; give two at least`;
    throw new LegendreError("data", where, message);
  }
  const count = Math.min(enough, pairs.length);
  const kept = Array.from(
    { length: count },
    (_, i) =>
      pairs[Math.round((i * (pairs.length - 1)) / (count - 1))] as readonly [number, number],
  );
  return {
    x: Float64Array.from(kept, ([v]) => v),
    y: Float64Array.from(kept, ([, v]) => v),
    factor: new Float64Array(count).fill(1),
    beside: [],
  };
}

/** All combinations. */
const product = (lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>(
    (all, list) => all.flatMap((head) => list.map((value) => [...head, value])),
    [[]],
  );

/** The combination with the least squares, its linear params by these; undefined where none has values. */
function best(
  { x, y, factor, beside }: GuessedPoints,
  curve: (params: Readonly<Record<string, Tensor>>, x: Tensor) => Tensor,
  linear: readonly string[],
  shapes: readonly string[],
  all: readonly (readonly number[])[],
): { readonly linear: Float64Array; readonly shape: readonly number[] } | undefined {
  const m = x.length;
  const run = inFloat64((p: never, at: Tensor) => curve(p, at));
  // One evaluation of the whole grid for each linear param, which is 1 there and the others 0.
  const bases = linear.map((own) => {
    const given = Object.fromEntries([
      ...linear.map((name) => [name, hostArray([name === own ? 1 : 0], [])]),
      ...shapes.map((name, k) => [
        name,
        hostArray(
          all.map((each) => each[k] as number),
          [all.length, 1],
        ),
      ]),
    ]);
    return (run(given as never, hostArray(x, [1, m]) as never) as unknown as { data: Float64Array })
      .data;
  });
  let least = Number.POSITIVE_INFINITY;
  let found: ReturnType<typeof best>;
  all.forEach((shape, g) => {
    const own = bases.map((basis) => {
      const from = basis.length === m ? 0 : g * m;
      return Float64Array.from(factor, (w, i) => w * (basis[from + i] as number));
    });
    const columns = [...own, ...beside];
    const solution = leastSquaresOf(columns, y);
    const squares = y.reduce((sum, value, i) => {
      const fitted = columns.reduce(
        (total, column, k) => total + (column[i] as number) * (solution[k] as number),
        0,
      );
      return sum + (value - fitted) ** 2;
    }, 0);
    if (!(squares < least)) return;
    least = squares;
    found = { linear: solution, shape };
  });
  return found;
}

/** Least squares of a few columns, by normal equations with a trace of damping: enough for a start. */
function leastSquaresOf(columns: readonly Float64Array[], y: Float64Array): Float64Array {
  const inner = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
  const n = columns.length;
  const lengths = columns.map((column) => Math.sqrt(inner(column, column)) || 1);
  const rows = columns.map((column, i) => [
    ...columns.map(
      (other, j) =>
        inner(column, other) / (lengths[i] as number) / (lengths[j] as number) +
        (i === j ? 1e-10 : 0),
    ),
    inner(column, y) / (lengths[i] as number),
  ]);
  for (let k = 0; k < n; k++) {
    const pivot = rows[k] as number[];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const row = rows[i] as number[];
      const factor = (row[k] as number) / (pivot[k] as number);
      for (let j = k; j <= n; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  }
  return Float64Array.from(
    rows,
    (row, k) => (row[n] as number) / (row[k] as number) / (lengths[k] as number),
  );
}
