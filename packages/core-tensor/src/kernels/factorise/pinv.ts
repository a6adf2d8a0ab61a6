import { allFinite } from "../../all-finite.ts";
import { numericalRank, pseudoInverse } from "../../host-linalg/pinv.ts";
import { singularValues } from "../../host-linalg/svd.ts";
import { add, sub, type Tensor } from "../../ops.ts";
import { batchBroadcast } from "../batch-axes.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { forEachMatrix, matrixSize, product, swapLast } from "./matrices.ts";

const pinv: Kernel = {
  name: "Pinv",
  inputs: ["a"],
  shape: ([a]) => {
    const [m, n] = matrixSize("Pinv", "a", a!.shape);
    const batch = a!.shape.slice(0, -2);
    return [
      { shape: [...batch, n, m], dtype: a!.dtype },
      { shape: batch, dtype: "int32" },
    ];
  },
  value: ([a], { rankTolerance }) => {
    const [m, n] = matrixSize("Pinv", "a", a!.shape);
    const batch = a!.shape.slice(0, -2);
    const data = new Float64Array(a!.data.length).fill(Number.NaN);
    const ranks = new Int32Array(sizeOf(batch));
    forEachMatrix(a!, (matrix, index) => {
      if (!allFinite(matrix)) return;
      const parts = singularValues(matrix, m, n);
      if (!parts.converged) return;
      const rank = numericalRank(parts.values, rankTolerance as number);
      ranks[index] = rank;
      data.set(pseudoInverse(parts, rank, m, n), index * m * n);
    });
    return [new HostArray([...batch, n, m], a!.dtype, data), new HostArray(batch, "int32", ranks)];
  },
  // With P = A⁺: Ṗ = −P Ȧ P + P Pᵀ Ȧᵀ (I − A P) + (I − P A) Ȧᵀ Pᵀ P
  jvp: ({ inputs: [a], outputs: [p], call }, [t]) => {
    const times = (x: Tensor, y: Tensor): Tensor => product(call, x, y);
    const [turned, moved] = [swapLast(p!), swapLast(t!)];
    const left = sub(moved, times(times(moved, a!), p!));
    const right = sub(moved, times(p!, times(a!, moved)));
    const beside = add(times(p!, times(turned, left)), times(times(right, turned), p!));
    return [sub(beside, times(p!, times(t!, p!))), null];
  },
  // Ā = −Pᵀ C Pᵀ + (I − A P) Cᵀ P Pᵀ + Pᵀ P Cᵀ (I − P A)
  vjp: ({ inputs: [a], outputs: [p], call }, [c]) => {
    if (!c) return [null];
    const times = (x: Tensor, y: Tensor): Tensor => product(call, x, y);
    const [turned, moved] = [swapLast(p!), swapLast(c)];
    const left = times(times(moved, p!), turned);
    const right = times(turned, times(p!, moved));
    const beside = add(
      sub(left, times(a!, times(p!, left))),
      sub(right, times(times(right, p!), a!)),
    );
    return [sub(beside, times(turned, times(c, turned)))];
  },
  batch: batchBroadcast,
};

/**
 * Ours: the Moore-Penrose pseudo-inverse of each matrix `[m, n]` of a batch, and its rank: singular values up to `rankTolerance` times the
 * largest count as zero. NaN and 0 where a matrix is not finite. The derivative is that along matrices of the same rank.
 *
 * @see Golub and Pereyra, "The differentiation of pseudo-inverses and nonlinear least squares problems whose variables separate",
 *   SIAM J. Numer. Anal. 10 (1973), equation 4.12.
 */
export const pinvs: readonly Kernel[] = [pinv];
