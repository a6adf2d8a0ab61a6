import { type HostArray, hostArray, jvp, ravel, vjp } from "@legendre/core-tensor";
import type { Tensor, Tensor1D } from "@legendre/core-tensor/ops";
import { hostProgram } from "./host-program.ts";
import type { Jacobian } from "./jacobian.ts";
import type { ResidualFunction } from "./residual-function.ts";

/** Products with Jacobians of which nothing is stored. */
export interface JacobianProducts {
  /** Of the Jacobian at some params with some data, each row multiplied by a factor. */
  readonly at: (
    params: unknown,
    data: unknown,
    factors: Float64Array,
  ) => Pick<Jacobian, "times" | "transposedTimes">;
  /** Frees what was compiled. */
  readonly dispose: () => Promise<void>;
}

/** By a forward or a reverse pass each. */
export function jacobianProducts({
  all,
  digits,
}: Pick<ResidualFunction, "all" | "digits">): JacobianProducts {
  const push = hostProgram<HostArray>((params: unknown, v: Tensor, of: unknown) => {
    const { unravel } = ravel(params);
    return jvp((p: unknown) => all(p, of), params, unravel(v as Tensor1D)).tangent;
  }, digits);
  const pull = hostProgram<HostArray>((params: unknown, u: Tensor, of: unknown) => {
    const { pullback } = vjp((p: unknown) => all(p, of), params);
    return ravel(pullback(u)).vector;
  }, digits);
  return {
    at: (params, data, factors) => {
      const weighted = (u: Float64Array): Float64Array =>
        u.map((value, i) => value * (factors[i] as number));
      return {
        times: async (v) => weighted((await push(params, hostArray(v), data)).data as Float64Array),
        transposedTimes: async (u) =>
          (await pull(params, hostArray(weighted(u)), data)).data as Float64Array,
      };
    },
    dispose: async () => {
      await Promise.all([push.dispose(), pull.dispose()]);
    },
  };
}
