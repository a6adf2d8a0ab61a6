import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { div, expandDims, gather, mul, type Tensor } from "../ops.ts";
import { type OptionsOf, oneOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";
import { type Csr, checkCsr, csrShape, structureInputsOf } from "./csr.ts";
import { degreesOf } from "./degrees.ts";

/** How the rows that the entries of one row name become one: see {@link matmul}. */
export type Reduce = "sum" | "mean" | "max";

/** The options of {@link matmul} and {@link transposeMatmul}. */
export const matmulOptions = options("matmul", {
  /** How the rows that the entries of one row name become one. */
  reduce: oneOf<Reduce, "sum">(["sum", "mean", "max"], "sum"),
});

/** Options of {@link matmul} and {@link transposeMatmul}. */
export interface MatmulOptions extends OptionsOf<typeof matmulOptions> {}

/**
 * A sparse matrix times a dense one, `y_i = Σ_k a_ik x_k`; or what message passing in a graph makes of
 * it, the mean or the maximum over the entries of each row.
 *
 * $$ y_i = \sum_{k \in N(i)} a_{ik} x_k, \qquad \frac{1}{|N(i)|} \sum_{k \in N(i)} a_{ik} x_k, \qquad
 *   \max_{k \in N(i)} a_{ik} x_k $$
 *
 * @param a - a {@link Csr} `[rows, columns]`; values `[entries, heads]` weigh each head by its own.
 * @param x - float32 `[columns]`, `[columns, features]` or of more axes; `[columns, heads, …]` for values
 *   with heads.
 * @param options - see {@link Reduce}. Of a row without entries everything is 0.
 * @returns float32 `[rows, …]`, owned by the caller.
 * @throws code "shape" where sizes differ, "data" for index arrays that point nowhere, "option",
 *   "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { csr, matmul } from "@legendre/core-tensor/sparse";
 *
 * const graph = csr({ rows: [0, 0, 1], columns: [0, 1, 1] }, { shape: [2, 2] });
 * const x = tf.tensor2d([[1, 10], [3, 5]]);
 * console.log(matmul(graph, x).arraySync()); // [ [ 4, 15 ], [ 3, 5 ] ]
 * console.log(matmul(graph, x, { reduce: "max" }).arraySync()); // [ [ 3, 10 ], [ 3, 5 ] ]
 * ```
 *
 * @remarks An op: it can be traced, compiled and differentiated to any order, with respect to `x` and to
 *   the values. It costs `entries · features` multiplications, in float32 on the WebAssembly module, on
 *   several threads where it is large; the gradient is a product with the transpose. The maximum is
 *   differentiated through the first of equal numbers; with values it takes `entries · features` memory.
 */
export function matmul(a: Csr, x: Tensor, options: MatmulOptions = {}): Tensor {
  const reduce = checked("matmul", a, x, options);
  if (reduce === "max") return maximum(a, x, "rows");
  return product(a, x, { reduce, transpose: false });
}

/**
 * The transpose of a sparse matrix times a dense one: what {@link matmul} computes for `csrTranspose(a)`.
 *
 * @param a - a {@link Csr} `[rows, columns]`.
 * @param x - float32 `[rows, …]`.
 * @param options - see {@link Reduce}; a mean is over the entries of a column of `a`.
 * @returns float32 `[columns, …]`, owned by the caller.
 * @throws as {@link matmul}.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { csr, transposeMatmul } from "@legendre/core-tensor/sparse";
 *
 * const graph = csr({ rows: [0, 0, 1], columns: [0, 1, 1] }, { shape: [2, 2] });
 * console.log([...transposeMatmul(graph, tf.tensor1d([1, 3])).dataSync()]); // [ 1, 4 ]
 * ```
 */
export function transposeMatmul(a: Csr, x: Tensor, options: MatmulOptions = {}): Tensor {
  const reduce = checked("transposeMatmul", a, x, options);
  if (reduce === "max") return maximum(a, x, "columns");
  return scoped(() => {
    const sums = product(a, x, { reduce: "sum", transpose: true });
    if (reduce === "sum") return sums;
    const degrees = degreesOf(a.turned.pointers, 1);
    return div(sums, spread(degrees, sums.rank));
  });
}

function checked(where: string, a: Csr, x: Tensor, options: MatmulOptions): Reduce {
  const { reduce } = matmulOptions.resolve(options, where);
  checkCsr(where, a);
  checkTensorTree(where, "x", x);
  const [rows, columns] = csrShape(a);
  const wanted = where === "matmul" ? columns : rows;
  if (x.rank > 0 && x.shape[0] === wanted && x.dtype === "float32") return reduce;
  throw new LegendreError(
    "shape",
    where,
    `x is ${x.dtype} [${x.shape}] and the matrix [${rows}, ${columns}]; expected float32 [${wanted}, …]`,
    { x: x.shape, shape: [rows, columns] },
  );
}

function product(a: Csr, x: Tensor, attrs: { reduce: "sum" | "mean"; transpose: boolean }): Tensor {
  const { values } = a;
  if (values === undefined)
    return callKernel("CsrMatMul", { ...structureInputsOf(a), x }, attrs)[0]!;
  const inputs = { ...structureInputsOf(a), order: a.turned.order, values, x };
  return callKernel("CsrWeightedMatMul", inputs, attrs)[0]!;
}

function maximum(a: Csr, x: Tensor, over: "rows" | "columns"): Tensor {
  const side = over === "rows" ? a : a.turned;
  return scoped(() => {
    if (a.values === undefined) {
      const { pointers, columns } = side;
      return callKernel("CsrMax", { pointers, columns, x })[0]!;
    }
    const [from, to] = over === "rows" ? [a.columns, a.rows] : [a.rows, a.columns];
    const messages = mul(gather(x, from), spread(a.values, x.rank));
    const numSegments = side.pointers.shape[0]! - 1;
    return callKernel("SegmentMax", { x: messages, segmentIds: to }, { numSegments })[0]!;
  });
}

/** `x` with axes of length 1 behind, so that it broadcasts over the further axes of `rank` of them. */
function spread(x: Tensor, rank: number): Tensor {
  let out = x;
  while (out.rank < rank) out = expandDims(out, out.rank);
  return out;
}
