/** Cosines of the series, and points that they are evaluated at. */
const modes = 256;

/**
 * `u_t = ν u_xx + 5 (u − u³)` with periodic ends from `0.6 cos 2πx − 0.3 cos πx`, which is even: a series of `cos kπx`, nonlinear terms at points
 * (pseudo-spectral), and Runge-Kutta's method of order 4 in time.
 *
 * @param times - rising from 0.
 * @param places - as `c = cos πx`.
 * @returns rows of values, one for each of `times`, a number for each of `places`.
 */
export function evenAllenCahn(
  viscosity: number,
  times: readonly number[],
  places: readonly number[],
  stepsEach = 500,
): Float64Array[] {
  const points = Array.from({ length: modes }, (_, j) => (j + 0.5) / modes);
  const cosines = points.map((x) =>
    Float64Array.from({ length: modes }, (_, k) => Math.cos(k * Math.PI * x)),
  );
  const coefficients = (values: readonly number[]): Float64Array => {
    const sums = new Float64Array(modes);
    for (const [j, row] of cosines.entries()) {
      const value = (2 / modes) * (values[j] as number);
      for (let k = 0; k < modes; k++) sums[k] = (sums[k] as number) + value * (row[k] as number);
    }
    sums[0] = (sums[0] as number) / 2;
    return sums;
  };
  const valuesAt = (series: Float64Array, row: Float64Array): number => {
    let sum = 0;
    for (let k = 0; k < modes; k++) sum += (series[k] as number) * (row[k] as number);
    return sum;
  };
  const rate = (series: Float64Array): Float64Array => {
    const reaction = coefficients(
      cosines.map((row) => {
        const u = valuesAt(series, row);
        return 5 * (u - u ** 3);
      }),
    );
    return reaction.map((r, k) => r - viscosity * (k * Math.PI) ** 2 * (series[k] as number));
  };
  const along = (from: Float64Array, by: number, slope: Float64Array): Float64Array =>
    from.map((value, k) => value + by * (slope[k] as number));
  const shown = places.map((c) =>
    Float64Array.from({ length: modes }, (_, k) => Math.cos(k * Math.acos(c))),
  );
  let series = new Float64Array(modes);
  [series[1], series[2]] = [-0.3, 0.6];
  let now = 0;
  return times.map((until) => {
    const steps = Math.ceil((until - now) * stepsEach);
    const length = steps === 0 ? 0 : (until - now) / steps;
    for (let step = 0; step < steps; step++) {
      const a = rate(series);
      const b = rate(along(series, length / 2, a));
      const c = rate(along(series, length / 2, b));
      const e = rate(along(series, length, c));
      series = series.map(
        (value, k) =>
          value +
          (length / 6) *
            ((a[k] as number) + 2 * (b[k] as number) + 2 * (c[k] as number) + (e[k] as number)),
      );
    }
    now = until;
    return Float64Array.from(shown, (row) => valuesAt(series, row));
  });
}

/** `Σ c_ij T_i(x) T_j(y)` of Chebyshev's polynomials on −1 … 1. */
export function chebyshev(
  coefficients: readonly (readonly number[])[],
  x: number,
  y: number,
): number {
  const along = (c: readonly number[], at: number): number =>
    c.reduce((sum, value, k) => sum + value * Math.cos(k * Math.acos(at)), 0);
  return along(
    coefficients.map((row) => along(row, y)),
    x,
  );
}
