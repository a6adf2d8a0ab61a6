import { HostArray, LegendreError } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import {
  count,
  flag,
  group,
  type OptionsOf,
  oneOf,
  optional,
  options,
  type Settings,
  share,
  shared,
  value,
} from "@legendre/core-tensor/options";
import { type CgLimits, cgSettings } from "./cg-settings.ts";
import {
  type Covariance,
  type CovarianceOptions,
  covarianceOf,
  paramState,
  spectrumOf,
} from "./conditioning.ts";
import { firstNotFinite } from "./finite-data.ts";
import type { EstimatedAt } from "./intervals.ts";
import { minimise } from "./minimise.ts";
import { noiseOf } from "./noise.ts";
import {
  type ByLeaf,
  boundVectors,
  type SolverOptions,
  scaleVector,
  solverOptions,
  solverRules,
  systemWithSketches,
} from "./options.ts";
import { paramSpace } from "./param-space.ts";
import { type Problem, rowsThatCount } from "./place.ts";
import { residualProgram } from "./residual-program.ts";
import { type FitStep, type LeastSquaresResult, messageOf } from "./result.ts";
import { lossOf } from "./robust-loss.ts";
import { type SystemName, storedSystems } from "./step-system.ts";
import { type Fitted, hosted, type Traced } from "./values.ts";

const isFunction = (given: unknown): boolean => typeof given === "function";

/** A function that gives data anew. */
export type AnyDraw = (params: never, step: number) => unknown;

/** When data are drawn anew; see {@link Resample}. */
export const resampleOptions = shared({
  /** Trial steps from one draw to the next. */
  every: count(1, 10),
  draw: value<AnyDraw>(undefined, ["a function that returns the next data", isFunction]),
});

/** Data that are drawn anew between steps; see {@link LeastSquaresOptions.resample}. */
export interface Resample<D, P> extends OptionsOf<typeof resampleOptions> {
  /** The next data, with the layout and shapes of those before, given the params and the number of the step to come. */
  readonly draw: (params: Fitted<P>, step: number) => D | Promise<D>;
}

const cgLimits = group({ maxSteps: count(1, 200), tolerance: share(1e-4) });

/** The options of {@link leastSquares}. */
export const leastSquaresOptions = options(
  "leastSquares",
  {
    /**
     * As of {@link SolverOptions}, or `"cg"`: conjugate gradients on products with `J` and `Jᵀ`, which is not stored. `"auto"` takes it where `J` is
     * larger than `memoryLimit`, and where `sketch` or `cg` are given; the other systems refuse these two.
     */
    system: oneOf<"auto" | SystemName, "auto">(["auto", ...storedSystems, "cg"], "auto"),
    /**
     * The rank of a random (Nyström) sketch of `JᵀJ` that `"cg"` is preconditioned with: it finds what the largest singular values determine
     * at once. It costs as many products with `J` and `Jᵀ` for each linearisation. 0 for none.
     */
    sketch: count(0, 0),
    /**
     * Steps of conjugate gradients at most (1 or more), and the residual of the equations, relative to the gradient, that they stop at (below 1): a step
     * that is this much off is enough for the next one. @defaultValue `{ maxSteps: 200, tolerance: 1e-4 }`
     */
    cg: optional(cgLimits),
    data: optional(value()),
    /**
     * Whether the function is given one row of each array of the data (a scalar of a list), and returns the residuals of that row. The Jacobian
     * is made by a reverse pass a row, all at once: far cheaper than a reverse pass a residual, where there are many params.
     */
    perRow: flag(false),
    /**
     * Factors of the squared residuals, `w` in `½ Σ w r²`: one number for all, or a tree like the residuals with a number for each
     * group or an array of its shape (with `perRow` rows first). They are precisions, `1/σ²`: a residual of weight 2 has half the variance of one of weight 1 and is
     * not two of them. One of weight 0 is left out everywhere and may be NaN.
     */
    weights: value<ByLeaf, number>(1),
    resample: optional(group(resampleOptions.kinds)),
    onStep: optional(
      value<(step: FitStep, params: never) => unknown>(undefined, ["a function", isFunction]),
    ),
  },
  { from: solverOptions, rules: solverRules },
);

/** Options of {@link leastSquares}. */
export interface LeastSquaresOptions<D = undefined, P = unknown>
  extends Omit<SolverOptions, "system">,
    OptionsOf<typeof leastSquaresOptions> {
  /**
   * What residuals are computed from: a tree of numbers, lists, typed arrays, host arrays or tensors, which the function gets as its
   * second argument, in float64. Tensors that the function closes over have the digits of float32.
   */
  readonly data?: D;
  /**
   * Draws other data every few steps, for residuals of which there are infinitely many. Damping and scales of the params go on, and a trial step is judged
   * by the data that it was planned with. The fit does not stop at a minimum for some data, but where fresh ones leave it one.
   */
  readonly resample?: Resample<D, P> | undefined;
  /** Hears of each trial step, with the params after it; a promise is waited for. What it throws ends the fit. */
  readonly onStep?: ((step: FitStep, params: Fitted<P>) => unknown) | undefined;
}

/**
 * Params that minimise `½ Σ w r²`, by Gauss-Newton steps in float64, for residuals written with `tf.*` ops. Derivatives are exact, of the
 * traced function; steps are damped within a trust region; params may have bounds, and residuals a robust loss.
 *
 * @param residuals - `(params, data)` to a tensor of residuals, or a tree of them (groups). It is traced once, so it reads no values.
 * @param params - where to start: a tree of numbers, lists of numbers, typed arrays, host arrays or tensors.
 * @param options - see {@link LeastSquaresOptions}.
 * @returns a promise of a {@link LeastSquaresResult}. Numerical trouble on the way is a `status`.
 * @throws code "option", "structure", "shape", "disposed" for arguments that do not fit, also bounds that leave the start outside;
 *   "non-finite" where residuals or derivatives at the start are not finite, naming them; "tracing" for a function that reads values.
 *
 * @example
 * ```ts
 * import { leastSquares } from "@legendre/reversible-gn/least-squares";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const data = { t: [0, 1, 2, 3], y: [5.1, 3.0, 1.8, 1.1] };
 * const fit = await leastSquares(
 *   (p, d) => tf.sub(tf.mul(p.size, tf.exp(tf.mul(p.rate, d.t))), d.y),
 *   { size: 1, rate: 0 },
 *   { data },
 * );
 * console.log(fit.params.size.toFixed(3), fit.params.rate.toFixed(3)); // 5.089 -0.519
 * ```
 *
 * @remarks A literal in a tfjs op, as 0.1 in `tf.mul(x, 0.1)`, was rounded to float32 by tfjs when the function was traced: write
 *   `tf.fill([], 0.1)`, or pass the number in the data. A step costs a Jacobian (a forward pass a param, or a reverse pass a residual, together),
 *   its factorisation (about `4 m n² + 20 n³` operations by singular values, `⅝ m n² + n³/3` by `"normal"`), and an evaluation of the residuals.
 * @see Moré (1978), the method of MINPACK; Triggs et al., "Bundle adjustment, a modern synthesis" (2000), section 4.3, for losses.
 */
export async function leastSquares<P, D = undefined>(
  residuals: (params: Traced<P>, data: Traced<D>) => unknown,
  params: P,
  options: LeastSquaresOptions<D, P> = {},
): Promise<LeastSquaresResult<P>> {
  const settings = leastSquaresOptions.resolve(options);
  return (await estimated("leastSquares", residuals as never, params, settings)).result;
}

/**
 * {@link leastSquares}, and what statistics are made of.
 *
 * @param where - the public function, for errors.
 */
export async function estimated<P>(
  where: string,
  residuals: (params: Traced<P>, data: unknown) => unknown,
  params: P,
  given: Settings<typeof leastSquaresOptions.kinds>,
): Promise<{ readonly result: LeastSquaresResult<P>; readonly at: () => EstimatedAt }> {
  const { cg, system: asked } = cgSettings(where, given, cgLimits.fallback as CgLimits);
  const system = systemWithSketches(where, given, asked);
  const settings = { ...given, system };
  const { resample, onStep, bounds, scale } = settings;
  await untilReady([params, settings.data, settings.weights, bounds, scale]);
  const space = paramSpace(where, params);
  const { lower, upper } = boundVectors(where, bounds, space);
  const lengths = scaleVector(where, scale, space);
  const { perRow, jacobian, memoryLimit } = settings;
  const products = { ...cg, sketch: settings.sketch, always: system === "cg" };
  const data = hosted(where, "data", settings.data);
  const program = residualProgram({
    where,
    residuals,
    space,
    data,
    perRow,
    jacobian,
    memoryLimit,
    digits: settings.precision === "float64" ? "float64" : "float32",
    // Of a Jacobian in float32 `JᵀJ` would be in float32 as well, which "mixed" does not want; sketches are of a stored one.
    isNormal:
      system === "normal" &&
      settings.precision !== "mixed" &&
      settings.rowSketch === 0 &&
      settings.columnSketch === 0,
    products: system === "auto" || system === "cg" ? products : undefined,
  });
  try {
    const weights = program.layout.spread(where, "weights", settings.weights);
    const wrong = weights.findIndex((w) => !(w >= 0 && w < Number.POSITIVE_INFINITY));
    if (wrong >= 0) {
      const message = `the weight of ${program.layout.name(wrong)} is ${weights[wrong]}; weights are finite and at least 0`;
      throw new LegendreError("option", where, message, { option: "weights", index: wrong });
    }
    if (weights.every((w) => w === 0)) {
      const message =
        "every weight is 0, so that nothing is left to fit; give some residuals a weight above 0";
      throw new LegendreError("option", where, message, { option: "weights" });
    }
    const loss = lossOf(settings.loss, settings.lossScale);
    const problem: Problem = {
      where,
      program,
      space,
      suspect: () => firstNotFinite("data", data),
      roots: weights.map(Math.sqrt),
      loss,
      lower,
      upper,
      lengths,
      redraw:
        resample &&
        (async (x, step) => {
          const next = await untilReady(await resample.draw(space.fitted(x) as never, step));
          program.setData(hosted(where, "resample.draw()", next));
        }),
      redrawEvery: resample?.every,
      heard: onStep && ((step, x) => onStep(step, space.fitted(x) as never)),
    };
    const { place, status, fault, system: last, history } = await minimise(problem, settings);
    const m = program.layout.count;
    const counted = weights.filter((w) => w > 0).length;
    const stored = place.jacobian.matrix === undefined ? await program.stored(place.x) : undefined;
    const { matrix } = stored?.jacobian.weighted(place.factors, place.residuals) ?? place.jacobian;
    let found: EstimatedAt | undefined;
    const at = (): EstimatedAt => {
      if (found !== undefined) return found;
      const states = Array.from(place.x, (value, j) =>
        paramState(value, lower[j] as number, upper[j] as number),
      );
      const rows = rowsThatCount(problem, place, storedMatrix(where, matrix));
      const spectrum = spectrumOf(rows.matrix, counted, space, states);
      const isRobust = settings.loss !== "linear";
      const noise = noiseOf(rows.residuals, loss, isRobust, spectrum.conditioning.rank);
      found = { x: place.x, lower, upper, gradient: place.gradient, spectrum, noise };
      return found;
    };
    const result: LeastSquaresResult<P> = {
      params: space.fitted(place.x),
      cost: place.cost,
      residuals: program.layout.tree(place.raw),
      status,
      converged: status === "gradient" || status === "cost" || status === "step",
      message: messageOf(status, fault, history.length, counted, space.size),
      history,
      system: last,
      jacobianMode: program.mode,
      jacobian: matrix && new HostArray([m, space.size], "float64", matrix),
      counts: { residuals: counted, params: space.size },
      conditioning: () => at().spectrum.conditioning,
      covariance: (given?: CovarianceOptions): Covariance<P> =>
        covarianceOf(`${where}.covariance`, space, at().spectrum, at().noise, given),
    };
    return { result, at };
  } finally {
    await program.dispose();
  }
}

/** The Jacobian that ranks and covariances are made of; throws code "option" where it was not stored. */
function storedMatrix(where: string, matrix: Float64Array | undefined): Float64Array {
  if (matrix !== undefined) return matrix;
  const message =
    'conditioning and covariance need the Jacobian, which was not stored; raise memoryLimit, and leave system at "auto"';
  throw new LegendreError("option", where, message, { option: "memoryLimit" });
}
