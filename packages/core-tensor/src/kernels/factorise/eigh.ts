import { allFinite } from "../../all-finite.ts";
import { symmetricEigen } from "../../host-linalg/eigh.ts";
import { transposed } from "../../host-linalg/products.ts";
import { add, cast, div, equal, mul, sub, sum, type Tensor } from "../../ops.ts";
import { batchBroadcast } from "../batch-axes.ts";
import { HostArray } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { addMaybe, constant } from "../rules.ts";
import {
  asColumn,
  asRow,
  forEachMatrix,
  identityMatrix,
  product,
  squareSize,
  symmetrised,
} from "./matrices.ts";

/** `F_ij = 1 / (λ_j − λ_i)`, and 0 where the two are equal, which they are on the diagonal. */
function gaps(values: Tensor): Tensor {
  const difference = sub(asRow(values), asColumn(values));
  const same = cast(equal(difference, constant(0)), "float32");
  return div(sub(constant(1), same), add(difference, same));
}

const eigh: Kernel = {
  name: "Eigh",
  inputs: ["a"],
  shape: ([a]) => {
    squareSize("Eigh", "a", a!.shape);
    return [
      { shape: a!.shape.slice(0, -1), dtype: a!.dtype },
      { shape: a!.shape, dtype: a!.dtype },
    ];
  },
  value: ([a]) => {
    const n = squareSize("Eigh", "a", a!.shape);
    const values = new Float64Array(n === 0 ? 0 : a!.data.length / n).fill(Number.NaN);
    const vectors = new Float64Array(a!.data.length).fill(Number.NaN);
    forEachMatrix(a!, (matrix, index) => {
      if (!allFinite(matrix)) return;
      const eigen = symmetricEigen(matrix, n);
      if (!eigen.converged) return;
      values.set(eigen.values, index * n);
      vectors.set(transposed(eigen.rows, n, n), index * n * n);
    });
    return [
      new HostArray(a!.shape.slice(0, -1), a!.dtype, values),
      new HostArray(a!.shape, a!.dtype, vectors),
    ];
  },
  // With M = Vᵀ Ȧ V: λ̇ = diag(M) and V̇ = V (F ∘ M).
  jvp: ({ outputs: [values, v], call }, [t]) => {
    const m = product(call, product(call, v!, symmetrised(t!), { transposeA: true }), v!);
    const diagonal = sum(mul(m, identityMatrix(v!.shape.at(-1)!)), -1);
    return [diagonal, product(call, v!, mul(gaps(values!), m))];
  },
  // Ā = V (diag(λ̄) + F ∘ (Vᵀ V̄)) Vᵀ, its symmetric part.
  vjp: ({ outputs: [values, v], call }, [forValues, forVectors]) => {
    const n = v!.shape.at(-1)!;
    const onDiagonal = forValues ? mul(asColumn(forValues), identityMatrix(n)) : null;
    const beside = forVectors
      ? mul(gaps(values!), product(call, v!, forVectors, { transposeA: true }))
      : null;
    const inner = product(call, v!, addMaybe(onDiagonal, beside)!);
    return [symmetrised(product(call, inner, v!, { transposeB: true }))];
  },
  batch: batchBroadcast,
};

/**
 * Ours: `(A + Aᵀ)/2 = V diag(λ) Vᵀ` for each matrix of a batch, `λ` rising and the entry of largest
 * magnitude of each column of `V` positive. NaN where a matrix is not finite. The derivatives of
 * eigenvectors grow as `1/(λ_j − λ_i)`; those between equal eigenvalues do not exist and are taken as
 * zero. The gradient is then right for functions of the eigenvalues that treat equal ones alike, and
 * wrong for functions of the matrix, `V diag(f(λ)) Vᵀ`.
 *
 * @see Giles, "Collected matrix derivative results for forward and reverse mode algorithmic
 *   differentiation" (2008), section 3.1.
 */
export const eighs: readonly Kernel[] = [eigh];
