/** Options of the central differences. */
export interface DifferenceOptions {
  /**
   * Step of the difference, scaled by `max(1, |xᵢ|)`. The default balances truncation and rounding
   * for float64 functions: errors are near 1e-10 of the values.
   *
   * @defaultValue 6e-6
   */
  readonly step?: number;
}

/** The cube root of float64's rounding unit, the usual best step of a central difference. */
const defaultStep = 6e-6;

function moved(x: ArrayLike<number>, direction: ArrayLike<number>, by: number): Float64Array {
  return Float64Array.from(x, (value, i) => value + by * (direction[i] ?? 0));
}

/**
 * The directional derivative `J v` of `f` at `x` by a central difference.
 *
 * @param f From shape `[n]` to shape `[m]`, in float64.
 */
export function differenceJvp(
  f: (x: Float64Array) => ArrayLike<number>,
  x: ArrayLike<number>,
  v: ArrayLike<number>,
  { step = defaultStep }: DifferenceOptions = {},
): Float64Array {
  const above = f(moved(x, v, step));
  const below = f(moved(x, v, -step));
  return Float64Array.from(above, (value, i) => (value - (below[i] ?? Number.NaN)) / (2 * step));
}

/** The Jacobian of `f` at `x` by central differences, shape `[m, n]`. */
export function differenceJacobian(
  f: (x: Float64Array) => ArrayLike<number>,
  x: ArrayLike<number>,
  { step = defaultStep }: DifferenceOptions = {},
): number[][] {
  const jacobian: number[][] = [];
  for (let j = 0; j < x.length; j++) {
    const unit = new Float64Array(x.length);
    unit[j] = 1;
    const scaled = step * Math.max(1, Math.abs(x[j] ?? 0));
    differenceJvp(f, x, unit, { step: scaled }).forEach((value, i) => {
      jacobian[i] ??= [];
      (jacobian[i] as number[])[j] = value;
    });
  }
  return jacobian;
}

/** The gradient of a scalar function of `x` by central differences, shape `[n]`. */
export function differenceGradient(
  f: (x: Float64Array) => number,
  x: ArrayLike<number>,
  options: DifferenceOptions = {},
): Float64Array {
  return Float64Array.from(differenceJacobian((at) => [f(at)], x, options)[0] ?? []);
}
