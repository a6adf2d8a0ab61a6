import { allFinite } from "../../all-finite.ts";
import { LegendreError } from "../../errors.ts";
import { type LuFactors, luFactors, luSolve } from "../../host-linalg/lu.ts";
import { neg, sub, type Tensor } from "../../ops.ts";
import { batchBroadcast } from "../batch-axes.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import { broadcastOffsets } from "../host-loops.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { sumTo } from "../rules.ts";
import { broadcastShapes } from "../shapes.ts";
import { product, squareSize } from "./matrices.ts";

interface Sizes {
  readonly batch: readonly number[];
  readonly n: number;
  readonly columns: number;
}

/** The sizes of a system of equations; throws code "shape" where they do not fit. */
export function systemSizes(
  where: string,
  names: readonly [matrix: string, side: string],
  a: readonly number[],
  b: readonly number[],
): Sizes {
  const n = squareSize(where, names[0], a);
  if (b.length < 2 || b.at(-2) !== n) {
    throw new LegendreError(
      "shape",
      where,
      `${names[1]} has shape [${b.join(", ")}], expected […, ${n}, m] for matrices of size ${n}`,
      { [names[0]]: a, [names[1]]: b },
    );
  }
  const batch = broadcastShapes(where, a.slice(0, -2), b.slice(0, -2));
  return { batch, n, columns: b.at(-1)! };
}

function solve(call: CallKernel, a: Tensor, b: Tensor, transpose: boolean): Tensor {
  return call("Solve", { a, b }, { transpose })[0]!;
}

const row: Kernel = {
  name: "Solve",
  inputs: ["a", "b"],
  attrs: ({ transpose }) => ({ transpose: transpose === true }),
  shape: ([a, b]) => {
    const { batch, n, columns } = systemSizes("Solve", ["a", "b"], a!.shape, b!.shape);
    return [{ shape: [...batch, n, columns], dtype: b!.dtype }];
  },
  value: ([a, b], { transpose }) => {
    const { batch, n, columns } = systemSizes("Solve", ["a", "b"], a!.shape, b!.shape);
    const shape = [...batch, n, columns];
    const data = new Float64Array(sizeOf(shape)).fill(Number.NaN);
    const matrices = broadcastOffsets(a!.shape.slice(0, -2), batch);
    const sides = broadcastOffsets(b!.shape.slice(0, -2), batch);
    const size = n * columns;
    const known = new Map<number, LuFactors>();
    for (let i = 0; i < matrices.length; i++) {
      const at = matrices[i]!;
      const matrix = (a!.data as Float64Array).subarray(at * n * n, (at + 1) * n * n);
      if (!allFinite(matrix)) continue;
      const factors = known.get(at) ?? luFactors(matrix, n);
      known.set(at, factors);
      if (factors.pivot >= 0) continue;
      const side = (b!.data as Float64Array).subarray(sides[i]! * size, (sides[i]! + 1) * size);
      data.set(luSolve(factors, side, columns, transpose === true), i * size);
    }
    return [new HostArray(shape, b!.dtype, data)];
  },
  // Ẋ = op(A)⁻¹ (Ḃ − op(Ȧ) X)
  jvp: ({ inputs: [a], outputs: [x], attrs, call }, [da, db]) => {
    const transpose = attrs["transpose"] === true;
    const moved = da ? product(call, da, x!, { transposeA: transpose }) : null;
    const right = moved ? (db ? sub(db, moved) : neg(moved)) : db!;
    return [solve(call, a!, right, transpose)];
  },
  // B̄ = op(A)⁻ᵀ X̄ and op(A)‾ = −B̄ Xᵀ
  vjp: ({ inputs: [a, b], outputs: [x], attrs, call }, [c], wanted) => {
    const transpose = attrs["transpose"] === true;
    const back = solve(call, a!, c!, !transpose);
    const [left, right] = transpose ? [x!, back] : [back, x!];
    return [
      wanted[0] ? sumTo(neg(product(call, left, right, { transposeB: true })), a!.shape) : null,
      wanted[1] ? sumTo(back, b!.shape) : null,
    ];
  },
  batch: batchBroadcast,
};

/**
 * Ours: the solution of `op(A) X = B` for each matrix of a batch, by elimination with partial pivoting; `op` is the
 * identity or the transpose. NaN where the matrix is singular or not finite.
 *
 * @see Giles, "Collected matrix derivative results for forward and reverse mode algorithmic differentiation" (2008), section 2.2.
 */
export const solves: readonly Kernel[] = [row];
