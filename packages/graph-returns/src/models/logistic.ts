/** The logistic function of a margin, without overflow. */
export function sigmoid(margin: number): number {
  if (margin >= 0) return 1 / (1 + Math.exp(-margin));
  const e = Math.exp(margin);
  return e / (1 + e);
}

/** Mean log loss of margins, exact for margins of any size; in nats. */
export function marginLogLoss(margins: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < margins.length; i++) {
    const m = y[i] === 1 ? -(margins[i] as number) : (margins[i] as number);
    sum += Math.max(m, 0) + Math.log1p(Math.exp(-Math.abs(m)));
  }
  return sum / margins.length;
}

/** The margin of a probability, which is moved away from 0 and 1. */
export function logit(probability: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(p / (1 - p));
}

/** The share of ones. */
export function rateOf(y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += y[i] as number;
  return sum / y.length;
}
