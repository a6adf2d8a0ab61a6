// Additive scores of the entries of a sparse matrix, in float32, and the sums of the slopes behind them. With
// `s(t)` the slope of a leaky ReLU, 1 above 0 and otherwise `slope`, entry `(i, j)` scores
// `Σ_f w_f s(a_if + b_jf) (u_if + v_jf)`; nothing of the size entries × width is ever made.
import { argument } from "./control";
import { chunkStart } from "./csr";

// @ts-ignore: decorator
@inline
function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/** `w` times the leaky ReLU of `a + b`, where `u` is `a` and `v` is `b`. */
// @ts-ignore: decorator
@inline
function activated(a: usize, b: usize, w: usize, slope: v128): v128 {
  const zero = f32x4.splat(0), t = f32x4.add(v128.load(a), v128.load(b));
  return f32x4.mul(v128.load(w), f32x4.add(f32x4.pmax(zero, t), f32x4.mul(slope, f32x4.pmin(zero, t))));
}

/** `w s(a + b) (u + v)`. */
// @ts-ignore: decorator
@inline
function weighted(a: usize, b: usize, w: usize, u: usize, v: usize, slope: v128): v128 {
  const above = f32x4.gt(f32x4.add(v128.load(a), v128.load(b)), f32x4.splat(0));
  const slopes = v128.bitselect(f32x4.splat(1), slope, above);
  return f32x4.mul(f32x4.mul(v128.load(w), slopes), f32x4.add(v128.load(u), v128.load(v)));
}

function score(a: usize, b: usize, w: usize, u: usize, v: usize, width: usize, slope: f32): f32 {
  const s = f32x4.splat(slope);
  let p = f32x4.splat(0), q = p, j: usize = 0;
  if (u == a && v == b) {
    for (; j + 8 <= width; j += 8) {
      const at = j << 2;
      p = f32x4.add(p, activated(a + at, b + at, w + at, s));
      q = f32x4.add(q, activated(a + at + 16, b + at + 16, w + at + 16, s));
    }
  } else {
    for (; j + 4 <= width; j += 4) {
      const at = j << 2;
      p = f32x4.add(p, weighted(a + at, b + at, w + at, u + at, v + at, s));
    }
  }
  let sum = total(f32x4.add(p, q));
  for (; j < width; j++) {
    const at = j << 2, t = load<f32>(a + at) + load<f32>(b + at);
    sum += load<f32>(w + at) * (t > 0 ? <f32>1 : slope) * (load<f32>(u + at) + load<f32>(v + at));
  }
  return sum;
}

/** Arguments: rows, pointers, columns, a, b, w, u, v, y, width, slope. */
export function additiveScore(task: usize, chunk: usize, chunks: usize): void {
  const count: usize = argument(task, 0), pointers: usize = argument(task, 1), columns: usize = argument(task, 2);
  const a: usize = argument(task, 3), b: usize = argument(task, 4), w: usize = argument(task, 5);
  const u: usize = argument(task, 6), v: usize = argument(task, 7), y: usize = argument(task, 8);
  const width: usize = argument(task, 9), slope = reinterpret<f32>(argument(task, 10)), stride = width << 2;
  const last = chunkStart(pointers, count, chunk + 1, chunks);
  for (let i = chunkStart(pointers, count, chunk, chunks); i < last; i++) {
    const to: usize = load<u32>(pointers + (i << 2), 4), own = i * stride;
    for (let k: usize = load<u32>(pointers + (i << 2)); k < to; k++) {
      const other = <usize>load<u32>(columns + (k << 2)) * stride;
      store<f32>(y + (k << 2), score(a + own, b + other, w, u + own, v + other, width, slope));
    }
  }
}

/** What one entry adds: its number where `own + other` is above 0, otherwise `slope` times that. */
// @ts-ignore: decorator
@inline
function share(sum: v128, own: v128, other: usize, full: v128, less: v128): v128 {
  const above = f32x4.gt(f32x4.add(own, v128.load(other)), f32x4.splat(0));
  return f32x4.add(sum, v128.bitselect(full, less, above));
}

/**
 * For each row the sum of `g_k s(own + other)` over its entries.
 * Arguments: rows, pointers, columns, order, own, other, g, y, width, slope.
 */
export function additiveSpread(task: usize, chunk: usize, chunks: usize): void {
  const count: usize = argument(task, 0), pointers: usize = argument(task, 1), columns: usize = argument(task, 2);
  const order: usize = argument(task, 3), own: usize = argument(task, 4), other: usize = argument(task, 5);
  const g: usize = argument(task, 6), y: usize = argument(task, 7), width: usize = argument(task, 8);
  const slope = reinterpret<f32>(argument(task, 9)), stride = width << 2;
  const last = chunkStart(pointers, count, chunk + 1, chunks);
  for (let i = chunkStart(pointers, count, chunk, chunks); i < last; i++) {
    const from: usize = load<u32>(pointers + (i << 2)), to: usize = load<u32>(pointers + (i << 2), 4);
    const mine = own + i * stride, result = y + i * stride;
    let j: usize = 0;
    // A strip of 16 numbers stays in registers while the entries pass.
    for (; j + 16 <= width; j += 16) {
      const at = mine + (j << 2);
      const m0 = v128.load(at), m1 = v128.load(at, 16), m2 = v128.load(at, 32), m3 = v128.load(at, 48);
      let p = f32x4.splat(0), q = p, r = p, s = p;
      for (let k = from; k < to; k++) {
        const theirs = other + <usize>load<u32>(columns + (k << 2)) * stride + (j << 2);
        const number = load<f32>(g + (order == 0 ? k << 2 : <usize>load<u32>(order + (k << 2)) << 2));
        const full = f32x4.splat(number), less = f32x4.splat(slope * number);
        p = share(p, m0, theirs, full, less);
        q = share(q, m1, theirs + 16, full, less);
        r = share(r, m2, theirs + 32, full, less);
        s = share(s, m3, theirs + 48, full, less);
      }
      v128.store(result + (j << 2), p);
      v128.store(result + (j << 2), q, 16);
      v128.store(result + (j << 2), r, 32);
      v128.store(result + (j << 2), s, 48);
    }
    for (; j < width; j++) {
      const at = j << 2, m = load<f32>(mine + at);
      let sum: f32 = 0;
      for (let k = from; k < to; k++) {
        const theirs = other + <usize>load<u32>(columns + (k << 2)) * stride + at;
        const number = load<f32>(g + (order == 0 ? k << 2 : <usize>load<u32>(order + (k << 2)) << 2));
        sum += m + load<f32>(theirs) > 0 ? number : slope * number;
      }
      store<f32>(result + at, sum);
    }
  }
}
