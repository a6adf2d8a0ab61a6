/**
 * What removing each of some variables costs when they go one by one, the cheapest first, and the others are refitted after
 * each: `x_q² / (2 C_qq)`, then `x ← x − C_:q x_q / C_qq` and `C ← C − C_:q C_:qᵀ / C_qq`.
 *
 * The changed `C` is never formed: it is what is left of the first one after the rows of a Cholesky factor whose pivots are the variables
 * that went, so that a removal costs its own row of that factor and the diagonal.
 *
 * @param c - symmetric, `[n, n]`, row-major; overwritten.
 * @param x - `[n]`; overwritten.
 * @param least - what a diagonal entry has to be above for its variable to go, `[n]`.
 * @returns the costs, which never fall in the order of the removals; Infinity for what stays, as all does that costs more than `upTo`.
 */
export function eliminationCosts(
  c: Float64Array,
  x: Float64Array,
  least: Float64Array,
  upTo: number,
): Float64Array {
  const width = x.length;
  const costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  /** The variables that are left, each at a place of its own. */
  const left = Int32Array.from(x, (_, i) => i);
  const diagonal = Float64Array.from(x, (_, i) => c[i * (width + 1)]!);
  const bounds = least.slice();
  /** Where in `c` the factor's rows begin: each takes that of its pivot, which nobody reads again. */
  const rows: number[] = [];
  const row = new Float64Array(width);
  let k = width;

  /** Holds a variable at 0, refits the others, and takes it out: the last one takes its place. */
  const take = (at: number): void => {
    const pivot = diagonal[at]!;
    const start = left[at]! * width;
    for (let b = 0; b < k; b++) row[b] = c[start + left[b]!]!;
    subtractRows(c, rows, at, row, k);
    const step = x[at]! / pivot;
    const root = Math.sqrt(pivot);
    for (let b = 0; b < k; b++) {
      const value = row[b]!;
      const factor = value / root;
      x[b]! -= step * value;
      diagonal[b]! -= factor * factor;
      c[start + b] = factor;
    }
    rows.push(start);
    k--;
    for (const places of [left, x, bounds, diagonal]) places[at] = places[k]!;
    for (const start of rows) c[start + at] = c[start + k]!;
  };

  for (let last = 0; ; ) {
    let best = -1;
    let cheapest = Number.POSITIVE_INFINITY;
    for (let a = 0; a < k; a++) {
      const room = diagonal[a]!;
      const value = (x[a]! * x[a]!) / (2 * room);
      if (!(value < cheapest && room > bounds[a]!)) continue;
      best = a;
      cheapest = value;
    }
    if (best < 0 || cheapest > upTo) return costs;
    // What comes later is never ranked before what it was refitted after.
    last = Math.max(last, cheapest);
    costs[left[best]!] = last;
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
    const p = rows[s]!;
    const q = rows[s + 1]!;
    const r = rows[s + 2]!;
    const t = rows[s + 3]!;
    const fp = c[p + at]!;
    const fq = c[q + at]!;
    const fr = c[r + at]!;
    const ft = c[t + at]!;
    for (let b = 0; b < k; b++) {
      row[b]! -= fp * c[p + b]! + fq * c[q + b]! + (fr * c[r + b]! + ft * c[t + b]!);
    }
  }
  for (; s < rows.length; s++) {
    const start = rows[s]!;
    const factor = c[start + at]!;
    for (let b = 0; b < k; b++) row[b]! -= factor * c[start + b]!;
  }
}
