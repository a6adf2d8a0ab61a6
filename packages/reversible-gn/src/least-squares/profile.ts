import { LegendreError } from "@legendre/core-tensor";
import {
  between,
  nearestName,
  type OptionsOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import { covarianceOf } from "./conditioning.ts";
import { type CurveRecord, quantileOf } from "./curve-record.ts";
import { intervalsOf } from "./intervals.ts";
import type { ParamSpace } from "./param-space.ts";

/** The options of {@link CurveFit.profile}. */
export const profileOptions = options("curveFit.profile", {
  /** The probability that an interval covers. */
  level: between(0, 1, 0.95),
  /** Names of the params to profile, as reports have them. @defaultValue all that are not held */
  params: optional(value<readonly string[]>(undefined, ["a list of names", Array.isArray])),
});

/** Options of {@link CurveFit.profile}. */
export interface ProfileOptions extends OptionsOf<typeof profileOptions> {}

/** The interval of a param by its profile: all values with which the others still fit well enough. */
export interface ParamProfile {
  readonly name: string;
  readonly value: number;
  /** Ends of the interval; at a bound of the param where the profile does not rise enough before, and infinite where it never does. */
  readonly lower: number;
  readonly upper: number;
  /** The interval of the linearised model, to compare. */
  readonly linear: { readonly lower: number; readonly upper: number };
  /**
   * The profile, by rising values of the param: `z` is the root of how far the least cost is above that of the fit, in standard deviations, negative below the estimate.
   * A straight line where the linearised model holds.
   */
  readonly points: readonly { readonly value: number; readonly z: number }[];
  /** What stands behind ends that are infinite or NaN, or makes them doubtful, a sentence each. */
  readonly notes: readonly string[];
}

/** A fit with params held: the params and the cost there, and whether it is a minimum. */
export interface HeldFit {
  readonly x: Float64Array;
  readonly cost: number;
  readonly converged: boolean;
}

/** Fits with param `j` held at `x[j]`, the others from `x`; throws code "non-finite" where there is no curve. */
export type Refit = (x: Float64Array, j: number) => Promise<HeldFit>;

/** Fits for one end, at most. */
const maxFits = 30;

/** How near to the quantile an end comes, relative to it. */
const nearness = 1e-6;

/** Profiles of params of a fit whose least cost was `cost`. */
export async function profiles(
  record: CurveRecord<unknown>,
  cost: number,
  space: ParamSpace<unknown>,
  refit: Refit,
  given: ProfileOptions | undefined,
): Promise<ParamProfile[]> {
  const { where } = profileOptions;
  const { level, params } = profileOptions.resolve(given);
  const { at } = record;
  const names = Array.from(at.x, (_, j) => space.name(j));
  const chosen = params ?? names.filter((_, j) => at.spectrum.states[j] !== "fixed");
  const wanted = chosen.map((name) => {
    const j = names.indexOf(name);
    if (j >= 0 && at.spectrum.states[j] !== "fixed") return j;
    const what =
      j < 0
        ? `names "${name}", which is no param of the fit; the nearest is "${nearestName(name, names)}" (params: ${names.join(", ")})`
        : `names "${name}", which equal bounds hold; leave it out`;
    throw new LegendreError("option", where, `params ${what}`, { option: "params", path: name });
  });
  const { matrix, variance } = covarianceOf(where, space, at.spectrum, at.noise, {
    absolute: record.absoluteSigma,
  });
  const t = quantileOf(record, level);
  const linear = intervalsOf(at, variance, t);
  const n = at.x.length;
  const found: ParamProfile[] = [];
  for (const j of wanted) {
    const slopes = Float64Array.from(at.x, (_, k) => {
      const slope = (matrix.data[k * n + j] as number) / (matrix.data[j * n + j] as number);
      return Number.isFinite(slope) ? slope : 0;
    });
    const points: Point[] = [{ value: at.x[j] as number, z: 0, x: at.x }];
    const notes = new Set<string>();
    const heldAt = async (value: number): Promise<Point> => {
      const distance = (point: Point): number => Math.abs(point.value - value);
      const near = points.reduce((a, b) => (distance(b) < distance(a) ? b : a));
      const from = near.x.map((x, k) => {
        const moved = x + (value - near.value) * (slopes[k] as number);
        return k === j ? value : clamp(moved, at.lower[k] as number, at.upper[k] as number);
      });
      const held = await refit(from, j).catch((error: unknown) => {
        if (error instanceof LegendreError && error.code === "non-finite") return undefined;
        throw error;
      });
      const rise = held === undefined ? Number.POSITIVE_INFINITY : held.cost - cost;
      if (rise < -1e-8 * cost) {
        notes.add(
          `there is a better fit with ${names[j]} near ${value}; intervals are of the fit that was found, so start another one there`,
        );
      }
      if (held?.converged === false) {
        notes.add(
          `with ${names[j]} at ${value} the others ended at no minimum, so that the interval may be too short`,
        );
      }
      const z = Math.sqrt(Math.max(0, (2 * rise) / at.noise.curvature / variance));
      const point = { value, z, x: held?.x ?? from };
      points.push(point);
      return point;
    };
    const end = async (side: -1 | 1): Promise<number> => {
      const own = at.x[j] as number;
      const bound = (side < 0 ? at.lower[j] : at.upper[j]) as number;
      if (!(variance > 0 && t > 0)) return variance === 0 ? own : Number.NaN;
      if (own === bound) return own;
      const reach = Math.abs(((side < 0 ? linear.lower[j] : linear.upper[j]) as number) - own);
      const step = reach > 0 && Number.isFinite(reach) ? reach : Math.abs(own) || 1;
      const crossing = await crossingOf(heldAt, own, side, step, bound, t);
      if (!Number.isFinite(crossing)) {
        notes.add(
          `the data hold ${names[j]} from no ${side < 0 ? "lower" : "higher"} values: its profile stays below the level up to ${outermost(points, side)}`,
        );
      }
      return crossing;
    };
    const [lower, upper] = [await end(-1), await end(1)];
    found.push({
      name: names[j] as string,
      value: at.x[j] as number,
      lower,
      upper,
      linear: { lower: linear.lower[j] as number, upper: linear.upper[j] as number },
      points: points
        .filter(({ z }) => Number.isFinite(z))
        .sort((a, b) => a.value - b.value)
        .map(({ value, z }) => ({ value, z: value < (at.x[j] as number) ? -z : z })),
      notes: [...notes],
    });
  }
  return found;
}

interface Point {
  readonly value: number;
  /** Not negative. */
  readonly z: number;
  readonly x: Float64Array;
}

const clamp = (x: number, lower: number, upper: number): number =>
  Math.min(Math.max(x, lower), upper);

const outermost = (points: readonly Point[], side: number): number =>
  points.reduce(
    (most, { value }) => (side * (value - most) > 0 ? value : most),
    points[0]?.value ?? 0,
  );

/**
 * Where `z` reaches `t` on one side of a value; the bound where it does not before that, and infinite where it does not at all. Roots of costs are nearly straight, so
 * that secants find it.
 */
async function crossingOf(
  at: (value: number) => Promise<Point>,
  own: number,
  side: -1 | 1,
  step: number,
  bound: number,
  t: number,
): Promise<number> {
  const from = (distance: number): number => clamp(own + side * distance, ...range(bound, side));
  let [inside, outside] = [
    { distance: 0, z: 0 },
    { distance: Number.POSITIVE_INFINITY, z: Number.POSITIVE_INFINITY },
  ];
  let distance = step;
  for (let fits = 0; fits < maxFits; fits++) {
    const value = from(distance);
    const { z } = await at(value);
    const here = { distance: Math.abs(value - own), z };
    if (Math.abs(z - t) <= nearness * t) return value;
    if (z < t && value === bound) return bound;
    if (z < t) inside = here;
    else outside = here;
    if (outside.distance === Number.POSITIVE_INFINITY) {
      distance *= clamp(1.05 * (t / z), 1.5, 10);
      continue;
    }
    const width = outside.distance - inside.distance;
    if (width <= 1e-9 * outside.distance) break;
    const share = (t - inside.z) / (outside.z - inside.z);
    // A secant from one side alone would creep; it stays off both ends.
    distance = inside.distance + width * (outside.z === Number.POSITIVE_INFINITY ? 0.5 : share);
    if (fits % 4 === 3) distance = inside.distance + width / 2;
  }
  return outside.distance === Number.POSITIVE_INFINITY
    ? side * outside.distance
    : from(inside.distance);
}

const range = (bound: number, side: -1 | 1): [number, number] =>
  side < 0 ? [bound, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, bound];
