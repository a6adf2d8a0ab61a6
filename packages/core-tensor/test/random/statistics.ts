/** Pearson's correlation of two samples. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [mx, my] = [moment(x, 1), moment(y, 1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i]! - mx) * (y[i]! - my);
    xx += (x[i]! - mx) ** 2;
    yy += (y[i]! - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

/** The mean of x^power. */
export function moment(x: ArrayLike<number>, power: number): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! ** power;
  return sum / x.length;
}

/** The statistic √n·sup|Fₙ − F| of Kolmogorov and Smirnov; above 2.2 with probability 1e-4. */
export function kolmogorovSmirnov(x: ArrayLike<number>, cdf: (x: number) => number): number {
  const sorted = Float64Array.from(x).sort();
  let worst = 0;
  sorted.forEach((value, i) => {
    const f = cdf(value);
    worst = Math.max(worst, f - i / sorted.length, (i + 1) / sorted.length - f);
  });
  return worst * Math.sqrt(sorted.length);
}

/** The chi-square statistic of counts that should be equal. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** The normal distribution function by Simpson's rule; absolute error below 1e-9. */
export function normalCdf(z: number): number {
  const steps = 200;
  const h = z / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((i * h) ** 2) / 2);
  }
  return 0.5 + (sum * h) / 3 / Math.sqrt(2 * Math.PI);
}
