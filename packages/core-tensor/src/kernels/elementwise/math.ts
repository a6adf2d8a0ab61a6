/** The error function to float64 accuracy, by its series of positive terms (A&S 7.1.6). */
export function erf(x: number): number {
  // Beyond 6 the distance to 1 is below half an ulp.
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** log(1 + exp(x)) without overflow or cancellation. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** Rounds to the nearest whole number, ties to the even one. */
export function roundHalfEven(x: number): number {
  const below = Math.floor(x);
  if (x - below !== 0.5) return Math.round(x);
  return below % 2 === 0 ? below : below + 1;
}

/** λ and λ·α of Klambauer et al., Self-Normalizing Neural Networks (2017). */
export const seluScale = 1.0507009873554805;
export const seluScaleAlpha = 1.7580993408473768;
