/**
 * The `t` that a variable with Student's distribution stays within, on both sides, with probability `level`.
 *
 * @param level - between 0 and 1.
 * @param degrees - degrees of freedom, above 0; Infinity for the normal distribution.
 */
export function studentQuantile(level: number, degrees: number): number {
  const outside = (t: number): number =>
    degrees === Number.POSITIVE_INFINITY ? normalOutside(t) : studentOutside(t, degrees);
  let [low, high] = [0, 1];
  while (outside(high) > 1 - level) {
    low = high;
    high *= 2;
  }
  // Halving to neighbouring numbers: about sixty times, and nothing can go wrong.
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (outside(middle) > 1 - level) low = middle;
    else high = middle;
  }
}

/** `P(|T| > t)`. */
function studentOutside(t: number, degrees: number): number {
  const x = degrees / (degrees + t * t);
  return incompleteBeta(x, (t * t) / (degrees + t * t), degrees / 2, 0.5);
}

/** `P(|Z| > z)` for a normal variable. */
export function normalOutside(z: number): number {
  return chiSquaredAbove(z * z, 1);
}

/** `P(X > x)` for a variable with a χ² distribution: one minus the series of the incomplete gamma function, or its continued fraction. */
export function chiSquaredAbove(x: number, degrees: number): number {
  const [a, half] = [degrees / 2, x / 2];
  if (half <= 0) return 1;
  const front = Math.exp(a * Math.log(half) - half - logGamma(a));
  if (half < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * Number.EPSILON; n++) {
      term *= half / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  const fraction = continued((n) =>
    n === 0 ? [1, half + 1 - a] : [-n * (n - a), half + 2 * n + 1 - a],
  );
  return front * fraction;
}

/** `P(F > f)` for a variable with an F distribution. */
export function fAbove(f: number, above: number, below: number): number {
  const sum = above * f + below;
  return incompleteBeta(below / sum, (above * f) / sum, below / 2, above / 2);
}

/** The regularised incomplete beta function `I_x(a, b)`; `rest` is `1 − x`, which the caller has with more digits. */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const isFar = x > (a + 1) / (a + b + 2);
  if (isFar) return 1 - incompleteBeta(rest, x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest),
  );
  const fraction = continued((n) => {
    if (n === 0) return [1, 1];
    const k = Math.floor(n / 2);
    const factor =
      n % 2 === 0
        ? (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k))
        : (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    return [factor, 1];
  });
  return (front * fraction) / a;
}

/** The value of `a₀ / (b₀ + a₁ / (b₁ + …))`, by Lentz's method. */
function continued(term: (n: number) => readonly [a: number, b: number]): number {
  const tiny = 1e-300;
  let c = tiny;
  let d = 0;
  let value = tiny;
  for (let n = 0; n < 10_000; n++) {
    const [a, b] = term(n);
    d = 1 / (b + a * d || tiny);
    c = b + a / c || tiny;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) break;
  }
  return value;
}

/** `log Γ(x)` for `x > 0`: Stirling's series, after steps up to where that has all digits. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < 15) {
    shift += Math.log(z);
    z++;
  }
  const inverse = 1 / (z * z);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) /
    z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
