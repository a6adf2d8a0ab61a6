import { type HostArray, hostArray, jvp, ravel, vjp } from "@legendre/core-tensor";
import {
  matMul,
  mul,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { diagonalOf, lowerBlocks, quadraticForm, whole } from "./gram.ts";
import { hostProgram } from "./host-program.ts";
import type { Jacobian } from "./jacobian.ts";
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
      const { rows } = residualRowsEach((p, row): Tensor1D => own(p, row), params, of);
      const jacobian = mul(reshape(rows, [count, n]), reshape(factors, [count, 1])) as Tensor2D;
      const gradient = reshape(matMul(reshape(side, [1, count]), jacobian), [n]);
      return { blocks: lowerBlocks(jacobian), gradient };
    },
    digits,
  );
  const push = hostProgram<HostArray>((params: unknown, v: Tensor, of: unknown) => {
    const { unravel } = ravel(params);
    return jvp((p: unknown) => all(p, of), params, unravel(v as Tensor1D)).tangent;
  }, digits);
  const pull = hostProgram<HostArray>((params: unknown, u: Tensor, of: unknown) => {
    const { pullback } = vjp((p: unknown) => all(p, of), params);
    return ravel(pullback(u)).vector;
  }, digits);

  const jacobianAt = (
    params: unknown,
    data: unknown,
    factors: Float64Array,
    side: Float64Array,
  ): Jacobian => {
    let found: Promise<Normal> | undefined;
    const products = (): Promise<Normal> => {
      found ??= normal(params, hostArray(factors), hostArray(side), data);
      return found;
    };
    const weighted = (v: Float64Array): HostArray =>
      hostArray(v.map((value, i) => value * (factors[i] as number)));
    return {
      rows: count,
      columns: n,
      matrix: undefined,
      times: async (v) =>
        weighted((await push(params, hostArray(v), data)).data as Float64Array)
          .data as Float64Array,
      transposedTimes: async (u) => (await pull(params, weighted(u), data)).data as Float64Array,
      norms: async () => diagonalOf((await products()).blocks, n).map(Math.sqrt),
      gradient: async () => (await products()).gradient.data as Float64Array,
      squared: async (v) => quadraticForm((await products()).blocks, v),
      gram: async (lengths) => whole((await products()).blocks, n, lengths),
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
      await Promise.all([normal, push, pull].map((f) => f.dispose()));
    },
  };
}
