// What is known of arrays that index memory.

/** The largest of `count` numbers; 0 of none. */
export function largest(x: usize, count: usize): u32 {
  let most = i32x4.splat(0), k: usize = 0;
  for (; k + 4 <= count; k += 4) most = i32x4.max_u(most, v128.load(x + (k << 2)));
  let best = max(
    max(<u32>i32x4.extract_lane(most, 0), <u32>i32x4.extract_lane(most, 1)),
    max(<u32>i32x4.extract_lane(most, 2), <u32>i32x4.extract_lane(most, 3)),
  );
  for (; k < count; k++) best = max(best, load<u32>(x + (k << 2)));
  return best;
}

/** The place of the first of `count` numbers that is less than the one before it; 0 where none is. */
export function firstDescent(x: usize, count: usize): usize {
  for (let k: usize = 1; k < count; k++) {
    if (load<u32>(x + (k << 2)) < load<u32>(x + (k << 2) - 4)) return k;
  }
  return 0;
}
