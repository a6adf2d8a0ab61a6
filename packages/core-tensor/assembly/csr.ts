// Products of a sparse matrix in compressed rows with a dense one, in float32: each row of the result is
// the sum of the rows of `x` that the entries of that row name, times the entries' values.
//
// The inner loops are over entries, with a strip of the result in registers: 32 numbers at a time, then
// 16, 4 and 1. A type argument says how the value of an entry is found, so that each case has loops of
// its own.
import { argument } from "./control";

/** All values are 1. */
type Ones = i8;
/** Entry `k` has value number `k`. */
type InOrder = i16;
/** Entry `k` has value number `order[k]`. */
type Ordered = i32;

// @ts-ignore: decorator
@inline
function valueOf<W>(values: usize, order: usize, stride: usize, k: usize): v128 {
  const place = sizeof<W>() == 2 ? k : <usize>load<u32>(order + (k << 2));
  return v128.load32_splat(values + place * stride);
}

// @ts-ignore: decorator
@inline
function term<W>(x: v128, value: v128): v128 {
  return sizeof<W>() == 1 ? x : f32x4.mul(x, value);
}

/** 32 numbers of a row of the result. */
// @ts-ignore: decorator
@inline
function strip32<W>(columns: usize, order: usize, values: usize, heads: usize, x: usize, stride: usize, from: usize, to: usize, scale: v128, y: usize): void {
  let a = f32x4.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  for (let k = from; k < to; k++) {
    const at = x + <usize>load<u32>(columns + (k << 2)) * stride;
    const value = sizeof<W>() == 1 ? a : valueOf<W>(values, order, heads, k);
    a = f32x4.add(a, term<W>(v128.load(at), value));
    b = f32x4.add(b, term<W>(v128.load(at, 16), value));
    c = f32x4.add(c, term<W>(v128.load(at, 32), value));
    d = f32x4.add(d, term<W>(v128.load(at, 48), value));
    e = f32x4.add(e, term<W>(v128.load(at, 64), value));
    f = f32x4.add(f, term<W>(v128.load(at, 80), value));
    g = f32x4.add(g, term<W>(v128.load(at, 96), value));
    h = f32x4.add(h, term<W>(v128.load(at, 112), value));
  }
  v128.store(y, f32x4.mul(a, scale));
  v128.store(y, f32x4.mul(b, scale), 16);
  v128.store(y, f32x4.mul(c, scale), 32);
  v128.store(y, f32x4.mul(d, scale), 48);
  v128.store(y, f32x4.mul(e, scale), 64);
  v128.store(y, f32x4.mul(f, scale), 80);
  v128.store(y, f32x4.mul(g, scale), 96);
  v128.store(y, f32x4.mul(h, scale), 112);
}

/** 16 numbers; two entries at a time, since four sums alone would wait for each other. */
// @ts-ignore: decorator
@inline
function strip16<W>(columns: usize, order: usize, values: usize, heads: usize, x: usize, stride: usize, from: usize, to: usize, scale: v128, y: usize): void {
  let a = f32x4.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  let k = from;
  for (; k + 1 < to; k += 2) {
    const at = x + <usize>load<u32>(columns + (k << 2)) * stride;
    const next = x + <usize>load<u32>(columns + (k << 2), 4) * stride;
    const value = sizeof<W>() == 1 ? a : valueOf<W>(values, order, heads, k);
    const other = sizeof<W>() == 1 ? a : valueOf<W>(values, order, heads, k + 1);
    a = f32x4.add(a, term<W>(v128.load(at), value));
    b = f32x4.add(b, term<W>(v128.load(at, 16), value));
    c = f32x4.add(c, term<W>(v128.load(at, 32), value));
    d = f32x4.add(d, term<W>(v128.load(at, 48), value));
    e = f32x4.add(e, term<W>(v128.load(next), other));
    f = f32x4.add(f, term<W>(v128.load(next, 16), other));
    g = f32x4.add(g, term<W>(v128.load(next, 32), other));
    h = f32x4.add(h, term<W>(v128.load(next, 48), other));
  }
  if (k < to) {
    const at = x + <usize>load<u32>(columns + (k << 2)) * stride;
    const value = sizeof<W>() == 1 ? a : valueOf<W>(values, order, heads, k);
    a = f32x4.add(a, term<W>(v128.load(at), value));
    b = f32x4.add(b, term<W>(v128.load(at, 16), value));
    c = f32x4.add(c, term<W>(v128.load(at, 32), value));
    d = f32x4.add(d, term<W>(v128.load(at, 48), value));
  }
  v128.store(y, f32x4.mul(f32x4.add(a, e), scale));
  v128.store(y, f32x4.mul(f32x4.add(b, f), scale), 16);
  v128.store(y, f32x4.mul(f32x4.add(c, g), scale), 32);
  v128.store(y, f32x4.mul(f32x4.add(d, h), scale), 48);
}

// @ts-ignore: decorator
@inline
function strip4<W>(columns: usize, order: usize, values: usize, heads: usize, x: usize, stride: usize, from: usize, to: usize, scale: v128, y: usize): void {
  let a = f32x4.splat(0);
  for (let k = from; k < to; k++) {
    const at = x + <usize>load<u32>(columns + (k << 2)) * stride;
    const value = sizeof<W>() == 1 ? a : valueOf<W>(values, order, heads, k);
    a = f32x4.add(a, term<W>(v128.load(at), value));
  }
  v128.store(y, f32x4.mul(a, scale));
}

// @ts-ignore: decorator
@inline
function single<W>(columns: usize, order: usize, values: usize, heads: usize, x: usize, stride: usize, from: usize, to: usize, scale: v128, y: usize): void {
  let a: f32 = 0;
  for (let k = from; k < to; k++) {
    const number = load<f32>(x + <usize>load<u32>(columns + (k << 2)) * stride);
    if (sizeof<W>() == 1) {
      a += number;
    } else {
      const place = sizeof<W>() == 2 ? k : <usize>load<u32>(order + (k << 2));
      a += number * load<f32>(values + place * heads);
    }
  }
  store<f32>(y, a * f32x4.extract_lane(scale, 0));
}

/** One head of one row: `width` numbers, by strips. */
// @ts-ignore: decorator
@inline
function row<W>(columns: usize, order: usize, values: usize, heads: usize, x: usize, stride: usize, from: usize, to: usize, scale: v128, y: usize, width: usize): void {
  let j: usize = 0;
  for (; j + 32 <= width; j += 32) {
    strip32<W>(columns, order, values, heads, x + (j << 2), stride, from, to, scale, y + (j << 2));
  }
  if (j + 16 <= width) {
    strip16<W>(columns, order, values, heads, x + (j << 2), stride, from, to, scale, y + (j << 2));
    j += 16;
  }
  for (; j + 4 <= width; j += 4) {
    strip4<W>(columns, order, values, heads, x + (j << 2), stride, from, to, scale, y + (j << 2));
  }
  for (; j < width; j++) {
    single<W>(columns, order, values, heads, x + (j << 2), stride, from, to, scale, y + (j << 2));
  }
}

// @ts-ignore: decorator
@inline
function rows<W>(task: usize, first: usize, last: usize): void {
  const pointers: usize = argument(task, 1), columns: usize = argument(task, 2), order: usize = argument(task, 3);
  const values: usize = argument(task, 4), x: usize = argument(task, 5), y: usize = argument(task, 6);
  const heads: usize = argument(task, 7), width: usize = argument(task, 8), mean = argument(task, 9);
  const stride = (heads * width) << 2;
  for (let i = first; i < last; i++) {
    const from: usize = load<u32>(pointers + (i << 2)), to: usize = load<u32>(pointers + (i << 2), 4);
    const scale = f32x4.splat(mean && to > from ? <f32>1 / <f32>(to - from) : 1);
    for (let head: usize = 0; head < heads; head++) {
      const begin = head * width << 2;
      row<W>(columns, order, values + (head << 2), heads << 2, x + begin, stride, from, to, scale, y + i * stride + begin, width);
    }
  }
}

/** The first row of chunk `chunk`: chunks have about as many entries each. */
export function chunkStart(pointers: usize, count: usize, chunk: usize, chunks: usize): usize {
  if (chunk == 0) return 0;
  if (chunk == chunks) return count;
  // A row costs as much as an entry, so that rows without any are shared out too.
  const total: u64 = <u64>load<u32>(pointers + (count << 2)) + count;
  const aim = <usize>(total * chunk / chunks);
  let low: usize = 0, high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (load<u32>(pointers + (middle << 2)) + middle < aim) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Arguments: rows, pointers, columns, order, values, x, y, heads, width, mean. */
export function csrProduct(task: usize, chunk: usize, chunks: usize): void {
  const count: usize = argument(task, 0), pointers: usize = argument(task, 1);
  const first = chunkStart(pointers, count, chunk, chunks), last = chunkStart(pointers, count, chunk + 1, chunks);
  if (argument(task, 4) == 0) rows<Ones>(task, first, last);
  else if (argument(task, 3) == 0) rows<InOrder>(task, first, last);
  else rows<Ordered>(task, first, last);
}

/** Divides each of `count` rows of `x` by the number of entries of that row of a sparse matrix, if any. */
export function divideByDegrees(x: usize, pointers: usize, count: usize, width: usize): void {
  for (let i: usize = 0; i < count; i++) {
    const degree = load<u32>(pointers + (i << 2), 4) - load<u32>(pointers + (i << 2));
    const scale: f32 = degree > 1 ? <f32>1 / <f32>degree : 1;
    const end = x + (width << 2);
    for (; x + 16 <= end; x += 16) v128.store(x, f32x4.mul(v128.load(x), f32x4.splat(scale)));
    for (; x < end; x += 4) store<f32>(x, load<f32>(x) * scale);
  }
}
