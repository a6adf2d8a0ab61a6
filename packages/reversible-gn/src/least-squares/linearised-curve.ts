import type { HostArray } from "@legendre/core-tensor";
import type { ParamSpace } from "./param-space.ts";
import { residualProgram } from "./residual-program.ts";
import { hosted } from "./values.ts";

/** Values of the curve at the params of a space, and the derivatives of each by all params. */
export async function linearised<P>(
  where: string,
  f: (params: never, x: never) => unknown,
  space: ParamSpace<P>,
  x: unknown,
  memoryLimit: number,
): Promise<{
  values: Float64Array;
  slopes: (i: number) => Float64Array;
  shape: readonly number[];
}> {
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
    const matrix = jacobian.matrix as Float64Array;
    return {
      values,
      slopes: (i) => matrix.subarray(i * n, (i + 1) * n),
      shape: (program.layout.tree(values) as HostArray).shape,
    };
  } finally {
    await program.dispose();
  }
}
