import { erf } from "../elementwise/math.ts";
import { normalQuantile } from "./normal.ts";

/** From here on a continued fraction has all digits of the tail, which 1 − erf would lose. */
const FAR = 2.5;

/** Φ(z), the standard normal distribution function, with all digits in the lower tail. */
export function normalBelow(z: number): number {
  const x = -z / Math.SQRT2;
  if (x < FAR) return 0.5 * (1 - erf(x));
  // Laplace's continued fraction of erfc, from its 80th term backwards.
  let fraction = x;
  for (let k = 80; k >= 1; k--) fraction = x + k / 2 / fraction;
  return (0.5 * Math.exp(-x * x)) / (Math.sqrt(Math.PI) * fraction);
}

/**
 * The number below which a share `u` of the standard normal between two bounds lies. In the upper tail by reflection, since numbers near 0 have more digits
 * than those near 1.
 */
export function truncatedQuantile(u: number, min: number, max: number): number {
  if (min > 0) return -truncatedQuantile(1 - u, -max, -min);
  const [low, high] = [normalBelow(min), normalBelow(max)];
  const p = low + (high - low) * u;
  if (p <= 0) return min;
  return p >= 1 ? max : Math.min(Math.max(normalQuantile(p), min), max);
}

/** ln k! with all digits, by Stirling's series from 10 on. */
export function logFactorial(k: number): number {
  if (k < 10) {
    let product = 1;
    for (let i = 2; i <= k; i++) product *= i;
    return Math.log(product);
  }
  const x = k + 1;
  const squared = x * x;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / squared) / squared) / squared) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
