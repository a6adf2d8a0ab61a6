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
 * @param c - the block of the inverse curvature that belongs to the weights, `[k, k]`, row-major; overwritten. Only what is on and below the diagonal is read.
 * @param x - the weights, `[k]`; overwritten.
 * @returns the costs, which never fall in the order of the removals; Infinity for a weight that rounding leaves no room.
 * @remarks About `k³ / 6` multiplications and additions.
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
  // Beside the matrix, where what is looked at before each removal lies together.
  const diagonal = Float64Array.from(x, (_, i) => c[i * width + i] as number);
  const least = diagonal.map((value) => rounding * value);
  const row = new Float64Array(width);
  let k = width;

  /** Holds a weight at 0, refits the others, and takes it out: the last one takes its place. */
  const take = (at: number): void => {
    const pivot = diagonal[at] as number;
    const start = at * width;
    for (let b = 0; b <= at; b++) row[b] = c[start + b] as number;
    for (let a = at + 1; a < k; a++) row[a] = c[a * width + at] as number;
    if (pivot > (least[at] as number)) {
      const step = (x[at] as number) / pivot;
      for (let a = 0; a < k; a++) x[a] = (x[a] as number) - step * (row[a] as number);
      downdate(c, { width, k, row, pivot });
      for (let a = 0; a < k; a++) diagonal[a] = c[a * width + a] as number;
    }
    k--;
    if (at === k) return;
    left[at] = left[k] as number;
    x[at] = x[k] as number;
    least[at] = least[k] as number;
    diagonal[at] = diagonal[k] as number;
    for (let b = 0; b < at; b++) c[start + b] = c[k * width + b] as number;
    for (let a = at + 1; a < k; a++) c[a * width + at] = c[k * width + a] as number;
    c[start + at] = diagonal[k] as number;
  };

  // From the end, so that those still to come keep their places.
  for (let at = gone - 1; at >= 0; at--) take(at);
  for (let last = 0; ; ) {
    let [best, cheapest] = [-1, Number.POSITIVE_INFINITY];
    for (let a = 0; a < k; a++) {
      const room = diagonal[a] as number;
      const value = ((x[a] as number) * (x[a] as number)) / (2 * room);
      if (!(room > (least[a] as number)) || fixed?.(left[a] as number) === true) continue;
      if (value < cheapest) [best, cheapest] = [a, value];
    }
    if (best < 0) return costs;
    // What comes later is never ranked before what it was refitted after.
    last = Math.max(last, cheapest);
    costs[left[best] as number] = last;
    take(best);
  }
}

/** Of what a weight is taken out: the first `k` rows and columns of a matrix with rows `width` numbers apart. */
interface Downdate {
  readonly width: number;
  readonly k: number;
  /** The row of the weight. */
  readonly row: Float64Array;
  readonly pivot: number;
}

/**
 * `C ← C − r rᵀ / pivot` below and on the diagonal, four rows at a time, which makes of a number of `r` that is read four products;
 * what it leaves above the diagonal nobody reads.
 */
function downdate(c: Float64Array, { width, k, row, pivot }: Downdate): void {
  let a = 0;
  for (; a + 3 < k; a += 4) {
    const f0 = (row[a] as number) / pivot;
    const f1 = (row[a + 1] as number) / pivot;
    const f2 = (row[a + 2] as number) / pivot;
    const f3 = (row[a + 3] as number) / pivot;
    let at = a * width;
    for (let b = 0; b < a + 4; b++, at++) {
      const value = row[b] as number;
      c[at] = (c[at] as number) - f0 * value;
      c[at + width] = (c[at + width] as number) - f1 * value;
      c[at + 2 * width] = (c[at + 2 * width] as number) - f2 * value;
      c[at + 3 * width] = (c[at + 3 * width] as number) - f3 * value;
    }
  }
  for (; a < k; a++) {
    const factor = (row[a] as number) / pivot;
    for (let b = 0, at = a * width; b <= a; b++, at++) {
      c[at] = (c[at] as number) - factor * (row[b] as number);
    }
  }
}
