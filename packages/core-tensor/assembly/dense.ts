// Cholesky factors and triangular solves in float64. Both are made of one product of small blocks, `tile`,
// whose operands are strips: four rows (or columns) of a matrix, the four numbers of each place `k` side by
// side. Sizes are multiples of four; the caller pads with rows of the identity.
import { argument } from "./control";

/** Columns that are eliminated before the rest of the matrix is brought up to date. */
const BLOCK: usize = 64;

/** `C −= A Bᵀ` for a 4 × 4 block `C` with rows `stride` bytes apart and strips of `count` places, an even number. */
export function tile(c: usize, stride: usize, a: usize, b: usize, count: usize): void {
  let s00 = f64x2.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
  // Two places at a time; there are a multiple of four.
  let x = s00, y = s00, r = s00;
  for (const end = a + (count << 5); a < end; a += 64) {
    x = v128.load(b);
    y = v128.load(b, 16);
    r = v128.load64_splat(a);
    s00 = f64x2.add(s00, f64x2.mul(r, x));
    s01 = f64x2.add(s01, f64x2.mul(r, y));
    r = v128.load64_splat(a, 8);
    s10 = f64x2.add(s10, f64x2.mul(r, x));
    s11 = f64x2.add(s11, f64x2.mul(r, y));
    r = v128.load64_splat(a, 16);
    s20 = f64x2.add(s20, f64x2.mul(r, x));
    s21 = f64x2.add(s21, f64x2.mul(r, y));
    r = v128.load64_splat(a, 24);
    s30 = f64x2.add(s30, f64x2.mul(r, x));
    s31 = f64x2.add(s31, f64x2.mul(r, y));
    x = v128.load(b, 32);
    y = v128.load(b, 48);
    r = v128.load64_splat(a, 32);
    s00 = f64x2.add(s00, f64x2.mul(r, x));
    s01 = f64x2.add(s01, f64x2.mul(r, y));
    r = v128.load64_splat(a, 40);
    s10 = f64x2.add(s10, f64x2.mul(r, x));
    s11 = f64x2.add(s11, f64x2.mul(r, y));
    r = v128.load64_splat(a, 48);
    s20 = f64x2.add(s20, f64x2.mul(r, x));
    s21 = f64x2.add(s21, f64x2.mul(r, y));
    r = v128.load64_splat(a, 56);
    s30 = f64x2.add(s30, f64x2.mul(r, x));
    s31 = f64x2.add(s31, f64x2.mul(r, y));
    b += 64;
  }
  v128.store(c, f64x2.sub(v128.load(c), s00));
  v128.store(c, f64x2.sub(v128.load(c, 16), s01), 16);
  c += stride;
  v128.store(c, f64x2.sub(v128.load(c), s10));
  v128.store(c, f64x2.sub(v128.load(c, 16), s11), 16);
  c += stride;
  v128.store(c, f64x2.sub(v128.load(c), s20));
  v128.store(c, f64x2.sub(v128.load(c, 16), s21), 16);
  c += stride;
  v128.store(c, f64x2.sub(v128.load(c), s30));
  v128.store(c, f64x2.sub(v128.load(c, 16), s31), 16);
}

/** {@link tile} with strips in float32: four numbers go through one instruction in place of two. */
function tile32(c: usize, stride: usize, a: usize, b: usize, count: usize): void {
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, x = s0;
  for (const end = a + (count << 4); a < end; a += 32) {
    x = v128.load(b);
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a), x));
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a, 4), x));
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a, 8), x));
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a, 12), x));
    x = v128.load(b, 16);
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a, 16), x));
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a, 20), x));
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a, 24), x));
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a, 28), x));
    b += 32;
  }
  lessFour(c, s0);
  lessFour(c + stride, s1);
  lessFour(c + 2 * stride, s2);
  lessFour(c + 3 * stride, s3);
}

/** Takes four numbers in float32 off four in float64. */
// @ts-ignore: decorator
@inline
function lessFour(c: usize, s: v128): void {
  v128.store(c, f64x2.sub(v128.load(c), f64x2.promote_low_f32x4(s)));
  v128.store(c, f64x2.sub(v128.load(c, 16), f64x2.promote_low_f32x4(v128.shuffle<i32>(s, s, 2, 3, 0, 1))), 16);
}

/** Products of two strips of a factor, whose places take `1 << shift` bytes, from the column `from` on. */
// @ts-ignore: decorator
@inline
function eliminate(c: usize, n: usize, own: usize, other: usize, from: usize, count: usize, shift: usize): void {
  const a = own + (from << shift), b = other + (from << shift);
  if (shift == 5) tile(c, n << 3, a, b, count);
  else tile32(c, n << 3, a, b, count);
}

/** The lower triangle of `(A + Aᵀ) / 2`, in place; by blocks, since one of the two is read across rows. */
export function symmetrise(a: usize, n: usize): void {
  for (let i0: usize = 0; i0 < n; i0 += 16) {
    for (let j0: usize = 0; j0 <= i0; j0 += 16) {
      const end = min(i0 + 16, n);
      for (let i = i0; i < end; i++) {
        const last = min(j0 + 16, i);
        for (let j = j0; j < last; j++) {
          const at = a + ((i * n + j) << 3);
          store<f64>(at, 0.5 * load<f64>(at) + 0.5 * load<f64>(a + ((j * n + i) << 3)));
        }
      }
    }
  }
}

/** Keeps an entry of `L` in the strips: `[k][4]` for each four rows, `n` places of `1 << shift` bytes long. */
// @ts-ignore: decorator
@inline
function keep(strips: usize, n: usize, row: usize, column: usize, shift: usize, value: f64): void {
  const place = strips + (((row >>> 2) * n + column) << shift);
  if (shift == 5) store<f64>(place + ((row & 3) << 3), value);
  else store<f32>(place + ((row & 3) << 2), <f32>value);
}

/** Rows `4·strip …` of `L` in the columns from `from` to before `to`, as far as they are left of the diagonal. */
function finishStrip(a: usize, n: usize, strips: usize, strip: usize, from: usize, to: usize, shift: usize): i32 {
  const first = strip << 2;
  for (let column = from; column < to && column <= first; column += 4) {
    const own = strips + ((strip * n) << shift), other = strips + (((column >>> 2) * n) << shift);
    eliminate(a + ((first * n + column) << 3), n, own, other, from, column - from, shift);
    for (let r: usize = 0; r < 4; r++) {
      const row = a + (((first + r) * n + column) << 3);
      const diagonal = column == first;
      for (let j: usize = 0; j < 4; j++) {
        let value = load<f64>(row + (j << 3));
        if (diagonal && j > r) value = 0;
        else {
          for (let k: usize = 0; k < j; k++) {
            value -= load<f64>(row + (k << 3)) * load<f64>(a + (((column + j) * n + column + k) << 3));
          }
          if (diagonal && j == r) {
            if (!(value > 0 && value < Infinity)) return <i32>(first + r);
            value = sqrt(value);
          } else value /= load<f64>(a + (((column + j) * n + column + j) << 3));
        }
        store<f64>(row + (j << 3), value);
        keep(strips, n, first + r, column + j, shift, value);
      }
    }
  }
  return -1;
}

/** The part of `count` strips from `first` on that chunk `chunk` has. */
// @ts-ignore: decorator
@inline
function share(first: usize, count: usize, chunk: usize, chunks: usize): usize {
  return first + count * chunk / chunks;
}

/** Brings a block of columns up to date with the columns before it. Arguments: a, n, strips, from, to, shift. */
export function choleskyUpdate(task: usize, chunk: usize, chunks: usize): void {
  const a: usize = argument(task, 0), n: usize = argument(task, 1), strips: usize = argument(task, 2);
  const from: usize = argument(task, 3), to: usize = argument(task, 4), shift: usize = argument(task, 5);
  const first = from >>> 2, count = (n >>> 2) - first;
  const last = share(first, count, chunk + 1, chunks);
  for (let strip = share(first, count, chunk, chunks); strip < last; strip++) {
    for (let column = from; column < to && column <= strip << 2; column += 4) {
      const own = strips + ((strip * n) << shift), other = strips + (((column >>> 2) * n) << shift);
      eliminate(a + (((strip << 2) * n + column) << 3), n, own, other, 0, from, shift);
    }
  }
}

/** The rows of `L` below a block. Arguments: a, n, strips, from, to, shift. */
export function choleskyPanel(task: usize, chunk: usize, chunks: usize): void {
  const a: usize = argument(task, 0), n: usize = argument(task, 1), strips: usize = argument(task, 2);
  const from: usize = argument(task, 3), to: usize = argument(task, 4), shift: usize = argument(task, 5);
  const first = to >>> 2, count = (n >>> 2) - first;
  const last = share(first, count, chunk + 1, chunks);
  for (let strip = share(first, count, chunk, chunks); strip < last; strip++) {
    finishStrip(a, n, strips, strip, from, to, shift);
  }
}

/** The block on the diagonal; the number of the first pivot that is not positive, or −1. */
export function choleskyDiagonal(a: usize, n: usize, strips: usize, from: usize, to: usize, shift: usize): i32 {
  for (let strip = from >>> 2; strip < to >>> 2; strip++) {
    const failed = finishStrip(a, n, strips, strip, from, to, shift);
    if (failed >= 0) return failed;
  }
  return -1;
}

/**
 * The strips of a triangle. Arguments: t, n, strips, bytes from row to row, bytes from column to column,
 * whether the triangle is the upper one.
 */
export function packTriangle(task: usize, chunk: usize, chunks: usize): void {
  const t: usize = argument(task, 0), n: usize = argument(task, 1), strips: usize = argument(task, 2);
  const down: usize = argument(task, 3), right: usize = argument(task, 4), upper = argument(task, 5);
  const last = share(0, n >>> 2, chunk + 1, chunks);
  for (let strip = share(0, n >>> 2, chunk, chunks); strip < last; strip++) {
    const from = upper ? strip << 2 : 0, to = upper ? n : (strip << 2) + 4;
    for (let k = from; k < to; k++) {
      const source = t + (strip << 2) * down + k * right, place = strips + ((strip * n + k) << 5);
      store<f64>(place, load<f64>(source));
      store<f64>(place, load<f64>(source + down), 8);
      store<f64>(place, load<f64>(source + 2 * down), 16);
      store<f64>(place, load<f64>(source + 3 * down), 24);
    }
  }
}

/** Four rows of one group of columns, with the block of the strip on the diagonal. */
// @ts-ignore: decorator
@inline
function solveFour(x: usize, diagonal: usize, upper: bool): void {
  for (let step: usize = 0; step < 4; step++) {
    const r = upper ? 3 - step : step;
    let p = v128.load(x + (r << 5)), q = v128.load(x + (r << 5), 16);
    for (let before: usize = 0; before < step; before++) {
      const k = upper ? 3 - before : before;
      const factor = v128.load64_splat(diagonal + (k << 5) + (r << 3));
      p = f64x2.sub(p, f64x2.mul(factor, v128.load(x + (k << 5))));
      q = f64x2.sub(q, f64x2.mul(factor, v128.load(x + (k << 5), 16)));
    }
    const by = v128.load64_splat(diagonal + (r << 5) + (r << 3));
    v128.store(x + (r << 5), f64x2.div(p, by));
    v128.store(x + (r << 5), f64x2.div(q, by), 16);
  }
}

/** How many rows of some groups, from the first that is solved, are 0 in all of them; a multiple of four. */
function zeroRows(x: usize, n: usize, first: usize, last: usize, upper: bool): usize {
  let least = n;
  for (let group = first; group < last; group++) {
    const columns = x + ((group * n) << 5);
    for (let step: usize = 0; step < least; step++) {
      const row = columns + ((upper ? n - 1 - step : step) << 5);
      const all = v128.or(f64x2.ne(v128.load(row), f64x2.splat(0)), f64x2.ne(v128.load(row, 16), f64x2.splat(0)));
      if (v128.any_true(all)) least = step;
    }
  }
  return least & ~(<usize>3);
}

/**
 * Solves with the strips of a triangle, in place. `x` has its columns in groups of four, `[n][4]` each. Where rows that
 * are solved first are 0, so is their solution: of an identity, whose solution is an inverse, that leaves a third.
 * Arguments: strips, n, x, groups, whether the triangle is the upper one, whether it is finite with a whole diagonal.
 */
export function solveTriangle(task: usize, chunk: usize, chunks: usize): void {
  const strips: usize = argument(task, 0), n: usize = argument(task, 1), x: usize = argument(task, 2);
  const groups: usize = argument(task, 3), upper = argument(task, 4) != 0, whole = argument(task, 5) != 0;
  const first = share(0, groups, chunk, chunks), last = share(0, groups, chunk + 1, chunks);
  const zero: usize = whole ? zeroRows(x, n, first, last, upper) : 0;
  for (let step = zero; step < n; step += 4) {
    const row = upper ? n - 4 - step : step;
    const strip = strips + (((row >>> 2) * n) << 5);
    const from = upper ? row + 4 : zero;
    for (let group = first; group < last; group++) {
      const columns = x + ((group * n) << 5);
      tile(columns + (row << 5), 32, strip + (from << 5), columns + (from << 5), step - zero);
      solveFour(columns + (row << 5), strip + (row << 5), upper);
    }
  }
}

/** Columns of a row-major matrix as groups of four, `[n][4]` each, or back. Missing columns become 0. */
export function groupColumns(b: usize, rows: usize, columns: usize, x: usize, n: usize, back: bool): void {
  for (let j: usize = 0; j < columns; j += 4) {
    const count = min(<usize>4, columns - j);
    for (let i: usize = 0; i < rows; i++) {
      const at = b + ((i * columns + j) << 3), place = x + (((j >>> 2) * n + i) << 5);
      if (count == 4) {
        v128.store(back ? at : place, v128.load(back ? place : at));
        v128.store(back ? at : place, v128.load(back ? place : at, 16), 16);
        continue;
      }
      for (let c: usize = 0; c < count; c++) {
        store<f64>((back ? at : place) + (c << 3), load<f64>((back ? place : at) + (c << 3)));
      }
    }
  }
}
