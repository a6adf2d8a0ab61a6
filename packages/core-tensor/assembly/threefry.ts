// Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror, Shaw, SC11): four counters at a time.

// @ts-ignore: decorator
@inline
function rotate(x: v128, by: i32): v128 {
  return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by));
}

/** The first `count` words of the stream of a key (`k0`, `k1`) for `use`, from `out`; up to 8 more are written. */
export function threefryWords(k0: i32, k1: i32, use: i32, count: usize, out: usize): void {
  const k2 = 0x1bd11bda ^ k0 ^ k1;
  const a = i32x4.splat(k0), b = i32x4.splat(k1), c = i32x4.splat(k2);
  let counter = i32x4(0, 1, 2, 3);
  const end = out + (count << 2);
  for (; out < end; out += 32) {
    let x = i32x4.add(counter, a), y = i32x4.splat(use + k1);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 13), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 15), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 26), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 6), x);
    x = i32x4.add(x, b); y = i32x4.add(y, i32x4.add(c, i32x4.splat(1)));
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 17), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 29), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 16), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 24), x);
    x = i32x4.add(x, c); y = i32x4.add(y, i32x4.add(a, i32x4.splat(2)));
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 13), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 15), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 26), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 6), x);
    x = i32x4.add(x, a); y = i32x4.add(y, i32x4.add(b, i32x4.splat(3)));
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 17), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 29), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 16), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 24), x);
    x = i32x4.add(x, b); y = i32x4.add(y, i32x4.add(c, i32x4.splat(4)));
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 13), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 15), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 26), x);
    x = i32x4.add(x, y); y = v128.xor(rotate(y, 6), x);
    x = i32x4.add(x, c); y = i32x4.add(y, i32x4.add(a, i32x4.splat(5)));
    v128.store(out, v128.shuffle<i32>(x, y, 0, 4, 1, 5));
    v128.store(out, v128.shuffle<i32>(x, y, 2, 6, 3, 7), 16);
    counter = i32x4.add(counter, i32x4.splat(4));
  }
}
