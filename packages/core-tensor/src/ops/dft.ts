import {
  add,
  cast,
  cos,
  fill,
  greater,
  matMul,
  mod,
  mul,
  range,
  reshape,
  sin,
  sub,
  type Tensor,
  type Tensor2D,
  transpose,
  where,
} from "../ops.ts";
import { whole } from "./check.ts";

/** Complex numbers as two arrays of one shape. */
export interface Complex {
  readonly re: Tensor;
  readonly im: Tensor;
}

/** Up to this length a transform is one product with a matrix; longer ones are cut into factors, unless they are prime. */
const direct = 64;

/** `exp(sign 2πi j k / n)` for the first `rows` numbers `j` and the first `columns` numbers `k`, computed where the program runs: in its own precision. */
function rootsOfUnity(n: number, rows: number, columns: number, sign: 1 | -1): Complex {
  const [j, k] = [
    reshape(range(0, rows, 1, "int32"), [rows, 1]),
    reshape(range(0, columns, 1, "int32"), [1, columns]),
  ];
  const turns = mod(mul(j, k), whole(n));
  // Angles from −π to π, which round less than those up to 2π.
  const near = where(greater(turns, whole(Math.floor(n / 2))), sub(turns, whole(n)), turns);
  const angle = mul(cast(near, "float32"), fill([], (sign * 2 * Math.PI) / n));
  return { re: cos(angle), im: sin(angle) };
}

/** The largest divisor of `n` that is at most {@link direct}; 1 for large primes. */
function factorOf(n: number): number {
  for (let factor = Math.min(n, direct); ; factor--) if (n % factor === 0) return factor;
}

function product(
  a: Complex | Tensor,
  b: Complex,
  times: (x: Tensor, y: Tensor) => Tensor,
): Complex {
  if (!("im" in a)) return { re: times(a, b.re), im: times(a, b.im) };
  return {
    re: sub(times(a.re, b.re), times(a.im, b.im)),
    im: add(times(a.re, b.im), times(a.im, b.re)),
  };
}

/** A function of both parts, or of a real array. */
export function onParts(z: Complex | Tensor, f: (x: Tensor) => Tensor): Complex | Tensor {
  return "im" in z ? { re: f(z.re), im: f(z.im) } : f(z);
}

/**
 * `Σ_j z_j exp(sign 2πi j k / n)` for each row of `[rows, n]`, real or complex.
 *
 * @see Cooley and Tukey, "An algorithm for the machine calculation of complex Fourier series", Math. Comp. 19 (1965).
 */
export function transformRows(z: Complex | Tensor, rows: number, n: number, sign: 1 | -1): Complex {
  const n1 = factorOf(n);
  const times = (x: Tensor, y: Tensor): Tensor => matMul(x as Tensor2D, y as Tensor2D);
  if (n1 === n || n1 === 1) return product(z, rootsOfUnity(n, n, n, sign), times);
  // With j = n2 j1 + j2 and k = k1 + n1 k2: transforms over j1, a turn by j2 k1, transforms over j2.
  const n2 = n / n1;
  const apart = onParts(z, (x) =>
    reshape(transpose(reshape(x, [rows, n1, n2]), [0, 2, 1]), [rows * n2, n1]),
  );
  const first = product(apart, rootsOfUnity(n1, n1, n1, sign), times);
  const split = onParts(first, (x) => reshape(x, [rows, n2, n1]));
  const turned = product(split, rootsOfUnity(n, n2, n1, sign), mul);
  const across = onParts(turned, (x) => reshape(transpose(x, [0, 2, 1]), [rows * n1, n2]));
  const second = transformRows(across, rows * n1, n2, sign);
  return onParts(second, (x) =>
    reshape(transpose(reshape(x, [rows, n1, n2]), [0, 2, 1]), [rows, n]),
  ) as Complex;
}
