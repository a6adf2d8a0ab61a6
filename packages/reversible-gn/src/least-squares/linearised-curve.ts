import type { HostArray } from "@legendre/core-tensor";
import type { ParamSpace } from "./param-space.ts";
import { residualProgram } from "./residual-program.ts";
import { hosted } from "./values.ts";

/** Values of the curve and their variances, `diag(J C Jᵀ)`. */
export async function linearised<P>(
  where: string,
  f: (params: never, x: never) => unknown,
  space: ParamSpace<P>,
  x: unknown,
  memoryLimit: number,
  covariance: HostArray,
): Promise<{ values: Float64Array; variances: Float64Array; shape: readonly number[] }> {
  const program = residualProgram({
    where,
    residuals: f,
    space,
    data: hosted(where, "x", x),
    perRow: false,
    jacobian: "auto" as const,
    memoryLimit,
  });
  try {
    const { residuals: values, jacobian } = await program.linearise(space.start);
    const n = space.size;
    const slopes = jacobian.matrix as Float64Array;
    const variances = values.map((_, i) => {
      let sum = 0;
      for (let j = 0; j < n; j++) {
        const slope = slopes[i * n + j] as number;
        // A param that nothing determines makes the curve uncertain only where it matters.
        if (slope === 0) continue;
        for (let k = 0; k < n; k++) {
          const other = slopes[i * n + k] as number;
          if (other !== 0) sum += slope * other * (covariance.data[j * n + k] as number);
        }
      }
      return Math.max(sum, 0);
    });
    return { values, variances, shape: (program.layout.tree(values) as HostArray).shape };
  } finally {
    await program.dispose();
  }
}
