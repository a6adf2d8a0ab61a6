import { hostElimination } from "../host/elimination.ts";
import { eliminationCosts } from "../host-linalg/elimination.ts";
import { number, type OptionsOf, options } from "../options.ts";
import {
  type KindOf,
  type MatrixInput,
  ofKind,
  readColumns,
  seenSquare,
  shapeError,
} from "./matrix-input.ts";

/** The options of {@link eliminationCosts64}. */
export const eliminationOptions = options("eliminationCosts64", {
  /** Where to end: variables that cost more are left at Infinity. */
  upTo: number({ min: 0, infinite: true }, Number.POSITIVE_INFINITY),
});

/** Options of {@link eliminationCosts64}. */
export interface EliminationOptions extends OptionsOf<typeof eliminationOptions> {}

/** What rounding leaves of a diagonal entry whose variable the others determine, as a share of what it was. */
const rounding = 1e-7;

/** Fewer variables than this have left before the numbers are in the memory of the module. */
const worthHost = 64;

/**
 * What removing each variable of a least-squares fit costs when they go one by one, the cheapest first, in float64.
 *
 * For a quadratic with its minimum at `x` and the inverse `C` of its matrix, setting variable `q` to 0 and refitting the others
 * raises it by `x_q² / (2 C_qq)`; then `x ← x − C_:q x_q / C_qq` and `C ← C − C_:q C_:qᵀ / C_qq`.
 *
 * @param c - symmetric positive semidefinite, shape `[n, n]`: the inverse curvature, or the covariance of the estimates.
 * @param x - shape `[n]`.
 * @param options - see {@link EliminationOptions}.
 * @returns the costs, shape `[n]`, of the kind of `x`; owned by the caller. They never fall in the order of the removals. Infinity for a
 *   variable that is never removed, since it costs more than `upTo` or since those that went determine it: less than 1e-7 of its `C_qq` is left.
 * @throws code "shape", "non-finite", "disposed", "structure", "option" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import { hostArray } from "@legendre/core-tensor";
 * import { eliminationCosts64 } from "@legendre/core-tensor/linalg";
 *
 * const c = hostArray([2, 1, 1, 2], [2, 2]);
 * console.log([...eliminationCosts64(c, hostArray([1, 4])).data]); // [ 0.25, 4.083333333333333 ]
 * ```
 *
 * @remarks About `n³ / 6` multiplications and additions where all are removed, `n r² / 2` to `n² r / 2` for the first `r` of many; on the
 *   WebAssembly module, with products on several threads where `n` is some hundreds. Cannot be traced or differentiated.
 * @see Hassibi and Stork (1993), "Second order derivatives for network pruning: optimal brain surgeon".
 */
export function eliminationCosts64<B extends MatrixInput>(
  c: MatrixInput,
  x: B,
  options: EliminationOptions = {},
): KindOf<B> {
  const where = "eliminationCosts64";
  const { upTo } = eliminationOptions.resolve(options);
  const { rows: n, data } = seenSquare(where, "c", c);
  const values = readColumns(where, "x", x, n).data;
  if (x.shape.length !== 1) throw shapeError(where, "x", x.shape, `[${n}]`);
  const least = Float64Array.from(values, (_, i) => rounding * data[i * (n + 1)]!);
  const costs =
    (n < worthHost ? undefined : hostElimination(data, values, least, upTo)) ??
    eliminationCosts(data.slice(), values, least, upTo);
  return ofKind(x, [n], costs);
}
