import { type HostArray, hostArray, jvp, ravel, vjp, vmap } from "@legendre/core-tensor";
import type { Tensor, Tensor1D } from "@legendre/core-tensor/ops";
import { rowsFrom } from "./data-rows.ts";
import { hostProgram } from "./host-program.ts";
import { type Linearisation, storedJacobian } from "./jacobian.ts";
import type { Linearise, ResidualFunction } from "./residual-function.ts";
import { loops, residualRowsEach } from "./residual-jacobian.ts";

/** Numbers that a pass keeps for each number of the function itself, about. */
const keptEach = 3;

/** Makes Jacobians that are stored, in as many passes at a time as memory allows. */
export function storedLinearisation(
  { own, all, space, rows, count: m, each, numbers, memoryLimit, digits }: ResidualFunction,
  mode: "forward" | "reverse" | "rows",
): Linearise {
  const n = space.size;
  const forward = hostProgram<ByColumn>((params: unknown, directions: Tensor, of: unknown) => {
    const { unravel } = ravel(params);
    const along = (v: Tensor) => jvp((p: unknown) => all(p, of), params, unravel(v)).tangent;
    return { residuals: all(params, of), columns: vmap(along, loops)(directions) };
  }, digits);
  const reverse = hostProgram<ByRow>((params: unknown, directions: Tensor, of: unknown) => {
    const { value: residuals, pullback } = vjp((p: unknown) => all(p, of), params);
    const rowsOfJ = vmap((u: Tensor) => ravel(pullback(u)).vector, loops)(directions);
    return { residuals, rows: rowsOfJ };
  }, digits);
  const byRow = hostProgram<ByRow>(
    (params: unknown, of: unknown) =>
      residualRowsEach((p, row): Tensor1D => own(p, row), params, of),
    digits,
  );

  const ofRows = async (params: unknown, data: unknown, count: number): Promise<Linearisation> => {
    const chunk = chunkOf(count, (keptEach * numbers * each) / count + 2 * each * n, memoryLimit);
    if (chunk === count) {
      // What a compiled function returns is the caller's.
      const { residuals, rows: whole } = await byRow(params, data);
      const found = residuals.data as Float64Array;
      return { residuals: found, jacobian: storedJacobian(whole.data as Float64Array, n, found) };
    }
    const residuals = new Float64Array(m);
    const jacobian = new Float64Array(m * n);
    for (let from = 0; from < count; from += chunk) {
      // The last chunk begins early where rows are left over, so that one program does for all.
      const first = Math.min(from, count - chunk);
      const part = await byRow(params, rowsFrom(data, first, chunk));
      residuals.set(part.residuals.data, first * each);
      jacobian.set(part.rows.data, first * each * n);
    }
    return { residuals, jacobian: storedJacobian(jacobian, n, residuals) };
  };

  const byDirections = async (params: unknown, data: unknown): Promise<Linearisation> => {
    const isForward = mode === "forward";
    const jacobian = new Float64Array(m * n);
    const size = isForward ? n : m;
    const chunk = chunkOf(size, keptEach * numbers + m + n, memoryLimit);
    let residuals: Float64Array | undefined;
    for (let from = 0; from < size; from += chunk) {
      const first = Math.min(from, size - chunk);
      const directions = unitRows(first, chunk, size);
      const part = await (isForward ? forward : reverse)(params, directions, data);
      residuals = part.residuals.data as Float64Array;
      if ("rows" in part) jacobian.set(part.rows.data, first * n);
      else {
        const { columns } = part;
        for (let j = 0; j < chunk; j++) {
          for (let i = 0; i < m; i++)
            jacobian[i * n + first + j] = columns.data[j * m + i] as number;
        }
      }
    }
    const found = (residuals as Float64Array).slice();
    return { residuals: found, jacobian: storedJacobian(jacobian, n, found) };
  };

  return {
    at: (x, data) => {
      const params = space.tree(x);
      return mode === "rows" ? ofRows(params, data, rows as number) : byDirections(params, data);
    },
    dispose: async () => {
      await Promise.all([forward, reverse, byRow].map((f) => f.dispose()));
    },
  };
}

/** How many of `count` directions, of so many float64 numbers each, fit into the bytes of memory, in chunks alike. */
export function chunkOf(count: number, numbersEach: number, memoryLimit: number): number {
  const most = Math.max(1, Math.floor(memoryLimit / (8 * numbersEach)));
  return Math.ceil(count / Math.ceil(count / Math.min(most, count)));
}

/** What the program of rows returns. */
interface ByRow {
  readonly residuals: HostArray;
  readonly rows: HostArray;
}

/** What the program of columns returns. */
interface ByColumn {
  readonly residuals: HostArray;
  readonly columns: HostArray;
}

/** Rows `first` to `first + count` of the identity of `size`. */
function unitRows(first: number, count: number, size: number): HostArray {
  const data = new Float64Array(count * size);
  for (let i = 0; i < count; i++) data[i * size + first + i] = 1;
  return hostArray(data, [count, size]);
}
