import { concat, div, fill, neg, reverse, slice, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { type Complex, onParts, transformRows } from "./dft.ts";
import { asRows, type FftOptions, fitted, ownLength } from "./fft-rows.ts";

/** `x` over a whole number, exact in both precisions. */
function over(x: Tensor, n: number): Tensor {
  return div(x, fill([], n));
}

/**
 * The discrete Fourier transform `Σ_j z_j exp(−2πi j k / n)` along an axis, as NumPy's `fft`.
 *
 * @param z - a real float tensor `[…, n, …]`, or a pair `{ re, im }` of them: programs have no complex dtype, and derivatives by two real arrays need no convention.
 * @param options - see {@link FftOptions}.
 * @returns a pair of tensors `{ re, im }`, owned by the caller.
 * @throws code "option", "shape", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { fft } from "@legendre/core-tensor/ops";
 *
 * const { re, im } = fft(tf.tensor1d([1, 2, 3, 4]));
 * console.log([...re.dataSync()].map((x) => Math.round(x) + 0), [...im.dataSync()].map((x) => Math.round(x) + 0)); // → [ 10, -2, -2, -2 ] [ 0, 2, 0, -2 ]
 * ```
 *
 * @remarks Made of matrix products: lengths are cut into factors up to 64, `n` times their sum operations a signal, and a factor that is a larger prime `p` costs `p²`. So it runs
 *   wherever products do, compiled, on GPUs and XLA, and is differentiated and batched like them.
 */
export function fft(z: Complex | Tensor, options: FftOptions = {}): Complex {
  return scoped(() => forward("fft", z, options));
}

function forward(where: string, z: Complex | Tensor, options: FftOptions): Complex {
  const { z: signal, rows, n, back } = asRows(where, z, options, ownLength);
  return back(transformRows(signal, rows, n, -1), n);
}

/**
 * The inverse of {@link fft}, `(1/n) Σ_k z_k exp(2πi j k / n)`, as NumPy's `ifft`.
 *
 * @param z - as {@link fft} takes it.
 * @param options - see {@link FftOptions}.
 * @returns a pair of tensors `{ re, im }`, owned by the caller.
 * @throws code "option", "shape", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { fft, ifft } from "@legendre/core-tensor/ops";
 *
 * console.log([...ifft(fft(tf.tensor1d([1, 2, 4]))).re.dataSync()].map((x) => x.toFixed(3))); // → [ '1.000', '2.000', '4.000' ]
 * ```
 */
export function ifft(z: Complex | Tensor, options: FftOptions = {}): Complex {
  return scoped(() => inverse("ifft", z, options));
}

function inverse(where: string, z: Complex | Tensor, options: FftOptions): Complex {
  const { z: signal, rows, n, back } = asRows(where, z, options, ownLength);
  const { re, im } = back(transformRows(signal, rows, n, 1), n);
  return { re: over(re, n), im: over(im, n) };
}

/**
 * The first `⌊n/2⌋ + 1` numbers of {@link fft} of a real signal, which determine the others, as NumPy's `rfft`.
 *
 * @param x - a real float tensor `[…, n, …]`.
 * @param options - see {@link FftOptions}.
 * @returns a pair of tensors `{ re, im }`, owned by the caller.
 * @throws code "option", "shape", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { rfft } from "@legendre/core-tensor/ops";
 *
 * console.log([...rfft(tf.tensor1d([1, 2, 3, 4])).re.dataSync()].map((x) => Math.round(x) + 0)); // → [ 10, -2, -2 ]
 * ```
 */
export function rfft(x: Tensor, options: FftOptions = {}): Complex {
  return scoped(() => {
    const { z: signal, rows, n, back } = asRows("rfft", x, options, ownLength);
    const half = Math.floor(n / 2) + 1;
    const whole = transformRows(signal, rows, n, -1);
    return back(onParts(whole, (y) => fitted(y, half)) as Complex, half);
  });
}

/**
 * The real signal whose {@link rfft} is given, as NumPy's `irfft`.
 *
 * @param z - the first numbers of a transform, `[…, m, …]`, as {@link fft} takes them; for a signal of length `n` there are `⌊n/2⌋ + 1`.
 * @param options - see {@link FftOptions}; `n` is the length of the signal, and has to be given where that is odd.
 * @returns a real tensor `[…, n, …]`, owned by the caller.
 * @throws code "option", "shape", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { irfft, rfft } from "@legendre/core-tensor/ops";
 *
 * const x = tf.tensor1d([1, 2, 4, 8, 16]);
 * console.log([...irfft(rfft(x), { n: 5 }).dataSync()].map((y) => y.toFixed(3))); // → [ '1.000', '2.000', '4.000', '8.000', '16.000' ]
 * ```
 */
export function irfft(z: Complex | Tensor, options: FftOptions = {}): Tensor {
  return scoped(() => {
    const {
      z: half,
      rows,
      n,
      back,
    } = asRows("irfft", z, options, (asked, length) => {
      const whole = asked ?? 2 * (length - 1);
      return { kept: Math.floor(whole / 2) + 1, n: whole };
    });
    // The others are conjugates of those from the end on.
    const others = n - Math.floor(n / 2) - 1;
    const mirrored = (x: Tensor): Tensor => reverse(slice(x, [0, 1], [rows, others]), 1);
    const full = (x: Tensor, y: (part: Tensor) => Tensor): Tensor =>
      others === 0 ? x : concat([x, y(mirrored(x))], 1);
    const whole =
      "im" in half ? { re: full(half.re, (x) => x), im: full(half.im, neg) } : full(half, (x) => x);
    return over(back(transformRows(whole, rows, n, 1), n).re, n);
  });
}

/**
 * {@link fft} along the last two axes, as NumPy's `fft2`.
 *
 * @param z - `[…, m, n]`, as {@link fft} takes it.
 * @returns a pair of tensors `{ re, im }`, owned by the caller.
 * @throws code "option", "shape", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { fft2 } from "@legendre/core-tensor/ops";
 *
 * console.log([...fft2(tf.tensor2d([[1, 2], [3, 4]])).re.dataSync()].map((x) => Math.round(x) + 0)); // → [ 10, -2, -4, 0 ]
 * ```
 */
export function fft2(z: Complex | Tensor): Complex {
  return scoped(() => forward("fft2", forward("fft2", z, { axis: -1 }), { axis: -2 }));
}

/**
 * The inverse of {@link fft2}, as NumPy's `ifft2`.
 *
 * @param z - `[…, m, n]`, as {@link fft} takes it.
 * @returns a pair of tensors `{ re, im }`, owned by the caller.
 * @throws code "option", "shape", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { fft2, ifft2 } from "@legendre/core-tensor/ops";
 *
 * const back = ifft2(fft2(tf.tensor2d([[1, 2], [3, 4]])));
 * console.log([...back.re.dataSync()].map((x) => x.toFixed(3))); // → [ '1.000', '2.000', '3.000', '4.000' ]
 * ```
 */
export function ifft2(z: Complex | Tensor): Complex {
  return scoped(() => inverse("ifft2", inverse("ifft2", z, { axis: -1 }), { axis: -2 }));
}
