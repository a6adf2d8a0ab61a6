import { LegendreError } from "../errors.ts";
import {
  cast,
  clone,
  fill,
  gather,
  isNaN as isNotANumber,
  neg,
  reshape,
  where as select,
  sub,
  type Tensor,
  topk,
  transpose,
} from "../ops.ts";
import { flag, type OptionsOf, options, value } from "../options.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";
import { checkAxis, fromLast, toLast, whole } from "./check.ts";

/** The options of {@link sort} and {@link argsort}. */
export const sortOptions = options("sort", {
  /** The axis along which it is sorted; negative ones count from the last. */
  axis: value<number, -1>(-1),
  /** From the largest to the smallest. */
  descending: flag(false),
});

/** Options of {@link sort} and {@link argsort}. */
export interface SortOptions extends OptionsOf<typeof sortOptions> {}

/**
 * The numbers of each row in order, as NumPy's `sort` with `kind="stable"`. Its derivative moves with the numbers: it is a gather at the
 * places of {@link argsort}, also where some are equal.
 *
 * @param x - shape `[…, n, …]`; NaN counts as the largest number, beside infinity.
 * @param options - see {@link SortOptions}.
 * @returns a tensor of the shape and dtype of `x`, owned by the caller.
 * @throws code "option" for an axis that `x` does not have and for unknown options; "structure", "disposed" for what is no live tensor.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad } from "@legendre/core-tensor";
 * import { sort } from "@legendre/core-tensor/ops";
 *
 * console.log([...sort(tf.tensor1d([3, 1, 2])).dataSync()]); // → [ 1, 2, 3 ]
 * const largest = (x: tf.Tensor) => tf.sum(tf.mul(sort(x), [0, 0, 1]));
 * console.log([...grad(largest)(tf.tensor1d([3, 1, 2]) as tf.Tensor).dataSync()]); // → [ 1, 0, 0 ]
 * ```
 *
 * @remarks n log n comparisons a row; along another axis than the last, two transposes.
 */
export function sort(x: Tensor, options?: SortOptions): Tensor {
  return scoped(() => {
    const { rows, axis, order } = sortedPlaces("sort", x, options);
    if (x.size === 0) return clone(x);
    return fromRows(gather(rows, order, rows.rank - 1, rows.rank - 1), x, axis);
  });
}

/**
 * The places of the numbers of each row in order: `takeAlongAxis(x, argsort(x), -1)` is sorted. Equal numbers stay in the order in which they
 * stand, with `descending` too.
 *
 * @param x - shape `[…, n, …]`; NaN counts as the largest number, beside infinity.
 * @param options - see {@link SortOptions}.
 * @returns int32, of the shape of `x`, owned by the caller; without a derivative.
 * @throws as {@link sort}.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { argsort } from "@legendre/core-tensor/ops";
 *
 * console.log([...argsort(tf.tensor1d([3, 1, 2, 1]), { descending: true }).dataSync()]); // → [ 0, 2, 1, 3 ]
 * ```
 */
export function argsort(x: Tensor, options?: SortOptions): Tensor {
  return scoped(() => {
    const { order, axis } = sortedPlaces("argsort", x, options);
    return fromRows(order, x, axis);
  });
}

/**
 * The numbers of `x` at places of its own along an axis: `y[i, j] = x[i, indices[i, j]]` along the last of two. As NumPy's `take_along_axis`.
 *
 * @param x - shape `[…, n, …]`.
 * @param indices - int32, from 0 to n − 1, of the shape of `x` but for that axis.
 * @param axis - negative ones count from the last.
 * @returns a tensor of the shape of `indices`, owned by the caller.
 * @throws code "shape" for indices of another shape; "option" for an axis that `x` does not have; "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { takeAlongAxis } from "@legendre/core-tensor/ops";
 *
 * const logits = tf.tensor2d([[1, 2], [3, 4]]);
 * const labels = tf.tensor2d([[1], [0]], [2, 1], "int32");
 * console.log([...takeAlongAxis(logits, labels, 1).dataSync()]); // → [ 2, 3 ]
 * ```
 */
export function takeAlongAxis(x: Tensor, indices: Tensor, axis: number): Tensor {
  const where = "takeAlongAxis";
  const place = checkAxis(where, x, axis);
  checkTensorTree(where, "indices", indices);
  const fits =
    indices.rank === x.rank && indices.shape.every((size, i) => i === place || size === x.shape[i]);
  if (!fits) {
    const expected = x.shape.map((size, i) => (i === place ? "k" : size));
    const what = `indices has shape [${indices.shape.join(", ")}], expected [${expected.join(", ")}] for x of shape [${x.shape.join(", ")}] and axis ${axis}`;
    throw new LegendreError("shape", where, what, { x: x.shape, indices: indices.shape, axis });
  }
  return scoped(() => {
    const [rows, places] = [x, indices].map((t) => transpose(t, toLast(t.rank, place)));
    const taken = gather(rows!, cast(places!, "int32"), x.rank - 1, x.rank - 1);
    return transpose(taken, fromLast(x.rank, place));
  });
}

/** The tensor with the sorted axis last, and the places of its numbers in order. */
function sortedPlaces(
  where: string,
  x: Tensor,
  options: SortOptions | undefined,
): { rows: Tensor; order: Tensor; axis: number } {
  const given = sortOptions.resolve(options, where);
  const axis = checkAxis(where, x, given.axis);
  const rows = axis === x.rank - 1 ? x : transpose(x, toLast(x.rank, axis));
  const length = rows.shape.at(-1) as number;
  // tfjs's ops divide by lengths.
  if (x.size === 0) return { rows, order: fill(rows.shape, 0, "int32"), axis };
  // bool as int32, since topk compares numbers.
  const numbers = rows.dtype === "bool" ? cast(rows, "int32") : rows;
  const known = rows.dtype === "float32" ? withoutNaN(numbers) : numbers;
  // Both ways the first of equal numbers comes first.
  const { indices } = topk(given.descending ? known : flipped(known), length, true);
  return { rows, order: reshape(indices, rows.shape), axis };
}

/** Infinity in place of NaN, which compares with nothing. */
function withoutNaN(x: Tensor): Tensor {
  return select(isNotANumber(x), Number.POSITIVE_INFINITY, x);
}

/** Numbers in the reverse order: −x, and −1 − x of whole numbers, of which the least has no negative. */
function flipped(x: Tensor): Tensor {
  return x.dtype === "int32" ? sub(neg(x), whole(1)) : neg(x);
}

function fromRows(rows: Tensor, x: Tensor, axis: number): Tensor {
  return axis === x.rank - 1 ? rows : transpose(rows, fromLast(x.rank, axis));
}
