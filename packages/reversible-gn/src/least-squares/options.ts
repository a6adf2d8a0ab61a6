import { LegendreError } from "@legendre/core-tensor";
import {
  above,
  atLeast,
  between,
  count,
  flag,
  group,
  number,
  type OptionsOf,
  oneOf,
  optional,
  type Settings,
  shared,
  type Unchecked,
  value,
} from "@legendre/core-tensor/options";
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

/** Bounds of params; see {@link Bounds}. */
export const boundsOptions = shared({
  lower: value<BySomeLeaves, BySomeLeaves>(Number.NEGATIVE_INFINITY),
  upper: value<BySomeLeaves, BySomeLeaves>(Number.POSITIVE_INFINITY),
});

/** Bounds of params: trees like the params, with a bound for some of them or for all, numbers for whole leaves, or one number for all. */
export interface Bounds extends OptionsOf<typeof boundsOptions> {}

/** How long steps are; see {@link SolverOptions.method}. */
export type FitMethod = "trust-region" | "levenberg-marquardt" | "adaptive-ratio";

/** The digits that a fit computes with; see {@link SolverOptions.precision}. */
export type FitPrecision = "float64" | "mixed" | "float32";

/** Options that a method does not look at. */
const withoutEffect: Readonly<Record<FitMethod, readonly string[]>> = {
  "trust-region": ["initialDamping", "targetRatio"],
  "levenberg-marquardt": ["initialRadius", "targetRatio"],
  "adaptive-ratio": ["initialRadius"],
};

const fitMethods = Object.keys(withoutEffect) as FitMethod[];

/** The options of {@link SolverOptions}. */
export const solverOptions = shared({
  /**
   * How long steps are. `"trust-region"`: within a radius, params measured by the lengths of their columns of `J`, the secular equation solved
   * (Moré), or conjugate gradients ended where they leave it (Steihaug); `"levenberg-marquardt"`: Nielsen's rule for the damping, in the same measure;
   * `"adaptive-ratio"`: the longest step of which `targetRatio` of the predicted fall comes true, found by trials that share a linearisation.
   */
  method: oneOf<FitMethod, "trust-region">(fitMethods, "trust-region"),
  /**
   * How `(JᵀJ + λ D²) p = −Jᵀ r` is solved. `"svd"`: singular values of `J`, nothing squared, exact for all dampings, the shortest step
   * (in scaled params) where `J` is singular. `"qr"`: triangles of `J`, nothing squared. `"normal"`: `JᵀJ`, as large as there are params. `"dual"`:
   * `J Jᵀ`, as large as there are residuals. `"auto"`: `"svd"` while the smaller side of `J` is at most 150, then `"dual"` or `"normal"`,
   * whichever is smaller, and `"qr"` where `JᵀJ` cannot be factorised with as little damping as the radius asks for.
   */
  system: oneOf<"auto" | StoredSystemName, "auto">(["auto", ...storedSystems], "auto"),
  /** Bounds of the params, which hold exactly at all times. Equal bounds keep a param where it is. */
  bounds: group<typeof boundsOptions.kinds, Bounds>(boundsOptions.kinds),
  /**
   * What residuals cost, `½ C² Σ ρ((r/C)²)`: `"linear"` `z`; `"huber"` `z` up to 1, then `2√z − 1`; `"soft-l1"` `2(√(1+z) − 1)`;
   * `"cauchy"` `log(1+z)`.
   */
  loss: oneOf<RobustLoss, "linear">(robustLosses, "linear"),
  /** `C`: residuals well below it count as squares. In units of the weighted residuals. */
  lossScale: above(0, 1),
  /** A second-order correction of each step along the geodesic, for long narrow valleys: a pass over the residuals for each trial. */
  geodesic: flag(false),
  /** The first radius of `"trust-region"`, as a multiple of `‖D x‖`, or 1 for params that are all 0. */
  initialRadius: above(0, 1),
  /** The first damping of the other methods, over the square of the longest column of `J D⁻¹` (1 with `scale: "jacobian"`). */
  initialDamping: above(0, 1e-3),
  /** Of `"adaptive-ratio"`: the share of the predicted fall that a step may come down to, above 0 and below 1. */
  targetRatio: between(0, 1, 0.5),
  /**
   * What steps are measured in, `D`. `"jacobian"`: the lengths of the columns of `J`, the greatest so far, so that units of params do not
   * matter. Sizes of the params, one number for all or a tree like theirs: a step of that size counts alike in each; 1 for networks, where many weights
   * have no effect yet (`x_scale` of SciPy).
   */
  scale: value<"jacobian" | ByLeaf, "jacobian">("jacobian"),
  /**
   * Digits. `"float64"`: all of them; `"mixed"`: residuals and derivatives in float32, the equations in float64; `"float32"`: `JᵀJ`, `JJᵀ` and their
   * Cholesky factors in float32 as well. A fit with fewer ends with the status `"cost"` or `"step"` where rounding hides what further steps would bring.
   */
  precision: oneOf<FitPrecision, "float64">(["float64", "mixed", "float32"], "float64"),
  /**
   * Rows that those of the Jacobian are drawn together to at random, for each linearisation anew: for many more residuals than params. Curvature is that of the
   * sketch, the gradient is exact. It takes a few times as many as there are columns for steps as good as whole ones. 0, or as many as there are, for none.
   */
  rowSketch: count(0, 0),
  /**
   * Random combinations of params that a step moves, others for each linearisation: steps are cheaper by the third power of it, and it takes more of them. 0, or as many as
   * there are params, for none.
   */
  columnSketch: count(0, 0),
  /** Passes for the Jacobian: a column each, a row each, or the cheaper. */
  jacobian: oneOf(["auto", "forward", "reverse"], "auto"),
  /** Bytes that the Jacobian may take, and the passes that make it, which are done in chunks. */
  memoryLimit: number({ exclusiveMin: 0, infinite: true }, 1e9),
  /** Stops where the predicted and the actual fall of the cost are below this share of it. */
  costTolerance: atLeast(0, 1e-15),
  /** Stops where a step is below this share of the params, in scaled lengths. */
  stepTolerance: atLeast(0, 1e-12),
  /** Stops where no column of `J` has a cosine with the residuals above it, at bounds only into them. */
  gradientTolerance: atLeast(0, 1e-12),
  /** Trial steps at most. */
  maxSteps: count(0, 1000),
  /** Seconds at most, looked at between steps. */
  maxSeconds: number({ min: 0, infinite: true }, Number.POSITIVE_INFINITY),
  /** Ends the fit after the step under way, with status `"aborted"`. */
  signal: optional(
    value<AbortSignal>(undefined, [
      "an AbortSignal",
      (given) => typeof (given as AbortSignal | null)?.aborted === "boolean",
    ]),
  ),
});

/** What decides how a fit runs; options of `leastSquares` and `curveFit` alike. */
export interface SolverOptions extends OptionsOf<typeof solverOptions> {}

/** {@link SolverOptions}, complete and checked. */
export interface SolverSettings extends Omit<Settings<typeof solverOptions.kinds>, "system"> {
  readonly system: "auto" | SystemName;
}

/** Throws code "option" for options that were given and have no effect beside the others. */
export function solverRules(
  { method, system }: Pick<SolverSettings, "method" | "system">,
  where: string,
  given: Unchecked<typeof solverOptions.kinds>,
): void {
  const refuse = (beside: string, options: readonly string[]): void => {
    const option = options.find((name) => given[name as keyof typeof given] !== undefined);
    if (option === undefined) return;
    const message = `${option} has no effect with ${beside}; leave one of them out`;
    throw new LegendreError("option", where, message, { option });
  };
  refuse(`method "${method}"`, withoutEffect[method]);
  if (system === "cg") refuse('system "cg", which takes products both ways', ["jacobian"]);
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
  given: SolverSettings["bounds"],
  space: Pick<ParamSpace<unknown>, "start" | "name" | "spread">,
): { lower: Float64Array; upper: Float64Array } {
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
