import { hostCholesky } from "../../host/dense.ts";
import { choleskyInPlace, noPivot } from "../../host-linalg/cholesky.ts";
import { symmetricPart } from "../../host-linalg/products.ts";
import { add, mul, type Tensor } from "../../ops.ts";
import { batchBroadcast } from "../batch-axes.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { constant } from "../rules.ts";
import {
  forEachMatrix,
  lowerMask,
  product,
  squareSize,
  swapLast,
  symmetrised,
} from "./matrices.ts";

/** `L⁻¹ S L⁻ᵀ`, or with `transpose` `L⁻ᵀ S L⁻¹`, for a symmetric `S`. */
function congruence(call: CallKernel, l: Tensor, s: Tensor, transpose: boolean): Tensor {
  const solve = (b: Tensor) => call("TriangularSolve", { t: l, b }, { lower: true, transpose })[0]!;
  return solve(swapLast(solve(s)));
}

/** Matrices of fewer rows are done before their numbers are in the module's memory. */
export const worthHost = 24;

const cholesky: Kernel = {
  name: "Cholesky",
  inputs: ["a"],
  shape: ([a]) => {
    squareSize("Cholesky", "a", a!.shape);
    return [
      { shape: a!.shape, dtype: a!.dtype },
      { shape: a!.shape.slice(0, -2), dtype: "int32" },
    ];
  },
  value: ([a]) => {
    const n = squareSize("Cholesky", "a", a!.shape);
    const data = new Float64Array(a!.data.length);
    const info = new Int32Array(sizeOf(a!.shape.slice(0, -2)));
    forEachMatrix(a!, (matrix, index) => {
      const lower = symmetricPart(matrix, n);
      const pivot = choleskyInPlace(lower, n);
      info[index] = pivot + 1;
      if (pivot !== noPivot) lower.fill(Number.NaN);
      data.set(lower, index * n * n);
    });
    return [
      new HostArray(a!.shape, a!.dtype, data),
      new HostArray(a!.shape.slice(0, -2), "int32", info),
    ];
  },
  host: ([a], [lower, info]) => {
    const n = squareSize("Cholesky", "a", a!.shape);
    if (n < worthHost || a!.data.length === 0) return false;
    const [from, to] = [new Float64Array(a!.data), new Float64Array(a!.data.length)];
    for (let index = 0; index < info!.data.length; index++) {
      const start = index * n * n;
      const pivot = hostCholesky(from, start, n, to);
      if (pivot === undefined) return false;
      info!.data[index] = pivot + 1;
      if (pivot !== noPivot) to.fill(Number.NaN, start, start + n * n);
    }
    lower!.data.set(to);
    return true;
  },
  // L̇ = L Φ(L⁻¹ Ȧ L⁻ᵀ), Φ keeping the lower triangle and half of the diagonal.
  jvp: ({ outputs: [l], call }, [t]) => {
    const inner = congruence(call, l!, symmetrised(t!), false);
    return [product(call, l!, mul(inner, lowerMask(l!.shape.at(-1)!, 0.5))), null];
  },
  // Ā = L⁻ᵀ (P + Pᵀ)/2 L⁻¹ with P = Φ(Lᵀ L̄).
  vjp: ({ outputs: [l], call }, [c]) => {
    if (!c) return [null];
    const along = product(call, l!, c, { transposeA: true });
    const p = mul(along, lowerMask(l!.shape.at(-1)!, 0.5));
    return [congruence(call, l!, mul(add(p, swapLast(p)), constant(0.5)), true)];
  },
  batch: batchBroadcast,
};

/**
 * Ours: `(A + Aᵀ)/2 = L Lᵀ` for each matrix of a batch. The second output is 0 for a positive definite
 * matrix, else 1 + the number of the first pivot that is not positive; `L` is then NaN.
 *
 * @see Murray, "Differentiation of the Cholesky decomposition", arXiv:1602.07527 (2016), equations 8–10.
 */
export const choleskies: readonly Kernel[] = [cholesky];
