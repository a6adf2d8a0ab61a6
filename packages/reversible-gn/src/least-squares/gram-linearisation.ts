import { type HostArray, hostArray, treeLeaves } from "@legendre/core-tensor";
import {
  matMul,
  mul,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { diagonalOf, lowerBlocks, quadraticForm, triangleOf } from "./gram.ts";
import { hostProgram } from "./host-program.ts";
import type { Jacobian } from "./jacobian.ts";
import { jacobianProducts } from "./jacobian-products.ts";
import type { Linearise, ResidualFunction } from "./residual-function.ts";
import { residualRowsEach } from "./residual-jacobian.ts";

/** What the program returns: `JᵀJ` by blocks of rows, and `Jᵀ r`. */
interface Normal {
  readonly blocks: readonly HostArray[];
  readonly gradient: HostArray;
}

/**
 * Makes Jacobians that stay in a program, rows by rows of the data: what leaves it are `JᵀJ` and `Jᵀ r`, the smaller part where there are many residuals. Reading,
 * scaling and multiplying a stored one takes a third of a step.
 */
export function gramLinearisation(
  { own, all, space, count, digits }: ResidualFunction,
  residuals: (x: Float64Array) => Promise<Float64Array>,
): Linearise {
  const n = space.size;
  const normal = hostProgram<Normal>(
    (params: unknown, factors: Tensor, side: Tensor, of: unknown) => {
      // Factors of residuals cost nothing on their way back; those of rows would take a pass over the Jacobian.
      const each = (p: unknown, [row, by]: readonly [unknown, Tensor]): Tensor1D =>
        mul(own(p, row), by) as Tensor1D;
      const data = [of, reshape(factors, [treeLeaves<Tensor>(of)[0]!.shape[0] as number, -1])];
      const { rows } = residualRowsEach(each as never, params, data);
      const jacobian = reshape(rows, [count, n]) as Tensor2D;
      const gradient = reshape(matMul(reshape(side, [1, count]), jacobian), [n]);
      return { blocks: lowerBlocks(jacobian), gradient };
    },
    digits,
  );
  const products = jacobianProducts({ all, digits });

  const jacobianAt = (
    params: unknown,
    data: unknown,
    factors: Float64Array,
    side: Float64Array,
  ): Jacobian => {
    let found: Promise<Normal> | undefined;
    const sums = (): Promise<Normal> => {
      found ??= normal(params, hostArray(factors), hostArray(side), data);
      return found;
    };
    return {
      rows: count,
      columns: n,
      matrix: undefined,
      ...products.at(params, data, factors),
      norms: async () => diagonalOf((await sums()).blocks, n).map(Math.sqrt),
      gradient: async () => (await sums()).gradient.data as Float64Array,
      squared: async (v) => quadraticForm((await sums()).blocks, v),
      gram: async (lengths) => triangleOf((await sums()).blocks, n, lengths),
      weighted: (more, of) =>
        jacobianAt(
          params,
          data,
          factors.map((value, i) => value * (more[i] as number)),
          of,
        ),
    };
  };

  return {
    at: async (x, data) => {
      const own = await residuals(x);
      const ones = new Float64Array(count).fill(1);
      return { residuals: own, jacobian: jacobianAt(space.tree(x), data, ones, own) };
    },
    dispose: async () => {
      await Promise.all([normal, products].map((f) => f.dispose()));
    },
  };
}
