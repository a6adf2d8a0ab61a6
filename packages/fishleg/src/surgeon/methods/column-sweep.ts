import { hostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64, matMul64, triangularSolve64 } from "@legendre/core-tensor/linalg";

/** One layer as a matrix whose columns are swept in order: one column an input, one row an output. */
export interface SweptLayer {
  /** How many columns. */
  readonly columns: number;
  readonly outputs: number;
  /**
   * An upper triangular `U`, `[columns, columns]` row-major, with `Uᵀ U = M⁻¹` for the damped second moments `M` of the inputs: row `i`
   * says how the columns after `i` make up for a change in it, those before it being fixed.
   */
  readonly upper: Float64Array;
  /** Flat position of a weight. */
  readonly position: (column: number, output: number) => number;
}

/** What goes, decided while a layer is swept. */
export interface SweepChoice {
  /** Columns that are decided together: at most those of a block, of which they are a divisor. */
  readonly columns: number;
  /** Marks what goes of the columns from `from` to before `to`, at the weights as the sweep has left them. */
  readonly choose: (from: number, to: number) => void;
}

/** Errors that are taken further together: a weight is then read and written a quarter as often. */
const together = 4;
/** Columns of a block whose errors reach the rest of the block as a product. */
const inPart = 32;

/**
 * Sweeps over the columns of a layer: the error of each weight that is removed is made up for by the columns after it, all outputs
 * alike. Columns before are not touched again, so that one factor serves all outputs.
 *
 * @param w - the weights, `[columns, outputs]`, changed in place.
 * @param gone - 1 for weights that go, the same layout; `choice` may fill it on the way.
 * @param block - columns whose errors reach the columns after them together, as one product.
 * @returns ½ the squared error of the layer's outputs as the moments have it, summed over outputs.
 * @remarks `outputs · columns² / 2` multiplications and additions, most of them in products.
 * @see Frantar and Alistarh, "SparseGPT: massive language models can be accurately pruned in one-shot", ICML 2023, algorithm 1.
 */
export function sweepColumns(
  layer: Pick<SweptLayer, "columns" | "outputs" | "upper">,
  w: Float64Array,
  gone: Uint8Array,
  block: number,
  choice?: SweepChoice,
): number {
  const { columns, outputs } = layer;
  let loss = 0;
  for (let first = 0; first < columns; first += block) {
    const last = Math.min(first + block, columns);
    const errors = new Float64Array((last - first) * outputs);
    const errorsOf = (from: number, to: number): Float64Array =>
      errors.subarray((from - first) * outputs, (to - first) * outputs);
    const step = choice?.columns ?? block;
    // Whole groups, whose columns are looked at together.
    const part = step < block ? step * Math.ceil(inPart / step) : inPart;
    let near = first;
    for (let from = first; from < last; from += step) {
      const to = Math.min(from + step, last);
      choice?.choose(from, to);
      for (let at = from; at < to; ) {
        const reach = Math.min(near + part, last);
        const end = Math.min(at + together, to, reach);
        loss += removeSome(layer, w, gone, errorsOf(at, end), at, end);
        makeUpNear(layer, w, errorsOf(at, end), [at, end], reach);
        if (end === reach) {
          makeUpFar(layer, w, errorsOf(near, end), [near, end], last);
          near = end;
        }
        at = end;
      }
    }
    makeUpFar(layer, w, errors, [first, last], columns);
  }
  return loss;
}

/** Removes what goes of the columns `from … to − 1` and notes the errors, which reach the columns up to `to`. */
function removeSome(
  { columns, outputs, upper }: Pick<SweptLayer, "columns" | "outputs" | "upper">,
  w: Float64Array,
  gone: Uint8Array,
  errors: Float64Array,
  from: number,
  to: number,
): number {
  let loss = 0;
  for (let i = from; i < to; i++) {
    const [row, noted] = [i * outputs, (i - from) * outputs];
    const pivot = upper[i * (columns + 1)] as number;
    for (let output = 0; output < outputs; output++) {
      if (gone[row + output] === 0) continue;
      const error = (w[row + output] as number) / pivot;
      w[row + output] = 0;
      errors[noted + output] = error;
      loss += (error * error) / 2;
    }
    for (let k = i + 1; k < to; k++) {
      const factor = upper[i * columns + k] as number;
      const next = k * outputs;
      for (let output = 0; output < outputs; output++) {
        w[next + output] =
          (w[next + output] as number) - factor * (errors[noted + output] as number);
      }
    }
  }
  return loss;
}

/** `W ← W − Uᵀ E` for the columns up to `last`, with the errors of up to four columns. */
function makeUpNear(
  { columns, outputs, upper }: Pick<SweptLayer, "columns" | "outputs" | "upper">,
  w: Float64Array,
  errors: Float64Array,
  [from, to]: readonly [number, number],
  last: number,
): void {
  // Columns that are missing are copies of the last one, of factor 0.
  const [b, c, d] = [1, 2, 3].map((i) => Math.min(i, to - from - 1) * outputs) as [
    number,
    number,
    number,
  ];
  for (let k = to; k < last; k++) {
    const factor = (i: number): number => (i < to ? (upper[i * columns + k] as number) : 0);
    const [p, q, r, s] = [factor(from), factor(from + 1), factor(from + 2), factor(from + 3)];
    const row = k * outputs;
    for (let output = 0; output < outputs; output++) {
      w[row + output] =
        (w[row + output] as number) -
        (p * (errors[output] as number) +
          q * (errors[b + output] as number) +
          (r * (errors[c + output] as number) + s * (errors[d + output] as number)));
    }
  }
}

/** The same with the errors of the columns `first … last − 1`, as a product, for those from there to before `until`. */
function makeUpFar(
  { columns, outputs, upper }: Pick<SweptLayer, "columns" | "outputs" | "upper">,
  w: Float64Array,
  errors: Float64Array,
  [first, last]: readonly [number, number],
  until: number,
): void {
  const [inner, rest] = [last - first, until - last];
  if (rest === 0) return;
  const factors = new Float64Array(rest * inner);
  for (let i = 0; i < inner; i++) {
    const row = (first + i) * columns + last;
    for (let k = 0; k < rest; k++) factors[k * inner + i] = upper[row + k] as number;
  }
  const change = matMul64(
    hostArray(factors, [rest, inner], "float64"),
    hostArray(errors, [inner, outputs], "float64"),
  ).data;
  const start = last * outputs;
  for (let at = 0; at < change.length; at++) {
    w[start + at] = (w[start + at] as number) - (change[at] as number);
  }
}

/**
 * The factor of {@link SweptLayer.upper}.
 *
 * @throws code "numerical" where the moments are not positive definite, in spite of the damping.
 */
export function sweepFactor(moments: Float64Array, n: number): Float64Array {
  // With the columns in reverse order M = L Lᵀ: read backwards, L is upper triangular, and its inverse is U.
  const reversed = hostArray(moments.slice().reverse(), [n, n], "float64");
  const { lower, status } = cholesky64(reversed, { condition: false });
  if (status === "not-positive-definite") {
    const what = `the second moments of the ${n} inputs of a layer are not positive definite; raise the damping`;
    throw new LegendreError("numerical", "sparseGpt", what, { columns: n });
  }
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  const right = hostArray(identity, [n, n], "float64");
  const { value } = triangularSolve64(lower, right, { condition: false });
  return (value.data as Float64Array).reverse();
}
