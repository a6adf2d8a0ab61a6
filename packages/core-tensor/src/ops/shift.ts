import { LegendreError } from "../errors.ts";
import {
  clone,
  concat,
  fill,
  greaterEqual,
  range,
  reshape,
  where as select,
  slice,
  sub,
  type Tensor,
} from "../ops.ts";
import { checkNumber } from "../options.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";
import { checkAxis, whole } from "./check.ts";

/**
 * The slices of `x` along an axis moved round by `shift` places: what falls off one end comes in at the other. As NumPy's `roll`.
 *
 * @param x - any tensor.
 * @param shift - how far towards higher places; negative for lower ones. A list for several axes.
 * @param axis - the axis, or as many as shifts; negative ones count from the last.
 * @returns a tensor like `x`, owned by the caller.
 * @throws code "option" for an axis that `x` does not have, a shift that is no whole number, or lists of different length; "structure",
 *   "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { roll } from "@legendre/core-tensor/ops";
 *
 * console.log([...roll(tf.tensor1d([1, 2, 3, 4]), 1, 0).dataSync()]); // → [ 4, 1, 2, 3 ]
 * ```
 */
export function roll(
  x: Tensor,
  shift: number | readonly number[],
  axis: number | readonly number[],
): Tensor {
  const [shifts, axes] = [[shift].flat(), [axis].flat()] as [number[], number[]];
  if (shifts.length !== axes.length) {
    const what = `got ${shifts.length} shifts for ${axes.length} axes, expected as many`;
    throw new LegendreError("option", "roll", what, { shift, axis });
  }
  checkTensorTree("roll", "x", x);
  const places = axes.map((one) => checkAxis("roll", x, one));
  shifts.forEach((one) => {
    checkNumber("roll", "shift", one, { integer: true });
  });
  return scoped(() =>
    places.reduce((rolled, place, i) => {
      const length = x.shape[place] as number;
      const cut = length === 0 ? 0 : ((-(shifts[i] as number) % length) + length) % length;
      if (cut === 0) return rolled;
      const part = (from: number, size: number): Tensor => {
        const begin = x.shape.map((_, other) => (other === place ? from : 0));
        const sizes = x.shape.map((whole, other) => (other === place ? size : whole));
        return slice(rolled, begin, sizes);
      };
      return concat([part(cut, length - cut), part(0, cut)], place);
    }, clone(x)),
  );
}

/**
 * The upper triangle of each matrix: 0 below the `diagonal`, by selection, so that what is cut off may be infinite or NaN.
 *
 * @param x - shape `[…, n, m]`.
 * @param diagonal - the lowest diagonal that stays: 0 the main one, positive ones above it.
 * @returns a tensor like `x`, owned by the caller.
 * @throws code "shape" for fewer than two axes; "option" for a diagonal that is no whole number; "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { triu } from "@legendre/core-tensor/ops";
 *
 * console.log([...triu(tf.tensor2d([[1, 2], [3, 4]]), 1).dataSync()]); // → [ 0, 2, 0, 0 ]
 * ```
 */
export function triu(x: Tensor, diagonal = 0): Tensor {
  return triangle("triu", x, diagonal, true);
}

/**
 * The lower triangle of each matrix: 0 above the `diagonal`, by selection, so that what is cut off may be infinite or NaN.
 *
 * @param x - shape `[…, n, m]`.
 * @param diagonal - the highest diagonal that stays: 0 the main one, positive ones above it.
 * @returns a tensor like `x`, owned by the caller.
 * @throws as {@link triu}.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { tril } from "@legendre/core-tensor/ops";
 *
 * console.log([...tril(tf.tensor2d([[1, 2], [3, 4]])).dataSync()]); // → [ 1, 0, 3, 4 ]
 * ```
 */
export function tril(x: Tensor, diagonal = 0): Tensor {
  return triangle("tril", x, diagonal, false);
}

function triangle(where: string, x: Tensor, diagonal: number, upper: boolean): Tensor {
  checkTensorTree(where, "x", x);
  checkNumber(where, "diagonal", diagonal, { integer: true });
  if (x.rank < 2) {
    const what = `x has shape [${x.shape.join(", ")}], expected a matrix [n, m] or a stack of them`;
    throw new LegendreError("shape", where, what, { shape: x.shape });
  }
  const [rows, columns] = x.shape.slice(-2) as [number, number];
  return scoped(() => {
    const row = reshape(range(0, rows, 1, "int32"), [rows, 1]);
    const column = reshape(range(0, columns, 1, "int32"), [1, columns]);
    const above = sub(column, row);
    const limit = whole(diagonal);
    const kept = upper ? greaterEqual(above, limit) : greaterEqual(limit, above);
    const mask = reshape(kept, [...Array(x.rank - 2).fill(1), rows, columns]);
    return select(mask, x, zeroOf(x));
  });
}

/** A scalar 0 of the dtype of `x`. */
function zeroOf(x: Tensor): Tensor {
  return fill([], 0, x.dtype as "float32");
}
