import { HostArray } from "@legendre/core-tensor";
import { matMul64, triangularSolve64 } from "@legendre/core-tensor/linalg";

/** Some columns that come one after the other, as a sweep of their own. */
export interface Block {
  readonly size: number;
  readonly outputs: number;
  /** The inverse of their part of `V`, `[size, size]`: row `i` says how those after `i` make up for a change in it. */
  readonly upper: Float64Array;
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

/** The block whose part of `V` this is. */
export function blockOf(corner: HostArray, outputs: number): Block {
  const size = corner.shape[0] as number;
  const identity = new Float64Array(size * size);
  for (let i = 0; i < size; i++) identity[i * (size + 1)] = 1;
  const options = { lower: false, condition: false };
  const { value } = triangularSolve64(corner, matrix(identity, size, size), options);
  return { size, outputs, upper: value.data as Float64Array };
}

/**
 * Sweeps over the columns of a block: errors are handed on to the columns after them.
 *
 * @returns ½ the sum of squared errors.
 */
export function sweepBlock(
  block: Block,
  { w, pruned }: { readonly w: Float64Array; readonly pruned: Uint8Array },
  choice: SweepChoice | undefined,
): number {
  const { size, outputs } = block;
  const errors = new Float64Array(size * outputs);
  const step = choice?.columns ?? size;
  // Whole groups, whose columns are looked at together.
  const part = step < size ? step * Math.ceil(inPart / step) : inPart;
  let [loss, near] = [0, 0];
  for (let from = 0; from < size; from += step) {
    const to = Math.min(from + step, size);
    choice?.choose(from, to);
    for (let at = from; at < to; ) {
      const reach = Math.min(near + part, size);
      const end = Math.min(at + together, to, reach);
      loss += removeSome(block, w, pruned, errors, at, end);
      makeUpNear(block, w, errors, [at, end], reach);
      if (end === reach) {
        makeUpFar(block, w, errors, [near, end]);
        near = end;
      }
      at = end;
    }
  }
  return loss;
}

/** Removes what goes of the columns `from … to − 1` and notes the errors, which reach the columns up to `to`. */
function removeSome(
  { size, outputs, upper }: Block,
  w: Float64Array,
  pruned: Uint8Array,
  errors: Float64Array,
  from: number,
  to: number,
): number {
  let loss = 0;
  for (let i = from; i < to; i++) {
    const row = i * outputs;
    const pivot = upper[i * (size + 1)] as number;
    for (let at = row; at < row + outputs; at++) {
      // Without a branch, which would go either way by chance.
      const removed = (pruned[at] as number) * (w[at] as number);
      const error = removed / pivot;
      w[at] = (w[at] as number) - removed;
      errors[at] = error;
      loss += (error * error) / 2;
    }
    for (let k = i + 1; k < to; k++) {
      const factor = upper[i * size + k] as number;
      const next = k * outputs;
      for (let output = 0; output < outputs; output++) {
        w[next + output] = (w[next + output] as number) - factor * (errors[row + output] as number);
      }
    }
  }
  return loss;
}

/** `W ← W − Uᵀ E` for the columns up to `last`, with the errors of up to four columns. */
function makeUpNear(
  { size, outputs, upper }: Block,
  w: Float64Array,
  errors: Float64Array,
  [from, to]: readonly [number, number],
  last: number,
): void {
  // Columns that are missing are copies of the last one, of factor 0.
  const start = (i: number): number => Math.min(i, to - 1) * outputs;
  const [a, b, c, d] = [start(from), start(from + 1), start(from + 2), start(from + 3)];
  for (let k = to; k < last; k++) {
    const factor = (i: number): number => (i < to ? (upper[i * size + k] as number) : 0);
    const [p, q, r, s] = [factor(from), factor(from + 1), factor(from + 2), factor(from + 3)];
    const row = k * outputs;
    for (let output = 0; output < outputs; output++) {
      w[row + output] =
        (w[row + output] as number) -
        (p * (errors[a + output] as number) +
          q * (errors[b + output] as number) +
          (r * (errors[c + output] as number) + s * (errors[d + output] as number)));
    }
  }
}

/** The same with the errors of the columns `first … last − 1`, as a product, for the rest of the block. */
function makeUpFar(
  { size, outputs, upper }: Block,
  w: Float64Array,
  errors: Float64Array,
  [first, last]: readonly [number, number],
): void {
  const [inner, rest] = [last - first, size - last];
  if (rest === 0) return;
  const factors = new Float64Array(rest * inner);
  for (let i = 0; i < inner; i++) {
    const row = (first + i) * size + last;
    for (let k = 0; k < rest; k++) factors[k * inner + i] = upper[row + k] as number;
  }
  const made = matrix(errors.subarray(first * outputs, last * outputs), inner, outputs);
  const change = matMul64(matrix(factors, rest, inner), made).data;
  const start = last * outputs;
  for (let at = 0; at < change.length; at++) {
    w[start + at] = (w[start + at] as number) - (change[at] as number);
  }
}

/** A row-major matrix of these very numbers. */
export function matrix(data: Float64Array, rows: number, columns: number): HostArray {
  return new HostArray([rows, columns], "float64", data);
}
