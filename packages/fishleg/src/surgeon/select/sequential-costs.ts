/** Which of the weights of {@link sequentialCosts} are not ranked. */
export interface NotRanked {
  /** True for weights that stay; they are refitted, and cost Infinity. */
  readonly fixed?: (index: number) => boolean;
  /** The first so many are gone: held at 0 before anything is ranked, at a cost of Infinity. @defaultValue `0` */
  readonly gone?: number;
}

/** What rounding leaves of a diagonal entry whose weight the others determine, as a share of what it was. */
const rounding = 1e-7;

/**
 * What removing each of some weights costs when they go one by one, the cheapest first, and the others are refitted after
 * each: `w_q² / (2 C_qq)`, then `w ← w − C_:q w_q / C_qq` and `C ← C − C_:q C_q: / C_qq`.
 *
 * @param c - the block of the inverse curvature that belongs to the weights, `[k, k]`, row-major; overwritten.
 * @param x - the weights, `[k]`; overwritten.
 * @returns the costs, which never fall in the order of the removals; Infinity for a weight that rounding leaves no room.
 * @remarks About `k³ / 3` multiplications and additions.
 * @see Hassibi and Stork (1993), "Second order derivatives for network pruning: optimal brain surgeon".
 */
export function sequentialCosts(
  c: Float64Array,
  x: Float64Array,
  { fixed, gone = 0 }: NotRanked = {},
): Float64Array {
  const width = x.length;
  const costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const left = Int32Array.from({ length: width }, (_, i) => i);
  const least = Float64Array.from(x, (_, i) => rounding * (c[i * width + i] as number));
  const diagonal = (a: number): number => c[a * width + a] as number;
  let k = width;

  /** Holds a weight at 0, refits the others, and takes it out: the last one takes its place. */
  const take = (at: number): void => {
    const pivot = diagonal(at);
    if (pivot > (least[at] as number)) {
      const row = c.slice(at * width, at * width + k);
      const step = (x[at] as number) / pivot;
      for (let a = 0; a < k; a++) {
        const factor = (row[a] as number) / pivot;
        x[a] = (x[a] as number) - step * (row[a] as number);
        if (factor === 0) continue;
        const start = a * width;
        for (let b = 0; b < k; b++)
          c[start + b] = (c[start + b] as number) - factor * (row[b] as number);
      }
    }
    k--;
    if (at === k) return;
    left[at] = left[k] as number;
    x[at] = x[k] as number;
    least[at] = least[k] as number;
    for (let b = 0; b <= k; b++) c[at * width + b] = c[k * width + b] as number;
    for (let a = 0; a < k; a++) c[a * width + at] = c[a * width + k] as number;
    c[at * width + at] = diagonal(k);
  };

  // From the end, so that those still to come keep their places.
  for (let at = gone - 1; at >= 0; at--) take(at);
  for (let last = 0; ; ) {
    let [best, cheapest] = [-1, Number.POSITIVE_INFINITY];
    for (let a = 0; a < k; a++) {
      const value = ((x[a] as number) * (x[a] as number)) / (2 * diagonal(a));
      if (!(diagonal(a) > (least[a] as number)) || fixed?.(left[a] as number) === true) continue;
      if (value < cheapest) [best, cheapest] = [a, value];
    }
    if (best < 0) return costs;
    // What comes later is never ranked before what it was refitted after.
    last = Math.max(last, cheapest);
    costs[left[best] as number] = last;
    take(best);
  }
}
