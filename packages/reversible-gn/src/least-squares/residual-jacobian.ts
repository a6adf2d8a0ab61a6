import { ravel, treeLeaves, vjp, vmap } from "@legendre/core-tensor";
import { concat, eye, reshape, type Tensor, type Tensor1D } from "@legendre/core-tensor/ops";

/** Kernels of users' own need no batch rule. */
export const loops = { withoutRule: "loop" } as const;

/** A tree of residuals as one vector. */
export function flat(residuals: unknown): Tensor1D {
  const leaves = treeLeaves<Tensor>(residuals).map((leaf) => reshape(leaf, [-1]) as Tensor1D);
  return leaves.length === 1 ? (leaves[0] as Tensor1D) : concat(leaves);
}

/** Residuals, and their derivatives by params: a row for each residual. */
export interface ResidualRows {
  readonly residuals: Tensor;
  readonly rows: Tensor;
}

/** By a reverse pass a residual, all at once: `[m]` and `[m, n]`. */
export function residualRows(of: (params: unknown) => Tensor, params: unknown): ResidualRows {
  const { value: residuals, pullback } = vjp(of, params);
  const row = (u: Tensor): Tensor => ravel(pullback(u)).vector;
  return { residuals, rows: vmap(row, loops)(eye(residuals.size)) };
}

/** The same of each row of the data by itself: `[rows, each]` and `[rows, each, n]`. */
export function residualRowsEach(
  of: (params: unknown, row: unknown) => Tensor,
  params: unknown,
  data: unknown,
): ResidualRows {
  const one = (row: unknown): ResidualRows => residualRows((p) => of(p, row), params);
  return vmap(one, loops)(data as never);
}
