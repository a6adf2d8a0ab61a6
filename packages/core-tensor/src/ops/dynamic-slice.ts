import { LegendreError } from "../errors.ts";
import {
  add,
  cast,
  clone,
  gather,
  greaterEqual,
  less,
  logicalAnd,
  maximum,
  minimum,
  range,
  reshape,
  where as select,
  slice,
  sub,
  Tensor,
  unstack,
} from "../ops.ts";
import { checkNumber } from "../options.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";
import { whole } from "./check.ts";

/** Where a slice starts on each axis: a number, or an int32 scalar that only a run of the program knows. */
export type Starts = Tensor | readonly (number | Tensor)[];

/**
 * A slice whose place is known only when the program runs, of a size that is known before: `x[s : s + size]` on each axis. As JAX's
 * `dynamic_slice`, a start is moved so that the slice lies within `x`.
 *
 * @param x - any tensor.
 * @param starts - where it starts on each axis: an int32 tensor `[rank]`, or a list of numbers and int32 scalars.
 * @param sizes - the length on each axis, at most that of `x`.
 * @returns a tensor of the shape `sizes`, owned by the caller. Its derivative by `x` is 0 outside of the slice.
 * @throws code "shape" for lists of another length than the rank; "option" for sizes out of range; "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dynamicSlice } from "@legendre/core-tensor/ops";
 *
 * const x = tf.tensor1d([1, 2, 3, 4]);
 * const at = tf.scalar(1, "int32");
 * console.log([...dynamicSlice(x, [at], [2]).dataSync()], [...dynamicSlice(x, [9], [2]).dataSync()]); // → [ 2, 3 ] [ 3, 4 ]
 * ```
 */
export function dynamicSlice(x: Tensor, starts: Starts, sizes: readonly number[]): Tensor {
  const where = "dynamicSlice";
  checkTensorTree(where, "x", x);
  checkRank(where, "sizes", sizes.length, x);
  sizes.forEach((size, axis) => {
    checkNumber(where, `sizes[${axis}]`, size, {
      integer: true,
      min: 0,
      max: x.shape[axis] as number,
    });
  });
  return scoped(() => {
    const begins = startsWithin(where, starts, x, sizes);
    const known = begins.map((begin) => (typeof begin === "number" ? begin : 0));
    const most = x.shape.map((length, axis) =>
      typeof begins[axis] === "number" ? (sizes[axis] as number) : length,
    );
    return begins.reduce<Tensor>(
      (part, begin, axis) => {
        if (typeof begin === "number") return part;
        const places = add(range(0, sizes[axis] as number, 1, "int32"), begin);
        return gather(part, places, axis);
      },
      slice(x, known, most),
    );
  });
}

/**
 * A copy of `x` with a slice replaced whose place is known only when the program runs: the cache of a transformer, a ring of past states. As JAX's
 * `dynamic_update_slice`, a start is moved so that the update lies within `x`.
 *
 * @param x - any tensor.
 * @param update - what is written, of the dtype of `x`, on no axis longer than it.
 * @param starts - as of {@link dynamicSlice}.
 * @returns a tensor like `x`, owned by the caller. Its derivative by `x` is 0 within the slice, that by `update` 0 nowhere else.
 * @throws code "shape" for an update that does not fit; "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scan } from "@legendre/core-tensor";
 * import { dynamicUpdateSlice } from "@legendre/core-tensor/ops";
 *
 * const cache = tf.zeros([3, 2]) as tf.Tensor;
 * const write = (at: tf.Tensor) => dynamicUpdateSlice(cache, tf.tensor2d([[7, 8]]), [at, 0]);
 * console.log([...write(tf.scalar(1, "int32")).dataSync()]); // → [ 0, 0, 7, 8, 0, 0 ]
 * ```
 *
 * @remarks One pass over `x`; where `update` is longer than 1 on an axis on which it does not span `x`, one more.
 */
export function dynamicUpdateSlice(x: Tensor, update: Tensor, starts: Starts): Tensor {
  const where = "dynamicUpdateSlice";
  checkTensorTree(where, "x", x);
  checkTensorTree(where, "update", update);
  const fits =
    update.dtype === x.dtype &&
    update.rank === x.rank &&
    update.shape.every((size, axis) => size <= (x.shape[axis] as number));
  if (!fits) {
    const what = `update is ${update.dtype} [${update.shape.join(", ")}], expected ${x.dtype} of at most [${x.shape.join(", ")}] on each axis`;
    throw new LegendreError("shape", where, what, { update: update.shape, x: x.shape });
  }
  return scoped(() => {
    const begins = startsWithin(where, starts, x, update.shape);
    let inside: Tensor | undefined;
    const spread = begins.reduce<Tensor>((part, begin, axis) => {
      const [length, size] = [x.shape[axis] as number, update.shape[axis] as number];
      if (length === size) return part;
      const place = sub(
        range(0, length, 1, "int32"),
        typeof begin === "number" ? whole(begin) : begin,
      );
      const within = logicalAnd(greaterEqual(place, whole(0)), less(place, whole(size)));
      const mask = reshape(
        within,
        x.shape.map((_, other) => (other === axis ? length : 1)),
      );
      inside = inside === undefined ? mask : logicalAnd(inside, mask);
      // A length of 1 broadcasts; of 0 nothing is inside.
      if (size <= 1) return part;
      return gather(part, between(place, size - 1), axis);
    }, update);
    if (update.size === 0) return clone(x);
    return inside === undefined ? clone(spread) : select(inside, spread, x);
  });
}

/** Where the slice starts on each axis, moved to lie within `x`; scalars stay tensors. */
function startsWithin(
  where: string,
  starts: Starts,
  x: Tensor,
  sizes: readonly number[],
): (number | Tensor)[] {
  const isTensor = starts instanceof Tensor;
  if (isTensor) checkTensorTree(where, "starts", starts);
  const count = isTensor ? starts.size : starts.length;
  checkRank(where, "starts", count, x);
  const list = isTensor ? (count === 0 ? [] : unstack(reshape(starts, [count]))) : starts;
  return list.map((start, axis) => {
    const last = (x.shape[axis] as number) - (sizes[axis] as number);
    if (typeof start === "number") {
      checkNumber(where, `starts[${axis}]`, start, { integer: true });
      return Math.min(Math.max(start, 0), last);
    }
    checkTensorTree(where, `starts[${axis}]`, start);
    if (start.size !== 1) {
      const what = `starts[${axis}] has shape [${start.shape.join(", ")}], expected a scalar`;
      throw new LegendreError("shape", where, what, { axis, shape: start.shape });
    }
    return between(cast(reshape(start, []), "int32"), last);
  });
}

/** A whole number moved into [0, last]. */
function between(x: Tensor, last: number): Tensor {
  return minimum(maximum(x, whole(0)), whole(last));
}

function checkRank(where: string, name: string, got: number, x: Tensor): void {
  if (got === x.rank) return;
  const what = `got ${got} ${name} for x of shape [${x.shape.join(", ")}], expected one for each of its ${x.rank} axes`;
  throw new LegendreError("shape", where, what, { got, expected: x.rank });
}
