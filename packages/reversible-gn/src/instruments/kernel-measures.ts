import {
  addN,
  div,
  mul,
  reshape,
  type Scalar,
  slice,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";

/**
 * How alike two kernel matrices are, whatever their scales:
 * $\langle K, K' \rangle_F / (|K|_F |K'|_F)$.
 *
 * @param a - shape `[n, n]`. @param b - the same shape.
 * @returns a scalar, 1 for `K' = c K` with `c > 0`; owned by the caller.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { kernelAlignment } from "@legendre/reversible-gn";
 *
 * const K = tf.tensor2d([[2, 1], [1, 2]]);
 * console.log(kernelAlignment(K, tf.mul(K, 3)).dataSync()[0].toFixed(3)); // 1.000
 * ```
 *
 * @remarks Blind to rescaling: read {@link kernelNormChange} beside it. {@link centredKernel} first
 *   gives the centred alignment, and `Y Yᵀ` in place of one gives alignment with the targets.
 * @see Cristianini et al., "On kernel-target alignment", NeurIPS 2001.
 */
export function kernelAlignment(a: Tensor, b: Tensor): Scalar {
  return onTensors("kernelAlignment", { a, b }, () => {
    const lengths = mul(sqrt(sum(square(a))), sqrt(sum(square(b))));
    return div(sum(mul(a, b)), lengths) as Scalar;
  });
}

/** `1 −` {@link kernelAlignment}. */
export function kernelDistance(a: Tensor, b: Tensor): Scalar {
  return onTensors("kernelDistance", { a, b }, () => sub(1, kernelAlignment(a, b)) as Scalar);
}

/**
 * How fast the kernel turns: {@link kernelDistance} of two kernels over the time between them.
 *
 * @param time - steps, epochs, or any unit, above 0.
 * @see Fort et al., "Deep learning versus kernel learning", NeurIPS 2020.
 */
export function kernelVelocity(before: Tensor, after: Tensor, time: number): Scalar {
  return onTensors(
    "kernelVelocity",
    { before, after },
    () => div(kernelDistance(before, after), time) as Scalar,
  );
}

/** `|K − K₀|_F / |K₀|_F`: how far the kernel moved, scale included. */
export function kernelNormChange(start: Tensor, now: Tensor): Scalar {
  return onTensors(
    "kernelNormChange",
    { start, now },
    () => div(sqrt(sum(square(sub(now, start)))), sqrt(sum(square(start)))) as Scalar,
  );
}

/** `H K H` with `H = I − 1 1ᵀ/n`: the kernel of features without their mean. */
export function centredKernel(kernel: Tensor): Tensor {
  return onTensors("centredKernel", { kernel }, () => {
    const size = kernel.shape[0] as number;
    const rows = div(sum(kernel, 1, true), size);
    const columns = div(sum(kernel, 0, true), size);
    return sub(sub(kernel, rows), sub(columns, div(sum(kernel), size * size))) as Tensor;
  });
}

/**
 * The kernel over examples alone, `Σ_c K_{(i,c),(j,c)}`.
 *
 * @param kernel - shape `[n C, n C]`, index `i C + c`.
 * @param outputs - `C`.
 * @returns shape `[n, n]`, owned by the caller.
 */
export function exampleKernel(kernel: Tensor, outputs: number): Tensor {
  return onTensors("exampleKernel", { kernel }, () => {
    const n = (kernel.shape[0] as number) / outputs;
    const four = reshape(kernel, [n, outputs, n, outputs]);
    const diagonal = Array.from({ length: outputs }, (_, c) =>
      reshape(slice(four, [0, c, 0, c], [n, 1, n, 1]), [n, n]),
    );
    return addN(diagonal) as Tensor;
  });
}
