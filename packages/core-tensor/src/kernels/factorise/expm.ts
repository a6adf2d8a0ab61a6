import { allFinite } from "../../all-finite.ts";
import { matrixExponential } from "../../host-linalg/expm.ts";
import { concat, slice, type Tensor, zerosLike } from "../../ops.ts";
import { batchBroadcast } from "../batch-axes.ts";
import { HostArray } from "../host-array.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { forEachMatrix, squareSize, swapLast } from "./matrices.ts";

/** The derivative of the exponential at `a` along `e`: what stands beside it in the exponential of `[[A, E], [0, A]]`. */
function along(call: CallKernel, a: Tensor, e: Tensor): Tensor {
  const n = a.shape.at(-1)!;
  const upper = concat([a, e], -1);
  const whole = concat([upper, concat([zerosLike(a), a], -1)], -2);
  const [both] = call("Expm", { a: whole }) as [Tensor];
  const lead = a.shape.slice(0, -2);
  return slice(both, [...lead.map(() => 0), 0, n], [...lead, n, n]);
}

const expm: Kernel = {
  name: "Expm",
  inputs: ["a"],
  shape: ([a]) => {
    squareSize("Expm", "a", a!.shape);
    return [{ shape: a!.shape, dtype: a!.dtype }];
  },
  value: ([a]) => {
    const n = squareSize("Expm", "a", a!.shape);
    const data = new Float64Array(a!.data.length).fill(Number.NaN);
    forEachMatrix(a!, (matrix, index) => {
      if (allFinite(matrix)) data.set(matrixExponential(matrix, n), index * n * n);
    });
    return [new HostArray(a!.shape, a!.dtype, data)];
  },
  jvp: ({ inputs: [a], call }, [t]) => [along(call, a!, t!)],
  // The transpose of the derivative at A is the derivative at Aᵀ.
  vjp: ({ inputs: [a], call }, [c]) => [along(call, swapLast(a!), c!)],
  batch: batchBroadcast,
};

/**
 * Ours: `exp(A) = Σ Aᵏ / k!` for each matrix of a batch. NaN where a matrix is not finite. A derivative is an exponential of twice the size.
 *
 * @see Mathias, "A chain rule for matrix functions and applications", SIAM J. Matrix Anal. Appl. 17 (1996).
 */
export const expms: readonly Kernel[] = [expm];
