/** Which of the weights of {@link sequentialCosts} are ranked. */
export interface Ranked {
  /** True for weights that stay; they are refitted, and cost Infinity. */
  readonly fixed?: (index: number) => boolean;
  /** Where it ends: weights that cost more are left at Infinity. @defaultValue `Infinity` */
  readonly upTo?: number;
}

/** What rounding leaves of a diagonal entry whose weight the others determine, as a share of what it was. */
const rounding = 1e-7;

/**
 * What removing each of some weights costs when they go one by one, the cheapest first, and the others are refitted after
 * each: `w_q² / (2 C_qq)`, then `w ← w − C_:q w_q / C_qq` and `C ← C − C_:q C_:q^T / C_qq`.
 *
 * The changed `C` is never formed: it is what is left of the first one after the rows of a Cholesky factor whose pivots are the weights
 * that went, so that a removal costs its own row of that factor and the diagonal.
 *
 * @param c - the block of the inverse curvature that belongs to the weights, `[k, k]`, row-major; overwritten.
 * @param x - the weights, `[k]`; overwritten.
 * @returns the costs, which never fall in the order of the removals; Infinity for a weight that rounding leaves no room.
 * @remarks About `k³ / 6` multiplications and additions where all are ranked, `k r² / 2` for the first `r` of many.
 * @see Hassibi and Stork (1993), "Second order derivatives for network pruning: optimal brain surgeon".
 */
export function sequentialCosts(
  c: Float64Array,
  x: Float64Array,
  { fixed, upTo = Number.POSITIVE_INFINITY }: Ranked = {},
): Float64Array {
  const width = x.length;
  const costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  /** The weights that are left, each at a place of its own. */
  const left = Int32Array.from(x, (_, i) => i);
  const diagonal = Float64Array.from(x, (_, i) => c[i * (width + 1)] as number);
  const least = diagonal.map((value) => rounding * value);
  /** Where in `c` the factor's rows begin: each takes that of its pivot, which nobody reads again. */
  const rows: number[] = [];
  const row = new Float64Array(width);
  let k = width;

  /** Holds a weight at 0, refits the others, and takes it out: the last one takes its place. */
  const take = (at: number): void => {
    const pivot = diagonal[at] as number;
    if (pivot > (least[at] as number)) {
      const start = (left[at] as number) * width;
      for (let b = 0; b < k; b++) row[b] = c[start + (left[b] as number)] as number;
      subtractRows(c, rows, at, row, k);
      const step = (x[at] as number) / pivot;
      const root = Math.sqrt(pivot);
      for (let b = 0; b < k; b++) {
        const value = row[b] as number;
        const factor = value / root;
        x[b] = (x[b] as number) - step * value;
        diagonal[b] = (diagonal[b] as number) - factor * factor;
        c[start + b] = factor;
      }
      rows.push(start);
    }
    k--;
    for (const places of [left, x, least, diagonal]) places[at] = places[k] as number;
    for (const start of rows) c[start + at] = c[start + k] as number;
  };

  for (let last = 0; ; ) {
    let [best, cheapest] = [-1, Number.POSITIVE_INFINITY];
    for (let a = 0; a < k; a++) {
      const room = diagonal[a] as number;
      const value = ((x[a] as number) * (x[a] as number)) / (2 * room);
      if (!(value < cheapest && room > (least[a] as number))) continue;
      if (fixed?.(left[a] as number) !== true) [best, cheapest] = [a, value];
    }
    if (best < 0 || cheapest > upTo) return costs;
    // What comes later is never ranked before what it was refitted after.
    last = Math.max(last, cheapest);
    costs[left[best] as number] = last;
    take(best);
  }
}

/** `row ← row − Σ_s L_s,at L_s` over the factor's rows; four at a time, so that each number of the row is read and written a quarter as often. */
function subtractRows(
  c: Float64Array,
  rows: readonly number[],
  at: number,
  row: Float64Array,
  k: number,
): void {
  let s = 0;
  for (; s + 3 < rows.length; s += 4) {
    const p = rows[s] as number;
    const q = rows[s + 1] as number;
    const r = rows[s + 2] as number;
    const t = rows[s + 3] as number;
    const fp = c[p + at] as number;
    const fq = c[q + at] as number;
    const fr = c[r + at] as number;
    const ft = c[t + at] as number;
    for (let b = 0; b < k; b++) {
      row[b] =
        (row[b] as number) -
        (fp * (c[p + b] as number) +
          fq * (c[q + b] as number) +
          (fr * (c[r + b] as number) + ft * (c[t + b] as number)));
    }
  }
  for (; s < rows.length; s++) {
    const start = rows[s] as number;
    const factor = c[start + at] as number;
    for (let b = 0; b < k; b++) row[b] = (row[b] as number) - factor * (c[start + b] as number);
  }
}
