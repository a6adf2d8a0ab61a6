import { callKernel } from "../graph/dispatch.ts";
import { asColumn, asRow, identityMatrix, lowerMask } from "../kernels/factorise/matrices.ts";
import { constant } from "../kernels/rules.ts";
import { cast, greater, mod, mul, sub, sum, type Tensor } from "../ops.ts";

/** What the elimination of a batch of matrices tells of their determinants. */
export interface Pivots {
  /** `L` below the diagonal, `U` from it on; `[…, n, n]`. */
  readonly factors: Tensor;
  /** The diagonal of `U`, `[…, n]`. */
  readonly diagonal: Tensor;
  /** 1 where the permutation of rows is even, else -1; the batch's shape. */
  readonly parity: Tensor;
}

/** Eliminates; `det A = parity · Π diagonal`. */
export function pivots(a: Tensor): Pivots {
  const n = a.shape.at(-1)!;
  const [factors, permutation] = callKernel("Lu", { a }) as [Tensor, Tensor];
  const diagonal = sum(mul(factors, identityMatrix(n)), -1);
  const above = sub(constant(1), lowerMask(n, 1));
  const inverted = cast(greater(asColumn(permutation), asRow(permutation)), "float32");
  const inversions = sum(mul(inverted, above), [-2, -1]);
  const parity = sub(constant(1), mul(constant(2), mod(inversions, constant(2))));
  return { factors, diagonal, parity };
}
