import { allFinite } from "../../all-finite.ts";
import { luFactors } from "../../host-linalg/lu.ts";
import { add, type Tensor } from "../../ops.ts";
import { batchBroadcast } from "../batch-axes.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import {
  forEachMatrix,
  permutationMatrix,
  product,
  split,
  squareSize,
  swapLast,
  unpacked,
} from "./matrices.ts";

function solve(call: CallKernel, t: Tensor, b: Tensor, lower: boolean, transpose: boolean): Tensor {
  return call("TriangularSolve", { t, b }, { lower, transpose })[0]!;
}

const lu: Kernel = {
  name: "Lu",
  inputs: ["a"],
  shape: ([a]) => {
    squareSize("Lu", "a", a!.shape);
    return [
      { shape: a!.shape, dtype: a!.dtype },
      { shape: a!.shape.slice(0, -1), dtype: "int32" },
      { shape: a!.shape.slice(0, -2), dtype: "int32" },
    ];
  },
  value: ([a]) => {
    const n = squareSize("Lu", "a", a!.shape);
    const data = new Float64Array(a!.data.length).fill(Number.NaN);
    const orders = new Int32Array(sizeOf(a!.shape.slice(0, -1)));
    const info = new Int32Array(sizeOf(a!.shape.slice(0, -2)));
    forEachMatrix(a!, (matrix, index) => {
      const finite = allFinite(matrix);
      const { factors, permutation, pivot } = luFactors(
        finite ? matrix : new Float64Array(n * n),
        n,
      );
      orders.set(permutation, index * n);
      info[index] = pivot + 1;
      if (finite) data.set(factors, index * n * n);
    });
    return [
      new HostArray(a!.shape, a!.dtype, data),
      new HostArray(a!.shape.slice(0, -1), "int32", orders),
      new HostArray(a!.shape.slice(0, -2), "int32", info),
    ];
  },
  // With M = L⁻¹ P Ȧ U⁻¹: L̇ = L tril(M, −1) and U̇ = triu(M) U.
  jvp: ({ outputs: [factors, permutation], call }, [t]) => {
    const [lower, upper] = unpacked(factors!);
    const moved = product(call, permutationMatrix(permutation!), t!);
    const left = swapLast(solve(call, lower, moved, true, false));
    const [below, rest] = split(swapLast(solve(call, upper, left, false, true)));
    return [add(product(call, lower, below), product(call, rest, upper)), null, null];
  },
  // Ā = Pᵀ L⁻ᵀ G U⁻ᵀ with G = tril(Lᵀ C, −1) + triu(C Uᵀ), C being the cotangent of both.
  vjp: ({ outputs: [factors, permutation], call }, [c]) => {
    if (!c) return [null];
    const [lower, upper] = unpacked(factors!);
    const [forLower, forUpper] = split(c);
    const [below] = split(product(call, lower, forLower, { transposeA: true }));
    const [, rest] = split(product(call, forUpper, upper, { transposeB: true }));
    const left = swapLast(solve(call, lower, add(below, rest), true, true));
    const both = swapLast(solve(call, upper, left, false, false));
    return [product(call, permutationMatrix(permutation!), both, { transposeA: true })];
  },
  batch: batchBroadcast,
};

/**
 * Ours: `P A = L U` for each matrix of a batch, by Gaussian elimination with partial pivoting. The first output has `L`
 * below the diagonal, whose own is 1, and `U` from it on; NaN where the matrix is not finite. The second is the
 * permutation: row `i` of `P A` is row `permutation[i]` of `A`. The third is 0, or 1 + the number of the first column
 * whose pivot is zero or not finite.
 *
 * @see de Hoog, Anderssen and Lukas, "Differentiation of matrix functionals using triangular factorization", Math. Comp. 80 (2011).
 */
export const lus: readonly Kernel[] = [lu];
