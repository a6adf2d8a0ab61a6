import { LegendreError } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { CurveRecord } from "./curve-record.ts";
import { curveOf, type FittedModel, fittedModel, type ModelRecord } from "./fit-model.ts";
import { fitParams, type ParamOptions, type ParamTensors } from "./fit-params.ts";
import { type FittedCurve, fittedCurve } from "./fitted-curve.ts";
import type { ResidualTests } from "./residual-tests.ts";
import { contentOf, type SavedFit } from "./saved-fit.ts";
import type { Traced } from "./values.ts";

/**
 * A fit of `curveFit` from what its `save` returned: it predicts, has the same intervals and bands, and reports, all to the last bit and without the data.
 *
 * @typeParam P - the params, as `start` of the fit had them.
 * @typeParam X - what the curve is a function of.
 * @param f - the curve that was fitted, which a file does not hold.
 * @param given - the saved fit, `JSON.parse` of its text.
 * @throws code "data" for what is no saved fit, one of `fitModel`, one of a version to come, or a damaged one.
 *
 * @example
 * ```ts
 * import { curveFit, loadFit } from "@legendre/reversible-gn/least-squares";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const line = (p: { a: tf.Tensor; b: tf.Tensor }, x: tf.Tensor) => tf.add(p.a, tf.mul(p.b, x));
 * const fit = await curveFit(line, [0, 1, 2, 3], [1.1, 2.9, 5.2, 6.8], { start: { a: 0, b: 0 } });
 * const text = JSON.stringify(fit.save());
 * const same = loadFit<{ a: number; b: number }, number[]>(line, JSON.parse(text));
 * const bands = await Promise.all([fit, same].map((each) => each.predict([4])));
 * console.log(bands[0]?.confidence.upper.data[0] === bands[1]?.confidence.upper.data[0]); // true
 * ```
 *
 * @remarks That `f` is the same curve as it was is for the caller to see to; with other names of params it fails at `predict`.
 */
export function loadFit<P, X>(
  f: (params: Traced<P>, x: Traced<X>) => Tensor,
  given: SavedFit,
): FittedCurve<P, X> {
  const where = "loadFit";
  const content = contentOf(where, "curve", given);
  return rebuilt(where, () => fittedCurve<P, X>(f as never, recordOf<P>(content)));
}

/**
 * A fit of `fitModel` from what its `save` returned, as {@link loadFit}.
 *
 * @param f - the curve that was fitted, which a file does not hold.
 * @param given - the saved fit, `JSON.parse` of its text.
 * @param tied - functions of params that were tied by functions, which a file does not hold either.
 * @throws those of {@link loadFit}; code "option" for params that were tied by a function that is not given.
 */
export function loadModelFit<N extends string, X>(
  f: (params: ParamTensors<NoInfer<N>>, x: Traced<X>) => Tensor,
  given: SavedFit,
  tied: { readonly [K in N]?: (params: ParamTensors<N>) => Tensor } = {},
): FittedModel<N, X> {
  const where = "loadModelFit";
  const content = contentOf(where, "model", given);
  return rebuilt(where, () => {
    const { specs: written, tied: values, curve: inner } = content as ModelRecord;
    const specs = Object.fromEntries(
      Object.entries(written).map(([name, spec]) => {
        const isByFunction =
          values.some((each) => each.name === name) &&
          typeof (spec as ParamOptions).tied !== "string";
        if (!isByFunction) return [name, spec];
        const own = tied[name as N];
        if (typeof own === "function") return [name, { ...(spec as ParamOptions), tied: own }];
        const message = `"${name}" was tied by a function, which a saved fit does not hold; give it again, as { ${name}: (p) => … }`;
        throw new LegendreError("option", where, message, { option: "tied", path: name });
      }),
    );
    const plan = fitParams(where, specs as ModelRecord["specs"]);
    const curve = recordOf<Readonly<Record<string, number>>>(inner);
    const moving = fittedCurve<Readonly<Record<string, number>>, X>(
      curveOf(plan, f as never),
      curve,
    );
    return fittedModel<N, X>(plan, { specs, curve, tied: values }, moving);
  });
}

function recordOf<P>(content: unknown): CurveRecord<P> {
  const { tests, ...record } = content as CurveRecord<P> & { readonly tests: unknown };
  return { ...record, tests: () => tests as unknown as ResidualTests };
}

/** Throws code "data" where content that is JSON of the right kind does not hold together. */
function rebuilt<R>(where: string, build: () => R): R {
  try {
    return build();
  } catch (cause) {
    if (cause instanceof LegendreError && cause.code === "option") throw cause;
    const message = `the fit is damaged (${(cause as Error).message}); give what save() of a fit returned`;
    throw new LegendreError("data", where, message, {}, { cause });
  }
}
