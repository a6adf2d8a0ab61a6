import { allFinite } from "../../all-finite.ts";
import { transposed } from "../../host-linalg/products.ts";
import { singularValues } from "../../host-linalg/svd.ts";
import { add, cast, div, equal, mul, sub, sum, type Tensor } from "../../ops.ts";
import { batchBroadcast } from "../batch-axes.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import type { CallKernel, Kernel, MaybeTensor } from "../kernel.ts";
import { addMaybe, constant } from "../rules.ts";
import {
  asColumn,
  asRow,
  forEachMatrix,
  identityMatrix,
  matrixSize,
  product,
  swapLast,
} from "./matrices.ts";

/** `1 / x`, and 0 where `x` is 0. */
function inverseOrZero(x: Tensor): Tensor {
  const zero = cast(equal(x, constant(0)), "float32");
  return div(sub(constant(1), zero), add(x, zero));
}

/** `F_ij = 1 / (s_j² − s_i²)`, and 0 where the two are equal, which they are on the diagonal. */
function gaps(s: Tensor): Tensor {
  const [row, column] = [asRow(s), asColumn(s)];
  return inverseOrZero(mul(sub(row, column), add(row, column)));
}

/** `(I − Q Qᵀ) X` for orthonormal columns `Q`. */
function besides(call: CallKernel, q: Tensor, x: Tensor): Tensor {
  return sub(x, product(call, q, product(call, q, x, { transposeA: true })));
}

/** `X + Xᵀ`. */
const doubled = (x: Tensor): Tensor => add(x, swapLast(x));

const svd: Kernel = {
  name: "Svd",
  inputs: ["a"],
  shape: ([a]) => {
    const [m, n] = matrixSize("Svd", "a", a!.shape);
    const [batch, k] = [a!.shape.slice(0, -2), Math.min(m, n)];
    return [
      [...batch, m, k],
      [...batch, k],
      [...batch, n, k],
    ].map((shape) => ({
      shape,
      dtype: a!.dtype,
    }));
  },
  value: ([a]) => {
    const [m, n] = matrixSize("Svd", "a", a!.shape);
    const [batch, k] = [a!.shape.slice(0, -2), Math.min(m, n)];
    const count = sizeOf(batch);
    const [u, s, v] = [m * k, k, n * k].map((size) =>
      new Float64Array(count * size).fill(Number.NaN),
    );
    forEachMatrix(a!, (matrix, index) => {
      if (!allFinite(matrix)) return;
      const { values, left, right, converged } = singularValues(matrix, m, n);
      if (!converged) return;
      u!.set(transposed(left, k, m), index * m * k);
      s!.set(values, index * k);
      v!.set(transposed(right, k, n), index * n * k);
    });
    return [
      new HostArray([...batch, m, k], a!.dtype, u!),
      new HostArray([...batch, k], a!.dtype, s!),
      new HostArray([...batch, n, k], a!.dtype, v!),
    ];
  },
  // With M = Uᵀ Ȧ V and S = diag(s): ṡ = diag(M), U̇ = U (F ∘ (M S + S Mᵀ)) + (I − U Uᵀ) Ȧ V S⁻¹, and V̇ likewise of Ȧᵀ.
  jvp: ({ outputs: [u, s, v], call }, [t]) => {
    const [m, n, k] = [u!.shape.at(-2)!, v!.shape.at(-2)!, s!.shape.at(-1)!];
    const [right, left] = [product(call, t!, v!), product(call, t!, u!, { transposeA: true })];
    const inner = product(call, u!, right, { transposeA: true });
    const f = gaps(s!);
    const turned = (basis: Tensor, mixed: Tensor, image: Tensor, rows: number): Tensor => {
      const within = product(call, basis, mul(f, doubled(mixed)));
      if (rows === k) return within;
      return add(within, mul(besides(call, basis, image), asRow(inverseOrZero(s!))));
    };
    return [
      turned(u!, mul(inner, asRow(s!)), right, m),
      sum(mul(inner, identityMatrix(k)), -1),
      turned(v!, mul(inner, asColumn(s!)), left, n),
    ];
  },
  // Ā = U (diag(s̄) + (G + Gᵀ) S + S (H + Hᵀ)) Vᵀ with G = F ∘ Uᵀ Ū and H = F ∘ Vᵀ V̄, and what lies beside U and V.
  vjp: ({ outputs: [u, s, v], call }, [forU, forS, forV]) => {
    const k = s!.shape.at(-1)!;
    const f = gaps(s!);
    const along = (basis: Tensor, c: MaybeTensor | undefined): MaybeTensor =>
      c ? doubled(mul(f, product(call, basis, c, { transposeA: true }))) : null;
    const beside = (basis: Tensor, c: MaybeTensor | undefined): MaybeTensor =>
      c && basis.shape.at(-2) !== k ? mul(besides(call, basis, c), asRow(inverseOrZero(s!))) : null;
    const [g, h] = [along(u!, forU), along(v!, forV)];
    const onDiagonal = forS ? mul(asColumn(forS), identityMatrix(k)) : null;
    const turned = addMaybe(g && mul(g, asRow(s!)), h && mul(h, asColumn(s!)));
    const inner = addMaybe(onDiagonal, turned)!;
    // U (… Vᵀ) and the two parts beside it.
    const left = addMaybe(product(call, u!, inner), beside(u!, forU))!;
    const first = product(call, left, v!, { transposeB: true });
    const second = beside(v!, forV);
    return [addMaybe(first, second && product(call, u!, second, { transposeB: true }))];
  },
  batch: batchBroadcast,
};

/**
 * Ours: `A = U diag(s) Vᵀ` for each matrix `[m, n]` of a batch with `k = min(m, n)` columns each, `s` falling and the entry of largest
 * magnitude of each column of `V` positive. NaN where a matrix is not finite. The derivatives of singular vectors grow as
 * `1/(s_j − s_i)`; those between equal singular values do not exist and are taken as zero, and so is what divides by a
 * singular value of zero.
 *
 * @see Townsend, "Differentiating the singular value decomposition" (2016).
 */
export const svds: readonly Kernel[] = [svd];
