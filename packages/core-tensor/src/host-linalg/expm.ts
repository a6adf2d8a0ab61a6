import { luFactors, luSolve } from "./lu.ts";
import { productTransposed, transposed } from "./products.ts";
import { norm1 } from "./scale.ts";

/** The coefficients of Padé's approximant of degree 13, over that of the highest power. */
export const padeCoefficients: readonly number[] = Object.freeze([
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000,
  10559470521600, 670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
]);

/** The largest 1-norm for which the approximant is exact to rounding in float64. */
export const padeRadius = 5.371920351148152;

/**
 * `exp(A)` of a finite row-major `[n, n]` matrix: Padé's approximant of `A / 2ˢ`, squared `s` times.
 *
 * @see Higham, "The scaling and squaring method for the matrix exponential revisited", SIAM J. Matrix
 *   Anal. Appl. 26 (2005), algorithm 2.3.
 */
export function matrixExponential(a: Float64Array, n: number): Float64Array {
  const times = (x: Float64Array, y: Float64Array): Float64Array =>
    productTransposed(x, transposed(y, n, n), n, n, n);
  const halvings = Math.max(0, Math.ceil(Math.log2(norm1(a, n) / padeRadius)));
  const x = a.map((value) => value * 2 ** -halvings);
  const x2 = times(x, x);
  const x4 = times(x2, x2);
  const x6 = times(x4, x2);
  const c = padeCoefficients;
  const mixed = (c6: number, c4: number, c2: number, c0: number): Float64Array =>
    x6.map((value, at) => {
      const diagonal = at % (n + 1) === 0 ? c0 : 0;
      return c6 * value + c4 * x4[at]! + c2 * x2[at]! + diagonal;
    });
  const sum = (p: Float64Array, q: Float64Array): Float64Array => p.map((v, at) => v + q[at]!);
  const odd = times(
    x,
    sum(times(x6, mixed(c[13]!, c[11]!, c[9]!, 0)), mixed(c[7]!, c[5]!, c[3]!, c[1]!)),
  );
  const even = sum(times(x6, mixed(c[12]!, c[10]!, c[8]!, 0)), mixed(c[6]!, c[4]!, c[2]!, c[0]!));
  const below = even.map((value, at) => value - odd[at]!);
  let result = luSolve(luFactors(below, n), sum(even, odd), n, false);
  for (let i = 0; i < halvings; i++) result = times(result, result);
  return result;
}
