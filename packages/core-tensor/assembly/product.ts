// Products of two matrices in float64: inner products of rows, four by two at a time.
import { argument } from "./control";

/** Numbers of the second matrix that stay in the cache while the rows of the first go by. */
const PANEL: usize = 16384;

/** The sum of both numbers of a vector. */
// @ts-ignore: decorator
@inline
export function both(x: v128): f64 {
  return f64x2.extract_lane(x, 0) + f64x2.extract_lane(x, 1);
}

// @ts-ignore: decorator
@inline
export function subtract(at: usize, x: f64): void {
  store<f64>(at, load<f64>(at) - x);
}

/** `C −= P Qᵀ`; `C` is `[rows, columns]`, `P` `[rows, inner]`, `Q` `[columns, inner]`, with bytes from row to row. */
export function subtractProducts(
  c: usize, downC: usize, p: usize, downP: usize, q: usize, downQ: usize, rows: usize, columns: usize, inner: usize,
): void {
  const pairs = (inner & ~(<usize>1)) << 3;
  for (let i: usize = 0; i < rows; i += 4) {
    // Rows that are missing at the edge are computed as copies of the last one, and not stored.
    const left = min(<usize>4, rows - i) - 1;
    const p0 = p + i * downP, p1 = p0 + min(<usize>1, left) * downP, p2 = p0 + min(<usize>2, left) * downP, p3 = p0 + left * downP;
    for (let j: usize = 0; j < columns; j += 2) {
      const two = j + 1 < columns, q0 = q + j * downQ, q1 = two ? q0 + downQ : q0;
      let a0 = f64x2.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
      for (let k: usize = 0; k < pairs; k += 16) {
        const x = v128.load(q0 + k), y = v128.load(q1 + k);
        let r = v128.load(p0 + k);
        a0 = f64x2.add(a0, f64x2.mul(r, x));
        a1 = f64x2.add(a1, f64x2.mul(r, y));
        r = v128.load(p1 + k);
        b0 = f64x2.add(b0, f64x2.mul(r, x));
        b1 = f64x2.add(b1, f64x2.mul(r, y));
        r = v128.load(p2 + k);
        c0 = f64x2.add(c0, f64x2.mul(r, x));
        c1 = f64x2.add(c1, f64x2.mul(r, y));
        r = v128.load(p3 + k);
        d0 = f64x2.add(d0, f64x2.mul(r, x));
        d1 = f64x2.add(d1, f64x2.mul(r, y));
      }
      // One number is left of an odd length; the number behind an even one may be of anything.
      const odd = (inner & 1) != 0;
      const x: f64 = odd ? load<f64>(q0 + pairs) : 0, y: f64 = odd ? load<f64>(q1 + pairs) : 0;
      let at = c + i * downC + (j << 3);
      for (let r: usize = 0; r <= left; r++, at += downC) {
        const row = r == 0 ? p0 : r == 1 ? p1 : r == 2 ? p2 : p3;
        const own: f64 = odd ? load<f64>(row + pairs) : 0;
        subtract(at, both(r == 0 ? a0 : r == 1 ? b0 : r == 2 ? c0 : d0) + own * x);
        if (two) subtract(at + 8, both(r == 0 ? a1 : r == 1 ? b1 : r == 2 ? c1 : d1) + own * y);
      }
    }
  }
}

/** `C −= P Q`; `C` is `[rows, columns]`, `P` `[rows, inner]`, `Q` `[inner, columns]`, with bytes from row to row. For a short `inner`. */
export function subtractRows(
  c: usize, downC: usize, p: usize, downP: usize, q: usize, downQ: usize, rows: usize, columns: usize, inner: usize,
): void {
  const fours = columns & ~(<usize>3), steps = inner << 3;
  for (let i: usize = 0; i < rows; i += 4) {
    // Rows that are missing at the edge are computed as copies of the last one, and stored as that.
    const left = min(<usize>4, rows - i) - 1, step1 = min(<usize>1, left), step2 = min(<usize>2, left);
    const p0 = p + i * downP, p1 = p0 + step1 * downP, p2 = p0 + step2 * downP, p3 = p0 + left * downP;
    const c0 = c + i * downC, c1 = c0 + step1 * downC, c2 = c0 + step2 * downC, c3 = c0 + left * downC;
    for (let j: usize = 0; j < fours << 3; j += 32) {
      let a0 = v128.load(c0 + j), a1 = v128.load(c0 + j, 16), b0 = v128.load(c1 + j), b1 = v128.load(c1 + j, 16);
      let d0 = v128.load(c2 + j), d1 = v128.load(c2 + j, 16), e0 = v128.load(c3 + j), e1 = v128.load(c3 + j, 16);
      for (let k: usize = 0, at = q + j; k < steps; k += 8, at += downQ) {
        const x = v128.load(at), y = v128.load(at, 16);
        let r = v128.load64_splat(p0 + k);
        a0 = f64x2.sub(a0, f64x2.mul(r, x));
        a1 = f64x2.sub(a1, f64x2.mul(r, y));
        r = v128.load64_splat(p1 + k);
        b0 = f64x2.sub(b0, f64x2.mul(r, x));
        b1 = f64x2.sub(b1, f64x2.mul(r, y));
        r = v128.load64_splat(p2 + k);
        d0 = f64x2.sub(d0, f64x2.mul(r, x));
        d1 = f64x2.sub(d1, f64x2.mul(r, y));
        r = v128.load64_splat(p3 + k);
        e0 = f64x2.sub(e0, f64x2.mul(r, x));
        e1 = f64x2.sub(e1, f64x2.mul(r, y));
      }
      v128.store(c0 + j, a0);
      v128.store(c0 + j, a1, 16);
      v128.store(c1 + j, b0);
      v128.store(c1 + j, b1, 16);
      v128.store(c2 + j, d0);
      v128.store(c2 + j, d1, 16);
      v128.store(c3 + j, e0);
      v128.store(c3 + j, e1, 16);
    }
    for (let r: usize = 0; r <= left; r++) {
      const from = p0 + r * downP, row = c0 + r * downC;
      for (let j: usize = fours << 3; j < columns << 3; j += 8) {
        for (let k: usize = 0, at = q + j; k < steps; k += 8, at += downQ) subtract(row + j, load<f64>(from + k) * load<f64>(at));
      }
    }
  }
}

/**
 * Some rows of `C −= A Bᵀ`. Arguments: C `[rows, columns]`, A `[rows, inner]`, B `[columns, inner]`, rows, columns, inner, and 1 where B is A:
 * then what is above the diagonal may be left out.
 */
export function productRows(task: usize, chunk: usize, chunks: usize): void {
  const rows: usize = argument(task, 3), columns: usize = argument(task, 4), inner: usize = argument(task, 5);
  const down = inner << 3, fours = (rows + 3) >>> 2;
  const first = (fours * chunk / chunks) << 2, last = min((fours * (chunk + 1) / chunks) << 2, rows);
  const a: usize = <usize>argument(task, 1) + first * down, b: usize = argument(task, 2);
  const c: usize = <usize>argument(task, 0) + ((first * columns) << 3);
  const lower = argument(task, 6) != 0;
  if (first >= last) return;
  const width = max(<usize>2, (PANEL / max(inner, <usize>1)) & ~(<usize>1));
  for (let j: usize = 0; j < columns; j += width) {
    const count = min(width, columns - j);
    const skipped: usize = lower && j > first ? (j - first) & ~(<usize>3) : 0;
    if (first + skipped >= last) return;
    const to = c + ((skipped * columns + j) << 3), from = a + skipped * down;
    subtractProducts(to, columns << 3, from, down, b + j * down, down, last - first - skipped, count, inner);
  }
}
