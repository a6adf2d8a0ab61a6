// Householder reflections of the rows of a matrix in float64, as in `src/host-linalg/reflectors.ts`: some at a time are
// `I − Vᵀ T V`, which is applied to rows as products. Rows of the matrix are `size` numbers long.
import { argument } from "./control";
import { both, subtract, subtractProducts, subtractRows } from "./product";

/** `x · y` for `count` numbers; sums that do not wait for each other. */
function dot(x: usize, y: usize, count: usize): f64 {
  let s = f64x2.splat(0), t = s, u = s, v = s;
  const eights = x + ((count & ~(<usize>7)) << 3), end = x + (count << 3);
  for (; x < eights; x += 64, y += 64) {
    s = f64x2.add(s, f64x2.mul(v128.load(x), v128.load(y)));
    t = f64x2.add(t, f64x2.mul(v128.load(x, 16), v128.load(y, 16)));
    u = f64x2.add(u, f64x2.mul(v128.load(x, 32), v128.load(y, 32)));
    v = f64x2.add(v, f64x2.mul(v128.load(x, 48), v128.load(y, 48)));
  }
  let rest = both(f64x2.add(f64x2.add(s, t), f64x2.add(u, v)));
  for (; x < end; x += 8, y += 8) rest += load<f64>(x) * load<f64>(y);
  return rest;
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
  const along = scale * dot(v, x, count), all = f64x2.splat(along), end = v + (count << 3);
  for (const pairs = v + ((count & ~(<usize>1)) << 3); v < pairs; v += 16, x += 16) {
    v128.store(x, f64x2.sub(v128.load(x), f64x2.mul(all, v128.load(v))));
  }
  if (v < end) subtract(x, along * load<f64>(v));
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

/** `V` `[width, length]` of the reflections of rows `from … to − 1`, `down` bytes from row to row. */
export function reflectorVectors(w: usize, size: usize, from: usize, to: usize, v: usize, down: usize): void {
  const length = size - from;
  for (let k: usize = 0; k < to - from; k++) {
    const row = v + k * down;
    memory.fill(row, 0, k << 3);
    memory.copy(row + (k << 3), w + (((from + k) * size + from + k) << 3), (length - k) << 3);
  }
}

/** `T` `[width, width]` of those vectors and their scales; `gram` is room for as many numbers. */
export function reflectorTriangle(v: usize, down: usize, width: usize, length: usize, scales: usize, t: usize, gram: usize): void {
  const across = width << 3;
  memory.fill(t, 0, width * across);
  memory.fill(gram, 0, width * across);
  // −V Vᵀ.
  subtractProducts(gram, across, v, down, v, down, width, width, length);
  for (let k: usize = 0; k < width; k++) {
    const scale = load<f64>(scales + (k << 3));
    // The new column of T: −scale T (V v_k).
    for (let i: usize = 0; i < k; i++) {
      let value: f64 = 0;
      for (let j = i; j < k; j++) value += load<f64>(t + i * across + (j << 3)) * load<f64>(gram + j * across + (k << 3));
      store<f64>(t + i * across + (k << 3), scale * value);
    }
    store<f64>(t + k * across + (k << 3), scale);
  }
}

/**
 * Applies a block of reflections to rows: `X −= (X Vᵀ) Tᵀ V`, or with `T` in place of `Tᵀ`. Arguments: rows from the first entry that is touched, how
 * many, numbers from row to row, V, bytes from row to row of V, T, whether it is taken as it is, width, length, room for twice `rows · width` numbers.
 */
export function reflectRows(task: usize, chunk: usize, chunks: usize): void {
  const rows: usize = argument(task, 1), down: usize = (<usize>argument(task, 2)) << 3;
  const v: usize = argument(task, 3), downV: usize = argument(task, 4), t: usize = argument(task, 5);
  const width: usize = argument(task, 7), length: usize = argument(task, 8);
  // Whole fours, of which the last may have fewer rows: so many are multiplied at a time.
  const fours = (rows + 3) >>> 2, first = (fours * chunk / chunks) << 2, last = min((fours * (chunk + 1) / chunks) << 2, rows);
  if (first >= last) return;
  const count = last - first;
  const x: usize = <usize>argument(task, 0) + first * down, across = width << 3;
  const along: usize = <usize>argument(task, 9) + first * across, mixed = along + rows * across;
  memory.fill(along, 0, count * across);
  memory.fill(mixed, 0, count * across);
  // Along = −X Vᵀ, then X −= (−Along) op(T) V.
  subtractProducts(along, across, x, down, v, downV, count, width, length);
  if (argument(task, 6)) subtractRows(mixed, across, along, across, t, across, count, width, width);
  else subtractProducts(mixed, across, along, across, t, across, count, width, width);
  subtractRows(x, down, mixed, across, v, downV, count, length, width);
}
