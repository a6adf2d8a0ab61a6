// The largest of rows, number by number, and which row it came from. The first of equal ones counts, and a
// NaN is larger than anything.
import { argument } from "./control";
import { chunkStart } from "./csr";

// @ts-ignore: decorator
@inline
function takes(x: v128, best: v128, source: v128): v128 {
  const first = i32x4.lt_s(source, i32x4.splat(0));
  return v128.or(first, v128.or(f32x4.gt(x, best), f32x4.ne(x, x)));
}

// @ts-ignore: decorator
@inline
function takesOne(x: f32, best: f32, source: i32): bool {
  return source < 0 || x > best || x != x;
}

/** Rows of a sparse matrix. Arguments: rows, pointers, columns, x, y, source, width. */
export function csrMaximum(task: usize, chunk: usize, chunks: usize): void {
  const count: usize = argument(task, 0), pointers: usize = argument(task, 1), columns: usize = argument(task, 2);
  const x: usize = argument(task, 3), y: usize = argument(task, 4), source: usize = argument(task, 5);
  const width: usize = argument(task, 6), stride = width << 2;
  const last = chunkStart(pointers, count, chunk + 1, chunks);
  for (let i = chunkStart(pointers, count, chunk, chunks); i < last; i++) {
    const from: usize = load<u32>(pointers + (i << 2)), to: usize = load<u32>(pointers + (i << 2), 4);
    let j: usize = 0;
    for (; j + 8 <= width; j += 8) {
      let best = f32x4.splat(0), other = best, at = i32x4.splat(-1), otherAt = at;
      for (let k = from; k < to; k++) {
        const column = load<u32>(columns + (k << 2)), name = i32x4.splat(<i32>column);
        const place = x + <usize>column * stride + (j << 2);
        const v = v128.load(place), w = v128.load(place, 16);
        const mask = takes(v, best, at), otherMask = takes(w, other, otherAt);
        best = v128.bitselect(v, best, mask);
        at = v128.bitselect(name, at, mask);
        other = v128.bitselect(w, other, otherMask);
        otherAt = v128.bitselect(name, otherAt, otherMask);
      }
      const to_ = i * stride + (j << 2);
      v128.store(y + to_, best);
      v128.store(y + to_, other, 16);
      v128.store(source + to_, at);
      v128.store(source + to_, otherAt, 16);
    }
    for (; j < width; j++) {
      let best: f32 = 0, at: i32 = -1;
      for (let k = from; k < to; k++) {
        const column = load<u32>(columns + (k << 2));
        const v = load<f32>(x + <usize>column * stride + (j << 2));
        if (takesOne(v, best, at)) {
          best = v;
          at = <i32>column;
        }
      }
      store<f32>(y + i * stride + (j << 2), best);
      store<i32>(source + i * stride + (j << 2), at);
    }
  }
}

/**
 * The derivative of {@link csrMaximum}, back: elements that equal a row's maximum share what comes back for it, and where that
 * maximum is NaN all get NaN. A chunk has columns of `x` of its own. Arguments: rows, pointers, columns, x, y, dy, dx, width,
 * rows of x.
 */
export function csrMaximumSpread(task: usize, chunk: usize, chunks: usize): void {
  const count: usize = argument(task, 0), pointers: usize = argument(task, 1), columns: usize = argument(task, 2);
  const x: usize = argument(task, 3), y: usize = argument(task, 4), dy: usize = argument(task, 5);
  const dx: usize = argument(task, 6), width: usize = argument(task, 7), inputs: usize = argument(task, 8);
  const stride = width << 2, fours = width >> 2;
  const low = (fours * chunk / chunks) << 2;
  const high = chunk + 1 == chunks ? width : (fours * (chunk + 1) / chunks) << 2;
  for (let i: usize = 0; i < inputs; i++) memory.fill(dx + i * stride + (low << 2), 0, (high - low) << 2);
  for (let i: usize = 0; i < count; i++) {
    const from: usize = load<u32>(pointers + (i << 2)), to: usize = load<u32>(pointers + (i << 2), 4);
    let j: usize = low;
    for (; j + 4 <= high; j += 4) {
      const place = i * stride + (j << 2), most = v128.load(y + place), isNaN = f32x4.ne(most, most);
      let ties = i32x4.splat(0);
      for (let k = from; k < to; k++) {
        const at = <usize>load<u32>(columns + (k << 2)) * stride + (j << 2);
        // A mask is −1 where it holds.
        ties = i32x4.sub(ties, f32x4.eq(v128.load(x + at), most));
      }
      const share = v128.or(f32x4.div(v128.load(dy + place), f32x4.convert_i32x4_s(ties)), isNaN);
      for (let k = from; k < to; k++) {
        const at = <usize>load<u32>(columns + (k << 2)) * stride + (j << 2);
        const mask = v128.or(f32x4.eq(v128.load(x + at), most), isNaN);
        v128.store(dx + at, f32x4.add(v128.load(dx + at), v128.and(share, mask)));
      }
    }
    for (; j < high; j++) {
      const place = i * stride + (j << 2), most = load<f32>(y + place);
      let ties: f32 = 0;
      for (let k = from; k < to; k++) {
        const at = <usize>load<u32>(columns + (k << 2)) * stride + (j << 2);
        if (load<f32>(x + at) == most) ties += 1;
      }
      const share: f32 = most != most ? NaN : load<f32>(dy + place) / ties;
      for (let k = from; k < to; k++) {
        const at = <usize>load<u32>(columns + (k << 2)) * stride + (j << 2);
        if (load<f32>(x + at) == most || most != most) store<f32>(dx + at, load<f32>(dx + at) + share);
      }
    }
  }
}

/** Rows with the same id. Arguments: rows, ids, x, y, source, segments, width. */
export function segmentMaximum(task: usize, chunk: u32, chunks: u32): void {
  const count: usize = argument(task, 0), ids: usize = argument(task, 1), x: usize = argument(task, 2);
  const y: usize = argument(task, 3), source: usize = argument(task, 4);
  const segments: u64 = argument(task, 5), width: usize = argument(task, 6), stride = width << 2;
  const low = <u32>(segments * chunk / chunks), high = <u32>(segments * (chunk + 1) / chunks);
  memory.fill(y + low * stride, 0, (high - low) * stride);
  memory.fill(source + low * stride, 0xff, (high - low) * stride);
  for (let i: usize = 0; i < count; i++) {
    const id = load<u32>(ids + (i << 2));
    if (id < low || id >= high) continue;
    const from = x + i * stride, to = y + id * stride, name = source + id * stride;
    let j: usize = 0;
    for (; j + 4 <= width; j += 4) {
      const v = v128.load(from + (j << 2)), best = v128.load(to + (j << 2)), at = v128.load(name + (j << 2));
      const mask = takes(v, best, at);
      v128.store(to + (j << 2), v128.bitselect(v, best, mask));
      v128.store(name + (j << 2), v128.bitselect(i32x4.splat(<i32>i), at, mask));
    }
    for (; j < width; j++) {
      const v = load<f32>(from + (j << 2));
      if (!takesOne(v, load<f32>(to + (j << 2)), load<i32>(name + (j << 2)))) continue;
      store<f32>(to + (j << 2), v);
      store<i32>(name + (j << 2), <i32>i);
    }
  }
}
