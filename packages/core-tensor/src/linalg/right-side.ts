import { LegendreError } from "../errors.ts";
import { expandDims, squeeze, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkFloats } from "./check-floats.ts";

/** Throws unless a right-hand side is a vector `[rows]` or a batch of columns `[…, rows, m]`. */
export function checkSide(where: string, b: Tensor, rows: number): void {
  checkFloats(where, "b", b);
  if (b.rank > 0 && b.shape.at(b.rank === 1 ? 0 : -2) === rows) return;
  const message = `b has shape [${b.shape.join(", ")}], expected [${rows}] or […, ${rows}, k] for matrices of ${rows} rows`;
  throw new LegendreError("shape", where, message, { rows, b: b.shape });
}

/** Solves for columns; of a vector the solution is a vector. Frees what is made on the way. */
export function onColumns(b: Tensor, solve: (columns: Tensor) => Tensor): Tensor {
  return scoped(() => {
    if (b.rank !== 1) return solve(b);
    const x = solve(expandDims(b, 1));
    return squeeze(x, [x.rank - 1]);
  });
}
