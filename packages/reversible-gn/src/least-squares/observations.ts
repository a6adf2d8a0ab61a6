import { HostArray, LegendreError } from "@legendre/core-tensor";
import { checkFinite } from "./finite-data.ts";
import { hosted, hostedArray, type Numeric } from "./values.ts";

/** Observations that a curve is fitted to. */
export interface Observations {
  readonly observed: HostArray;
  /** `1/σ²`, of the shape of the observations; 0 for those that are left out. */
  readonly weights: HostArray;
  /** The standard deviation of all that are not left out; undefined where they differ. */
  readonly common: number | undefined;
}

/** The checked observations; throws code "non-finite", "shape" or "option" for numbers that do not fit. */
export function observations(where: string, y: Numeric, sigma: Numeric): Observations {
  const observed = hostedArray(where, "y", y);
  const deviations = positive(where, "sigma", sigma, observed.shape, true);
  const isOut = (i: number): boolean => deviations[i] === Number.POSITIVE_INFINITY;
  const remedy =
    "leave that observation out, with what belongs to it in x, or give it the sigma Infinity";
  checkFinite(where, "y", observed, remedy, (_, i) => isOut(i));
  const counted = deviations.filter((s) => s < Number.POSITIVE_INFINITY);
  if (counted.length === 0) {
    const message = `none of ${deviations.length} observations has a finite sigma; give some`;
    throw new LegendreError("option", where, message, { option: "sigma" });
  }
  const weights = new HostArray(
    observed.shape,
    "float64",
    deviations.map((s) => 1 / s / s),
  );
  const first = counted[0] as number;
  return { observed, weights, common: counted.every((s) => s === first) ? first : undefined };
}

/**
 * Throws code "shape" for predictors that were given as a list of rows, and "non-finite" for numbers that are not finite.
 *
 * @param shape - of the observations, for a fit.
 * @param weights - of the observations: numbers that belong to none that counts may be anything.
 */
export function checkPredictors(
  where: string,
  x: unknown,
  shape?: readonly number[],
  weights?: HostArray,
): void {
  const rows = shape?.length === 1 ? (shape[0] as number) : 0;
  if (Array.isArray(x) && x.length === rows && x.every(Array.isArray)) {
    const width = (x[0] as unknown[]).length;
    if (width !== rows && x.every((row) => row.length === width)) {
      const message = `x is a list of ${rows} lists of ${width}, which is ${rows} predictors with ${width} values each, and y has ${rows} values; write a table as hostArray(rows.flat(), [${rows}, ${width}]), or a list for each predictor`;
      throw new LegendreError("shape", where, message, { got: [rows, width], expected: shape });
    }
  }
  const isLeftOut = ({ shape: own, data }: HostArray, at: number): boolean => {
    if (weights === undefined || own[0] !== weights.shape[0]) return false;
    const each = data.length / (own[0] as number);
    const others = weights.data.length / (own[0] as number);
    const row = Math.floor(at / each);
    return weights.data.subarray(row * others, (row + 1) * others).every((w) => w === 0);
  };
  const remedy = "leave that row out, with what belongs to it in y";
  checkFinite(where, "x", hosted(where, "x", x), remedy, isLeftOut);
}

/**
 * Standard deviations of a shape; one number stands for all.
 *
 * @param isOpen - whether Infinity is one.
 */
export function positive(
  where: string,
  name: string,
  given: Numeric,
  shape: readonly number[],
  isOpen = false,
): Float64Array {
  const { shape: own, data } = hostedArray(where, name, given);
  const size = shape.reduce((a, b) => a * b, 1);
  if (own.length > 0 && own.join() !== shape.join()) {
    const message = `${name} has shape [${own}], expected [${shape}] or one number`;
    throw new LegendreError("shape", where, message, { got: own, expected: shape });
  }
  const all = Float64Array.from({ length: size }, (_, i) => data[own.length > 0 ? i : 0] as number);
  const wrong = all.findIndex((s) => !(s > 0 && (isOpen || s < Number.POSITIVE_INFINITY)));
  if (wrong < 0) return all;
  const range = isOpen ? "above 0, and Infinity leaves an observation out" : "finite and above 0";
  const message = `${name} is ${all[wrong]} at index ${wrong}; standard deviations are ${range}`;
  throw new LegendreError("option", where, message, {
    option: name,
    index: wrong,
    value: all[wrong],
  });
}
