import { LegendreError } from "@legendre/core-tensor";
import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import type { ParamSpace } from "./param-space.ts";
import { type RobustLoss, robustLosses } from "./robust-loss.ts";
import { type StoredSystemName, type SystemName, storedSystems } from "./step-system.ts";
import type { Numeric } from "./values.ts";

/** A tree of numbers by leaf, or one for all. */
export type ByLeaf = Numeric | { readonly [name: string]: ByLeaf } | readonly ByLeaf[];

/** A tree of numbers for some of the leaves, and of the elements of lists: others are left out, undefined or null. */
export type BySomeLeaves =
  | Numeric
  | readonly (number | null | undefined)[]
  | { readonly [name: string]: BySomeLeaves | null | undefined }
  | readonly (BySomeLeaves | null | undefined)[];

/** Bounds of params: trees like the params, with a bound for some of them or for all, numbers for whole leaves, or one number for all. */
export interface Bounds {
  /** @defaultValue `-Infinity` */
  readonly lower?: BySomeLeaves | undefined;
  /** @defaultValue `Infinity` */
  readonly upper?: BySomeLeaves | undefined;
}

/** How long steps are; see {@link SolverOptions.method}. */
export type FitMethod = "trust-region" | "levenberg-marquardt" | "adaptive-ratio";

/** The digits that a fit computes with; see {@link SolverOptions.precision}. */
export type FitPrecision = "float64" | "mixed" | "float32";

/** What decides how a fit runs; options of `leastSquares` and `curveFit` alike. */
export interface SolverOptions {
  /**
   * How long steps are. `"trust-region"`: within a radius, params measured by the lengths of their columns of `J`, the secular equation solved
   * (Moré), or conjugate gradients ended where they leave it (Steihaug); `"levenberg-marquardt"`: Nielsen's rule for the damping, in the same measure;
   * `"adaptive-ratio"`: the longest step of which `targetRatio` of the predicted fall comes true, found by trials that share a linearisation.
   * @defaultValue `"trust-region"`
   */
  readonly method?: FitMethod | undefined;
  /**
   * How `(JᵀJ + λ D²) p = −Jᵀ r` is solved. `"svd"`: singular values of `J`, nothing squared, exact for all dampings, the shortest step
   * (in scaled params) where `J` is singular. `"qr"`: triangles of `J`, nothing squared. `"normal"`: `JᵀJ`, as large as there are params. `"dual"`:
   * `J Jᵀ`, as large as there are residuals. `"auto"`: `"svd"` while the smaller side of `J` is at most 150, then `"dual"` or `"normal"`,
   * whichever is smaller, and `"qr"` where `JᵀJ` cannot be factorised with as little damping as the radius asks for.
   * @defaultValue `"auto"`
   */
  readonly system?: "auto" | StoredSystemName | undefined;
  /** Bounds of the params, which hold exactly at all times. Equal bounds keep a param where it is. @defaultValue none */
  readonly bounds?: Bounds | undefined;
  /**
   * What residuals cost, `½ C² Σ ρ((r/C)²)`: `"linear"` `z`; `"huber"` `z` up to 1, then `2√z − 1`; `"soft-l1"` `2(√(1+z) − 1)`;
   * `"cauchy"` `log(1+z)`.
   * @defaultValue `"linear"`
   */
  readonly loss?: RobustLoss | undefined;
  /** `C`: residuals well below it count as squares. In units of the weighted residuals. @defaultValue `1` */
  readonly lossScale?: number | undefined;
  /** A second-order correction of each step along the geodesic, for long narrow valleys: a pass over the residuals for each trial. @defaultValue `false` */
  readonly geodesic?: boolean | undefined;
  /** The first radius of `"trust-region"`, as a multiple of `‖D x‖`, or 1 for params that are all 0. @defaultValue `1` */
  readonly initialRadius?: number | undefined;
  /** The first damping of the other methods, over the square of the longest column of `J D⁻¹` (1 with `scale: "jacobian"`). @defaultValue `1e-3` */
  readonly initialDamping?: number | undefined;
  /** Of `"adaptive-ratio"`: the share of the predicted fall that a step may come down to, above 0 and below 1. @defaultValue `0.5` */
  readonly targetRatio?: number | undefined;
  /**
   * What steps are measured in, `D`. `"jacobian"`: the lengths of the columns of `J`, the greatest so far, so that units of params do not
   * matter. Sizes of the params, one number for all or a tree like theirs: a step of that size counts alike in each; 1 for networks, where many weights
   * have no effect yet (`x_scale` of SciPy).
   * @defaultValue `"jacobian"`
   */
  readonly scale?: "jacobian" | ByLeaf | undefined;
  /**
   * Digits. `"float64"`: all of them; `"mixed"`: residuals and derivatives in float32, the equations in float64; `"float32"`: `JᵀJ`, `JJᵀ` and their
   * Cholesky factors in float32 as well. A fit with fewer ends with the status `"cost"` or `"step"` where rounding hides what further steps would bring. @defaultValue `"float64"`
   */
  readonly precision?: FitPrecision | undefined;
  /**
   * Rows that those of the Jacobian are drawn together to at random, for each linearisation anew: for many more residuals than params. Curvature is that of the
   * sketch, the gradient is exact. It takes a few times as many as there are columns for steps as good as whole ones. 0, or as many as there are, for none. @defaultValue `0`
   */
  readonly rowSketch?: number | undefined;
  /**
   * Random combinations of params that a step moves, others for each linearisation: steps are cheaper by the third power of it, and it takes more of them. 0, or as many as
   * there are params, for none. @defaultValue `0`
   */
  readonly columnSketch?: number | undefined;
  /** Passes for the Jacobian: a column each, a row each, or the cheaper. @defaultValue `"auto"` */
  readonly jacobian?: "auto" | "forward" | "reverse" | undefined;
  /** Bytes that the Jacobian may take, and the passes that make it, which are done in chunks. @defaultValue `1e9` */
  readonly memoryLimit?: number | undefined;
  /** Stops where the predicted and the actual fall of the cost are below this share of it. @defaultValue `1e-15` */
  readonly costTolerance?: number | undefined;
  /** Stops where a step is below this share of the params, in scaled lengths. @defaultValue `1e-12` */
  readonly stepTolerance?: number | undefined;
  /** Stops where no column of `J` has a cosine with the residuals above it, at bounds only into them. @defaultValue `1e-12` */
  readonly gradientTolerance?: number | undefined;
  /** Trial steps at most. @defaultValue `1000` */
  readonly maxSteps?: number | undefined;
  /** Seconds at most, looked at between steps. @defaultValue `Infinity` */
  readonly maxSeconds?: number | undefined;
  /** Ends the fit after the step under way, with status `"aborted"`. */
  readonly signal?: AbortSignal | undefined;
}

/** {@link SolverOptions} with every default filled in. */
export interface SolverSettings {
  readonly method: FitMethod;
  readonly system: "auto" | SystemName;
  readonly bounds: Bounds | undefined;
  readonly loss: RobustLoss;
  readonly lossScale: number;
  readonly geodesic: boolean;
  readonly initialRadius: number;
  readonly initialDamping: number;
  readonly targetRatio: number;
  readonly scale: "jacobian" | ByLeaf;
  readonly precision: FitPrecision;
  readonly rowSketch: number;
  readonly columnSketch: number;
  readonly jacobian: "auto" | "forward" | "reverse";
  readonly memoryLimit: number;
  readonly costTolerance: number;
  readonly stepTolerance: number;
  readonly gradientTolerance: number;
  readonly maxSteps: number;
  readonly maxSeconds: number;
  readonly signal: AbortSignal | undefined;
}

/** The defaults. */
export const solverOptionDefaults: SolverSettings = Object.freeze({
  method: "trust-region",
  system: "auto",
  bounds: undefined,
  loss: "linear",
  lossScale: 1,
  geodesic: false,
  initialRadius: 1,
  initialDamping: 1e-3,
  targetRatio: 0.5,
  scale: "jacobian",
  precision: "float64",
  rowSketch: 0,
  columnSketch: 0,
  jacobian: "auto",
  memoryLimit: 1e9,
  costTolerance: 1e-15,
  stepTolerance: 1e-12,
  gradientTolerance: 1e-12,
  maxSteps: 1000,
  maxSeconds: Number.POSITIVE_INFINITY,
  signal: undefined,
});

/** Options that a method does not look at. */
const withoutEffect: Readonly<Record<FitMethod, readonly (keyof SolverOptions)[]>> = {
  "trust-region": ["initialDamping", "targetRatio"],
  "levenberg-marquardt": ["initialRadius", "targetRatio"],
  "adaptive-ratio": ["initialRadius"],
};

/**
 * Checks settings; throws code "option" or "non-finite".
 *
 * @param given - what of them the caller wrote: options without effect beside the others are refused.
 */
export function checkSolver(where: string, settings: SolverSettings, given: object): void {
  checkOneOf(where, "method", settings.method, Object.keys(withoutEffect) as FitMethod[]);
  checkOneOf(where, "system", settings.system, ["auto", ...storedSystems, "cg"]);
  checkOneOf(where, "loss", settings.loss, robustLosses);
  checkOneOf(where, "geodesic", settings.geodesic, [true, false]);
  checkOneOf(where, "precision", settings.precision, ["float64", "mixed", "float32"]);
  checkOneOf(where, "jacobian", settings.jacobian, ["auto", "forward", "reverse"]);
  checkNumber(where, "lossScale", settings.lossScale, { exclusiveMin: 0 });
  checkNumber(where, "initialRadius", settings.initialRadius, { exclusiveMin: 0 });
  checkNumber(where, "initialDamping", settings.initialDamping, { exclusiveMin: 0 });
  checkNumber(where, "targetRatio", settings.targetRatio, { exclusiveMin: 0, exclusiveMax: 1 });
  checkNumber(where, "rowSketch", settings.rowSketch, { integer: true, min: 0 });
  checkNumber(where, "columnSketch", settings.columnSketch, { integer: true, min: 0 });
  checkNumber(where, "memoryLimit", settings.memoryLimit, { exclusiveMin: 0, infinite: true });
  checkNumber(where, "costTolerance", settings.costTolerance, { min: 0 });
  checkNumber(where, "stepTolerance", settings.stepTolerance, { min: 0 });
  checkNumber(where, "gradientTolerance", settings.gradientTolerance, { min: 0 });
  checkNumber(where, "maxSteps", settings.maxSteps, { integer: true, min: 0 });
  checkNumber(where, "maxSeconds", settings.maxSeconds, { min: 0, infinite: true });
  if (settings.signal !== undefined) {
    checkOneOf(where, "signal", typeof settings.signal?.aborted, ["boolean"]);
  }
  const { method, system } = settings;
  const refuse = (beside: string, ...options: readonly (keyof SolverOptions)[]): void => {
    const option = options.find((name) => (given as SolverOptions)[name] !== undefined);
    if (option === undefined) return;
    const message = `${option} has no effect with ${beside}; leave one of them out`;
    throw new LegendreError("option", where, message, { option });
  };
  refuse(`method "${method}"`, ...withoutEffect[method]);
  if (system === "cg") refuse('system "cg", which takes products both ways', "jacobian");
}

/** The way to solve, which sketches of the Jacobian make `"normal"`; throws code "option" where another one was asked for. */
export function systemWithSketches<S extends string>(
  where: string,
  settings: Pick<SolverSettings, "rowSketch" | "columnSketch">,
  system: S,
): S | "normal" {
  const option = settings.rowSketch > 0 ? "rowSketch" : "columnSketch";
  if (settings[option] === 0 || system === "normal") return system;
  if (system === "auto") return "normal";
  const message = `${option} is of system "normal", and system is "${system}"; set system to "normal", or leave ${option} out`;
  throw new LegendreError("option", where, message, { option });
}

/** `D` for sizes of the params; undefined for `"jacobian"`. Throws code "option" for sizes that are not above 0 and finite. */
export function scaleVector(
  where: string,
  scale: SolverSettings["scale"],
  space: Pick<ParamSpace<unknown>, "name" | "spread">,
): Float64Array | undefined {
  if (scale === "jacobian") return undefined;
  const sizes = space.spread(where, "scale", scale);
  const wrong = sizes.findIndex((size) => !(size > 0 && size < Number.POSITIVE_INFINITY));
  if (wrong < 0) return sizes.map((size) => 1 / size);
  const message = `the size of ${space.name(wrong)} is ${sizes[wrong]}; sizes are above 0 and finite, or scale is "jacobian"`;
  throw new LegendreError("option", where, message, { option: "scale", path: space.name(wrong) });
}

/** Bounds as vectors; throws code "option" where they cross or the start is outside. */
export function boundVectors(
  where: string,
  bounds: Bounds | undefined,
  space: Pick<ParamSpace<unknown>, "start" | "name" | "spread">,
): { lower: Float64Array; upper: Float64Array } {
  const given = resolveOptions(`${where}.bounds`, bounds as object | undefined, {
    lower: Number.NEGATIVE_INFINITY as BySomeLeaves,
    upper: Number.POSITIVE_INFINITY as BySomeLeaves,
  });
  const lower = space.spread(where, "bounds.lower", given.lower, Number.NEGATIVE_INFINITY);
  const upper = space.spread(where, "bounds.upper", given.upper, Number.POSITIVE_INFINITY);
  const fail = (i: number, what: string): LegendreError =>
    new LegendreError("option", where, what, { option: "bounds", path: space.name(i) });
  const crossed = lower.findIndex((low, i) => !(low <= (upper[i] as number)));
  if (crossed >= 0) {
    const message = `bounds of ${space.name(crossed)} are ${lower[crossed]} and ${upper[crossed]}; the lower one may not be above the upper one`;
    throw fail(crossed, message);
  }
  space.start.forEach((start, i) => {
    const [low, high] = [lower[i] as number, upper[i] as number];
    if (start >= low && start <= high) return;
    const message = `${space.name(i)} starts at ${start}, outside of its bounds ${low} and ${high}; start inside`;
    throw fail(i, message);
  });
  return { lower, upper };
}
