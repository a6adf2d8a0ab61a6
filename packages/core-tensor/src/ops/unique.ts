import { LegendreError } from "../errors.ts";
import {
  cast,
  concat,
  cumsum,
  fill,
  gather,
  isNaN as isNotANumber,
  less,
  logicalAnd,
  logicalNot,
  minimum,
  notEqual,
  range,
  reshape,
  searchSorted,
  where as select,
  slice,
  sub,
  sum,
  type Tensor,
} from "../ops.ts";
import { count, type OptionsOf, optional, options, value } from "../options.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";
import { whole } from "./check.ts";
import { argsort } from "./sort.ts";

/** The options of {@link unique}. */
export const uniqueOptions = options("unique", {
  /** How many places there are for different numbers, which a program has to know before it runs; at least 1. Required. */
  size: count(1),
  /** What stands at the places that are left over. @defaultValue the smallest number of `x` */
  fillValue: optional(value<number>(undefined, ["a number", (given) => typeof given === "number"])),
});

/** Options of {@link unique}. */
export interface UniqueOptions extends OptionsOf<typeof uniqueOptions> {}

/** What {@link unique} returns; owned by the caller. */
export interface UniqueOutputs {
  /** The different numbers, rising, `[size]`, like `x`; the largest are cut off where there are more. */
  readonly values: Tensor;
  /** int32, `[size]`: where each stands first in `x`, counted as if flat; 0 at places that are left over. */
  readonly indices: Tensor;
  /** int32, of the shape of `x`: the place of each number in the list of all different ones. */
  readonly inverse: Tensor;
  /** int32, `[size]`: how often each stands in `x`; 0 at places that are left over. */
  readonly counts: Tensor;
  /** int32, `[]`: how many different numbers there are, also where that is more than `size`. */
  readonly count: Tensor;
}

/** The places of numbers in rising order, NaN behind infinity, which {@link argsort} takes for equal. */
function inOrder(x: Tensor): Tensor {
  const order = argsort(x);
  if (x.dtype !== "float32") return order;
  return gather(order, argsort(cast(isNotANumber(gather(x, order)), "int32")));
}

/** Whether each number of a sorted list differs from the one before; NaN are all alike. */
function firsts(sorted: Tensor, n: number): Tensor {
  const [before, after] = [slice(sorted, [0], [n - 1]), slice(sorted, [1], [n - 1])];
  const differ = notEqual(before, after);
  if (sorted.dtype !== "float32") return concat([fill([1], 1, "bool"), differ]);
  const unknown = logicalAnd(isNotANumber(before), isNotANumber(after));
  return concat([fill([1], 1, "bool"), logicalAnd(differ, logicalNot(unknown))]);
}

/**
 * The different numbers of a tensor, in a list of a length that is known before: as JAX's `unique` with `size`, so that it can be part of a program.
 *
 * @param x - a float32 or int32 tensor of any shape, with at least one number; all NaN count as one number, above infinity.
 * @param options - see {@link UniqueOptions}.
 * @returns {@link UniqueOutputs}. The derivative of `values` is that of the numbers at `indices`.
 * @throws code "option" for a size below 1 and unknown options; "shape" for a tensor without numbers; "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { unique } from "@legendre/core-tensor/ops";
 *
 * const { values, counts, inverse } = unique(tf.tensor1d([5, 2, 5, 9, 2, 5]), { size: 4, fillValue: -1 });
 * console.log([...values.dataSync()], [...counts.dataSync()]); // → [ 2, 5, 9, -1 ] [ 2, 3, 1, 0 ]
 * console.log([...inverse.dataSync()]); // → [ 1, 0, 1, 2, 0, 1 ]
 * ```
 *
 * @remarks Two or three sorts, and two searches by halves for each place.
 */
export function unique(x: Tensor, options: UniqueOptions): UniqueOutputs {
  const where = "unique";
  const { size: places, fillValue } = uniqueOptions.resolve(options);
  checkTensorTree(where, "x", x);
  if (x.dtype !== "float32" && x.dtype !== "int32") {
    const message = `x has dtype ${x.dtype}, expected float32 or int32; cast it with tf.cast`;
    throw new LegendreError("structure", where, message, { dtype: x.dtype });
  }
  const n = x.size;
  if (n === 0) {
    const message = `x has shape [${x.shape.join(", ")}] and so no numbers`;
    throw new LegendreError("shape", where, message, { shape: x.shape });
  }
  return scoped(() => {
    const flat = reshape(x, [n]);
    const order = inOrder(flat);
    const sorted = gather(flat, order);
    const first = cast(firsts(sorted, n), "int32");
    const groups = sub(cumsum(first), whole(1));
    const count = sum(first);
    const slots = range(0, places, 1, "int32");
    // Of one group tfjs's own search gives [1, size].
    const search = (side: "left" | "right"): Tensor =>
      reshape(searchSorted(groups, slots, side), [places]);
    const starts = search("left");
    const used = less(slots, count);
    const at = minimum(starts, whole(n - 1));
    const rest =
      fillValue === undefined ? slice(sorted, [0], [1]) : fill([1], fillValue, x.dtype as "int32");
    return {
      values: select(used, gather(sorted, at), rest),
      indices: select(used, gather(order, at), whole(0)),
      inverse: reshape(gather(groups, argsort(order)), x.shape),
      counts: sub(search("right"), starts),
      count,
    };
  });
}
