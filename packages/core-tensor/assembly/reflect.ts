// Householder reflections of the rows of a matrix in float64, as in `src/host-linalg/reflectors.ts`: some at a time are
// `I − Vᵀ T V`, which is applied to rows as products. Rows of the matrix are `size` numbers long.
import { argument } from "./control";

/** The sum of both numbers of a vector. */
// @ts-ignore: decorator
@inline
function both(x: v128): f64 {
  return f64x2.extract_lane(x, 0) + f64x2.extract_lane(x, 1);
}

// @ts-ignore: decorator
@inline
function subtract(at: usize, x: f64): void {
  store<f64>(at, load<f64>(at) - x);
}

/** `x · y` for `count` numbers. */
function dot(x: usize, y: usize, count: usize): f64 {
  let s = f64x2.splat(0), t = s;
  const pairs = x + ((count & ~(<usize>3)) << 3), end = x + (count << 3);
  for (; x < pairs; x += 32, y += 32) {
    s = f64x2.add(s, f64x2.mul(v128.load(x), v128.load(y)));
    t = f64x2.add(t, f64x2.mul(v128.load(x, 16), v128.load(y, 16)));
  }
  let rest = both(f64x2.add(s, t));
  for (; x < end; x += 8, y += 8) rest += load<f64>(x) * load<f64>(y);
  return rest;
}

/** `C −= P Qᵀ`; `C` is `[rows, columns]`, `P` `[rows, inner]`, `Q` `[columns, inner]`, with bytes from row to row. */
function subtractProducts(
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

/** The Euclidean norm, scaled where squares would overflow or underflow. */
function norm(x: usize, count: usize): f64 {
  const squared = dot(x, x, count);
  if (squared > 1e-280 && squared < 1e300) return sqrt(squared);
  let largest: f64 = 0, sum: f64 = 0;
  const end = x + (count << 3);
  for (let at = x; at < end; at += 8) largest = max(largest, abs(load<f64>(at)));
  if (!(largest > 0 && largest < Infinity)) return largest;
  for (let at = x; at < end; at += 8) {
    const share = load<f64>(at) / largest;
    sum += share * share;
  }
  return largest * sqrt(sum);
}

/** `x −= scale v (v · x)` for `count` numbers of each. */
function reflect(scale: f64, v: usize, x: usize, count: usize): void {
  const along = scale * dot(v, x, count), end = v + (count << 3);
  for (; v < end; v += 8, x += 8) subtract(x, along * load<f64>(v));
}

/**
 * Makes rows `from … to − 1` of `w` the vectors of reflections, from the diagonal on, each after the reflections before it in this panel. `scales` and
 * `diagonal` get a number for each.
 */
export function reflectorPanel(w: usize, size: usize, from: usize, to: usize, scales: usize, diagonal: usize): void {
  for (let k = from; k < to; k++) {
    const x = w + ((k * size + k) << 3), count = size - k;
    const length = norm(x, count);
    const sign: f64 = load<f64>(x) > 0 ? -1 : 1;
    let scale: f64 = 0;
    if (length != 0) {
      // v = x / ‖x‖ − sign e₁: scaled, so that its square neither overflows nor underflows.
      for (let at = x; at < x + (count << 3); at += 8) store<f64>(at, load<f64>(at) / length);
      subtract(x, sign);
      scale = 2 / dot(x, x, count);
    }
    store<f64>(scales + (k << 3), scale);
    store<f64>(diagonal + (k << 3), length == 0 ? 0 : sign * length);
    for (let j = k + 1; j < to; j++) reflect(scale, x, w + ((j * size + k) << 3), count);
  }
}

/**
 * `V` `[width, length]` and its transpose, and `T` `[width, width]` (or with `turned` its transpose) of the reflections of rows `from … to − 1`.
 * `t` holds the numbers of `T`, then room for `width`.
 */
export function blockReflector(
  w: usize, size: usize, from: usize, to: usize, scales: usize, v: usize, columns: usize, t: usize, turned: bool,
): void {
  const width = to - from, length = size - from, along = t + ((width * width) << 3);
  memory.fill(t, 0, (width * width) << 3);
  for (let k: usize = 0; k < width; k++) {
    const row = v + ((k * length) << 3);
    memory.fill(row, 0, k << 3);
    memory.copy(row + (k << 3), w + (((from + k) * size + from + k) << 3), (length - k) << 3);
    for (let j: usize = 0; j < length; j++) store<f64>(columns + ((j * width + k) << 3), load<f64>(row + (j << 3)));
    const scale = load<f64>(scales + ((from + k) << 3));
    for (let i: usize = 0; i < k; i++) {
      store<f64>(along + (i << 3), dot(v + ((i * length + k) << 3), row + (k << 3), length - k));
    }
    // The new column of T: −scale T (V v_k).
    for (let i: usize = 0; i <= k; i++) {
      let value = scale;
      if (i < k) {
        value = 0;
        for (let j = i; j < k; j++) {
          const known = turned ? j * width + i : i * width + j;
          value -= load<f64>(t + (known << 3)) * load<f64>(along + (j << 3));
        }
        value *= scale;
      }
      store<f64>(t + ((turned ? k * width + i : i * width + k) << 3), value);
    }
  }
}

/**
 * Applies a block of reflections to rows: `X −= (X Vᵀ) Tᵀ V`. Arguments: rows from the first entry that is touched, how many, numbers from row to row,
 * V, its transpose, T, width, length, room for twice `rows · width` numbers.
 */
export function reflectRows(task: usize, chunk: usize, chunks: usize): void {
  const rows: usize = argument(task, 1), down: usize = (<usize>argument(task, 2)) << 3;
  const v: usize = argument(task, 3), columns: usize = argument(task, 4), t: usize = argument(task, 5);
  const width: usize = argument(task, 6), length: usize = argument(task, 7);
  const first = rows * chunk / chunks, count = rows * (chunk + 1) / chunks - first;
  const x: usize = <usize>argument(task, 0) + first * down, across = width << 3;
  const along: usize = <usize>argument(task, 8) + first * across, mixed = along + rows * across;
  memory.fill(along, 0, count * across);
  memory.fill(mixed, 0, count * across);
  subtractProducts(along, across, x, down, v, length << 3, count, width, length);
  subtractProducts(mixed, across, along, across, t, across, count, width, width);
  subtractProducts(x, down, mixed, across, columns, across, count, length, width);
}
