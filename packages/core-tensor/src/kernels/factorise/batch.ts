import { aligned } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";

/** Ops that take batches of matrices anyway. */
const ofMatrices: BatchRule = (node) => node.op(aligned(node), node.attrs);

/** Factorisations and triangular solves. */
export const factorizeBatches: Readonly<Record<string, BatchRule>> = {
  Cholesky: ofMatrices,
  Eigh: ofMatrices,
  TriangularSolve: ofMatrices,
};
