import { add, mul, type Tensor } from "@legendre/core-tensor/ops";
import type { ParamTensors } from "../fit-params.ts";
import {
  basisOf,
  type CurveModel,
  type GuessedParam,
  type GuessedPoints,
  modelOf,
  valuesOf,
} from "./curve-model.ts";

/** Names of the params of models in one: `peak_center` for `center` of `peak`. */
export type JoinedParam<M> = {
  [K in keyof M & string]: M[K] extends CurveModel<infer N> ? `${K}_${N}` : never;
}[keyof M & string];

/** Sweeps over the parts of a model that is guessed part by part. */
const sweeps = 6;

/**
 * The sum of models, as a peak on a baseline.
 *
 * @param models - by names, which params have before theirs: `peak_center`. A guess takes them in turn, so write what is largest first.
 * @returns a model that guesses each part beside the others, these at any size.
 *
 * @example
 * ```ts
 * import { fitModel, models, sumOf } from "@legendre/reversible-gn/least-squares";
 *
 * const x = Array.from({ length: 40 }, (_, i) => i / 4);
 * const y = x.map((t) => 2 + 0.1 * t + 5 * Math.exp(-((t - 4) ** 2)));
 * const model = sumOf({ peak: models.gaussian, base: models.line });
 * const fit = await fitModel(model.curve, x, y, { params: model.guess(x, y) });
 * console.log(fit.params.peak_center.toFixed(3)); // 4.000
 * ```
 */
export function sumOf<M extends Readonly<Record<string, CurveModel>>>(
  models: M,
): CurveModel<JoinedParam<M>> {
  return joined(models, "sum", " + ", add);
}

/**
 * The product of models, as an oscillation that decays.
 *
 * @param models - as of {@link sumOf}. Factors of the whole would be told apart by nothing: those after the first that have one are fixed at 1 by the guess.
 */
export function productOf<M extends Readonly<Record<string, CurveModel>>>(
  models: M,
): CurveModel<JoinedParam<M>> {
  return joined(models, "product", " * ", mul);
}

function joined<M extends Readonly<Record<string, CurveModel>>>(
  models: M,
  name: "sum" | "product",
  sign: string,
  op: (a: Tensor, b: Tensor) => Tensor,
): CurveModel<JoinedParam<M>> {
  const parts = Object.entries<CurveModel>(models);
  const full = (key: string, param: string) => `${key}_${param}` as JoinedParam<M>;
  const own = (key: string, model: CurveModel, params: ParamTensors): ParamTensors =>
    Object.fromEntries(model.params.map((param) => [param, params[full(key, param)] as Tensor]));
  const isProduct = name === "product";
  return modelOf<JoinedParam<M>>({
    name,
    formula: parts.map(([, { formula }]) => `(${formula})`).join(sign),
    params: parts.flatMap(([key, model]) => model.params.map((param) => full(key, param))),
    linear: parts
      .slice(0, isProduct ? 1 : undefined)
      .flatMap(([key, model]) => model.linear.map((param) => full(key, param))),
    curve: (params, x) =>
      parts.map(([key, model]) => model.curve(own(key, model, params), x)).reduce(op),
    nearest: (points) => {
      const found: (Record<string, GuessedParam> | undefined)[] = parts.map(() => undefined);
      // What the others are now: their values, or what they are made of, at any size.
      const others = (k: number): GuessedPoints => {
        const beside = [...points.beside];
        let { factor } = points;
        const times = (values: Float64Array): Float64Array =>
          values.map((value, at) => value * (factor[at] as number));
        for (const [i, [, model]] of parts.entries()) {
          const own = found[i] ?? (model.linear.length === model.params.length ? {} : undefined);
          if (i === k || own === undefined) continue;
          if (!isProduct) beside.push(...basisOf(model, own, points.x).map(times));
          else if (found[i] !== undefined) factor = times(valuesOf(model, found[i], points.x));
        }
        return { ...points, factor, beside };
      };
      for (let sweep = 0; sweep < sweeps; sweep++) {
        for (const [k, [, model]] of parts.entries()) {
          const next = model.nearest(others(k));
          if (next === undefined) return undefined;
          found[k] = next;
          const first = found[0] as Record<string, GuessedParam>;
          const factor = model.linear.length === 1 ? (model.linear[0] as string) : undefined;
          if (!isProduct || k === 0 || factor === undefined) continue;
          const size = (next[factor] as GuessedParam).start || 1;
          next[factor] = { start: 1, fixed: true };
          for (const param of (parts[0] as [string, CurveModel])[1].linear) {
            const before = first[param] as GuessedParam;
            first[param] = { ...before, start: before.start * size };
          }
        }
      }
      return Object.fromEntries(
        parts.flatMap(([key], k) =>
          Object.entries(found[k] as Record<string, GuessedParam>).map(([param, start]) => [
            full(key, param),
            start,
          ]),
        ),
      ) as Record<JoinedParam<M>, GuessedParam>;
    },
  });
}
