import { hostTriangularSolve } from "../../host/dense.ts";
import { triangularSolveInPlace } from "../../host-linalg/triangular.ts";
import { mul, neg, type Tensor } from "../../ops.ts";
import { batchBroadcast } from "../batch-axes.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import { broadcastOffsets } from "../host-loops.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { addMaybe, sumTo } from "../rules.ts";
import type { Attrs } from "../value-type.ts";
import { worthHost } from "./cholesky.ts";
import { lowerMask, product, swapLast } from "./matrices.ts";
import { systemSizes } from "./solve.ts";

/** The triangle that the attributes name, of each matrix. */
function triangle(x: Tensor, { lower }: Attrs): Tensor {
  const mask = lowerMask(x.shape.at(-1)!, 1);
  return mul(x, lower ? mask : swapLast(mask));
}

function solve(call: CallKernel, t: Tensor, b: Tensor, attrs: Attrs): Tensor {
  return call("TriangularSolve", { t, b }, attrs)[0]!;
}

const triangularSolve: Kernel = {
  name: "TriangularSolve",
  inputs: ["t", "b"],
  attrs: ({ lower, transpose }) => ({ lower: lower !== false, transpose: transpose === true }),
  shape: ([t, b]) => {
    const { batch, n, columns } = systemSizes("TriangularSolve", ["t", "b"], t!.shape, b!.shape);
    return [{ shape: [...batch, n, columns], dtype: b!.dtype }];
  },
  value: ([t, b], attrs) => {
    const { batch, n, columns } = systemSizes("TriangularSolve", ["t", "b"], t!.shape, b!.shape);
    const shape = [...batch, n, columns];
    const data = new Float64Array(sizeOf(shape));
    const matrices = broadcastOffsets(t!.shape.slice(0, -2), batch);
    const sides = broadcastOffsets(b!.shape.slice(0, -2), batch);
    const size = n * columns;
    const triangleAttrs = {
      lower: attrs["lower"] === true,
      transpose: attrs["transpose"] === true,
    };
    for (let i = 0; i < matrices.length; i++) {
      data.set(b!.data.subarray(sides[i]! * size, (sides[i]! + 1) * size), i * size);
      const start = matrices[i]! * n * n;
      const matrix = { data: t!.data as Float64Array, start, n, ...triangleAttrs };
      triangularSolveInPlace(matrix, data, i * size, columns);
    }
    return [new HostArray(shape, b!.dtype, data)];
  },
  host: ([t, b], [x], attrs) => {
    const { batch, n, columns } = systemSizes("TriangularSolve", ["t", "b"], t!.shape, b!.shape);
    if (n < worthHost || columns < 4) return false;
    const [matrices, sides] = [t!, b!].map(({ shape }) =>
      broadcastOffsets(shape.slice(0, -2), batch),
    );
    const triangles = new Float64Array(t!.data);
    const size = n * columns;
    const data = new Float64Array(x!.data.length);
    const form = { lower: attrs["lower"] === true, transpose: attrs["transpose"] === true };
    for (let i = 0; i < matrices!.length; i++) {
      const from = sides![i]! * size;
      data.set(b!.data.subarray(from, from + size), i * size);
      const triangle = { data: triangles, start: matrices![i]! * n * n, n, ...form };
      if (hostTriangularSolve([triangle], data, i * size, columns) === undefined) return false;
    }
    x!.data.set(data);
    return true;
  },
  // Ẋ = op(T)⁻¹ (Ḃ − op(Ṫ) X)
  jvp: ({ inputs: [t], outputs: [x], attrs, call }, [dt, db]) => {
    const { transpose } = attrs;
    const moved = dt
      ? neg(product(call, triangle(dt, attrs), x!, { transposeA: transpose === true }))
      : null;
    return [solve(call, t!, addMaybe(db ?? null, moved)!, attrs)];
  },
  // B̄ = op(T)⁻ᵀ X̄ and op(T)‾ = −B̄ Xᵀ
  vjp: ({ inputs: [t, b], outputs: [x], attrs, call }, [c], wanted) => {
    const back = solve(call, t!, c!, { ...attrs, transpose: attrs["transpose"] !== true });
    const outer = () => {
      const [left, right] = attrs["transpose"] === true ? [x!, back] : [back, x!];
      return neg(product(call, left, right, { transposeB: true }));
    };
    return [
      wanted[0] ? sumTo(triangle(outer(), attrs), t!.shape) : null,
      wanted[1] ? sumTo(back, b!.shape) : null,
    ];
  },
  batch: batchBroadcast,
};

/**
 * Ours: the solution of `op(T) X = B` for a triangle `T` of each matrix of a batch; `op` is the
 * identity or the transpose, and what lies on the other side of the diagonal is not read.
 *
 * @see Giles, "Collected matrix derivative results for forward and reverse mode algorithmic
 *   differentiation" (2008), section 2.2.
 */
export const triangularSolves: readonly Kernel[] = [triangularSolve];
