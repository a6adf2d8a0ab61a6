import { LegendreError } from "@legendre/core-tensor";
import { reshape, stack, type Tensor } from "@legendre/core-tensor/ops";
import { checkNumber } from "@legendre/core-tensor/options";
import { kindOf } from "@legendre/core-tensor/tree";
import { type CurveFit, type CurveFitOptions, curveFitted } from "./curve-fit.ts";
import { type CurveRecord, quantileOf } from "./curve-record.ts";
import {
  type FitParams,
  fitParams,
  type ParamKind,
  type ParamSpec,
  type ParamTensors,
} from "./fit-params.ts";
import { reportOf } from "./fit-report.ts";
import type { FittedCurve } from "./fitted-curve.ts";
import { saved } from "./saved-fit.ts";
import type { Numeric, Traced } from "./values.ts";

/** Options of {@link fitModel}: those of {@link curveFit}, with `params` in place of `start` and `bounds`. */
export interface FitModelOptions<N extends string>
  extends Omit<CurveFitOptions<Readonly<Record<N, number>>>, "start" | "bounds" | "scale"> {
  /** Each param of the curve by name: a number to start from, or {@link ParamOptions}; required. */
  readonly params: { readonly [K in N]: ParamSpec<NoInfer<N>> };
}

/** A curve with params by name from a fit, and what is known of them: all that needs no data. */
export interface FittedModel<N extends string, X>
  extends Omit<
    FittedCurve<Readonly<Record<N, number>>, X>,
    "covariance" | "conditioning" | "params" | "standardErrors" | "interval"
  > {
  /** All params by name. */
  readonly params: Readonly<Record<N, number>>;
  /** Standard errors, as of {@link CurveFit}; 0 for fixed params. */
  readonly standardErrors: Readonly<Record<N, number>>;
  /** Confidence intervals, by Student's t: `level` from 0 to 1, 0.95 if left out. */
  readonly interval: (level?: number) => {
    readonly lower: Readonly<Record<N, number>>;
    readonly upper: Readonly<Record<N, number>>;
    readonly notes: readonly string[];
  };
  /** The fit of the params that moved, each in the scale of its transform: `moving.params["log(rate)"]`. Its `covariance` and `conditioning` are of these. */
  readonly moving: FittedCurve<Readonly<Record<string, number>>, X>;
  /** Units of the params, by name. */
  readonly units: Readonly<Record<N, string | undefined>>;
}

/** What {@link fitModel} returns: a {@link CurveFit} with all params, fixed and tied ones too. */
export interface ModelFit<N extends string, X>
  extends FittedModel<N, X>,
    Omit<
      CurveFit<Readonly<Record<N, number>>, X>,
      keyof FittedCurve<Readonly<Record<N, number>>, X>
    > {
  readonly conditioning: CurveFit<Readonly<Record<N, number>>, X>["conditioning"];
  readonly moving: CurveFit<Readonly<Record<string, number>>, X>;
}

/** What is given to the curve in place of `x` where params are wanted of it. */
const paramsWanted = "params of a fit";

/**
 * Fits a curve as {@link curveFit} does, with params by name that may be fixed, tied to others, bounded each for itself, fitted in the scale of their logarithm or logit, and
 * have units.
 *
 * @param f - the curve, written with `tf.*` ops: `(params, x)` to a tensor of the shape of `y`; `params` has a scalar for each name.
 * @param x - as of {@link curveFit}.
 * @param y - the observations, of any shape.
 * @param options - see {@link FitModelOptions}; `params` is required.
 * @returns a promise of a {@link ModelFit}. Standard errors of tied params and of transformed ones are by the delta method; a tied param's interval is symmetric, a
 *   transformed one's is that of its transform, mapped back.
 * @throws those of {@link curveFit}; code "option" for params with options that do not go together, see {@link ParamOptions}.
 *
 * @example
 * ```ts
 * import { fitModel } from "@legendre/reversible-gn/least-squares";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const t = [0, 1, 2, 3, 4];
 * const y = [5.1, 3.0, 1.8, 1.1, 0.7];
 * const fit = await fitModel(
 *   (p, x: tf.Tensor) => tf.mul(p.size, tf.exp(tf.neg(tf.mul(p.rate, x)))),
 *   t,
 *   y,
 *   {
 *     params: {
 *       size: { start: 1, unit: "V" },
 *       rate: { start: 1, transform: "log", unit: "1/s" },
 *       halfLife: { tied: (p) => tf.div(tf.fill([], Math.LN2), p.rate), unit: "s" },
 *     },
 *   },
 * );
 * const { halfLife } = fit.standardErrors;
 * console.log(fit.params.halfLife.toFixed(2), halfLife.toFixed(2)); // 1.35 0.02
 * ```
 *
 * @remarks The errors of tied params cost one more compiled function, of these params.
 * @see Cox, "Delta method", in Encyclopedia of Biostatistics (2005).
 */
export async function fitModel<N extends string, X>(
  f: (params: ParamTensors<NoInfer<N>>, x: Traced<X>) => Tensor,
  x: X,
  y: Numeric,
  options: FitModelOptions<N>,
): Promise<ModelFit<N, X>> {
  const where = "fitModel";
  const { params: given, ...rest } = options;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    const message = `params is ${kindOf(given)}; give each by its name, as { rate: 1, level: { start: 0, fixed: true } }`;
    throw new LegendreError("option", where, message, { option: "params" });
  }
  const specs = given as Readonly<Record<string, ParamSpec>>;
  const plan = fitParams(where, specs);
  const { start, bounds } = plan;
  const curve = curveOf(plan, f as never);
  const { fit: moving, record } = await curveFitted(curve as never, x, y, {
    ...rest,
    start,
    bounds,
  } as CurveFitOptions<Readonly<Record<string, number>>>);
  const tied = tiedOf(plan);
  const found =
    tied.length === 0 ? undefined : await moving.predict({ [paramsWanted]: [0] } as never);
  const values = found?.value.data ?? [];
  const errors = found?.standardError.data ?? [];
  const model: ModelRecord = {
    specs,
    curve: record,
    tied: tied.map((name, i) => ({
      name,
      value: values[i] as number,
      error: errors[i] as number,
    })),
  };
  const own = new Map(
    plan.kinds.flatMap((kind, i) =>
      kind.kind === "moving" ? [[kind.key, { ...kind, name: plan.names[i] as string }]] : [],
    ),
  );
  const keyOf = (name: string): string =>
    [...own.values()].find((kind) => kind.name === name)?.key ?? name;
  const profile: CurveFit<unknown, X>["profile"] = async (asked = {}) => {
    const found = await moving.profile({ ...asked, params: asked.params?.map(keyOf) });
    return found.map(({ name: key, value, lower, upper, linear, points, notes }) => {
      const { name, back } = own.get(key) as MovingParam;
      return {
        name,
        value: back(value),
        lower: back(lower),
        upper: back(upper),
        linear: { lower: back(linear.lower), upper: back(linear.upper) },
        points: points.map((point) => ({ value: back(point.value), z: point.z })),
        notes,
      };
    });
  };
  return { ...(fittedModel(plan, model, moving) as ModelFit<N, X>), profile };
}

type MovingParam = Extract<ParamKind, { kind: "moving" }> & { readonly name: string };

/** What a fit of a model knows in the end. */
export interface ModelRecord {
  readonly specs: Readonly<Record<string, ParamSpec>>;
  readonly curve: CurveRecord<Readonly<Record<string, number>>>;
  readonly tied: readonly {
    readonly name: string;
    readonly value: number;
    readonly error: number;
  }[];
}

const tiedOf = ({ names, kinds }: FitParams): string[] =>
  names.filter((_, i) => kinds[i]?.kind === "tied");

/** The curve by what moves, or tied params where data ask for these. */
export function curveOf(
  plan: FitParams,
  f: (params: ParamTensors, x: unknown) => Tensor,
): (moving: ParamTensors, data: unknown) => Tensor {
  return (moving, data) => {
    const params = plan.all(moving);
    return isWanted(data)
      ? stack(tiedOf(plan).map((name) => reshape(params[name] as Tensor, [])))
      : f(params, data);
  };
}

/** A model by the fit of what moved. */
export function fittedModel<N extends string, X>(
  { names, units, kinds }: FitParams,
  model: ModelRecord,
  moving: FittedCurve<Readonly<Record<string, number>>, X>,
): FittedModel<N, X> {
  const where = "fitModel";
  const ofTied = (name: string): { readonly value: number; readonly error: number } =>
    model.tied.find((each) => each.name === name) ?? { value: Number.NaN, error: Number.NaN };
  const record = (of: (name: string, i: number) => number): Readonly<Record<N, number>> =>
    Object.fromEntries(names.map((name, i) => [name, of(name, i)])) as Readonly<Record<N, number>>;
  const params = record((name, i) => {
    const own = kinds[i] as (typeof kinds)[number];
    if (own.kind === "tied") return ofTied(name).value;
    return own.kind === "fixed" ? own.value : own.back(moving.params[own.key] as number);
  });
  const standardErrors = record((name, i) => {
    const own = kinds[i] as (typeof kinds)[number];
    if (own.kind === "tied") return ofTied(name).error;
    if (own.kind === "fixed") return 0;
    return own.slope(params[name as N]) * (moving.standardErrors[own.key] as number);
  });
  const interval = (level = 0.95): ReturnType<ModelFit<N, X>["interval"]> => {
    const inner = moving.interval(level);
    const t = quantileOf(model.curve, level);
    const end = (side: -1 | 1, ends: Readonly<Record<string, number>>) =>
      record((name, i) => {
        const own = kinds[i] as (typeof kinds)[number];
        return own.kind === "moving"
          ? own.back(ends[own.key] as number)
          : params[name as N] + side * t * standardErrors[name as N];
      });
    return { lower: end(-1, inner.lower), upper: end(1, inner.upper), notes: inner.notes };
  };
  const plainNames = new Map(
    kinds.flatMap((own, i) => (own.kind === "moving" ? [[own.key, names[i] as string]] : [])),
  );
  return {
    ...moving,
    moving,
    params,
    standardErrors,
    units: units as Readonly<Record<N, string | undefined>>,
    interval,
    save: () => saved("model", { ...model, curve: { ...model.curve, tests: model.curve.tests() } }),
    report: (level = 0.95) => {
      checkNumber(`${where}.report`, "level", level, { exclusiveMin: 0, exclusiveMax: 1 });
      const { lower, upper } = interval(level);
      const { correlations, ...report } = moving.report(level);
      return reportOf({
        ...report,
        params: (names as readonly N[]).map((name) => ({
          name,
          unit: units[name],
          value: params[name],
          standardError: standardErrors[name],
          lower: lower[name],
          upper: upper[name],
        })),
        // Scales rise, so that correlations are the same in them.
        correlations: correlations.map(({ params: [a, b], value }) => ({
          params: [plainNames.get(a) ?? a, plainNames.get(b) ?? b],
          value,
        })),
      });
    },
  };
}

/** Whether data ask for params, and not for a curve. */
function isWanted(data: unknown): boolean {
  return typeof data === "object" && data !== null && Object.hasOwn(data, paramsWanted);
}
