// Quantiles of the standard normal distribution, in doubles: `normalQuantile` of `src/kernels/random/normal.ts`, whose coefficients are handed in.

import { argument } from "./control";

const SQRT1_2: f64 = 0.7071067811865476;
/** ln 2 in two parts; products of the first with exponents are exact. */
const LN2_HIGH: f64 = 0.6931471805592082;
const LN2_LOW: f64 = 7.371002565167799e-13;

/** ln x of a normal positive number: of `x = 2ᵏ m`, `½√2 < m ≤ √2`, by the series of artanh s, `s = (m − 1) / (m + 1)`, up to s²³. */
function logarithm(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  let k = <i32>(bits >> 52) - 1023;
  let m = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (m > 2 * SQRT1_2) {
    m *= 0.5;
    k++;
  }
  const s = (m - 1) / (m + 1), z = s * s;
  let p: f64 = 1.0 / 23;
  p = p * z + 1.0 / 21;
  p = p * z + 1.0 / 19;
  p = p * z + 1.0 / 17;
  p = p * z + 1.0 / 15;
  p = p * z + 1.0 / 13;
  p = p * z + 1.0 / 11;
  p = p * z + 1.0 / 9;
  p = p * z + 1.0 / 7;
  p = p * z + 1.0 / 5;
  p = p * z + 1.0 / 3;
  return <f64>k * LN2_HIGH + (<f64>k * LN2_LOW + 2 * (s + s * (z * p)));
}

/** The quotient of two polynomials of degree 7 in `x`: the coefficients above, lowest power first, then those below. */
// @ts-ignore: decorator
@inline
function quotient(table: usize, x: f64): f64 {
  let over = load<f64>(table, 56), under = load<f64>(table, 120);
  over = over * x + load<f64>(table, 48), under = under * x + load<f64>(table, 112);
  over = over * x + load<f64>(table, 40), under = under * x + load<f64>(table, 104);
  over = over * x + load<f64>(table, 32), under = under * x + load<f64>(table, 96);
  over = over * x + load<f64>(table, 24), under = under * x + load<f64>(table, 88);
  over = over * x + load<f64>(table, 16), under = under * x + load<f64>(table, 80);
  over = over * x + load<f64>(table, 8), under = under * x + load<f64>(table, 72);
  over = over * x + load<f64>(table), under = under * x + load<f64>(table, 64);
  return over / under;
}

/**
 * Overwrites words with the float32 quantiles of `(word + ½) 2⁻³²`. Arguments: count, words, table: the quotients for the middle, for tails above
 * e⁻²⁵ and for those below, 16 numbers each.
 */
export function normalsOfWords(task: usize, chunk: u32, chunks: u32): void {
  const count: u64 = argument(task, 0), words: usize = argument(task, 1), table: usize = argument(task, 2);
  const end = words + (<usize>(count * (chunk + 1) / chunks) << 2);
  for (let at = words + (<usize>(count * chunk / chunks) << 2); at < end; at += 4) {
    const word = load<u32>(at);
    // Both are exact: a word has 32 bits.
    const p = (<f64>word + 0.5) * 2.3283064365386963e-10;
    const q = p - 0.5;
    let value: f64;
    if (abs(q) <= 0.425) {
      value = q * quotient(table, 0.180625 - q * q);
    } else {
      const r = sqrt(-logarithm(q < 0 ? p : 1 - p));
      value = r <= 5 ? quotient(table + 128, r - 1.6) : quotient(table + 256, r - 5);
      if (q < 0) value = -value;
    }
    store<f32>(at, <f32>value);
  }
}
