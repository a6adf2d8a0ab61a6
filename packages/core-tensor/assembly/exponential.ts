// The exponential function in float32, for numbers that are at most 0.

const LOG2E: f32 = 1.4426950408889634;
/** ln 2 in two parts; products of the first with small whole numbers are exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.12194440e-4;

/**
 * Overwrites `count` numbers from `x` with their exponentials: with `n = round(x / ln 2)` it is `2ⁿ eʳ`,
 * `|r| ≤ ln 2 / 2`, and the series of `eʳ` up to `r⁷/7!` is exact to 5e-9. The place behind an odd end is
 * written too. What is below the normal numbers becomes 0.
 */
export function exponential(x: usize, count: usize): void {
  const end = x + (count << 2);
  for (; x < end; x += 16) {
    const given = v128.load(x);
    const v = f32x4.max(given, f32x4.splat(-87.33));
    const n = f32x4.nearest(f32x4.mul(v, f32x4.splat(LOG2E)));
    let r = f32x4.sub(v, f32x4.mul(n, f32x4.splat(LN2_HIGH)));
    r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(LN2_LOW)));
    let p = f32x4.splat(<f32>(1.0 / 5040));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(<f32>(1.0 / 720)));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(<f32>(1.0 / 120)));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(<f32>(1.0 / 24)));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(<f32>(1.0 / 6)));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
    const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
    // Comparisons with NaN are false, and its products NaN.
    const small = f32x4.lt(given, f32x4.splat(-87.33));
    v128.store(x, v128.andnot(f32x4.mul(p, power), small));
  }
}
